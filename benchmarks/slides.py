"""Measures the next slide: from the key to the picture in the hall's window, and the painting.

python benchmarks/slides.py [--slides N] [--photos N] [--pause MILLISECONDS]

Two screens are simulated: the laptop's at 1366×768 with the presenter's window, and the hall's.
One group of the event has so many photos of 12 MP, taken in as on the day, and a show leafs through
its slides again and again.
Prints for 1920×1080 and 3840×2160 the median and the 99th percentile in milliseconds of
`next`: key pressed until the hall's window has drawn the new picture, painted ahead as on stage;
what else the key sets off comes after it; `cpu` is what the interface's thread worked for that,
which does not depend on what else this computer does;
`painted`: laying out and painting a slide that nobody asked for before, on one thread;
and the memory that the program took at most while it leafed, of which `settled` is what it had once
its first slide was shown.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from PySide6.QtCore import QEventLoop, QSize, QTimer  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from moderator.event.phrase import phrase  # noqa: E402
from moderator.event.results import Photo, Result, ResultState  # noqa: E402
from moderator.machine.qt import make_qt  # noqa: E402
from moderator.slides.layout import pages  # noqa: E402
from moderator.slides.painter import picture  # noqa: E402
from moderator.store.opening import open_store  # noqa: E402
from moderator.ui.hub import Beginning, Hub  # noqa: E402
from moderator.ui.plenary.show import ShowController  # noqa: E402
from moderator.ui.plenary.view import PlenaryArea  # noqa: E402
from moderator.ui.plenary.windows import HallWindow  # noqa: E402
from moderator.ui.theme import Appearance, ThemeChoice  # noqa: E402
from tests.ui.plenary.stored import stored  # noqa: E402

SIZES = (QSize(1920, 1080), QSize(3840, 2160))
NOW = datetime(2024, 11, 5, 11, 20)
PHOTO = (4032, 3024)
PAUSE = 250
"""Milliseconds between two keys, as fast as anyone leafs through; more where the next slide is not
painted ahead so soon, on a computer that is busy with something else."""


def wait(milliseconds: int) -> None:
    """Let the program run as it does on stage; QTest.qWait would keep the worker from painting."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_ahead(controller: ShowController, pause: int) -> None:
    """Wait until the next slide is painted, as it is on stage long before anyone wants it."""
    wait(pause)
    while controller.pictures.busy:
        wait(pause // 10)


def figures(name: str, size: QSize, seconds: list[float]) -> None:
    """Print one row."""
    milliseconds = [1000 * one for one in seconds]
    highest = quantiles(milliseconds, n=100)[98]
    print(
        f"{name:9} {size.width()}×{size.height()}  median {median(milliseconds):6.2f} ms"
        f"  99th percentile {highest:6.2f} ms  ({len(milliseconds)} slides)"
    )


class DrawTimes:
    """Takes down when the hall's window has drawn a new picture."""

    def __init__(self, hall: HallWindow) -> None:
        self.ends: list[float] = []
        self.worked: list[float] = []
        self._hall, self._draw = hall, hall.show_picture
        hall.show_picture = self._timed  # type: ignore[method-assign]

    def _timed(self, image: QImage) -> None:
        before = self._hall.image.cacheKey()
        self._draw(image)
        if image.cacheKey() != before:
            self.ends.append(time.perf_counter())
            self.worked.append(time.thread_time())

    def remove(self) -> None:
        """Leave the window as it was."""
        self._hall.show_picture = self._draw  # type: ignore[method-assign]


def leaf_through(
    controller: ShowController, size: QSize, slides: int, pause: int
) -> tuple[list[float], list[float]]:
    """Press Page Down again and again; return the seconds until each picture was there.

    The second list is how long the interface's thread worked meanwhile.
    """
    stage, windows = controller.presentation, controller.windows
    assert windows.hall is not None
    assert windows.pixels() == size
    wait_ahead(controller, pause * 4)
    found: list[float] = []
    worked: list[float] = []
    while len(found) < slides:
        if stage.upcoming is None:
            stage.start()
            wait_ahead(controller, pause)
        drawn = DrawTimes(windows.hall)
        began, before = time.perf_counter(), time.thread_time()
        stage.forward()
        while not drawn.ends:
            QApplication.processEvents()
        found.append(drawn.ends[0] - began)
        worked.append(drawn.worked[0] - before)
        drawn.remove()
        wait_ahead(controller, pause)
    return found, worked


def paint_all(controller: ShowController, size: QSize, slides: int) -> list[float]:
    """Lay out and paint every slide afresh; return the seconds of each."""
    stage = controller.presentation
    found: list[float] = []
    while len(found) < slides:
        for cue in stage.deck.steps:
            scene = controller.pictures.scene(cue)
            pages.laid_out.cache_clear()
            began = time.perf_counter()
            picture(scene, size, controller.pictures.photo)
            found.append(time.perf_counter() - began)
    return found[:slides]


def sheet(seed: int) -> bytes:
    """Return a JPEG of 12 MP that looks like a photo of a written sheet, none like another."""
    import cv2  # not for the program that is measured
    import numpy as np

    noise = np.random.default_rng(seed).integers(-6, 7, (PHOTO[1] // 2, PHOTO[0] // 2, 3))
    paper = np.clip(np.array((208, 226, 232)) + noise, 0, 255).astype(np.uint8)
    picture = cv2.resize(paper, PHOTO, interpolation=cv2.INTER_LINEAR)
    for line in range(12):
        words = f"{seed} {line} Vorlagen teilen statt neu erfinden"
        spot = (160, 320 + 240 * line)
        cv2.putText(picture, words, spot, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 5, (90, 40, 20), 12)
    return bytes(cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, 90))[1].tobytes())


def make_event(path: Path, photos: int) -> None:
    """Make an event whose ready group has so many photos."""
    from moderator.capture.decoding import decode

    store = stored(path, lambda: NOW)
    group = next(
        one.group_id for one in store.conference.all(Result) if one.state is ResultState.READY
    )
    with store.edit(phrase("Photos")) as edit:
        for number in range(photos):
            original = sheet(number)
            shown = decode(original, f"{number}.jpg").shown
            edit.insert(Photo(0, group, store.keep_photo(original, shown), number + 1))
    store.close()


def memory(which: str) -> int:
    """Return a figure of this process's memory, VmRSS or VmHWM, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith(which))
    return int(line.split()[1]) // 1024


def measure(size: QSize, slides: int, pause: int, event: Path) -> None:
    """Present on the simulated screens of this process and print what was found."""
    application = make_qt(sys.argv)
    store = open_store(event, lambda: NOW)
    hub = Hub(store, Appearance(ThemeChoice.LIGHT))
    area = PlenaryArea(hub)
    area.show()
    area.present(Beginning(from_start=True))
    wait(pause * 8)
    settled = memory("VmRSS")
    found, worked = leaf_through(area.controller, size, slides, pause)
    figures("next", size, found)
    figures("next, cpu", size, worked)
    shape = f"{size.width()}×{size.height()}"
    print(f"memory    {shape}  settled {settled} MB  peak {memory('VmHWM')} MB", flush=True)
    figures("painted", size, paint_all(area.controller, size, slides))
    area.controller.close()
    hub.close()
    store.close()
    application.quit()


def simulate(size: QSize, slides: int, pause: int, event: Path) -> None:
    """Run this program anew with a screen of a size as the hall's."""
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "Hall", "x": 1366, "y": 0, "width": size.width(), "height": size.height()},
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "two.json"
        file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
        subprocess.run(
            [
                sys.executable,
                __file__,
                f"--slides={slides}",
                f"--pause={pause}",
                f"--width={size.width()}",
                f"--event={event}",
            ],
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
            check=True,
        )


def main() -> None:
    """Measure both sizes, each in a process with screens of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slides", type=int, default=100)
    parser.add_argument("--photos", type=int, default=9)
    parser.add_argument("--pause", type=int, default=PAUSE)
    parser.add_argument("--width", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--event", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.event is not None:
        size = next(size for size in SIZES if size.width() == asked.width)
        measure(size, asked.slides, asked.pause, asked.event)
        return
    with tempfile.TemporaryDirectory() as folder:
        event = Path(folder) / "conference.moderator"
        make_event(event, asked.photos)
        for size in SIZES:
            simulate(size, asked.slides, asked.pause, event)


if __name__ == "__main__":
    main()
