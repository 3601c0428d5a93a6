"""A proposal or a note leads to its row in the preview, by mouse and by Return."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.importing import Verdict
from moderator.ui.importing.dialog import EVERY, ImportDialog
from moderator.ui.importing.row_table import RowLink
from tests.ui.importing.hands import read


@pytest.fixture
def long(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> ImportDialog:
    """A list in which theme and e-mail of few of many rows are wrong."""
    lines = [f"Anna{n};Becker{n};a{n}@kassel.example;" for n in range(2, 200)]
    for row in (90, 150):
        lines[row - 2] = f"Jutta{row};Gross{row};j{row}@kassel.example;Zukunft der Arbeit"
    lines[60] = lines[59]
    lines[118] = "Nina;Neu;keine Adresse;"
    path = tmp_path / "liste.csv"
    head = "Vorname;Nachname;E-Mail;Workshoprunde 1 - 1. Wahl"
    path.write_text("\n".join([head, *lines]), "utf-8")
    read(dialog, path, qtbot)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def links(dialog: ImportDialog, page: str) -> list[RowLink]:
    dialog.preview.side.show_page(page)
    return [link for link in dialog.preview.side.findChildren(RowLink) if link.isVisible()]


def current(dialog: ImportDialog) -> int:
    (index,) = dialog.preview.table.selectionModel().selectedRows()
    place = dialog.preview.table.visualRect(index)
    assert dialog.preview.table.viewport().rect().contains(place.center())
    number = dialog.preview.table.rows.record(index).number
    assert isinstance(number, int)
    return number


def test_a_click_on_a_note_shows_its_row(long: ImportDialog) -> None:
    found = {}
    for link in links(long, "findings"):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        found[link.text()] = current(long)
    assert found
    assert all(text.endswith(f" {row}") for text, row in found.items())
    assert {90, 120, 150} <= set(found.values())


def test_return_on_a_note_shows_its_row_and_keeps_the_keys_there(long: ImportDialog) -> None:
    link = links(long, "findings")[-1]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert link.text().endswith(f" {current(long)}")
    assert link.hasFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)  # takes nothing over
    assert long.isVisible()
    assert long.plan is not None
    assert not long._hub.jobs.running


def test_a_row_that_is_filtered_out_is_shown_again(long: ImportDialog) -> None:
    link = next(k for k in links(long, "findings") if k.text().endswith(" 90"))
    twice = next(
        b for b in long.preview.filter.findChildren(QPushButton) if b.text().startswith("1 ")
    )
    QTest.mouseClick(twice, Qt.MouseButton.LeftButton)
    assert long.preview.filter.value is Verdict.TWICE
    assert long.preview.table.rows.rowCount() == 1
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert current(long) == 90
    assert long.preview.filter.value == EVERY


def test_each_click_on_a_proposal_shows_the_next_of_its_rows(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    themes = dialog._hub.conference.themes()
    wrong = themes[0].name[:-1] + "xx"
    lines = [f"Anna{n};Becker{n};" for n in range(2, 120)]
    for row in (40, 99):
        lines[row - 2] = f"Jutta{row};Gross{row};{wrong}"
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(["Vorname;Nachname;Runde 1 - 1. Wahl", *lines]), "utf-8")
    read(dialog, path, qtbot)
    dialog.show()
    (link,) = [k for k in links(dialog, "proposals") if "40, 99" in k.text()]
    before = dialog.plan
    for row in (40, 99, 40):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        assert current(dialog) == row
    assert dialog.plan is before  # nothing was accepted by looking
