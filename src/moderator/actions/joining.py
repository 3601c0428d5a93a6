"""Across groups: search over all points, what several groups named, joining it, taking it apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import JoinedMember, JoinedPoint, Point
from moderator.event.schedule import Theme
from moderator.event.workshops import Group
from moderator.rules.common_points import LikePoints, like_points, stems_of
from moderator.rules.dots import all_dots, most_dots_first
from moderator.rules.schedule.belongings import joined_in_vain
from moderator.store.store import Store

LABEL_LETTERS = 40


@dataclass(frozen=True, slots=True)
class NamedPoint:
    """A point, who named it in which round, counted from 1, and all its dots.

    joined: id of the joined point that it is part of, or None. shared: where the words stand that
    it has in common with others.
    """

    point: Point
    theme: Theme
    group: Group
    round_number: int
    dots: int
    joined: int | None = None
    shared: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CommonPoint:
    """What several groups named: joined, or proposed to be joined.

    joined: None for a proposal. text: its name. members: the most typical one first.
    """

    joined: JoinedPoint | None
    text: str
    members: tuple[NamedPoint, ...]

    @property
    def ids(self) -> frozenset[int]:
        """Ids of the points."""
        return frozenset(member.point.id for member in self.members)

    @property
    def dots(self) -> int:
        """All dots of its points."""
        return sum(member.dots for member in self.members)

    @property
    def groups(self) -> int:
        """How many groups named it."""
        return len({member.group.id for member in self.members})

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes in which it was named."""
        return tuple(dict.fromkeys(member.theme for member in self.members))


@dataclass(frozen=True, slots=True)
class Common:
    """What there is to see across the groups, that with the most dots first.

    points: all points that have a text.
    """

    points: tuple[NamedPoint, ...]
    joined: tuple[CommonPoint, ...]
    proposed: tuple[CommonPoint, ...]


def common_points(
    conference: Conference, round_id: int | None, apart: Iterable[frozenset[int]] = ()
) -> Common:
    """Find what groups of a round, or of all rounds, have in common.

    apart: sets of points that a person left apart; none of them, nor a part of one, is proposed.
    """
    points = named_points(conference, round_id)
    by_id = {named.point.id: named for named in points}
    free = [named.point for named in points if named.joined is None]
    refused = tuple(apart)
    proposed = [
        _proposed(found, by_id)
        for found in like_points(free)
        if not any(found.ids <= ids for ids in refused)
    ]
    return Common(
        points,
        tuple(sorted(_joined(conference, by_id), key=_most_dots)),
        tuple(sorted(proposed, key=_most_dots)),
    )


def named_points(conference: Conference, round_id: int | None) -> tuple[NamedPoint, ...]:
    """List all points with a text of a round, or of all rounds, those with the most dots first."""
    joined = {each.point_id: each.joined_id for each in conference.all(JoinedMember)}
    rounds = [item.id for item in conference.rounds()] if round_id is None else [round_id]
    found = [
        NamedPoint(
            point,
            conference.theme_of(workshop),
            group,
            conference.round_number(each),
            all_dots(conference, point),
            joined.get(point.id),
        )
        for each in rounds
        for workshop in conference.workshops_of(each)
        for group in conference.groups_of(workshop.id)
        for point in conference.written_points_of(group.id)
    ]
    return tuple(sorted(found, key=lambda named: -named.dots))


def solutions_of(conference: Conference, points: Iterable[int]) -> tuple[Point, ...]:
    """List the solutions that answer any of some points, those with the most dots first."""
    wanted = set(points)
    found = {
        solution.id: solution
        for solution in conference.all(Point)
        if any(answer.challenge_id in wanted for answer in conference.answers_of(solution.id))
    }
    return most_dots_first(conference, found.values())


def find_points(points: Sequence[NamedPoint], wanted: str) -> tuple[NamedPoint, ...]:
    """Find the points that hold each of some words, as it is typed or by its stem."""
    words = wanted.casefold().split()
    stems = {word: {stem for stem, _, _ in stems_of(word)} for word in words}

    def holds(text: str) -> bool:
        folded, known = text.casefold(), {stem for stem, _, _ in stems_of(text)}
        return all(
            any(form in folded for form in (word, *stems[word])) or stems[word] & known
            for word in words
        )

    return tuple(named for named in points if holds(named.point.text))


def join_points(store: Store, point_ids: Sequence[int], text: str) -> int:
    """Join points under one name; return the joined point's id.

    Where one of them is part of a joined point already, the others become part of that one; of two
    such, the older one stays. Raises RuleProblem if a point is gone or there is only one.
    """
    conference = store.conference
    points = [conference.get(Point, each) for each in dict.fromkeys(point_ids)]
    if any(point is None for point in points):
        raise RuleProblem(
            phrase("One of these points is gone by now."), kept=phrase("Nothing was changed.")
        )
    if len(points) < 2:
        raise RuleProblem(
            phrase("A single point cannot be joined."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Choose at least two points."),
        )
    name = _name(text, [point.text for point in points if point is not None])
    part_of = {each.point_id: each for each in conference.all(JoinedMember)}
    ids = [point.id for point in points if point is not None]
    there = sorted({part_of[each].joined_id for each in ids if each in part_of})
    label = phrase("Join %n points: “{name}”", n=len(ids), name=_short(name))
    with store.edit(label) as edit:
        if there:
            joined = edit.change(conference.one(JoinedPoint, there[0]), text=name)
            kept_id = there[0]
        else:
            joined = edit.insert(JoinedPoint(0, name))
            kept_id = joined.id
        for member in part_of.values():
            if member.joined_id in there[1:]:
                edit.change(member, joined_id=kept_id)
        for other in there[1:]:
            edit.remove(JoinedPoint, other)
        for each in ids:
            if each not in part_of:
                edit.insert(JoinedMember(0, kept_id, each))
    return kept_id


def name_joined(store: Store, joined_id: int, text: str, *, run: str | None = None) -> None:
    """Give a joined point another name; edits of one run are one undo step."""
    joined = store.conference.one(JoinedPoint, joined_id)
    merge = None if run is None else f"joined-{run}"
    with store.edit(phrase("Name “{name}”", name=_short(text)), merge=merge) as edit:
        edit.change(joined, text=text)


def leave_out(store: Store, point_id: int) -> None:
    """Take a point out of what it was joined to; a single one that is left is free again, too.

    A point that is part of none stays as it is.
    """
    conference = store.conference
    members = [each for each in conference.all(JoinedMember) if each.point_id == point_id]
    if not members:
        return
    point = conference.one(Point, point_id)
    with store.edit(phrase("Take out “{text}”", text=_short(point.text))) as edit:
        for member in members:
            edit.remove(JoinedMember, member.id)
        for kind, record_id in joined_in_vain(edit.conference):
            edit.remove(kind, record_id)


def take_apart(store: Store, joined_id: int) -> None:
    """Let all points of a joined one stand for themselves again."""
    conference = store.conference
    joined = conference.one(JoinedPoint, joined_id)
    with store.edit(phrase("Take apart “{name}”", name=_short(joined.text))) as edit:
        for each in conference.all(JoinedMember):
            if each.joined_id == joined_id:
                edit.remove(JoinedMember, each.id)
        edit.remove(JoinedPoint, joined_id)


def _joined(conference: Conference, by_id: dict[int, NamedPoint]) -> list[CommonPoint]:
    members: dict[int, list[NamedPoint]] = {}
    for each in conference.all(JoinedMember):
        if each.point_id in by_id:
            members.setdefault(each.joined_id, []).append(by_id[each.point_id])
    return [
        CommonPoint(joined, joined.text, tuple(members[joined.id]))
        for joined in conference.all(JoinedPoint)
        if joined.id in members
    ]


def _proposed(found: LikePoints, by_id: dict[int, NamedPoint]) -> CommonPoint:
    members = tuple(replace(by_id[like.point.id], shared=like.shared) for like in found.members)
    return CommonPoint(None, members[0].point.text, members)


def _most_dots(common: CommonPoint) -> tuple[int, int, int]:
    return -common.dots, -common.groups, min(common.ids)


def _name(text: str, others: Sequence[str]) -> str:
    return " ".join(text.split()) or others[0]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LABEL_LETTERS else f"{line[: LABEL_LETTERS - 1].rstrip()}…"
