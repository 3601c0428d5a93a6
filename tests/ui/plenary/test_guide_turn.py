"""The area says how long a turn of the guide takes, and what shortens one that is too long."""

import pytest

from moderator.event.stage import Cue, SceneKind
from moderator.ui.plenary.guide_turn import turn_words

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_turn_within_a_minute_is_told_without_advice() -> None:
    assert turn_words(Cue(SceneKind.ROOM_GUIDE, 6), 5) == "All 5 pages take 30 s."


def test_a_longer_turn_names_what_shortens_it() -> None:
    said = turn_words(Cue(SceneKind.ROOM_GUIDE, 6), 14)
    assert said.startswith("All 14 pages take 84 s. Within 60 s: the rooms first")
    assert "2 screens" in said


@pytest.mark.parametrize("kind", [SceneKind.GROUP_RESULT, SceneKind.NOW_NEXT])
def test_slides_that_are_no_guide_have_no_turn(kind: SceneKind) -> None:
    assert turn_words(Cue(kind), 14) == ""
