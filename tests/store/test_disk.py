"""What a general error of SQLite is about is found out from the disk itself."""

import os
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from moderator.store.disk import DiskTrouble, trouble


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_file_or_a_folder_that_cannot_be_written_is_protected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    path = tmp_path / "event.moderator"
    path.touch()
    held = path if locked == "file" else tmp_path
    # root may write everywhere, so the system's answer is stood in for
    monkeypatch.setattr(os, "access", lambda asked, mode: Path(asked) != held.resolve())
    error = dbapi2.OperationalError("disk I/O error")
    assert trouble(path, error) is DiskTrouble.PROTECTED


def test_a_file_that_can_be_written_is_not_protected(tmp_path: Path) -> None:
    path = tmp_path / "event.moderator"
    path.touch()
    assert trouble(path, dbapi2.OperationalError("disk I/O error")) is DiskTrouble.OTHER
    path.unlink()
    assert trouble(path, dbapi2.OperationalError("disk I/O error")) is DiskTrouble.GONE
