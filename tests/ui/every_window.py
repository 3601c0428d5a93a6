"""Every window and dialog of the program, and how each is reached: the one list of all audits.

An audit asks for the fixture `opened` (see `tests/ui/conftest.py`): it gets each of `WINDOWS` in
turn, shown and active, with the keys where a moderator finds them.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from moderator import pictures
from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.handing_over import hand_over
from moderator.actions.people import change_participant
from moderator.actions.running import extend
from moderator.actions.schedule import change_item
from moderator.app import Application
from moderator.event.results import Photo
from moderator.event.schedule import AgendaItem, ItemKind, Room, Theme
from moderator.event.stage import SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.machine.clock import starting_at
from moderator.machine.resources import resource
from moderator.ui import remembered
from moderator.ui.hub import AreaName
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.event_dialog import EventDialog
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.results.view import ResultsArea
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.rail import entries
from moderator.ui.words import tr
from tests.conftest import take_words_back
from tests.ui.hands import entry_of
from tests.ui.plenary.display import open_presenter
from tools.views import (
    CTRL,
    Act,
    click,
    entry,
    key,
    pick,
    read_with_notes,
    rows,
    type_in,
)

WIDTH, HEIGHT = 1366, 768


class Held(Enum):
    """Which event the program holds."""

    DEMO = auto()
    EMPTY = auto()
    NONE = auto()


@dataclass(frozen=True)
class Opened:
    """A window that is shown and active; program: the one that it belongs to."""

    name: str
    widget: QWidget
    program: Application


@dataclass(frozen=True)
class Shown:
    """A window or dialog: its name, the event it is about, and what shows it.

    reach: gets a program whose event is open at the first area, and shows the window.
    """

    name: str
    reach: Callable[[Application], None]
    held: Held = Held.DEMO


def window_of(program: Application) -> MainWindow:
    """Find the main window."""
    assert program.window is not None
    return program.window


def limits(window: MainWindow) -> None:
    """Wait until what comes near a limit in the hall is known, which a worker looks for."""
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    check, loop = area.panel.check, QEventLoop()
    if check.limits is None:
        check.changed.connect(loop.quit)
        QTimer.singleShot(30_000, loop.quit)
        loop.exec()
    assert check.limits is not None


def steps(area: str, *acts: Act) -> Callable[[Application], None]:
    """Go to an area, and on from there as a moderator does."""

    def reach(program: Application) -> None:
        window = window_of(program)
        window.show_area(AreaName(area))
        pictures.settle(window)
        for act in acts:
            act(window)
            pictures.settle(window)

    return reach


def open_clashes(window: MainWindow) -> None:
    """Click the number of clashes in the header of the schedule."""
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    QTest.mouseClick(area.clashes, Qt.MouseButton.LeftButton)


def record(area: str, kind: type, *acts: Act) -> Callable[[Application], None]:
    """Show the first record of a kind in an area."""

    def reach(program: Application) -> None:
        window = window_of(program)
        window.show_area(AreaName(area), window.hub.conference.all(kind)[0])
        steps(area, *acts)(program)

    return reach


def start(program: Application) -> None:
    """Show the first window of a newcomer, with an event that was opened lately."""
    program.show_start()


def new_event(program: Application) -> None:
    """Ask for a new event."""
    window_of(program).menu.new_wanted.emit()


def read_list(kind: str, *path: str) -> Callable[[Application], None]:
    """Read a list of the demo."""

    def reach(program: Application) -> None:
        window = window_of(program)
        dialog = ImportDialog(window.hub, kind, window)
        dialog.open()
        dialog.read(Path(resource("demo", *path)))
        while dialog.waiting.working:
            QApplication.processEvents()

    return reach


def read_event(program: Application) -> None:
    """Read the open event as it was handed over."""
    window = window_of(program)
    store = window.hub._store
    file = store.path.with_suffix(".zip")
    hand_over(store, file, {})
    dialog = EventDialog(window.hub.jobs, window.hub.appearance, window.hub, window)
    dialog.open()
    dialog.read(file)
    while dialog.waiting.working:
        QApplication.processEvents()
    dialog.way.instead.setFocus()
    dialog.way.instead.click()


def hand_over_event(program: Application) -> None:
    """Ask where the event is to go that is handed over."""
    window_of(program).menu.handover.ask()


def personal_data(program: Application) -> None:
    """Look at what is personal in the event."""
    window = window_of(program)
    window.menu.open_personal_data()
    while window.hub.jobs.running:
        QApplication.processEvents()


def restore(program: Application) -> None:
    """Ask whether to replace the event by a backup."""
    window = window_of(program)
    files.back_up(window.hub.store.path)
    menu = window.menu.build()
    inner = entry_of(menu, tr("Restore a backup")).menu()
    assert isinstance(inner, QMenu)
    inner.actions()[0].trigger()


def unsaved(program: Application) -> None:
    """Take the file away, type something, and close the window."""
    window = window_of(program)
    store = window.hub._store
    store.path.rename(store.path.with_suffix(".away"))
    change_participant(store, 1, remark="nur im Programm")
    window.close()


def photo(window: MainWindow) -> None:
    """Look at a photo of the flipchart."""
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    found = window.hub.conference.all(Photo)[0]
    area.reveal(window.hub.conference.one(Group, found.group_id))


def large_photo(window: MainWindow) -> None:
    """Look at the photo in a window of its own."""
    photo(window)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    QTest.mouseClick(area.photos.preview, Qt.MouseButton.LeftButton)


def presenter(window: MainWindow) -> None:
    """Begin the presentation as with a second screen."""
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    area.controller.present()
    open_presenter(area)


def told(window: MainWindow) -> None:
    """Delete an item, of which a message tells with its Undo."""
    window.show_area(AreaName.SCHEDULE, window.hub.conference.items()[0])
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Delete)


def late(window: MainWindow) -> None:
    """Let what runs take ten minutes more, where two items to come can be shortened."""
    results = next(
        item
        for item in reversed(window.hub.conference.items())
        if item.kind is ItemKind.PLENARY_RESULTS
    )
    window.hub.do(change_item, results.id, shortest=45)
    window.hub.do(extend, 10)


AREAS = tuple(found.name for found in entries())
PRINTS = key(Qt.Key.Key_P, CTRL)
DOOR = click("Check in")
EDIT_WISHES = click("Change wishes")
WINDOWS = (
    *(Shown(name, steps(name)) for name in AREAS),
    *(Shown(f"{name}-empty", steps(name), Held.EMPTY) for name in AREAS),
    Shown("schedule-item", record("schedule", AgendaItem)),
    Shown("schedule-workshop", record("schedule", Workshop)),
    Shown("schedule-room", record("schedule", Room)),
    Shown("schedule-theme", record("schedule", Theme)),
    Shown("schedule-clashes", steps("schedule", open_clashes)),
    Shown("schedule-table", steps("schedule", click("As a table"))),
    Shown("message", steps("schedule", told)),
    Shown("people-one", steps("people", rows(4, 4))),
    Shown("people-wishes", steps("people", rows(4, 4), EDIT_WISHES)),
    Shown("people-many", steps("people", rows(2, 5))),
    Shown("people-filter", steps("people", click("Filter"))),
    Shown("people-add", steps("people", click("Add person"))),
    Shown("people-door", steps("people", DOOR)),
    Shown("people-door-typed", steps("people", DOOR, type_in("ben"))),
    Shown("people-door-camera", steps("people", DOOR, click("Camera"))),
    Shown("assignment-round", steps("assignment", click("Round {number}", 1))),
    Shown("assignment-overview", steps("assignment", click("Overview"))),
    Shown("assignment-wishes", steps("assignment", click("Wishes"))),
    Shown("assignment-groups", steps("assignment", click("Form groups"))),
    Shown("results-photo", steps("results", photo)),
    Shown("results-overview", steps("results", key(Qt.Key.Key_R, CTRL))),
    Shown("results-intake", steps("results", key(Qt.Key.Key_E, CTRL))),
    Shown("results-camera", steps("results", key(Qt.Key.Key_F8))),
    Shown("results-joined", steps("results", key(Qt.Key.Key_J, CTRL))),
    Shown("results-phones", steps("results", key(Qt.Key.Key_T, CTRL))),
    Shown(
        "results-legend",
        steps("results", key(Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)),
    ),
    Shown("photo", steps("results", large_photo)),
    Shown("regie-ways", steps("regie", late, key(Qt.Key.Key_1))),
    Shown("regie-message", steps("regie", key(Qt.Key.Key_M))),
    Shown("plenary-groups", steps("plenary", limits, entry(SceneKind.GROUP_GUIDE))),
    Shown("presenter", steps("plenary", presenter)),
    Shown("remote", steps("plenary", click("Remote control"))),
    Shown("one-screen", steps("plenary", click("Start the presentation"))),
    Shown("documentation-state", steps("documentation", click("State ({count})", 4))),
    Shown("documentation-texts", steps("documentation", key(Qt.Key.Key_F, CTRL))),
    Shown("prints", steps("people", PRINTS)),
    Shown("prints-own", steps("people", PRINTS, pick("Paper", "Own sheet, by its measures"))),
    Shown("import", read_list("participants", "anmeldungen.csv")),
    Shown("take-over-event", read_event),
    Shown("hand-over-event", hand_over_event),
    Shown("personal-data", personal_data),
    Shown("import-notes", steps("people", read_with_notes)),
    Shown("import-workshops", read_list("workshops", "workshops.csv")),
    Shown("import-programme", read_list("programme", "programm.csv")),
    Shown("search", steps("people", key(Qt.Key.Key_K, CTRL), type_in("a"))),
    Shown("start", start, Held.NONE),
    Shown("new-event", new_event),
    Shown("restore", restore),
    Shown("unsaved", unsaved),
)
"""File and printer dialogs are the system's and stand in no list of ours."""


@contextmanager
def opened_window(shown: Shown, demo: Path, folder: Path) -> Iterator[Opened]:
    """Show a window over a copy of the demo, in German and light; close everything again."""
    qt = pictures.qt_application()
    program = Application(qt, starting_at(DEMO_NOW))
    program.set_language("de")
    try:
        yield Opened(shown.name, _reached(program, shown, demo, folder), program)
    finally:  # also where it could not be reached, or all later tests would speak German
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not program.window:
                widget.close()
        if program.start is not None:
            program.start.deleteLater()
        remembered.RECENT.forget()
        program.close_window()
        take_words_back(program)
        program.deleteLater()
        pictures.settle(None)


def _reached(program: Application, shown: Shown, demo: Path, folder: Path) -> QWidget:
    """Open the event that is wanted, and do what leads to the window."""
    path = folder / f"{shown.name}{files.SUFFIX}"
    if shown.held is Held.DEMO:
        shutil.copyfile(demo, path)
    else:
        clock = starting_at(datetime(2024, 11, 1, 9, 0))
        files.create_event(path, "Leere Konferenz", date(2024, 11, 4), 2, clock).close()
    if shown.held is Held.NONE:
        remembered.RECENT.set((path,))
    else:
        program.open(path)
        window = window_of(program)
        window.showNormal()
        window.resize(WIDTH, HEIGHT)
        window.activateWindow()
        pictures.settle(window)
    shown.reach(program)
    pictures.settle(program.window)
    top = _topmost(program)
    top.activateWindow()
    QApplication.processEvents()
    return top


def _topmost(program: Application) -> QWidget:
    """Find the window that lies over the others: a dialog, else the main window."""
    over = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget is not program.window and widget.isWindow()
    ]
    return max(over, key=_level) if over else window_of(program)


def _level(widget: QWidget) -> int:
    """A dialog lies over a plain window, and the presenter's over the hall's."""
    return 2 * widget.isModal() + (type(widget).__name__ != "HallWindow")
