"""The documentation leaves in every format by one menu, with what is missing told on a card."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions.publishing import DocumentFormat
from moderator.event.documentation import TextEdit
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.store.store import Store
from moderator.ui.documentation.output import format_names
from moderator.ui.documentation.view import DocumentationArea, SidePage
from tests.ui.documentation.conftest import Shown
from tests.ui.hands import CTRL, click, focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "Keyboard event not")
LONG = 90_000


def choose(area: DocumentationArea, wanted: DocumentFormat) -> None:
    """Open the menu by its key, and choose a format by the arrows."""
    area.contents.setFocus()
    press(Qt.Key.Key_E, CTRL)
    choose_shown(wanted)


def choose_shown(wanted: DocumentFormat) -> None:
    """Choose a format in the menu by the arrows."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = format_names()[wanted.value]
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.text().startswith(words):
            break
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the file dialog returns, without a suffix."""
    chosen = tmp_path / "Doku"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


def test_the_menu_names_every_format(area: DocumentationArea) -> None:
    named = [action.text() for action in area.output.menu.actions()]
    for wanted in DocumentFormat:
        assert any(text.startswith(format_names()[wanted.value]) for text in named), wanted
    assert any("PPTX" in text for text in named)


def test_an_edited_text_goes_out_in_another_format(
    qtbot: QtBot, area: DocumentationArea, demo: Store, target: Path
) -> None:
    with demo.edit(phrase("Edit a text")) as edit:
        edit.insert(TextEdit(0, "event:motto", demo.conference.event.motto, "<b>Unser Motto</b>"))
    with qtbot.waitSignal(area.written, timeout=LONG):
        choose(area, DocumentFormat.HTML)
        assert not area.make_button.isEnabled()
        assert area.outcome.cancel_button.isVisible()
    written = target.with_suffix(".html").read_text("utf-8")
    assert "&lt;b&gt;Unser Motto&lt;/b&gt;" in written
    assert "<b>Unser Motto" not in written
    assert area.outcome.text == "Die Datei ist fertig."
    assert area.make_button.isEnabled()


def test_what_is_being_typed_goes_out_without_having_been_saved(
    qtbot: QtBot, area: DocumentationArea, demo: Store, target: Path
) -> None:
    area.show_side(SidePage.TEXTS)
    area.texts.edit("event:motto")
    write(" – und weiter")
    assert focused() is area.texts.editor.box
    words = area.texts.editor.box.toPlainText()
    with qtbot.waitSignal(area.written, timeout=LONG):
        press(Qt.Key.Key_E, CTRL)
        choose_shown(DocumentFormat.HTML)
    assert [edit.text for edit in demo.conference.all(TextEdit)] == [words]
    assert words.endswith(" – und weiter")
    assert "– und weiter" in target.with_suffix(".html").read_text("utf-8")


def test_the_points_leave_as_a_workbook(
    qtbot: QtBot, area: DocumentationArea, target: Path
) -> None:
    with qtbot.waitSignal(area.written, timeout=LONG):
        choose(area, DocumentFormat.XLSX)
    assert zipfile.is_zipfile(target.with_suffix(".xlsx"))


def test_what_is_missing_is_told_on_the_card(
    qtbot: QtBot, show: Shown, demo: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_content: str) -> bytes:
        raise KeyError(_content)

    monkeypatch.setattr(demo, "shown_photo", lost)
    area = show(demo)
    with qtbot.waitSignal(area.written, timeout=LONG):
        choose(area, DocumentFormat.HTML)
    assert area.outcome.text == "Die Datei ist fertig, mit Hinweisen."
    assert area.outcome.remarks.isVisible()
    assert area.outcome.remarks.text()
    assert target.with_suffix(".html").exists()


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_is_kept(
    qtbot: QtBot, area: DocumentationArea, tmp_path: Path, target: Path
) -> None:
    told: list[KnownError] = []
    area._hub.error_shown.connect(told.append)
    (tmp_path / "Doku.xlsx").mkdir()
    choose(area, DocumentFormat.XLSX)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert "Doku.xlsx" in str(told[0])
    assert not area.outcome.isVisible()
    qtbot.waitUntil(area.make_button.isEnabled)


def test_nothing_is_asked_twice_when_the_dialog_is_given_up(
    area: DocumentationArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(area.make_button)
    assert not area.outcome.isVisible()
    assert area.make_button.isEnabled()
