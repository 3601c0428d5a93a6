"""What is printed on a group's sheet is no point, and what a group wrote is not taken for it."""

import pytest

from moderator.event.results import Ink
from moderator.rules.reading.points import Question, proposed
from moderator.rules.reading.printed import is_printed, printed_in
from tests.rules.reading.sheets import SheetMaker

NAMES = ("KI und Digitalisierung", "Gruppe 3", "Raum Werra", "K7Q-3QM", "K. Lindner")


@pytest.mark.parametrize(
    "text",
    [
        *NAMES,
        "Kl und Digitalisierung",
        "Unser Satz für's Plenum",
        "Alle vier Ecken frei lassen und mit",
        "Zeichen und Farbe vor jeden Punkt setzen. Alle vier Ecken frei lassen und mit aufs Foto",
        "Workshoprunde 3 · Di. 09:00 bis 10:30 · Raum Werra",
        "W7K-3QM",
        "Di. 09:00 bis 10:30",
        "Runde 1 - 4. November, 14:00-15:00 - Großer",
        "4. November, 14:00-15:00",
        "Sprecherin: K. Lindner",
        "Blatt 1 von 2",
        "– Problemfeld rot",
        "– Problemfeld ! Herausforderung + Lösungsansatz",
    ],
)
def test_what_is_printed_is_known(text: str) -> None:
    assert is_printed(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Erst der Ablauf, dann das Werkzeug",
        "Die größte Herausforderung ist die Zeit der Beratenden",
        "Digitalisierung braucht Zeit",
        "Ecken",
        "Pause von 12:00 bis 13:00",
        "Raum Werra - zu klein für uns",
    ],
)
def test_what_was_written_is_not(text: str) -> None:
    assert not is_printed(text, NAMES)


def test_a_printed_sheet_proposes_what_was_written_on_it_alone() -> None:
    sheet = SheetMaker()
    sheet.line("Gruppe 3", larger=2.0)
    sheet.line("KI und Digitalisierung")
    sheet.line("Unser Satz fürs Plenum")
    sheet.line("Erst der Ablauf", larger=1.5)
    sheet.line("+ Schulung")
    read = proposed(sheet.photo(), printed=NAMES)
    assert read.headline is not None
    assert read.headline.text == "Erst der Ablauf"
    assert [point.text for point in read.points] == ["Schulung"]


def test_what_is_written_below_our_sentence_is_the_headline_however_small() -> None:
    sheet = SheetMaker()
    sheet.line("Unser Satz für's Plenum")
    sheet.line("Erst der Ablauf,")
    sheet.line("dann das Werkzeug")
    sheet.line("1 Was hindert Menschen daran, Hilfe anzunehmen?")
    sheet.line("Schulung fehlt")
    read = proposed(sheet.photo(), QUESTIONS, printed=NAMES)
    assert read.headline is not None
    assert read.headline.text == "Erst der Ablauf, dann das Werkzeug"
    assert [point.text for point in read.points] == ["Schulung fehlt"]


def test_a_sheet_without_a_sentence_has_no_headline() -> None:
    sheet = empty_sheet()
    sheet.line("Schulung fehlt")
    read = proposed(sheet.photo(), QUESTIONS, printed=LONG_NAMES)
    assert read.headline is None
    assert [point.text for point in read.points] == ["Schulung fehlt"]


QUESTIONS = (
    Question(1, "Was hindert Menschen daran, Hilfe anzunehmen?"),
    Question(2, "Welche Abläufe müssen wir in den Häusern am Standort Fulda ändern?"),
)
LONG_NAMES = ("KI und Digitalisierung", "Gruppe 3", "Workshoprunde 3", "Großer Saal Fulda")


def empty_sheet() -> SheetMaker:
    """Print a sheet on which theme, room and questions are wrapped."""
    sheet = SheetMaker()
    sheet.line("Workshoprunde 3 · Di. 09:00 bis 10:30 · Großer Saal")
    sheet.line("Fulda")
    sheet.line("KI und", larger=1.6)
    sheet.line("W7K-3QM")
    sheet.line("Digitalisierung", larger=1.6)
    sheet.line("Gruppe 3", larger=2.0)
    sheet.line("OXO", confidence=0.7)
    sheet.line("Zl", confidence=0.3)
    sheet.line("Unser Satz fürs Plenum")
    sheet.line("1 Was hindert Menschen daran, Hilfe")
    sheet.line("anzunehmen?")
    return sheet


def print_second_question(sheet: SheetMaker) -> None:
    """Print the last question in three rows, as it is read, and what stands at the foot."""
    sheet.line("Welche Abläufe mussen wir in den")
    sheet.line("Häusern am Standort Fulda")
    sheet.line("ändern?")
    sheet.line("– Problemfeld rot ! Herausforderung rot")
    sheet.line("Zeichen und Farbe vor jeden Punkt setzen. Alle vier Ecken frei lassen und")
    sheet.line("mit aufs Foto nehmen.")


def test_an_empty_sheet_proposes_nothing_however_it_is_wrapped() -> None:
    sheet = empty_sheet()
    print_second_question(sheet)
    read = proposed(sheet.photo(), QUESTIONS, printed=LONG_NAMES)
    assert read.headline is None
    assert [point.text for point in read.points] == []


@pytest.mark.parametrize("dot", [" · ", "· ", " ·", "·"])
def test_a_room_that_is_wrapped_behind_the_times_is_printed_however_the_dots_are_read(
    dot: str,
) -> None:
    rows = [dot.join(("Workshoprunde 3", "5. November, 09:00-10:10", "Raum")), "Werra"]
    assert None not in printed_in(rows, NAMES, ())
    assert printed_in(["Werra"], NAMES, ()) == [None]


def test_points_below_wrapped_questions_are_asked_by_them() -> None:
    sheet = empty_sheet()
    sheet.gap()
    sheet.line("– Fulda", Ink.RED)
    sheet.gap()
    print_second_question(sheet)
    sheet.gap()
    sheet.line("+ Abläufe ändern", Ink.GREEN)
    read = proposed(sheet.photo(), QUESTIONS, printed=LONG_NAMES)
    assert [(p.text, p.question_id) for p in read.points] == [("Fulda", 1), ("Abläufe ändern", 2)]


@pytest.mark.parametrize(
    "row", ["Welche Abläufe mü", "daran, Hilfe anzunehmen?", "in den Häusern am Standort"]
)
def test_a_question_is_known_where_its_row_is_cut_off(row: str) -> None:
    texts = [question.text for question in QUESTIONS]
    (found,) = printed_in([row], LONG_NAMES, texts)
    assert found in texts


@pytest.mark.parametrize("row", ["Fulda", "Hilfe", "Abläufe fehlen überall", "Häuser ändern"])
def test_a_word_of_a_question_is_no_part_of_it(row: str) -> None:
    assert printed_in([row], LONG_NAMES, [question.text for question in QUESTIONS]) == [None]
