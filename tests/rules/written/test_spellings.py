"""Spellings of times, durations, numbers and days are read completely or not at all."""

from datetime import date

import pytest

from moderator.event.schedule import Event
from moderator.rules.written.days import read_date, read_day, read_moment
from moderator.rules.written.durations import read_duration
from moderator.rules.written.numbers import PEOPLE, read_number
from moderator.rules.written.order import WrittenOrder, order_of
from moderator.rules.written.times import read_minute, read_span, read_time, without_about

EVENT = Event(1, "Jahreskonferenz", date(2024, 11, 4), 2)
TOLD = None

TIMES = {
    "9": 540, "9:05": 545, "09:00": 540, "9.50": 590, "12,15": 735, "9 Uhr": 540,
    "10:30 Uhr": 630, "9.30 Uhr": 570, "09h00": 540, "11h10": 670, "9h": 540, "16:30h": 990,
    "18 Uhr 30": 1110, "18 Uhr": 1080, "1130": 690, "930": 570, "0930h": 570, "1430 Uhr": 870,
    "1:00 PM": 780, "2:00 p.m.": 840, "3pm": 900, "3.30pm": 930, "12 am": 0, "12:15 AM": 15,
    "12 p.m.": 720, "9 a.m.": 540, "14:30 pm": 870, "15:45:00": 945, "9 : 30": 570, "24:00": 1440,
    "24 Uhr": 1440, "0:00": 0, "um 9 Uhr": 540, "at 9:00": 540, "noon": 720, "17:00 hrs": 1020,
    "midnight": TOLD, "halb zehn": TOLD, "viertel nach 9": TOLD, "9 Uhr c.t.": TOLD,
    "15:45:30": TOLD, "9:5": TOLD, "9.5": TOLD, "9:00 Z": TOLD, "09:00+01:00": TOLD,
    "9:00 – 10:00": TOLD, "9 oder 10 Uhr": TOLD, "nach dem Essen": TOLD, "0.375": TOLD,
    "45600.604166667": TOLD, "-9:00": TOLD, "９:００": TOLD, "2:00 p.n.": TOLD, "1h 15m": TOLD,
    "25:00": TOLD, "9:60": TOLD, "24:30": TOLD, "14:30 am": TOLD, "0 pm": TOLD, "": TOLD,
}  # fmt: skip

SPANS = {
    "19:15 – 20:00": (1155, 1200), "9-10:30": (540, 630), "9:00 – 10:30 Uhr": (540, 630),
    "0930–1015": (570, 615), "von 9 bis 10 Uhr": (540, 600), "9am to 1pm": (540, 780),
    "22:00 - 24:00": (1320, 1440), "9:00": TOLD, "9-30": TOLD, "9:00 - 10:30 pm": TOLD,
    "9–10–11": TOLD, "9:00 – bald": TOLD,
}  # fmt: skip

DURATIONS = {
    "45": 45, "45.0": 45, "90 min": 90, "90 Min.": 90, "45'": 45, "45′": 45, "30 Minuten": 30,
    "1h": 60, "1 h": 60, "1h15": 75, "1h 15m": 75, "1 Std. 30 Min.": 90, "1,5 Std.": 90,
    "1.5h": 90, "1½ Std.": 90, "½ h": 30, "1 1/2 Stunden": 90, "2 hours": 120,
    "1 Stunde und 15 Minuten": 75, "0:30": 30, "1:15 h": 75, "1:00:00": 60, "PT1H30M": 90,
    "24 h": 1440, "0": 0, "eine Stunde": TOLD, "30-45": TOLD, "ca. 45": TOLD, "1,33 h": TOLD,
    "1.000": TOLD, "1.5": TOLD, "45 Sek.": TOLD, "2 Tage": TOLD, "-10": TOLD, "12:75": TOLD,
    "25 h": TOLD, "1h 15m Pause": TOLD, "PT": TOLD, "": TOLD,
}  # fmt: skip

NUMBERS = {
    "28": 28, "28.0": 28, "28,00": 28, "1.000": 1000, "1,000": 1000, "1 000": 1000, "1'000": 1000,
    "1.000,00": 1000, "12 Personen": 12, "4 P.": 4, "28 Plätze": 28, "0": 0, "20-24": TOLD,
    "ca. 20": TOLD, "unbegrenzt": TOLD, "-5": TOLD, "1.5": TOLD, "1.0000": TOLD, "20+": TOLD,
    "1e3": TOLD, "20 Tische": TOLD, "1.000.00": TOLD, "zwanzig": TOLD, "20 24": TOLD, "": TOLD,
}  # fmt: skip

DAYS = {
    "04.11.2024": 1, "5.11.24": 2, "4. 11. 2024": 1, "2024-11-05": 2, "20241105": 2, "4.11.": 1,
    "4.11": 1, "Mo, 04.11.2024": 1, "Mo 4.11.": 1, "Montag, 4. November 2024": 1,
    "Dienstag, 5. November 2024": 2, "4. November": 1, "5. Nov.": 2, "November 5, 2024": 2,
    "5th November": 2, "Tuesday 5 Nov 2024": 2, "5.11.2024 (Di)": 2, "Mo": 1, "Di.": 2,
    "Monday": 1, "Tag 2": 2, "Day 2": 2, "2. Tag": 2, "2": 2, "2.": 2, "Tag 2 – Dienstag": 2,
    "Tag 1 (Montag, 04.11.2024)": 1, "6.11.2024": 3, "3.11.2024": 0, "31.11.2024": TOLD,
    "Di 4.11.": TOLD, "Tag 2 (Mo)": TOLD, "Tag 1, 5.11.": TOLD, "nur Tag 2": TOLD, "Mi": TOLD,
    "Tag 2 vormittags": TOLD, "4./5.11.": TOLD, "November": TOLD, "45600": TOLD,
    "irgendwann": TOLD, "": TOLD,
}  # fmt: skip

MOMENTS = {
    "2024-11-05T13:00": (2, 780), "04.11.2024 14h30": (1, 870), "05.11.2024 12 Uhr": (2, 720),
    "4.11. 14:30": (1, 870), "Montag 14:30 Uhr": (1, 870), "Dienstag": (2, None),
    "2024-11-04T14:30:00": (1, 870), "2024-11-05 12:00": (2, 720), "4. November 2024": (1, None),
    "4. November 2024, 9 Uhr": (1, 540), "4. 11. 2024": (1, None), "Tag 2 um 9 Uhr": (2, 540),
    "5.11. mittags": TOLD, "nur Tag 2": TOLD, "14:30": TOLD, "0910": TOLD,
    "45600.604166667": TOLD, "04.11.2024 25:00": TOLD, "04.11.2024 14:30 oder später": TOLD,
}  # fmt: skip


@pytest.mark.parametrize(("text", "minute"), TIMES.items())
def test_a_time_is_read_from_its_whole_cell(text: str, minute: int | None) -> None:
    try:
        assert read_minute(text) == minute
    except ValueError:
        assert minute is TOLD


@pytest.mark.parametrize(("text", "minutes"), SPANS.items())
def test_both_times_of_one_cell_are_read(text: str, minutes: tuple[int, int] | None) -> None:
    assert read_span(text) == minutes


@pytest.mark.parametrize(("text", "minutes"), DURATIONS.items())
def test_a_duration_is_read_from_its_whole_cell(text: str, minutes: int | None) -> None:
    assert read_duration(text) == minutes


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_a_number_is_read_from_its_whole_cell(text: str, number: int | None) -> None:
    assert read_number(text, PEOPLE) == number


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_day_is_read_from_its_whole_cell(text: str, day: int | None) -> None:
    try:
        assert read_day(text, EVENT) == day
    except ValueError:
        assert day is TOLD


@pytest.mark.parametrize(("text", "moment"), MOMENTS.items())
def test_a_moment_is_read_from_its_whole_cell(
    text: str, moment: tuple[int, int | None] | None
) -> None:
    try:
        found = read_moment(text, EVENT)
    except ValueError:
        found = None
    assert found == (None if moment is None else (EVENT.date_of(moment[0]), moment[1]))


def test_the_tables_hold_as_many_spellings_as_were_promised() -> None:
    assert len(TIMES) + len(SPANS) >= 40
    assert len(DURATIONS) >= 25


def test_about_is_removed_and_reported() -> None:
    assert without_about("ca. 20:15") == ("20:15", True)
    assert without_about("gegen 9 Uhr") == ("9 Uhr", True)
    assert without_about("~ 45 min") == ("45 min", True)
    assert without_about("carpe diem") == ("carpe diem", False)


def test_the_end_of_the_day_is_not_a_time_of_day() -> None:
    with pytest.raises(ValueError, match=r"hour|24"):
        read_time("24:00")


def test_the_year_of_a_date_without_one_is_that_of_the_event() -> None:
    over_new_year = Event(1, "Silvester", date(2024, 12, 30), 4)
    assert [read_day(text, over_new_year) for text in ("31.12.", "1. Januar", "2.1.")] == [2, 3, 4]
    assert read_date("4.11.") is None
    assert read_date("4.11.", date(2026, 1, 1)) == date(2026, 11, 4)
    assert read_date("0411", date(2026, 1, 1), digits=True) == date(2026, 11, 4)
    assert read_date("0411", date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ((), WrittenOrder.DAY_FIRST),
        (("04.11.2024", "Montag"), WrittenOrder.DAY_FIRST),
        (("04/11/2024",), WrittenOrder.DAY_FIRST),
        (("11/04/2024", "11/05/2024"), WrittenOrder.MONTH_FIRST),
        (("11/04/2024 2:30 PM",), WrittenOrder.MONTH_FIRST),
        (("11/04/2024", "04/11/2024"), WrittenOrder.DAY_FIRST),
        (("06/05/2024", "06/13/2024"), WrittenOrder.MONTH_FIRST),
        (("06/05/2024", "13/06/2024"), WrittenOrder.DAY_FIRST),
        (("06/13/2024", "13/06/2024", "06/05/2024"), WrittenOrder.OPEN),
        (("11/04/2025",), WrittenOrder.OPEN),
    ],
)
def test_the_order_of_day_and_month_follows_from_the_list_and_the_event(
    texts: tuple[str, ...], order: WrittenOrder
) -> None:
    assert order_of(EVENT, texts) is order
