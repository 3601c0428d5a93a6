"""What a record is without the personal data in it: the same for rows and for the journal."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from moderator.event.conference import Record
from moderator.event.documentation import ErasureMethod
from moderator.event.encoding import decode, encode
from moderator.event.people import Bond, Participant, Refusal, Wish
from moderator.event.personal import GONE_WITH_PEOPLE, PERSONAL, Handling
from moderator.event.placements import Placement
from moderator.event.schedule import ItemSource
from moderator.event.workshops import WorkshopSource
from moderator.rules.names_in_texts import NamesInTexts

_ADDRESSES = frozenset({"email", "mobile_number", "number"})
"""Fields of a person that may be shared with somebody else, as the address of a team."""
UNNAMED = "N. N."
"""Stands for the name of somebody with a public role."""


@dataclass(frozen=True, slots=True)
class CleansingPlan:
    """Whose data go, and what stands in their place.

    people: who stands in the place of each participant, by the participant's id. names: their
    names, for free texts. everyone: the whole event is cleansed, so that fields which hold only
    somebody's name are emptied without looking. roles: names of people with public roles go too.
    contents: new names of photos whose metadata were removed.
    """

    method: ErasureMethod
    people: Mapping[int, Participant]
    names: NamesInTexts
    everyone: bool = True
    roles: bool = False
    contents: Mapping[str, str] = field(default_factory=dict)


def cleansed(record: Record, plan: CleansingPlan) -> Record | None:
    """Return what is left of a record; None where all of it goes."""
    if isinstance(record, Participant):
        return plan.people.get(record.id) or _somebody_else(record, plan)
    if isinstance(record, Wish | Refusal | Placement):
        return _of_person(record, plan)
    if isinstance(record, Bond):
        return _bond(record, plan)
    decisions = PERSONAL[type(record)]
    before = encode(record)
    if isinstance(record, ItemSource | WorkshopSource):
        record = replace(record, details=_without_marks(record.details, plan))
    after = {
        name: _value(value, decisions.get(name), plan) for name, value in encode(record).items()
    }
    for name in ("content", "picture"):
        if name in after:
            after[name] = plan.contents.get(str(after[name]), after[name])
    return record if after == before else decode(type(record), after)


def _somebody_else(person: Participant, plan: CleansingPlan) -> Participant:
    """Take names out of what is said of somebody else, as “comes with …”; addresses stay theirs."""
    decisions = PERSONAL[Participant]
    before = encode(person)
    said = {
        name: plan.names.replaced(value)
        for name, value in before.items()
        if isinstance(value, str)
        and name not in _ADDRESSES
        and decisions.get(name) in {Handling.EMPTIED, Handling.ORGANISATION}
    }
    after = {**before, **said}
    return person if after == before else decode(Participant, after)


def is_stand_in(person: Participant) -> bool:
    """Return whether somebody has a number instead of a name."""
    first, _, number = person.family_name.partition(" ")
    return not person.given_name and first == "Person" and number.isdecimal()


def stand_in(person: Participant, new_id: int, number: int, organisation: str) -> Participant:
    """Make the person without a name who stands for another one, so that totals stay."""
    decisions = PERSONAL[Participant]
    kept = {
        name: value
        for name, value in encode(person).items()
        if decisions.get(name) is Handling.KEPT
    }
    named = {"id": new_id, "given_name": "", "family_name": f"Person {number:03}"}
    return decode(Participant, {**kept, **named, "organisation": organisation})


def _of_person(
    record: Wish | Refusal | Placement, plan: CleansingPlan
) -> Wish | Refusal | Placement | None:
    person = plan.people.get(record.participant_id)
    if person is None:
        return record
    if plan.method is ErasureMethod.DELETED and type(record) in GONE_WITH_PEOPLE:
        return None
    if isinstance(record, Placement):
        return replace(record, participant_id=person.id, arrived_at=None)
    return replace(record, participant_id=person.id)


def _bond(bond: Bond, plan: CleansingPlan) -> Bond | None:
    one, other = plan.people.get(bond.one_id), plan.people.get(bond.other_id)
    if one is None and other is None:
        return bond
    if plan.method is ErasureMethod.DELETED:
        return None
    ids = sorted((one.id if one else bond.one_id, other.id if other else bond.other_id))
    return replace(bond, one_id=ids[0], other_id=ids[1])


def _value(
    value: str | float | None, handling: Handling | None, plan: CleansingPlan
) -> str | float | None:
    if not isinstance(value, str) or not value or handling is Handling.KEPT:
        return value
    personal = plan.everyone or plan.names.begins(value)
    match handling:
        case Handling.JSON:
            return plan.names.replaced_in_json(value)
        case Handling.EMPTIED if personal:
            return ""
        case Handling.ROLE:
            return _role(value, plan, personal=personal)
    return plan.names.replaced(value)


def _without_marks(details: str, plan: CleansingPlan) -> str:
    """Take from a schedule's details whoever goes, with all by which files tell that person."""
    try:
        values = json.loads(details)
    except ValueError:
        return details
    people = values.get("people") if isinstance(values, dict) else None
    if not isinstance(people, list):
        return details
    after = [_mark(each, plan) for each in people]
    return (
        details if after == people else json.dumps(values | {"people": after}, ensure_ascii=False)
    )


def _mark(person: Any, plan: CleansingPlan) -> Any:  # noqa: ANN401
    """Return what is left of somebody in a schedule's list of people: nothing but a stand-in."""
    if not isinstance(person, dict):
        return person
    if plan.everyone and plan.roles:
        return {"name": UNNAMED}
    name = str(person.get("name", ""))
    return {"name": plan.names.replaced(name)} if plan.names.names(name) else person


def _role(name: str, plan: CleansingPlan, *, personal: bool) -> str:
    """Take the name of somebody with a public role away, if that was chosen."""
    if not plan.roles:
        return name
    return UNNAMED if personal else plan.names.replaced(name)
