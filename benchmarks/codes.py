"""How many photographed group sheets file themselves: generated photos of the printed PDF.

python benchmarks/codes.py [PHOTOS [LARGE]]: so many of 3 megapixels (500), and so many of 12 (10).
"""

import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.capture.codes import FoundSheet, find_sheets
from moderator.rules.sheet_code import read
from tests.capture.photo_maker import Corners, Shot, photograph, random_shot
from tests.capture.sheet_photos import (
    KEY,
    Sheet,
    labelled_flipchart,
    photo_of,
    printed_sheets,
    sheet_shot,
)

SMALL, LARGE = (1512, 2016), (3024, 4032)
CONDITIONS: dict[str, Callable[[Shot], bool]] = {
    "20 % covered": lambda shot: shot.covered > 0,
    "moved": lambda shot: shot.motion > 0,
    "dark (under a third)": lambda shot: shot.exposure < 0.33,
    "turned by a quarter or more": lambda shot: shot.turned > 0,
    "warped (over 0.5 %)": lambda shot: shot.bend > 0.005,
    "blurred (over 1.5 pixels of 1512)": lambda shot: shot.blur / min(shot.size) > 1.5 / 1512,
}


def overlap(one: Corners, other: Corners) -> float:
    """Return intersection over union of two convex quadrilaterals."""
    a, b = one.astype(np.float32), other.astype(np.float32)
    shared, _ = cv2.intersectConvexConvex(a, b)
    return float(shared / (cv2.contourArea(a) + cv2.contourArea(b) - shared))


def look_at(sheet: Sheet, seed: int, size: tuple[int, int]) -> tuple[str, float, float]:
    """Return what became of a photo (read, unread, wrong), seconds, and the page's overlap."""
    photo = photo_of(sheet, seed, size)
    begun = time.perf_counter()
    found = find_sheets(photo.picture)
    seconds = time.perf_counter() - begun
    pages = [np.array(one.page) for one in found if one.page is not None]
    fit = max((overlap(page, photo.corners) for page in pages), default=0.0)
    return _outcome(found, sheet.group_id), seconds, fit


def _outcome(found: tuple[FoundSheet, ...], group_id: int) -> str:
    codes = [code for one in found if (code := read(one.text)) is not None]
    if any((code.key, code.group_id) != (KEY, group_id) for code in codes):
        return "wrong"
    return "read" if codes else "unread"


def report(sheets: list[Sheet], count: int, size: tuple[int, int]) -> None:
    """Photograph and read so many sheets, and print what became of them."""
    outcomes: Counter[str] = Counter()
    by_condition: dict[str, Counter[str]] = {name: Counter() for name in CONDITIONS}
    seconds, fits, failed = [], [], []
    for seed in range(count):
        outcome, took, fit = look_at(sheets[seed % len(sheets)], seed, size)
        outcomes[outcome] += 1
        seconds.append(took)
        if fit:
            fits.append(fit)
        if outcome != "read":
            failed.append(seed)
        shot = sheet_shot(seed, size)
        for name, holds in CONDITIONS.items():
            if holds(shot):
                by_condition[name][outcome] += 1
        if seed % 50 == 49:
            print(f"  {seed + 1}: {dict(outcomes)}, not read {failed}", file=sys.stderr, flush=True)
    megapixels = size[0] * size[1] / 1e6
    print(f"{count} photos of {megapixels:.0f} MP: {dict(outcomes)}; not read: seeds {failed}")
    print(f"  read {outcomes['read'] / count:.1%}, of a wrong group {outcomes['wrong']}")
    for name, found in by_condition.items():
        print(f"  {name}: {found['read']} of {found.total()} read")
    print(f"  seconds: median {statistics.median(seconds):.2f}, most {max(seconds):.2f}")
    if fits:
        print(
            f"  corners known in {len(fits)}, mean overlap of the page {statistics.mean(fits):.4f},"
            f" least {min(fits):.3f}"
        )


def report_labels(labels: str, count: int) -> None:
    """Photograph a label on a flipchart so many times at 12 MP, and print how often it is read."""
    flipchart = labelled_flipchart(labels, 3.6)
    outcomes: Counter[str] = Counter()
    for seed in range(count):
        shot = random_shot(seed, size=LARGE, cut=False, fill=0.92, turned=seed % 4)
        photo = photograph(flipchart.picture, replace(shot, blur=shot.blur * 1.5), seed)
        found = find_sheets(photo.picture)
        cropped = any(one.page is not None for one in found)
        outcomes["cropped" if cropped else _outcome(found, flipchart.group_id)] += 1
    print(f"label {labels} on a flipchart, {count} photos of 12 MP: {dict(outcomes)}")


def main() -> None:
    """Print the figures of small and of large photos, and of labels."""
    small, large = (int(text) for text in (*sys.argv[1:], *("500", "10")[len(sys.argv) - 1 :]))
    report(printed_sheets(1, 180), small, SMALL)
    report(printed_sheets(2, 300), large, LARGE)
    for labels in ("L7165", "4349", "L4784"):
        report_labels(labels, large)


if __name__ == "__main__":
    main()
