"""Workbooks and mail-merge lists as a spreadsheet reads them."""

import csv
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from moderator.event.conference import Conference
from moderator.event.people import Participant, Wish
from moderator.event.results import Point
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.exchange.tables_out.harmless import RISKY
from moderator.exchange.tables_out.mail_merge import mail_merge_csv
from moderator.exchange.tables_out.workbook import LONGEST_NAME, sheet_name, workbook
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, empty_conference
from tests.exchange.prints.sample import SECRET_REMARK, odd_conference

GERMAN = QtWords("de")
ATTACKS = ("=1+1", "+49 561 123", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1", "{=1}")


def attacked(attack: str) -> Conference:
    conference = big_conference(people=3, photos=False)
    person = replace(
        conference.one(Participant, 1), given_name=attack, organisation=attack, email=attack
    )
    points = {k: replace(p, text=attack) for k, p in conference.table(Point).items()}
    people = {**conference.table(Participant), 1: person}
    return conference.replaced({Participant: people, Point: points})


def shown_letters(value: object) -> int:
    if isinstance(value, datetime):
        return len("04.11.2024")
    return len("13:00") if isinstance(value, time) else len(str(value or ""))


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_workbook_has_everyone_each_round_each_workshop_and_the_results() -> None:
    conference = big_conference(people=12, photos=False)
    book = openpyxl.load_workbook(BytesIO(workbook(conference, GERMAN)))
    assert len(book.sheetnames) == 2 + 3 + 15 + 2
    assert book.sheetnames[1:5] == ["Wünsche", "Runde 1", "Runde 2", "Runde 3"]
    assert book.sheetnames[-2:] == ["Ergebnisse", "Programm"]
    assert book["Programm"].max_row == 1 + len(conference.items())
    everyone = book[book.sheetnames[0]]
    assert everyone.max_row == 1 + 14  # with the two who do not come
    assert book["Runde 1"].max_row == 1 + 12
    workshops = [book[name].max_row - 1 for name in book.sheetnames[5:10]]
    assert sum(workshops) == 12


def test_wishes_are_listed_by_round_with_the_most_wanted_first() -> None:
    conference = big_conference(people=3, photos=False)
    stated = {1: Wish(1, 2, 1, 2, 3), 2: Wish(2, 2, 1, 1, 2), 3: Wish(3, 2, 3, 1, 1)}
    content = workbook(conference.replaced({Wish: stated}), GERMAN)
    rows = list(openpyxl.load_workbook(BytesIO(content))["Wünsche"].iter_rows(values_only=True))
    assert rows[0][3:] == ("Runde 1", "Runde 2", "Runde 3")
    assert rows[1][3:] == ("1. KI und Digitalisierung; 2. Resilienz", None, "1. U25")
    assert len(rows) == 2


@pytest.mark.parametrize("attack", ATTACKS)
def test_titles_and_names_of_rooms_are_harmless_where_they_head_columns_and_sheets(
    attack: str,
) -> None:
    conference = big_conference(people=3, photos=False)
    items = {k: replace(i, title=attack) for k, i in conference.table(AgendaItem).items()}
    rooms = {k: replace(r, name=attack) for k, r in conference.table(Room).items()}
    themes = {k: replace(t, name=attack) for k, t in conference.table(Theme).items()}
    changed = conference.replaced({AgendaItem: items, Room: rooms, Theme: themes})
    book = openpyxl.load_workbook(BytesIO(workbook(changed, GERMAN)))
    for sheet in book:
        assert not sheet.title.startswith(("=", "+", "-", "@", "'"))
        for row in sheet.iter_rows():
            assert not any(str(c.value or "").startswith(("=", "+", "-", "@", "\t")) for c in row)
    for line in rows_of(mail_merge_csv(changed, GERMAN)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in line)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_of_the_workbook_is_a_formula(attack: str) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(attacked(attack), GERMAN)))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "d"}
                assert cell.hyperlink is None
                assert not str(cell.value or "").startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_of_the_mail_merge_list_begins_with_a_formula(attack: str) -> None:
    for row in rows_of(mail_merge_csv(attacked(attack), GERMAN)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


def test_the_mail_merge_list_has_one_row_for_each_person_with_all_rounds() -> None:
    conference = big_conference(people=12, photos=False)
    content = mail_merge_csv(conference, GERMAN)
    assert content.startswith(b"\xef\xbb\xbf")
    assert b";" in content.splitlines()[0]
    heads, *rows = rows_of(content)
    assert len(heads) == len(set(heads)) == 9 + 3 * 5
    assert len(rows) == 12
    assert all(len(row) == len(heads) for row in rows)
    first = dict(zip(heads, rows[0], strict=True))
    assert first["Runde 1 Raum"].startswith("Raum ")
    assert first["Runde 2 Uhrzeit"] == "15:00–16:00"


def test_remarks_are_in_the_workbook_and_not_in_the_mail_merge_list() -> None:
    conference = odd_conference()
    assert SECRET_REMARK not in mail_merge_csv(conference, GERMAN).decode("utf-8-sig")
    book = openpyxl.load_workbook(BytesIO(workbook(conference, GERMAN)))
    sheets = [
        sheet.title
        for sheet in book
        if any(cell.value == SECRET_REMARK for row in sheet.iter_rows() for cell in row)
    ]
    assert sheets == ["Teilnehmende"]


@pytest.mark.parametrize(
    ("number", "cell"),
    [("7", 7), ("007", "007"), ("A7", "A7"), ("", None), ("²", "²"), ("9" * 16, "9" * 16)],
)
def test_numbers_are_numbers_where_nothing_is_lost(number: str, cell: object) -> None:
    conference = odd_conference()
    person = replace(
        conference.participants()[0],
        number=number,
        catering="=vegan",
        step_free=True,
        photo_consent=False,
        present_until=datetime(2024, 11, 5, 12, 30),
    )
    table = {**conference.table(Participant), person.id: person}
    book = openpyxl.load_workbook(
        BytesIO(workbook(conference.replaced({Participant: table}), GERMAN))
    )
    heads, first, *_ = book["Teilnehmende"].iter_rows(values_only=True)
    told = dict(zip(heads, first, strict=True))
    assert told["Nr."] == cell
    assert str(told["Verpflegung"]).endswith("=vegan")
    assert not str(told["Verpflegung"]).startswith("=")
    assert (told["Stufenfreier Zugang"], told["Fotos erlaubt"]) == ("ja", "nein")
    assert told["Anwesend bis"] == datetime(2024, 11, 5, 12, 30)


@pytest.mark.parametrize(("language", "form"), [("de", "dd.mm.yyyy"), ("en", "dd/mm/yyyy")])
def test_dates_and_times_are_typed_and_formatted_for_the_language(language: str, form: str) -> None:
    conference, words = big_conference(people=5, photos=False), QtWords(language)
    arrived = datetime(2024, 11, 4, 9, 41, 30)
    person = replace(conference.one(Participant, 1), checked_in_at=arrived)
    people = {**conference.table(Participant), 1: person}
    content = workbook(conference.replaced({Participant: people}), words)
    book = openpyxl.load_workbook(BytesIO(content))
    everyone, items = book.worksheets[0], book.worksheets[-1]
    (moment,) = [c for row in everyone.iter_rows() for c in row if isinstance(c.value, datetime)]
    assert (moment.value, moment.number_format) == (arrived, f"{form} hh:mm")
    for row, item in enumerate(conference.items(), start=2):
        day, start, end = (items.cell(row, column) for column in (1, 2, 3))
        assert isinstance(day.value, datetime)
        assert day.value.date() == conference.event.date_of(item.day)
        assert start.value == item.start
        assert isinstance(end.value, time)
        assert (item.minutes - end.value.hour * 60 - end.value.minute) % 1440 == (
            -item.start.hour * 60 - item.start.minute
        ) % 1440
        assert day.number_format == form
        assert start.number_format == end.number_format == "hh:mm"


def test_headings_stay_in_view_rows_can_be_filtered_and_columns_are_wide_enough() -> None:
    conference = big_conference(people=5, photos=False)
    for sheet in openpyxl.load_workbook(BytesIO(workbook(conference, GERMAN))):
        assert sheet.freeze_panes == "A2"
        if sheet.max_row > 1:
            assert sheet.auto_filter.ref == sheet.dimensions
        for number, column in enumerate(sheet.iter_cols(values_only=True), start=1):
            width = sheet.column_dimensions[get_column_letter(number)].width
            heading, *values = column
            assert width >= max(map(len, str(heading).split())), "its words are not broken"
            assert width >= min(max(map(shown_letters, values), default=0), 40)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    conference = big_conference(people=5, photos=False)
    long = " ".join(["Ein Satz, der weitergeht."] * 20)
    points = {key: replace(p, text=long) for key, p in conference.table(Point).items()}
    book = openpyxl.load_workbook(BytesIO(workbook(conference.replaced({Point: points}), GERMAN)))
    found = [
        (sheet, cell.row) for sheet in book for row in sheet for cell in row if cell.value == long
    ]
    assert found
    for sheet, row in found:
        assert sheet.row_dimensions[row].height >= 15 * len(long) / 50


def test_a_day_that_no_workbook_can_count_is_a_text() -> None:
    conference = big_conference(people=2, photos=False)
    event = replace(conference.event, start=date(1899, 12, 31))
    book = openpyxl.load_workbook(
        BytesIO(workbook(conference.replaced({Event: {event.id: event}}), GERMAN))
    )
    assert book["Programm"]["A2"].value == "1899-12-31"


def test_an_empty_event_makes_tables_with_headings_alone() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(empty_conference(), GERMAN)))
    assert [sheet.max_row for sheet in book] == [1, 1, 1, 1]
    assert len(rows_of(mail_merge_csv(empty_conference(), GERMAN))) == 1


def test_the_same_event_gives_the_same_bytes() -> None:
    conference = big_conference(people=5, photos=False)
    assert workbook(conference, GERMAN) == workbook(conference, GERMAN)


@given(st.lists(st.text(), max_size=12))
def test_names_of_sheets_are_allowed_and_differ(wanted: list[str]) -> None:
    taken = {"history"}
    names = [sheet_name(name, taken) for name in wanted]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= LONGEST_NAME
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith(("'", *RISKY))
        assert not name.endswith("'")
        assert name.casefold() != "history"


def test_sheet_names_with_emoji_are_short_enough() -> None:
    taken: set[str] = set()
    names = [sheet_name("📷" * 40, taken) for _ in range(3)]
    assert len(set(names)) == 3
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)
