"""Further screens of the hall show what it sees, and of a guide a part by letter each."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QRect

from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import RoomGuide
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.further import further_names
from moderator.ui.plenary.pictures import GuideSplit
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.screens import Arrangement, ScreenName
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.plenary.display import MISSING, ROOT
from tests.ui.plenary.test_hall import crowd

LAPTOP, BEAMER, SECOND, THIRD = (ScreenName(name) for name in ("Laptop", "Beamer", "Tv", "Led"))
FOUR = {
    LAPTOP: QRect(0, 0, 1366, 768),
    THIRD: QRect(3286, 0, 1920, 1080),
    BEAMER: QRect(1366, 0, 1920, 1080),
    SECOND: QRect(0, 1080, 1024, 768),
}
SHOWN = Arrangement(BEAMER, LAPTOP)
PROGRAM = "tests.ui.plenary.further_changes"


def test_further_screens_are_those_that_nobody_else_uses_from_left_to_right() -> None:
    assert further_names(FOUR, SHOWN, None) == (SECOND, THIRD)
    assert further_names(FOUR, SHOWN, SECOND) == (THIRD,)
    two = {LAPTOP: FOUR[LAPTOP], BEAMER: FOUR[BEAMER]}
    assert further_names(two, SHOWN, None) == ()


def test_a_screen_that_shows_the_same_as_another_is_none_of_its_own() -> None:
    as_hall = {**FOUR, SECOND: QRect(1366, 0, 1280, 800)}
    assert further_names(as_hall, SHOWN, None) == (THIRD,)
    as_laptop = {**FOUR, SECOND: QRect(0, 0, 1366, 768)}
    assert further_names(as_laptop, SHOWN, None) == (THIRD,)
    as_each_other = {**FOUR, SECOND: FOUR[THIRD]}
    assert len(further_names(as_each_other, SHOWN, None)) == 1


def test_without_further_screens_none_are_offered_and_a_guide_is_whole(area: PlenaryArea) -> None:
    area.choose_page(PlenaryPage.SCENES)
    assert not area.scenes.further.isVisible()
    assert area.controller.pictures.split.screens == 1


def test_the_preview_says_what_each_screen_shows_and_how_long_a_turn_takes(
    area: PlenaryArea, hub: Hub, store: Store
) -> None:
    guide = Cue(SceneKind.ROOM_GUIDE, store.conference.rounds()[0].id)
    crowd(store, guide.subject_id, 120)
    area.controller.pictures.split = GuideSplit(2, 1)
    area.reveal(guide)
    said = area.panel.guide_turn.text()
    assert said.startswith("On 2 screens (")
    shown = area.controller.pictures.scene(guide).body
    assert isinstance(shown, RoomGuide)
    assert shown.part is not None
    assert said.partition(")")[0].endswith(shown.part.letters), "the hall is the second from left"


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_two_screens_of_a_hall_share_a_guide_through_a_show_on_a_real_display() -> None:
    done = subprocess.run(
        [sys.executable, "-m", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "22 of 22 right" in done.stdout
