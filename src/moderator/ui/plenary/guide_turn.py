"""Words for the time that a guide of several pages takes, and for what shortens it."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.event.stage import Cue, SceneKind
from moderator.rules.guide_turn import LONGEST_TURN, SECONDS_A_PAGE, screens_needed, turn_seconds
from moderator.slides.bodies import RoomGuide
from moderator.slides.layout.pages import slides_of
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.words import tr

GUIDES = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE})


@dataclass(frozen=True, slots=True)
class PartPages:
    """What a screen shows of a guide that is split by letter: its letters, and how many pages."""

    letters: str
    pages: int


def part_pages(pictures: SlidePictures, cue: Cue, aspect: float) -> list[PartPages]:
    """Return what each screen shows of a guide; nothing where it is not split."""
    return [
        PartPages(body.part.letters, len(slides_of(part, aspect)))
        for part in (pictures.guide_parts(cue) if cue.kind in GUIDES else ())
        if isinstance(body := part.body, RoomGuide) and body.part is not None
    ]


def turn_words(cue: Cue, pages: int, parts: Sequence[PartPages] = ()) -> str:
    """Write how long a turn through a guide's pages takes; "" for anything else.

    parts: where it is split over several screens, what each shows. Where a turn takes longer than a
    hall waits, also what reaches that.
    """
    if cue.kind not in GUIDES:
        return ""
    if len(parts) > 1:
        return _split_words(parts)
    if pages < 2:
        return ""
    seconds = turn_seconds(pages)
    said = tr("All {pages} pages take {seconds} s.").format(pages=pages, seconds=seconds)
    if seconds <= LONGEST_TURN:
        return said
    return f"{said} {_ways(pages)}"


def _split_words(parts: Sequence[PartPages]) -> str:
    seconds = max(part.pages for part in parts) * SECONDS_A_PAGE
    letters = " | ".join(part.letters for part in parts)
    said = tr("On {screens} screens ({letters}) a turn takes {seconds} s.").format(
        screens=len(parts), letters=letters, seconds=seconds
    )
    if seconds <= LONGEST_TURN:
        return said
    return f"{said} {_ways(sum(part.pages for part in parts))}"


def _ways(pages: int) -> str:
    screens = screens_needed(pages)
    split = tr("{screens} screens with a part of the letters each").format(screens=screens)
    ways = tr("Within {limit} s: the rooms first, the list printed at the doors, or {split}.")
    return ways.format(limit=LONGEST_TURN, split=split)
