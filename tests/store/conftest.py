"""A fresh event file for each test."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.store.store import Store

NOON = datetime(2024, 11, 4, 12, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "conference.moderator"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = create_store(path, Event(1, "Jahreskonferenz", date(2024, 11, 4), 2), lambda: NOON)
    yield opened
    opened.close()
