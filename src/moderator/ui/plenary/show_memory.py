"""Where a show is, and how this computer remembers it through a crash."""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import platformdirs

from moderator.event.stage import Cue, SceneKind
from moderator.ui.plenary.group_clock import ClockState

LOG = logging.getLogger(__name__)
STILL_THE_SAME = timedelta(hours=4)
"""How long a show that broke off can be continued: half a day of an event."""


@dataclass(frozen=True, slots=True)
class ShowPosition:
    """Where a show is.

    cue: what the hall sees; lit: what it saw last that was not black or white; clock: whose turn it
    is and the time that groups had; running: a show, not a single scene in the hall.
    """

    cue: Cue
    lit: Cue | None = None
    clock: ClockState = field(default_factory=ClockState)
    running: bool = True


class ShowMemory:
    """Remembers on this computer, in a small file for each event file, where its show is.

    The file is written with each key, as nothing can be written in a crash, and is removed when a
    show ends as it should: where there is a file, a show broke off.
    """

    def __init__(self, event_file: Path) -> None:
        folder = Path(platformdirs.user_state_dir("moderator", appauthor=False)) / "shows"
        digest = hashlib.sha256(str(event_file.resolve()).encode()).hexdigest()
        self._path = folder / f"{digest[:16]}.json"
        self._known: ShowPosition | None = None

    def keep(self, position: ShowPosition, now: datetime) -> None:
        """Remember where the show is; where the file cannot be written, that is only logged.

        The file is replaced, so that a crash never leaves half of one.
        """
        if position == self._known:
            return
        self._known = position
        clock = position.clock
        kept = {
            "cue": _plain(position.cue),
            "lit": None if position.lit is None else _plain(position.lit),
            "group": clock.group_id,
            "since": None if clock.start is None else clock.start.isoformat(),
            "used": _seconds(clock.used),
            "shares": _seconds(clock.shares),
            "at": now.isoformat(),
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_suffix(".part")
            part.write_text(json.dumps(kept), encoding="utf-8")
            part.replace(self._path)
        except OSError:
            LOG.warning("the show is not remembered", exc_info=True)

    def forget(self) -> None:
        """Forget the show, since it ended as it should."""
        self._known = None
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            LOG.warning("the show is not forgotten", exc_info=True)

    def broken_off(self, now: datetime) -> ShowPosition | None:
        """Return the show that broke off lately; None where there is none or it is unreadable."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            since = kept["since"]
            if abs(now - datetime.fromisoformat(kept["at"])) > STILL_THE_SAME:
                return None
            return ShowPosition(
                _cue(kept["cue"]),
                None if kept["lit"] is None else _cue(kept["lit"]),
                ClockState(
                    None if kept["group"] is None else int(kept["group"]),
                    None if since is None else datetime.fromisoformat(since),
                    _spans(kept["used"]),
                    _spans(kept["shares"]),
                ),
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            LOG.warning("a show that broke off cannot be read", exc_info=True)
            return None


def _seconds(spans: Mapping[int, timedelta]) -> dict[str, float]:
    return {str(group_id): span.total_seconds() for group_id, span in spans.items()}


def _spans(kept: Mapping[str, float]) -> dict[int, timedelta]:
    return {int(group_id): timedelta(seconds=seconds) for group_id, seconds in kept.items()}


def _plain(cue: Cue) -> list[str | int | None]:
    return [cue.kind.value, cue.subject_id, cue.page]


def _cue(kept: list[str | int | None]) -> Cue:
    kind, subject, page = kept
    return Cue(SceneKind(str(kind)), None if subject is None else int(subject), int(page or 0))
