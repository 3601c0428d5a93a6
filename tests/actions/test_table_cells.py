"""What is written into cells of the table is one step, whole or told."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from moderator.actions import table_cells
from moderator.actions.table_cells import NewRow, WrittenCells, add_row, row_cells, write_cells
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.rules.schedule.typed_line import TypedItem, read_line
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import CHANGE, COFFEE, DINNER, PANEL, SECOND, TALKS

STEP = phrase("Step")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = day_store(tmp_path, Watch())
    yield made
    made.close()


def start(store: Store, item_id: int) -> str:
    return f"{store.conference.one(AgendaItem, item_id).start:%H:%M}"


def test_several_cells_are_one_step_of_undo(store: Store) -> None:
    before = store.conference
    write_cells(
        store,
        STEP,
        [
            table_cells.minutes_cell(TALKS, 50),
            table_cells.start_cell(PANEL, 14 * 60 + 30, 20),
            table_cells.rooms_cell(COFFEE, ["Foyer", "foyer", "Plenum"]),
            table_cells.people_cell(COFFEE, [("Kim", "Küche")]),
        ],
    )
    assert [start(store, i) for i in (PANEL, COFFEE)] == ["14:30", "14:50"]
    assert [room.name for room in store.conference.rooms_of(COFFEE)] == ["Foyer", "Plenum"]
    store.undo()
    assert store.conference.tables == before.tables


def test_an_end_sets_the_duration_and_is_never_before_the_start(store: Store) -> None:
    write_cells(store, STEP, [table_cells.end_cell(PANEL, 15 * 60)])
    assert store.conference.one(AgendaItem, PANEL).minutes == 45
    with pytest.raises(RuleProblem, match="before it begins"):
        write_cells(store, STEP, [table_cells.end_cell(PANEL, 14 * 60)])


def test_what_cannot_be_written_is_left_out_and_told_only_where_that_is_wanted(
    store: Store,
) -> None:
    before = store.conference
    wrong = table_cells.minutes_cell(PANEL, 0)
    right = table_cells.minutes_cell(CHANGE, 10)
    with pytest.raises(RuleProblem):
        write_cells(store, STEP, [right, wrong])
    assert store.conference is before
    written = write_cells(store, STEP, [right, wrong], partly=True)
    assert isinstance(written, WrittenCells)
    assert [problem is None for problem in written.problems] == [True, False]
    assert store.conference.one(AgendaItem, CHANGE).minutes == 10


def test_a_floating_item_follows_the_one_before(store: Store) -> None:
    write_cells(store, STEP, [table_cells.floating_cell(DINNER)])
    item = store.conference.one(AgendaItem, DINNER)
    assert (item.start, item.fixed) == (time(17, 55), False)


def test_a_new_row_follows_the_one_above_and_what_floats_makes_room(store: Store) -> None:
    made = add_row(store, NewRow(TypedItem("Fragen", ItemKind.TALK), 1, TALKS, 15))
    assert start(store, made) == "14:15"
    assert [start(store, i) for i in (PANEL, COFFEE)] == ["14:30", "15:05"]
    assert start(store, SECOND) == "16:45"
    first = add_row(store, NewRow(TypedItem("Morgen", ItemKind.TALK), 2, None, 15))
    assert start(store, first) == "09:00"


def test_new_rows_follow_one_another_as_one_step(store: Store) -> None:
    before = store.conference
    rooms = store.conference.rooms()
    lines = [read_line(text, rooms) for text in ("Eins 10", "22:00 Zwei 20 Plenum", "Drei 5")]
    rows = [NewRow(typed, 1, DINNER, 30, rooms=("Neu",)) for typed in lines]
    write_cells(store, STEP, row_cells(rows))
    made = store.conference.items()[-3:]
    assert [start(store, item.id) for item in made] == ["21:00", "22:00", "22:20"]
    assert [room.name for room in store.conference.all(Room)][-1] == "Neu"
    store.undo()
    assert store.conference.tables == before.tables


def test_a_row_that_would_begin_on_the_next_day_is_refused(store: Store) -> None:
    before = store.conference
    long = NewRow(TypedItem("Nacht", ItemKind.EVENING, None, 300), 1, DINNER, 30)
    made = add_row(store, long)
    with pytest.raises(RuleProblem, match="another day"):
        add_row(store, NewRow(TypedItem("Danach", ItemKind.TALK), 1, made, 30))
    store.undo()
    assert store.conference.tables == before.tables
