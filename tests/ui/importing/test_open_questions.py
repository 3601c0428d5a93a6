"""The file is asked for at once, and what is open is told where the list is taken over."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.importing import preview_list
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import TITLE, WHAT
from tests.exchange.lists import KASSEL
from tests.ui.importing.hands import LIST, opened, pick, read, settle


def test_the_file_is_asked_for_at_once(hub: Hub, qtbot: QtBot, german: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = preview_list(hub, "participants", window)
    pick(dialog, LIST)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert len(dialog.plan.rows) == 132


def test_calling_the_choice_off_leaves_what_can_be_read(
    hub: Hub, qtbot: QtBot, german: object
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = preview_list(hub, "participants", window)
    (chooser,) = dialog.findChildren(QFileDialog)
    QTest.keyClick(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert dialog.isVisible()
    assert dialog.choose.isVisible()
    assert dialog.plan is None


def test_open_proposals_and_twins_are_told_beside_the_button_that_accepts_them(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    foot = dialog.footer
    assert foot.status.text() == "10 Vorschläge offen, 1 Zeile doppelt"
    assert foot.accept_all.text() == "Alle annehmen"
    QTest.mouseClick(foot.accept_all, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert all(proposal.accepted for proposal in dialog.plan.proposals)
    assert foot.status.text() == "1 Zeile doppelt"
    assert not foot.accept_all.isVisible()


def test_open_proposals_are_accepted_with_the_keys_and_enter_then_takes_over(
    dialog: ImportDialog, hub: Hub, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    for _ in range(100):
        if dialog.footer.accept_all.hasFocus():
            break
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.footer.accept_all, Qt.Key.Key_Return)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert all(proposal.accepted for proposal in dialog.plan.proposals)
    assert dialog.take.hasFocus()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        QTest.keyClick(dialog.take, Qt.Key.Key_Return)
    assert len(hub.conference.participants()) == 131


def test_titles_have_the_room_of_what_is_not_said(
    hub: Hub, qtbot: QtBot, german: object, tmp_path: Path
) -> None:
    path = tmp_path / "programm.csv"
    text = (KASSEL / "programm.csv").read_text("utf-8-sig")
    path.write_text(text, "utf-8")
    dialog = ImportDialog(hub, "programme")
    dialog.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)  # whatever the screen's size
    table = opened(dialog, path, qtbot).preview.table
    assert table.isColumnHidden(WHAT) == (
        not any(table.rows.index(n, WHAT).data() for n in range(16))
    )
    metrics = QFontMetrics(theme.font(theme.BODY, QFont.Weight.DemiBold))
    for row in range(table.rows.rowCount()):
        title = table.rows.index(row, TITLE).data()
        assert metrics.horizontalAdvance(title) + 2 * theme.TIGHT <= table.columnWidth(TITLE)
