"""Actions on participants: add, edit, set the status, remove."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from moderator.actions.presence import free_missed, is_over, not_arrived_yet
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import (
    PARTICIPANT_FIELDS,
    PRESENT,
    Bond,
    FieldEditor,
    Participant,
    Refusal,
    Status,
    Wish,
)
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.store.edit import Edit
from moderator.store.store import Store

Value = str | bool | datetime | None

EDITABLE = frozenset(
    field.name for field in PARTICIPANT_FIELDS if field.editor not in (None, FieldEditor.STATUS)
)
"""Fields that `change_participant` can set; the status has an action of its own."""

PRESENCE = frozenset({"present_from", "present_until"})
"""Fields that decide in which rounds a person takes part."""

_TITLES = re.compile(r"^((?:(?:Prof|Dr|Dipl|Mag)\.?(?:-\w+\.?)?\s+)+)", re.IGNORECASE)
_BEGINNINGS = re.compile(r"(?:^|(?<=[-'’]))[^\W\dß]")
_PARTICLES = {
    *("af", "al", "am", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos"),
    *("du", "el", "im", "la", "le", "op", "te", "ten", "ter", "van", "vom", "von", "zu", "zum"),
    "zur",
}
"""Small words in family names, which are not capitalised."""


def person_of_line(line: str) -> tuple[str, str, str, str]:
    """Split "Dr. Anna Becker, Jobcenter Fürth" into title, given name, family name, organisation.

    The last word before the comma is the family name, together with small words before it such as
    "von". A name typed without capitals gets them: "anna von der heide" is Anna von der Heide.
    """
    name, _, organisation = line.partition(",")
    name = " ".join(name.split())
    found = _TITLES.match(name)
    title = found.group(1).strip() if found else ""
    words = name[len(found.group(0)) if found else 0 :].split()
    if all(word.islower() for word in words):
        words = [_capitalised(word) if at == 0 else _as_name(word) for at, word in enumerate(words)]
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return (title, " ".join(words[:first]), " ".join(words[first:]), " ".join(organisation.split()))


def _as_name(word: str) -> str:
    return word if word in _PARTICLES else _capitalised(word)


def _capitalised(word: str) -> str:
    """Capitalise a word and each of its parts after a hyphen or an apostrophe."""
    return _BEGINNINGS.sub(lambda found: found.group().upper(), word)


def add_participant(
    store: Store,
    given_name: str,
    family_name: str,
    organisation: str = "",
    *,
    academic_title: str = "",
    walk_in: bool = False,
    wishes: Mapping[int, Sequence[int]] | None = None,
) -> int:
    """Add a person and return the id; a walk-in is checked in at once.

    wishes: themes by the round's id, most wanted first. Raises RuleProblem without a name, or if
    somebody of the same name and organisation is in the list already.
    """
    now = store.clock()
    person = new_participant(
        store.conference,
        now,
        given_name,
        family_name,
        organisation,
        academic_title=academic_title,
        walk_in=walk_in,
    )
    with store.edit(phrase("Add {name}", name=person.name)) as edit:
        new = edit.insert(person)
        for round_id, themes in (wishes or {}).items():
            for rank, theme_id in enumerate(dict.fromkeys(themes), start=1):
                edit.insert(Wish(0, new.id, round_id, rank, theme_id))
        return new.id


def new_participant(
    conference: Conference,
    now: datetime,
    given_name: str,
    family_name: str,
    organisation: str = "",
    *,
    academic_title: str = "",
    walk_in: bool = False,
) -> Participant:
    """Make the record of a new person, with id 0; raises like `add_participant`."""
    person = Participant(
        id=0,
        given_name=given_name.strip(),
        family_name=family_name.strip(),
        organisation=organisation.strip(),
        academic_title=academic_title.strip(),
        status=Status.CHECKED_IN if walk_in else Status.REGISTERED,
        walk_in=walk_in,
        present_from=_arrival(conference, now) if walk_in else None,
        checked_in_at=_minute(now) if walk_in else None,
    )
    _require_name(person)
    key = _identity(person)
    if any(_identity(other) == key for other in conference.participants()):
        raise RuleProblem(
            phrase("{name} of the same organisation is in the list already.", name=person.name),
            kept=phrase("Nothing was added."),
            remedy=phrase("Add something that tells the two apart, such as a middle name."),
        )
    return person


def change_participant(store: Store, /, participant_id: int, **values: Value) -> None:
    """Set fields of a person, marked as edited by hand so that an import does not change them.

    values: field names of EDITABLE with their new values; texts are stripped. Consecutive edits of
    one field become one step of undo. New times of presence free the places in rounds that are
    missed now, except in rounds that have begun. Raises RuleProblem without a name, or if the
    person would leave before arriving.
    """
    person = _one(store.conference, participant_id)
    after = _edited(person, values)
    if after is person:
        return
    changed = [name for name in values if getattr(after, name) != getattr(person, name)]
    merge = f"participant-{participant_id}-{'-'.join(sorted(changed))}"
    with store.edit(phrase("Edit {name}", name=person.name), merge=merge) as edit:
        edit.update(after)
        if PRESENCE & set(changed):
            free_missed(edit, participant_id, store.clock())


def set_status(store: Store, participant_ids: Sequence[int], status: Status) -> None:
    """Set the status of people in one step of undo, and free the places that they no longer take.

    Checking in after a round is over sets the arrival to now; leaving early ends the presence now.
    People who no longer take part lose all places except those in rounds that are over.
    """
    people = [_one(store.conference, i) for i in participant_ids]
    people = [person for person in people if person.status is not status]
    if not people:
        return
    now = store.clock()
    with store.edit(_status_label(people, status)) as edit:
        for person in people:
            edit.update(_with_status(edit.conference, person, status, now))
            _settle(edit, person.id, status, now)


def check_in(store: Store, participant_ids: Sequence[int]) -> None:
    """Check people in."""
    set_status(store, participant_ids, Status.CHECKED_IN)


def check_in_person(edit: Edit, person: Participant, now: datetime) -> None:
    """Check a person in, as a part of another edit."""
    edit.update(_with_status(edit.conference, person, Status.CHECKED_IN, now))


def remove_participants(store: Store, participant_ids: Sequence[int]) -> None:
    """Remove people from the event, with their wishes, refusals, bonds and places."""
    conference = store.conference
    people = [_one(conference, i) for i in participant_ids]
    if not people:
        return
    gone = set(participant_ids)
    label = (
        phrase("Remove {name}", name=people[0].name)
        if len(people) == 1
        else phrase("Remove %n people", n=len(people))
    )
    with store.edit(label) as edit:
        belongings: tuple[Placement | Wish | Refusal, ...] = (
            *conference.all(Placement),
            *conference.all(Wish),
            *conference.all(Refusal),
        )
        for record in belongings:
            if record.participant_id in gone:
                edit.remove(type(record), record.id)
        for bond in conference.all(Bond):
            if gone & {bond.one_id, bond.other_id}:
                edit.remove(Bond, bond.id)
        for person in people:
            edit.remove(Participant, person.id)


def change_participants(
    store: Store,
    /,
    participant_ids: Sequence[int],
    *,
    status: Status | None = None,
    **values: Value,
) -> None:
    """Set the same fields, and a status, of several people in one step of undo.

    values: see `change_participant`; status: see `set_status`. Raises RuleProblem for the first
    person who cannot be changed like this; then nobody is changed.
    """
    now = store.clock()
    people = [_one(store.conference, i) for i in dict.fromkeys(participant_ids)]
    edited = [(person, _edited(person, values)) for person in people]
    changed = [
        (person, after)
        for person, after in edited
        if after is not person or status not in (None, person.status)
    ]
    if not changed:
        return
    name, n = changed[0][0].name, len(changed)
    label = phrase("Edit {name}", name=name) if n == 1 else phrase("Edit %n people", n=n)
    with store.edit(label) as edit:
        for person, after in changed:
            if status is None or status is person.status:
                edit.update(after)
                if PRESENCE & set(values):
                    free_missed(edit, person.id, now)
                continue
            edit.update(_with_status(edit.conference, after, status, now))
            _settle(edit, person.id, status, now)


def head_count(conference: Conference) -> dict[Status, int]:
    """Count people by status; every status is a key."""
    counts = dict.fromkeys(Status, 0)
    for person in conference.table(Participant).values():
        counts[person.status] += 1
    return counts


def _edited(person: Participant, values: Mapping[str, Value]) -> Participant:
    """Return a person with these values marked as edited by hand; the same one if none differs."""
    wrong = set(values) - EDITABLE
    if wrong:
        raise TypeError(f"not editable: {sorted(wrong)}")
    cleaned = {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}
    changed = {k: v for k, v in cleaned.items() if getattr(person, k) != v}
    if not changed:
        return person
    by_hand = " ".join(sorted({*person.hand_edited.split(), *changed}))
    after = replace(person, **cast("dict[str, Any]", changed), hand_edited=by_hand)
    _require_name(after)
    _require_order(after)
    return after


def _one(conference: Conference, participant_id: int) -> Participant:
    person = conference.get(Participant, participant_id)
    if person is None:
        raise RuleProblem(phrase("This person is no longer in the list."))
    return person


def _identity(person: Participant) -> tuple[str, str, str]:
    return (
        person.given_name.casefold(),
        person.family_name.casefold(),
        person.organisation.casefold(),
    )


def _require_name(person: Participant) -> None:
    if not person.name:
        raise RuleProblem(
            phrase("A person needs a name."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Enter a given name or a family name."),
        )


def _require_order(person: Participant) -> None:
    begin, end = person.present_from, person.present_until
    if begin is not None and end is not None and end <= begin:
        raise RuleProblem(
            phrase("{name} would leave before arriving.", name=person.name),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Enter a later end or an earlier begin."),
        )


def _arrival(conference: Conference, now: datetime) -> datetime | None:
    """Return the arrival time of someone who arrives now; None if no round was missed."""
    missed = any(is_over(conference, item, now) for item in conference.rounds())
    return _minute(now) if missed else None


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)


def _with_status(
    conference: Conference, person: Participant, status: Status, now: datetime
) -> Participant:
    begin, end = person.present_from, person.present_until
    if status is Status.CHECKED_IN and person.status is not Status.LEFT_EARLY:
        begin = begin or _arrival(conference, now)
    if person.status is Status.LEFT_EARLY:
        end = None
    if status is Status.LEFT_EARLY:
        end = _minute(now)
        begin = None if begin is not None and begin >= end else begin
    since = person.checked_in_at if status is Status.LEFT_EARLY else None
    return replace(
        person,
        status=status,
        present_from=begin,
        present_until=end,
        hand_edited=" ".join(sorted({*person.hand_edited.split(), "status"})),
        checked_in_at=_minute(now) if status is Status.CHECKED_IN else since,
    )


def _settle(edit: Edit, participant_id: int, status: Status, now: datetime) -> None:
    """Free the places that a person with a new status no longer takes."""
    if status is Status.REGISTERED:
        not_arrived_yet(edit, participant_id, now)
    if status not in PRESENT or status is Status.LEFT_EARLY:
        free_missed(edit, participant_id, now)


def _status_label(people: Sequence[Participant], status: Status) -> Phrase:
    name, n = people[0].name, len(people)
    if n == 1:
        return {
            Status.REGISTERED: phrase("{name}: registered", name=name),
            Status.WAITING_LIST: phrase("{name}: waiting list", name=name),
            Status.CANCELLED: phrase("{name}: cancelled", name=name),
            Status.CHECKED_IN: phrase("{name}: checked in", name=name),
            Status.NO_SHOW: phrase("{name}: did not come", name=name),
            Status.LEFT_EARLY: phrase("{name}: left early", name=name),
        }[status]
    return {
        Status.REGISTERED: phrase("%n people: registered", n=n),
        Status.WAITING_LIST: phrase("%n people: waiting list", n=n),
        Status.CANCELLED: phrase("%n people: cancelled", n=n),
        Status.CHECKED_IN: phrase("%n people: checked in", n=n),
        Status.NO_SHOW: phrase("%n people: did not come", n=n),
        Status.LEFT_EARLY: phrase("%n people: left early", n=n),
    }[status]
