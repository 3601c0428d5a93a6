"""Any conference that keeps its own rules, for property tests."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from moderator.event.conference import Conference, Record
from moderator.event.people import Bond, BondKind, Participant, Refusal, Status, Wish
from moderator.event.placements import PlacedBy, Placement, Preferences, Proof
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Event,
    ItemKind,
    ItemRoom,
    Part,
    Room,
    Symbol,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.json_bounds import UNIQUE

TEXT = st.text(st.characters(codec="utf-8"), max_size=6)
MOMENTS = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))
SMALL = st.integers(0, 50)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)


@st.composite
def conferences(draw: st.DrawFn) -> Conference:
    """Draw a conference whose references lead somewhere and whose ids have gaps."""
    tables: dict[type[Any], dict[int, Record]] = {}

    def some(kind: type[Any], make: Callable[[int], Record], most: int = 3) -> list[Any]:
        ids = draw(st.lists(st.integers(1, 40), max_size=most, unique=True))
        tables[kind] = _alone(kind, [make(record_id) for record_id in ids])
        return list(tables[kind].values())

    def where(records: list[Any]) -> int:
        return int(draw(st.sampled_from(records)).id)

    event = Event(
        1, draw(TEXT), draw(st.dates(date(2020, 1, 1), date(2030, 1, 1))), 2, draw(TEXT),
        language=draw(st.sampled_from(["de", "en"])), hall_depth=draw(st.floats(1, 20)),
        badge_key=draw(st.sampled_from(["", "K7Q"])),
    )  # fmt: skip
    tables[Event] = {1: event}
    rooms = some(Room, lambda i: Room(i, draw(TEXT), draw(st.none() | SMALL), draw(TEXT)))
    themes = some(Theme, lambda i: Theme(i, draw(TEXT), symbol=draw(st.sampled_from(Symbol))))
    items = some(
        AgendaItem,
        lambda i: AgendaItem(
            i, 1, draw(st.times()).replace(second=0, microsecond=0), draw(SMALL) + 1,
            draw(st.sampled_from([ItemKind.WORKSHOP_ROUND, ItemKind.BREAK])), draw(TEXT),
            shortest=draw(st.none() | st.just(1)), actual_start=draw(MOMENTS),
        ),
        4,
    )  # fmt: skip
    rounds = [item for item in items if item.kind is ItemKind.WORKSHOP_ROUND]
    if items:
        some(Contribution, lambda i: Contribution(i, where(items), draw(TEXT), draw(TEXT)))
        some(Part, lambda i: Part(i, where(items), draw(TEXT), 5))
        if rooms:
            some(ItemRoom, lambda i: ItemRoom(i, where(items), where(rooms)))
    people = some(
        Participant,
        lambda i: Participant(
            i, draw(TEXT) or "Ava", draw(TEXT), draw(TEXT), status=draw(st.sampled_from(Status)),
            photo_consent=draw(st.none() | st.booleans()), present_from=draw(MOMENTS),
            hand_edited=draw(TEXT),
        ),
    )  # fmt: skip
    if draw(st.booleans()):
        tables[Proof] = {1: Proof(1, draw(TEXT))}
        tables[Preferences] = {1: Preferences(1, even_rooms=draw(st.integers(0, 3)))}
    if people and rounds and themes:
        some(Refusal, lambda i: Refusal(i, where(people), where(rounds), where(themes)))
        some(Bond, lambda i: Bond(i, where(people), 41, draw(st.sampled_from(BondKind))))
        people.append(Participant(41, "Zoe", ""))
        tables[Participant][41] = people[-1]
    tables[Wish] = _wishes(draw, people, rounds, themes)
    if rounds and themes and rooms:
        workshops = some(
            Workshop, lambda i: Workshop(i, where(rounds), where(themes), where(rooms), draw(TEXT))
        )
        if workshops:
            _work(draw, some, where, tables, workshops, people)
    return Conference.empty().replaced(tables)


def _alone(kind: type[Any], records: list[Any]) -> dict[int, Record]:
    """Leave out records that have what another one of the kind has alone."""
    kept: dict[int, Record] = {}
    for record in records:
        if not any(
            all(getattr(record, name) == getattr(other, name) for name in names)
            for other in kept.values()
            for names in UNIQUE.get(kind, ())
        ):
            kept[record.id] = record
    return kept


def _wishes(
    draw: st.DrawFn, people: list[Any], rounds: list[Any], themes: list[Any]
) -> dict[int, Record]:
    """Draw wishes whose ranks have gaps."""
    found: dict[int, Record] = {}
    for person in people:
        for item in rounds:
            ranks = sorted(draw(st.lists(st.integers(1, 9), max_size=len(themes), unique=True)))
            wished = draw(st.permutations(themes))[: len(ranks)]
            for rank, theme in zip(ranks, wished, strict=True):
                new = len(found) * 2 + 1
                tied = rank != ranks[0] and draw(st.booleans())
                found[new] = Wish(new, person.id, item.id, rank, theme.id, tied)
    return found


def _work(
    draw: st.DrawFn,
    some: Any,
    where: Any,
    tables: dict[type[Any], dict[int, Record]],
    workshops: list[Any],
    people: list[Any],
) -> None:
    questions = some(GuidingQuestion, lambda i: GuidingQuestion(i, where(workshops), draw(TEXT)))
    groups = some(Group, lambda i: Group(i, where(workshops), i, draw(TEXT)))
    if people:

        def placement(i: int) -> Placement:
            workshop = draw(st.sampled_from(workshops))
            return Placement(
                i, where(people), workshop.round_id, workshop.id,
                locked=draw(st.booleans()), placed_by=draw(st.sampled_from(PlacedBy)),
                arrived=draw(st.booleans()), arrived_at=draw(MOMENTS),
            )  # fmt: skip

        some(Placement, placement)
    if not groups:
        return
    some(Result, lambda i: Result(i, where(groups), draw(TEXT), draw(st.sampled_from(ResultState))))
    some(Photo, lambda i: Photo(i, where(groups), draw(HASHES), taken=draw(MOMENTS)))
    points = some(
        Point,
        lambda i: Point(
            i, where(groups), draw(st.sampled_from(PointKind)), draw(TEXT),
            where(questions) if questions and draw(st.booleans()) else None, dots=draw(SMALL),
        ),
    )  # fmt: skip
    if points:
        other = Point(41, points[0].group_id, PointKind.CHALLENGE, draw(TEXT))
        some(Answer, lambda i: Answer(i, where(points), other.id))
        tables[Point][other.id] = other
