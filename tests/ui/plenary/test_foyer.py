"""The foyer sees now and next on a third screen, never on the hall's or the moderator's."""

import subprocess
import sys
from datetime import timedelta
from itertools import permutations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.ui.hub import Hub
from moderator.ui.plenary.foyer import FoyerChoice, foyer_screen
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.screens import Arrangement, ScreenName, arrange, unreserved
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.display import MISSING, ROOT

LAPTOP, BEAMER, FOYER, OTHER = (ScreenName(name) for name in ("Laptop", "Beamer", "Foyer", "Tv"))
THREE = {
    LAPTOP: QRect(0, 0, 1366, 768),
    BEAMER: QRect(1366, 0, 1920, 1080),
    FOYER: QRect(0, 1080, 1024, 768),
}
SHOWN = Arrangement(BEAMER, LAPTOP)
CHOSEN = FoyerChoice(FOYER, frozenset({LAPTOP, BEAMER}))
PROGRAM = "tests.ui.plenary.foyer_changes"


def test_the_foyer_is_on_the_screen_that_nobody_else_uses() -> None:
    assert foyer_screen(THREE, SHOWN, FoyerChoice()) == FOYER
    two = {LAPTOP: THREE[LAPTOP], BEAMER: THREE[BEAMER]}
    assert foyer_screen(two, SHOWN, FoyerChoice()) is None


def test_the_foyer_waits_for_its_screen_and_takes_no_other_one() -> None:
    away = {LAPTOP: THREE[LAPTOP], BEAMER: THREE[BEAMER]}
    assert foyer_screen(away, SHOWN, CHOSEN) is None
    without_hall = Arrangement(None, LAPTOP)
    assert foyer_screen(away, without_hall, CHOSEN) is None, "the projector was there beside it"
    renamed = {**away, OTHER: THREE[FOYER]}
    assert foyer_screen(renamed, SHOWN, CHOSEN) == OTHER


def test_hall_and_moderator_come_before_the_foyer() -> None:
    assert foyer_screen(THREE, Arrangement(FOYER, LAPTOP), CHOSEN) is None
    assert foyer_screen(THREE, Arrangement(BEAMER, FOYER), CHOSEN) is None
    mirrored = {**THREE, FOYER: QRect(1366, 0, 1280, 800)}
    assert foyer_screen(mirrored, SHOWN, CHOSEN) is None


def test_the_foyers_screen_is_not_taken_for_the_halls_unless_they_show_the_same() -> None:
    reserved = frozenset({FOYER})
    two = {LAPTOP: THREE[LAPTOP], FOYER: THREE[FOYER]}
    assert arrange(unreserved(two, reserved), LAPTOP) == Arrangement(LAPTOP, None)
    mirrored = {**two, FOYER: QRect(0, 0, 1366, 768)}
    assert unreserved(mirrored, reserved) == mirrored
    assert unreserved(THREE, frozenset()) == THREE


def test_the_foyer_never_lies_over_hall_or_presenter() -> None:
    corners = [(0, 0), (1000, 0), (0, 1000), (500, 500)]
    names = (LAPTOP, BEAMER, FOYER, OTHER)
    for where in permutations(corners, 4):
        places = {name: QRect(*at, 1000, 1000) for name, at in zip(names, where, strict=True)}
        for own in (*names, None):
            now = arrange(places, own)
            for choice in (FoyerChoice(), CHOSEN, FoyerChoice(OTHER)):
                found = foyer_screen(places, now, choice)
                used = [places[name] for name in (now.hall, now.presenter) if name is not None]
                assert found is None or not any(places[found].intersects(one) for one in used)


def test_without_a_third_screen_no_switch_is_offered_and_the_command_says_why(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    area.choose_page(PlenaryPage.SCENES)
    assert not area.scenes.foyer.isVisible()
    with qtbot.waitSignal(hub.error_shown) as shown:
        area.switch_foyer()
    assert "no third screen" in str(shown.args[0])
    assert not area.controller.foyer.on


def test_the_foyer_sees_what_is_on_now_without_a_show(
    area: PlenaryArea, hub: Hub, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    foyer = area.controller.foyer
    monkeypatch.setattr(foyer, "_arrangement", lambda: Arrangement(None, None))
    area.choose_page(PlenaryPage.SCENES)
    area.controller.windows.screens_changed.emit()
    qtbot.waitUntil(area.scenes.foyer.box.isVisible)
    area.scenes.foyer.box.setFocus()
    QTest.keyClick(area.scenes.foyer.box, Qt.Key.Key_Space)
    assert foyer.on
    assert foyer.window is not None
    qtbot.waitUntil(lambda: foyer.window is not None and not foyer.window.image.isNull())
    before = foyer.window.image
    clock.now += timedelta(hours=2)
    hub.tick.emit(clock.now)
    qtbot.waitUntil(lambda: foyer.window is not None and foyer.window.image != before)
    assert not hub.stage.open, "the hall sees nothing of it"
    area.switch_foyer()
    assert foyer.window is None
    assert not area.scenes.foyer.box.isChecked()


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_the_foyer_follows_its_screen_through_a_show_on_a_real_display() -> None:
    done = subprocess.run(
        [sys.executable, "-m", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "18 of 18 right" in done.stdout
