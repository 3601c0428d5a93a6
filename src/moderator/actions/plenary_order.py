"""Actions of the plenary's running order: arrange turns, grant minutes, leave out, put off."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from moderator.actions.results import named
from moderator.actions.running import extend_item
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import Point, PointKind, ResultState
from moderator.event.schedule import Theme
from moderator.event.stage import SceneKind
from moderator.rules.running_order import (
    PlenaryOrder,
    PlenaryTurn,
    TurnKey,
    arranged_turns,
    plenary_item,
    running_order,
)
from moderator.store.edit import Edit
from moderator.store.store import Store

MOST_MINUTES = 240
"""Longest turn that may be planned."""


def move_turns(
    store: Store,
    keys: Sequence[TurnKey],
    before: TurnKey | None,
    now: datetime,
    *,
    later: bool = False,
) -> None:
    """Move turns, in their present order, before another one; None moves them to the end.

    What was put off comes to its new place at once; before what was put off is the end.
    later: they were put off and stay so, and only change places with others that were.
    """
    turns = arranged_turns(store.conference, now)
    moved = [turn for turn in turns if turn.key in keys]
    rest = [turn for turn in turns if turn.key not in keys]
    mixed = (n for n, t in enumerate(rest) if t.key == before and (later or not t.postponed))
    place = next(mixed, len(rest))
    with store.edit(phrase("Running order of the plenary")) as edit:
        _write(edit, [*rest[:place], *moved, *rest[place:]])
        for entry in () if later else edit.conference.order_entries():
            if entry.postponed and _key(entry) in keys:
                edit.update(replace(entry, postponed=False))


def set_minutes(store: Store, key: TurnKey, minutes: int | None, now: datetime) -> None:
    """Grant a turn its own minutes; None: those of every group.

    Raises RuleProblem if they are no minutes that a turn can have.
    """
    _require_minutes(minutes)
    label = _labelled(
        store,
        key,
        phrase("{theme}, group {number}: minutes"),
        phrase("Slide “{title}”: minutes"),
        phrase("Own slide: minutes"),
    )
    _decide(store, (key,), now, label, lambda entry: replace(entry, minutes=minutes))


def set_hidden(store: Store, key: TurnKey, now: datetime, *, hidden: bool) -> None:
    """Leave a turn out of the plenary, or take it in again."""
    label = _labelled(
        store,
        key,
        phrase("{theme}, group {number}: left out of the plenary")
        if hidden
        else phrase("{theme}, group {number}: in the plenary again"),
        phrase("Slide “{title}”: left out of the plenary")
        if hidden
        else phrase("Slide “{title}”: in the plenary again"),
        phrase("Own slide: left out of the plenary")
        if hidden
        else phrase("Own slide: in the plenary again"),
    )
    _decide(store, (key,), now, label, lambda entry: replace(entry, hidden=hidden))


def set_theme_hidden(
    store: Store, theme_id: int, keys: Sequence[TurnKey], now: datetime, *, hidden: bool
) -> None:
    """Leave turns of a theme out of the plenary, or take them in again."""
    theme = store.conference.one(Theme, theme_id).name
    label = (
        phrase("{theme}: left out of the plenary", theme=theme)
        if hidden
        else phrase("{theme}: in the plenary again", theme=theme)
    )
    _decide(store, keys, now, label, lambda entry: replace(entry, hidden=hidden))


def set_postponed(store: Store, key: TurnKey, now: datetime, *, postponed: bool) -> None:
    """Put a turn off until the others have been shown, or take it back to its place.

    A group that is put off is still to come, also where its first slide was shown already.
    """
    label = _labelled(
        store,
        key,
        phrase("{theme}, group {number}: later")
        if postponed
        else phrase("{theme}, group {number}: at its place again"),
        phrase("Slide “{title}”: later")
        if postponed
        else phrase("Slide “{title}”: at its place again"),
        phrase("Own slide: later") if postponed else phrase("Own slide: at its place again"),
    )
    _postpone(store, (key,), now, label, postponed=postponed)


def set_theme_postponed(
    store: Store, theme_id: int, keys: Sequence[TurnKey], now: datetime, *, postponed: bool
) -> None:
    """Put turns of a theme off until the others have been shown, or take that back."""
    theme = store.conference.one(Theme, theme_id).name
    label = (
        phrase("{theme}: later", theme=theme)
        if postponed
        else phrase("{theme}: at its place again", theme=theme)
    )
    _postpone(store, keys, now, label, postponed=postponed)


def share_equally(store: Store, now: datetime) -> int:
    """Give every group to come the same whole minutes, so that all fit; return how many.

    Own slides keep theirs. Raises RuleProblem if no plenary of results has time left for them.
    """
    each = equal_minutes(running_order(store.conference, now))
    if each < 1:
        raise RuleProblem(
            phrase("There is not a minute for each group."),
            kept=phrase("The running order is as it was."),
            remedy=phrase("Please leave groups out, or make the plenary of results longer."),
        )
    with store.edit(phrase("%n minutes for each group", n=each)) as edit:
        edit.update(replace(edit.conference.event, group_minutes=each))
        for entry in edit.conference.order_entries():
            if entry.group_id is not None and entry.minutes is not None:
                edit.update(replace(entry, minutes=None))
    return each


def equal_minutes(order: PlenaryOrder) -> int:
    """Return how many whole minutes each group to come may take; below 1 where they do not fit."""
    groups = sum(turn.coming and turn.group is not None for turn in order.turns)
    slides = sum(turn.minutes for turn in order.turns if turn.coming and turn.group is None)
    left = order.left or timedelta(0)
    return int(left.total_seconds() // 60 - slides) // groups if groups else 0


def extend_plenary(store: Store, minutes: int, now: datetime) -> None:
    """Add minutes to the plenary of results, whether it runs or is to come.

    Raises RuleProblem if the schedule has none, or it is over.
    """
    item = plenary_item(store.conference, now)
    if item is None:
        raise RuleProblem(
            phrase("The schedule has no plenary of results."),
            kept=phrase("The running order is as it was."),
            remedy=phrase("Please add one to the schedule."),
        )
    extend_item(store, item.item.id, minutes)


def set_group_minutes(store: Store, minutes: int) -> None:
    """Set the minutes of every group for which nothing else was decided.

    Raises RuleProblem if they are no minutes that a turn can have.
    """
    _require_minutes(minutes)
    with store.edit(phrase("%n minutes for each group", n=minutes), merge="group-minutes") as edit:
        edit.update(replace(edit.conference.event, group_minutes=minutes))


def order_by(store: Store, now: datetime, *, by_theme: bool) -> None:
    """Put the groups into the order of the themes, or of their numbers; own slides stay last."""
    label = phrase("Running order by theme") if by_theme else phrase("Running order by group")
    with store.edit(label) as edit:
        edit.update(replace(edit.conference.event, by_theme=by_theme))
        kept = {_key(entry): entry for entry in edit.conference.order_entries()}
        for entry in kept.values():
            edit.remove(OrderEntry, entry.id)
        turns = arranged_turns(edit.conference, now)
        slides = [key for key in kept if key.slide_id is not None]
        for place, key in enumerate([*(turn.key for turn in turns), *slides]):
            before = kept.get(key) or OrderEntry(0, place, key.group_id, key.slide_id)
            edit.insert(replace(before, id=0, position=place))


def add_slide(store: Store, slide: OwnSlide, before: TurnKey | None, now: datetime) -> int:
    """Add an own slide to the running order, before a turn or at the end; return its id."""
    turns = arranged_turns(store.conference, now)
    place = next((n for n, turn in enumerate(turns) if turn.key == before), len(turns))
    label = _titled(slide, phrase("Own slide “{title}”"), phrase("Add an own slide"))
    with store.edit(label) as edit:
        made = edit.insert(replace(slide, id=0))
        _write(edit, [*turns[:place], PlenaryTurn(slide=made), *turns[place:]])
    return made.id


def change_slide(store: Store, slide: OwnSlide) -> None:
    """Change what an own slide shows; consecutive changes are one undo step."""
    label = _titled(slide, phrase("Change the slide “{title}”"), phrase("Change an own slide"))
    with store.edit(label, merge=f"own-slide-{slide.id}") as edit:
        edit.update(slide)


def remove_slide(store: Store, slide_id: int) -> None:
    """Remove an own slide."""
    slide = store.conference.one(OwnSlide, slide_id)
    label = _titled(slide, phrase("Remove the slide “{title}”"), phrase("Remove an own slide"))
    with store.edit(label) as edit:
        for entry in edit.conference.order_entries():
            if entry.slide_id == slide_id:
                edit.remove(OrderEntry, entry.id)
        edit.remove(OwnSlide, slide_id)


def add_from_plenary(
    store: Store, group_id: int, kind: PointKind, text: str, contributor: str = ""
) -> int:
    """Take down what the plenary adds to a group's result; return the point's id.

    Raises RuleProblem if there is no text.
    """
    if not text.strip():
        raise RuleProblem(
            phrase("There is nothing to take down."),
            kept=phrase("The result is as it was."),
            remedy=phrase("Please write what was said."),
        )
    theme, number = named(store.conference, group_id)
    label = phrase("From the plenary for {theme}, group {number}", theme=theme, number=number)
    with store.edit(label) as edit:
        places = [point.position for point in edit.conference.points_of(group_id)]
        point = Point(
            0,
            group_id,
            kind,
            " ".join(text.split()),
            position=max(places, default=-1) + 1,
            from_plenary=True,
            contributor=" ".join(contributor.split()),
        )
        return edit.insert(point).id


def set_scene_note(store: Store, scene: SceneKind, subject_id: int | None, text: str) -> None:
    """Set the presenter's note on a scene; consecutive changes are one undo step."""
    label = phrase("Note for the presenter")
    with store.edit(label, merge=f"scene-note-{scene}-{subject_id}") as edit:
        known = edit.conference.scene_note(scene, subject_id)
        if known is not None and text.strip():
            edit.update(replace(known, text=text))
        elif known is not None:
            edit.remove(SceneNote, known.id)
        elif text.strip():
            edit.insert(SceneNote(0, scene, subject_id, text))


def slide_title(slide: OwnSlide) -> str:
    """Return what an own slide is called: its title, else the beginning of what it shows."""
    return " ".join((slide.title or slide.text or slide.address).split())[:60]


def _titled(slide: OwnSlide | None, titled: Phrase, untitled: Phrase) -> Phrase:
    """Choose the label of an edit, as a slide that is still empty has no title to be named by."""
    title = "" if slide is None else slide_title(slide)
    return replace(titled, arguments=(("title", title),)) if title else untitled


def _labelled(
    store: Store, key: TurnKey, of_group: Phrase, of_slide: Phrase, untitled: Phrase
) -> Phrase:
    """Fill the label of an edit in with what a turn is called."""
    if key.group_id is not None:
        theme, number = named(store.conference, key.group_id)
        return replace(of_group, arguments=(("theme", theme), ("number", number)))
    return _titled(store.conference.get(OwnSlide, key.slide_id), of_slide, untitled)


def _decide(
    store: Store,
    keys: Sequence[TurnKey],
    now: datetime,
    label: Phrase,
    change: Callable[[OrderEntry], OrderEntry],
    *,
    unseen: bool = False,
) -> None:
    """Change the entries of turns; unseen: their groups' results count as not shown again."""
    turns = arranged_turns(store.conference, now)
    with store.edit(label) as edit:
        _write(edit, turns)
        for entry in edit.conference.order_entries():
            if _key(entry) in keys:
                edit.update(change(entry))
        for key in keys:
            result = None if key.group_id is None else edit.conference.result_of(key.group_id)
            if unseen and result is not None and result.state is ResultState.SHOWN:
                edit.update(replace(result, state=ResultState.READY))


def _postpone(
    store: Store, keys: Sequence[TurnKey], now: datetime, label: Phrase, *, postponed: bool
) -> None:
    """Put turns off, or take that back."""

    def change(entry: OrderEntry) -> OrderEntry:
        return replace(entry, postponed=postponed)

    _decide(store, keys, now, label, change, unseen=postponed)


def _write(edit: Edit, turns: Sequence[PlenaryTurn]) -> None:
    """Write the place of every turn, so that each keeps it whatever is decided about others."""
    known = {_key(entry): entry for entry in edit.conference.order_entries()}
    for place, turn in enumerate(turns):
        entry = known.get(turn.key)
        if entry is None:
            edit.insert(OrderEntry(0, place, turn.key.group_id, turn.key.slide_id))
        elif entry.position != place:
            edit.update(replace(entry, position=place))


def _key(entry: OrderEntry) -> TurnKey:
    return TurnKey(entry.group_id, entry.slide_id)


def _require_minutes(minutes: int | None) -> None:
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        raise RuleProblem(
            phrase("A turn takes 1 to {most} minutes.", most=MOST_MINUTES),
            kept=phrase("The running order is as it was."),
            remedy=phrase("Please choose a number between them."),
        )
