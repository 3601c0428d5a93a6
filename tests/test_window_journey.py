"""The whole job through the window, with the mouse and the keyboard alone."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.event.placements import Placement
from moderator.event.results import Result, ResultState
from moderator.machine.resources import resource
from moderator.ui.hub import AreaName
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.shell.handover_dialog import HandoverDialog
from moderator.ui.shell.main_window import MainWindow
from tests.conftest import take_words_back
from tests.test_cli import assert_sound_assignment
from tests.ui.importing.hands import pick

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """An empty event in the real window."""
    program = Application(qapp, lambda _zone: DEMO_NOW)
    program.set_language("de")
    path = tmp_path / "kassel.moderator"
    files.create_event(path, "Kassel", date(2024, 11, 4), 2, lambda _zone: DEMO_NOW).close()
    assert program.open(path)
    assert program.window is not None
    qtbot.waitExposed(program.window)
    yield program.window
    program.close_window()
    take_words_back(program)


def click(parent: QWidget, word: str) -> None:
    """Click the visible button that bears a word, or an icon that is named so."""
    buttons = [b for b in parent.findChildren(QPushButton) if b.isVisible()]
    found = [b for b in buttons if word in {b.text(), b.accessibleName()}]
    assert len(found) == 1, (word, [b.text() for b in parent.findChildren(QPushButton)])
    QTest.mouseClick(found[0], LEFT)


def command(window: MainWindow, words: str) -> None:
    """Find a command with Ctrl+K and run it."""
    QTest.keyClick(window, Key.Key_K, CTRL)
    QTest.keyClicks(window.palette_box.field, words)
    QTest.keyClick(window.palette_box.field, Key.Key_Return)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Stand in for the system's own file dialogs."""

    def answer(*_given: object, **_named: object) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)


def take_over(window: MainWindow, qtbot: QtBot, words: str, name: str) -> None:
    command(window, words)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    pick(dialog, Path(resource("demo", name)))
    qtbot.waitUntil(dialog.take.isEnabled, timeout=10_000)
    if dialog.preview.side.proposals.every.isVisible():
        dialog.preview.side.proposals.every.click()
        qtbot.waitUntil(lambda: not dialog.take.isEnabled() or _accepted(dialog))
        qtbot.waitUntil(lambda: dialog.take.isEnabled() and _accepted(dialog), timeout=10_000)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        QTest.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _accepted(dialog: ImportDialog) -> bool:
    return dialog.plan is not None and all(p.accepted for p in dialog.plan.proposals)


def test_from_the_registration_list_to_the_documentation(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    take_over(window, qtbot, "programm importieren", "programm.csv")
    take_over(window, qtbot, "workshops importieren", "workshops.csv")
    take_over(window, qtbot, "teilnehmende importieren", "anmeldungen.csv")
    conference = window.hub.conference
    assert len(conference.present()) == 123

    QTest.keyClick(window, Key.Key_3, CTRL)
    click(window.area(AreaName.ASSIGNMENT), "Jetzt zuteilen")
    qtbot.waitUntil(lambda: window.hub.conference.table(Placement) != {}, timeout=20_000)
    qtbot.waitUntil(lambda: not window.hub.jobs.running)
    click(window.area(AreaName.ASSIGNMENT), "Gruppen bilden")
    qtbot.waitUntil(lambda: "Gruppen" in window.messages.text.text(), timeout=10_000)
    qtbot.waitUntil(lambda: not window.hub.jobs.running)

    type_a_result(window)
    present(window, qtbot)
    publish(window, qtbot, monkeypatch, tmp_path)


def type_a_result(window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_4, CTRL)
    area = window.area(AreaName.RESULTS)
    area.setFocus()
    page = area.page  # type: ignore[attr-defined]
    headline = page.headline
    QTest.mouseClick(headline.viewport(), LEFT)
    QTest.keyClicks(headline, "Erst der Ablauf")
    page.begin()
    for text in ("Posteingang kostet zwei Stunden", "Werkstatt am Nachmittag"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Key.Key_Return)
    click(area, "Bereit fürs Plenum")
    conference = window.hub.conference
    results = [r for r in conference.table(Result).values() if r.headline]
    assert [(r.headline, r.state) for r in results] == [("Erst der Ablauf", ResultState.READY)]
    texts = [point.text for point in conference.points_of(results[0].group_id)]
    assert texts == ["Posteingang kostet zwei Stunden", "Werkstatt am Nachmittag"]


def present(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_F5)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QMessageBox))
    told = QApplication.activeWindow()
    assert isinstance(told, QMessageBox)
    before = set(QApplication.topLevelWidgets())
    QTest.keyClick(told, Key.Key_Return)
    qtbot.waitUntil(lambda: window.hub.stage.open)
    new = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    assert any(w.isFullScreen() for w in new)
    assert window.hub.stage.open
    first = window.hub.stage.cue
    qtbot.waitUntil(lambda: QApplication.activeWindow() in new)
    active = QApplication.activeWindow()
    assert active is not None
    QTest.keyClick(active, Key.Key_PageDown)
    assert window.hub.stage.cue != first
    QTest.keyClick(active, Key.Key_Escape)
    assert window.hub.stage.covered
    QTest.keyClick(active, Key.Key_E)
    qtbot.waitUntil(lambda: not window.hub.stage.open)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def publish(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pdf, text = tmp_path / "doku.pdf", tmp_path / "kassel.json"
    choose_file(monkeypatch, pdf)
    QTest.keyClick(window, Key.Key_7, CTRL)
    click(window.area(AreaName.DOCUMENTATION), "PDF erstellen …")
    qtbot.waitUntil(pdf.exists, timeout=30_000)
    qtbot.waitUntil(lambda: not window.hub.jobs.running, timeout=30_000)
    with pikepdf.open(pdf) as document:
        assert document.Root.MarkInfo.Marked
    choose_file(monkeypatch, text)
    command(window, "ganze veranstaltung")
    (handing,) = window.findChildren(HandoverDialog)
    click(handing, "Ändern …")
    click(handing, "Datei anlegen")
    qtbot.waitUntil(text.exists, timeout=10_000)
    qtbot.waitUntil(lambda: not window.hub.jobs.running)
    data = json.loads(text.read_text(encoding="utf-8"))
    assert_sound_assignment(data)
    assert sum(p["status"] == "registered" for p in data["participants"]) == 123
