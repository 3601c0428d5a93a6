"""Attendance: no-shows, early leavers and late arrivals, each with its time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from moderator.actions.presence import free_missed, not_arrived_yet
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.store.store import Store


def leave_early(store: Store, participant_ids: Sequence[int], at: datetime) -> None:
    """Record when people leave, and free their places in the rounds after that.

    People who have left by now get the status for it; people who will leave later keep theirs.
    Raises RuleProblem if somebody would leave before arriving.
    """
    now = store.clock()

    def leaving(person: Participant) -> Participant:
        begin = person.present_from
        if begin is not None and begin >= at:
            raise RuleProblem(
                phrase("{name} would leave before arriving.", name=person.name),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Enter a later end or an earlier begin."),
            )
        status = Status.LEFT_EARLY if at <= now else person.status
        return replace(person, status=status, present_until=at)

    people = _people(store.conference, participant_ids)
    _change(store, _leaving_label(people, at), [leaving(person) for person in people])


def arrive_later(store: Store, participant_ids: Sequence[int], at: datetime) -> None:
    """Record when people arrive, and free their places in the rounds before that.

    Until then they count as registered and not as missing. Raises RuleProblem if somebody would
    leave before arriving.
    """

    def arriving(person: Participant) -> Participant:
        end = person.present_until
        if end is not None and end <= at:
            raise RuleProblem(
                phrase("{name} would leave before arriving.", name=person.name),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Enter a later end or an earlier begin."),
            )
        return replace(person, status=Status.REGISTERED, present_from=at, checked_in_at=None)

    people = _people(store.conference, participant_ids)
    _change(store, _arriving_label(people, at), [arriving(person) for person in people])


def _change(store: Store, label: Phrase, after: Sequence[Participant]) -> None:
    if not after:
        return
    now = store.clock()
    with store.edit(label) as edit:
        for person in after:
            before = edit.conference.one(Participant, person.id)
            if before == person:
                continue
            by_hand = {"status", "present_from", "present_until"} & {
                name for name in before.__slots__ if getattr(before, name) != getattr(person, name)
            }
            noted = " ".join(sorted({*person.hand_edited.split(), *by_hand}))
            edit.update(replace(person, hand_edited=noted))
            free_missed(edit, person.id, now)
            if person.status is Status.REGISTERED:
                not_arrived_yet(edit, person.id, now)


def _people(conference: Conference, participant_ids: Sequence[int]) -> list[Participant]:
    found = [conference.get(Participant, i) for i in dict.fromkeys(participant_ids)]
    return [person for person in found if person is not None]


def _leaving_label(people: Sequence[Participant], at: datetime) -> Phrase:
    time = f"{at:%H:%M}"
    if len(people) == 1:
        return phrase("{name} leaves at {time}", name=people[0].name, time=time)
    return phrase("%n people leave at {time}", n=len(people), time=time)


def _arriving_label(people: Sequence[Participant], at: datetime) -> Phrase:
    time = f"{at:%H:%M}"
    if len(people) == 1:
        return phrase("{name} arrives at {time}", name=people[0].name, time=time)
    return phrase("%n people arrive at {time}", n=len(people), time=time)
