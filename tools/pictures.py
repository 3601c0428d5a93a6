"""Draws all areas, slides and sheets of the demo event, and the empty states.

    python tools/pictures.py DIR [WIDTHxHEIGHT ...]

Without a size, areas are drawn at 1366x768. Light and dark, German and English, off screen.
"""

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from moderator import pictures
from moderator.actions import files
from moderator.demo import demo_clock, fresh_demo


def main(arguments: list[str]) -> int:
    """Draw everything into a folder."""
    if not arguments:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    sizes = tuple(_size(text) for text in arguments[1:]) or ((1366, 768),)
    folder.mkdir(parents=True, exist_ok=True)
    empty = folder / f"Leer{files.SUFFIX}"
    empty.unlink(missing_ok=True)
    files.create_event(empty, "Leere Konferenz", date(2024, 11, 4), 2, demo_clock()).close()
    qt = pictures.qt_application()
    demo = fresh_demo(folder / "demo")
    drawn = pictures.draw_areas(qt, demo, folder / "areas", sizes=sizes)
    drawn += pictures.draw_areas(qt, empty, folder / "empty", sizes=sizes)
    drawn += pictures.draw_slides(demo, folder / "slides")
    drawn += pictures.draw_sheets(demo, folder / "sheets")
    print(f"{len(drawn)} pictures in {folder}")
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
