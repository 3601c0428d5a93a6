"""What comes near a limit of the hall is found: long texts, small writing, nobody to speak."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from moderator.event.conference import Conference
from moderator.event.results import Photo
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.rules.running_order import presented_groups
from moderator.slides.limits import MOST_SLIDES, GroupLimits, Writing, limits_of
from tests.slides.sample import sample

NOW = datetime(2024, 11, 5, 11, 20)
LARGE, SMALL = Writing(0.2, 1.5), Writing(0.01, 1.5)


def found(
    told: Conference, slides: int = 1, writing: Writing | None = LARGE
) -> tuple[GroupLimits, ...]:
    """Check an event whose results have so many slides, and photos of one writing."""

    def count(_cue: Cue) -> int:
        return slides

    return limits_of(told, presented_groups(told, NOW), count, lambda _photo: writing)


def spoken() -> Conference:
    """The sample, where somebody is named to speak for each group."""
    groups = {g.id: replace(g, speaker="Frau Ott") for g in sample().all(Group)}
    return sample().replaced({Group: MappingProxyType(groups)})


def test_where_everything_is_legible_and_named_there_is_nothing_to_say() -> None:
    assert found(spoken()) == ()
    assert found(spoken(), MOST_SLIDES, None) == ()


def test_a_result_on_many_slides_is_named_with_their_number() -> None:
    assert [each.slides for each in found(spoken(), MOST_SLIDES + 1)] == [MOST_SLIDES + 1]


def test_a_photo_whose_writing_the_last_row_cannot_read_is_named_with_the_row() -> None:
    (limits,) = found(spoken(), writing=SMALL)
    (seen,) = limits.photos
    assert seen.row < seen.rows
    assert not limits.slides


def test_a_photo_in_halves_is_measured_as_it_is_shown() -> None:
    middling = Writing(0.03, 0.7)
    halves = {photo.id: replace(photo, halves=True) for photo in sample().all(Photo)}
    (whole,) = found(spoken(), writing=middling)
    assert whole.photos
    assert found(spoken().replaced({Photo: MappingProxyType(halves)}), 1, middling) == ()


def test_a_group_for_which_nobody_is_named_to_speak_is_told() -> None:
    silent = {g.id: replace(g, speaker=" ") for g in sample().all(Group)}
    (limits,) = found(sample().replaced({Group: MappingProxyType(silent)}))
    assert limits.speechless
