"""Where a show stands, and how this computer remembers it through a crash."""

import hashlib
import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import platformdirs

from moderator.event.stage import Cue, SceneKind

LOG = logging.getLogger(__name__)
STILL_THE_SAME = timedelta(hours=4)
"""How long after its last key a show that broke off is still offered: half a day of an event."""


@dataclass(frozen=True, slots=True)
class ShowPosition:
    """Where a show stands.

    cue: what the hall sees; lit: what it saw last that was not black or white; group_id,
    group_start: whose turn it is, and since when; running: a show, not a single scene in the hall.
    """

    cue: Cue
    lit: Cue | None = None
    group_id: int | None = None
    group_start: datetime | None = None
    running: bool = True


class ShowMemory:
    """Remembers on this computer, in a small file for each event file, where its show stands.

    It is written with each key, so that nothing has to be done when the program dies, and is
    removed when a show ends as it should: a file that is there tells of a show that broke off.
    """

    def __init__(self, event_file: Path) -> None:
        folder = Path(platformdirs.user_state_dir("moderator", appauthor=False)) / "shows"
        digest = hashlib.sha256(str(event_file.resolve()).encode()).hexdigest()
        self._path = folder / f"{digest[:16]}.json"
        self._known: ShowPosition | None = None

    def keep(self, standing: ShowPosition, now: datetime) -> None:
        """Remember where the show stands; a computer that cannot remember only says so in the log.

        The file is replaced, never half written; it survives the program, which is what may crash.
        """
        if standing == self._known:
            return
        self._known = standing
        start = None if standing.group_start is None else standing.group_start.isoformat()
        told = {
            "cue": _told(standing.cue),
            "lit": None if standing.lit is None else _told(standing.lit),
            "group": standing.group_id,
            "since": start,
            "at": now.isoformat(),
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_suffix(".part")
            part.write_text(json.dumps(told), encoding="utf-8")
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
        """Give the show that broke off lately; None where there is none or it cannot be read."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            since = told["since"]
            if abs(now - datetime.fromisoformat(told["at"])) > STILL_THE_SAME:
                return None
            return ShowPosition(
                _cue(told["cue"]),
                None if told["lit"] is None else _cue(told["lit"]),
                None if told["group"] is None else int(told["group"]),
                None if since is None else datetime.fromisoformat(since),
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            LOG.warning("a show that broke off cannot be read", exc_info=True)
            return None


def _told(cue: Cue) -> list[str | int | None]:
    return [cue.kind.value, cue.subject_id, cue.page]


def _cue(told: list[str | int | None]) -> Cue:
    kind, subject, page = told
    return Cue(SceneKind(str(kind)), None if subject is None else int(subject), int(page or 0))
