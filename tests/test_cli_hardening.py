"""Whatever a command meets, it harms nothing and says in words what happened."""

import base64
import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from moderator.actions import exporting
from moderator.actions.files import create_event, open_event
from moderator.demo import demo_clock
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, ImportProblem
from moderator.event.phrase import phrase
from moderator.journey import run_journey
from moderator.machine.clock import now_in
from moderator.machine.resources import resource
from moderator.store.edit import Edit
from tests.test_cli import Run, event, exported, run, take_over

__all__ = ["event", "run"]


def test_a_dry_run_of_a_whole_event_reads_the_file(run: Run, event: Path, tmp_path: Path) -> None:
    outcome = run("import", event, "event", tmp_path / "missing.json", "--dry-run")
    assert outcome.status == 1
    assert "missing.json" in outcome.err
    whole = resource("demo", "demo.json")
    before = event.read_bytes()
    outcome = run("import", event, "event", whole, "--dry-run")
    assert outcome.status == 1, "its photos without pixels are left out, and told"
    assert "can be taken over" in outcome.err
    assert event.read_bytes() == before


def test_an_export_never_replaces_the_event_itself(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    assert run("new", path, "--title", "E", "--start", "2024-11-04").status == 0
    before = path.read_bytes()
    outcome = run("export", path, path)
    assert outcome.status == 1
    assert "the event itself" in outcome.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("start", ["9999-12-20", "0001-01-01"])
def test_an_event_at_the_end_of_time_is_refused(run: Run, tmp_path: Path, start: str) -> None:
    outcome = run("new", tmp_path / "e.moderator", "--title", "E", "--start", start)
    assert outcome.status == 1
    assert "between 1900 and 2999" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_list_may_have_a_name_in_an_old_encoding(run: Run, event: Path) -> None:
    old = event.with_name(os.fsdecode(b"programm M\xe4rz.csv"))
    try:
        old.write_bytes(resource("demo", "programm.csv").read_bytes())
    except OSError:
        pytest.skip("the file system takes no such names")
    outcome = run("import", event, "programme", old)
    assert outcome.status == 0, outcome.err
    assert len(exported(run, event)["items"]) > 5


def test_a_title_of_broken_letters_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    outcome = run("new", tmp_path / "e.moderator", "--title", "a\udcff", "--start", "2024-11-04")
    assert outcome.status == 1
    assert "e.moderator" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_the_demo_never_replaces_an_event_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "Jahreskonferenz.moderator"
    create_event(path, "Meine Konferenz", now_in("UTC").date(), 1, demo_clock()).close()
    with pytest.raises(FileProblem, match="already there"):
        run_journey(tmp_path, lambda _: None)
    kept = open_event(path, now_in)
    assert kept.conference.event.title == "Meine Konferenz"
    kept.close()


def test_a_demo_into_a_file_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(FileProblem, match="cannot be written to"):
        run_journey(file, lambda _: None)


def started(event: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "moderator", *arguments, str(event)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


BUSY = """
import sys, time
from moderator.actions import assignment
from moderator.cli import main


def solve(*_arguments, **_options):
    print("busy", flush=True)
    time.sleep(60)


assignment.solve_in_process = solve
sys.exit(main(["assign", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signals")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_command_that_is_stopped_closes_the_event(
    run: Run, event: Path, number: signal.Signals, status: int
) -> None:
    command = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(event)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert command.stdout is not None
    assert command.stdout.readline() == "busy\n"
    command.send_signal(number)
    _, told = command.communicate(timeout=30)
    assert command.returncode == status
    assert "Traceback" not in told
    assert list(event.parent.iterdir()) == [event]
    assert run("check", event).status == 0


def test_nobody_reading_the_answer_is_no_crash(event: Path) -> None:
    with started(event, "check") as command:
        assert command.stdout is not None
        command.stdout.close()
        assert command.stderr is not None
        assert command.stderr.read() == ""
    assert command.returncode == 1


def test_a_terminal_without_a_letter_ends_no_command(run: Run, event: Path) -> None:
    take_over(run, event)
    old = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    arguments = ("import", event, "participants", resource("demo", "anmeldungen.csv"), "--json")
    done = subprocess.run(
        [sys.executable, "-m", "moderator", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=old,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("event", "hall_depth", float("inf")),
        ("event", "start", "9999-12-31"),
        ("items", "day", 4_000_000),
        ("items", "minutes", 2**50),
        ("items", "extra_minutes", 2**50),
        ("workshops", "groups", 2**50),
    ],
)
def test_figures_without_end_are_refused(
    tmp_path: Path, kind: str, field: str, value: object
) -> None:
    whole = json.loads(resource("demo", "demo.json").read_text(encoding="utf-8"))
    (whole[kind] if kind == "event" else whole[kind][0])[field] = value
    store = create_event(tmp_path / "e.moderator", "E", now_in("UTC").date(), 1, now_in)
    before = store.conference
    with pytest.raises(ImportProblem):
        exporting.import_event(store, json.dumps(whole))
    assert store.conference is before
    store.close()


@pytest.mark.parametrize("zone", ["Europe", "x" * 300, "../..", "a\0b", ""])
def test_a_time_zone_that_is_none_counts_as_this_machines(zone: str) -> None:
    assert now_in(zone).tzinfo is None


def test_an_import_that_fails_leaves_no_pixels_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = json.loads(resource("demo", "demo.json").read_text(encoding="utf-8"))
    original = b"somebody's photo"
    name = hashlib.sha256(original).hexdigest()
    text = base64.b64encode(original).decode()
    whole["photo_contents"] = {name: {"original": text, "shown": text}}
    store = create_event(tmp_path / "e.moderator", "E", now_in("UTC").date(), 1, now_in)
    with monkeypatch.context() as broken, pytest.raises(FileProblem):
        broken.setattr(Edit, "become", _disk_full)
        exporting.import_event(store, json.dumps(whole))
    with pytest.raises(KeyError):
        store.photo(name)
    exporting.import_event(store, json.dumps(whole))
    assert store.photo(name) == original
    store.close()


def _disk_full(_edit: Edit, _other: Conference) -> None:
    raise FileProblem(phrase("The disk is full."))


def test_what_was_imported_and_edited_can_be_imported_again(tmp_path: Path) -> None:
    whole = json.loads(resource("demo", "demo.json").read_text(encoding="utf-8"))
    whole["rooms"].append({"id": 2**53, "name": "Eder"})
    store = create_event(tmp_path / "e.moderator", "E", now_in("UTC").date(), 1, now_in)
    with pytest.raises(ImportProblem, match="does not fit"):
        exporting.import_event(store, json.dumps(whole))
    store.close()
