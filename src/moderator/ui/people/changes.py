"""Runs actions on people in the list, and shows how many places they freed."""

from collections.abc import Sequence

from moderator.actions.board import overfull
from moderator.actions.people import Value, change_participant
from moderator.actions.placements import place_participants
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.ui.doing import Action, Done, P, T
from moderator.ui.hub import Hub
from moderator.ui.words import translate


def act(hub: Hub, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
    """Run an action and show what was done, with the number of places that it freed."""
    before = hub.conference
    done = hub.do(action, *args, **kwargs)
    return done.report(_freed_words(before, hub.conference, done.label))


def change(hub: Hub, person: Participant, field: str, value: Value) -> bool:
    """Set a field; "listed_name" takes "Becker, Anna". Return whether it was accepted.

    A message is shown only where places became free; all else is seen where it was typed.
    """
    values = {field: value}
    if field == "listed_name":
        family, _, given = str(value).partition(",")
        values = {"family_name": family, "given_name": given}
    before = hub.conference
    done = hub.do(change_participant, person.id, **values)
    freed = _freed_words(before, hub.conference, done.label)
    if freed is not None:
        done.report(freed)
    return bool(done)


def put_into(hub: Hub, ids: Sequence[int], workshop_id: int) -> None:
    """Put people into a workshop, and warn where they are too many there."""
    done = hub.do(place_participants, ids, workshop_id)
    done.report(warning=overfull(hub.conference, workshop_id))


def freed(before: Conference, now: Conference) -> int:
    """Count the places that people who are still in the list had before and no longer have."""
    if before.table(Placement) is now.table(Placement):
        return 0
    return sum(
        now.get(Participant, place.participant_id) is not None
        and now.placement_of(place.participant_id, place.round_id) is None
        for place in before.all(Placement)
    )


def _freed_words(before: Conference, now: Conference, label: Phrase | None) -> Phrase | None:
    free = freed(before, now)
    if not free or label is None:
        return None
    return phrase("{done} · %n places freed", done=translate(label), n=free)
