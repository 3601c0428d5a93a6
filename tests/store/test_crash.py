"""The program may be killed at any moment: what was acknowledged is in the file."""

import random
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from moderator.event.people import Participant
from moderator.event.schedule import Event
from moderator.store.checking import check_file
from moderator.store.opening import create_store, open_store

KILLS = 100
WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.store.opening import open_store

store = open_store(Path(sys.argv[1]), datetime.now)
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
    print(number, flush=True)
"""


def test_a_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "crash.moderator"
    create_store(path, Event(1, "E", date(2024, 11, 4)), datetime.now).close()
    dice = random.Random(1)
    acknowledged = 0
    for _ in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        # Killed after a varying number of edits, at any point within the next one.
        for _ in range(dice.randint(1, 12)):
            line = writer.stdout.readline()
            assert line, "the writer ended by itself"
            acknowledged = int(line)
        writer.kill()
        rest, _ = writer.communicate()
        acknowledged = max([acknowledged, *(int(n) for n in rest.split() if n.isdigit())])
        report = check_file(path)
        assert report.sound, [str(finding) for finding in report.findings]
        store = open_store(path, datetime.now)
        assert not store.read_only
        names = {person.given_name for person in store.conference.table(Participant).values()}
        store.close()
        assert {f"Anna {n}" for n in range(1, acknowledged + 1)} <= names
        assert len(names) <= acknowledged + 1
        acknowledged = len(names)
