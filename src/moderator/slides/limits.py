"""What of the running order comes near a limit of the hall: long texts, photos, nobody to speak."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.results import Photo
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.legibility import Legibility, legibility_of_photo
from moderator.slides.deck import group_cues

MOST_SLIDES = 3
"""Slides of a result's texts that an audience follows in the few minutes of a turn."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The writing on a photo as it is shown.

    letters: height of capitals as a share of its height. proportions: its width by its height.
    """

    letters: float
    proportions: float


@dataclass(frozen=True, slots=True)
class GroupLimits:
    """What comes near a limit for one group.

    slides: of its texts where they are many, else 0. photos: how far those can be read that cannot
    from the last row. speechless: nobody is named who speaks.
    """

    group_id: int
    slides: int = 0
    photos: tuple[Legibility, ...] = ()
    speechless: bool = False

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        return bool(self.slides or self.photos or self.speechless)


Measure = Callable[[Photo], Writing | None]
"""Measures the writing on a photo; None where there is none."""


def limits_of(
    conference: Conference,
    groups: Iterable[Group],
    count: Callable[[Cue], int],
    measure: Measure,
) -> tuple[GroupLimits, ...]:
    """List the groups of which something comes near a limit; count: of the slides of a cue."""
    found = []
    for group in groups:
        cues = group_cues(conference, group)
        slides = sum(count(cue) for cue in cues if cue.kind is SceneKind.GROUP_RESULT)
        found.append(
            GroupLimits(
                group.id,
                slides if slides > MOST_SLIDES else 0,
                tuple(_photos(conference, cues, measure)),
                not group.speaker.strip(),
            )
        )
    return tuple(each for each in found if each)


def _photos(conference: Conference, cues: Iterable[Cue], measure: Measure) -> Iterable[Legibility]:
    """Find how far the photos can be read that cannot from the last row, as they are shown."""
    for cue in cues:
        photo = conference.get(Photo, cue.subject_id) if cue.kind is SceneKind.PHOTO else None
        writing = None if photo is None else measure(photo)
        if photo is None or writing is None:
            continue
        depth = conference.event.hall_depth
        seen = legibility_of_photo(writing.letters, writing.proportions, depth, halves=photo.halves)
        if not seen.in_last_row:
            yield seen
