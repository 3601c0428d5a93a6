"""How alike two pictures look, told by 64 bits and their sizes.

The bits are a difference hash: the picture in grey, shrunk to nine by eight pixels, and for each
pixel whether its right neighbour is brighter (N. Krawetz, "Kind of Like That", 2013). Pictures that
were only saved anew or made smaller differ in very few of them.
"""

import re
from dataclasses import dataclass

BITS = 64
ALIKE = 4
"""Most bits by which two versions of one picture differ; ten and more are other pictures."""
ASPECT = 0.02
"""Largest difference of the aspects of two versions of one picture, as a share."""
MOST_PIXELS = 100_000
"""Largest width or height of a picture that is believed."""

_WRITTEN = re.compile(r"([0-9a-f]{16}) ([0-9]{1,6})x([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class Likeness:
    """The bits of a picture, and its size in pixels."""

    bits: int
    width: int
    height: int

    def __str__(self) -> str:
        """Write it as `read_likeness` reads it."""
        return f"{self.bits:016x} {self.width}x{self.height}"


def read_likeness(text: str) -> Likeness | None:
    """Read a likeness such as "00ff3c1800ff3c18 2560x1920"; None for anything else."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    likeness = Likeness(int(found[1], 16), int(found[2]), int(found[3]))
    sizes = likeness.width, likeness.height
    return likeness if all(1 <= size <= MOST_PIXELS for size in sizes) else None


def is_smaller_copy(one: Likeness, other: Likeness) -> bool:
    """Return whether `one` is `other` made smaller, as messengers send photos on.

    Pictures of the same size that look alike are frames of a burst, and not copies.
    """
    if one.width >= other.width or not other.height or not one.height:
        return False
    aspects = one.width / one.height, other.width / other.height
    same_shape = abs(aspects[0] - aspects[1]) <= ASPECT * aspects[1]
    return same_shape and (one.bits ^ other.bits).bit_count() <= ALIKE
