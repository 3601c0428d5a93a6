"""How well sheets are found in photos of rooms, and how long a photo of 12 megapixels takes.

Run: python benchmarks/straighten.py [PHOTOS] [--fit]
     python benchmarks/straighten.py --real FOLDER

Prints the mean overlap of found with true corners (intersection over union in the plane of the
sheet), the share under 0.9, and how many under 0.8 would be taken without asking. --fit prints
the weights of confidence anew, and the highest confidence of what lay under 0.85.

--real measures the photos that real_sheets.json names, which are nobody's to pass on: FOLDER
holds a clone of each public repository as OWNER/NAME. A photo that is not there is left out. The
corners were placed by eye; where a board has a frame, both its outline and its surface are right.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.capture.codes import find_sheets
from moderator.capture.decoding import decode
from moderator.capture.flipchart import look
from moderator.capture.photos import MEMORY
from moderator.capture.quads.geometry import in_pixels, overlap
from moderator.capture.straightening import SURE, evidence, find_sheet, rank
from moderator.machine.process import Limits, run_apart
from tests.capture.photo_maker import flipchart_page, photograph, random_shot
from tests.capture.sheet_photos import printed_sheets

PAGES = ((1240, 1800), (1240, 1754), (1754, 1240))
"""Flipchart, A4 upright, A4 lying."""

FIRST = 7000
"""Seed of the first photo; nothing was fitted on photos with greater ones."""

RIDGE = 8.0
"""Holds the weights of the confidence back, since few photos are bad."""

REAL = Path(__file__).with_name("real_sheets.json")
"""Photos by repository and path, whether the ranking was fitted on them, and true corners."""

Row = tuple[int, str, float, float, list[float]]


def one(seed: int) -> Row:
    """Find the sheet in a photo: seed, what it shows, overlap, confidence, evidence."""
    cv2.setNumThreads(1)
    shot = random_shot(seed)
    page = flipchart_page(seed, size=PAGES[seed % 3], ruled=bool(seed % 2)).picture
    photo = photograph(page, shot, seed)
    found = find_sheet(photo.picture)
    ranked = rank(photo.picture)
    told = [] if ranked is None else evidence(ranked).tolist()
    words = [shot.background, *(w for w in ("fingers", "neighbour", "cut") if getattr(shot, w))]
    right = overlap(np.array(found.corners), photo.corners)
    return seed, " ".join(words), right, found.confidence, told


def one_real(told: dict[str, Any], folder: Path) -> tuple[str, bool, float, float] | None:
    """Find the sheet in a real photo: name, whether fitted on, overlap, confidence."""
    cv2.setNumThreads(1)
    file = folder / told["repository"] / told["path"]
    picture = cv2.imread(str(file)) if file.is_file() else None
    if picture is None:
        return None
    height, width = picture.shape[:2]
    found = find_sheet(np.asarray(picture, np.uint8))
    true = [np.array([in_pixels(quad, width, height)])[0] for quad in told["corners"]]
    right = max(overlap(np.array(found.corners), quad) for quad in true)
    return f"{told['repository']} {told['path']}", told["fitted"], right, found.confidence


def real(folder: Path) -> None:
    """Print how well sheets are found in real photos, apart by whether the ranking knew them."""
    told = json.loads(REAL.read_text(encoding="utf-8"))
    with ProcessPoolExecutor(2) as pool:
        rows = [row for row in pool.map(one_real, told, [folder] * len(told)) if row is not None]
    print(f"{len(rows)} of {len(told)} photos are there")
    for words, part in (("fitted on", True), ("held out", False)):
        right = np.array([row[2] for row in rows if row[1] is part])
        sure = np.array([row[3] >= SURE for row in rows if row[1] is part])
        if len(right):
            print(
                f"{words}, {len(right)}: mean overlap {right.mean():.4f},"
                f" median {np.median(right):.4f}, under 0.9: {np.mean(right < 0.9):.3f},"
                f" taken without asking: {sure.mean():.2f},"
                f" of them under 0.8: {int((sure & (right < 0.8)).sum())}"
            )
    for name, _, share, confidence in sorted(rows, key=lambda row: row[2])[:10]:
        print(f"  {share:.3f}  confidence {confidence:.2f}  {name}")


def printed_markers(count: int) -> None:
    """Print how well the corners of printed group sheets are told by their markers."""
    pages = printed_sheets(1, 110.0)
    right, missed = [], 0
    for seed in range(FIRST, FIRST + count):
        shot = random_shot(seed, cut=False)
        photo = photograph(pages[seed % len(pages)].picture, shot, seed)
        told = [sheet.page for sheet in find_sheets(photo.picture) if sheet.page is not None]
        if told:
            right.append(max(overlap(np.array(page), photo.corners) for page in told))
        else:
            missed += 1
    print(
        f"{count} photos of printed sheets: mean overlap {np.mean(right):.4f},"
        f" least {min(right):.4f}; {missed} without enough markers in sight"
    )


def twelve_megapixels() -> bytes:
    """Make a phone's JPEG of 4032 × 3024 pixels."""
    page = flipchart_page(1).picture
    photo = photograph(page, random_shot(1, size=(3024, 4032), cut=False), 1)
    return cv2.imencode(".jpg", photo.picture, (cv2.IMWRITE_JPEG_QUALITY, 92))[1].tobytes()


def straight(content: bytes, report: Callable[[Any], None]) -> tuple[float, int]:
    """Decode, read codes, straighten, clean; runs in the limited worker; seconds and bytes."""
    began = time.perf_counter()
    seen = look(decode(content, "benchmark").shown)
    report(len(seen.sheets[0].picture))
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (peak,) = (line for line in lines if line.startswith("VmHWM"))
    return time.perf_counter() - began, int(peak.split()[1]) * 1024


def seconds() -> None:
    """Print how long 12 megapixels take, from bytes to bytes, of 20 times."""
    content = twelve_megapixels()
    whole, inside, peaks = [], [], []
    for _ in range(20):
        began = time.perf_counter()
        work, peak = run_apart(straight, content, within=Limits(seconds=30, memory=MEMORY))
        whole.append(time.perf_counter() - began)
        inside.append(work)
        peaks.append(peak)
    print(
        f"12 MP straight and clean, median of 20: {statistics.median(inside):.2f} s in the worker,"
        f" {statistics.median(whole):.2f} s with starting it; {max(peaks) / 1e6:.0f} MB"
    )


def fit(rows: list[Row]) -> None:
    """Fit the confidence to whether the overlap is at least 0.9 (logistic regression)."""
    told = [row for row in rows if row[4]]
    inputs, right = np.array([r[4] for r in told]), np.array([r[2] >= 0.9 for r in told], float)
    scale = np.where(inputs.std(axis=0) > 1e-9, inputs.std(axis=0), 1.0)
    ready = inputs / scale
    weights = np.zeros(inputs.shape[1])
    balance = np.where(right > 0, 1.0, right.sum() / max((1 - right).sum(), 1))
    for _ in range(50):  # Newton's steps, held back so that few bad photos do not rule
        guess = 1 / (1 + np.exp(-ready @ weights))
        slope = ready.T @ (balance * (right - guess)) - RIDGE * weights
        curve = (ready * (balance * guess * (1 - guess))[:, None]).T @ ready
        weights += np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
    confidence = 1 / (1 + np.exp(-ready @ weights))
    bad = [c for c, row in zip(confidence, told, strict=True) if row[2] < 0.85]
    print("SURE_WEIGHTS =", tuple(round(float(w), 3) for w in weights / scale))
    print(f"highest confidence under 0.85: {max(bad, default=0):.3f}")
    print(f"asked: {np.mean(confidence < SURE):.3f}")


def main() -> None:
    """Print all figures."""
    if "--real" in sys.argv:
        real(Path(sys.argv[sys.argv.index("--real") + 1]))
        return
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    seeds = range(FIRST, FIRST + (numbers[0] if numbers else 200))
    if "--fit" in sys.argv:
        seeds = range(len(seeds))
    with ProcessPoolExecutor(2) as pool:
        rows = list(pool.map(one, seeds))
    if "--fit" in sys.argv:
        fit(rows)
        return
    right = np.array([row[2] for row in rows])
    sure = np.array([row[3] for row in rows]) >= SURE
    print(
        f"{len(rows)} photos: mean overlap {right.mean():.4f}, median {np.median(right):.4f},"
        f" under 0.9: {np.mean(right < 0.9):.3f}, taken without asking: {sure.mean():.2f},"
        f" of them under 0.8: {int((sure & (right < 0.8)).sum())}"
    )
    for seed, words, share, confidence, _ in sorted(rows, key=lambda row: row[2])[:10]:
        print(f"  {share:.3f}  confidence {confidence:.2f}  seed {seed}: {words}")
    printed_markers(len(rows) // 3)
    seconds()


if __name__ == "__main__":
    main()
