"""What the plenary's list offers: every scene and every group with its state."""

from dataclasses import dataclass
from datetime import datetime

from moderator.actions.overview import due_round, has_content
from moderator.event.conference import Conference
from moderator.event.results import ResultState
from moderator.event.schedule import AgendaItem, ItemKind, Symbol
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import running
from moderator.slides.deck import group_cues, group_label, heard_groups
from moderator.slides.guide_scene import has_groups
from moderator.ui.plenary.naming import cue_words, scene_words
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A row: what it shows, its words, and for a group how far its result is.

    empty: there is nothing yet that could be shown.
    """

    cue: Cue
    title: str
    detail: str = ""
    state: ResultState | None = None
    symbol: Symbol | None = None
    colour: str = ""
    empty: bool = False


def entries_of(conference: Conference, now: datetime) -> tuple[CueEntry, ...]:
    """List all scenes and groups in the order of the plenary."""
    kinds = (SceneKind.WELCOME, SceneKind.NOW_NEXT)
    found = [CueEntry(Cue(kind), scene_words(kind)) for kind in kinds]
    pause = _pause(conference, now)
    if pause is not None:
        cue = Cue(SceneKind.COUNTDOWN, pause)
        found.append(CueEntry(cue, scene_words(cue.kind), _title(conference, pause)))
    for item in conference.rounds():
        if not item.skipped:
            found += _guides(conference, item)
    if conference.event.days > 1:
        found.append(CueEntry(Cue(SceneKind.LOOK_BACK), scene_words(SceneKind.LOOK_BACK)))
    found += [_group_entry(conference, group) for group in _groups(conference, now)]
    found.append(CueEntry(Cue(SceneKind.CLOSING), scene_words(SceneKind.CLOSING)))
    return tuple(found)


def _guides(conference: Conference, item: AgendaItem) -> list[CueEntry]:
    """The room guide of a round, and that of its groups where there are some."""
    kinds = [SceneKind.ROOM_GUIDE]
    if has_groups(conference, item.id):
        kinds.append(SceneKind.GROUP_GUIDE)
    return [CueEntry(Cue(kind, item.id), scene_words(kind), item.title) for kind in kinds]


def _groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """All groups of the round that the plenary hears, also those without a result."""
    heard = heard_groups(conference, now)
    item = due_round(conference, now)
    if heard or item is None:
        return heard
    return tuple(
        group
        for workshop in conference.workshops_of(item.id)
        for group in conference.groups_of(workshop.id)
    )


def _group_entry(conference: Conference, group: Group) -> CueEntry:
    result = conference.result_of(group.id)
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    full = has_content(conference, group.id)
    headline = result.headline.strip() if result else ""
    return CueEntry(
        group_cues(conference, group)[0] if full else Cue(SceneKind.GROUP_RESULT, group.id),
        group_label(conference, group),
        headline or (tr("nothing entered yet") if not full else theme.name),
        result.state if result else ResultState.MISSING,
        theme.symbol,
        theme.colour,
        empty=not full,
    )


def _pause(conference: Conference, now: datetime) -> int | None:
    """The break that is on, or the next one."""
    state = running(conference, now)
    kinds = {ItemKind.BREAK, ItemKind.ROOM_CHANGE}
    if state.current is not None and state.current.item.kind in kinds:
        return state.current.item.id
    coming = [e for e in state.items if e.item.kind is ItemKind.BREAK and e.end > now]
    return coming[0].item.id if coming else None


def _title(conference: Conference, item_id: int) -> str:
    return cue_words(conference, Cue(SceneKind.COUNTDOWN, item_id)).partition(" · ")[2]
