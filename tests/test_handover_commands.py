"""Whole event files on the command line: handed over, taken over, backed up, restored."""

import json
from pathlib import Path
from typing import Any

import pytest

from moderator.ui import remembered
from tests.test_cli import Run, event, exported, run, take_over

__all__ = ["event", "run"]


@pytest.fixture
def filled(run: Run, event: Path) -> Path:
    take_over(run, event)
    return event


def answer(run: Run, *arguments: str | Path) -> Any:
    outcome = run(*arguments, "--json")
    assert outcome.status == 0, outcome.err
    return json.loads(outcome.out)


@pytest.mark.parametrize("ending", ["zip", "json"])
def test_an_event_goes_to_another_computer_in_one_file(
    run: Run, filled: Path, tmp_path: Path, ending: str
) -> None:
    file, new = tmp_path / f"handover.{ending}", tmp_path / "new.moderator"
    remembered.left_apart(filled).set((frozenset({1, 2}),))
    outcome = run("export", filled, file, "--what", "event")
    assert outcome.status == 0
    assert "keep it as you keep lists on paper" in outcome.err
    assert run("new", new, "--from", file).status == 0
    assert exported(run, new) == exported(run, filled)
    along = (frozenset({1, 2}),) if ending == "zip" else ()
    assert remembered.left_apart(new).get() == along
    assert run("check", new).status == 0


def test_the_format_counts_more_than_the_name(run: Run, filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "handover.bin"
    assert run("export", filled, file, "--what", "event").status == 1
    assert not file.exists()
    assert run("export", filled, file, "--what", "event", "--format", "zip").status == 0
    assert file.read_bytes().startswith(b"PK")
    assert run("export", filled, file, "--format", "zip").status == 2
    assert run("export", filled, file, "--what", "event", "--format", "xlsx").status == 1
    assert run("export", filled, filled, "--what", "event", "--format", "zip").status == 1


def test_the_event_elsewhere_takes_the_place_of_this_one_only_when_told_so(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    file = tmp_path / "handover.zip"
    assert run("export", filled, file, "--what", "event").status == 0
    outcome = run("import", filled, "event", file)
    assert (outcome.status, "not empty" in outcome.err) == (1, True)
    other = tmp_path / "other.moderator"
    run("new", other, "--title", "Leer", "--start", "2025-01-01", "--days", "1")
    people = len(exported(run, filled)["participants"])
    tried = answer(run, "import", other, "event", file, "--dry-run")
    assert tried["records"]["Participant"] == {"new": people, "changed": 0, "gone": 0, "same": 0}
    assert tried["title"] == "Kassel"
    assert exported(run, other)["participants"] == []
    done = answer(run, "import", other, "event", file, "--replace")
    assert done == tried
    assert exported(run, other) == exported(run, filled)
    again = run("import", other, "event", file, "--replace")
    assert "Records: 0 new, 0 changed, 0 gone." in again.err


def test_new_needs_a_title_and_a_day_or_a_file(run: Run, tmp_path: Path) -> None:
    outcome = run("new", tmp_path / "x.moderator", "--title", "X")
    assert outcome.status == 2
    assert "--from" in outcome.err


def test_a_file_that_holds_no_event_makes_none(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "handover.zip"
    file.write_bytes(b"PK nothing")
    outcome = run("new", tmp_path / "new.moderator", "--from", file)
    assert outcome.status == 1
    assert "handover.zip is no ZIP" in outcome.err
    assert list(tmp_path.iterdir()) == [file]


def test_a_backup_is_made_listed_and_restored(run: Run, filled: Path) -> None:
    before = exported(run, filled)
    first = answer(run, "backup", filled)["backup"]
    assert Path(first["file"]).is_file()
    run("import", filled, "participants", _nobody(filled))
    assert exported(run, filled) != before
    assert run("backup", filled).status == 0
    listed = answer(run, "backup", filled, "--list")["backups"]
    assert len(listed) == 2
    assert listed[1] == first
    name = Path(first["file"]).name
    assert name in run("backup", filled, "--list").out
    assert answer(run, "restore", filled, "--backup", name) == {"restored": first}
    assert exported(run, filled) == before
    assert len(answer(run, "backup", filled, "--list")["backups"]) == 3
    assert run("restore", filled).status == 0


def _nobody(beside: Path) -> Path:
    path = beside.with_name("more.csv")
    path.write_text("Vorname;Nachname\nNeu;Hier\n", encoding="utf-8")
    return path


def test_what_cannot_be_backed_up_or_restored_is_told(run: Run, event: Path) -> None:
    outcome = run("restore", event)
    assert outcome.status == 1
    assert "no such backup" in outcome.err
    missing = event.with_name("none.moderator")
    assert run("backup", missing).status == 1
    assert answer(run, "backup", missing, "--list") == {"backups": []}
    assert not missing.exists()
