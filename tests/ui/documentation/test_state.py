"""Each line of what the documentation lacks leads to where it can be added."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.event.documentation import ItemNote
from moderator.event.results import Photo, ResultState
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea
from moderator.ui.hub import AreaName, Destination
from tests.ui.hands import click, focused, press, write


def open_line(area: DocumentationArea, begins: str) -> None:
    """Click the line that has these words."""
    area.show_state()
    lines = area.completeness.list
    place = next(n for n, line in enumerate(lines.lines.rows) if begins in line.text)
    lines.scrollTo(lines.lines.index(place, 0))
    click(lines.viewport(), lines.visualRect(lines.lines.index(place, 0)).center())


def test_lines_lead_to_what_is_missing(area: DocumentationArea, demo: Store) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    open_line(area, "Runde 3")
    group = wanted[-1].record
    assert wanted[-1].area is AreaName.RESULTS
    assert isinstance(group, Group)
    result = demo.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.BEGUN
    open_line(area, "Flipchartfotos")
    first = wanted[-1].record
    open_line(area, "Flipchartfotos")
    assert isinstance(first, Photo)
    assert wanted[-1].record != first, "the next one the next time"


def test_enter_goes_where_the_line_leads(area: DocumentationArea) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    area.show_state()
    assert focused() is area.completeness.list
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert wanted[-1].area is AreaName.REGIE


def test_a_talk_without_a_text_gets_its_notes_here_after_the_event(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    open_line(area, "Vorträge ohne Text")
    assert focused() is area.completeness.notes.line
    write("Was gesagt wurde")
    press(Qt.Key.Key_Return)
    (note,) = demo.conference.all(ItemNote)
    assert note.text == "Was gesagt wurde"
    shown = [line.text for line in area.completeness.list.lines.rows]
    assert any(text.startswith("3 Vorträge ohne Text") for text in shown)
    qtbot.waitUntil(
        lambda: any(text.key == f"note:{note.id}:text" for text in area.texts.texts),
        timeout=90_000,
    )
