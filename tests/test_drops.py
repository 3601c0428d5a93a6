"""Files dropped anywhere on the window: an event opens, a list is previewed, photos find their way.

The events go to the window of the system, as a file manager's do, and from there to the widgets.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.importing import ImportKind
from moderator.app import Application
from moderator.machine.resources import resource
from moderator.ui.hub import AreaName
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.words import tr
from tests.conftest import take_words_back
from tests.ui.shell.conftest import NAMES

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def program(qapp: QApplication, demo_path: Path) -> Iterator[Application]:
    made = Application(qapp, lambda _zone: DEMO_NOW)
    assert made.open(demo_path)
    yield made
    made.close_window()
    if made.start is not None:
        made.start.closed.disconnect()
        made.start.close()
    take_words_back(made)


def drag(target: QWidget, *paths: Path, where: QPointF | None = None, fall: bool = True) -> bool:
    """Drag files over a window and let them go; tell whether they were taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = where or QPointF(target.rect().center())
    handle = target.windowHandle()
    enter = QDragEnterEvent(place, COPY, mime, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(handle, enter)
    if enter.isAccepted() and fall:
        drop = QDropEvent(place, COPY, mime, LEFT, NONE)
        QApplication.sendEvent(handle, drop)
        assert drop.isAccepted()
    return enter.isAccepted()


def dialog_of(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=20_000)
    return dialog


@pytest.mark.parametrize("area", NAMES)
def test_a_list_dropped_on_any_area_is_previewed(
    program: Application, qtbot: QtBot, area: str
) -> None:
    window = program.window
    assert window is not None
    window.show_area(AreaName(area))
    assert drag(window, Path(resource("demo", "anmeldungen.csv")))
    dialog = dialog_of(window, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.kind is ImportKind.PARTICIPANTS
    assert len(dialog.plan.rows) > 100
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("anmeldungen.xlsx", ImportKind.PARTICIPANTS),
        ("am-tag-selbst.csv", ImportKind.PARTICIPANTS),
        ("programm.csv", ImportKind.PROGRAMME),
        ("workshops.csv", ImportKind.WORKSHOPS),
    ],
)
def test_a_dropped_list_is_what_its_headings_say(
    program: Application, qtbot: QtBot, name: str, kind: ImportKind
) -> None:
    window = program.window
    assert window is not None
    assert drag(window, Path(resource("demo", name)))
    dialog = dialog_of(window, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.kind is kind
    titles = {
        ImportKind.PARTICIPANTS: tr("Import participants"),
        ImportKind.PROGRAMME: tr("Import the programme"),
        ImportKind.WORKSHOPS: tr("Import workshops"),
    }
    assert dialog.windowTitle() == titles[kind]
    dialog.reject()


def test_a_field_takes_no_file_for_its_name(program: Application, qtbot: QtBot) -> None:
    window = program.window
    assert window is not None
    field = QPlainTextEdit(window)
    field.setGeometry(200, 200, 300, 200)
    field.show()
    field.raise_()
    where = QPointF(field.geometry().center())
    assert drag(window, Path(resource("demo", "programm.csv")), where=where)
    dialog_of(window, qtbot).reject()
    assert field.toPlainText() == ""


def test_an_event_that_is_dropped_opens(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "Erfurt.moderator"
    files.create_event(other, "Erfurt", date(2025, 5, 4), 1, lambda _zone: DEMO_NOW).close()
    first = program.window
    assert first is not None
    assert drag(first, other)
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window is not None
    assert program.window.hub.conference.event.title == "Erfurt"


def test_an_event_that_cannot_be_opened_leaves_the_open_one(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "kaputt.moderator"
    broken.write_bytes(b"nothing of ours")
    window = program.window
    assert window is not None
    with qtbot.waitSignal(window.hub.error_shown):
        assert drag(window, broken)
    assert program.window is window
    assert window.messages.isVisible()


def test_photos_dropped_elsewhere_are_shown_where_they_belong(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    assert window is not None
    photo = tmp_path / "Flipchart.JPG"
    photo.write_bytes(b"never looked into")
    with qtbot.waitSignal(window.hub.message_shown):
        assert drag(window, photo)
    assert window.current_area == AreaName.RESULTS
    assert window.messages.text.text() == tr(
        "Photos belong to a group: drop them on its page or its name here."
    )
    assert not window.messages.undo.isVisible()
    with qtbot.waitSignal(window.hub.error_shown, timeout=20_000):  # it is read, and is no photo
        assert drag(window, photo)


def test_an_event_that_can_only_be_read_takes_no_list(
    program: Application, qtbot: QtBot, demo_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "nur-lesen.moderator"
    shutil.copyfile(demo_path, copy)
    holder = files.open_event(copy, lambda _zone: DEMO_NOW)
    try:
        assert program.open(copy)
        window = program.window
        assert window is not None
        assert window.hub.store.read_only
        with qtbot.waitSignal(window.hub.error_shown):
            drag(window, Path(resource("demo", "programm.csv")))
        assert not window.findChildren(ImportDialog)
        program.close_window()
    finally:
        holder.close()


def test_other_files_are_not_taken(program: Application, tmp_path: Path) -> None:
    assert program.window is not None
    assert not drag(program.window, tmp_path / "Vertrag.pdf", fall=False)


def test_an_event_dropped_on_the_first_window_opens(
    program: Application, qtbot: QtBot, demo_path: Path
) -> None:
    program.close_window()
    program.show_start()
    start = program.start
    assert start is not None
    qtbot.waitExposed(start)
    assert drag(start, Path(resource("demo", "programm.csv")))
    qtbot.waitUntil(start.problem.isVisible)
    assert drag(start, demo_path)
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.start is None
