"""What the cases of programmes and workshops must give: times, days, sections, numbers."""

from pathlib import Path

from moderator.event.schedule import ItemKind
from moderator.event.workshops import Workshop
from moderator.exchange.plan import ImportPlan
from tests.case_table import case
from tests.exchange.lists import after, empty, kassel, plan


def _programme(file: Path) -> ImportPlan:
    return plan(empty(), "programme", file.read_bytes())


def _items(made: ImportPlan) -> list[tuple[int, str, int]]:
    """List day, begin and minutes of the items that a plan makes, in their order."""
    items = after(empty(), made.steps).items()
    return [(item.day, f"{item.start:%H:%M}", item.minutes) for item in items]


def _told(made: ImportPlan) -> list[tuple[int | None, str]]:
    """List row and column of what is told."""
    return [(finding.row, finding.column) for finding in made.findings]


@case("10-times.csv")
def times_are_read_whole(folder: Path) -> None:
    made = _programme(folder / "10-times.csv")
    assert [(begin, minutes) for _day, begin, minutes in _items(made)] == [
        ("09:00", 45), ("09:50", 30), ("10:30", 30), ("11:10", 20), ("11:30", 30), ("12:15", 30),
        ("13:00", 45), ("14:00", 30), ("15:00", 30), ("15:45", 30), ("16:30", 30), ("18:30", 30),
        ("19:15", 45), ("20:15", 30), ("21:00", 180),
    ]  # fmt: skip
    assert _told(made) == [(15, "Beginn")]


@case("11-midnight.csv")
def items_go_on_past_midnight(folder: Path) -> None:
    made = _programme(folder / "11-midnight.csv")
    assert sorted(_items(made)) == [
        (1, "22:00", 180), (1, "23:00", 60), (1, "23:30", 30), (2, "00:00", 30), (2, "01:30", 30),
    ]  # fmt: skip
    assert not made.findings


@case("12-missing.csv")
def durations_are_read_whole(folder: Path) -> None:
    made = _programme(folder / "12-missing.csv")
    assert [minutes for _day, _begin, minutes in _items(made)] == [
        45, 30, 75, 90, 90, 30, 60, 45, 60,
    ]  # fmt: skip
    assert _told(made) == [(11, "Dauer"), (7, "Dauer")]
    assert [row.number for row in made.rows if row.title == "J null"] == [11]


@case("12b-no-end.csv")
def items_without_an_end_last_until_the_next(folder: Path) -> None:
    made = _programme(folder / "12b-no-end.csv")
    assert _items(made) == [(1, "09:00", 30), (1, "09:30", 75), (1, "10:15", 30), (1, "10:45", 30)]
    assert _told(made) == [(4, "Ende"), (5, "Ende"), (2, "Ende")]
    assert "2, 3" in str(made.findings[-1].message)


@case("13-sections.csv")
def a_row_with_only_a_day_counts_for_those_below(folder: Path) -> None:
    made = _programme(folder / "13-sections.csv")
    assert _items(made) == [(1, "09:00", 30), (1, "09:30", 45), (2, "09:00", 30)]
    assert not made.findings


@case("13b-us-dates.csv")
def dates_are_month_first_where_only_that_falls_into_the_event(folder: Path) -> None:
    made = _programme(folder / "13b-us-dates.csv")
    assert _items(made) == [(1, "08:30", 45), (1, "12:00", 60), (2, "00:15", 30)]
    assert not made.proposals
    assert _told(made) == [(None, "Date"), (4, "")]
    kinds = [item.kind for item in after(empty(), made.steps).items()]
    assert kinds == [ItemKind.GREETING, ItemKind.BREAK, ItemKind.TALK]


@case("13c-days.csv")
def days_are_read_as_people_write_them(folder: Path) -> None:
    made = _programme(folder / "13c-days.csv")
    items = after(empty(), made.steps).items()
    assert [(item.day, f"{item.start:%H:%M}", item.title) for item in items] == [
        (1, "09:00", "Start"), (1, "10:00", "Mo-Vortrag"), (1, "11:00", "Datum ohne Jahr"),
        (1, "12:00", "Monatsname"), (2, "09:00", "Gestern"), (2, "10:00", "Di-Vortrag"),
        (2, "13:00", "ISO"),
    ]  # fmt: skip
    assert not made.findings


@case("15-merged-days.xlsx")
def a_merged_cell_counts_for_its_rows(folder: Path) -> None:
    made = _programme(folder / "15-merged-days.xlsx")
    assert _items(made) == [
        (1, "09:00", 30), (1, "09:30", 30), (1, "10:00", 30), (2, "09:00", 30), (2, "09:30", 30),
    ]  # fmt: skip
    assert not made.findings


@case("44-ws-text.csv")
def places_are_read_whole(folder: Path) -> None:
    before = kassel("programme")
    made = plan(before, "workshops", (folder / "44-ws-text.csv").read_bytes())
    assert _told(made) == [
        (2, "Plätze"),
        (2, "Gruppen"),
        (3, "Plätze"),
        (4, "Plätze"),
        (6, "Plätze"),
    ]
    later = after(before, made.steps)
    found = {
        (later.theme_of(each).name, each.least, each.most, each.groups)
        for each in later.all(Workshop)
    }
    assert found == {("D", 4, 12, 2), ("F", 0, 1000, 1)}


@case("62-presence.csv")
def moments_of_presence_are_read_whole(folder: Path) -> None:
    before = empty()
    made = plan(before, "participants", (folder / "62-presence.csv").read_bytes())
    people = after(before, made.steps).participants()
    found = {
        person.given_name: tuple(
            f"{moment:%d.%m. %H:%M}" if moment else ""
            for moment in (person.present_from, person.present_until)
        )
        for person in people
    }
    assert found == {
        "Ava": ("04.11. 14:30", "05.11. 12:00"),
        "Ben": ("04.11. 14:30", ""),
        "Cem": ("04.11. 14:30", "05.11. 23:59"),
        "Doa": ("04.11. 14:30", "05.11. 12:00"),
        "Eda": ("04.11. 14:30", "05.11. 12:00"),
        "Fay": ("", ""),
        "Gil": ("", ""),
        "Han": ("", ""),
    }
    told = [place for place in _told(made) if place[1] in {"Anreise", "Abreise"}]
    assert told == [
        (3, "Abreise"), (6, "Anreise"), (6, "Abreise"), (7, "Anreise"), (8, "Anreise"),
        (9, "Anreise"),
    ]  # fmt: skip
