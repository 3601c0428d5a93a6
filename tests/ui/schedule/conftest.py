"""The sketched afternoon with a round of three workshops, as the area sees it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from pytestqt.qtbot import QtBot

from moderator.actions import schedule, venue, workshops
from moderator.event.errors import KnownError
from moderator.ui.hub import Hub
from moderator.ui.schedule.layout import TimelineSpot
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import ROUND


@pytest.fixture
def watch() -> Watch:
    return Watch("14:41")


@pytest.fixture
def hub(tmp_path: Path, watch: Watch, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    store = day_store(tmp_path, watch)
    for number, name in enumerate(("Raum Eder", "Raum Werra", "Raum Fulda")):
        room = venue.add_room(store, name, 24)
        topic = venue.add_theme(store, f"Thema {number + 1}")
        workshops.add_workshop(store, ROUND, topic, room)
    schedule.set_contributions(store, 3, [("Miriam Adler", "Moderation")])
    made = Hub(store, appearance)
    yield made
    made.close()
    store.close()


@pytest.fixture
def problems(hub: Hub) -> list[KnownError]:
    found: list[KnownError] = []
    hub.error_shown.connect(found.append)
    return found


@pytest.fixture
def area(hub: Hub, qtbot: QtBot) -> Iterator[ScheduleArea]:
    made = ScheduleArea(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def point(area: ScheduleArea) -> Callable[[str, int], QPoint]:
    """Find the pixel of a time in a column."""

    def find(clock: str, column: int) -> QPoint:
        hour, minute = clock.split(":")
        spots = area.timeline.canvas.spots
        y = spots.y(1, int(hour) * 60 + int(minute))
        assert y is not None
        return QPoint(int(spots.x(column) + spots.column_width / 2), int(y))

    return find


@pytest.fixture
def spot() -> Callable[[str, int | None], TimelineSpot]:
    def make(clock: str, column: int | None) -> TimelineSpot:
        hour, minute = clock.split(":")
        return TimelineSpot(1, int(hour) * 60 + int(minute), column)

    return make
