"""Ctrl+K finds what the program does, and what stands in the event, by the words people use."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.app import Application
from moderator.event.results import Point, Result, ResultState
from moderator.event.workshops import Group
from moderator.ui import remembered
from moderator.ui.hub import AreaName
from moderator.ui.results.line import PointLine
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.rail import entries
from moderator.ui.theme import ThemeChoice
from tests.ui.every_window import window_of
from tests.ui.hands import CTRL, entries_of, focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SEEN = 9
"""Rows that are seen without scrolling."""

GERMAN = {
    "dunkel": "Aussehen: Dunkel",
    "nacht": "Aussehen: Dunkel",
    "hell": "Aussehen: Hell",
    "aussehen": "Aussehen: Wie das System",
    "sprache": "Sprache: Deutsch",
    "englisch": "Sprache: English",
    "english": "Sprache: English",
    "language": "Sprache: English",
    "hilfe": "Hilfe: alle Befehle und ihre Tasten",
    "tastenkürzel": "Hilfe: alle Befehle und ihre Tasten",
    "beispiel": "Frische Demo öffnen",
    "wiederherstellen": "Sicherung wiederherstellen",
    "backup": "Sicherung wiederherstellen",
    "sichern": "Jetzt sichern",
    "speichern": "Jetzt sichern",
    "prüfen": "Datei prüfen",
    "beenden": "Beenden",
    "excel": "Teilnehmende importieren …",
    "anmeldungen": "Teilnehmende importieren …",
    "drucker": "Drucken und Ausgeben …",
    "kalender": "Drucken und Ausgeben …",
    "json": "Veranstaltung weitergeben …",
    "exportieren": "Veranstaltung weitergeben …",
    "anderer laptop": "Veranstaltung von einem anderen Rechner übernehmen …",
    "neu": "Neue Veranstaltung …",
    "laden": "Veranstaltung öffnen …",
    "gast": "Person hinzufügen",
    "nachzügler": "Person hinzufügen",
    "dubletten": "Doppelte Einträge zusammenführen",
    "pause": "Programmpunkt hinzufügen",
    "vortrag": "Programmpunkt hinzufügen",
    "saal": "Raum hinzufügen",
    "thema hinzu": "Thema hinzufügen",
    "einstellungen": "Angaben zur Veranstaltung",
    "motto": "Angaben zur Veranstaltung",
    "tabelle": "Programm als Tabelle",
    "bilder": "Fotos hinzufügen",
    "testbild": "Testbild im Saal zeigen",
    "monitor": "Bildschirme anzeigen",
    "protokoll": "PDF erstellen …",
    "verspätung": "Gehe zu Regie",
    "verlängern": "Gehe zu Regie",
    "durchsage": "Gehe zu Plenum",
    "flipchart": "Gehe zu Ergebnisse",
    "spalten": "Gehe zu Teilnehmende",
    "tauschen": "Gehe zu Zuteilung",
    "rückgängig": "Rückgängig",
    "vollbild": "Präsentation starten oder dorthin zurück",
    "seitenleiste": "Leiste einklappen",
    "bereit": "Bereit fürs Plenum",
}
ENGLISH = {
    "dark": "Look: Dark",
    "bright": "Look: Light",
    "language": "Language: English",
    "deutsch": "Language: Deutsch",
    "help": "Help: all commands and their keys",
    "shortcuts": "Help: all commands and their keys",
    "restore": "Restore a backup",
    "recover": "Restore a backup",
    "save": "Back up now",
    "quit": "Quit",
    "exit": "Quit",
    "walk-in": "Add person",
    "break": "Add agenda item",
    "duplicates": "Merge double entries",
    "printer": "Print and hand out …",
    "late": "Go to Run sheet",
    "settings": "Details of the event",
    "fullscreen": "Start the presentation, or return to it",
}


def titles(window: MainWindow) -> list[str]:
    model = window.palette_box.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(window: MainWindow, text: str) -> list[str]:
    if not window.palette_box.isVisible():
        window.palette_box.open()
    window.palette_box.field.setText(text)
    return titles(window)[:SEEN]


@pytest.mark.parametrize(("language", "words"), [("de", GERMAN), ("en", ENGLISH)])
def test_what_the_program_does_is_found_by_the_words_people_use(
    program: Application, qtbot: QtBot, language: str, words: dict[str, str]
) -> None:
    if language == "en":
        program.set_language("en")
        program._reopen()
    window = window_of(program)
    window.activateWindow()
    window.setFocus()
    missed = {
        text: found for text, want in words.items() if want not in (found := search(window, text))
    }
    assert missed == {}


def test_all_that_the_event_menu_offers_is_found_by_its_own_words(window: MainWindow) -> None:
    offered: list[str] = []
    for action in entries_of(window.menu.build()):
        alone = action.menu() is None or action.text() == "Sicherung wiederherstellen"
        if alone and action.objectName() != "event-file":
            offered.append(action.text())
    assert len(offered) > 20
    window.show_area(AreaName.PEOPLE)
    lost = [word for word in offered if not any(word in title for title in search(window, word))]
    assert lost == []


def test_every_button_of_every_area_leads_to_something(window: MainWindow) -> None:
    lost: list[str] = []
    for entry in entries():
        window.show_area(entry.name)
        QApplication.processEvents()
        area = window.area(entry.name)
        for button in area.findChildren(QPushButton):
            # a number on a button is of the moment
            word = re.sub(r"\d+ ", "", button.text()).strip(" +…").replace("&&", "&")
            shown = button.isVisible() and button.property("kind") == "primary"
            if shown and word and not search(window, word.split("  ")[0].split(":")[0]):
                lost.append(word)
    assert lost == []


def test_a_point_is_found_by_its_own_text_and_gone_to(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CTRL)
    write("Messenger")
    assert "Messenger" in titles(window)[0]
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    line = focused().parent()
    assert isinstance(line, PointLine)
    assert isinstance(line.point, Point)
    assert "Messenger" in line.point.text


def test_what_was_meant_as_a_command_stands_above_points_that_hold_the_word(
    window: MainWindow,
) -> None:
    found = search(window, "sprache")
    assert found[0].startswith("Sprache: ")
    assert any("einfacher Sprache" in title for title in found)


def test_dark_and_enter_turns_the_program_dark(program: Application) -> None:
    window = window_of(program)
    press(Qt.Key.Key_K, CTRL)
    write("dunkel")
    press(Qt.Key.Key_Return)
    assert window.hub.appearance.choice is ThemeChoice.DARK
    program.theme.choose(ThemeChoice.LIGHT)
    remembered.THEME.forget()


def test_a_command_gives_the_keys_back_to_who_had_them(program: Application) -> None:
    window = window_of(program)
    window.show_area(AreaName.PEOPLE)
    before = focused()
    press(Qt.Key.Key_K, CTRL)
    write("leiste einklappen")
    press(Qt.Key.Key_Return)
    assert focused() is before


def test_the_group_that_is_shown_is_told_ready_without_a_mouse(window: MainWindow) -> None:
    conference = window.hub.conference
    result = next(r for r in conference.all(Result) if r.state is ResultState.BEGUN)
    window.hub.goto(AreaName.RESULTS, conference.one(Group, result.group_id))
    for want in (ResultState.READY, ResultState.BEGUN):
        press(Qt.Key.Key_K, CTRL)
        write("bereit")
        press(Qt.Key.Key_Return)
        now = window.hub.conference.result_of(result.group_id)
        assert now is not None
        assert now.state is want


def test_restore_and_enter_offers_the_backups(window: MainWindow) -> None:
    window.menu.back_up()
    while window.hub.jobs.running:
        QApplication.processEvents()
    press(Qt.Key.Key_K, CTRL)
    write("wiederherstellen")
    press(Qt.Key.Key_Return)
    menu = next(found for found in window.findChildren(QMenu) if found.isVisible())
    assert len(menu.actions()) == 1
    QTest.keyClick(menu, Qt.Key.Key_Escape)
