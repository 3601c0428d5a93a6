"""All records of an event as one frozen value, with shared look-ups."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast, get_args

from moderator.event.documentation import DocumentChapter, Erasure, ItemNote, TextEdit
from moderator.event.people import PRESENT, Bond, Participant, Refusal, Wish
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    JoinedPoint,
    LegendSign,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemKind,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.sorting import sort_key
from moderator.event.stage import SceneKind
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource

Record = (
    Event
    | Room
    | Theme
    | AgendaItem
    | ItemRoom
    | Contribution
    | Part
    | Workshop
    | GuidingQuestion
    | Group
    | Participant
    | Wish
    | Refusal
    | Bond
    | Placement
    | Proof
    | Preferences
    | LegendSign
    | Result
    | JoinedPoint
    | Point
    | JoinedMember
    | Answer
    | PhoneDots
    | Photo
    | ProposedPoint
    | IntakePhoto
    | OwnSlide
    | OrderEntry
    | SceneNote
    | Deadline
    | PlanVersion
    | ItemSource
    | WorkshopSource
    | ItemNote
    | TextEdit
    | DocumentChapter
    | Erasure
)
R = TypeVar("R", bound=Record)
V = TypeVar("V")
P = ParamSpec("P")

RECORD_KINDS: tuple[type[Record], ...] = get_args(Record)
"""Every kind of record; a kind stands after those that it refers to."""

Table = Mapping[int, Any]
Tables = Mapping[type[Any], Table]


def _index(
    *kinds: type[Record],
) -> Callable[[Callable[["Conference"], V]], Callable[["Conference"], V]]:
    """Cache a look-up until one of the tables of these kinds is replaced."""

    def decorate(compute: Callable[["Conference"], V]) -> Callable[["Conference"], V]:
        @wraps(compute)
        def look_up(conference: "Conference") -> V:
            known = conference.indexes.get(compute.__name__)
            if known is None:
                known = (kinds, compute(conference))
                conference.indexes[compute.__name__] = known
            return cast("V", known[1])

        return look_up

    return decorate


def derived(
    *kinds: type[Record],
) -> Callable[
    [Callable[Concatenate["Conference", P], V]], Callable[Concatenate["Conference", P], V]
]:
    """Cache what is computed from these kinds of records until one of their tables is replaced.

    Of further arguments, given by their places, the newest are kept for each value of the first
    one, which is hashable. The function must read no other kind of record.
    """

    def decorate(
        compute: Callable[Concatenate["Conference", P], V],
    ) -> Callable[Concatenate["Conference", P], V]:
        name = f"{compute.__module__}.{compute.__qualname__}"

        @wraps(compute)
        def look_up(conference: "Conference", /, *args: P.args, **named: P.kwargs) -> V:
            known = conference.indexes.get(name)
            if known is None:
                known = conference.indexes[name] = (kinds, {})
            key = args[0] if args else None
            found = known[1].get(key)
            if found is None or found[0] != args:
                found = known[1][key] = (args, compute(conference, *args, **named))
            return cast("V", found[1])

        return look_up

    return decorate


def _grouped(records: Iterable[R], key: Callable[[R], int]) -> Mapping[int, tuple[R, ...]]:
    groups: dict[int, list[R]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    return {k: tuple(v) for k, v in groups.items()}


@dataclass(frozen=True)
class Conference:
    """Every record of an event, frozen; each edit makes a new one that shares unchanged tables.

    tables: for each kind of record a mapping from id to record.
    indexes: look-ups computed so far; kept as long as their tables are unchanged.
    """

    tables: Tables
    indexes: dict[str, tuple[tuple[type[Record], ...], Any]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @staticmethod
    def empty() -> "Conference":
        """Make a conference without any records."""
        return Conference({kind: {} for kind in RECORD_KINDS})

    def replaced(self, changed: Tables) -> "Conference":
        """Make a conference with the tables in `changed` in place of the old ones."""
        kept = {
            name: (kinds, value)
            for name, (kinds, value) in list(self.indexes.items())
            if not any(kind in changed for kind in kinds)
        }
        return Conference({**self.tables, **changed}, kept)

    def table(self, kind: type[R]) -> Mapping[int, R]:
        """All records of a kind by id."""
        return self.tables[kind]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind in the order of their ids."""
        known = self.indexes.get(kind.__name__)
        if known is None:
            table = self.tables[kind]
            records = tuple(map(table.__getitem__, sorted(table)))
            known = self.indexes[kind.__name__] = ((cast("type[Record]", kind),), records)
        return cast("tuple[R, ...]", known[1])

    def get(self, kind: type[R], record_id: int | None) -> R | None:
        """Find the record with this id, or None."""
        return None if record_id is None else self.tables[kind].get(record_id)

    def one(self, kind: type[R], record_id: int) -> R:
        """Find the record with this id; raise KeyError if there is none."""
        return cast("R", self.tables[kind][record_id])

    @property
    def event(self) -> Event:
        """The event itself; raise KeyError if it has not been created yet."""
        return self.one(Event, 1)

    @_index(Room)
    def rooms(self) -> tuple[Room, ...]:
        """Rooms in the order of the schedule's columns."""
        return tuple(sorted(self.table(Room).values(), key=lambda r: (r.position, r.id)))

    @_index(Theme)
    def themes(self) -> tuple[Theme, ...]:
        """Themes in their order."""
        return tuple(sorted(self.table(Theme).values(), key=lambda t: (t.position, t.id)))

    @_index(AgendaItem)
    def items(self) -> tuple[AgendaItem, ...]:
        """Agenda items by day and planned start, without those that are parked."""
        timed = (item for item in self.all(AgendaItem) if not item.parked)
        return tuple(sorted(timed, key=lambda i: (i.day, i.start, i.id)))

    @_index(AgendaItem)
    def parked_items(self) -> tuple[AgendaItem, ...]:
        """Agenda items that have no time yet, the oldest first."""
        return tuple(item for item in self.all(AgendaItem) if item.parked)

    @_index(Deadline)
    def deadlines(self) -> tuple[Deadline, ...]:
        """Deadlines by day and time."""
        return tuple(sorted(self.all(Deadline), key=lambda d: (d.day, d.at, d.id)))

    @_index(PlanVersion)
    def versions(self) -> tuple[PlanVersion, ...]:
        """Published versions of the schedule, the first one first."""
        return tuple(sorted(self.all(PlanVersion), key=lambda v: (v.number, v.id)))

    @_index(AgendaItem)
    def rounds(self) -> tuple[AgendaItem, ...]:
        """Workshop rounds in the order in which they take place."""
        return tuple(item for item in self.items() if item.kind is ItemKind.WORKSHOP_ROUND)

    def round_number(self, round_id: int) -> int:
        """Number of a round counted from 1; 0 for one that is parked."""
        numbered = [item.id for item in self.rounds()]
        return numbered.index(round_id) + 1 if round_id in numbered else 0

    @_index(ItemRoom, Room)
    def _rooms_by_item(self) -> Mapping[int, tuple[ItemRoom, ...]]:
        return _grouped(self.all(ItemRoom), lambda link: link.item_id)

    def rooms_of(self, item_id: int) -> tuple[Room, ...]:
        """Rooms in which an agenda item takes place."""
        links = self._rooms_by_item().get(item_id, ())
        return tuple(self.one(Room, link.room_id) for link in links)

    @_index(Contribution)
    def _contributions(self) -> Mapping[int, tuple[Contribution, ...]]:
        ordered = sorted(self.all(Contribution), key=lambda c: (c.position, c.id))
        return _grouped(ordered, lambda c: c.item_id)

    def contributions_of(self, item_id: int) -> tuple[Contribution, ...]:
        """People with a role in an agenda item, in order."""
        return self._contributions().get(item_id, ())

    @_index(Part)
    def _parts(self) -> Mapping[int, tuple[Part, ...]]:
        ordered = sorted(self.all(Part), key=lambda p: (p.position, p.id))
        return _grouped(ordered, lambda p: p.item_id)

    def parts_of(self, item_id: int) -> tuple[Part, ...]:
        """Parts of an agenda item, in order."""
        return self._parts().get(item_id, ())

    @_index(ItemSource)
    def sources(self) -> Mapping[int, ItemSource]:
        """What published schedules said of agenda items, by the item's id."""
        return {source.item_id: source for source in self.all(ItemSource)}

    @_index(WorkshopSource)
    def workshop_sources(self) -> Mapping[int, WorkshopSource]:
        """What published schedules said of talks that are workshops, by the workshop's id."""
        return {source.workshop_id: source for source in self.all(WorkshopSource)}

    @_index(ItemNote)
    def _notes(self) -> Mapping[int, tuple[ItemNote, ...]]:
        return _grouped(sorted(self.all(ItemNote), key=lambda n: (n.at, n.id)), lambda n: n.item_id)

    def notes_of(self, item_id: int) -> tuple[ItemNote, ...]:
        """What was noted while an agenda item was running, the oldest first."""
        return self._notes().get(item_id, ())

    @_index(Workshop, Theme)
    def _workshops(self) -> Mapping[int, tuple[Workshop, ...]]:
        positions = {theme.id: place for place, theme in enumerate(self.themes())}
        ordered = sorted(self.all(Workshop), key=lambda w: (positions.get(w.theme_id, 0), w.id))
        return _grouped(ordered, lambda w: w.round_id)

    def workshops_of(self, round_id: int) -> tuple[Workshop, ...]:
        """Workshops of a round in the order of their themes."""
        return self._workshops().get(round_id, ())

    def theme_of(self, workshop: Workshop) -> Theme:
        """Theme of a workshop."""
        return self.one(Theme, workshop.theme_id)

    @_index(GuidingQuestion)
    def _questions(self) -> Mapping[int, tuple[GuidingQuestion, ...]]:
        ordered = sorted(self.all(GuidingQuestion), key=lambda q: (q.position, q.id))
        return _grouped(ordered, lambda q: q.workshop_id)

    def questions_of(self, workshop_id: int) -> tuple[GuidingQuestion, ...]:
        """Guiding questions of a workshop in order."""
        return self._questions().get(workshop_id, ())

    @_index(Group)
    def _groups(self) -> Mapping[int, tuple[Group, ...]]:
        ordered = sorted(self.all(Group), key=lambda g: (g.number, g.id))
        return _grouped(ordered, lambda g: g.workshop_id)

    def groups_of(self, workshop_id: int) -> tuple[Group, ...]:
        """Groups of a workshop by number."""
        return self._groups().get(workshop_id, ())

    @_index(Participant)
    def participants(self) -> tuple[Participant, ...]:
        """All participants, sorted by family name, given name and organisation."""
        return tuple(
            sorted(
                self.table(Participant).values(),
                key=lambda p: (
                    sort_key(p.family_name),
                    sort_key(p.given_name),
                    sort_key(p.organisation),
                    p.id,
                ),
            )
        )

    @_index(Participant)
    def present(self) -> tuple[Participant, ...]:
        """Participants who take part, without those who cancelled, in the order of the list."""
        return tuple(p for p in self.participants() if p.status in PRESENT)

    @_index(Wish)
    def _wishes(self) -> Mapping[tuple[int, int], tuple[Wish, ...]]:
        groups: dict[tuple[int, int], list[Wish]] = defaultdict(list)
        for wish in self.table(Wish).values():
            groups[wish.participant_id, wish.round_id].append(wish)
        return {k: tuple(sorted(v, key=lambda w: w.rank)) for k, v in groups.items()}

    def wishes_of(self, participant_id: int, round_id: int) -> tuple[Wish, ...]:
        """A participant's wishes for a round, most wanted first."""
        return self._wishes().get((participant_id, round_id), ())

    @_index(Refusal)
    def _refusals(self) -> Mapping[tuple[int, int], frozenset[int]]:
        found: dict[tuple[int, int], set[int]] = defaultdict(set)
        for refusal in self.table(Refusal).values():
            found[refusal.participant_id, refusal.round_id].add(refusal.theme_id)
        return {key: frozenset(themes) for key, themes in found.items()}

    def refused_by(self, participant_id: int, round_id: int) -> frozenset[int]:
        """Themes that a participant does not want in a round."""
        return self._refusals().get((participant_id, round_id), frozenset())

    @_index(Bond)
    def _bonds(self) -> Mapping[int, tuple[Bond, ...]]:
        found: dict[int, list[Bond]] = defaultdict(list)
        for bond in self.all(Bond):
            found[bond.one_id].append(bond)
            found[bond.other_id].append(bond)
        return {person: tuple(bonds) for person, bonds in found.items()}

    def bonds_of(self, participant_id: int) -> tuple[Bond, ...]:
        """The people whom a participant should be placed with, or apart from."""
        return self._bonds().get(participant_id, ())

    @property
    def preferences(self) -> Preferences:
        """Which other goals count when people are assigned."""
        return self.get(Preferences, 1) or Preferences(1)

    @_index(Placement)
    def placements_by_place(self) -> Mapping[tuple[int, int], Placement]:
        """Placements by participant and round."""
        return {(p.participant_id, p.round_id): p for p in self.table(Placement).values()}

    def placement_of(self, participant_id: int, round_id: int) -> Placement | None:
        """A participant's place in a round, or None."""
        return self.placements_by_place().get((participant_id, round_id))

    @_index(Placement, Participant)
    def _placements_by_workshop(self) -> Mapping[int, tuple[Placement, ...]]:
        order = {p.id: place for place, p in enumerate(self.participants())}
        ordered = sorted(
            [(order[p.participant_id], n, p) for n, p in self.table(Placement).items()]
        )
        found: dict[int, list[Placement]] = defaultdict(list)
        for _, _, placement in ordered:
            found[placement.workshop_id].append(placement)
        return {workshop_id: tuple(there) for workshop_id, there in found.items()}

    def placements_in(self, workshop_id: int) -> tuple[Placement, ...]:
        """Placements in a workshop, sorted by the people's names."""
        return self._placements_by_workshop().get(workshop_id, ())

    @_index(Result)
    def _result_by_group(self) -> Mapping[int, Result]:
        return {result.group_id: result for result in self.table(Result).values()}

    def result_of(self, group_id: int) -> Result | None:
        """The result of a group, or None if nothing has been entered yet."""
        return self._result_by_group().get(group_id)

    @_index(Point)
    def _points(self) -> Mapping[int, tuple[Point, ...]]:
        ordered = sorted(self.all(Point), key=lambda p: (p.position, p.id))
        return _grouped(ordered, lambda p: p.group_id)

    def points_of(self, group_id: int) -> tuple[Point, ...]:
        """Points of a group in order."""
        return self._points().get(group_id, ())

    def written_points_of(self, group_id: int) -> tuple[Point, ...]:
        """Points of a group in order, without the empty ones."""
        return tuple(point for point in self.points_of(group_id) if point.text.strip())

    @_index(Answer)
    def _answers(self) -> Mapping[int, tuple[Answer, ...]]:
        return _grouped(self.all(Answer), lambda a: a.solution_id)

    def answers_of(self, solution_id: int) -> tuple[Answer, ...]:
        """Links from a solution to the challenges that it answers."""
        return self._answers().get(solution_id, ())

    @_index(Photo)
    def _photos(self) -> Mapping[int, tuple[Photo, ...]]:
        ordered = sorted(self.all(Photo), key=lambda p: (p.position, p.id))
        return _grouped(ordered, lambda p: p.group_id)

    def photos_of(self, group_id: int) -> tuple[Photo, ...]:
        """Photos of a group's flipchart in order."""
        return self._photos().get(group_id, ())

    def public_photos_of(self, group_id: int) -> tuple[Photo, ...]:
        """Photos of a group that may leave for hall, phones and documentation."""
        return tuple(photo for photo in self.photos_of(group_id) if not photo.is_internal)

    @_index(ProposedPoint)
    def _proposals(self) -> Mapping[int, tuple[ProposedPoint, ...]]:
        ordered = sorted(self.all(ProposedPoint), key=lambda p: (p.position, p.id))
        return _grouped(ordered, lambda p: p.photo_id)

    def proposals_of(self, photo_id: int) -> tuple[ProposedPoint, ...]:
        """What was read on a photo, in order; decided proposals too."""
        return self._proposals().get(photo_id, ())

    @_index(PhoneDots)
    def _phone_dots(self) -> Mapping[int, tuple[PhoneDots, ...]]:
        return _grouped(self.all(PhoneDots), lambda given: given.point_id)

    def phone_dots_of(self, point_id: int) -> tuple[PhoneDots, ...]:
        """Dots that phones gave to a point."""
        return self._phone_dots().get(point_id, ())

    @_index(IntakePhoto)
    def intake(self) -> tuple[IntakePhoto, ...]:
        """Photos that came in, the newest first."""
        return tuple(sorted(self.all(IntakePhoto), key=lambda p: (p.arrived, p.id), reverse=True))

    @_index(OrderEntry)
    def order_entries(self) -> tuple[OrderEntry, ...]:
        """What was decided about groups and own slides in the running order, by position."""
        return tuple(sorted(self.all(OrderEntry), key=lambda e: (e.position, e.id)))

    def scene_note(self, scene: SceneKind, subject_id: int | None) -> SceneNote | None:
        """The presenter's note on a scene, or None."""
        notes = self.all(SceneNote)
        return next((n for n in notes if (n.scene, n.subject) == (scene, subject_id)), None)
