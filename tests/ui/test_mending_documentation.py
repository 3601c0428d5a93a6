"""What the documentation lacks is pressed, and the place where it is written has the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.completeness import lacking
from moderator.actions.schedule import change_event
from moderator.app import Application
from moderator.event.results import Photo
from moderator.ui.documentation.view import DocumentationArea
from moderator.ui.hub import AreaName
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import click, focused, press, write


@pytest.fixture
def documentation(window: MainWindow) -> DocumentationArea:
    window.show_area(AreaName.DOCUMENTATION)
    area = window.area(AreaName.DOCUMENTATION)
    assert isinstance(area, DocumentationArea)
    return area


def press_lack(area: DocumentationArea, words: str) -> None:
    """Click the button above the preview that has these words."""
    QApplication.processEvents()
    click(next(each for each in area.strip.buttons if words in each.text()))


def test_each_caption_that_is_missing_is_typed_right_away(
    program: Application, window: MainWindow, documentation: DocumentationArea, qtbot: QtBot
) -> None:
    store = window.hub.store
    first, second, *others = lacking(store.conference).uncaptioned
    results = window.area(AreaName.RESULTS)
    assert isinstance(results, ResultsArea)
    for number, photo in enumerate((first, second), start=1):
        press_lack(documentation, "ohne Bildunterschrift")
        assert window.current_area is AreaName.RESULTS
        qtbot.waitUntil(lambda: focused() is results.photos.caption)
        write(f"Plakat {number}")
        press(Qt.Key.Key_Return)
        assert store.conference.one(Photo, photo.id).caption == f"Plakat {number}"
        window.show_area(AreaName.DOCUMENTATION)
    assert lacking(store.conference).uncaptioned == tuple(others)


def test_an_organiser_that_is_missing_is_asked_for_in_the_details_of_the_event(
    program: Application, window: MainWindow, documentation: DocumentationArea
) -> None:
    window.hub.do(change_event, organiser="")
    press_lack(documentation, "kein Veranstalter")
    assert window.current_area is AreaName.SCHEDULE
