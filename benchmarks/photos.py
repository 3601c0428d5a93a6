"""How long foreign photos take in the worker process, and how much address space they need.

Run: python benchmarks/photos.py
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.capture.decoding import decode
from moderator.capture.photos import MEMORY, Source, prepare_all
from moderator.machine.process import run_apart
from tests.capture.flipcharts import as_file, flipchart

SIZES = (
    ("JPEG", 4032, 3024),
    ("JPEG", 16_000, 12_000),
    ("HEIF", 4032, 3024),
    ("PNG", 16_000, 12_000),
)


def peak(content: bytes, report: Callable[[Any], None]) -> int:  # noqa: ARG001
    """Decode in a process of its own and tell its largest address space in bytes."""
    decode(content, "benchmark")
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = [line for line in lines if line.startswith("VmPeak")]
    return int(line.split()[1]) * 1024


def main() -> None:
    """Print seconds and address space for each kind, and for twelve photos in one go."""
    for kind, width, height in SIZES:
        content = as_file(flipchart(width, height), kind)
        began = time.perf_counter()
        space = run_apart(peak, content)
        seconds = time.perf_counter() - began
        print(
            f"{kind:5} {width * height / 1e6:4.0f} MP  {seconds:5.2f} s"
            f"  {space / 1e9:4.2f} GB of {MEMORY / 1e9:.1f}"
        )
    photo = as_file(flipchart(4032, 3024))
    began = time.perf_counter()
    prepare_all([Source(f"{number}.jpg", photo) for number in range(12)])
    print(f"twelve JPEG of 12 MP in one worker  {time.perf_counter() - began:5.2f} s")


if __name__ == "__main__":
    main()
