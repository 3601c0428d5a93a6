"""Where markers and codes lie on a group sheet, for those who print it and those who find it.

Measures are in millimetres on A4, from the upper left corner; on A3 all are √2 times as large.

The markers are those of ArUco's dictionary of 4 × 4 squares, the one whose squares are largest at a
given size (S. Garrido-Jurado and others, "Automatic generation and detection of highly reliable
fiducial markers under occlusion", Pattern Recognition 47, 2014; OpenCV's DICT_4X4_50). Numbers 0
to 3 differ from each other, in all their turns, in seven squares of sixteen at least, and the
label's from these in six.
"""

from dataclasses import dataclass

Place = tuple[float, float]

PAGE = (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Square:
    """A square on the page: its upper left corner and its side."""

    left: float
    top: float
    side: float

    @property
    def corners(self) -> tuple[Place, Place, Place, Place]:
        """Upper left, upper right, lower right and lower left corner."""
        right, bottom = self.left + self.side, self.top + self.side
        return ((self.left, self.top), (right, self.top), (right, bottom), (self.left, bottom))


_MARKER, _MARGIN = 13.0, 7.5
_RIGHT, _BOTTOM = PAGE[0] - _MARGIN - _MARKER, PAGE[1] - _MARGIN - _MARKER
CORNER_MARKERS = (
    Square(_MARGIN, _MARGIN, _MARKER),
    Square(_RIGHT, _MARGIN, _MARKER),
    Square(_RIGHT, _BOTTOM, _MARKER),
    Square(_MARGIN, _BOTTOM, _MARKER),
)
"""The markers of the page's corners: upper left, upper right, lower right, lower left. Their place
in this tuple is their number. The margin is wider than what printers leave white."""

LABEL_MARKER = 15
"""Number of the one marker on a label; nothing is ever cropped to it."""

HEAD_CODE = Square(138.5, 12.5, 43.0)
FOOT_CODE = Square(164.5, 270.5, 19.0)
CODES = (HEAD_CODE, FOOT_CODE)
"""The same QR code twice, far apart, so that one is free where a hand covers the other."""

PATTERNS = {
    0: ("1011", "0101", "0011", "0010"),
    1: ("0000", "1111", "1001", "1010"),
    2: ("0011", "0011", "0010", "1101"),
    3: ("1001", "1001", "0100", "0110"),
    LABEL_MARKER: ("0010", "0110", "0011", "1110"),
}
"""The squares of each marker, row by row, 1 for white; a black frame of one square is around."""
