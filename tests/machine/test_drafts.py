"""What a killed program left is removed; what somebody is writing, or is not ours, stays."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from moderator.exchange.documents.writing import write_whole, written_whole
from moderator.machine.drafts import (
    draft_file,
    draft_folder,
    put_in_place,
    remove_former,
    remove_working,
    working_folder,
)

WRITER = """
import os, signal, sys
from pathlib import Path
from moderator.exchange.documents.writing import written_whole
from moderator.machine.drafts import draft_folder, working_folder

target = Path(sys.argv[1])
with written_whole(target) as file, draft_folder(target.parent) as made, working_folder() as work:
    file.write(b"half")
    (made / "event.moderator").write_bytes(b"half")
    (work / "names.json").write_text("Anna Becker")
    print(work, flush=True)
    sys.stdin.readline()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file() or path.name[0] == "."}


def test_what_a_kill_left_goes_with_the_next_file_and_not_before_the_kill(
    tmp_path: Path, working: Path
) -> None:
    target = tmp_path / "report.pdf"
    command = [sys.executable, "-c", WRITER, str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        work = Path(writer.stdout.readline().decode().strip())
        write_whole(target, b"mine")
        with working_folder():
            assert work.exists(), "another program works in it"
        assert len(names(tmp_path)) == 3, "another program writes two of them"
        writer.stdin.write(b"\n")
        writer.stdin.flush()
        assert writer.wait() == -9
    assert len(names(tmp_path)) == 3
    write_whole(target, b"mine again")
    assert names(tmp_path) == {"report.pdf"}
    assert target.read_bytes() == b"mine again"
    with working_folder():
        assert not work.exists()
    assert list(working.iterdir()) == []


def test_two_at_once_in_one_program_leave_each_other_alone(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    with written_whole(one) as first:
        first.write(b"1")
        with written_whole(other) as second:
            second.write(b"2")
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    assert names(tmp_path) == {"one.pdf", "other.pdf"}


@pytest.mark.parametrize(
    "name",
    [
        ".report.pdf.0a1b2c3d.part",
        "0a1b2c3d.moderator.part",
        ".0a1b2c3d.moderator",
        ".0A1B2C3D.moderator.part",
        ".0a1b2c3d.moderator.part.bak",
        "moderator-festival",
    ],
)
def test_a_file_that_the_program_never_makes_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    write_whole(tmp_path / "report.pdf", b"content")
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize(
    "name", ["moderator-working-copy", "moderator-working-0a1b2c3d", "moderator-working-ABCDEFGH"]
)
@pytest.mark.parametrize("mode", [0o700, 0o755])
def test_a_folder_of_the_user_stays_whatever_its_name(working: Path, name: str, mode: int) -> None:
    own = working / name
    own.mkdir(mode)
    (own / "thesis.txt").write_text("mine")
    (working / "moderator-working-list.txt").write_text("mine")
    (working / "moderator-working-notes123").write_text("mine")
    (working / "moderator-working-abcdefgh").write_text("mine")
    with working_folder() as work:
        (work / "names.json").write_text("Anna Becker")
    remove_working()
    assert (own / "thesis.txt").read_text() == "mine"
    assert len(list(working.iterdir())) == 4


def test_a_link_to_a_folder_of_work_leads_nowhere(working: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(0o700)
    (elsewhere / ".of-moderator").touch()
    (working / "moderator-working-0a1b2c3d").symlink_to(elsewhere)
    remove_working()
    assert (elsewhere / ".of-moderator").exists()


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        (".E.moderator.12345678.part", True),
        (".E.ab_12xyz.part", True),
        (".12345678.E.moderator", True),
        (".E.moderator.1234567.part", False),
        (".F.moderator.12345678.part", False),
        ("E.moderator.12345678.part", False),
        (".E.moderator.12345678.part.bak", False),
    ],
)
def test_drafts_of_former_versions_go_by_the_name_of_their_event(
    tmp_path: Path, name: str, ours: bool
) -> None:
    (tmp_path / name).write_text("Anna Becker")
    assert remove_former(tmp_path / "E.moderator") == ours
    assert (tmp_path / name).exists() is not ours


def test_a_link_in_the_place_of_a_draft_leads_nowhere(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("mine")
    (tmp_path / ".0a1b2c3d.moderator.part").symlink_to(precious)
    write_whole(tmp_path / "report.pdf", b"content")
    assert (precious / "thesis.txt").read_text() == "mine"


def test_whatever_ends_the_work_nothing_is_left(tmp_path: Path, working: Path) -> None:
    for made in (draft_file(tmp_path), draft_folder(tmp_path), working_folder()):
        with pytest.raises(RuntimeError), made:
            raise RuntimeError
    assert names(tmp_path) == set()
    assert list(working.iterdir()) == []


def test_a_complete_draft_takes_the_place_of_the_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_text("old")
    with draft_file(tmp_path) as file:
        file.write(b"new")
        file.flush()
        assert target.read_text() == "old"
        put_in_place(file, target)
    assert target.read_text() == "new"
    assert names(tmp_path) == {"report.pdf"}
