"""Draws a two-day run that begins 20 minutes late, with one room that takes ten more.

    python tools/late_days.py DIR [WIDTHxHEIGHT] [--dark] [--language LANGUAGE]

The demo event is run from its beginning at a simulated clock, by the keys of the run sheet and of
the window. What is told last is when the programme ended, and when it should have.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator import pictures
from moderator.actions import files
from moderator.actions.rooms_running import wish_minutes
from moderator.actions.running import state
from moderator.app import Application
from moderator.demo import demo_clock, fresh_demo
from moderator.event.phrase import phrase
from moderator.event.schedule import ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import planned_end
from moderator.ui.hub import AreaName
from moderator.ui.regie.view import RegieArea
from moderator.ui.regie.ways import WaysPanel
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.theme import ThemeChoice

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
LATE, LONGER = 20, 10
"""Minutes by which both days begin late, and that one room takes more in each round."""


class Run:
    """The window of the event at a clock that is set, and the folder of its pictures."""

    def __init__(self, qt: QApplication, path: Path, folder: Path, size: tuple[int, int]) -> None:
        self.now = datetime(2024, 11, 4, 11, 50)
        self._folder, self._count = folder, 0
        self.program = Application(qt, lambda _zone: self.now)
        self._path, self._size = path, size

    def open(self, language: str, choice: ThemeChoice) -> None:
        """Open the window on the run sheet."""
        self.program.set_language(language)
        self.program.theme.choose(choice)
        self.program.open(self._path)
        self.window.showNormal()
        self.window.resize(*self._size)
        self.window.activateWindow()
        self.settle()
        self.window.show_area(AreaName.REGIE)
        self.settle()

    @property
    def window(self) -> MainWindow:
        """The window of the event."""
        assert self.program.window is not None
        return self.program.window

    @property
    def ways(self) -> WaysPanel:
        """The ways to win time back."""
        area = self.window.area(AreaName.REGIE)
        assert isinstance(area, RegieArea)
        return area.ways

    def settle(self) -> None:
        """Wait until the window shows what is so now."""
        self.window.hub.tick.emit(self.now)
        pictures.settle(self.window)

    def wait(self, minutes: float) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)
        self.settle()

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def picture(self, name: str) -> None:
        """Draw the window as it is now."""
        self._count += 1
        file = self._folder / f"{self._count:02}-{name}.png"
        self.window.grab().save(str(file))
        print(f"{self.now:%d.%m. %H:%M}  {file.name}")

    def close(self) -> None:
        """Close the window."""
        self.program.close_window()
        self.program.deleteLater()
        pictures.settle(None)


def rest(path: Path) -> None:
    """Let nothing have been run yet."""
    store = files.open_event(path, demo_clock())
    with store.edit(phrase("Nothing was run yet")) as edit:
        for item in store.conference.items():
            edit.update(replace(item, actual_start=None, actual_end=None, extra_minutes=0))
        for shop in store.conference.all(Workshop):
            edit.update(replace(shop, actual_end=None, extra_minutes=0))
    store.close()


def run_day(run: Run, day: int) -> Iterator[str]:
    """Run a day that begins late; yield what is worth a picture.

    What is proposed to win time back is looked at and taken as soon as there is something.
    """
    hub = run.window.hub
    kinds = {ItemKind.REGISTRATION}  # it opens by itself
    first = next(
        e for e in state(hub.store).items if e.item.day == day and e.item.kind not in kinds
    )
    run.now = first.start + timedelta(minutes=LATE)
    run.settle()
    run.press(ENTER)
    yield f"day-{day}-begins-late"
    taken = False
    while (current := state(hub.store).current) is not None:
        left = current.end - run.now
        run.wait(max(0.0, left / timedelta(minutes=2)))
        if current.rooms:
            hub.do(wish_minutes, current.rooms[1].workshop.id, LONGER)
            run.settle()
            yield f"day-{day}-{current.item.id}-room-asks"
            run.press(Qt.Key.Key_G)
            yield f"day-{day}-{current.item.id}-room-longer"
            run.press(Qt.Key.Key_M)
            yield f"day-{day}-{current.item.id}-message"
            run.press(Qt.Key.Key_Escape)
        if run.ways.isVisible():
            yield f"day-{day}-{current.item.id}-ways"
            for key in (Qt.Key.Key_1, Qt.Key.Key_2):
                run.press(key)
                yield f"day-{day}-{current.item.id}-way-{key - Qt.Key.Key_0}-previewed"
            run.press(Qt.Key.Key_1)
            run.press(ENTER, CTRL)
            yield f"day-{day}-{current.item.id}-way-taken"
            taken = True
        now = state(hub.store).of(current.item.id)
        assert now is not None
        run.wait(max(0.0, (now.last - run.now) / timedelta(minutes=1)))
        run.press(ENTER)
    yield f"day-{day}-over{'-won-back' if taken else ''}"


def main(arguments: list[str]) -> int:
    """Draw both days, and say when each ended."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("folder", type=Path)
    reader.add_argument("size", nargs="?", default="1366x768")
    reader.add_argument("--dark", action="store_true")
    reader.add_argument("--language", default="de")
    given = reader.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    width, _, height = given.size.partition("x")
    qt = pictures.qt_application()
    path = fresh_demo(given.folder / "event")
    rest(path)
    run = Run(qt, path, given.folder, (int(width), int(height)))
    run.open(given.language, ThemeChoice.DARK if given.dark else ThemeChoice.LIGHT)
    for day in (1, 2):
        for name in run_day(run, day):
            run.picture(name)
        ends = [e for e in state(run.window.hub.store).day(day) if not e.item.skipped]
        planned = planned_end(run.window.hub.conference.event, ends[-1].item)
        print(f"day {day} ended at {ends[-1].end:%H:%M}, planned {planned:%H:%M}")
    run.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
