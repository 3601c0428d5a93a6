"""Data that are deleted go to the end: also what stands beside an event, and after a kill."""

import subprocess
import sys
from pathlib import Path

import pytest

from moderator.event.people import Participant
from moderator.store.erasing_mark import left_undone
from moderator.ui import remembered
from tests.actions.test_one_person import found_in
from tests.commands.test_after_the_event import person, title
from tests.test_cli import Run, run

__all__ = ["person", "run"]

KILLED_BEFORE_FORGETTING = """
import os, signal, sys
from moderator.cli import main
from moderator.ui import remembered
remembered.forget_people = lambda *_args: os.kill(os.getpid(), signal.SIGKILL)
main(sys.argv[1:])
"""

READER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM participant").fetchone()
print("reads", flush=True)
sys.stdin.read()
"""


def remember(event: Path, person: Participant) -> Path:
    """Let this computer remember somebody; return the folder of its settings."""
    remembered.HALL_MESSAGES.set((f"{person.name}, bitte zum Empfang",))
    remembered.keep_printed(event, "badges", {person.id: "a mark"})
    remembered.settings().sync()
    folder = Path(remembered.settings().fileName()).parent
    assert found_in(folder, (person.name,)) != []
    return folder


@pytest.mark.parametrize("whom", ["everyone", "one"])
def test_settings_are_forgotten_at_the_next_opening_where_a_kill_came_before(
    run: Run, demo_path: Path, person: Participant, whom: str
) -> None:
    folder = remember(demo_path, person)
    if whom == "one":
        command = ["forget", demo_path, person.name, "--confirm", person.name]
    else:
        command = ["retention", demo_path, "--do", "deleted", "--confirm", title(demo_path)]
    done = subprocess.run(
        [sys.executable, "-c", KILLED_BEFORE_FORGETTING, *map(str, command)], check=False
    )
    assert done.returncode == -9
    assert found_in(demo_path.parent, (person.name,)) == []
    assert found_in(folder, (person.name,)) != []
    assert run("retention", demo_path, "--until", "2030-12-31").status == 0
    remembered.settings().sync()
    assert found_in(folder, (person.name,)) == []
    assert remembered.printed(demo_path, "badges").get() is None
    assert left_undone(demo_path) is None


def test_a_reader_that_keeps_names_in_the_log_is_told_and_they_go_later(
    run: Run, demo_path: Path, person: Participant
) -> None:
    sure = ("--confirm", title(demo_path))
    command = [sys.executable, "-c", READER, str(demo_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline().strip() == b"reads"
        outcome = run("retention", demo_path, "--do", "deleted", *sure)
        assert outcome.status == 1
        assert "Another program is reading" in outcome.err
        assert left_undone(demo_path) is not None
    assert run("retention", demo_path, "--until", "2030-12-31").status == 0
    assert left_undone(demo_path) is None
    assert found_in(demo_path.parent, (person.name, person.email)) == []


def test_a_note_that_broke_off_while_it_was_written_does_not_stay(
    run: Run, demo_path: Path
) -> None:
    note = demo_path.with_name(f".{demo_path.name}.erasing")
    note.write_text('{"wish": {"met')
    assert run("retention", demo_path, "--until", "2030-12-31").status == 0
    assert not note.exists()
