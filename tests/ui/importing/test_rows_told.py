"""What a list says is told where it belongs, and other days are taken with one tick."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import what_happens
from tests.ui.importing.hands import opened, read, settle


def test_a_programme_for_other_days_is_taken_over_with_one_tick(
    hub: Hub, tmp_path: Path, qtbot: QtBot, german: object
) -> None:
    with hub._store.edit(phrase("Add")) as edit:
        edit.insert(Participant(0, "Anna", "Becker", present_from=datetime(2024, 11, 5, 9)))
    path = tmp_path / "programm.csv"
    path.write_text("Tag;Beginn;Ende;Art;Titel\n02.06.2025;9:00;10:00;Vortrag;A\n", "utf-8")
    dialog = opened(ImportDialog(hub, "programme"), path, qtbot)
    assert "nichts Neues" not in dialog.footer.status.text()
    assert "klären" in dialog.footer.status.text()
    *_, tick = (box for box in dialog.preview.side.findChildren(QCheckBox) if box.isVisible())
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    assert dialog.take.isEnabled()
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert hub.conference.event.start == date(2025, 6, 2)
    assert hub.conference.participants()[0].present_from == datetime(2025, 6, 3, 9)
    hub.undo()
    assert hub.conference.event.start == date(2024, 11, 4)


def test_what_is_wrong_in_a_row_is_told_at_the_row(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(
        "Vorname;Nachname;Organisation;Workshoprunde 1 - 1. Wahl\n"
        "Jutta;Gross;Kassel;Zukunft der Arbeit\n"
        "Jutta;Gross;Kassel;\n",
        "utf-8",
    )
    read(dialog, path, qtbot)
    new, twin = dialog.preview.table.rows.row_at(0), dialog.preview.table.rows.row_at(1)
    assert new is not None
    assert twin is not None
    assert "Zukunft der Arbeit" in what_happens(new)
    assert "übersprungen" in what_happens(twin)
    shown = " ".join(label.text() for label in dialog.preview.detail.findChildren(QLabel))
    assert "Zukunft der Arbeit" in shown
    assert "nichts weiter" not in shown
