"""Splits a guide by letter over several screens, so that a turn through its pages is shorter."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from moderator.rules.listing import looked_for
from moderator.slides.bodies import GuideEntry, GuidePart, RoomGuide, Scene
from moderator.slides.layout.guide_index import spans_of
from moderator.slides.layout.pages import laid_out

SHIFTS = (1.0, 0.5, 0.25, 0.0)
"""How much of the room that pages have to spare is used to keep a letter on one screen."""
WIDEST_SHIFT = 0.25
"""How far a cut is moved at most, in people of a part."""


def parts_of(scene: Scene, aspect: float, screens: int) -> tuple[Scene, ...]:
    """Split a guide into parts of about as many pages each; at most one for each screen.

    Anything else, and a guide of a single page, is whole. The parts are at page 0, without what is
    done to the picture. A QGuiApplication must exist.
    """
    bare = Scene(scene.look, scene.body)
    if screens < 2 or not isinstance(scene.body, RoomGuide):
        return (bare,)
    return _parts(bare, round(aspect, 4), screens)


@lru_cache(maxsize=8)
def _parts(scene: Scene, aspect: float, screens: int) -> tuple[Scene, ...]:
    body = scene.body
    assert isinstance(body, RoomGuide)
    pages = laid_out(scene, aspect)
    count = min(screens, len(pages))
    if count < 2:
        return (scene,)
    most, people = -(-len(pages) // count), len(body.entries)
    even = [round(people * number / count) for number in range(1, count)]
    room = most * max(len(page.people) for page in pages) - people / count
    reach = min(room if count < 3 else room / 2, WIDEST_SHIFT * people / count)
    for shift in SHIFTS:
        cuts = [_between_letters(body.entries, cut, round(shift * reach)) for cut in even]
        parts = _cut(scene, cuts)
        if all(len(laid_out(part, aspect)) <= most for part in parts):
            break
    return parts


def _between_letters(entries: Sequence[GuideEntry], cut: int, reach: int) -> int:
    """Return the place nearest to a cut where another first letter begins; else the cut itself."""
    near = range(max(1, cut - reach), min(len(entries) - 1, cut + reach) + 1)

    def letter(place: int) -> str:
        return looked_for(entries[place].name)[:1]

    between = [n for n in near if letter(n) != letter(n - 1)]
    return min(between, key=lambda n: abs(n - cut), default=cut)


def _cut(scene: Scene, cuts: Sequence[int]) -> tuple[Scene, ...]:
    """Cut a guide after so many entries; each part has letters that tell it from the others."""
    body = scene.body
    assert isinstance(body, RoomGuide)
    ends = sorted({0, *cuts, len(body.entries)})
    shares = [body.entries[start:end] for start, end in pairwise(ends)]
    names = [(share[0].name, share[-1].name) for share in shares]
    parts = []
    for number, (share, letters) in enumerate(zip(shares, spans_of(names), strict=True)):
        before = names[number - 1][1] if number else ""
        after = names[number + 1][0] if number + 1 < len(names) else ""
        part = GuidePart(letters, before, after)
        parts.append(replace(scene, body=replace(body, entries=share, part=part)))
    return tuple(parts)
