"""Programmes: items of every kind, what they default to, changes, bad rows."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.exchange.agenda_words import shortest_of, split_parts, split_people
from moderator.exchange.plan import ImportPlan, Verdict
from moderator.exchange.tables.findings import Severity
from moderator.rules.schedule.clash import ClashKind
from moderator.rules.schedule.clashes import clashes
from moderator.rules.schedule.kind_words import kind_of
from tests.exchange.lists import KASSEL, after, empty, kassel, plan, workbook

HEADER = "Tag;Beginn;Ende;Art;Titel;Raum;Personen;Hinweis\n"


def _plan(rows: str, conference: Conference | None = None, **options: object) -> ImportPlan:
    return plan(conference or empty(), "programme", HEADER + rows, **options)


def _item(conference: Conference, title: str) -> AgendaItem:
    return next(item for item in conference.items() if item.title.startswith(title))


def test_kassel_becomes_sixteen_items_with_rooms_people_and_parts() -> None:
    made = kassel("programme")
    assert len(made.items()) == 16
    assert [item.title for item in made.rounds()] == [f"Workshoprunde {n}" for n in (1, 2, 3)]
    talks = _item(made, "Junge Menschen")
    assert talks.kind is ItemKind.LIGHTNING_TALKS
    assert [part.minutes for part in made.parts_of(talks.id)] == [15, 15, 15]
    assert made.parts_of(talks.id)[0].title == "Elif Yıldız – Projekt Sprungbrett"
    assert [room.name for room in made.rooms_of(talks.id)] == ["Plenum"]
    greeting = made.contributions_of(_item(made, "Begrüßung").id)
    assert [(p.name, p.role) for p in greeting] == [
        ("Miriam Adler", "Moderation"),
        ("Dr. Konrad Wehner", "Ministerium"),
    ]
    assert _item(made, "Raumwechsel").kind is ItemKind.ROOM_CHANGE
    assert _item(made, "Vorstellung").kind is ItemKind.PLENARY_RESULTS
    assert "Leitspruch" in _item(made, "Begrüßung").notes


def test_what_is_fixed_and_what_can_shrink() -> None:
    made = kassel("programme")
    fixed = [item.title.split()[0] for item in made.items() if item.fixed]
    assert fixed == [
        "Ankommen,", "Begrüßung", "Workshoprunde", "Workshoprunde", "Gemeinsames", "Rückblick",
        "Workshoprunde",
    ]  # fmt: skip
    assert _item(made, "Kaffeepause").shortest == 20
    assert _item(made, "Workshoprunde").shortest is None
    assert shortest_of(ItemKind.BREAK, 3) == 3


def test_the_same_programme_again_changes_nothing() -> None:
    made = kassel()
    again = plan(made, "programme", KASSEL / "programm.csv")
    assert again.steps == ()
    assert again.counts == {Verdict.UNCHANGED: 16}


def test_a_workbook_with_real_times_reads_the_same() -> None:
    rows: list[list[object]] = [
        ["Programm"],
        ["Tag", "Beginn", "Ende", "Art", "Titel", "Raum"],
        [datetime(2024, 11, 4), time(13), time(13, 30), "Begrüßung", "Eröffnung", "Plenum"],
    ]
    made = after(empty(), plan(empty(), "programme", workbook({"P": rows})).steps)
    assert (made.items()[0].start, made.items()[0].minutes) == (time(13), 30)


def test_an_updated_programme_moves_the_item_and_keeps_what_ran() -> None:
    made = kassel("programme")
    item = replace(_item(made, "Podium"), actual_start=datetime(2024, 11, 4, 14, 20), shortest=15)
    made = made.replaced({AgendaItem: {**made.table(AgendaItem), item.id: item}})
    row = (
        "04.11.2024;14:20;15:00;Podium;Podiumsgespräch: Junge Menschen in Arbeit bringen;Foyer;;\n"
    )
    changed = _plan(row, made)
    later = after(made, changed.steps).one(AgendaItem, item.id)
    assert (later.start, later.minutes, later.shortest) == (time(14, 20), 40, 15)
    assert later.actual_start == item.actual_start
    labels = [str(c.label) for c in changed.rows[0].changes]
    assert labels == ["Begin", "Minutes", "Room"]
    assert len(after(made, changed.steps).contributions_of(item.id)) == 4


def test_removing_missing_items_is_only_offered() -> None:
    made = kassel()
    text = (KASSEL / "programm.csv").read_text("utf-8-sig").splitlines()
    shorter = "\n".join(
        line for line in text if "Kaffeepause" not in line and "runde 3" not in line
    )
    changed = plan(made, "programme", shorter)
    assert changed.counts[Verdict.GONE] == 3
    assert changed.steps == ()
    gone = {row.title: row for row in changed.rows if row.verdict is Verdict.GONE}
    assert gone["Workshoprunde 3"].choices == ()
    name = next(r.name for r in changed.rows if r.title == "Kaffeepause")
    removed = plan(made, "programme", shorter, decisions={name: "remove"})
    assert len(after(made, removed.steps).items()) == 15


@pytest.mark.parametrize(
    ("row", "column", "word"),
    [
        ("31.11.2024;9:00;10:00;Vortrag;A;;;", "Tag", "does not exist"),
        ("12.03.2023;9:00;10:00;Vortrag;A;;;", "Tag", "not a day of the event"),
        ("irgendwann;9:00;10:00;Vortrag;A;;;", "Tag", "not a day"),
        ("04.11.2024;25:00;26:00;Vortrag;A;;;", "Beginn", "does not exist"),
        ("04.11.2024;;10:00;Vortrag;A;;;", "Beginn", "no time of begin"),
        ("04.11.2024;früh;10:00;Vortrag;A;;;", "Beginn", "not a time"),
        ("04.11.2024;9:00;8:00;Vortrag;A;;;", "Ende", "not after"),
        ("04.11.2024;9:00;abends;Vortrag;A;;;", "Ende", "not a time"),
        (";9:00;10:00;Vortrag;A;;;", "Tag", "has no day"),
        ("04.11.2024;9:00;10:00;;;;;", "Titel", "no title"),
        ("04.11.2024;9:00;10:00;Töpfern;A;;;", "Art", "unknown"),
        ("04.11.2024;9:00;10:00;Vortrag", "", "columns too few"),
    ],
)
def test_a_bad_row_is_reported_and_the_rest_is_imported(row: str, column: str, word: str) -> None:
    made = _plan(f"{row}\n05.11.2024;9:00;10:00;Pause;Gut;;;\n")
    finding = made.findings[0]
    assert (finding.severity, finding.row, finding.column) == (Severity.ERROR, 2, column)
    assert word in str(finding.message)
    assert finding.remedy is not None
    assert made.counts == {Verdict.UNCLEAR: 1, Verdict.NEW: 1}
    assert [item.title for item in after(empty(), made.steps).items()] == ["Gut"]


def test_a_misspelt_kind_is_a_proposal() -> None:
    row = "04.11.2024;9:00;10:00;Workshprunde;A;;;\n"
    made = _plan(row)
    assert made.proposals[0].meant == "workshoprunde"
    assert made.steps == ()
    assert after(empty(), _plan(row, accept_all=True).steps).rounds()


def test_a_longer_programme_proposes_more_days() -> None:
    row = "06.11.2024;9:00;10:00;Vortrag;A;;;\n"
    made = _plan(row)
    assert [p.name for p in made.proposals] == ["days:3"]
    assert made.steps == ()
    later = after(empty(), _plan(row, accept_all=True).steps)
    assert later.event.days == 3
    assert later.items()[0].day == 3


def test_a_list_for_other_days_proposes_them_once() -> None:
    rows = "02.06.2025;9:00;10:00;Vortrag;A;;;\n03.06.2025;9:00;10:00;Vortrag;B;;;\n"
    made = _plan(rows)
    assert [p.name for p in made.proposals] == ["days-of-list"]
    assert made.proposals[0].rows == (2, 3)
    assert made.steps == ()
    moved = _plan(rows, accepted=frozenset({"days-of-list"}))
    assert [row.verdict for row in moved.rows] == [Verdict.NEW, Verdict.NEW]
    assert moved.rows[0].detail.startswith("02.06.")
    later = after(empty(), moved.steps)
    assert (later.event.start, later.event.days) == (date(2025, 6, 2), 2)
    assert [item.day for item in later.items()] == [1, 2]


def test_a_list_with_a_day_of_the_event_moves_nothing() -> None:
    made = _plan("05.11.2024;9:00;10:00;Vortrag;A;;;\n02.06.2025;9:00;10:00;Vortrag;B;;;\n")
    assert "days-of-list" not in [p.name for p in made.proposals]


def test_an_evening_may_end_after_midnight() -> None:
    made = after(empty(), _plan("04.11.2024;19:00;01:00;Abend;Feier;;;\n").steps)
    assert made.items()[0].minutes == 360


def test_english_words_and_durations() -> None:
    text = "Day,Start,Duration,Title\nDay 1,9:00,45,Keynote\n2,10:00,15,Coffee break\n"
    made = after(empty(), plan(empty(), "programme", text).steps)
    assert [(i.day, i.kind, i.minutes) for i in made.items()] == [
        (1, ItemKind.KEYNOTE, 45),
        (2, ItemKind.BREAK, 15),
    ]


def test_words_of_kinds_people_and_parts() -> None:
    assert kind_of("Pause", "Raumwechsel") is ItemKind.ROOM_CHANGE
    assert kind_of("", "Gemeinsames Mittagessen") is ItemKind.BREAK
    assert kind_of("", "Blumen gießen") is None
    assert split_people("A (x); B;; (y)") == (("A", "x"), ("B", ""))
    assert split_parts("2 x 10 Min.", "Impulse", ()) == (("Impulse 1", 10), ("Impulse 2", 10))
    assert split_parts("2 x 10 Min., dann 1 x 20 Min.", "Impulse", ()) == ()


def test_the_plenary_comes_first_and_the_foyer_last() -> None:
    assert [room.name for room in kassel("programme", "workshops").rooms()] == [
        "Plenum", "Raum Fulda", "Raum Werra", "Raum Eder", "Raum Diemel", "Raum Schwalm", "Foyer",
        "Restaurant",
    ]  # fmt: skip


def test_a_list_of_something_else_fails_as_a_whole() -> None:
    assert plan(empty(), "programme", KASSEL / "anmeldungen.csv").failed


def test_begin_and_end_may_be_in_one_column() -> None:
    text = "Tag;Uhrzeit;Titel;Art\n04.11.2024;9:00 – 10:30 Uhr;A;Vortrag\n1;11-12;B;Pause\n"
    made = after(empty(), plan(empty(), "programme", text).steps)
    assert [(item.start, item.minutes) for item in made.items()] == [(time(9), 90), (time(11), 60)]


def test_a_row_without_kind_and_title_is_left_out() -> None:
    made = plan(empty(), "programme", "Tag;Beginn;Ende;Titel\n04.11.2024;10:00;10:30;\n")
    assert made.counts == {Verdict.UNCLEAR: 1}
    assert not made.steps


PARALLEL = (
    "1;09:00;10:00;Anmeldung;Ankommen;Foyer;;\n"
    "1;09:30;10:00;Begrüßung;Gruß;Saal;;\n"
    "1;10:00;11:00;Vortrag;Rechte Seite;Raum A;;\n"
    "1;10:30;11:30;Vortrag;Linke Seite;Raum B;;\n"
    "1;11:30;12:00;Pause;Kaffee;Foyer;;\n"
)


def test_items_at_once_in_different_rooms_are_for_those_in_their_rooms() -> None:
    found = _plan(PARALLEL)
    made = after(empty(), found.steps)
    assert {item.title for item in made.items() if not item.for_everyone} == {
        "Rechte Seite", "Linke Seite",
    }  # fmt: skip
    told = {row.title: [str(note) for note in row.notes] for row in found.rows}
    assert told["Linke Seite"] == ["At the same time as others: only for those in its rooms."]
    assert told["Gruß"] == told["Kaffee"] == []
    assert ClashKind.OVERLAP not in {clash.kind for clash in clashes(made)}
    again = _plan(PARALLEL, made)
    assert {row.verdict for row in again.rows} == {Verdict.UNCHANGED}


def test_an_audience_that_was_chosen_by_hand_stays() -> None:
    made = after(empty(), _plan(PARALLEL).steps)
    item = _item(made, "Linke Seite")
    chosen = replace(item, for_everyone=True, hand_edited="for_everyone")
    changed = made.replaced({AgendaItem: {**made.table(AgendaItem), item.id: chosen}})
    assert _item(after(changed, _plan(PARALLEL, changed).steps), "Linke Seite").for_everyone


def test_five_hundred_items_in_twenty_rooms_do_not_overlap() -> None:
    rows = "".join(
        f"1;{8 + hour:02}:00;{9 + hour:02}:00;Vortrag;Titel {hour}-{room};Raum {room};;\n"
        f"2;{8 + hour:02}:00;{9 + hour:02}:00;Vortrag;Thema {hour}-{room};Raum {room};;\n"
        for hour in range(13)
        for room in range(20)
    )
    made = after(empty(), _plan(rows).steps)
    assert len(made.items()) == 520
    assert clashes(made) == ()
