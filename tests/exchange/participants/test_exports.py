"""Example files of registration tools: each gives the same wishes for the same people.

The files were made by hand in the formats of the tools; all people are invented.
"""

from pathlib import Path

import pytest

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Theme
from moderator.exchange.plan import ImportPlan, Verdict
from moderator.exchange.tables.sheet import ReadOptions
from tests.exchange.lists import after, kassel, plan

FOLDER = Path(__file__).parent / "exports"
READY = kassel("programme", "workshops")
YOUTH, DIGITAL, STRENGTH, LASTING, NETWORKS = (theme.name for theme in READY.themes())
Wishes = tuple[tuple[str, ...], ...]

PEOPLE: dict[str, Wishes] = {
    "Anna Becker": ((DIGITAL, STRENGTH), (NETWORKS, DIGITAL), (STRENGTH,)),
    "Jörg von Müßig": ((NETWORKS,), (DIGITAL, YOUTH, LASTING), ()),
    "Şeyma Öztürk": ((YOUTH, LASTING, DIGITAL), (STRENGTH, NETWORKS), (LASTING, YOUTH)),
}
RANKED = (
    "eventbrite_attendees.csv",
    "google_quiz_german.csv",
    "jotform_order.csv",
    "limesurvey_codes_and_text.csv",
    "microsoft_quiz_german.xlsx",
    "office_merged_headings.xlsx",
    "surveymonkey_two_rows.xlsx",
)
TICKED = ("ticks_matrix.csv", "typeform_choices.csv")


def _imported(name: str, **options: object) -> tuple[ImportPlan, Conference]:
    made = plan(READY, "participants", FOLDER / name, **options)
    return made, after(READY, made.steps)


def _wishes(conference: Conference, person: Participant) -> Wishes:
    return tuple(
        tuple(
            conference.one(Theme, wish.theme_id).name
            for wish in conference.wishes_of(person.id, item.id)
        )
        for item in conference.rounds()
    )


def test_every_example_file_is_tested() -> None:
    others = {"doodle_ok.xlsx", "limesurvey_codes.csv", "limesurvey_answer_codes.csv"}
    assert {path.name for path in FOLDER.iterdir()} == {*RANKED, *TICKED, *others}


@pytest.mark.parametrize("name", RANKED)
def test_ranked_wishes_are_read_from_every_export(name: str) -> None:
    made, conference = _imported(name)
    assert made.counts[Verdict.NEW] == 3
    assert {p.name: _wishes(conference, p) for p in conference.participants()} == PEOPLE
    anna = next(p for p in conference.participants() if p.given_name == "Anna")
    assert (anna.organisation, anna.email) == ("Jobcenter Kassel", "anna.becker@kassel.example")
    assert made.proposals == ()
    assert plan(conference, "participants", FOLDER / name).steps == ()


@pytest.mark.parametrize("name", TICKED)
def test_ticked_themes_are_tied(name: str) -> None:
    _, conference = _imported(name)
    for person in conference.participants():
        for wished, meant in zip(_wishes(conference, person), PEOPLE[person.name], strict=True):
            assert sorted(wished) == sorted(meant)
        for item in conference.rounds():
            ties = [wish.tied for wish in conference.wishes_of(person.id, item.id)]
            assert ties == [place > 0 for place in range(len(ties))]


def test_a_doodle_poll_counts_for_every_round_and_its_sum_is_no_person() -> None:
    made, conference = _imported("doodle_ok.xlsx")
    assert made.header_row == 4
    assert made.counts == {Verdict.NEW: 3, Verdict.UNCLEAR: 1}
    assert not made.columns[0].sure
    for person in conference.participants():
        for wished in _wishes(conference, person):
            assert sorted(wished) == sorted(PEOPLE[person.name][0])


def test_limesurvey_codes_are_recognised_as_wishes_by_content_once_names_are_set() -> None:
    made, _ = _imported("limesurvey_codes.csv")
    assert made.header_row == 1
    assert made.failed
    assert "No column with names" in str(made.findings[0].message)
    columns = {6: "given_name", 7: "family_name", 8: "organisation"}
    _, conference = _imported("limesurvey_codes.csv", columns=columns)
    assert {p.name: _wishes(conference, p) for p in conference.participants()} == PEOPLE
    assert {p.email for p in conference.participants()} > {"anna.becker@kassel.example"}


def test_codes_as_answers_are_reported_and_not_guessed() -> None:
    columns = {4: "given_name", 5: "family_name"}
    for chosen in ({}, columns):
        made, conference = _imported("limesurvey_answer_codes.csv", columns=chosen)
        (told,) = [f for f in made.findings if "codes for headings" in str(f.message)]
        assert "Export full questions and answers" in str(told.remedy)
        assert all(_wishes(conference, p) == ((), (), ()) for p in conference.participants())
    assert made.counts[Verdict.NEW] == 3


def test_a_list_with_themes_below_its_headings_has_one_row_of_headings() -> None:
    text = "Vorname;Nachname;Runde 1;;Runde 2\nKI;Netzwerke;Resilienz;Netzwerke;Resilienz\nA;B;;;\n"
    made = plan(READY, "participants", text)
    assert [row.number for row in made.rows if row.verdict is Verdict.NEW] == [2, 3]


def test_the_row_of_the_options_may_be_chosen_too() -> None:
    for number in (1, 2):
        made = plan(
            READY,
            "participants",
            FOLDER / "surveymonkey_two_rows.xlsx",
            read=ReadOptions(header_row=number),
        )
        assert made.counts == {Verdict.NEW: 3}
