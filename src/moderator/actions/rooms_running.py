"""Actions on the workshops of a running round: each room has its own clock and its own wishes."""

from moderator.actions.proposals import refuse_endless
from moderator.actions.running import state
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.expected import RoomClock, extra_minutes
from moderator.rules.schedule.venue_time import recorded
from moderator.store.store import Store

MOST_WISHED = 60
"""Most minutes that a phone may ask for at once."""


def extend_workshop(store: Store, workshop_id: int, minutes: int) -> None:
    """Give one room of a running round more minutes, or fewer, at most all; the others keep theirs.

    Raises RuleProblem if the round does not run, or if the workshop is over.
    """
    workshop = _running(store, workshop_id).workshop
    item, room = store.conference.one(AgendaItem, workshop.round_id), _name(store, workshop)
    label = (
        phrase("%n minutes more for {room}", room=room, n=minutes)
        if minutes > 0
        else phrase("%n minutes fewer for {room}", room=room, n=-minutes)
    )
    extra = max(extra_minutes(workshop) + minutes, -item.minutes - extra_minutes(item))
    refuse_endless(minutes, extra if minutes > 0 else 0)
    with store.edit(label) as edit:
        edit.change(workshop, extra_minutes=extra)


def end_workshop(store: Store, workshop_id: int) -> None:
    """End one workshop of a running round now; the others go on.

    Raises RuleProblem if the round does not run, or if the workshop is over.
    """
    workshop = _running(store, workshop_id).workshop
    with store.edit(phrase("{room} is done", room=_name(store, workshop))) as edit:
        edit.change(workshop, actual_end=recorded(store.clock()), wished_minutes=0, wished_at=None)


def reopen_workshop(store: Store, workshop_id: int) -> None:
    """Let a workshop go on that was ended before its round; RuleProblem if it was not."""
    workshop = _known(store, workshop_id)
    if workshop.actual_end is None:
        raise RuleProblem(phrase("{room} is not over.", room=_name(store, workshop)))
    with store.edit(phrase("{room} goes on", room=_name(store, workshop))) as edit:
        edit.change(workshop, actual_end=None)


def wish_minutes(store: Store, workshop_id: int, minutes: int) -> None:
    """Ask for more minutes for a room, from its phone; nothing changes until they are granted.

    A newer wish takes the place of an older one. Raises RuleProblem if the round does not run, if
    the workshop is over, or for minutes that nobody can grant.
    """
    workshop = _running(store, workshop_id).workshop
    if not 1 <= minutes <= MOST_WISHED:
        raise RuleProblem(
            phrase("From 1 to %n minutes can be asked for.", n=MOST_WISHED),
            kept=phrase("Nothing was changed."),
        )
    label = phrase("{room} asks for %n minutes", room=_name(store, workshop), n=minutes)
    with store.edit(label) as edit:
        edit.change(workshop, wished_minutes=minutes, wished_at=recorded(store.clock()))


def grant_wish(store: Store, workshop_id: int, minutes: int | None = None) -> None:
    """Give a room the minutes that it asked for, or other ones.

    Raises RuleProblem if no wish is open, or if the workshop is over.
    """
    workshop = _wishing(store, workshop_id)
    _running(store, workshop_id)
    given = workshop.wished_minutes if minutes is None else minutes
    label = phrase("%n minutes more for {room}", room=_name(store, workshop), n=given)
    extra = extra_minutes(workshop) + given
    refuse_endless(given, extra)
    with store.edit(label) as edit:
        edit.change(workshop, extra_minutes=extra, wished_minutes=0, wished_at=None)


def refuse_wish(store: Store, workshop_id: int) -> None:
    """Tell a room that it gets no more minutes; RuleProblem if no wish is open."""
    workshop = _wishing(store, workshop_id)
    label = phrase("No further minutes for {room}", room=_name(store, workshop))
    with store.edit(label) as edit:
        edit.change(workshop, wished_minutes=0, wished_at=None)


def _known(store: Store, workshop_id: int) -> Workshop:
    workshop = store.conference.get(Workshop, workshop_id)
    if workshop is None:
        raise RuleProblem(phrase("This workshop is no longer there."))
    return workshop


def _wishing(store: Store, workshop_id: int) -> Workshop:
    workshop = _known(store, workshop_id)
    if workshop.wished_at is None:
        raise RuleProblem(
            phrase("{room} has no open wish.", room=_name(store, workshop)),
            kept=phrase("Nothing was changed."),
        )
    return workshop


def _running(store: Store, workshop_id: int) -> RoomClock:
    workshop = _known(store, workshop_id)
    expected = state(store).of(workshop.round_id)
    clocks = () if expected is None else expected.rooms
    clock = next((c for c in clocks if c.workshop.id == workshop_id), None)
    if clock is None or clock.left is None:
        raise RuleProblem(
            phrase("The round of {room} does not run.", room=_name(store, workshop)),
            kept=phrase("Nothing was changed."),
        )
    if clock.over:
        raise RuleProblem(
            phrase("{room} is over.", room=_name(store, workshop)),
            kept=phrase("Nothing was changed."),
        )
    return clock


def _name(store: Store, workshop: Workshop) -> str:
    return store.conference.one(Room, workshop.room_id).name
