"""Actions on wishes: ranked themes, refused themes, and bonds between people."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, BondKind, Participant, Refusal, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Theme
from moderator.store.edit import Edit
from moderator.store.store import Store


def set_wishes(
    store: Store,
    participant_id: int,
    round_id: int,
    theme_ids: Sequence[int],
    tied: Collection[int] = (),
) -> None:
    """Replace a person's wishes for a round by these themes, most wanted first.

    tied: the themes that are wanted as much as the one before. Raises RuleProblem if a theme is
    listed twice, or is refused in this round.
    """
    conference = store.conference
    person = _person(conference, participant_id)
    wanted = [(theme, place > 0 and theme in tied) for place, theme in enumerate(theme_ids)]
    before = [(w.theme_id, w.tied) for w in conference.wishes_of(participant_id, round_id)]
    if before == wanted:
        return
    for theme_id in theme_ids:
        _require_once(conference, person, theme_ids, theme_id)
        if theme_id in conference.refused_by(participant_id, round_id):
            raise _both(conference, person, theme_id)
    label = phrase(
        "Wishes of {name} for {round}",
        name=person.name,
        round=conference.one(AgendaItem, round_id).title,
    )
    with store.edit(label) as edit:
        for wish in conference.wishes_of(participant_id, round_id):
            edit.remove(Wish, wish.id)
        for rank, (theme_id, is_tied) in enumerate(wanted, start=1):
            edit.insert(Wish(0, participant_id, round_id, rank, theme_id, is_tied))
        _note_by_hand(edit, person, "wishes")


def set_refusals(
    store: Store, participant_id: int, round_id: int, theme_ids: Collection[int]
) -> None:
    """Replace the themes that a person refuses in a round.

    Raises RuleProblem if a theme is wished for as well, or if no theme would be left.
    """
    conference = store.conference
    person = _person(conference, participant_id)
    item = conference.one(AgendaItem, round_id)
    wanted = frozenset(theme_ids)
    before = conference.refused_by(participant_id, round_id)
    if wanted == before:
        return
    wished = {wish.theme_id for wish in conference.wishes_of(participant_id, round_id)}
    for theme_id in sorted(wanted & wished):
        raise _both(conference, person, theme_id)
    offered = {workshop.theme_id for workshop in conference.workshops_of(round_id)}
    if offered and offered <= wanted:
        raise RuleProblem(
            phrase(
                "{name} would refuse everything in {round}.", name=person.name, round=item.title
            ),
            kept=phrase("The refusals are as before."),
            remedy=phrase("Please leave at least one theme."),
        )
    label = phrase("Refusals of {name} for {round}", name=person.name, round=item.title)
    with store.edit(label) as edit:
        for refusal in conference.all(Refusal):
            mine = (refusal.participant_id, refusal.round_id) == (participant_id, round_id)
            if mine and refusal.theme_id not in wanted:
                edit.remove(Refusal, refusal.id)
        for theme_id in sorted(wanted - before):
            conference.one(Theme, theme_id)
            edit.insert(Refusal(0, participant_id, round_id, theme_id))
        _note_by_hand(edit, person, "wishes")


def relist(edit: Edit, listed: Sequence[Wish], out: int) -> None:
    """Remove a theme from a list of wishes; the others move up, and stay tied as before."""
    rank, joined = 0, True
    for wish in listed:
        tied = wish.tied and joined
        joined = tied if wish.theme_id == out else True
        if wish.theme_id == out:
            edit.remove(Wish, wish.id)
            continue
        rank += 1
        moved = replace(wish, rank=rank, tied=tied and rank > 1)
        if moved != wish:
            edit.update(moved)


def add_bond(
    store: Store, one_id: int, other_id: int, kind: BondKind, *, binding: bool = True
) -> None:
    """Bond two people together, or apart, replacing any earlier bond between them.

    Raises RuleProblem if both are the same person, or if a chain of binding bonds keeps two people
    together who must be apart.
    """
    conference = store.conference
    one, other = sorted((_person(conference, one_id), _person(conference, other_id)), key=_id)
    if one.id == other.id:
        raise RuleProblem(
            phrase("{name} cannot be kept together with or apart from themselves.", name=one.name),
            kept=phrase("Nothing was changed."),
        )
    before = bond_between(conference, one.id, other.id)
    bond = Bond(before.id if before else 0, one.id, other.id, kind, binding)
    if bond == before:
        return
    _require_possible(conference, bond)
    with store.edit(_bond_label(kind, one.name, other.name)) as edit:
        if before is None:
            edit.insert(bond)
        else:
            edit.update(bond)


def remove_bond(store: Store, bond_id: int) -> None:
    """Remove the bond between two people; RuleProblem if it no longer exists."""
    bond = store.conference.get(Bond, bond_id)
    if bond is None:
        raise RuleProblem(phrase("This bond no longer exists."))
    names = [store.conference.one(Participant, i).name for i in (bond.one_id, bond.other_id)]
    label = phrase("{one} and {other}: no bond", one=names[0], other=names[1])
    with store.edit(label) as edit:
        edit.remove(Bond, bond.id)


def bond_between(conference: Conference, one_id: int, other_id: int) -> Bond | None:
    """Return the bond between two people, None if there is none."""
    for bond in conference.bonds_of(one_id):
        if other_id in (bond.one_id, bond.other_id) and one_id != other_id:
            return bond
    return None


def _require_possible(conference: Conference, new: Bond) -> None:
    """Raise RuleProblem if a new bond contradicts the binding bonds, directly or through others."""
    if not new.binding:
        return
    bonds = [b for b in conference.all(Bond) if b.binding and b.id != new.id]
    bonds.append(new)
    leader = {i: i for bond in bonds for i in (bond.one_id, bond.other_id)}

    def lead(person_id: int) -> int:
        while leader[person_id] != person_id:
            person_id = leader[person_id]
        return person_id

    for bond in bonds:
        if bond.kind is BondKind.TOGETHER:
            leader[lead(bond.one_id)] = lead(bond.other_id)
    for bond in bonds:
        if bond.kind is BondKind.APART and lead(bond.one_id) == lead(bond.other_id):
            names = [conference.one(Participant, i).name for i in (bond.one_id, bond.other_id)]
            raise RuleProblem(
                phrase(
                    "{one} and {other} must be apart, and would be kept together by others.",
                    one=names[0],
                    other=names[1],
                ),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please make one of these bonds a wish, or take it away."),
            )


def _person(conference: Conference, participant_id: int) -> Participant:
    person = conference.get(Participant, participant_id)
    if person is None:
        raise RuleProblem(phrase("This person is no longer in the list."))
    return person


def _id(person: Participant) -> int:
    return person.id


def _require_once(
    conference: Conference, person: Participant, theme_ids: Sequence[int], theme_id: int
) -> None:
    if list(theme_ids).count(theme_id) > 1:
        raise RuleProblem(
            phrase(
                "{name} cannot wish for “{theme}” twice in one round.",
                name=person.name,
                theme=conference.one(Theme, theme_id).name,
            ),
            kept=phrase("The wishes are as before."),
        )


def _both(conference: Conference, person: Participant, theme_id: int) -> RuleProblem:
    return RuleProblem(
        phrase(
            "{name} cannot both wish for and refuse “{theme}”.",
            name=person.name,
            theme=conference.one(Theme, theme_id).name,
        ),
        kept=phrase("Nothing was changed."),
    )


def _note_by_hand(edit: Edit, person: Participant, what: str) -> None:
    by_hand = " ".join(sorted({*person.hand_edited.split(), what}))
    if by_hand != person.hand_edited:
        edit.update(replace(person, hand_edited=by_hand))


def _bond_label(kind: BondKind, one: str, other: str) -> Phrase:
    if kind is BondKind.TOGETHER:
        return phrase("Keep {one} and {other} together", one=one, other=other)
    return phrase("Keep {one} and {other} apart", one=one, other=other)
