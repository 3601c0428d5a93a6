"""Days, sections and ends of the items of a programme, and findings about them."""

from dataclasses import replace
from datetime import date

import pytest

from moderator.event.conference import Conference
from moderator.event.schedule import Event, ItemKind
from moderator.exchange.plan import ImportPlan, Verdict
from moderator.exchange.tables.findings import Severity
from tests.exchange.lists import EVENT, after, empty, plan

HEADER = "Tag;Beginn;Ende;Dauer;Art;Titel;Raum;Fest;Mindestdauer\n"


def _plan(rows: str, **options: object) -> ImportPlan:
    return plan(empty(), "programme", HEADER + rows, **options)


def _items(made: ImportPlan, before: Conference | None = None) -> list[tuple[int, str, int]]:
    items = after(before or empty(), made.steps).items()
    return [(item.day, f"{item.start:%H:%M}", item.minutes) for item in items]


def _only(made: ImportPlan) -> tuple[Severity, int | None, str, str]:
    (finding,) = made.findings
    return finding.severity, finding.row, finding.column, str(finding.message)


def test_a_list_without_kinds_becomes_talks_and_says_so_once() -> None:
    rows = "".join(f"4.11.;{hour}:00;{hour}:45;Etwas {hour}\n" for hour in range(9, 18))
    made = plan(empty(), "programme", f"Tag;Beginn;Ende;Titel\n{rows}5.11.;9:00;9:30;Kaffeepause\n")
    kinds = [item.kind for item in after(empty(), made.steps).items()]
    assert kinds == [ItemKind.TALK] * 9 + [ItemKind.BREAK]
    severity, row, _column, message = _only(made)
    assert (severity, row) == (Severity.NOTE, 2)
    assert "2, 3, 4, 5, 6, 7, 8, 9, 10" in message


@pytest.mark.parametrize(
    "section",
    [
        "Dienstag, 5. November 2024;;;;;;;;",
        ";;;;;Dienstag, 5. November 2024;;;",
        "Tag 2 – Dienstag;;;;;;;;",
        "5.11.",
    ],
)
def test_a_row_with_only_a_day_counts_for_the_rows_below(section: str) -> None:
    made = _plan(
        "Tag 1;9:00;10:00;;Vortrag;A;;;\n;10:00;11:00;;Vortrag;B;;;\n"
        f"{section}\n;9:00;10:00;;Vortrag;C;;;\n"
    )
    assert _items(made) == [(1, "09:00", 60), (1, "10:00", 60), (2, "09:00", 60)]
    assert not made.findings


@pytest.mark.parametrize(
    "section", ["Dienstag, der Tag der Praxis;;;;;;;;", ";;;;;5. November – Praxis;;;"]
)
def test_rows_below_an_unknown_day_get_no_day(section: str) -> None:
    made = _plan(
        f"Tag 1;9:00;10:00;;Vortrag;A;;;\n{section}\n;9:00;10:00;;Vortrag;B;;;\n"
        "Tag 2;11:00;12:00;;Vortrag;C;;;\n"
    )
    assert _items(made) == [(1, "09:00", 60), (2, "11:00", 60)]
    assert [finding.row for finding in made.findings] == [3, 4]
    assert "not a day" in str(made.findings[0].message) or section.startswith(";")
    assert "not understood" in str(made.findings[1].message)


def test_a_list_without_a_column_of_days_has_them_in_sections_or_in_the_begin() -> None:
    sections = "Beginn;Ende;Titel;Art\nMontag, 4.11.2024;;;\n9:00;10:00;A;Vortrag\n"
    assert _items(plan(empty(), "programme", sections)) == [(1, "09:00", 60)]
    moments = (
        "Beginn;Ende;Titel;Art\n2024-11-05T09:00;2024-11-05T10:00;A;Vortrag\n"
        "04.11.2024 22:00;05.11.2024 1:30;B;Abend\n"
    )
    assert _items(plan(empty(), "programme", moments)) == [(1, "22:00", 210), (2, "09:00", 60)]


def test_ambiguous_dates_outside_the_event_are_reported_and_propose_nothing() -> None:
    rows = "11/04/2025;9:00;10:00;;Vortrag;A;;;\n11/05/2025;9:00;10:00;;Vortrag;B;;;\n"
    made = _plan(rows)
    assert made.proposals == ()
    assert made.counts == {Verdict.UNCLEAR: 2}
    assert "11.04.2025 or 04.11.2025" in str(made.findings[0].message)
    assert [(finding.row, finding.column) for finding in made.findings] == [(2, "Tag"), (3, "Tag")]


def test_unambiguous_dates_outside_the_event_propose_days() -> None:
    rows = "11/24/2025;9:00;10:00;;Vortrag;A;;;\n11/25/2025;9:00;10:00;;Vortrag;B;;;\n"
    assert [proposal.name for proposal in _plan(rows).proposals] == ["days-of-list"]
    made = _plan(rows, accept_all=True)
    assert _items(made) == [(1, "09:00", 60), (2, "09:00", 60)]
    assert after(empty(), made.steps).event.start == date(2025, 11, 24)


def test_sections_of_other_days_propose_them_too() -> None:
    rows = "Montag, 2. Juni 2025;;;;;;;;\n;9:00;10:00;;Vortrag;A;;;\n3. Juni 2025;;;;;;;;\n"
    made = _plan(f"{rows};9:00;10:00;;Vortrag;B;;;\n", accept_all=True)
    assert after(empty(), made.steps).event.start == date(2025, 6, 2)
    assert _items(made) == [(1, "09:00", 60), (2, "09:00", 60)]


def test_month_first_is_reported_once() -> None:
    made = _plan("11/04/2024;9:00;10:00;;Vortrag;A;;;\n11/05/2024;9:00;10:00;;Vortrag;B;;;\n")
    assert _items(made) == [(1, "09:00", 60), (2, "09:00", 60)]
    assert _only(made)[:3] == (Severity.NOTE, None, "Tag")


@pytest.mark.parametrize(
    ("row", "column", "word"),
    [
        ("Di 4.11.;9:00;10:00;;Vortrag;A;;;", "Tag", "does not exist"),
        ("Tag 1 vormittags;9:00;10:00;;Vortrag;A;;;", "Tag", "not a day"),
        ("2024-11-04T08:00;9:00;10:00;;Vortrag;A;;;", "Beginn", "another time"),
        ("4.11.;5.11. 9:00;10:00;;Vortrag;A;;;", "Beginn", "another day"),
        ("4.11.;9:00–10:00;11:00;;Vortrag;A;;;", "Ende", "another end"),
        ("4.11.;9 oder 10 Uhr;11:00;;Vortrag;A;;;", "Beginn", "not a time"),
        ("4.11.;bis 9 Uhr;11:00;;Vortrag;A;;;", "Beginn", "not a time"),
        ("4.11.;24:00;1:00;;Vortrag;A;;;", "Beginn", "does not exist"),
        ("4.11.;9:00;mittags;;Vortrag;A;;;", "Ende", "not a time"),
        ("4.11.;14:00;13:00;;Vortrag;A;;;", "Ende", "not after"),
        ("4.11.;9:00;9:00;;Vortrag;A;;;", "Ende", "not after"),
        ("4.11.;9:00;;eine Stunde;Vortrag;A;;;", "Dauer", "not a duration"),
        ("4.11.;9:00;;30-45;Vortrag;A;;;", "Dauer", "not a duration"),
        ("4.11.;9:00;;0;Vortrag;A;;;", "Dauer", "at least one minute"),
    ],
)
def test_a_row_with_an_unreadable_time_is_left_out(row: str, column: str, word: str) -> None:
    made = _plan(row + "\n")
    assert made.steps == ()
    severity, number, heading, message = _only(made)
    assert (severity, number, heading) == (Severity.ERROR, 2, column)
    assert word in message


@pytest.mark.parametrize(
    ("row", "column", "word", "minutes"),
    [
        ("4.11.;gegen 9:00;10:00;;Vortrag;A;;;", "Beginn", "taken as 9:00", 60),
        ("4.11.;9:00;;ca. 45 min;Vortrag;A;;;", "Dauer", "taken as 45 min", 45),
        ("4.11.;9:00;10:00;45;Vortrag;A;;;", "Dauer", "60 minutes", 60),
        ("4.11.;9:00;10:00;;Vortrag;A;;vielleicht;", "Fest", "neither yes nor no", 60),
        ("4.11.;9:00;10:00;;Vortrag;A;;;kurz", "Mindestdauer", "not a duration", 60),
    ],
)
def test_doubtful_times_are_reported(row: str, column: str, word: str, minutes: int) -> None:
    made = _plan(row + "\n")
    assert _items(made) == [(1, "09:00", minutes)]
    severity, number, heading, message = _only(made)
    assert (severity, number, heading) == (Severity.WARNING, 2, column)
    assert word in message


def test_an_item_without_an_end_lasts_until_the_next_in_its_room() -> None:
    made = _plan(
        "4.11.;9:00;;;Vortrag;A;Plenum;;\n4.11.;9:00;;;Vortrag;B;Foyer;;\n"
        "4.11.;9:40;;;Vortrag;C;Foyer;;\n4.11.;10:00;;;Workshoprunde;D;;;\n"
        "5.11.;11:00;;;Vortrag;E;Plenum;;\n"
    )
    assert _items(made) == [
        (1, "09:00", 60), (1, "09:00", 40), (1, "09:40", 20), (1, "10:00", 30), (2, "11:00", 30),
    ]  # fmt: skip
    assert [(f.severity, f.row) for f in made.findings] == [
        (Severity.WARNING, 5),
        (Severity.WARNING, 6),
        (Severity.NOTE, 2),
    ]


def test_durations_in_words_and_shortest_ones() -> None:
    made = _plan("4.11.;9:00;;1 Std. 30 Min.;Vortrag;A;;ja;1h\n")
    (item,) = after(empty(), made.steps).items()
    assert (item.minutes, item.shortest, item.fixed) == (90, 60, True)


def test_a_one_day_event_needs_no_days() -> None:
    one = empty().replaced({Event: {1: replace(EVENT, days=1)}})
    made = plan(one, "programme", "Beginn;Ende;Titel;Art\n9:00;10:00;A;Vortrag\n")
    assert _items(made, one) == [(1, "09:00", 60)]
