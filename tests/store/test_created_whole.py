"""A new event stands at its path complete or not at all, whatever ends the program."""

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem
from moderator.event.schedule import Event
from moderator.store.backups import back_up_file, backup_folder, backups
from moderator.store.checking import check_file
from moderator.store.opening import create_store, drafted

EVENT = Event(1, "Jahreskonferenz", date(2024, 11, 4), 2)
KILLED = """
import os, signal, sys
from datetime import date, datetime
from pathlib import Path
from moderator.event.schedule import Event
from moderator.store.opening import create_store, drafted

with drafted(Path(sys.argv[1])) as draft:
    create_store(draft, Event(1, "Other", date(2024, 11, 4), 2), datetime.now)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def create(path: Path) -> None:
    with drafted(path) as draft:
        create_store(draft, EVENT, datetime.now).close()


def test_what_a_kill_left_of_a_new_event_goes_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "event.moderator"
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -9
    assert not path.exists()
    assert list(tmp_path.iterdir()) != []
    create(path)
    assert [file.name for file in tmp_path.iterdir()] == ["event.moderator"]
    assert check_file(path).sound


def test_a_file_that_came_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "event.moderator"
    with pytest.raises(FileProblem, match="already there"), drafted(path) as draft:
        create_store(draft, EVENT, datetime.now).close()
        path.write_text("mine")
    assert path.read_text() == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["event.moderator"]


def test_a_disk_without_second_names_gets_the_event_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _target: Path) -> None:
        raise OSError(1, "as on a stick")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    path = tmp_path / "event.moderator"
    create(path)
    assert check_file(path).sound


def test_what_goes_wrong_is_told_with_the_name_of_the_event(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "event.moderator"
    with pytest.raises(FileProblem, match="nowhere"), drafted(path):
        pass


BACKING_UP = """
import os, signal, sys
from pathlib import Path
from moderator.store.backups import back_up_file

def progress(*_pages):
    print("writes", flush=True)
    sys.stdin.readline()
    os.kill(os.getpid(), signal.SIGKILL)

back_up_file(Path(sys.argv[1]), progress)
"""


def test_an_unfinished_backup_goes_with_the_next_unless_it_is_being_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "event.moderator"
    create(path)
    command = [sys.executable, "-c", BACKING_UP, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline().strip() == b"writes"
        back_up_file(path)
        assert unfinished(path) != [], "another program writes it"
        other.stdin.write(b"\n")
        other.stdin.flush()
        assert other.wait() == -9
    assert unfinished(path) != []
    back_up_file(path)
    assert unfinished(path) == []
    assert len(backups(path)) == 2
    assert len(list(backup_folder(path).iterdir())) == 4, "two, each with its digest"


def unfinished(path: Path) -> list[str]:
    return [file.name for file in backup_folder(path).iterdir() if ".part" in file.name]
