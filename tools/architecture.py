"""Draws docs/architecture.png from docs/architecture.typ.

python tools/architecture.py
"""

import sys
from pathlib import Path

import typst

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "docs" / "architecture.typ"
FONTS = ROOT / "resources" / "fonts"
PIXELS_PER_INCH = 110


def draw() -> bytes:
    """Draw the map as a PNG."""
    picture = typst.compile(str(SOURCE), format="png", ppi=PIXELS_PER_INCH, font_paths=[str(FONTS)])
    if not isinstance(picture, bytes):
        raise TypeError("the map has more than one page")
    return picture


def main() -> int:
    """Write the picture beside its source."""
    SOURCE.with_suffix(".png").write_bytes(draw())
    return 0


if __name__ == "__main__":
    sys.exit(main())
