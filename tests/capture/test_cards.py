"""The cards on a pinboard are single pieces, of any colour and shape, over each other too."""

import cv2
import numpy as np
import pytest

from moderator.capture.cards import PinnedCard, find_cards
from moderator.capture.improving import pieces, suggest
from moderator.event.results import Treatment
from tests.capture.photo_maker import Picture, flipchart_page, photograph, random_shot
from tests.capture.pinboards import Pinboard, Pinned, board_shot, photographed, pinboard
from tests.capture.test_cleaning import in_bad_light
from tests.capture.test_cleaning import pinboard as flat_board

BROWN, YELLOW, PINK = (112, 150, 186), (120, 236, 252), (190, 172, 244)
RIGHT = 0.7
"""Share that a found card and a true one have in common, of all that either covers."""


def common(found: PinnedCard, true: Pinned) -> float:
    one, other = found.corners.astype(np.float32), true.corners.astype(np.float32)
    both = cv2.intersectConvexConvex(one, other)[0]
    return float(both / (cv2.contourArea(one) + cv2.contourArea(other) - both))


def found_right(board: Pinboard, found: tuple[PinnedCard, ...]) -> int:
    """Count the cards of a board that were found, each once."""
    return sum(any(common(each, card) >= RIGHT for each in found) for card in board.cards)


def board_of(*polygons: tuple[list[tuple[int, int]], tuple[int, int, int]]) -> Picture:
    """Hang rectangles one after the other on brown paper, given by their corners."""
    board = np.full((600, 800, 3), BROWN, np.uint8)
    for corners, colour in polygons:
        cv2.fillConvexPoly(board, np.array(corners), colour, cv2.LINE_AA)
    return board


def box(x: int, y: int, width: int, height: int) -> list[tuple[int, int]]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def sizes(board: Picture) -> list[tuple[int, int]]:
    """Return the width and height of each card, rounded to tens."""
    spans = [np.ptp(card.corners, axis=0) for card in find_cards(board)]
    return sorted((round(x, -1), round(y, -1)) for x, y in spans)


@pytest.mark.parametrize("seed", [3, 6])
def test_cards_of_all_colours_and_shapes_are_found_on_a_photographed_board(seed: int) -> None:
    board = photographed(pinboard(seed, overlaps=0), board_shot(seed), seed)
    found = find_cards(board.picture)
    assert found_right(board, found) >= 0.9 * len(board.cards)
    assert len(found) <= len(board.cards) + 1


def test_cards_of_one_colour_share_a_number_in_uneven_light() -> None:
    board, middles = flat_board()
    cards = find_cards(in_bad_light(board))
    colours = {}
    for x, y in middles:
        (card,) = [
            c
            for c in cards
            if cv2.pointPolygonTest(c.corners.astype(np.float32), (x, y), measureDist=False) > 0
        ]
        colours[x, y] = card.colour
    yellow, green, orange, white, yellow_too, green_too = (colours[place] for place in middles)
    assert (yellow, green) == (yellow_too, green_too)
    assert len({yellow, green, orange, white}) == 4


def test_a_card_under_another_of_its_colour_is_parted_from_it() -> None:
    board = board_of((box(100, 100, 200, 100), YELLOW), (box(260, 160, 200, 100), YELLOW))
    assert len(find_cards(board)) == 2
    assert (200, 100) in sizes(board)


def test_a_card_under_another_of_a_different_colour_stays_one() -> None:
    board = board_of((box(100, 100, 200, 100), YELLOW), (box(260, 160, 200, 100), PINK))
    assert sizes(board) == [(200, 100), (200, 100)]


def test_ovals_and_circles_are_told_from_rectangles() -> None:
    board = board_of((box(100, 400, 200, 100), YELLOW))
    cv2.ellipse(board, (200, 200), (100, 55), 0, 0, 360, YELLOW, -1, cv2.LINE_AA)
    cv2.circle(board, (500, 300), 60, PINK, -1, cv2.LINE_AA)
    cards = find_cards(board)
    assert [card.is_round for card in cards] == [True, True, False]
    circle = np.ptp(cards[1].corners, axis=0)
    assert circle == pytest.approx((120, 120), abs=6)


def test_a_sheet_of_paper_has_no_cards() -> None:
    assert find_cards(flipchart_page(2).picture) == ()


def test_a_photo_of_a_flipchart_is_not_taken_for_a_pinboard() -> None:
    for seed in (4, 11):
        shot = random_shot(seed, size=(756, 1008))
        photo = photograph(flipchart_page(seed, size=(620, 900)).picture, shot, seed)
        jpeg = cv2.imencode(".jpg", photo.picture)[1].tobytes()
        assert suggest(jpeg).treatment is not Treatment.PINBOARD


def test_pieces_outside_the_board_are_left_out() -> None:
    board = board_of((box(100, 100, 200, 100), YELLOW), (box(500, 300, 200, 100), PINK))
    jpeg = cv2.imencode(".jpg", board)[1].tobytes()
    left = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    assert len(pieces(jpeg, None)) == 2
    (piece,) = pieces(jpeg, left)
    assert piece[0] == pytest.approx((100 / 800, 100 / 600), abs=0.01)
