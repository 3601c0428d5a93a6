"""A whole event handed over as a ZIP: 60 groups and 180 photos of 12 megapixels, out and in.

    python benchmarks/event_zip.py

For each step: seconds, and the peak memory of this process and of the one that checks the photos;
last the sizes of event file and ZIP. The photos have the grain of a camera, so that they are as
large as real ones, and all of them differ. The JPEG that is shown of each is made as at its intake.
"""

import resource as usage
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from moderator.actions.demo import DEMO_NOW
from moderator.actions.files import open_event
from moderator.actions.handing_over import (
    create_from_handover,
    hand_over,
    read_handover,
    take_over_event,
)
from moderator.capture.decoding import decode
from moderator.event.conference import RECORD_KINDS, Record
from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.exchange.documents.large_event import CameraPhotos, large_conference

EVENT, ZIP, NEW = "event.moderator", "event.zip", "new.moderator"


def opened(path: Path) -> Store:
    """Open an event whose clock stands still."""
    return open_event(path, lambda _zone: DEMO_NOW)


def build(folder: Path) -> None:
    """Make the event file, photo by photo."""
    conference, drawing = large_conference(), CameraPhotos()
    records: list[Record] = [
        record
        for kind in RECORD_KINDS
        if kind not in (Event, Photo)
        for record in conference.all(kind)
    ]
    store = create_store(folder / EVENT, conference.event, lambda: DEMO_NOW, *records)
    for number, photo in enumerate(conference.all(Photo)):
        original = drawing.photo(number)
        content = store.keep_photo(original, decode(original, "").shown)
        with store.edit(phrase("Photo")) as edit:
            edit.restore(replace(photo, content=content))
    store.close()


def out(folder: Path) -> None:
    """Write the ZIP."""
    store = opened(folder / EVENT)
    hand_over(store, folder / ZIP, {})
    store.close()


def read(folder: Path) -> None:
    """Read and check the ZIP, as the preview does."""
    handover = read_handover(folder / ZIP)
    assert len(handover.photos) == 180
    assert not handover.notes


def new(folder: Path) -> None:
    """Read the ZIP and make an event file of it."""
    create_from_handover(read_handover(folder / ZIP), folder / NEW, lambda _zone: DEMO_NOW)


def over(folder: Path) -> None:
    """Read the ZIP and put it in the place of the open event, which holds its photos already."""
    store = opened(folder / NEW)
    take_over_event(store, read_handover(folder / ZIP))
    store.close()


STEPS: dict[str, Callable[[Path], None]] = {
    each.__name__: each for each in (build, out, read, new, over)
}


def measure(name: str, folder: Path) -> None:
    """Take one step in this process, and print its figures."""
    begun = time.perf_counter()
    STEPS[name](folder)
    seconds = time.perf_counter() - begun
    here, there = (usage.getrusage(who) for who in (usage.RUSAGE_SELF, usage.RUSAGE_CHILDREN))
    print(
        f"{name}: {seconds:.1f} s, of a processor {here.ru_utime + here.ru_stime:.1f} s here and "
        f"{there.ru_utime + there.ru_stime:.1f} s in the checking process; peak "
        f"{here.ru_maxrss / 1024:.0f} MB and {there.ru_maxrss / 1024:.0f} MB",
        flush=True,
    )


def main() -> None:
    """Take each step in a process of its own, so that its peak memory is its own."""
    if len(sys.argv) > 2:
        measure(sys.argv[1], Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as name:
        for step in STEPS:
            subprocess.run([sys.executable, __file__, step, name], check=True)
        for file in (EVENT, ZIP, NEW):
            print(f"{file}: {(Path(name) / file).stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
