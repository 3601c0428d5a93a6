"""The running order as slides, and what may go out from it without being asked for by name."""

from dataclasses import dataclass, replace
from datetime import timedelta

from moderator.event.changes import Changes
from moderator.event.conference import Conference, Record
from moderator.event.people import Bond, Refusal, Wish
from moderator.event.placements import Preferences, Proof
from moderator.event.results import Photo, Result, ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.slides.deck import READY, group_label, is_ready
from moderator.ui.words import tr


def scene_words(kind: SceneKind) -> str:
    """Name of a kind of scene."""
    names = {
        SceneKind.WELCOME: tr("Welcome"),
        SceneKind.NOW_NEXT: tr("Now and next"),
        SceneKind.ROOM_GUIDE: tr("Room guide"),
        SceneKind.GROUP_GUIDE: tr("Group guide"),
        SceneKind.GROUP_RESULT: tr("Result"),
        SceneKind.PHOTO: tr("Photo"),
        SceneKind.LOOK_BACK: tr("Look back"),
        SceneKind.COUNTDOWN: tr("Countdown"),
        SceneKind.CLOSING: tr("Closing"),
        SceneKind.BLACK: tr("Black"),
        SceneKind.WHITE: tr("White"),
        SceneKind.TEST_PICTURE: tr("Test picture"),
    }
    return names[kind]


def cue_words(conference: Conference, cue: Cue) -> str:
    """Name of one cue, with its subject."""
    if cue.kind is SceneKind.GROUP_RESULT:
        group = conference.get(Group, cue.subject_id)
        return group_label(conference, group) if group else scene_words(cue.kind)
    if cue.kind is SceneKind.PHOTO:
        photo = conference.get(Photo, cue.subject_id)
        group = conference.get(Group, photo.group_id) if photo else None
        if group is None:
            return scene_words(cue.kind)
        return tr("{group} · photo").format(group=group_label(conference, group))
    item = conference.get(AgendaItem, cue.subject_id)
    if item is not None:
        return f"{scene_words(cue.kind)} · {item.title}"
    return scene_words(cue.kind)


def span_words(span: timedelta) -> str:
    """Write a length of time as "3:05", with a minus where it is over."""
    seconds = int(span.total_seconds())
    sign = "−" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02}"


DARKENED = frozenset({SceneKind.BLACK, SceneKind.WHITE})
UNSEEN: frozenset[type[Record]] = frozenset({Wish, Refusal, Bond, Preferences, Proof})
"""Records that no slide shows and that decide no running order."""


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """Every slide of the plenary in order, and the groups by their running numbers.

    groups: of the round that is heard, also those that are not ready and have no slide in `steps`;
    a group's number is its place here, counted from 1.
    """

    steps: tuple[Cue, ...] = ()
    groups: tuple[Group, ...] = ()

    def group(self, digits: str) -> Group | None:
        """Find the group with a number; None where there is none."""
        number = int(digits)
        return self.groups[number - 1] if 1 <= number <= len(self.groups) else None

    def holds(self, cue: Cue) -> bool:
        """Tell whether a cue has a place in the order."""
        return any(_same(step, cue) for step in self.steps)

    def place(self, cue: Cue, before: int) -> int:
        """Find where a cue stands; where it is no step, stay at the place before."""
        if cue in self.steps:
            return self.steps.index(cue)
        last = [n for n, step in enumerate(self.steps) if _same(step, cue)]
        return last[-1] if last else max(0, min(before, len(self.steps) - 1))

    def place_after(self, earlier: "RunningOrder", before: int) -> int:
        """Find the place in this order that follows the same steps as a place in an earlier one."""
        kept = [step for step in earlier.steps[: before + 1] if step in self.steps]
        return self.steps.index(kept[-1]) if kept else 0


def group_of(conference: Conference, cue: Cue) -> Group | None:
    """Find the group whose result or photo a cue shows."""
    if cue.kind is SceneKind.GROUP_RESULT:
        return conference.get(Group, cue.subject_id)
    if cue.kind is SceneKind.PHOTO:
        photo = conference.get(Photo, cue.subject_id)
        return conference.get(Group, photo.group_id) if photo else None
    return None


def cue_is_ready(conference: Conference, cue: Cue) -> bool:
    """Tell whether a cue may be paged to: a group's result that is not ready may not."""
    group = group_of(conference, cue)
    return group is None or is_ready(conference, group)


def concerns_slides(changes: Changes, before: Conference, now: Conference) -> bool:
    """Tell whether an edit may change the running order or the number of its slides.

    Notes on a result are the moderator's own, and that a ready one was shown changes no slide.
    """
    kinds = {kind for kind, ids in changes.ids.items() if ids} - UNSEEN
    results = changes.ids.get(Result, frozenset())
    return bool(kinds - {Result}) or any(
        _as_shown(before.get(Result, one)) != _as_shown(now.get(Result, one)) for one in results
    )


def _as_shown(result: Result | None) -> Result | None:
    if result is None:
        return None
    state = ResultState.SHOWN if result.state in READY else result.state
    return replace(result, notes="", state=state)


def _same(step: Cue, cue: Cue) -> bool:
    return replace(step, page=0) == replace(cue, page=0)
