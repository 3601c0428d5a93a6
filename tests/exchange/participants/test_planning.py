"""Registration lists against an event: verdicts, proposals, hand edits, bad rows."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import pytest

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import Theme
from moderator.event.workshops import Workshop
from moderator.exchange.plan import ImportPlan, PlanRow, Verdict
from moderator.exchange.tables.findings import Severity
from tests.exchange.lists import HEADER, KASSEL, after, empty, kassel, plan

READY = kassel("programme", "workshops")


def _plan(conference: Conference, rows: str, **options: object) -> ImportPlan:
    return plan(conference, "participants", HEADER + rows, **options)


def _person(conference: Conference, family_name: str) -> Participant:
    return next(p for p in conference.participants() if p.family_name == family_name)


def _wishes(conference: Conference, family_name: str, number: int) -> list[tuple[int, str]]:
    wishes = conference.wishes_of(
        _person(conference, family_name).id, conference.rounds()[number - 1].id
    )
    return [(wish.rank, conference.one(Theme, wish.theme_id).name) for wish in wishes]


def _row(made: ImportPlan, title: str) -> PlanRow:
    return next(row for row in made.rows if row.title == title)


@pytest.mark.parametrize("file", ["anmeldungen.csv", "anmeldungen.xlsx"])
def test_the_kassel_list_has_123_registered_5_waiting_and_3_cancelled(file: str) -> None:
    made = plan(READY, "participants", KASSEL / file)
    assert made.counts == {Verdict.NEW: 131, Verdict.TWICE: 1}
    conference = after(READY, made.steps)
    assert Counter(p.status for p in conference.participants()) == {
        Status.REGISTERED: 123,
        Status.WAITING_LIST: 5,
        Status.CANCELLED: 3,
    }
    assert [p.name for p in conference.participants()].count("Tomasz Lindner") == 1
    assert len([p for p in conference.participants() if p.family_name == "Bender"]) == 4
    assert _person(conference, "Löchel").academic_title == "Dr."
    assert _person(conference, "Löchel").given_name == "Ludwina"
    assert _person(conference, "Wieloch").family_name == "Wieloch"


@pytest.mark.parametrize("file", ["anmeldungen.csv", "anmeldungen.xlsx"])
@pytest.mark.parametrize("accept", [False, True])
def test_the_same_list_again_changes_nothing(file: str, accept: bool) -> None:
    first = after(
        READY, plan(READY, "participants", KASSEL / "anmeldungen.csv", accept_all=accept).steps
    )
    for again in (False, accept):
        made = plan(first, "participants", KASSEL / file, accept_all=again)
        assert made.steps == ()
        assert made.counts == {Verdict.UNCHANGED: 131, Verdict.TWICE: 1}


def test_misspelt_themes_are_only_proposed() -> None:
    made = plan(READY, "participants", KASSEL / "anmeldungen.csv")
    themes = [
        (p.written, p.meant, p.accepted) for p in made.proposals if p.name.startswith("theme:")
    ]
    assert themes == [
        ("Resilenz", "Resilienz", False),
        ("KI & Digitalisierung", "KI und Digitalisierung", False),
    ]
    assert _wishes(after(READY, made.steps), "Köhler", 1)[0][0] == 2
    told = [f for f in made.findings if "“Resilenz” is unknown" in str(f.message)]
    assert (told[0].row, told[0].column) == (110, "Workshoprunde 1 – 1. Wahl")
    assert told[0].remedy is not None
    accepted = plan(
        READY, "participants", KASSEL / "anmeldungen.csv",
        accepted=frozenset({"theme:ki & digitalisierung"}),
    )  # fmt: skip
    assert _wishes(after(READY, accepted.steps), "Köhler", 1)[0] == (1, "KI und Digitalisierung")


def test_ranks_count_as_stated() -> None:
    conference = after(READY, _plan(READY, "1;A;B;;;;Netzwerke;;\n").steps)
    assert _wishes(conference, "B", 1) == [(2, "Netzwerke")]


def test_a_theme_wished_for_twice_in_a_round_counts_once() -> None:
    made = _plan(READY, "1;A;B;;;Netzwerke;netzwerke;;\n")
    assert _wishes(after(READY, made.steps), "B", 1) == [(1, "Netzwerke")]
    assert [f.severity for f in made.findings] == [Severity.NOTE]


def test_an_unknown_theme_is_reported_with_its_place() -> None:
    made = _plan(READY, "1;A;B;;;Töpfern;Netzwerke;;\n")
    (finding,) = made.findings
    assert (finding.file, finding.row, finding.column) == (
        "Liste.csv",
        2,
        "Workshoprunde 1 – 1. Wahl",
    )
    assert "Töpfern" in str(finding.message)
    assert finding.remedy is not None
    assert _wishes(after(READY, made.steps), "B", 1) == [(2, "Netzwerke")]


def test_wishes_for_themes_that_are_not_offered_in_a_round_give_one_finding() -> None:
    third = READY.rounds()[2]
    kept = {w.id: w for w in READY.all(Workshop) if w.round_id != third.id or w.theme_id != 2}
    conference = READY.replaced({Workshop: MappingProxyType(kept)})
    theme = conference.one(Theme, 2).name
    heading = "Vorname;Nachname;Workshoprunde 1 – 1. Wahl;Workshoprunde 3 – 1. Wahl\n"
    rows = f"A;B;{theme};{theme}\nC;D;;{theme}\nE;F;{theme};\n"
    made = plan(conference, "participants", heading + rows)
    told = [f for f in made.findings if "does not take place" in f.message.template]
    assert [dict(f.message.arguments) for f in told] == [{"n": 2, "theme": theme, "round": 3}]


def test_a_list_for_all_rounds_reports_only_themes_that_no_round_offers() -> None:
    first, theme = READY.rounds()[0], READY.one(Theme, 2).name
    for out, told in (({first.id}, 0), ({item.id for item in READY.rounds()}, 1)):
        kept = {w.id: w for w in READY.all(Workshop) if w.round_id not in out or w.theme_id != 2}
        conference = READY.replaced({Workshop: MappingProxyType(kept)})
        rows = f"Vorname;Nachname;Thema 1. Wahl;Thema 2. Wahl\nA;B;{theme};Netzwerke\n"
        made = plan(conference, "participants", rows)
        assert len([f for f in made.findings if "no round offers" in f.message.template]) == told


def test_without_rounds_or_themes_people_are_imported_and_missing_wishes_reported() -> None:
    for conference, word in ((empty(), "rounds"), (kassel("programme"), "themes")):
        made = _plan(conference, "1;A;B;;;Netzwerke;Resilienz;;\n")
        assert made.counts[Verdict.NEW] == 1
        assert not after(conference, made.steps).all(Wish)
        (finding,) = made.findings
        assert word in str(finding.message)
        assert "mport" in str(finding.remedy)


def test_the_three_lists_give_the_same_event_in_any_order() -> None:
    late = kassel("participants", "workshops", "programme", "workshops", "participants")
    soon = kassel()
    assert len(late.all(Wish)) == len(soon.all(Wish)) > 1000
    assert {p.name for p in late.participants()} == {p.name for p in soon.participants()}
    assert len(late.participants()) == 131


def test_an_updated_list_shows_the_difference() -> None:
    conference = after(
        READY, _plan(READY, "1;Anna;Becker;Fürth;a@x;Netzwerke;;;\n2;Uwe;Alt;;;;;;\n").steps
    )
    made = _plan(conference, "1;Anna;Becker;Kassel;a@x;Resilienz;;;\n3;Eva;Neu;;;;;;\n")
    assert made.counts == {Verdict.CHANGED: 1, Verdict.NEW: 1, Verdict.GONE: 1}
    changes = [(str(c.label), str(c.old), str(c.new)) for c in _row(made, "Anna Becker").changes]
    assert ("Organisation", "Fürth", "Kassel") in changes
    assert ("Wishes, Workshoprunde 1", "1. Netzwerke", "1. Resilienz") in changes
    later = after(conference, made.steps)
    assert _person(later, "Alt").status is Status.REGISTERED
    assert _wishes(later, "Becker", 1) == [(1, "Resilienz")]


def test_people_missing_from_the_list_can_be_set_to_cancelled() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;;;;;;\n2;Uwe;Alt;;;;;;\n").steps)
    gone = _person(conference, "Alt")
    item, workshop = conference.rounds()[0], conference.workshops_of(conference.rounds()[0].id)[0]
    placed = conference.replaced({Placement: {1: Placement(1, gone.id, item.id, workshop.id)}})
    made = _plan(placed, "1;Anna;Becker;;;;;;\n", decisions={f"gone-{gone.id}": "cancel"})
    later = after(placed, made.steps)
    assert _person(later, "Alt").status is Status.CANCELLED
    assert not later.all(Placement)


def test_what_was_edited_by_hand_stays() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;Fürth;a@x;Netzwerke;;;\n").steps)
    person = replace(
        _person(conference, "Becker"), organisation="Plön", hand_edited="organisation wishes"
    )
    conference = conference.replaced({Participant: {person.id: person}})
    made = _plan(conference, "1;Anna;Becker;Kassel;neu@x;Resilienz;;;\n")
    row = _row(made, "Anna Becker")
    assert [str(change.label) for change in row.changes] == ["E-mail"]
    assert [str(change.new) for change in row.kept] == ["Kassel", "1. Resilienz"]
    later = after(conference, made.steps)
    assert _person(later, "Becker").organisation == "Plön"
    assert _wishes(later, "Becker", 1) == [(1, "Netzwerke")]


def test_hand_edits_can_be_given_up_field_by_field() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;Fürth;a@x;Netzwerke;;;\n").steps)
    person = replace(
        _person(conference, "Becker"), organisation="Plön", hand_edited="organisation wishes"
    )
    conference = conference.replaced({Participant: {person.id: person}})
    row = "1;Anna;Becker;Kassel;a@x;Resilienz;;;\n"
    offered = [p.name for p in _plan(conference, row, accept_all=True).proposals]
    assert offered == [
        f"hand:Participant:{person.id}:{name}" for name in ("organisation", "wishes")
    ]
    assert not any(p.accepted for p in _plan(conference, row, accept_all=True).proposals)
    one = after(conference, _plan(conference, row, accepted=frozenset(offered[:1])).steps)
    assert _person(one, "Becker").organisation == "Kassel"
    assert _person(one, "Becker").hand_edited == "wishes"
    assert _wishes(one, "Becker", 1) == [(1, "Netzwerke")]
    both = after(conference, _plan(conference, row, accepted=frozenset(offered)).steps)
    assert _person(both, "Becker").hand_edited == ""
    assert _wishes(both, "Becker", 1) == [(1, "Resilienz")]


def test_a_list_does_not_overwrite_check_ins_at_the_door() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;;;;;angemeldet;\n").steps)
    here = replace(_person(conference, "Becker"), status=Status.CHECKED_IN)
    conference = conference.replaced({Participant: {here.id: here}})
    assert _plan(conference, "1;Anna;Becker;;;;;angemeldet;\n").steps == ()


def test_presence_in_a_remark_is_a_proposal() -> None:
    row = "1;Anna;Becker;;;;;;reist am 05.11. um 12 Uhr ab\n"
    made = _plan(READY, row)
    assert [p.accepted for p in made.proposals] == [False]
    assert _person(after(READY, made.steps), "Becker").present_until is None
    later = after(READY, _plan(READY, row, accept_all=True).steps)
    assert _person(later, "Becker").present_until == datetime(2024, 11, 5, 12)
    assert _plan(later, row, accept_all=True).proposals == ()


def test_a_wheelchair_in_a_remark_is_imported_and_reported() -> None:
    made = _plan(READY, "1;Anna;Becker;;;;;;Rollstuhl\n")
    assert _person(after(READY, made.steps), "Becker").step_free
    assert "step-free" in str(_row(made, "Anna Becker").notes[0])


def test_colleagues_with_one_address_are_two_people() -> None:
    made = _plan(READY, "1;Marija;Bender;A;b@x;;;;\n2;Elise;Bender;B;b@x;;;;\n")
    assert made.counts == {Verdict.NEW: 2}


def test_one_person_twice_is_one() -> None:
    made = _plan(
        READY, "18;Tomasz;Lindner;Fürth;L@X;;;;\n132;Tomasz; lindner;Fürth;l@x;Netzwerke;;;\n"
    )
    assert made.counts == {Verdict.NEW: 1, Verdict.TWICE: 1}
    later = after(READY, made.steps)
    assert _wishes(later, "Lindner", 1) == [(1, "Netzwerke")]
    swapped = "132;Tomasz;Lindner;Fürth;l@x;Netzwerke;;;\n18;Tomasz;Lindner;Fürth;l@x;;;;\n"
    assert _plan(later, swapped).steps == ()


def test_namesakes_of_other_organisations_are_two_people() -> None:
    made = _plan(READY, "1;Eva;Klein;A;e@a;;;;\n2;Eva;Klein;B;e@b;;;;\n")
    assert made.counts == {Verdict.NEW: 2}
    assert (
        _plan(after(READY, made.steps), "1;Eva;Klein;A;e@a;;;;\n2;Eva;Klein;B;e@b;;;;\n").steps
        == ()
    )


def test_a_corrected_name_under_its_number_is_the_same_person() -> None:
    conference = after(
        READY, _plan(READY, "7;Guenther;Bauer;A;g@x;;;;\n8;Eva;Klein;B;e@x;;;;\n").steps
    )
    made = _plan(conference, "7;Günter;Bauer;C;neu@x;;;;\n8;Eva;Klein-Groß;B;e@x;;;;\n")
    assert made.counts == {Verdict.CHANGED: 2}


def test_a_doubtful_row_waits_for_a_decision() -> None:
    conference = after(READY, _plan(READY, "7;Eva;Klein;A;e@a;;;;\n").steps)
    rows = "9;Eva;Klein;B;e@b;;;;\n"
    made = _plan(conference, rows)
    row = _row(made, "Eva Klein")
    assert row.verdict is Verdict.UNCLEAR
    assert made.steps == ()
    assert [choice.name for choice in row.choices] == ["same", "another"]
    assert Verdict.GONE not in made.counts
    same = _plan(conference, rows, decisions={row.name: "same"})
    assert len(after(conference, same.steps).participants()) == 1
    another = _plan(conference, rows, decisions={row.name: "another"})
    assert len(after(conference, another.steps).participants()) == 2


def test_a_short_row_is_left_out_and_the_rest_is_imported() -> None:
    made = _plan(READY, "1;Anna;Becker;A;a@x.example;;\n2;Eva;Klein;B;e@x.example;;;;\n")
    assert made.counts == {Verdict.UNCLEAR: 1, Verdict.NEW: 1}
    (finding,) = made.findings
    assert (finding.severity, finding.row) == (Severity.ERROR, 2)
    assert "2 columns too few (7 of 9)" in str(finding.message)
    taken = _plan(READY, "1;Anna;Becker;A;a@x.example;;\n", decisions={"row-2": "take"})
    assert taken.counts == {Verdict.NEW: 1}


def test_a_row_without_a_name_is_reported() -> None:
    made = _plan(READY, "1;;;A;a@x.example;;;;\n")
    assert made.counts == {Verdict.UNCLEAR: 1}
    assert "no name" in str(made.findings[0].message)


def test_an_invalid_date_is_reported_with_row_and_column() -> None:
    made = plan(READY, "participants", "Vorname;Nachname;Angemeldet am\nA;B;31.02.2024\n")
    (finding,) = made.findings
    assert (finding.row, finding.column) == (2, "Angemeldet am")
    assert made.counts == {Verdict.NEW: 1}


def test_contradictory_times_of_presence_are_left_out() -> None:
    header = "Vorname;Nachname;Anwesend ab;Anwesend bis\n"
    made = plan(
        READY, "participants", header + "A;B;05.11.2024 10:00;04.11.2024 10:00\nC;D;99.99.;\n"
    )
    assert len(made.findings) == 2
    assert _person(after(READY, made.steps), "B").present_from is None


def test_a_list_without_names_fails_as_a_whole() -> None:
    for text in ("Farbe;Form\nrot;rund\n", "E-Mail;Status\na@x;ja\n"):
        made = plan(READY, "participants", text)
        assert made.failed
        assert made.findings[0].remedy is not None


def test_english_lists_with_whole_names() -> None:
    text = 'Organisation,Full name,Status,Photo consent\nACME,"Heinz, Lisa",waiting list,no\n'
    later = after(READY, plan(READY, "participants", text).steps)
    person = _person(later, "Heinz")
    assert (person.given_name, person.status, person.photo_consent) == (
        "Lisa", Status.WAITING_LIST, False,
    )  # fmt: skip


def test_a_cancellation_frees_the_places() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;;;;;;\n").steps)
    person, item = _person(conference, "Becker"), conference.rounds()[0]
    workshop = conference.workshops_of(item.id)[0]
    placed = conference.replaced({Placement: {1: Placement(1, person.id, item.id, workshop.id)}})
    assert not after(placed, _plan(placed, "1;Anna;Becker;;;;;storniert;\n").steps).all(Placement)


def test_a_late_arrival_frees_the_places_in_missed_rounds() -> None:
    conference = after(READY, _plan(READY, "1;Anna;Becker;;;;;;\n").steps)
    person = _person(conference, "Becker")
    placed = conference.replaced(
        {
            Placement: {
                n: Placement(n, person.id, item.id, conference.workshops_of(item.id)[n - 1].id)
                for n, item in enumerate(conference.rounds(), start=1)
            }
        }
    )
    text = "Vorname;Nachname;Anwesend ab\nAnna;Becker;05.11.2024 08:00\n"
    later = after(placed, plan(placed, "participants", text).steps)
    assert [placement.id for placement in later.all(Placement)] == [3]


def test_the_list_from_the_door_sets_who_came_and_who_did_not() -> None:
    full = kassel()
    made = plan(full, "participants", KASSEL / "am-tag-selbst.csv")
    assert made.counts[Verdict.NEW] == 6
    assert made.counts[Verdict.CHANGED] == 9
    later = after(full, made.steps)
    statuses = Counter(person.status for person in later.participants())
    assert (statuses[Status.NO_SHOW], statuses[Status.CHECKED_IN]) == (9, 6)
    scholl = next(p for p in later.participants() if p.name == "Mirko Scholl")
    assert scholl.walk_in
    assert _wishes(later, "Scholl", 1) == [(1, "Netzwerke")]
    assert plan(later, "participants", KASSEL / "am-tag-selbst.csv").steps == ()
    again = plan(later, "participants", KASSEL / "anmeldungen.csv")
    assert again.steps == ()
    assert Verdict.GONE not in again.counts


def test_columns_with_only_similar_headings_are_reported() -> None:
    made = plan(READY, "participants", "Vorname;Nachnahme;Name der Einrichtung\nA;B;C\n")
    lines = [str(line) for line in made.lines()]
    assert "Column “Nachnahme” is taken as:" in lines
    assert _person(after(READY, made.steps), "B").organisation == "C"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Barrierefrei", "Hörschleife"),
        ("Zum ersten Mal dabei", "vielleicht"),
        ("Foto", "nur Gruppen"),
    ],
)
def test_an_answer_that_is_neither_yes_nor_no_is_reported(heading: str, text: str) -> None:
    made = plan(
        READY, "participants", f"Vorname;Nachname;{heading}\nAnna;Becker;{text}\nUwe;Klein;ja\n"
    )
    assert [(f.row, f.column) for f in made.findings] == [(2, heading)]
    assert f"“{text}” is neither yes nor no" in str(made.findings[0].message)


def test_mobile_numbers_are_imported_unless_they_were_edited_by_hand() -> None:
    listed = "Vorname;Nachname;Handynummer\nAnna;Becker;+49 170 1234567\nBodo;Ahlers;0171 9876543\n"
    conference = after(empty(), plan(empty(), "participants", listed).steps)
    anna, bodo = _person(conference, "Becker"), _person(conference, "Ahlers")
    assert (anna.mobile_number, bodo.mobile_number) == ("+49 170 1234567", "0171 9876543")
    edited = replace(anna, mobile_number="0151 5", hand_edited="mobile_number")
    conference = conference.replaced({Participant: {anna.id: edited, bodo.id: bodo}})
    further = plan(conference, "participants", listed.replace("9876543", "1"))
    again = after(conference, further.steps)
    assert _person(again, "Becker").mobile_number == "0151 5"
    assert _person(again, "Ahlers").mobile_number == "0171 1"
    assert further.rows[0].kept[0].label == phrase("Mobile number")


def test_a_theme_with_the_word_mobile_is_a_theme() -> None:
    first, second, *_ = READY.themes()
    themes = READY.table(Theme)
    renamed = {**themes, first.id: replace(first, name="Mobile Arbeit")}
    conference = READY.replaced({Theme: renamed})
    listed = f"Vorname;Nachname;Mobile Arbeit;{second.name}\nAnna;Becker;1;2\nBodo;Ahlers;2;1\n"
    made = plan(conference, "participants", listed)
    assert [column.field.partition(":")[0] for column in made.columns[2:]] == ["rank", "rank"]
