"""A copy of a file that somebody holds locked fails in the end, instead of waiting for ever."""

from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from moderator.store import database


def test_a_copy_of_a_file_that_stays_locked_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "MOST_REFUSALS", 1)
    path = tmp_path / "event.moderator"
    holder = dbapi2.connect(str(path))
    holder.execute("CREATE TABLE a (b)")
    holder.commit()
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(dbapi2.OperationalError, match="locked"):
        database.copy_database(path, tmp_path / "copy.moderator")
    holder.rollback()
    database.copy_database(path, tmp_path / "copy.moderator")
    holder.close()
