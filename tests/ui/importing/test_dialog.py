"""The import preview with real events: read, look, decide, take over."""

import os
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.importing import Profiles, Verdict, plan_import, take_over
from moderator.event.phrase import phrase
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import TITLE, VERDICT, WHAT
from moderator.ui.theme import ThemeChoice
from tests.exchange.lists import KASSEL
from tests.ui.hands import scroll_to
from tests.ui.importing.hands import LIST, opened, read, settle


def _file(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "Liste.csv"
    path.write_text(text, encoding=encoding)
    os.utime(path, (1, 1))
    return path


def test_it_begins_with_what_it_needs(dialog: ImportDialog) -> None:
    assert dialog.choose.text() == "Datei wählen …"
    assert not dialog.take.isEnabled()


def test_every_row_has_its_verdict_before_anything_is_written(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    words = [b.text() for b in dialog.preview.filter.findChildren(QPushButton)]
    assert words == ["Alle (132)", "131 neu", "1 doppelt"]
    model = dialog.preview.table.rows
    assert model.index(0, VERDICT).data() == "neu"
    assert model.index(0, TITLE).data() == "Lisa Heinz"
    assert dialog.preview.source.encoding.currentText() == "Windows-1252"
    assert dialog.preview.source.delimiter.currentText() == "Semikolon"
    assert not store.conference.participants()


def test_a_click_filters_by_verdict(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, LIST, qtbot)
    twice = dialog.preview.filter.findChildren(QPushButton)[2]
    QTest.mouseClick(twice, Qt.MouseButton.LeftButton)
    assert dialog.preview.table.rows.rowCount() == 1
    assert dialog.preview.table.rows.index(0, WHAT).data() == (
        "Diese Zeile wird übersprungen. · Dieselbe Person steht in Zeile 90."
    )


def test_accepting_a_proposal_and_taking_over(
    dialog: ImportDialog, store: Store, hub: Hub, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    check = dialog.preview.side.proposals.checks["theme:resilenz"]
    assert not check.isChecked()
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert [p.written for p in dialog.plan.proposals if p.accepted] == ["Resilenz"]
    with qtbot.waitSignals([hub.message_shown, dialog.accepted], timeout=10_000):
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert len(store.conference.participants()) == 131
    assert store.undo_label is not None
    store.undo()
    assert not store.conference.participants()


def test_all_proposals_at_once_and_one_less(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, LIST, qtbot)
    QTest.mouseClick(dialog.preview.side.proposals.every, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert all(check.isChecked() for check in dialog.preview.side.proposals.checks.values())
    QTest.mouseClick(
        dialog.preview.side.proposals.checks["theme:resilenz"], Qt.MouseButton.LeftButton
    )
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert [p.written for p in dialog.plan.proposals if not p.accepted] == ["Resilenz"]
    assert not dialog.preview.side.proposals.every.isChecked()


def test_a_column_can_mean_something_else(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, _file(tmp_path, "Vorname;Nachname;Haus\nA;B;Fürth\n"), qtbot)
    dialog.preview.side.show_page("columns")
    combo = dialog.preview.side.combos[2]
    assert combo.currentText() == "– nicht verwendet –"
    combo.setCurrentIndex(combo.findData("organisation"))
    combo.activated.emit(combo.currentIndex())
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.rows[0].detail == "Fürth"


def test_another_encoding_is_read_again(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    read(dialog, _file(tmp_path, "Vorname;Nachname\nJörg;Müßig\n"), qtbot)
    combo = dialog.preview.source.encoding
    combo.setCurrentIndex(combo.findData("cp1252"))
    combo.activated.emit(combo.currentIndex())
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.rows[0].title == "JÃ¶rg MÃ¼ÃŸig"


def test_the_row_of_the_headings_can_be_chosen(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, _file(tmp_path, "eins;zwei\nRufname;Sippe\nA;B\n"), qtbot)
    assert not dialog.take.isEnabled()
    combo = dialog.preview.source.header
    assert combo.itemText(2) == "Zeile 2: Rufname · Sippe"
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    settle(dialog, qtbot)
    assert [c.property("heading") for c in dialog.preview.side.combos] == ["Rufname", "Sippe"]
    assert dialog.take.isEnabled()


def test_an_unclear_row_is_decided_with_a_button(
    dialog: ImportDialog, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    header = "Nr.;Vorname;Nachname;Firma;E-Mail\n"
    first = plan_import(store.conference, "participants", (header + "1;Eva;Klein;A;e@a\n").encode())
    take_over(store, first)
    read(dialog, _file(tmp_path, header + "2;Eva;Klein;B;e@b\n"), qtbot)
    assert [button.text() for button in dialog.preview.detail.choices] == [
        "Das ist Eva Klein aus der Veranstaltung",
        "Das ist eine andere Person",
    ]
    scroll_to(dialog.preview.detail.choices[1])
    QTest.mouseClick(dialog.preview.detail.choices[1], Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.counts[Verdict.NEW] == 1
    assert dialog.preview.detail.choices[1].isChecked()


def test_a_list_without_news_cannot_be_taken_over(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    take_over(store, plan_import(store.conference, "participants", LIST))
    read(dialog, LIST, qtbot)
    assert not dialog.take.isEnabled()
    assert "nichts Neues" in dialog.footer.status.text()


def test_a_file_that_is_no_list_is_told_in_words(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "leer.csv").write_bytes(b"")
    read(dialog, tmp_path / "leer.csv", qtbot)
    assert dialog.banner.isVisible()
    assert dialog.problem.text().startswith("leer.csv ist leer.")
    read(dialog, LIST, qtbot)
    assert not dialog.banner.isVisible()


def test_names_are_plain_text(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    read(dialog, _file(tmp_path, "Vorname;Nachname\n<b>A</b>;<img src=x>\n"), qtbot)
    labels = [label for label in dialog.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    tooltip = dialog.preview.table.rows.index(0, TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tooltip


def test_a_dropped_file_is_read(dialog: ImportDialog, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LIST))])
    dialog.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert len(dialog.plan.rows) == 132


def test_escape_leaves_everything_as_it_was(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    before = store.conference
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert store.conference is before


def test_the_newest_question_is_answered(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.read(KASSEL / "am-tag-selbst.csv")
    dialog.read(LIST)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.file == "anmeldungen.csv"


def test_closing_while_reading_is_safe(hub: Hub, qtbot: QtBot) -> None:
    made = ImportDialog(hub, "participants")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.show()
    made.read(LIST)
    made.close()
    qtbot.waitUntil(lambda: not hub.jobs.running, timeout=10_000)


@pytest.mark.parametrize("kind", ["programme", "workshops"])
def test_the_other_lists_are_shown_too(
    kind: str, hub: Hub, store: Store, qtbot: QtBot, german: object
) -> None:
    with store.edit(phrase("Nothing")):
        pass
    made = ImportDialog(hub, kind)
    qtbot.addWidget(made)
    made.show()
    read(made, KASSEL / ("programm.csv" if kind == "programme" else "workshops.csv"), qtbot)
    assert made.plan is not None
    assert set(made.plan.counts) == {Verdict.UNCHANGED}


def test_dark_and_english_paint_too(hub: Hub, qtbot: QtBot) -> None:
    hub.appearance.choose(ThemeChoice.DARK)
    made = ImportDialog(hub, "participants")
    qtbot.addWidget(made)
    made.show()
    read(made, LIST, qtbot)
    assert not made.grab().isNull()
    assert made.take.text() == "Apply"


def test_forms_are_recognised_and_what_was_chosen_counts_next_time(
    hub: Hub, tmp_path: Path, qtbot: QtBot, german: object
) -> None:
    profiles = Profiles(tmp_path / "columns.json")
    path = _file(tmp_path, "Vorname;Nachname;Haus\nA;B;Fürth\n")
    first = opened(ImportDialog(hub, "participants", profiles=profiles), path, qtbot)
    first.preview.side.combos[2].setCurrentIndex(
        first.preview.side.combos[2].findData("organisation")
    )
    first.preview.side.combos[2].activated.emit(0)
    settle(first, qtbot)
    with qtbot.waitSignal(first.accepted, timeout=10_000):
        first.take_over()
    _file(tmp_path, "Vorname;Nachname;Haus\nC;D;Kassel\n")
    second = opened(ImportDialog(hub, "participants", profiles=profiles), path, qtbot)
    assert second.plan is not None
    assert second.plan.rows[0].detail == "Kassel"
    words = [label.text() for label in second.preview.side.findChildren(QLabel)]
    assert "Zuordnung wie beim letzten Mal." in words
    QTest.mouseClick(second.preview.side.anew, Qt.MouseButton.LeftButton)
    settle(second, qtbot)
    assert second.plan is not None
    assert second.plan.columns[2].field == ""
    assert not second.plan.options.remembered


def test_decisions_by_key_go_on_to_the_next_row(
    dialog: ImportDialog, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    people = "Vorname;Nachname\nA;B\nC;D\nE;F\n"
    take_over(store, plan_import(store.conference, "participants", people.encode()))
    read(dialog, _file(tmp_path, "Vorname;Nachname\nE;F\n"), qtbot)
    dialog.preview.filter.findChildren(QPushButton)[-1].click()
    assert dialog.preview.table.rows.rowCount() == 2
    dialog.preview.table.setFocus()
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_1)
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_1)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    assert [row.chosen for row in dialog.plan.rows if row.verdict is Verdict.GONE] == ["cancel"] * 2
    assert dialog.preview.table.rows.index(0, WHAT).data().startswith("→ Als storniert führen")
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_1)
    settle(dialog, qtbot)
    chosen = [row.chosen for row in dialog.plan.rows if row.verdict is Verdict.GONE]
    assert chosen == ["cancel", ""]


def test_one_click_answers_for_all_rows_of_a_kind(
    dialog: ImportDialog, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    people = "Vorname;Nachname;Funktion\nA;B;x\nC;D;x\nE;F;x\n"
    take_over(store, plan_import(store.conference, "participants", people.encode()))
    read(dialog, _file(tmp_path, "Vorname;Nachname;Funktion\nA;B;y\nC;D;y\n"), qtbot)
    assert dialog.preview.answers.buttons == []
    changed = dialog.preview.filter.findChildren(QPushButton)[1]
    assert changed.text() == "2 geändert"
    changed.click()
    (leave,) = dialog.preview.answers.buttons
    assert leave.text() == "Wie in der Veranstaltung lassen"
    leave.click()
    settle(dialog, qtbot)
    assert not dialog.take.isEnabled()
    assert dialog.preview.answers.buttons[0].isChecked()
    dialog.preview.answers.buttons[0].click()
    settle(dialog, qtbot)
    assert dialog.take.isEnabled()


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing and writing go on until they are stopped."""

    def work(*arguments: Any) -> None:
        for count in range(5_000):
            arguments[-1](count, 5_000)
            time.sleep(0.002)

    monkeypatch.setattr("moderator.ui.importing.dialog.take_over", work)
    monkeypatch.setattr("moderator.ui.importing.dialog.revise", work)


@pytest.mark.usefixtures("endless")
def test_long_work_shows_its_progress_and_can_be_stopped(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert not dialog.waiting.isVisible()
    qtbot.waitUntil(lambda: dialog.waiting.isVisible() and dialog.waiting.bar.value() > 0)
    assert not dialog.take.isEnabled()
    with qtbot.waitSignal(dialog.waiting.stopped):
        QTest.mouseClick(dialog.waiting.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.footer.status.text() == "Abgebrochen; es wurde nichts geschrieben."
    assert not dialog.waiting.isVisible()
    assert dialog.take.isEnabled()


@pytest.mark.usefixtures("endless")
def test_escape_while_writing_stops_and_stays(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, LIST, qtbot)
    dialog.take_over()
    with qtbot.waitSignal(dialog.waiting.stopped):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("endless")
def test_a_revision_that_was_stopped_shows_what_was_before(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, _file(tmp_path, "Vorname;Nachname;Haus\nA;B;C\n"), qtbot)
    shown = dialog.plan
    dialog.preview._mean(2, "organisation")
    with qtbot.waitSignal(dialog.waiting.stopped):
        dialog.waiting.stop()
    assert dialog.plan is shown
    assert dialog.preview.side.combos[2].currentData() == ""
