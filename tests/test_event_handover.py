"""A whole event leaves by menu and comes in by menu and drop, with a preview before anything."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from moderator.actions.demo import DEMO_NOW
from moderator.actions.exporting import export_json
from moderator.actions.files import open_event
from moderator.actions.handing_over import (
    create_from_handover,
    differences,
    hand_over,
    read_handover,
)
from moderator.app import Application
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.ui import remembered
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.event_changes import counted
from moderator.ui.importing.event_dialog import EventDialog
from moderator.ui.shell.handover_dialog import HandoverDialog
from moderator.ui.shell.main_window import MainWindow
from tests.conftest import take_words_back
from tests.test_drops import drag
from tests.ui.hands import click, press, watch_folders, write

WAIT = 30_000


@pytest.fixture
def program(qapp: QApplication, demo_path: Path) -> Iterator[Application]:
    made = Application(qapp, lambda _zone: DEMO_NOW)
    made.set_language("en")
    assert made.open(demo_path)
    yield made
    made.close_window()
    if made.start is not None:
        made.start.closed.disconnect()
        made.start.close()
    take_words_back(made)


@pytest.fixture
def window(program: Application, qtbot: QtBot) -> MainWindow:
    assert program.window is not None
    program.window.activateWindow()
    qtbot.waitExposed(program.window)
    return program.window


@pytest.fixture
def elsewhere(demo_original: Path, tmp_path: Path) -> Path:
    """The demo event as it came back from another laptop: one room more, a remark."""
    store = open_event(demo_original, lambda _zone: DEMO_NOW, read_only=True)
    first, back = tmp_path / "first.zip", tmp_path / "back.zip"
    hand_over(store, first, {})
    store.close()
    path = tmp_path / "elsewhere.moderator"
    create_from_handover(read_handover(first), path, lambda _zone: DEMO_NOW)
    there = open_event(path, lambda _zone: DEMO_NOW)
    with there.edit(phrase("Work")) as edit:
        edit.insert(Room(0, "Foyer"))
        edit.change(there.conference.all(Participant)[0], remark="aus dem Saal")
    hand_over(there, back, {"results/apart": "[[3, 4]]"})
    there.close()
    return back


def same(one: Conference, other: Conference) -> bool:
    return {k: dict(t) for k, t in one.tables.items()} == {
        k: dict(t) for k, t in other.tables.items()
    }


def preview(window: object, qtbot: QtBot) -> EventDialog:
    """Wait until the preview above a window shows what a file holds."""
    assert hasattr(window, "findChildren")
    qtbot.waitUntil(lambda: bool(window.findChildren(EventDialog)))
    dialog: EventDialog = window.findChildren(EventDialog)[0]
    qtbot.waitUntil(lambda: dialog.handover is not None, timeout=WAIT)
    return dialog


def choose(dialog: EventDialog, path: Path) -> None:
    """Type the name of a file into the chooser above the dialog, and click Save."""
    (chooser,) = (c for c in dialog.findChildren(QFileDialog) if c.isVisible())
    field = chooser.findChild(QLineEdit)
    assert field is not None
    field.setCompleter(None)  # type: ignore[arg-type]  # its list would take the keyboard
    field.selectAll()
    QTest.keyClicks(field, str(path))
    box = chooser.findChild(QDialogButtonBox)
    assert box is not None
    click(box.button(QDialogButtonBox.StandardButton.Save))


def cell(dialog: EventDialog, row: int, column: int) -> str:
    item = dialog.changes.item(row, column)
    assert item is not None
    return item.text()


def ask(window: MainWindow, qtbot: QtBot) -> HandoverDialog:
    """Open the dialog by typing its command."""
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    write("hand the event")
    press(Qt.Key.Key_Return)
    (dialog,) = window.findChildren(HandoverDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_event_leaves_by_its_command_as_a_zip_whose_folder_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered.left_apart(window.hub.store.path).set((frozenset({1, 2}),))
    remembered.HANDOVER_FOLDER.keep(tmp_path / "anything")
    opened = watch_folders(monkeypatch)
    dialog = ask(window, qtbot)
    written = tmp_path / "Jahreskonferenz der Netzwerke 2024-11-05.zip"
    assert dialog.target.text() == f"{written.name} in {tmp_path}"
    with qtbot.waitSignal(window.hub.message_shown, timeout=WAIT):
        press(Qt.Key.Key_Return)  # the button for it has the keys
    qtbot.waitUntil(dialog.folder.isVisible)
    assert dialog.said.text() == f"The whole event stands in {written.name}. Folder: {tmp_path}"
    assert not dialog.write_button.isEnabled(), "once more would replace it"
    handover = read_handover(written)
    assert same(handover.conference, window.hub.conference)
    assert handover.remembered["results/apart"] == "[[1, 2]]"
    press(Qt.Key.Key_Return)
    assert opened == [tmp_path]
    with qtbot.waitSignal(dialog.finished):
        press(Qt.Key.Key_Escape)


def test_it_says_before_that_names_and_photos_go_along(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(window, qtbot)
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    for words in ("Participants with a name\n131", "E-mail addresses\n131", "Photos\n5"):
        assert words in text
    assert "not encrypted" in dialog.warning.text()
    assert f"{window.hub.store.path.name} in {window.hub.store.path.parent}" in text
    dialog.reject()


def test_a_name_is_proposed_that_replaces_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    remembered.HANDOVER_FOLDER.keep(tmp_path / "anything")
    (tmp_path / "Jahreskonferenz der Netzwerke 2024-11-05.zip").write_bytes(b"mine")
    dialog = ask(window, qtbot)
    assert dialog.path.name == "Jahreskonferenz der Netzwerke 2024-11-05 (2).zip"
    dialog.reject()


def test_the_end_of_the_name_decides_for_json(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Kassel.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), "any"))
    dialog = ask(window, qtbot)
    click(dialog.another)
    with qtbot.waitSignal(window.hub.message_shown, timeout=WAIT):
        click(dialog.write_button)
    assert json.loads(target.read_text("utf-8"))["format"] == "moderator-event"
    dialog.reject()


def test_handing_over_is_stopped_without_a_trace(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask(window, qtbot)
    dialog.path = tmp_path / "Kassel.zip"
    with qtbot.waitSignal(dialog.waiting.stopped, timeout=WAIT):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)  # stops what is being written, and stays
    assert dialog.isVisible()
    assert dialog.write_button.isEnabled()
    assert not list(tmp_path.glob("*Kassel*"))
    dialog.reject()


def test_a_folder_that_cannot_be_written_is_told_in_the_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask(window, qtbot)
    dialog.path = tmp_path / "nowhere" / "Kassel.zip"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=WAIT)
    assert dialog.outcome.property("kind") == "bad"
    assert not dialog.folder.isVisible()
    dialog.reject()


def test_a_dropped_zip_becomes_a_new_event_that_is_opened(
    program: Application, window: MainWindow, elsewhere: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drag(window, elsewhere)
    dialog = preview(window, qtbot)
    assert dialog.title.text() == "Jahreskonferenz der Netzwerke"
    assert "back.zip" in dialog.source.text()
    press(Qt.Key.Key_Return)  # on the way that is chosen: the next step
    choose(dialog, tmp_path / "Neu")
    qtbot.waitUntil(lambda: program.window is not window, timeout=WAIT)
    assert program.window is not None
    opened = program.window.hub
    assert opened.store.path == tmp_path / "Neu.moderator"
    assert same(opened.conference, read_handover(elsewhere).conference)
    assert remembered.left_apart(opened.store.path).get() == (frozenset({3, 4}),)


def test_a_new_event_never_takes_the_place_of_a_file(
    window: MainWindow, elsewhere: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "da.moderator"
    there.write_bytes(b"mine")
    window.menu.handover.take_over(elsewhere)
    dialog = preview(window, qtbot)
    click(dialog.take)
    choose(dialog, there)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT)
    assert "already there" in dialog.problem.text()
    assert there.read_bytes() == b"mine"
    assert dialog.take.isEnabled()
    dialog.reject()


def test_what_was_done_elsewhere_takes_the_place_of_what_is_here_and_is_undone(
    window: MainWindow, elsewhere: Path, qtbot: QtBot
) -> None:
    hub = window.hub
    before = hub.conference
    window.menu.handover.take_over(elsewhere)
    dialog = preview(window, qtbot)
    assert dialog.changes.isColumnHidden(2)
    assert dialog.take.text() == "Create event …"
    press(Qt.Key.Key_Down)
    assert dialog.way.replaces
    assert not dialog.changes.isColumnHidden(2)
    rows = {
        cell(dialog, row, 0): [cell(dialog, row, column) for column in (2, 3, 4)]
        for row in range(dialog.changes.rowCount())
    }
    assert rows["Rooms"] == ["1", "–", "–"]
    assert rows["Participants"] == ["–", "1", "–"]
    assert "1 added, 1 changed, 0 removed" in dialog.status.text()
    assert dialog.take.text() == "Replace"
    with qtbot.waitSignal(hub.changed, timeout=WAIT):
        click(dialog.take)
    qtbot.waitUntil(window.messages.undo.isVisible, timeout=WAIT)
    assert same(hub.conference, read_handover(elsewhere).conference)
    assert not dialog.isVisible()
    click(window.messages.undo)
    assert same(hub.conference, before)


def test_a_file_that_changes_nothing_here_cannot_replace_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hand_over(window.hub.store, tmp_path / "same.zip", {})
    window.menu.handover.take_over(tmp_path / "same.zip")
    dialog = preview(window, qtbot)
    click(dialog.way.instead)
    assert not dialog.take.isEnabled()
    assert "exactly what the open event holds" in dialog.status.text()
    click(dialog.way.new)
    assert dialog.take.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken"])
def test_a_bad_file_is_told_in_three_sentences(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "bad.zip"
    file.write_bytes(content)
    assert drag(window, file)
    qtbot.waitUntil(lambda: bool(window.findChildren(EventDialog)))
    dialog = window.findChildren(EventDialog)[0]
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT)
    assert dialog.problem.text() == (
        "bad.zip is no ZIP, or it is not complete. The event is as before. Wait until it is "
        "copied completely, or have the event handed over once more."
    )
    assert not dialog.take.isEnabled()
    assert dialog.choose.isEnabled()
    dialog.reject()


def test_a_dropped_json_is_an_event_or_a_list_by_its_content(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    event, plan = tmp_path / "event.json", tmp_path / "plan.json"
    export_json(window.hub.store, event)
    plan.write_text('{"schedule": {}}')
    assert drag(window, event)
    preview(window, qtbot).reject()
    assert drag(window, plan)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=WAIT)
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT)
    dialog.reject()


def test_on_the_first_window_a_dropped_zip_becomes_an_event(
    program: Application, elsewhere: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    program.close_window()
    program.show_start()
    start = program.start
    assert start is not None
    qtbot.waitExposed(start)
    assert drag(start, elsewhere)
    dialog = preview(start, qtbot)
    assert not dialog.way.isVisible()
    click(dialog.take)
    choose(dialog, tmp_path / "Neu.moderator")
    qtbot.waitUntil(lambda: program.window is not None, timeout=WAIT)
    assert program.start is None


def test_reading_is_stopped_by_closing(window: MainWindow, elsewhere: Path, qtbot: QtBot) -> None:
    window.menu.handover.take_over(elsewhere)
    (dialog,) = window.findChildren(EventDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.hub.jobs.running, timeout=WAIT)


def test_kinds_that_are_part_of_nothing_named_are_counted_all_the_same(
    window: MainWindow, elsewhere: Path
) -> None:
    found = differences(read_handover(elsewhere), window.hub.conference)
    total = sum(each.new + each.changed + each.same for each in found)
    assert sum(counts[0] for counts in counted(found).values()) == total
