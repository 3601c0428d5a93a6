"""People who have places in rounds while they are not there, or are wanted elsewhere."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from moderator.actions.schedule import take_remedy
from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes, with_records
from moderator.store.opening import create_store
from tests.rules.schedule.programme import DAY, at, conference, item

HALL, EDER = Room(1, "Plenum"), Room(2, "Raum Eder")
ANNA = Participant(1, "Anna", "Becker")
JAN = Participant(2, "Jan", "Roth")
EVENT = conference(
    HALL,
    EDER,
    Theme(1, "KI"),
    Theme(2, "Netzwerke"),
    item(1, "10:00", 60, "workshop_round", title="Runde 1", for_everyone=False),
    item(2, "11:30", 60, "workshop_round", title="Runde 2", for_everyone=False),
    item(3, "14:00", 30, title="Vortrag", for_everyone=False),
    ItemRoom(1, 3, 1),
    Workshop(1, 1, 1, 1),
    Workshop(2, 1, 2, 2, "Dr. Jan Roth"),
    Workshop(3, 2, 1, 1),
    ANNA,
    JAN,
    Placement(1, 1, 1, 1),
    Placement(2, 2, 2, 3),
    Placement(3, 1, 2, 3),
)


def of(event: Conference, kind: ClashKind) -> tuple[Clash, ...]:
    return tuple(clash for clash in clashes(event) if clash.kind is kind)


def ways(event: Conference, clash: Clash) -> list[str]:
    return [str(remedy.words) for remedy in remedies_of(event, clash)]


def test_everybody_there_and_wanted_once() -> None:
    assert of(EVENT, ClashKind.ABSENT) == of(EVENT, ClashKind.PARTICIPANTS) == ()


def test_somebody_has_a_place_before_arriving() -> None:
    late = with_records(EVENT, [replace(ANNA, present_from=at("11:10"))])
    (clash,) = of(late, ClashKind.ABSENT)
    assert not clash.hint
    assert str(clash.words) == "1 absent people have places in Runde 1"
    assert str(clash.detail) == "Anna Becker from 11:10 on"
    assert (clash.items, clash.workshops) == ((1,), (1,))
    assert ways(late, clash) == ["Take Anna Becker out of Runde 1"]


def test_whoever_misses_less_than_half_of_a_round_takes_part() -> None:
    late, early = replace(ANNA, present_from=at("10:20")), replace(ANNA, present_until=at("12:05"))
    for person in (late, early):
        assert of(with_records(EVENT, [person]), ClashKind.ABSENT) == ()


def test_some_leave_and_some_come_on_the_second_day_only() -> None:
    people = [
        replace(ANNA, present_until=at("11:45")),
        replace(JAN, present_from=at("09:00", day=2)),
        *(Participant(n, "Zoe", f"Lang{n}", present_until=at("09:00")) for n in range(3, 7)),
    ]
    places = [Placement(10 + n, n, 2, 3) for n in range(3, 7)]
    event = with_records(EVENT, [*people, *places])
    (clash,) = of(event, ClashKind.ABSENT)
    assert str(clash.words) == "6 absent people have places in Runde 2"
    assert str(clash.detail) == (
        "Anna Becker until 11:45, Jan Roth not on day 1, Zoe Lang3 until 09:00, 3 more"
    )
    assert ways(event, clash) == ["Take 6 people out of Runde 2"]


def test_the_door_knows_who_came_once_a_round_has_begun() -> None:
    late = with_records(EVENT, [replace(ANNA, present_from=at("11:10"))])
    begun = replace(late.one(AgendaItem, 1), actual_start=at("10:02"))
    assert of(with_records(late, [begun]), ClashKind.ABSENT) == ()
    cancelled = replace(ANNA, present_from=at("11:10"), status=Status.CANCELLED)
    assert of(with_records(late, [cancelled]), ClashKind.ABSENT) == ()


def test_somebody_has_a_place_while_moderating_another_workshop() -> None:
    event = with_records(EVENT, [Placement(4, 2, 1, 1)])
    (clash,) = of(event, ClashKind.PARTICIPANTS)
    assert str(clash.words) == "Dr. Jan Roth has a place and a task at once"
    assert str(clash.detail) == "Runde 1, KI and Runde 1, Netzwerke"
    assert ways(event, clash) == ["Take Jan Roth out of Runde 1"]
    own = with_records(EVENT, [Placement(4, 2, 1, 2)])
    assert of(own, ClashKind.PARTICIPANTS) == ()
    namesake = with_records(event, [Participant(9, "Jan", "Roth")])
    assert of(namesake, ClashKind.PARTICIPANTS) == ()  # nobody knows which of the two moderates


def test_somebody_has_a_place_while_speaking_in_a_parallel_item() -> None:
    talk = item(3, "11:45", 30, title="Vortrag", for_everyone=False)
    event = with_records(EVENT, [talk, Contribution(1, 3, "Anna Becker")])
    (clash,) = of(event, ClashKind.PARTICIPANTS)
    assert str(clash.words) == "Anna Becker has a place and a task at once"
    assert ways(event, clash)[0] == "Take Anna Becker out of Runde 2"
    assert "Begin Vortrag at 12:30" in ways(event, clash)
    moved = with_records(event, [item(3, "12:30", 30, title="Vortrag", for_everyone=False)])
    assert of(moved, ClashKind.PARTICIPANTS) == ()


def test_a_task_given_later_is_noticed_in_the_round_that_nobody_touched() -> None:
    talk = item(3, "11:45", 30, title="Vortrag", for_everyone=False)
    event = with_records(EVENT, [talk])
    assert of(event, ClashKind.PARTICIPANTS) == ()
    given = with_records(event, [Contribution(1, 3, "Anna Becker")])
    assert len(of(given, ClashKind.PARTICIPANTS)) == 1
    taken = with_records(given, [Contribution(1, 3, "Somebody else")])
    assert of(taken, ClashKind.PARTICIPANTS) == ()


def test_one_click_takes_them_out_and_undo_brings_them_back(tmp_path: Path) -> None:
    late = with_records(EVENT, [replace(ANNA, present_from=at("11:10"))])
    records = [
        r for kind, table in late.tables.items() if kind is not Event for r in table.values()
    ]
    path = tmp_path / "event.moderator"
    store = create_store(path, Event(1, "E", DAY, 2), datetime.now, *records)
    try:
        (clash,) = of(store.conference, ClashKind.ABSENT)
        (remedy,) = remedies_of(store.conference, clash)
        take_remedy(store, remedy)
        assert store.conference.placement_of(1, 1) is None
        assert of(store.conference, ClashKind.ABSENT) == ()
        store.undo()
        assert store.conference.placement_of(1, 1) == Placement(1, 1, 1, 1)
    finally:
        store.close()
