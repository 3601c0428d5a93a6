"""The dialog, used by mouse and keys."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from moderator.actions.prints import (
    Boxed,
    Paper,
    PrintKind,
    PrintOrder,
    PrintPreview,
    printed_pages,
)
from moderator.event.errors import JobCancelled
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.ui.hub import Hub
from moderator.ui.prints import making as making_module
from moderator.ui.prints.choices import ALL, CHANGED, SELECTED
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.prints.making import page_printer, paint_pages
from moderator.ui.prints.outputs import Handout, outputs
from moderator.ui.remembered import keep_printed, printed, settings
from moderator.ui.words import QtWords

SECONDS = 30_000
Opened = Callable[..., PrintDialog]


@pytest.fixture
def opened(qtbot: QtBot, demo_hub: Hub, german: QTranslator) -> Iterator[Opened]:
    """Open the dialog on the demo event."""
    settings().clear()
    made: list[PrintDialog] = []

    def open_it(**choices: object) -> PrintDialog:
        dialog = PrintDialog(demo_hub, **choices)  # type: ignore[arg-type]
        dialog.show()
        made.append(dialog)
        return dialog

    yield open_it
    for dialog in made:
        dialog.close()
        dialog.deleteLater()


def write(qtbot: QtBot, dialog: PrintDialog, path: Path) -> None:
    with qtbot.waitSignal(dialog.making.ended, timeout=SECONDS):
        dialog.save_to(path)


def test_pages_are_shown_and_follow_the_choice(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    qtbot.waitUntil(lambda: dialog.pane.pages.count == 4, timeout=SECONDS)
    assert dialog.pane.count.text() == "Die ersten 20 von 123 Personen"
    dialog.choices.back.click()
    qtbot.waitUntil(lambda: dialog.pane.pages.count == 2, timeout=SECONDS)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.output.what == PrintKind.ROOM_LISTS
    assert dialog.pane.pages.count == 0  # no page of something else
    qtbot.waitUntil(lambda: dialog.pane.pages.count >= 15, timeout=SECONDS)
    dialog.choices.rounds.setCurrentIndex(1)
    qtbot.waitUntil(lambda: 5 <= dialog.pane.pages.count < 15, timeout=SECONDS)
    assert dialog.choices.workshops.count() == 6


def test_every_output_has_icon_title_and_sentence_and_can_be_chosen(opened: Opened) -> None:
    dialog = opened()
    for output in outputs():
        dialog.list.choose(output.what)
        assert dialog.output == output
        assert output.sentence.endswith(".")
        assert dialog.pane.shows_pages is output.is_sheet
        assert dialog.footer.save.text() == (
            "PDF speichern …" if output.is_sheet else "Datei speichern …"
        )


@pytest.mark.parametrize(
    ("what", "head"),
    [
        (PrintKind.DOOR_SIGNS, b"%PDF"),
        (Handout.WORKBOOK, b"PK"),
        (Handout.CALENDARS, b"PK"),
        (Handout.PROGRAMME, b"BEGIN:VCALENDAR"),
        (Handout.ROOM_CALENDARS, b"PK"),
        (Handout.SCHEDULE_XML, b"<?xml"),
        (Handout.SCHEDULE_JSON, b"{"),
        (Handout.MAIL_MERGE, b"\xef\xbb\xbf"),
    ],
)
def test_files_are_saved_by_the_button(
    qtbot: QtBot,
    opened: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    head: bytes,
) -> None:
    dialog = opened(what=what)
    target = tmp_path / "ohne Endung"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(dialog.making.written, timeout=SECONDS):
        dialog.footer.save.click()
    path = Path(f"{target}{dialog.output.suffix}")
    assert path.read_bytes().startswith(head)
    qtbot.waitUntil(lambda: not dialog.making.running, timeout=SECONDS)
    assert path.name in dialog.footer.status.text()
    assert dialog.footer.open.isVisible()
    assert dialog.making.suggested_path(dialog.output).parent == tmp_path


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_goes_on(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    dialog = opened(what=Handout.WORKBOOK)
    write(qtbot, dialog, tmp_path / "missing" / "x.xlsx")
    assert "missing" in dialog.footer.status.text()
    assert dialog.footer.save.isEnabled()
    write(qtbot, dialog, tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").exists()


def test_work_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    dialog = opened(what=PrintKind.SCHEDULES)
    with qtbot.waitSignal(dialog.making.ended, timeout=SECONDS):
        dialog.save_to(tmp_path / "plans.pdf")
        assert dialog.footer.cancel.isVisible()
        assert not dialog.footer.save.isEnabled()
        dialog.footer.cancel.click()
    assert list(tmp_path.glob("*plans*")) == []
    assert dialog.footer.status.text() == ""


def test_selected_people_are_meant_first(opened: Opened, demo_hub: Hub) -> None:
    ids = [person.id for person in demo_hub.conference.present()[3:6]]
    dialog = opened(people=ids)
    assert dialog.choices.who() == SELECTED
    assert dialog.meant() == frozenset(ids)
    dialog.choices.people.setCurrentIndex(dialog.choices.people.findData(ALL))
    assert dialog.meant() is None


def test_after_a_print_only_who_is_new_or_changed(
    qtbot: QtBot, opened: Opened, demo_hub: Hub, tmp_path: Path
) -> None:
    dialog = opened()
    assert dialog.choices.people.findData(CHANGED) == -1
    write(qtbot, dialog, tmp_path / "badges.pdf")
    box = dialog.choices.people
    box.setCurrentIndex(box.findData(CHANGED))
    assert not dialog.pane.shows_pages  # nobody is new
    assert not dialog.footer.save.isEnabled()
    with demo_hub._store.edit(phrase("Add {name}", name="Neu")) as edit:
        person = edit.insert(Participant(0, "Nina", "Neu"))
    assert dialog.meant() == frozenset({person.id})
    assert dialog.pane.shows_pages
    qtbot.waitUntil(lambda: dialog.pane.pages.count == 2, timeout=SECONDS)


def test_what_was_printed_is_kept_for_each_event(demo_hub: Hub, tmp_path: Path) -> None:
    settings().clear()
    one, other = tmp_path / "one.moderator", tmp_path / "other.moderator"
    assert printed(one, "badges").get() is None
    keep_printed(one, "badges", {1: "a"})
    keep_printed(one, "badges", {2: "b"})
    assert printed(one, "badges").get() == {1: "a", 2: "b"}
    assert printed(other, "badges").get() is None
    key = next(key for key in settings().allKeys() if key.startswith("printed/"))
    for broken in ("{", json.dumps([1]), json.dumps({"x": "a"})):
        settings().setValue(key, broken)
        assert printed(one, "badges").get() is None


def test_printing_is_offered_for_sheets(opened: Opened) -> None:
    dialog = opened()
    assert dialog.footer.print.isVisible()
    dialog.list.choose(Handout.WORKBOOK)
    assert not dialog.footer.print.isVisible()


def test_without_a_printer_one_is_told_what_to_do_instead(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making_module, "printer_names", tuple)
    dialog = opened()
    with qtbot.waitSignal(dialog.making.failed, timeout=SECONDS):
        dialog.footer.print.click()
    assert "PDF" in dialog.footer.status.text()
    qtbot.waitUntil(dialog.footer.save.isEnabled, timeout=SECONDS)


def test_the_system_is_asked_for_printers_apart_and_not_waited_for(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def slow() -> tuple[str, ...]:
        threads.append(threading.current_thread())
        asked.set()
        answer.wait(SECONDS)
        return ("Kopierer im Flur",)

    monkeypatch.setattr(making_module, "printer_names", slow)
    dialog = opened()
    shown: list[bool] = []
    dialog.making.found.disconnect()
    dialog.making.found.connect(lambda: shown.append(True))
    dialog.footer.print.click()
    qtbot.waitUntil(asked.is_set)
    assert threads[0] is not threading.main_thread()
    assert dialog.footer.cancel.isVisible()
    dialog.footer.cancel.click()
    assert not dialog.making.running
    assert dialog.footer.save.isEnabled()
    answer.set()
    qtbot.waitUntil(
        lambda: not any(str(j.label) == "Looking for printers" for j in dialog._hub.jobs.running)
    )
    assert not shown
    with qtbot.waitSignal(dialog.making.found, timeout=SECONDS):
        dialog.footer.print.click()
    assert shown


def test_a_begun_sheet_and_outlines_can_be_chosen(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.first.setValue(10)
    assert dialog.order is not None
    assert dialog.order.first_label == 10
    dialog.choices.labels.setCurrentIndex(dialog.choices.labels.findData("60x90"))
    assert dialog.choices.first.value() == dialog.order.first_label == 8
    dialog.choices.outlines.click()
    assert dialog.order.outlines
    qtbot.waitUntil(lambda: dialog.pane.pages.count == 2, timeout=SECONDS)
    dialog.choices.labels.setCurrentIndex(dialog.choices.labels.findData("L4785"))
    assert not dialog.order.back
    dialog.list.choose(PrintKind.ROOM_GUIDE)
    assert not dialog.choices.first.isVisible()
    dialog.choices.papers.setCurrentIndex(1)
    assert dialog.order.paper is Paper.A3
    assert not dialog.order.outlines


def test_pages_reach_a_printer(qtbot: QtBot, demo_hub: Hub, opened: Opened, tmp_path: Path) -> None:
    from pypdf import PdfReader
    from PySide6.QtPrintSupport import QPrinter

    printer = page_printer(Paper.A4, both_sides=True)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = opened()
    order = PrintOrder(PrintKind.DOOR_SIGNS, round_id=demo_hub.conference.rounds()[0].id)
    with qtbot.waitSignal(dialog.making.printed, timeout=SECONDS * 2) as told:
        dialog.making.print_on(printer, QtWords("de"), order)
    assert told.args == [5]
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == 5
    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert "5 Seiten" in dialog.footer.status.text()


def test_a_print_that_is_cancelled_stops(demo_hub: Hub, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = page_printer(Paper.A4, both_sides=False)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = printed_pages(demo_hub.store, QtWords("de"), PrintOrder(PrintKind.ROOM_GUIDE))
    with pytest.raises(JobCancelled):
        paint_pages(printer, pages, cancelled=lambda: True)


def test_letters_that_no_font_has_are_named_before_and_after(
    qtbot: QtBot, opened: Opened, demo_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = (Boxed("𒀀", "Anna 𒀀 Becker"), Boxed("𓀀", "𓀀"))

    def write(*args: Any, boxed: Callable[[object], None], **kwargs: Any) -> Path:
        boxed(lacking)
        return tmp_path / "badges.pdf"

    monkeypatch.setattr(making_module, "write_sheets", write)
    dialog = opened()
    dialog.pane.show_pages(PrintPreview((), None, lacking))
    assert "𒀀 (Anna 𒀀 Becker), 𓀀 (𓀀)" in dialog.pane.lacking.text()
    with qtbot.waitSignal(dialog.making.ended, timeout=SECONDS):
        dialog.save_to(tmp_path / "badges.pdf")
    assert "badges.pdf" in dialog.footer.status.text()
    assert "𒀀 (Anna 𒀀 Becker), 𓀀 (𓀀)" in dialog.footer.status.text()
    dialog.list.choose(Handout.WORKBOOK)
    assert dialog.pane.lacking.text() == ""


def test_closing_ends_the_work(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    dialog = opened(what=PrintKind.SCHEDULES)
    with qtbot.waitSignal(dialog.making.ended, timeout=SECONDS):
        dialog.save_to(tmp_path / "plans.pdf")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert list(tmp_path.iterdir()) == [tmp_path / "demo.moderator"] or not list(
        tmp_path.glob("*plans*")
    )


def test_every_control_has_a_name(opened: Opened) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    dialog = opened()
    for box in dialog.findChildren(QComboBox):
        assert box.accessibleName()
    for button in dialog.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName() or not button.isVisible()
    assert dialog.list.accessibleName()


def test_what_counts_as_known_by_a_print_is_said_and_undone_in_one_step(
    qtbot: QtBot, opened: Opened, tmp_path: Path, demo_hub: Hub
) -> None:
    dialog = opened(what=PrintKind.ROOM_GUIDE, round_id=1)
    dialog.choices.rounds.setCurrentIndex(1)
    store = demo_hub._store
    if demo_hub.conference.all(Placement):
        with store.edit(phrase("Nobody knows")) as edit:
            for placement in edit.conference.all(Placement):
                edit.update(replace(placement, told=False))
    before = store.undo_label
    write(qtbot, dialog, tmp_path / "guide.pdf")
    known = sum(p.told for p in demo_hub.conference.all(Placement))
    assert known > 0
    assert dialog.footer.known.isVisible()
    assert dialog.footer.known.text().startswith(f"{known} Plätze gelten damit als bekannt.")
    QTest.mouseClick(dialog.footer.undo, Qt.MouseButton.LeftButton)
    assert not any(p.told for p in demo_hub.conference.all(Placement))
    assert store.undo_label == before
    assert dialog.footer.undo.isHidden()
    assert dialog.footer.known.text().startswith("Zurückgenommen")
    write(qtbot, dialog, tmp_path / "guide.pdf")
    assert dialog.footer.undo.isVisible()
    with store.edit(phrase("Something else")) as edit:
        person = edit.conference.all(Participant)[0]
        edit.update(replace(person, remark="x"))
    assert dialog.footer.undo.isHidden()


def test_room_lists_stay_with_those_who_receive_people_and_tell_nobody(
    qtbot: QtBot, opened: Opened, tmp_path: Path, demo_hub: Hub
) -> None:
    dialog = opened(what=PrintKind.ROOM_LISTS)
    told = [p.told for p in demo_hub.conference.all(Placement)]
    label = demo_hub.store.undo_label
    write(qtbot, dialog, tmp_path / "lists.pdf")
    assert [p.told for p in demo_hub.conference.all(Placement)] == told
    assert demo_hub.store.undo_label is label
    assert not dialog.footer.known.isVisible()


def test_what_was_made_before_is_not_told_of_another_sheet(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    dialog = opened(what=Handout.WORKBOOK)
    assert dialog.output.title == "Excel-Arbeitsmappe mit allem"
    write(qtbot, dialog, tmp_path / "alles.xlsx")
    assert dialog.footer.status.text() == "alles.xlsx ist fertig."
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.footer.status.text() == ""
    assert not dialog.footer.open.isVisible()
    assert not dialog.footer.folder.isVisible()


def test_the_room_guide_is_made_for_one_round_or_for_all(opened: Opened) -> None:
    dialog = opened(what=PrintKind.ROOM_GUIDE)
    rounds = dialog.choices.rounds
    assert rounds.isVisible()
    assert dialog.order is not None
    assert rounds.currentText() == "Alle Runden"
    assert dialog.order.round_id is None
    rounds.setFocus()
    QTest.keyClick(rounds, Qt.Key.Key_Down)
    assert dialog.order.round_id == rounds.currentData() is not None


def test_labels_of_groups_are_offered_on_what_sticks_and_badges_keep_their_paper(
    opened: Opened,
) -> None:
    dialog = opened(what=PrintKind.BADGES)
    labels = dialog.choices.labels
    labels.setCurrentIndex(labels.findData("85x54"))
    dialog.list.choose(PrintKind.GROUP_LABELS)
    assert labels.isVisible()
    assert labels.findData("85x54") == -1
    assert dialog.order is not None
    assert dialog.order.labels == "L7165"
    assert not dialog.choices.back.isVisible()
    dialog.list.choose(PrintKind.BADGES)
    assert dialog.order is not None
    assert dialog.order.labels == "85x54"
