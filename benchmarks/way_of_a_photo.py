"""From the last byte of a phone's photo to the proposals on screen, in the program's own window.

    python benchmarks/phones.py way

12 MP photos of a printed group sheet that is written on, sent one after another by a process that
is the phone. The clock runs from the last byte that leaves it: until the straight photo is painted
on the group's page, and until its first proposal stands there. CPU seconds are those of the program
with its decoder and its reader meanwhile; the first photo, whose reader has to be started, is told
apart. The window is watched for stalls from the first byte on.
"""

import asyncio
import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

import cv2

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.results import Photo, PointKind
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.machine.resources import resource
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import DURING_ROUND_3, group_of, results_store
from tests.capture.photo_maker import Shot, photograph
from tests.capture.reading.written_sheets import WrittenPoint
from tests.capture.sheet_photos import KEY, printed
from tests.capture.written_group_sheets import written_on

STRAIGHT_SECONDS, PROPOSED_SECONDS, STALL_SECONDS = 1.0, 4.0, 0.1
SIZE = (3024, 4032)
PHOTOS = 21
PICTURES = 4
PIECE = 512 * 1024
TICK_MILLISECONDS = 5
PATIENCE = 60.0
HEADLINE = "Erst der Ablauf, dann das Werkzeug"
POINTS = (
    WrittenPoint(PointKind.PROBLEM, "Posteingang kostet zwei Stunden am Tag", 0),
    WrittenPoint(PointKind.CHALLENGE, "Niemand hat Zeit zum Ausprobieren", 0),
    WrittenPoint(PointKind.SOLUTION, "Eingänge automatisch zuordnen", 1),
    WrittenPoint(PointKind.NEXT_STEP, "Ansprechperson je Team benennen", 2),
)


@dataclass(frozen=True, slots=True)
class Passed:
    """The way of a photo, in seconds since its last byte.

    cpu_straight, cpu_proposed: CPU seconds until then. stall: the longest of the window, stall_cpu:
    CPU seconds that its thread took for the longest one.
    """

    straight: float
    proposed: float
    cpu_straight: float
    cpu_proposed: float
    stall: float
    stall_cpu: float


def photos(conference: Conference, folder: Path, count: int) -> list[Path]:
    """Photograph the sheet of group 1 from several sides, each saved so often that all differ."""
    group = group_of(conference, 1, 1)
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=group.workshop_id)
    font = resource("fonts", "Inter-Medium.otf")
    page = written_on(printed(order, 300.0, conference)[0], HEADLINE, POINTS, font, bold=2)
    taken = [photograph(page, Shot(SIZE, blur=1.4), seed).picture for seed in range(PICTURES)]
    files = [folder / f"{number}.jpg" for number in range(count)]
    for number, file in enumerate(files):
        quality = (cv2.IMWRITE_JPEG_QUALITY, 90 + number // PICTURES)
        cv2.imwrite(str(file), taken[number % PICTURES], quality)
    return files


def phone(pipe: Connection) -> None:
    """Be the phone: send what comes through the pipe, and tell when its last byte left."""
    port, token = pipe.recv()

    async def run() -> None:
        import aiohttp

        headers = {"Authorization": f"Bearer {token}"}
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", headers=headers) as session:
            number = 0
            while (file := await asyncio.to_thread(pipe.recv)) is not None:
                content, last = file.read_bytes(), 0.0

                async def body(content: bytes = content) -> AsyncIterator[bytes]:
                    nonlocal last
                    for place in range(0, len(content), PIECE):
                        yield content[place : place + PIECE]
                    last = time.monotonic()

                sent = {"Upload-Length": str(len(content)), "Upload-Group": ""}
                url = f"/photos/{number:032x}"
                async with session.post(url, data=body(), headers=sent) as answer:
                    value = await answer.json()
                assert value["fate"] == "arrived", value
                pipe.send(last)
                number += 1

    asyncio.run(run())


def cpu_seconds(phone_id: int) -> float:
    """CPU seconds of this process and all below it but the phone."""
    parents, seconds = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        process = int(stat.parent.name)
        parents[process] = int(fields[1])
        seconds[process] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    wanted = {os.getpid()}
    while grown := {p for p, parent in parents.items() if parent in wanted} - wanted - {phone_id}:
        wanted |= grown
    return sum(seconds.get(process, 0.0) for process in wanted)


def passed(area: ResultsArea, pipe: Connection, phone_id: int, file: Path) -> Passed:
    """Send a photo, and watch the window until its proposals stand there."""
    from PySide6.QtCore import QEventLoop, QTimer

    marks: list[tuple[float, float]] = []
    gaps: list[tuple[float, float]] = []
    begun, cpu_begun = time.monotonic(), cpu_seconds(phone_id)
    before = begun, time.thread_time()

    def is_there() -> bool:
        preview = area.photos.preview
        if not marks:
            straight = preview.photo is not None and preview.photo.picture
            return bool(straight) and not preview.picture_box.isEmpty()
        return any(row.isVisible() for row in area.page.proposals.rows.values())

    def tick() -> None:
        nonlocal before
        now = time.monotonic()
        gaps.append((now - before[0], time.thread_time() - before[1]))
        if is_there():
            marks.append((now, cpu_seconds(phone_id)))
        before = time.monotonic(), time.thread_time()
        if len(marks) == 2 or now > begun + PATIENCE:
            loop.quit()

    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(tick)
    pipe.send(file)
    timer.start(TICK_MILLISECONDS)
    loop.exec()
    timer.stop()
    last = pipe.recv()
    (straight, cpu_straight), (proposed, cpu_proposed) = marks
    return Passed(
        straight - last,
        proposed - last,
        cpu_straight - cpu_begun,
        cpu_proposed - cpu_begun,
        max(gap for gap, _ in gaps),
        max(cpu for _, cpu in gaps),
    )


def measure(count: int = PHOTOS) -> bool:
    """Measure the way of so many photos; the first one is told apart."""
    from moderator import pictures
    from moderator.actions.photos import remove_photo
    from moderator.app import Application
    from moderator.ui.hub import AreaName

    store = results_store(Path(tempfile.mkdtemp()))
    with store.edit(phrase("Key")) as edit:
        edit.update(replace(store.conference.event, badge_key=KEY))
    group, path = group_of(store.conference, 1, 1), store.path
    files = photos(store.conference, path.parent, count)
    store.close()
    program = Application(pictures.qt_application(), lambda _zone: DURING_ROUND_3)
    assert program.open(path)
    window = program.window
    assert window is not None
    hub, phones = window.hub, window.hub.phones
    assert phones is not None
    for name in AreaName:  # which the window makes while it is idle
        window.show_area(name)
        pictures.settle(window)
    window.show_area(AreaName.RESULTS)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    area.reveal(group)
    answering = phones.server.start(["127.0.0.1"], encrypted=False)
    entered = phones.server.access.enter(phones.server.code(phones.rooms()[1]).code, "iPhone")
    assert entered is not None
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    client = context.Process(target=phone, args=(theirs,), daemon=True)
    client.start()
    ours.send((answering.port, entered[0]))
    assert client.pid is not None
    found = []
    for file in files:
        pictures.settle(window)
        found.append(passed(area, ours, client.pid, file))
        print(f"  {len(found)}: {found[-1]}", flush=True)
        pictures.settle(window)
        for photo in hub.conference.all(Photo):
            hub.do(remove_photo, photo.id)
    ours.send(None)
    client.join()
    program.close_window()
    return report(found)


def report(found: list[Passed]) -> bool:
    """Print the medians, and whether they are as promised."""
    first, *others = found
    print(f"the first: straight {first.straight:.2f} s, proposals {first.proposed:.2f} s")
    straight = statistics.median(each.straight for each in others)
    proposed = statistics.median(each.proposed for each in others)
    print(
        f"median of {len(others)}: straight {straight:.2f} s"
        f" ({statistics.median(each.cpu_straight for each in others):.2f} s of CPU from the first"
        f" byte), proposals {proposed:.2f} s"
        f" ({statistics.median(each.cpu_proposed for each in others):.2f} s of CPU)"
    )
    stalls = sorted(each.stall for each in found)
    busy = max(each.stall_cpu for each in found)
    print(
        f"longest stalls of the window: {[round(each * 1000) for each in stalls[-5:]]} ms,"
        f" at most {busy * 1000:.0f} ms of its own CPU"
    )
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")
    return (
        straight <= STRAIGHT_SECONDS
        and proposed <= PROPOSED_SECONDS
        and stalls[-1] <= STALL_SECONDS
    )
