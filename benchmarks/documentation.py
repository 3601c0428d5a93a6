"""The documentation of the demo event, and of one with 60 groups and 180 photos of 12 megapixels.

    python benchmarks/documentation.py

For each: how the pages are filled, megabytes, seconds from the call to the bytes, of which seconds
to set the pages once the photos are prepared, seconds of processor time, and the peak memory of the
two processes. The photos are drawn with the grain of a camera, so that they are as large as real
ones, and all of them differ.
"""

import multiprocessing
import resource as usage
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from moderator.event.conference import Conference
from moderator.event.results import Photo
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.documentation import documentation

PREPARED = 0.6
"""Share of the work from which on the photos are prepared."""
CASES = ("demo", "60 photos", "180 photos", "no photos")


def measure(case: str, drawn: Path, target: Path | None = None) -> None:
    """Make the documentation of one case in this process, and print its figures."""
    # the process that sets the pages imports this file again, and is to be as small as it is
    from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
    from moderator.store.opening import create_store
    from moderator.ui.words import QtWords
    from tests.exchange.documents.large_event import large_conference
    from tests.exchange.documents.page_figures import page_figures, texts_by_group

    words = QtWords("de")
    with tempfile.TemporaryDirectory() as folder:
        if case == "demo":
            store = create_store(Path(folder) / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
            load_demo(store)
            conference, photos = store.conference, store.shown_photo
        else:
            each = {"60 photos": 1, "180 photos": 3, "no photos": 0}[case]
            conference = large_conference(photos=each)
            photos = FolderOfPhotos(drawn, conference)
        marks: list[tuple[float, float]] = []
        begun = time.perf_counter()
        content = documentation(
            conference,
            photos,
            words,
            report=lambda share: marks.append((share, time.perf_counter())),
            choice=DocumentChoice(made=DEMO_NOW.date()),
        )
        ended = time.perf_counter()
    if target is not None:
        target.write_bytes(content)
    prepared = max((at for share, at in marks if share <= PREPARED), default=begun)
    here, there = (usage.getrusage(who) for who in (usage.RUSAGE_SELF, usage.RUSAGE_CHILDREN))
    rounds = [item.title for item in conference.rounds()]
    print(f"{case}: {page_figures(content, texts_by_group(conference), rounds)}")
    print(
        f"{case}: {len(content) / 1e6:.1f} MB, {ended - begun:.1f} s, "
        f"of which {ended - prepared:.1f} s to set the pages, "
        f"{there.ru_utime + there.ru_stime:.1f} s of a processor while setting; "
        f"peak {here.ru_maxrss / 1024:.0f} MB here, {there.ru_maxrss / 1024:.0f} MB while setting",
        flush=True,
    )


class FolderOfPhotos:
    """Gives the photos that were drawn into a folder, each as another one."""

    def __init__(self, folder: Path, conference: Conference) -> None:
        contents = [photo.content for photo in conference.all(Photo)]
        self.files = {content: folder / f"{n}.jpg" for n, content in enumerate(contents)}

    def __call__(self, content: str) -> bytes:
        """Return the pixels of a photo."""
        return self.files[content].read_bytes()


def draw_photos(folder: Path) -> None:
    """Draw as many photos as the largest event has."""
    from tests.exchange.documents.large_event import CameraPhotos

    drawing = CameraPhotos()
    for number in range(180):
        (folder / f"{number}.jpg").write_bytes(drawing.photo(number))


def main() -> None:
    """Measure each case in a process of its own, so that its peak memory is its own."""
    if len(sys.argv) > 2:
        measure(sys.argv[1], Path(sys.argv[2]), *map(Path, sys.argv[3:4]))
        return
    with tempfile.TemporaryDirectory() as folder:
        drawing = multiprocessing.get_context("spawn").Process(
            target=draw_photos, args=(Path(folder),)
        )
        drawing.start()
        drawing.join()
        for case in CASES:
            subprocess.run([sys.executable, __file__, case, folder], check=True)


if __name__ == "__main__":
    main()
