"""Names of cues, the running order of the slides, and the place in it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from moderator.actions.plenary_order import slide_title
from moderator.event.changes import Changes
from moderator.event.conference import Conference, Record
from moderator.event.people import Bond, Refusal, Wish
from moderator.event.placements import Preferences, Proof
from moderator.event.plenary import OwnSlide, SceneNote
from moderator.event.results import Photo, Result, ResultState
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.stage import SCENE_NAMES, Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.running_order import READY, heard_groups, is_ready
from moderator.slides.bodies import Blank
from moderator.slides.deck import deck, group_label, group_of
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.words import tr, translate

OF_THEME = frozenset({SceneKind.THEME, SceneKind.DOTS, SceneKind.GALLERY})
"""Scenes whose subject is a theme."""


def scene_words(kind: SceneKind) -> str:
    """Name of a kind of scene."""
    return translate(SCENE_NAMES[kind])


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
    subject = subject_words(conference, cue)
    if cue.kind is SceneKind.OWN_SLIDE and subject:
        return subject
    return f"{scene_words(cue.kind)} · {subject}" if subject else scene_words(cue.kind)


def subject_words(conference: Conference, cue: Cue) -> str:
    """Name of what a cue is about: own slide, theme, workshop or agenda item; else ""."""
    if cue.kind is SceneKind.OWN_SLIDE:
        slide = conference.get(OwnSlide, cue.subject_id)
        return slide_title(slide) if slide else ""
    if cue.kind in OF_THEME:
        theme = conference.get(Theme, cue.subject_id)
        return theme.name if theme else ""
    if cue.kind is SceneKind.QUESTIONS:
        workshop = conference.get(Workshop, cue.subject_id)
        return conference.theme_of(workshop).name if workshop else ""
    item = conference.get(AgendaItem, cue.subject_id)
    return item.title if item else ""


def span_words(span: timedelta) -> str:
    """Write a length of time as "3:05", with a minus where it is over."""
    seconds = int(span.total_seconds())
    sign = "−" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02}"


DARKENED = frozenset({SceneKind.BLACK, SceneKind.WHITE})
UNSEEN: frozenset[type[Record]] = frozenset({Wish, Refusal, Bond, Preferences, Proof, SceneNote})
"""Records that no slide shows and that decide no running order."""


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """Every slide of the plenary in order, and the groups by their running numbers.

    groups: those of the round, also those that are not ready and have no slide in `steps`; a
    group's number is its place here, counted from 1.
    """

    steps: tuple[Cue, ...] = ()
    groups: tuple[Group, ...] = ()

    def group(self, digits: str) -> Group | None:
        """Find the group with a number; None where there is none."""
        number = int(digits)
        return self.groups[number - 1] if 1 <= number <= len(self.groups) else None

    def holds(self, cue: Cue) -> bool:
        """Return whether a cue has a place in the order."""
        return any(_same(step, cue) for step in self.steps)

    def place(self, cue: Cue, before: int) -> int:
        """Return the place of a cue; where it is no step, the place before."""
        if cue in self.steps:
            return self.steps.index(cue)
        last = [n for n, step in enumerate(self.steps) if _same(step, cue)]
        return last[-1] if last else max(0, min(before, len(self.steps) - 1))

    def place_after(self, earlier: "RunningOrder", before: int) -> int:
        """Return the place in this order that follows the same steps as one in an earlier order."""
        kept = [step for step in earlier.steps[: before + 1] if step in self.steps]
        return self.steps.index(kept[-1]) if kept else 0


def cue_is_ready(conference: Conference, cue: Cue) -> bool:
    """Return whether paging may show a cue: not a group's result that is not ready."""
    group = group_of(conference, cue)
    return group is None or is_ready(conference, group)


def is_hidden(conference: Conference, cue: Cue) -> bool:
    """Return whether a cue shows a group that the moderator left out of the running order."""
    group = group_of(conference, cue)
    entries = conference.order_entries()
    return group is not None and any(e.hidden for e in entries if e.group_id == group.id)


def is_kept_back(conference: Conference, cue: Cue) -> bool:
    """Return whether only a second look sends a cue: its group is not ready, or is hidden."""
    return not cue_is_ready(conference, cue) or is_hidden(conference, cue)


def concerns_slides(changes: Changes, before: Conference, now: Conference) -> bool:
    """Return whether an edit may change the running order or the number of its slides.

    The notes on a result, and that a ready one was shown, are on no slide.
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


class PlenaryDeck:
    """The running order as slides, and the place in it of what the hall sees.

    aspect: of the hall's screen, which decides where slides break. lit: what the hall saw last that
    was not black or white.
    """

    def __init__(self, hub: Hub, pictures: SlidePictures) -> None:
        self._hub, self._pictures = hub, pictures
        self.aspect = 16 / 9
        self.lit: Cue | None = None
        self._order = RunningOrder()
        self._built_of: Conference | None = None
        self._index = 0

    @property
    def current(self) -> Cue:
        """What is presented: what the hall sees, unless its picture is frozen."""
        return self._hub.stage.presented

    @property
    def resting(self) -> Cue | None:
        """What the hall saw before black or white; None while it sees a slide."""
        return self.lit if self.current.kind in DARKENED else None

    @property
    def order(self) -> RunningOrder:
        """The running order, built when it is first asked for after an edit."""
        self.build()
        return self._order

    @property
    def index(self) -> int:
        """Place in the running order."""
        self.build()
        return self._index

    @property
    def steps(self) -> tuple[Cue, ...]:
        """The slides in order."""
        return self.order.steps

    @property
    def step(self) -> Cue:
        """The slide at the place in the running order."""
        return self.steps[self.index]

    def gone(self, cue: Cue) -> bool:
        """Return whether what a cue showed was removed or is internal by now, and it is black."""
        return not cue.dark and isinstance(self._pictures.scene(cue).body, Blank)

    def outdate(self) -> None:
        """Have the running order built anew when it is next asked for."""
        self._built_of = None

    def build(self) -> None:
        """Build the running order, unless that was done since it last changed."""
        if self._built_of is not None:
            return
        conference, now = self._hub.conference, self._hub.now()
        steps: list[Cue] = []
        for cue in deck(conference, now):
            pages = len(slides_of(self._pictures.scene(cue), self.aspect))
            steps += [replace(cue, page=page) for page in range(pages)]
        before, self._order = self._order, RunningOrder(tuple(steps), heard_groups(conference, now))
        self._built_of = conference
        self._index = self._order.place_after(before, self._index)
        self._index = self._order.place(self.resting or self.current, self._index)

    def may_differ(self, changes: Changes) -> bool:
        """Return whether an edit may have changed the running order since it was built."""
        before = self._built_of
        return before is None or concerns_slides(changes, before, self._hub.conference)

    def go_to(self, cue: Cue) -> None:
        """Go to a cue that will be shown; where it is no step, stay within the order."""
        if cue.kind not in DARKENED:
            self.lit = cue
        self._index = self.order.place(cue, self._index)

    def follow(self, cue: Cue) -> None:
        """Go to what the hall sees by now; an order that is not built yet does so when it is."""
        if cue.kind not in DARKENED:
            self.lit = cue
        if self._built_of is not None:
            self._index = self._order.place(self.resting or cue, self._index)
