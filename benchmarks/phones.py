"""The server for phones under load, as the room's network could put on it.

    python benchmarks/phones.py [uploads] [slow] [damaged] [way]

uploads: 200 photos of 5 MB at once from 60 connections, eight each from 127.0.0.1 to 127.0.0.8: all
in, or refused in words; the longest stall of the interface thread (the whole window, shown), memory
of the program with its worker. slow: 800 sockets that send half of a request. damaged: 2,000 photos
with bytes that were changed, cut off or added, in every format; the goal of 2 s is for what the
processor works for one. way: from the last byte of a photo to its proposals on screen, see
`way_of_a_photo`.
"""

import asyncio
import io
import json
import multiprocessing
import os
import random
import socket
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypedDict

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = tempfile.mkdtemp(prefix="moderator-benchmark-")

UPLOADS, SIZE, CONNECTIONS, ADDRESSES = 200, 5_000_000, 60, 8
SLOW, SLOW_SECONDS = 800, 15.0
DAMAGED, DAMAGED_SECONDS = 2000, 2.0
MOST_MEMORY = 1_000_000_000
TICK_MILLISECONDS = 2
SAMPLE_SECONDS = 0.05
IDLE_SECONDS = 20.0
"""How long the same machine is watched without any phone, to compare."""


def photo_bytes(number: int) -> bytes:
    """Make a photo of exactly 5 MB whose content is its own."""
    from PIL import Image

    draw = random.Random(number)
    picture = Image.effect_noise((2600, 1950), 60 + number % 7)
    target = io.BytesIO()
    picture.convert("RGB").save(target, "JPEG", quality=90)
    content = target.getvalue()[:SIZE]
    return content + draw.randbytes(SIZE - len(content))


def memory_of(process: int) -> int:
    """Resident bytes of a process and all below it."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(
                line.split(":", 1) for line in status.read_text().splitlines() if ":" in line
            )
        except OSError:
            continue
        own = int(lines["Pid"]), int(lines["PPid"])
        if process in own and int(lines["Pid"]) != os.getpid() and "VmRSS" in lines:
            total += int(lines["VmRSS"].split()[0]) * 1024
    return total


def seconds_of_workers() -> float:
    """Seconds that processors worked for the processes below this one, which still run.

    Unlike the time that passed, it does not depend on what else this computer does.
    """
    ticks = 0
    for process in multiprocessing.active_children():
        try:
            said = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(said[11]) + int(said[12])
    return ticks / os.sysconf("SC_CLK_TCK")


class Found(TypedDict):
    """What the phones have seen."""

    arrived: int
    filed: int
    refusals: list[str]
    on_disk_seconds: float
    filed_seconds: float
    peak: int


async def highest_memory(process: int, done: asyncio.Event) -> int:
    """Sample the memory of a process and all below it until something is done."""
    peak = 0
    while not done.is_set():
        peak = max(peak, await asyncio.to_thread(memory_of, process))
        await asyncio.sleep(SAMPLE_SECONDS)
    return peak


async def upload_all(port: int, tokens: list[str], photos: list[bytes], watched: int) -> Found:
    """Send all photos from all connections at once, and wait until they are filed."""
    import aiohttp

    done = asyncio.Event()
    refusals: list[str] = []
    begun = time.monotonic()

    async def phone(number: int) -> tuple[int, int]:
        local = f"127.0.0.{number % ADDRESSES + 1}"
        connector = aiohttp.TCPConnector(limit=1, local_addr=(local, 0))
        session = aiohttp.ClientSession(
            f"http://127.0.0.1:{port}",
            connector=connector,
            headers={"Authorization": f"Bearer {tokens[number]}", "Accept-Language": "de"},
        )
        mine = range(number, UPLOADS, CONNECTIONS)
        arrived = 0
        async with session:
            for upload in mine:
                arrived += await send(session, upload)
            in_time = time.monotonic() - begun
            states: list[str] = []
            while len(states) < arrived:
                await asyncio.sleep(1)
                async with session.get("/state") as answer:
                    fates = (await answer.json())["photos"].values()
                states = [f["fate"] for f in fates if f["fate"] != "arrived"]
            times.append(in_time)
            return arrived, states.count("filed")

    async def send(session: aiohttp.ClientSession, upload: int) -> int:
        content = photos[upload % len(photos)][:-4] + upload.to_bytes(4, "big")
        while True:
            headers = {"Upload-Offset": "0", "Upload-Length": str(len(content))}
            url = f"/photos/{upload:032x}"
            async with session.post(url, data=content, headers=headers) as answer:
                value = await answer.json()
            if "fate" in value:
                return 1
            assert value.get("problem"), (answer.status, value)
            refusals.append(value["problem"])
            if not value["again"]:
                return 0
            await asyncio.sleep(1)

    times: list[float] = []
    watching = asyncio.create_task(highest_memory(watched, done))
    counts = await asyncio.gather(*(phone(number) for number in range(CONNECTIONS)))
    done.set()
    return {
        "arrived": sum(arrived for arrived, _ in counts),
        "filed": sum(filed for _, filed in counts),
        "refusals": refusals,
        "on_disk_seconds": max(times),
        "filed_seconds": time.monotonic() - begun,
        "peak": await watching,
    }


def clients(pipe: Connection) -> None:
    """Be the phones, in a process of their own."""
    photos = [photo_bytes(number) for number in range(8)]
    pipe.send("ready")
    port, tokens, watched = pipe.recv()
    pipe.send(asyncio.run(upload_all(port, tokens, photos, watched)))


def stalls(pipe: Connection, seconds: float = 1e9) -> list[float]:
    """Run the interface thread until the clients are done; return the gaps between its ticks."""
    from PySide6.QtCore import QEventLoop, QTimer

    gaps: list[float] = []
    last = time.perf_counter()
    end = last + seconds

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now
        if pipe.poll() or now > end:
            loop.quit()

    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(tick)
    timer.start(TICK_MILLISECONDS)
    loop.exec()
    timer.stop()
    return sorted(gaps)


def uploads() -> bool:
    """Measure 200 uploads at once into an event whose window is shown."""
    from moderator import pictures
    from moderator.actions.demo import DEMO_NOW
    from moderator.app import Application
    from moderator.demo import fresh_demo
    from moderator.machine.clock import starting_at
    from moderator.ui.hub import AreaName

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=clients, args=(theirs,))
    process.start()
    program = Application(pictures.qt_application(), starting_at(DEMO_NOW))
    assert program.open(fresh_demo(Path(tempfile.mkdtemp())))
    window = program.window
    assert window is not None
    window.show_area(AreaName.RESULTS)
    phones = window.hub.phones
    assert phones is not None
    server = phones.server
    answering = server.start(["127.0.0.1"], encrypted=False)
    room = phones.rooms()[0]
    tokens = []
    for _ in range(CONNECTIONS):
        entered = server.access.enter(server.code(room).code, "iPhone")
        assert entered is not None
        tokens.append(entered[0])
    assert ours.recv() == "ready"
    for name in AreaName:  # which the window makes while it is idle
        window.show_area(name)
        pictures.settle(window)
    window.show_area(AreaName.RESULTS)
    pictures.settle(window)
    idle = stalls(ours, IDLE_SECONDS)
    print(f"longest stall without any phone: {idle[-1] * 1000:.0f} ms")
    ours.send((answering.port, tokens, os.getpid()))
    gaps = stalls(ours)
    found: Found = ours.recv()
    process.join()
    program.close_window()
    print(json.dumps({k: v for k, v in found.items() if k != "peak"}, indent=1, ensure_ascii=False))
    print(
        f"longest stall of the interface thread: {gaps[-1] * 1000:.0f} ms, then "
        f"{[round(gap * 1000) for gap in gaps[-6:-1]]} of {len(gaps)} ticks"
    )
    print(f"peak memory with the worker: {found['peak'] / 1e6:.0f} MB")
    return found["arrived"] == UPLOADS and found["peak"] <= MOST_MEMORY


def slow() -> bool:
    """Measure how long sockets live that never finish their request."""
    from tests.capture.phones.fake_doors import FakeDoors, served

    with served(Path(tempfile.mkdtemp()), FakeDoors()) as server:
        assert server.answering is not None
        sockets = []
        begun = time.monotonic()
        for number in range(SLOW):
            sock = socket.socket()
            sock.bind((f"127.0.1.{number % 250 + 1}", 0))
            sock.settimeout(30)
            sock.connect(("127.0.0.1", server.answering.port))
            sockets.append(sock)
        for sock in sockets:
            try:
                sock.sendall(b"POST /enter HTTP/1.1\r\nHost: a\r\nX-Slow: 1")
            except OSError:
                continue
        closed = 0
        for sock in sockets:
            try:
                closed += sock.recv(100) == b""
            except ConnectionError:
                closed += 1
            sock.close()
        seconds = time.monotonic() - begun
    print(f"{closed} of {SLOW} slow sockets closed in {seconds:.1f} s")
    return closed == SLOW and seconds <= SLOW_SECONDS


def damaged() -> bool:
    """Measure how damaged photos are read: each gets an answer, none takes long."""
    from moderator.capture.phones.filing import TOGETHER
    from moderator.capture.photos import Source, prepare_each
    from moderator.event.errors import FileProblem
    from tests.capture.flipcharts import as_file, flipchart

    draw = random.Random(1)
    kinds = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF")
    whole = [as_file(flipchart(1200, 900), kind) for kind in kinds]
    sources = [
        Source(f"{number}.jpg", harmed(whole[number % len(whole)], draw))
        for number in range(DAMAGED)
    ]
    first: list[float] = []
    others: list[float] = []
    worked: list[tuple[float, str]] = []
    problems = 0
    last, last_worked = time.monotonic(), 0.0

    def arrived(place: int, outcome: object) -> None:
        nonlocal problems, last, last_worked
        now, work = time.monotonic(), seconds_of_workers()
        (others if place else first).append(now - last)
        if place and work >= last_worked:
            worked.append((work - last_worked, sources[begin + place].name))
        last, last_worked = now, work
        problems += isinstance(outcome, FileProblem)

    for begin in range(0, DAMAGED, TOGETHER):
        last = time.monotonic()
        prepare_each(sources[begin : begin + TOGETHER], arrived=arrived)
    most, name = max(worked)
    print(
        f"{len(first) + len(others)} of {DAMAGED} damaged photos answered, {problems} refused in "
        f"words; longest {max(others):.2f} s, median {sorted(others)[len(others) // 2] * 1000:.0f} "
        f"ms; with the start of the process {max(first):.2f} s; most work {most:.2f} s of a "
        f"processor, for {name}"
    )
    return len(first) + len(others) == DAMAGED and most <= DAMAGED_SECONDS


def way() -> bool:
    """Measure how long a photo takes from its last byte to its proposals on screen."""
    from benchmarks.way_of_a_photo import measure

    return measure()


def harmed(content: bytes, draw: random.Random) -> bytes:
    """Change, cut off or add bytes."""
    harm = bytearray(content)
    for _ in range(draw.choice((1, 5, 50, 500))):
        harm[draw.randrange(len(harm))] = draw.randrange(256)
    if draw.random() < 0.3:
        del harm[draw.randrange(len(harm)) :]
    if draw.random() < 0.2:
        place = draw.randrange(len(harm) + 1)
        harm[place:place] = draw.randbytes(draw.randrange(1, 5000))
    return bytes(harm)


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["slow", "uploads", "damaged"]
    checks = {"uploads": uploads, "slow": slow, "damaged": damaged, "way": way}
    results = {name: checks[name]() for name in wanted}
    print(results)
    sys.exit(0 if all(results.values()) else 1)
