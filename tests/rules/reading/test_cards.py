"""Each card of a pinboard is one point, whatever lines are on it and wherever it hangs."""

from moderator.event.results import Ink, PointKind, Quad
from moderator.rules.reading.cards import columns, proposed_on_cards
from moderator.rules.reading.lines import ReadCard, ReadLine, ReadPhoto, SheetMark
from moderator.rules.reading.points import Question

HEIGHT = 0.03


def card(left: float, top: float, width: float = 0.2, colour: int = 0) -> ReadCard:
    right, bottom = left + width, top + 0.1
    corners: Quad = ((left, top), (right, top), (right, bottom), (left, bottom))
    return ReadCard(corners, colour)


def lines(on: ReadCard, *texts: str, ink: Ink = Ink.BLACK) -> list[ReadLine]:
    left, top, width, _ = on.box
    return [
        ReadLine(text, (left + 0.01, top + 0.04 * n, width * 0.9, HEIGHT), 0.98, ink, HEIGHT)
        for n, text in enumerate(texts)
    ]


def test_the_lines_of_a_card_are_joined_and_its_strip_is_the_card() -> None:
    one, other = card(0.1, 0.1), card(0.35, 0.1)
    photo = ReadPhoto(
        (*lines(one, "Feste", "Ansprechperson"), *lines(other, "Zeit")), cards=(one, other)
    )
    sheet = proposed_on_cards(photo)
    assert [point.text for point in sheet.points] == ["Feste Ansprechperson", "Zeit"]
    assert [point.strip for point in sheet.points] == [one.box, other.box]


def test_a_card_that_could_not_be_read_is_offered_to_type_from() -> None:
    (point,) = proposed_on_cards(ReadPhoto((), cards=(card(0.1, 0.1),))).points
    assert (point.text, point.strip) == ("", card(0.1, 0.1).box)


def test_the_colour_of_a_card_is_no_ink_but_cards_of_one_colour_are_of_one_kind() -> None:
    green, red, green_too = (
        card(0.1, 0.1, colour=1),
        card(0.1, 0.3, colour=2),
        card(0.1, 0.5, 0.2, 1),
    )
    photo = ReadPhoto(
        (*lines(green, "+ Kurze Wege"), *lines(red, "Zeit"), *lines(green_too, "Patenschaften")),
        cards=(green, red, green_too),
    )
    kinds = [point.kind for point in proposed_on_cards(photo).points]
    assert kinds == [PointKind.SOLUTION, PointKind.PROBLEM, PointKind.SOLUTION]


def test_cards_are_read_column_by_column() -> None:
    cards = [card(0.1, 0.1), card(0.5, 0.12), card(0.12, 0.3), card(0.52, 0.3)]
    assert columns(cards) == [[cards[0], cards[2]], [cards[1], cards[3]]]


def test_a_strip_at_the_top_is_the_headline() -> None:
    strip, others = card(0.2, 0.02, 0.6), [card(0.1, 0.2), card(0.5, 0.2), card(0.1, 0.4)]
    photo = ReadPhoto(
        (*lines(strip, "Was hilft?"), *lines(others[0], "Zeit")), cards=(strip, *others)
    )
    sheet = proposed_on_cards(photo)
    assert sheet.headline is not None
    assert sheet.headline.text == "Was hilft?"
    assert len(sheet.points) == 3


def test_a_card_with_a_guiding_question_asks_for_those_below_it() -> None:
    asks, below, beside = card(0.1, 0.1), card(0.1, 0.3), card(0.6, 0.3)
    photo = ReadPhoto(
        (*lines(asks, "Was hindert", "uns?"), *lines(below, "Zeit"), *lines(beside, "Technik")),
        cards=(asks, below, beside),
    )
    found = proposed_on_cards(photo, [Question(7, "Was hindert uns?")]).points
    assert [(point.text, point.question_id) for point in found] == [("Zeit", 7), ("Technik", None)]


def test_dots_count_for_the_card_that_they_stick_on() -> None:
    one, other = card(0.1, 0.1), card(0.1, 0.3)
    dots = (SheetMark(0.12, 0.12, 0.007), SheetMark(0.2, 0.205, 0.007), SheetMark(0.2, 0.35, 0.007))
    photo = ReadPhoto((*lines(one, "A B"), *lines(other, "C D")), dots, cards=(one, other))
    assert [point.dots for point in proposed_on_cards(photo).points] == [2, 1]


def test_what_is_written_beside_the_cards_is_not_lost() -> None:
    only = card(0.1, 0.1)
    free = ReadLine("Noch offen", (0.1, 0.7, 0.3, HEIGHT), 0.98, Ink.BLACK, HEIGHT)
    photo = ReadPhoto((*lines(only, "Zeit"), free), cards=(only,))
    assert [point.text for point in proposed_on_cards(photo).points] == ["Zeit", "Noch offen"]
