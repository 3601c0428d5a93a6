"""The program around the window: which clock an event has, and that it keeps it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.people import add_participant, set_status
from moderator.app import Application
from moderator.event.people import Status
from moderator.event.stage import Cue, SceneKind
from moderator.ui.hub import AreaName
from moderator.ui.people.criteria import By, Criterion
from moderator.ui.people.view import PeopleArea
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.words import tr
from tests.conftest import take_words_back


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """An event opened with a clock of its own, as the demo is."""
    made = Application(qapp)
    path = tmp_path / "kassel.moderator"
    files.create_event(path, "Kassel", date(2024, 11, 4), 2, lambda _zone: DEMO_NOW).close()
    assert made.open(path, clock=lambda _zone: DEMO_NOW)
    yield made
    made.close_window()
    take_words_back(made)


def test_a_restored_backup_keeps_the_clock(program: Application) -> None:
    assert program.window is not None
    backup = files.back_up(program.window.hub.store.path)
    program.window.menu.restore_wanted.emit(backup)
    assert program.window is not None
    assert program.window.hub.now() == DEMO_NOW


def test_another_language_keeps_the_window_the_selection_and_the_slide(
    program: Application,
) -> None:
    window = program.window
    assert window is not None
    window.showMaximized()
    add_participant(window.hub._store, "Anna", "Becker", "Kassel")
    person = window.hub.conference.participants()[0]
    window.show_area(AreaName.PEOPLE)
    people, plenary = window.area(AreaName.PEOPLE), window.area(AreaName.PLENARY)
    assert isinstance(people, PeopleArea)
    assert isinstance(plenary, PlenaryArea)
    assert people.table.go_to(person.id)
    plenary.reveal(Cue(SceneKind.CLOSING))
    assert plenary.cue.kind is SceneKind.CLOSING
    window.menu.language_chosen.emit("de" if program.language == "en" else "en")
    assert program.window is not None
    assert program.window is not window
    assert program.window.isMaximized()
    people, plenary = program.window.area(AreaName.PEOPLE), program.window.area(AreaName.PLENARY)
    assert isinstance(people, PeopleArea)
    assert isinstance(plenary, PlenaryArea)
    assert people.table.chosen_ids() == [person.id]
    assert plenary.cue.kind is SceneKind.CLOSING


def test_another_language_keeps_what_is_searched_and_filtered(program: Application) -> None:
    assert program.window is not None
    hub = program.window.hub
    for name in ("Becker", "Bender", "Dorn"):
        add_participant(hub._store, "Anna", name, "Kassel")
    set_status(hub._store, [1], Status.CANCELLED)
    program.window.show_area(AreaName.PEOPLE)
    people = program.window.area(AreaName.PEOPLE)
    assert isinstance(people, PeopleArea)
    people.filters.toggle(Criterion(By.ORGANISATION, "Kassel"))
    people.filters.chips.choose(Status.REGISTERED.value)
    people.filters.search.setText("be")
    language = "de" if program.language == "en" else "en"
    program.window.menu.language_chosen.emit(language)
    assert program.language == language
    assert program.window is not None
    assert program.window.current_area == AreaName.PEOPLE
    again = program.window.area(AreaName.PEOPLE)
    assert isinstance(again, PeopleArea)
    assert again is not people
    assert again.filters.search.text() == "be"
    assert again.filters.criteria == (Criterion(By.ORGANISATION, "Kassel"),)
    assert [row.person.family_name for row in again.model.shown()] == ["Bender"]


def test_the_search_writes_keys_as_the_keyboard_does(program: Application) -> None:
    assert program.window is not None
    program.window.menu.language_chosen.emit("de")
    assert program.window is not None
    palette = program.window.palette_box
    palette.open()
    palette.field.setText(tr("Print and hand out …").split()[0])
    model = palette.list.model()
    shown = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert any("Strg+P" in line for line in shown), shown


def test_tooltips_write_keys_as_the_keyboard_does(program: Application) -> None:
    assert program.window is not None
    program.window.menu.language_chosen.emit("de")
    window = program.window
    assert window is not None
    for name in AreaName:
        window.area(name)
    shown = {each.toolTip() for each in window.findChildren(QPushButton)}
    assert {
        "Dokumentation (Strg+7)",
        "PDF erstellen … (Strg+Umschalt+E)",
        "Andere Formate (Strg+E)",
        "Taste: Rücktaste",
        "Taste: P",
        "Taste: +",
    } <= shown
    assert not [words for words in shown if "Ctrl" in words]
