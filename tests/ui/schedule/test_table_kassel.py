"""The programme of Kassel is typed into the table from nothing, and its keys are counted."""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.rules.schedule.kind_words import kind_of
from moderator.store.opening import create_store
from moderator.ui.hub import Hub
from moderator.ui.schedule.naming import kind_name
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch
from tests.exchange.lists import KASSEL, kassel
from tests.ui.hands import CTRL, press, write

MOST_KEYS = 6
"""Keys of a row beside its text."""
FIRST = date(2024, 11, 4)
HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}
"""Held for another key, with which they are one."""
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


class KeyCounter(QObject):
    """Counts what is pressed in the whole program, letters and all other keys alike."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.pressed = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a key where it arrives, and not again where it is handed on."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.spontaneous()
            and event.key() not in HELD
            and watched is QApplication.focusWidget()
        ):
            self.pressed += 1
        return super().eventFilter(watched, event)


@dataclass(frozen=True)
class ListRow:
    """A row of the programme as a file."""

    day: int
    start: str
    end: str
    minutes: int
    kind: str
    title: str
    room: str
    people: str


def rows() -> list[ListRow]:
    text = (Path(KASSEL) / "programm.csv").read_text(encoding="utf-8-sig")
    found = []
    for row in csv.DictReader(text.splitlines(), delimiter=";"):
        day = (datetime.strptime(row["Tag"], "%d.%m.%Y").date() - FIRST).days + 1
        begin, end = (datetime.strptime(row[name], "%H:%M") for name in ("Beginn", "Ende"))
        minutes = int((end - begin).total_seconds()) // 60
        people = row["Personen"].replace("; ", ", ")
        found.append(
            ListRow(
                day,
                row["Beginn"],
                row["Ende"],
                minutes,
                row["Art"],
                row["Titel"],
                row["Raum"],
                people,
            )
        )
    return found


@pytest.fixture
def hub(tmp_path: Path, appearance: Appearance) -> Iterator[Hub]:
    """An event of two days without anything in it."""
    store = create_store(
        tmp_path / "new.moderator", Event(1, "Jahreskonferenz", FIRST, 2), Watch("09:00")
    )
    made = Hub(store, appearance)
    yield made
    made.close()
    store.close()


def facts(conference: Conference, item: AgendaItem) -> tuple[object, ...]:
    return (
        item.day,
        f"{item.start:%H:%M}",
        item.minutes,
        item.title,
        item.kind,
        [room.name for room in conference.rooms_of(item.id)],
        [(person.name, person.role) for person in conference.contributions_of(item.id)],
    )


def type_row(row: ListRow, *, fixed: bool, known: set[str]) -> int:
    """Type a row as somebody would who knows the table; return the length of its cells' texts.

    fixed: it does not follow the one before. known: rooms that are there already.
    """
    told = row.room in known
    line = [*([row.start] if fixed else []), row.title, str(row.minutes)]
    write(" ".join([*line, *([row.room] if told else [])]))
    kind = kind_name(kind_of(row.kind, "") or ItemKind.TALK) if needs_kind(row) else ""
    cells = [row.room] if not told else []
    cells += [row.people] if row.people or kind else []
    cells += [kind] if kind else []
    while cells and not cells[-1]:
        cells.pop()
    for cell in cells:
        press(TAB)
        write(cell)
    press(ENTER)
    return sum(map(len, [*line, row.room, row.people, kind]))


def needs_kind(row: ListRow) -> bool:
    """Return whether the title does not tell the kind."""
    return row.kind in {"Lightning Talks", "Keynote"}


def test_kassels_programme_takes_its_text_and_at_most_six_keys_a_row(
    hub: Hub, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    area = ScheduleArea(hub)
    area.resize(1190, 690)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.modes._group.button(1).click()
    area.setFocus()
    application = QApplication.instance()
    assert application is not None
    counter = KeyCounter(application)
    table: list[tuple[str, int, int]] = []
    day, end = 1, ""
    for row in rows():
        before = counter.pressed
        if row.day != day:
            press(Qt.Key.Key_PageDown, CTRL)
            day = row.day
        known = {room.name for room in hub.conference.rooms()}
        text = type_row(row, fixed=row.start != end, known=known)
        end = row.end
        table.append((row.title, text, counter.pressed - before - text))
    application.removeEventFilter(counter)
    wanted = kassel("programme")
    assert [facts(hub.conference, item) for item in hub.conference.items()] == [
        facts(wanted, item) for item in wanted.items()
    ]
    lines = [f"{text:5}  {keys:5}  {title}" for title, text, keys in table]
    total = f"{sum(r[1] for r in table):5}  {sum(r[2] for r in table):5}  all rows"
    with capsys.disabled():
        sys.stdout.write("\n".join(["", " text   more  row", *lines, total, ""]))
    assert max(keys for _title, _text, keys in table) <= MOST_KEYS
    area.close()
    area.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
