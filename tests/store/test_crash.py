"""The program may be killed at any moment: what was acknowledged is in the file."""

import multiprocessing
import random
from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.store.checking import check_file
from moderator.store.opening import create_store, open_store

KILLS = 100


def write(path: Path, acknowledge: Connection) -> None:
    """Add people for ever, and say of each that it is on disk."""
    store = open_store(path, datetime.now)
    assert not store.read_only, store.reason
    number = len(store.conference.participants())
    while True:
        number += 1
        with store.edit(phrase("Add {n}", n=number)) as edit:
            edit.insert(Participant(0, f"Anna {number}", "Becker", remark="x" * (number % 3000)))
        if number % 7 == 0:
            store.undo()
            store.redo()
        if number % 11 == 0:
            store.keep_photo(str(number).encode() * 5000, b"shown")
        acknowledge.send(number)


def test_a_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "crash.moderator"
    create_store(path, Event(1, "E", date(2024, 11, 4)), datetime.now).close()
    dice = random.Random(1)
    # a process each, forked from one that has read the modules, or else most of the time is theirs
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["moderator.store.opening"])
    acknowledged = 0
    for _ in range(KILLS):
        ours, theirs = context.Pipe(duplex=False)
        writer = context.Process(target=write, args=(path, theirs), daemon=True)
        writer.start()
        theirs.close()
        # Killed after a varying number of edits, at any point within the next one.
        for _ in range(dice.randint(1, 12)):
            acknowledged = ours.recv()
        writer.kill()
        writer.join()
        acknowledged = max([acknowledged, *_rest(ours)])
        report = check_file(path)
        assert report.sound, [str(finding) for finding in report.findings]
        store = open_store(path, datetime.now)
        assert not store.read_only
        names = {person.given_name for person in store.conference.table(Participant).values()}
        store.close()
        assert {f"Anna {n}" for n in range(1, acknowledged + 1)} <= names
        assert len(names) <= acknowledged + 1
        acknowledged = len(names)


def _rest(ours: Connection) -> list[int]:
    """Read what was acknowledged between the last look and the kill."""
    found = []
    try:
        while ours.poll():
            found.append(ours.recv())
    except (EOFError, OSError):  # the last one was cut off
        pass
    ours.close()
    return found
