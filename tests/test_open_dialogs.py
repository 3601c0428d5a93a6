"""Dialogs wait in no loop of their own: the program goes on, and a window may close above them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.people import add_participant
from moderator.actions.prints import PrintKind
from moderator.app import Application
from moderator.machine.resources import resource
from moderator.ui.hub import AreaName
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.prints import dialog as print_dialog
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.start import NewEventDialog
from moderator.ui.words import tr
from tests.conftest import take_words_back
from tests.ui.hands import entry_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""


@pytest.fixture
def program(qapp: QApplication, demo_path: Path, qtbot: QtBot) -> Iterator[Application]:
    made = Application(qapp, lambda _zone: DEMO_NOW)
    assert made.open(demo_path)
    window_of(made).activateWindow()
    yield made
    made.close_window()
    take_words_back(made)


def window_of(program: Application) -> MainWindow:
    assert program.window is not None
    return program.window


def gone() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def choose(menu: QMenu, words: str) -> None:
    """Click an entry of a menu that is open."""
    action = next(a for a in menu.actions() if a.text().replace("&", "") == words)
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def open_menu(owner: QWidget) -> QMenu:
    menu = next((m for m in owner.findChildren(QMenu) if m.isVisible()), None)
    assert menu is not None
    return menu


def test_the_import_of_the_schedule_goes_with_the_window(
    program: Application, qtbot: QtBot
) -> None:
    window = window_of(program)
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    QTest.mouseClick(area.more, Qt.MouseButton.LeftButton)
    choose(open_menu(area), tr("Import workshops …"))
    (dialog,) = window.findChildren(ImportDialog)
    assert dialog.isVisible()
    assert dialog.windowModality() is not Qt.WindowModality.NonModal
    dialog.read(Path(resource("demo", "workshops.csv")))
    program.close_window()  # while it is being read
    gone()
    assert program.window is None


def test_an_import_that_is_called_off_leaves_nothing_behind(
    program: Application, qtbot: QtBot
) -> None:
    window = window_of(program)
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    QTest.mouseClick(area.more, Qt.MouseButton.LeftButton)
    choose(open_menu(area), tr("Import workshops …"))
    (dialog,) = window.findChildren(ImportDialog)
    (chooser,) = dialog.findChildren(QFileDialog)
    QTest.keyClick(chooser, Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    gone()
    assert not window.findChildren(ImportDialog)


def test_a_new_event_opens_once_its_form_is_sent(
    program: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Erfurt.moderator"
    monkeypatch.setattr(NewEventDialog, "ask_for_path", lambda _self: path)
    window = window_of(program)
    window.menu.new_wanted.emit()
    (form,) = window.findChildren(NewEventDialog)
    assert form.isVisible()
    QTest.keyClicks(form.title, "Erfurt")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    gone()
    assert window_of(program) is not window
    assert window_of(program).hub.conference.event.title == "Erfurt"


def test_a_new_event_never_replaces_the_one_that_is_open(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_of(program)
    path, people = window.hub.store.path, len(window.hub.conference.participants())
    monkeypatch.setattr(NewEventDialog, "ask_for_path", lambda _self: path)
    window.menu.new_wanted.emit()
    (form,) = window.findChildren(NewEventDialog)
    QTest.keyClicks(form.title, "Erfurt")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    gone()
    assert window_of(program) is window
    add_participant(window.hub._store, "Anna", "Neu")
    program.close_window()
    assert program.open(path)
    assert len(window_of(program).hub.conference.participants()) == people + 1


def test_a_form_goes_with_the_window_and_creates_nothing(
    program: Application, tmp_path: Path
) -> None:
    window = window_of(program)
    window.menu.new_wanted.emit()
    (form,) = window.findChildren(NewEventDialog)
    QTest.keyClicks(form.title, "Erfurt")
    program.close_window()
    gone()
    assert list(tmp_path.glob("Erfurt*")) == []


@pytest.mark.parametrize("replace", [True, False])
def test_a_backup_is_restored_only_after_the_answer(
    program: Application, qtbot: QtBot, replace: bool
) -> None:
    window = window_of(program)
    path = window.hub.store.path
    files.back_up(path)
    count = len(window.hub.conference.participants())
    add_participant(window.hub._store, "Anna", "Neu")
    menu = window.menu.build()
    inner = entry_of(menu, tr("Restore a backup")).menu()
    assert isinstance(inner, QMenu)
    inner.actions()[0].trigger()
    (box,) = window.findChildren(QMessageBox)
    assert box.isVisible()
    if replace:
        button = next(b for b in box.findChildren(QPushButton) if b.text() == tr("Replace"))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: program.window is not window)
    else:
        QTest.keyClick(box, Qt.Key.Key_Return)  # the safe answer is the default
        gone()
        assert program.window is window
    people = window_of(program).hub.conference.participants()
    assert len(people) == count + (not replace)


@pytest.mark.parametrize("accepted", [True, False])
def test_pages_are_printed_once_the_printer_is_chosen(
    program: Application,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    accepted: bool,
) -> None:
    def to_file(*_paper: object, **_sides: object) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "gedruckt.pdf"))
        return printer

    monkeypatch.setattr(print_dialog, "page_printer", to_file)
    # a few pages: it is the way to the printer that is looked at
    hub, few = window_of(program).hub, PrintKind.DOOR_SIGNS.value
    dialog = PrintDialog(hub, window_of(program), what=few, round_id=hub.conference.rounds()[0].id)
    dialog.open()
    dialog._ask_for_printer()
    (choice,) = dialog.findChildren(QPrintDialog)
    assert choice.isVisible()
    if accepted:
        with qtbot.waitSignal(dialog.making.printed, timeout=60_000):
            choice.accept()
        assert (tmp_path / "gedruckt.pdf").stat().st_size
    else:
        QTest.keyClick(choice, Qt.Key.Key_Escape)
        gone()
        assert not dialog.findChildren(QPrintDialog)
        dialog._ask_for_printer()
    program.close_window()  # whatever is open above it
    gone()
    assert program.window is None
