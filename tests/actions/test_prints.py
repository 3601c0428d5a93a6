"""Sheets, tables and calendars as files, written completely or not at all, and previews."""

from collections.abc import Callable
from pathlib import Path

import pytest

from moderator.actions.files import Store
from moderator.actions.people import change_participant
from moderator.actions.prints import (
    PREVIEW_PEOPLE,
    PrintKind,
    PrintOrder,
    changed_people,
    marks,
    preview_sheets,
    printed_pages,
    write_calendar,
    write_calendars,
    write_mail_merge,
    write_sheets,
    write_workbook,
)
from moderator.event.errors import FileProblem, JobCancelled
from moderator.ui.words import QtWords

WORDS = QtWords("de")
BADGES = PrintOrder(PrintKind.BADGES)
WRITERS: tuple[tuple[str, Callable[[Store, Path, QtWords], Path], bytes], ...] = (
    ("programm.ics", write_calendar, b"BEGIN:VCALENDAR"),
    ("kalender.zip", write_calendars, b"PK"),
    ("alles.xlsx", write_workbook, b"PK"),
    ("briefe.csv", write_mail_merge, b"\xef\xbb\xbf"),
)


@pytest.mark.parametrize(("name", "write", "head"), WRITERS)
def test_files_are_written_whole_and_twice_alike(
    demo_store: Store,
    tmp_path: Path,
    name: str,
    write: Callable[[Store, Path, QtWords], Path],
    head: bytes,
) -> None:
    path = tmp_path / name
    assert write(demo_store, path, WORDS) == path
    first = path.read_bytes()
    assert first.startswith(head)
    write(demo_store, path, WORDS)
    assert path.read_bytes() == first
    with pytest.raises(FileProblem):
        write(demo_store, tmp_path / "missing" / name, WORDS)


def test_sheets_are_written_and_a_cancelled_one_leaves_the_old_file(
    demo_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "signs.pdf"
    order = PrintOrder(PrintKind.DOOR_SIGNS)
    write_sheets(demo_store, path, WORDS, order)
    before = path.read_bytes()
    assert before.startswith(b"%PDF")
    with pytest.raises(JobCancelled):
        write_sheets(demo_store, path, WORDS, order, cancelled=lambda: True)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.glob("*signs*")] == ["signs.pdf"]


def test_a_preview_shows_the_first_people_and_says_of_how_many(demo_store: Store) -> None:
    preview = preview_sheets(demo_store, WORDS, BADGES, ppi=20)
    assert preview.people == (PREVIEW_PEOPLE, 123)
    assert len(preview.pages) == 4
    guide = preview_sheets(demo_store, WORDS, PrintOrder(PrintKind.ROOM_GUIDE), ppi=20)
    assert guide.people is None


def test_a_single_person_can_have_a_calendar_without_an_archive(
    demo_store: Store, tmp_path: Path
) -> None:
    person = demo_store.conference.present()[0]
    path = write_calendars(demo_store, tmp_path / "one.ics", WORDS, frozenset({person.id}))
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_new_people_and_changed_sheets_are_found(demo_store: Store) -> None:
    known = marks(demo_store.conference, WORDS, BADGES)
    assert changed_people(demo_store.conference, WORDS, BADGES, known) == frozenset()
    first, second = demo_store.conference.present()[:2]
    change_participant(demo_store, first.id, organisation="Anderswo")
    change_participant(demo_store, second.id, remark="steht auf keinem Schild")
    changed = changed_people(demo_store.conference, WORDS, BADGES, known)
    assert changed == frozenset({first.id})
    del known[second.id]
    changed = changed_people(demo_store.conference, WORDS, BADGES, known)
    assert changed == frozenset({first.id, second.id})


def test_pages_for_a_printer_are_fine_enough(demo_store: Store) -> None:
    one = frozenset({demo_store.conference.present()[0].id})
    order = PrintOrder(PrintKind.BADGES, people=one, back=False)
    (page,) = printed_pages(demo_store, WORDS, order)
    width = int.from_bytes(page[16:20])
    assert width == pytest.approx(2480, abs=2)
