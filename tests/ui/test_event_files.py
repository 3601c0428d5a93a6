"""Two events of one title are told apart wherever one is chosen, or is about to be replaced."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.schedule import change_event
from moderator.ui import remembered
from moderator.ui.event_files import days_words, window_words
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.start import StartWindow
from moderator.ui.theme import Appearance
from tests.ui.hands import click, entry_of, watch_folders


@pytest.mark.parametrize(
    ("first", "days", "words"),
    [
        (date(2024, 11, 4), 1, "4 November 2024"),
        (date(2024, 11, 4), 2, "4 November – 5 November 2024"),
        (date(2024, 12, 31), 2, "31 December 2024 – 1 January 2025"),
    ],
)
def test_the_days_of_an_event_are_written_with_their_year(
    first: date, days: int, words: str
) -> None:
    assert days_words(first, days) == words


def test_a_window_is_named_after_its_file_and_folder() -> None:
    path = Path("/home/a/Kassel/Tagung.moderator")
    assert window_words("Konferenz", path) == "Konferenz – Tagung.moderator (Kassel) – Moderator"


def test_the_first_window_names_days_file_and_folder_of_events_of_one_title(
    demo_path: Path, tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    remembered.RECENT.forget()  # what other tests opened
    copy = tmp_path / "Probe" / "Kopie.moderator"
    copy.parent.mkdir()
    shutil.copyfile(demo_path, copy)
    for path in (copy, demo_path):
        store = files.open_event(path, lambda _zone: None)  # type: ignore[arg-type,return-value]
        remembered.note_opened(path, store.conference.event)
        store.close()
    start = StartWindow(appearance, remembered.RECENT.get())
    qtbot.addWidget(start)
    start.show()
    qtbot.waitExposed(start)
    same = [b for b in start.findChildren(QPushButton) if b.text().startswith("Jahreskonferenz")]
    assert len(same) == 2
    text = "\n".join(label.text() for label in start.findChildren(QLabel))
    assert f"demo.moderator in {tmp_path}" in text
    assert f"Kopie.moderator in {copy.parent}" in text
    assert text.count("4 November – 5 November 2024") == 2
    with qtbot.waitSignal(start.open_wanted) as wanted:
        click(same[1])
    assert wanted.args == [copy]
    remembered.RECENT.forget()


def test_what_is_remembered_of_an_event_follows_its_title(window: MainWindow) -> None:
    path = window.hub.store.path
    assert path in remembered.RECENT.get()
    window.hub.do(change_event, title="Jahreskonferenz 2")
    known = remembered.known_event(path).get()
    assert known is not None
    assert known.title == "Jahreskonferenz 2"
    assert window.windowTitle() == window_words("Jahreskonferenz 2", path)


def test_menu_and_question_name_the_file(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = window.hub.store.path
    files.back_up(path)
    opened = watch_folders(monkeypatch)
    menu = window.menu.build()
    first = menu.actions()[0]
    assert first.text().startswith(path.name)
    assert not first.isEnabled()
    entry_of(menu, "Ordner der Veranstaltung zeigen").trigger()
    assert opened == [path.parent]
    backups = entry_of(menu, "Sicherung wiederherstellen").menu()
    assert isinstance(backups, QMenu)
    backups.actions()[0].trigger()
    (box,) = window.findChildren(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    assert f"{path.name} in {path.parent}" in box.informativeText()
    box.reject()
