"""The area says how long a turn of the guide takes, and what shortens one that is too long."""

import pytest

from moderator.event.stage import Cue, SceneKind
from moderator.ui.plenary.guide_turn import PartPages, turn_words

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_turn_within_a_minute_is_told_without_advice() -> None:
    assert turn_words(Cue(SceneKind.ROOM_GUIDE, 6), 5) == "All 5 pages take 30 s."


def test_a_longer_turn_names_what_shortens_it() -> None:
    said = turn_words(Cue(SceneKind.ROOM_GUIDE, 6), 14)
    assert said.startswith("All 14 pages take 84 s. Within 60 s: the rooms first")
    assert "2 screens" in said


def test_a_guide_over_several_screens_takes_as_long_as_its_longest_part() -> None:
    guide, parts = Cue(SceneKind.ROOM_GUIDE, 6), [PartPages("A – K", 6), PartPages("L – Z", 7)]
    assert turn_words(guide, 6, parts) == "On 2 screens (A – K | L – Z) a turn takes 42 s."
    crowded = [PartPages("A – K", 28), PartPages("L – Z", 28)]
    assert "6 screens" in turn_words(guide, 28, crowded)


@pytest.mark.parametrize("kind", [SceneKind.GROUP_RESULT, SceneKind.NOW_NEXT])
def test_slides_that_are_no_guide_have_no_turn(kind: SceneKind) -> None:
    assert turn_words(Cue(kind), 14) == ""
