"""Makes the scene of a photo, with the headline of its group."""

from collections.abc import Callable

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Photo
from moderator.event.workshops import Group, Workshop
from moderator.slides.bodies import PhotoScene
from moderator.slides.guide_scene import badge_of
from moderator.slides.theme_names import short_theme

Ratios = Callable[[str], float]
"""Returns the width of a stored picture by its height, as it is shown; 0 where unknown."""


def no_ratio(content: str) -> float:  # noqa: ARG001 - the interface of Ratios
    """Return 0 for every photo, where there is no store of photos."""
    return 0.0


def photo_scene(
    conference: Conference, photo: Photo, words: Words, ratio: Ratios = no_ratio
) -> PhotoScene:
    """Return a photo full screen; without a caption, theme and group are named."""
    group = conference.one(Group, photo.group_id)
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    result = conference.result_of(group.id)
    name = words("Group {number}").format(number=group.number)
    turns, shown = photo.quarter_turns % 4, ratio(photo.shown)
    return PhotoScene(
        photo.shown,
        turns,
        photo.caption.strip() or f"{theme.name} · {name}",
        words("This photo is missing."),
        photo.halves,
        1 / shown if turns % 2 and shown else shown,
        "" if result is None else result.headline.strip(),
        f"{short_theme(theme.name)} · {name}",
        badge_of(conference, theme.id),
        photo.caption.strip(),
    )
