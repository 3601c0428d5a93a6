"""Draws the pages of a PDF side by side, to look at a layout as a whole.

python tools/document_pages.py FILE.pdf PICTURE.png [pages in a row]
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

WIDTH, GAP = 190, 6
"""Pixels of a page, and between pages."""
ACROSS = 10
GROUND = "#8A8F98"
COLOURS = 256


def pages_picture(file: Path, across: int = ACROSS) -> Image.Image:
    """Return all pages of a PDF in rows."""
    with pypdfium2.PdfDocument(file) as document:
        pages = [
            page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB") for page in document
        ]
    height = max(page.height for page in pages)
    down = -(-len(pages) // across)
    size = (across * (WIDTH + GAP) + GAP, down * (height + GAP) + GAP)
    picture = Image.new("RGB", size, GROUND)
    for number, page in enumerate(pages):
        column, row = number % across, number // across
        picture.paste(page, (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP)))
    # by coverage, or the colours of themes that are used little become those of others
    return picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE)


def main(arguments: list[str]) -> int:
    """Draw the pages of a file."""
    if len(arguments) not in {2, 3}:
        print(__doc__)
        return 2
    across = int(arguments[2]) if len(arguments) == 3 else ACROSS
    pages_picture(Path(arguments[0]), across).save(arguments[1], optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
