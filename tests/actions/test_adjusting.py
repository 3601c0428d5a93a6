"""What is seen on a stored photo while its corners and cards are adjusted."""

from pathlib import Path

import cv2
import pytest

from moderator.actions.adjusting import cards_on_photo
from moderator.event.errors import FileProblem
from tests.actions.results_event import results_store
from tests.capture.test_cards import PINK, YELLOW, board_of, box


def test_the_cards_on_a_stored_photo_are_found_where_they_hang(tmp_path: Path) -> None:
    store = results_store(tmp_path)
    board = board_of((box(100, 100, 200, 100), YELLOW), (box(500, 300, 200, 100), PINK))
    jpeg = cv2.imencode(".jpg", board)[1].tobytes()
    found = cards_on_photo(store, store.keep_photo(jpeg, jpeg), None)
    corners = sorted(card[0] for card in found)
    assert corners[0] == pytest.approx((100 / 800, 100 / 600), abs=0.01)
    assert corners[1] == pytest.approx((500 / 800, 300 / 600), abs=0.01)
    assert len(found) == 2
    with pytest.raises(FileProblem):
        cards_on_photo(store, "gone", None)
    store.close()
