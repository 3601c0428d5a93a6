"""Which screen shows what, however screens are arranged, connected and disconnected."""

from itertools import permutations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from moderator.ui.plenary import screens
from moderator.ui.plenary.screens import Arrangement, ScreenName, arrange

LAPTOP, BEAMER, THIRD, OTHER = (ScreenName(name) for name in ("Laptop", "Beamer", "TV", "Dock"))
SIDE_BY_SIDE = {LAPTOP: QRect(0, 0, 1366, 768), BEAMER: QRect(1366, 0, 1920, 1080)}
MIRRORED = {LAPTOP: QRect(0, 0, 1920, 1080), BEAMER: QRect(0, 0, 1280, 800)}


def test_the_hall_is_not_on_the_moderators_screen() -> None:
    assert arrange(SIDE_BY_SIDE, LAPTOP) == Arrangement(BEAMER, LAPTOP)
    assert arrange(SIDE_BY_SIDE, BEAMER) == Arrangement(LAPTOP, BEAMER)


def test_a_single_screen_is_the_halls_and_has_no_presenter() -> None:
    assert arrange({LAPTOP: QRect(0, 0, 1366, 768)}, LAPTOP) == Arrangement(LAPTOP, None)


def test_mirrored_screens_have_no_presenter() -> None:
    assert arrange(MIRRORED, LAPTOP) == Arrangement(BEAMER, None, mirrored=True)
    three = {**MIRRORED, THIRD: QRect(1920, 0, 800, 600)}
    assert arrange(three, LAPTOP) == Arrangement(BEAMER, THIRD, mirrored=True)


def test_the_hall_waits_for_its_screen_while_that_is_disconnected() -> None:
    beside = frozenset({LAPTOP, THIRD})
    alone = {LAPTOP: QRect(0, 0, 1366, 768)}
    assert arrange(alone, LAPTOP, None, BEAMER, beside) == Arrangement(None, LAPTOP)
    third = {**alone, THIRD: QRect(1366, 0, 800, 600)}
    assert arrange(third, LAPTOP, None, BEAMER, beside) == Arrangement(None, LAPTOP), (
        "a screen that was there beside the hall's is not the hall's"
    )
    again = {**third, BEAMER: QRect(2166, 0, 1920, 1080)}
    assert arrange(again, LAPTOP, None, BEAMER, beside) == Arrangement(BEAMER, LAPTOP)


def test_a_projector_that_comes_back_under_another_name_is_the_halls() -> None:
    places = {LAPTOP: QRect(0, 0, 1366, 768), OTHER: QRect(1366, 0, 1920, 1080)}
    seen = frozenset({LAPTOP})
    assert arrange(places, LAPTOP, None, BEAMER, seen) == Arrangement(OTHER, LAPTOP)
    assert arrange(places, LAPTOP, BEAMER) == Arrangement(None, LAPTOP), "unless chosen by hand"


def test_the_hall_never_goes_to_a_screen_that_may_be_the_moderators_own() -> None:
    docked = {OTHER: QRect(0, 0, 1366, 768)}
    assert arrange(docked, LAPTOP, None, BEAMER, frozenset({LAPTOP})) == Arrangement(None, None)


def test_the_presenter_leaves_the_halls_screen_when_the_moderators_own_is_gone() -> None:
    alone = {BEAMER: QRect(0, 0, 1920, 1080)}
    assert arrange(alone, LAPTOP, None, BEAMER) == Arrangement(BEAMER, None)


CORNERS = [(0, 0), (1000, 0), (0, 1000), (-1000, 0), (500, 500)]


@pytest.mark.parametrize("chosen", [None, LAPTOP, BEAMER, THIRD])
@pytest.mark.parametrize("before", [None, BEAMER, OTHER])
def test_the_presenter_never_lies_over_the_hall(
    chosen: ScreenName | None, before: ScreenName | None
) -> None:
    tried = 0
    for corners in permutations(CORNERS, 3):
        for names in ((LAPTOP,), (LAPTOP, BEAMER), (BEAMER, LAPTOP), (LAPTOP, BEAMER, THIRD)):
            places = {n: QRect(*c, 1000, 1000) for n, c in zip(names, corners, strict=False)}
            for own in (*names, OTHER, None):
                found = arrange(places, own, chosen, before)
                tried += 1
                if found.hall is None or found.presenter is None:
                    continue
                assert not places[found.hall].intersects(places[found.presenter])
                assert found.hall != found.presenter
    assert tried == 60 * (3 + 4 + 4 + 5)


def test_a_screen_chosen_by_hand_is_the_halls_again_while_the_same_are_connected(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    connected = [LAPTOP, BEAMER, THIRD]
    monkeypatch.setattr(screens, "screen_names", lambda: tuple(connected))
    assert screens.remembered_hall() is None
    screens.remember_hall(THIRD)
    connected.reverse()
    assert screens.remembered_hall() == THIRD
    connected.remove(BEAMER)
    assert screens.remembered_hall() is None, "with other screens, another one may be meant"
    connected[:] = [LAPTOP, BEAMER, THIRD]
    screens.remember_hall(BEAMER)
    assert screens.remembered_hall() == BEAMER
