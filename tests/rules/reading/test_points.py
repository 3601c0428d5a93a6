"""Lines become points by sign, ink, gap and indent, with kind, question and dots."""

from collections.abc import Sequence

import pytest

from moderator.event.results import Ink, LegendSign, PointKind, UnsureWord
from moderator.rules.legend import STANDARD_LEGEND
from moderator.rules.reading.points import Question, ReadPoint, proposed, split_at
from tests.rules.reading.sheets import INDENT, SheetMaker

QUESTIONS = (
    Question(11, "Wo kostet uns Routine die meiste Zeit?"),
    Question(12, "Was brauchen die Mitarbeitenden dafür?"),
)


def points(
    sheet: SheetMaker, legend: Sequence[LegendSign] = STANDARD_LEGEND
) -> tuple[ReadPoint, ...]:
    return proposed(sheet.photo(), QUESTIONS, legend).points


def signed() -> SheetMaker:
    """A sheet as the printed legend asks for: headline, signs, hanging indent."""
    sheet = SheetMaker()
    sheet.line("Erst der Ablauf", larger=1.5)
    sheet.line("- Posteingang kostet uns zwei", Ink.RED)
    sheet.line("Stunden am Tag", Ink.RED, indent=INDENT)
    sheet.stick(2)
    sheet.line("! Niemand hat Zeit", Ink.RED)
    sheet.stick(3, beside=False)
    sheet.line("+ Eingänge automatisch zuordnen", Ink.GREEN)
    sheet.line("→ Feste Ansprechperson je", Ink.BLUE)
    sheet.line("Team benennen", Ink.BLUE, indent=INDENT)
    sheet.line("? Wer bezahlt das", Ink.BLUE)
    return sheet


def test_signs_begin_points_and_say_their_kind() -> None:
    assert [(point.kind, point.text) for point in points(signed())] == [
        (PointKind.PROBLEM, "Posteingang kostet uns zwei Stunden am Tag"),
        (PointKind.CHALLENGE, "Niemand hat Zeit"),
        (PointKind.SOLUTION, "Eingänge automatisch zuordnen"),
        (PointKind.NEXT_STEP, "Feste Ansprechperson je Team benennen"),
        (PointKind.OPEN_QUESTION, "Wer bezahlt das"),
    ]


def test_the_larger_line_at_the_top_is_the_headline() -> None:
    headline = proposed(signed().photo()).headline
    assert headline is not None
    assert headline.text == "Erst der Ablauf"


def test_dots_beside_and_below_a_point_are_its_own() -> None:
    assert [point.dots for point in points(signed())] == [2, 3, 0, 0, 0]


@pytest.mark.parametrize("dots", [0, 2])
def test_dots_behind_a_row_end_its_point_where_nothing_else_parts(dots: int) -> None:
    sheet = SheetMaker()
    sheet.line("Briefe werden von vielen")
    sheet.stick(dots)
    sheet.line("Jugendlichen nicht gelesen")
    assert [point.dots for point in points(sheet)] == ([2, 0] if dots else [0])


def test_a_point_stands_in_the_strip_around_its_lines() -> None:
    sheet = signed()
    left, top, width, height = points(sheet)[0].strip
    first, second = sheet.lines[1:3]
    assert (left, top) == first.box[:2]
    assert left + width == first.right
    assert top + height == second.box[1] + second.box[3]


def test_without_signs_the_ink_parts_points_and_says_their_kind() -> None:
    sheet = SheetMaker()
    for ink in (Ink.RED, Ink.GREEN, Ink.BLUE):
        sheet.line("Briefe werden von vielen gar", ink)
        sheet.line("nicht geöffnet", ink)
    assert [point.kind for point in points(sheet)] == [
        PointKind.PROBLEM,
        PointKind.SOLUTION,
        PointKind.NEXT_STEP,
    ]


def test_black_continues_the_kind_before() -> None:
    sheet = SheetMaker()
    sheet.line("Feste Ansprechperson", Ink.GREEN)
    sheet.gap()
    sheet.line("Sprechstunde im Jugendzentrum", Ink.BLACK)
    assert [point.kind for point in points(sheet)] == [PointKind.SOLUTION, PointKind.SOLUTION]


def test_without_signs_and_inks_the_wider_gap_parts_points() -> None:
    sheet = SheetMaker()
    for _ in range(3):
        sheet.line("Eine lange Zeile die bis zum")
        sheet.line("Rand geht und Ende der Zeile")
        sheet.line("hier")
        sheet.gap()
    assert [len(point.lines) for point in points(sheet)] == [3, 3, 3]


def test_a_small_letter_continues_and_a_hyphen_is_undone() -> None:
    sheet = SheetMaker()
    sheet.line("Eingänge automatisch zuord-")
    sheet.line("nen, KI-")
    sheet.line("Werkzeuge erproben")
    (point,) = points(sheet)
    assert point.text == "Eingänge automatisch zuordnen, KI-Werkzeuge erproben"


def test_a_printed_question_is_a_heading_and_no_point() -> None:
    sheet = SheetMaker()
    sheet.line("1 Wo kostet uns Routinc die meiste Zeit?")
    sheet.line("Posteingang", Ink.RED)
    sheet.line("2 Was brauchen die Mitarbeitenden dafür?")
    sheet.line("Schulung", Ink.RED)
    assert [(point.text, point.question_id) for point in points(sheet)] == [
        ("Posteingang", 11),
        ("Schulung", 12),
    ]


def test_a_circled_digit_begins_a_question() -> None:
    sheet = SheetMaker()
    sheet.circle(1)
    sheet.line("! Niemand hat Zeit", Ink.RED)
    sheet.circle(2)
    sheet.line("+ Schulung", Ink.GREEN)
    sheet.line("+ Werkstatt", Ink.GREEN)
    assert [point.question_id for point in points(sheet)] == [11, 12, 12]


def test_what_stands_above_the_second_question_belongs_to_the_first() -> None:
    sheet = SheetMaker()
    sheet.line("! Niemand hat Zeit", Ink.RED)
    sheet.circle(2)
    sheet.line("+ Schulung", Ink.GREEN)
    assert [point.question_id for point in points(sheet)] == [11, 12]
    only = proposed(sheet.photo(), QUESTIONS[:1])
    assert [point.question_id for point in only.points] == [11, 11]


def test_the_event_says_what_signs_and_inks_mean() -> None:
    legend = (
        LegendSign(1, PointKind.OPEN_QUESTION, sign="!"),
        LegendSign(2, PointKind.PROBLEM, ink=Ink.GREEN),
        LegendSign(3, PointKind.SOLUTION, sign="+"),
    )
    sheet = SheetMaker()
    sheet.line("! Niemand hat Zeit", Ink.RED)
    sheet.line("Zu viele Briefe", Ink.GREEN)
    sheet.line("+ Werkstatt", Ink.GREEN)
    assert [point.kind for point in points(sheet, legend)] == [
        PointKind.OPEN_QUESTION,
        PointKind.PROBLEM,
        PointKind.SOLUTION,
    ]


def test_a_line_that_could_not_be_read_stays_with_its_strip() -> None:
    sheet = signed()
    sheet.line("+ xkq wv rn", Ink.GREEN, confidence=0.3)
    last = points(sheet)[-1]
    assert (last.text, last.unsure) == ("", ())
    assert last.kind is PointKind.SOLUTION
    assert last.strip == pytest.approx(sheet.lines[-1].box)


def test_doubts_move_along_with_their_words() -> None:
    sheet = SheetMaker()
    sheet.line("+ Ein Nachmittag im", Ink.GREEN)
    sheet.line("Monat als Werkstalt", Ink.GREEN, unsure=(UnsureWord(10, 19, ("Werkstatt",)),))
    (point,) = points(sheet)
    assert [point.text[word.start : word.end] for word in point.unsure] == ["Werkstalt"]


def test_a_point_begins_with_a_capital_if_that_was_another_reading() -> None:
    sheet = SheetMaker()
    sheet.line("zu viele Programme", unsure=(UnsureWord(0, 2, ("Zu", "zv")),))
    sheet.line("! iPads fehlen", Ink.RED)
    first, second = points(sheet)
    assert first.text == "Zu viele Programme"
    assert first.unsure == (UnsureWord(0, 2, ("zu", "zv")),)
    assert second.text == "iPads fehlen"


def test_parts_of_a_row_are_joined_and_columns_are_not() -> None:
    sheet = SheetMaker()
    sheet.line("! Niemand", Ink.RED)
    sheet.top -= 0.045
    sheet.line("hat Zeit", Ink.RED, indent=0.19)
    sheet.top -= 0.045
    sheet.line("! Zu viele Briefe", Ink.RED, indent=0.6)
    assert [point.text for point in points(sheet)] == ["Niemand hat Zeit", "Zu viele Briefe"]


def test_a_spot_is_no_point() -> None:
    sheet = signed()
    sheet.gap()
    sheet.line("O", Ink.ORANGE, confidence=0.5, indent=0.5)
    assert len(points(sheet)) == 5


def test_an_empty_photo_proposes_nothing() -> None:
    sheet = proposed(SheetMaker().photo(), QUESTIONS)
    assert (sheet.headline, sheet.points) == (None, ())


def test_gaps_that_are_all_alike_part_nothing() -> None:
    assert split_at([1.2, 1.25, 1.22, 1.18]) is None
    split = split_at([1.2, 1.25, 2.1, 1.22, 2.2])
    assert split is not None
    assert 1.25 < split < 2.1


def test_a_point_that_was_read_small_begins_with_a_capital_and_loses_no_letter() -> None:
    sheet = SheetMaker()
    sheet.line("+ wohnung und schule", Ink.GREEN)
    assert [point.text for point in points(sheet)] == ["Wohnung und schule"]


def with_signs(count: int, rows: int) -> SheetMaker:
    """A sheet with so many signed rows, and a last one that would begin a point by its words."""
    sheet = SheetMaker()
    for number in range(rows - 2):
        sign = "+ " if number < count - 1 else ""
        sheet.line(f"{sign}Ansprechperson im Haus benennen", Ink.GREEN)
    sheet.line("+ Ein Plan", Ink.GREEN)
    sheet.line("Für alle", Ink.GREEN)
    return sheet


@pytest.mark.parametrize(
    ("count", "rows", "joined"), [(2, 4, True), (2, 10, True), (2, 11, False), (1, 4, False)]
)
def test_two_signs_on_a_fifth_of_the_rows_say_that_points_begin_with_one(
    count: int, rows: int, joined: bool
) -> None:
    texts = [point.text for point in points(with_signs(count, rows))]
    assert (texts[-1] != "Für alle") is joined
