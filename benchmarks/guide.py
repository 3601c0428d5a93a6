"""The guide for crowds: pages, and seconds until everybody has seen their own.

    python benchmarks/guide.py

Prints for 123 and 500 people, at six and eight picture heights, with one, two and three screens:
the letters and pages of each screen, the seconds of a turn at 6 s a page, and the milliseconds that
laying it out takes.
"""

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from moderator.rules.guide_turn import LONGEST_TURN, turn_seconds  # noqa: E402
from moderator.slides.bodies import RoomGuide  # noqa: E402
from moderator.slides.layout.guide_parts import parts_of  # noqa: E402
from moderator.slides.layout.pages import slides_of  # noqa: E402
from moderator.ui.theme import load_fonts  # noqa: E402
from tests.slides.layout.test_guide import WIDE, crowd  # noqa: E402
from tests.slides.layout.test_guide_parts import whole  # noqa: E402


def main() -> None:
    """Print a line for each crowd, depth and number of screens."""
    _application = QApplication(sys.argv[:1])
    load_fonts()
    for many in (123, 500):
        for depth in (6.0, 8.0):
            scene = whole(crowd(many), depth)
            for screens in (1, 2, 3):
                begun = time.perf_counter()
                parts = parts_of(scene, WIDE, screens)
                pages = [len(slides_of(part, WIDE)) for part in parts]
                took = (time.perf_counter() - begun) * 1000
                seconds = turn_seconds(max(pages))
                shown = " | ".join(
                    _words(part.body, n) for part, n in zip(parts, pages, strict=True)
                )
                print(
                    f"{many} people, {depth:g} heights, {screens} screens: {seconds} s"
                    f"{'' if seconds <= LONGEST_TURN else ' (too long)'}: {shown}; {took:.0f} ms"
                )


def _words(body: object, pages: int) -> str:
    part = body.part if isinstance(body, RoomGuide) else None
    return f"{'all' if part is None else part.letters}: {pages} pages"


if __name__ == "__main__":
    main()
