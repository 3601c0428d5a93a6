"""Workshops: themes with colours, rooms with places, a workshop in each round."""

import pytest

from moderator.event.conference import Conference
from moderator.event.results import Point, PointKind
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.plan import ImportPlan, Verdict
from moderator.exchange.tables.findings import Severity
from moderator.exchange.workshops import PALETTE
from tests.exchange.lists import KASSEL, after, empty, kassel, plan

HEADER = "Thema;Raum;Plätze;Mindestens;Gruppen;Leitfragen;Runde\n"
READY = kassel("programme")


def _plan(rows: str, conference: Conference = READY, **options: object) -> ImportPlan:
    return plan(conference, "workshops", HEADER + rows, **options)


def test_kassel_becomes_five_themes_in_three_rounds() -> None:
    made = kassel("programme", "workshops")
    assert [(t.colour, t.symbol) for t in made.themes()] == list(PALETTE[:5])
    assert len(made.all(Workshop)) == 15
    first = made.workshops_of(made.rounds()[0].id)[1]
    assert made.theme_of(first).name == "KI und Digitalisierung"
    assert (first.least, first.most, first.groups, first.moderator) == (12, 32, 5, "Murat Aydın")
    assert made.questions_of(first.id)[0].text.startswith("Wo kostet uns Routine")
    assert made.one(Room, first.room_id).places == 32


def test_the_same_list_again_changes_nothing() -> None:
    again = plan(kassel(), "workshops", KASSEL / "workshops.csv")
    assert again.steps == ()
    assert again.counts == {Verdict.UNCHANGED: 5}


def test_without_rounds_themes_and_rooms_are_imported_and_a_remedy_is_shown() -> None:
    made = plan(empty(), "workshops", KASSEL / "workshops.csv")
    assert "Import the programme first" in str(made.findings[0].remedy)
    later = after(empty(), made.steps)
    assert (len(later.themes()), len(later.rooms()), len(later.all(Workshop))) == (5, 5, 0)


def test_a_column_restricts_the_rounds() -> None:
    made = after(READY, _plan("A;R1;20;5;2;;1\nB;R2;20;5;2;;2-3\nC;R3;20;5;2;;\n").steps)
    counts = [len(made.workshops_of(item.id)) for item in made.rounds()]
    assert counts == [2, 2, 2]


def test_two_workshops_of_a_round_may_share_a_theme() -> None:
    rows = "A;R1;20;5;2;;\nA;R2;20;5;2;;\n"
    made = after(READY, _plan(rows).steps)
    assert (len(made.themes()), len(made.all(Workshop))) == (1, 6)
    assert _plan(rows, made).steps == ()


def test_an_updated_list_shows_the_difference() -> None:
    made = after(READY, _plan("A;R1;20;5;2;Was?|Wie?;1\n").steps)
    changed = _plan("A;R2;22;5;2;Was?|Womit?|Wer?;1\n", made)
    labels = [str(change.label) for change in changed.rows[0].changes]
    assert labels == [
        "Workshoprunde 1: " + what for what in ("room", "places", "guiding questions")
    ]
    later = after(made, changed.steps)
    (workshop,) = later.all(Workshop)
    assert workshop.most == 22
    assert [q.text for q in later.questions_of(workshop.id)] == ["Was?", "Womit?", "Wer?"]


def test_questions_with_points_are_never_removed() -> None:
    made = after(READY, _plan("A;R1;20;5;2;Was?|Wie?;1\n").steps)
    asked = made.all(GuidingQuestion)[1]
    made = made.replaced(
        {
            Group: {1: Group(1, made.all(Workshop)[0].id, 1)},
            Point: {1: Point(1, 1, PointKind.PROBLEM, "x", asked.id)},
        }
    )
    later = after(made, _plan("A;R1;20;5;2;Was?;1\n", made).steps)
    assert len(later.all(GuidingQuestion)) == 2


def test_a_misspelt_theme_is_proposed_and_left_out_until_then() -> None:
    made = kassel("programme", "workshops")
    rows = "Resilenz;Raum Eder;26;10;3;;\n"
    changed = _plan(rows, made)
    assert [p.meant for p in changed.proposals] == ["Resilienz"]
    assert changed.rows[0].verdict is Verdict.UNCLEAR
    assert changed.steps == ()
    accepted = after(made, _plan(rows, made, accept_all=True).steps)
    assert {w.most for w in accepted.all(Workshop)} == {28, 32, 26, 24, 20}
    own = _plan("Resilenz;Neuer Raum;26;10;3;;\n", made, decisions={"row-2": "take"})
    assert len(after(made, own.steps).all(Theme)) == 6


@pytest.mark.parametrize(
    ("row", "column", "word"),
    [
        ("A;R;viele;5;2;;", "Plätze", "not a number"),
        ("A;R;10;12;2;;", "Mindestens", "do not fit"),
        ("A;;10;5;2;;", "Raum", "no room"),
        ("A;R;;5;2;;", "Plätze", "how many places"),
        ("A;R;10;5;2;;7", "Runde", "only 3 workshop rounds"),
        ("A;R;10", "", "columns too few"),
    ],
)
def test_a_bad_row_is_reported_and_the_rest_is_imported(row: str, column: str, word: str) -> None:
    made = _plan(f"{row}\nB;S;20;5;2;;\n")
    finding = made.findings[0]
    assert (finding.severity, finding.row, finding.column) == (Severity.ERROR, 2, column)
    assert word in str(finding.message)
    assert [theme.name for theme in after(READY, made.steps).themes()] == ["B"]


def test_a_room_holds_one_workshop_in_a_round() -> None:
    made = _plan("A;R;20;5;2;;\nB;R;20;5;2;;\n")
    assert "already holds" in str(made.findings[0].message)
    assert len(after(READY, made.steps).all(Workshop)) == 3


def test_known_places_of_a_room_are_kept_unless_more_fit() -> None:
    made = after(READY, _plan("A;Plenum;20;5;2;;1\n").steps)
    assert next(r for r in made.rooms() if r.name == "Plenum").places == 20
    made = after(made, _plan("A;Plenum;10;5;2;;1\n", made).steps)
    assert next(r for r in made.rooms() if r.name == "Plenum").places == 20


def test_more_themes_than_colours() -> None:
    rows = "".join(f"Thema {chr(65 + n)}{n};R{n};20;5;2;;1\n" for n in range(10))
    made = after(READY, _plan(rows, accept_all=False).steps)
    pairs = [(theme.colour, theme.symbol) for theme in made.themes()]
    assert len(pairs) == 10
    assert len(set(pairs)) == len(PALETTE)
