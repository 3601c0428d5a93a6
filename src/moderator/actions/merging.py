"""Merges two entries of the same person."""

from collections.abc import Collection
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from moderator.actions.presence import is_over
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import (
    CONSENTS,
    PARTICIPANT_FIELD,
    PRESENT,
    Bond,
    Participant,
    Refusal,
    Status,
    Wish,
)
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.store.edit import Edit
from moderator.store.store import Store

WISHES = "wishes"
"""The choice that means the wishes of all rounds."""

COMPARED = tuple(
    field.name
    for field in fields(Participant)
    if field.name in PARTICIPANT_FIELD and PARTICIPANT_FIELD[field.name].editor is not None
)
"""Fields of which one of the two values is kept, in the order of the record."""

_SUREST = (
    Status.CHECKED_IN,
    Status.LEFT_EARLY,
    Status.REGISTERED,
    Status.NO_SHOW,
    Status.WAITING_LIST,
    Status.CANCELLED,
)


def proposed_choices(conference: Conference, keep_id: int, other_id: int) -> frozenset[str]:
    """Propose the fields to take from the other entry: those empty or less certain in the first.

    WISHES is among them if only the other entry states any.
    """
    keep, other = conference.one(Participant, keep_id), conference.one(Participant, other_id)
    empty = {
        name
        for name in COMPARED
        if getattr(keep, name) in ("", None, False) and getattr(other, name) not in ("", None)
    }
    chosen = {name for name in empty if getattr(keep, name) != getattr(other, name)}
    for name in CONSENTS:
        ours, theirs = getattr(keep, name), getattr(other, name)
        chosen.discard(name)
        if (ours is None and theirs is not None) or (theirs is False and ours):
            chosen.add(name)  # a refusal must never be lost
    if _SUREST.index(other.status) < _SUREST.index(keep.status):
        chosen.add("status")
    if not _wishes(conference, keep_id) and _wishes(conference, other_id):
        chosen.add(WISHES)
    return frozenset(chosen)


def merge_participants(
    store: Store, keep_id: int, other_id: int, choices: Collection[str] | None = None
) -> None:
    """Merge two entries in one step of undo: `keep_id` stays, the other one is removed.

    choices: the fields of COMPARED, and WISHES, that come from the other entry; None uses
    `proposed_choices`. In rounds without wishes of the preferred entry, the other's wishes are
    used. One place is kept in each round: a held one, or else that of the entry that stays.
    Refusals and bonds of both are kept as far as they do not contradict each other. Raises
    RuleProblem if one of them no longer exists, or if both ids are the same.
    """
    conference = store.conference
    keep, other = (conference.get(Participant, i) for i in (keep_id, other_id))
    if keep is None or other is None or keep is other:
        raise RuleProblem(
            phrase("Two entries of the list are needed."), kept=phrase("Nothing was changed.")
        )
    taken = proposed_choices(conference, keep_id, other_id) if choices is None else choices
    unknown = set(taken) - {*COMPARED, WISHES}
    if unknown:
        raise TypeError(f"not a field: {sorted(unknown)}")
    person = _merged(keep, other, taken)
    if not person.name:
        raise RuleProblem(phrase("A person needs a name."), kept=phrase("Nothing was changed."))
    begin, end = person.present_from, person.present_until
    if begin is not None and end is not None and end <= begin:
        raise RuleProblem(
            phrase("{name} would leave before arriving.", name=person.name),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please choose the times of one and the same entry."),
        )
    with store.edit(phrase("Merge two entries of {name}", name=person.name)) as edit:
        edit.update(person)
        _unite_wishes(edit, keep_id, other_id, prefer_other=WISHES in taken)
        _unite_refusals(edit, keep_id, other_id)
        _unite_places(edit, person, other_id, store.clock())
        _unite_bonds(edit, keep_id, other_id)
        edit.remove(Participant, other_id)


def _merged(keep: Participant, other: Participant, taken: Collection[str]) -> Participant:
    values: dict[str, Any] = {name: getattr(other, name) for name in taken if name != WISHES}
    by_hand = {*keep.hand_edited.split(), *other.hand_edited.split(), *taken}
    since = other.checked_in_at if "status" in taken else keep.checked_in_at
    return replace(
        keep,
        **values,
        walk_in=keep.walk_in and other.walk_in,
        hand_edited=" ".join(sorted(by_hand)),
        checked_in_at=since,
    )


def _wishes(conference: Conference, participant_id: int) -> bool:
    return any(conference.wishes_of(participant_id, item.id) for item in conference.rounds())


def _unite_wishes(edit: Edit, keep_id: int, other_id: int, *, prefer_other: bool) -> None:
    conference = edit.conference
    wishes = conference.all(Wish)
    stated = {
        owner: {wish.round_id for wish in wishes if wish.participant_id == owner}
        for owner in (keep_id, other_id)
    }
    first, second = (other_id, keep_id) if prefer_other else (keep_id, other_id)
    for wish in wishes:
        if wish.participant_id not in stated:
            continue
        preferred = first if wish.round_id in stated[first] else second
        if wish.participant_id != preferred:
            edit.remove(Wish, wish.id)
        elif preferred == other_id:
            edit.remove(Wish, wish.id)
            edit.insert(replace(wish, id=0, participant_id=keep_id))


def _unite_refusals(edit: Edit, keep_id: int, other_id: int) -> None:
    conference = edit.conference
    for refusal in conference.all(Refusal):
        if refusal.participant_id not in (keep_id, other_id):
            continue
        wishes = conference.wishes_of(keep_id, refusal.round_id)
        wished = refusal.theme_id in {wish.theme_id for wish in wishes}
        known = refusal.theme_id in conference.refused_by(keep_id, refusal.round_id)
        mine = refusal.participant_id == keep_id
        if not mine or wished:
            edit.remove(Refusal, refusal.id)
        if not (mine or wished or known):
            edit.insert(replace(refusal, id=0, participant_id=keep_id))


def _unite_places(edit: Edit, person: Participant, other_id: int, now: datetime) -> None:
    conference = edit.conference
    for item in conference.rounds():
        mine = conference.placement_of(person.id, item.id)
        theirs = conference.placement_of(other_id, item.id)
        stays = mine
        if theirs is not None and (mine is None or _firmness(theirs) > _firmness(mine)):
            stays = theirs
        if not _may_stay(conference, person, item, now):
            stays = None
        for placement in (mine, theirs):
            if placement is not None and (placement is not stays or placement is theirs):
                edit.remove(Placement, placement.id)
        if stays is not None and stays is theirs:
            edit.insert(replace(theirs, id=0, participant_id=person.id))


def _firmness(placement: Placement) -> tuple[bool, bool, bool]:
    return placement.arrived, placement.locked, placement.told


def _may_stay(conference: Conference, person: Participant, item: AgendaItem, now: datetime) -> bool:
    return person.status in PRESENT or is_over(conference, item, now)


def _unite_bonds(edit: Edit, keep_id: int, other_id: int) -> None:
    known = {
        (bond.one_id, bond.other_id)
        for bond in edit.conference.all(Bond)
        if other_id not in (bond.one_id, bond.other_id)
    }
    for bond in edit.conference.all(Bond):
        if other_id not in (bond.one_id, bond.other_id):
            continue
        edit.remove(Bond, bond.id)
        partner = bond.other_id if bond.one_id == other_id else bond.one_id
        pair = (min(keep_id, partner), max(keep_id, partner))
        if partner != keep_id and pair not in known:
            known.add(pair)
            edit.insert(replace(bond, id=0, one_id=pair[0], other_id=pair[1]))
