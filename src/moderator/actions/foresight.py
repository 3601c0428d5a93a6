"""Foresight: what will prevent assigning everyone, and remedies that can be applied."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from moderator.actions.collecting import without_collecting
from moderator.actions.hand_edits import by_hand
from moderator.actions.wishes import bond_between, relist
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Preferences
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import problem_of
from moderator.rules.foresight.foresight import Foresight, foresee
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn
from moderator.store.edit import Edit
from moderator.store.store import Store


def foresight_of(conference: Conference, cancelled: Callable[[], bool] | None = None) -> Foresight:
    """Find what will prevent assigning the open rounds of an event; raises JobCancelled."""
    with without_collecting():
        return foresee(conference, problem_of(conference), cancelled)


def carry_out(store: Store, remedy: ForesightRemedy) -> None:
    """Apply a remedy in one step of undo, which is labelled with the remedy's words.

    Raises RuleProblem, and changes nothing, if the remedy no longer fits the event, or if the
    program can do nothing of it.
    """
    if not remedy.changes:
        raise RuleProblem(phrase("This cannot be done here."), kept=phrase("Nothing was changed."))
    conference = store.conference
    if not all(_fits(conference, change) for change in remedy.changes):
        raise RuleProblem(
            phrase("The event has changed meanwhile."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please look at what is proposed now."),
        )
    with store.edit(remedy.sentence) as edit:
        for change in remedy.changes:
            _DOING[change.turn](edit, change)


def _fits(conference: Conference, change: RemedyStep) -> bool:
    """Return whether all records that a change refers to still exist."""
    if change.workshop_id and conference.get(Workshop, change.workshop_id) is None:
        return False
    if change.round_id and conference.get(AgendaItem, change.round_id) is None:
        return False
    if change.theme_id and conference.get(Theme, change.theme_id) is None:
        return False
    if change.turn is Turn.OFFER:
        return conference.get(Room, change.value) is not None
    if change.turn is Turn.RELEASE:
        return conference.placement_of(change.participant_id, change.round_id) is not None
    return change.turn is not Turn.UNBOND or bond_between(conference, *_two(change)) is not None


def _release(edit: Edit, change: RemedyStep) -> None:
    placement = edit.conference.placement_of(change.participant_id, change.round_id)
    if placement is not None:
        edit.update(replace(placement, locked=False, arrived=False))


def _set_most(edit: Edit, change: RemedyStep) -> None:
    """Raise the limit of a workshop; if its room's stated places are fewer, raise those, too."""
    workshop = edit.conference.one(Workshop, change.workshop_id)
    room = edit.conference.one(Room, workshop.room_id)
    if room.places is not None and room.places < change.value:
        edit.update(by_hand(room, replace(room, places=change.value)))
    if workshop.most < change.value:
        edit.update(by_hand(workshop, replace(workshop, most=change.value)))


def _set_least(edit: Edit, change: RemedyStep) -> None:
    workshop = edit.conference.one(Workshop, change.workshop_id)
    edit.update(by_hand(workshop, replace(workshop, least=change.value)))


def _let_close(edit: Edit, change: RemedyStep) -> None:
    workshop = edit.conference.one(Workshop, change.workshop_id)
    edit.update(by_hand(workshop, replace(workshop, may_close=True)))


def _unbind(edit: Edit, change: RemedyStep) -> None:
    bond = bond_between(edit.conference, *_two(change))
    if bond is not None:
        edit.remove(Bond, bond.id)


def _let_repeat(edit: Edit, _change: RemedyStep) -> None:
    after = replace(edit.conference.preferences, themes_once=False)
    if edit.conference.get(Preferences, after.id) is None:
        edit.restore(after)
    else:
        edit.update(after)


def _offer(edit: Edit, change: RemedyStep) -> None:
    room = edit.conference.one(Room, change.value)
    made = Workshop(0, change.round_id, change.theme_id, room.id, most=room.places or 0)
    edit.insert(made)


def _strike(edit: Edit, change: RemedyStep) -> None:
    before = edit.conference
    for participant_id in _wishing(before, change):
        relist(edit, before.wishes_of(participant_id, change.round_id), change.theme_id)


def _shift(edit: Edit, change: RemedyStep) -> None:
    before = edit.conference
    _strike(edit, change)
    for participant_id in _wishing(before, change):
        listed = before.wishes_of(participant_id, change.value)
        refused = before.refused_by(participant_id, change.value)
        if change.theme_id not in {wish.theme_id for wish in listed} | refused:
            rank = max((wish.rank for wish in listed), default=0) + 1
            edit.insert(Wish(0, participant_id, change.value, rank, change.theme_id))


def _wishing(conference: Conference, change: RemedyStep) -> Sequence[int]:
    """Return the people who take part and wish for a theme in a round."""
    return [
        person.id
        for person in conference.present()
        if any(
            wish.theme_id == change.theme_id
            for wish in conference.wishes_of(person.id, change.round_id)
        )
    ]


def _two(change: RemedyStep) -> tuple[int, int]:
    return change.participant_id, change.other_id


_DOING: dict[Turn, Callable[[Edit, RemedyStep], None]] = {
    Turn.RELEASE: _release,
    Turn.MOST: _set_most,
    Turn.LEAST: _set_least,
    Turn.CLOSE: _let_close,
    Turn.UNBOND: _unbind,
    Turn.REPEAT: _let_repeat,
    Turn.OFFER: _offer,
    Turn.STRIKE: _strike,
    Turn.SHIFT: _shift,
}
