"""A full disk of three megabytes under the real window: nothing typed is lost or let go of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group
from moderator.ui.hub import AreaName
from moderator.ui.people.view import PeopleArea
from moderator.ui.results.view import ResultsArea
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.shell.event_file import UnsavedQuestion
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.widgets.fields import GrowingEdit
from tests.conftest import take_words_back
from tests.full_disk import fill_up, make_room, names, small_disk

Key = Qt.Key
NAME = "kassel.moderator"
TYPED = "Getippt auf voller Platte"


@dataclass
class Desk:
    """The program over an event on a disk that was full before it was opened."""

    program: Application
    disk: Path

    @property
    def window(self) -> MainWindow:
        assert self.program.window is not None
        return self.program.window


@pytest.fixture
def desk(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    demo_original: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    monkeypatch.setattr("moderator.ui.hub.RETRY_MILLISECONDS", 50)
    with small_disk(tmp_path / "stick") as disk:
        (disk / NAME).write_bytes(demo_original.read_bytes())
        fill_up(disk)
        program = Application(qapp, lambda _zone: DEMO_NOW)
        program.set_language("de")
        assert program.open(disk / NAME)
        desk = Desk(program, disk)
        assert desk.window.hub.store.reason is None
        qtbot.waitExposed(desk.window)
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        yield desk
        program.close_window()
        take_words_back(program)


def click(window: QWidget, widget: QWidget, inside: QPoint | None = None) -> None:
    """Click what lies under the pointer at a widget's place in the window."""
    place = widget.mapTo(window, widget.rect().center() if inside is None else inside)
    under = window.childAt(place)
    assert under is not None
    assert widget is under or widget.isAncestorOf(under), (widget, under)
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, place))


def keys(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def press(key: Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def question() -> UnsavedQuestion:
    found = QApplication.activeModalWidget()
    assert isinstance(found, UnsavedQuestion)
    return found


def type_headline(window: MainWindow) -> Callable[[Conference], str]:
    """Type a headline in the results, then click another group, and come back."""
    window.show_area(AreaName.RESULTS)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    one, other = window.hub.conference.all(Group)[:2]
    area.reveal(one)
    area.page.headline.setFocus()
    press(Key.Key_End)
    keys(TYPED)
    area.reveal(other)
    area.reveal(one)
    assert TYPED in area.page.headline.text

    def found(conference: Conference) -> str:
        result = conference.result_of(one.id)
        return result.headline if result is not None else ""

    return found


def type_point(window: MainWindow) -> Callable[[Conference], str]:
    """Type a point, then click the headline."""
    window.show_area(AreaName.RESULTS)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    group = window.hub.conference.all(Group)[0]
    area.reveal(group)
    area.page.begin()
    keys(TYPED)
    click(window, area.page.headline)
    assert any(line.editor.text == TYPED for line in area.page.sheet.lines)
    return lambda c: " ".join(point.text for point in c.points_of(group.id))


def type_in_form(window: MainWindow) -> Callable[[Conference], str]:
    """Type a function in the form of a person, then click the table."""
    window.show_area(AreaName.PEOPLE)
    area = window.area(AreaName.PEOPLE)
    assert isinstance(area, PeopleArea)
    person = window.hub.conference.participants()[0]
    assert area.table.go_to(person.id)
    while area.panel.form is None:
        QApplication.processEvents()
    field = area.panel.form.fields["function"]
    field.setFocus()
    field.selectAll()
    keys(TYPED)
    click(window, area.table.viewport(), QPoint(200, 20))
    return lambda c: c.one(Participant, person.id).function


def type_in_cell(window: MainWindow) -> Callable[[Conference], str]:
    """Type a name in its cell of the table, then click another row."""
    window.show_area(AreaName.PEOPLE)
    area = window.area(AreaName.PEOPLE)
    assert isinstance(area, PeopleArea)
    person = window.hub.conference.participants()[0]
    assert area.table.go_to(person.id)
    area.table.setFocus()
    press(Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    keys(f"{TYPED}, Anna")
    click(window, area.table.viewport(), QPoint(200, 100))
    return lambda c: c.one(Participant, person.id).family_name


def type_title(window: MainWindow) -> Callable[[Conference], str]:
    """Type the title of an agenda item, then click the search."""
    window.show_area(AreaName.SCHEDULE)
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    item = window.hub.conference.items()[0]
    area.reveal(item)
    QApplication.processEvents()
    titles = [e for e in area.findChildren(GrowingEdit) if e.single and e.isVisible()]
    titles[0].setFocus()
    titles[0].selectAll()
    keys(TYPED)
    click(window, window.rail)
    return lambda c: c.one(AgendaItem, item.id).title


TYPING = (type_headline, type_point, type_in_form, type_in_cell, type_title)


def test_what_is_typed_anywhere_on_a_full_disk_outlives_a_click_elsewhere_and_closing(
    desk: Desk, qtbot: QtBot
) -> None:
    window, hub = desk.window, desk.window.hub
    found = [typing(window) for typing in TYPING]
    assert all(TYPED in text(hub.conference) for text in found)
    assert "voll" in window.status.saved.text()
    assert "voll" in window.messages.text.text()
    window.close()
    assert window.isVisible()
    assert "voll" in question().informativeText()
    QTest.mouseClick(question().again, Qt.MouseButton.LeftButton)
    assert question().isVisible()
    QTest.keyClick(question(), Key.Key_Escape)
    assert window.isVisible()
    assert all(TYPED in text(hub.conference) for text in found)
    make_room(desk.disk)
    qtbot.waitUntil(lambda: window.status.saved.text().startswith("Gespeichert"))
    window.close()
    assert not window.isVisible()
    store = files.open_event(desk.disk / NAME, lambda _zone: DEMO_NOW)
    try:
        assert [TYPED in text(store.conference) for text in found] == [True] * len(found)
    finally:
        store.close()
    assert files.check(desk.disk / NAME).sound


def test_a_window_that_waits_for_room_closes_by_itself_once_there_is_some(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    found = type_point(window)
    window.close()
    assert question().isVisible()
    make_room(desk.disk)
    qtbot.waitUntil(lambda: desk.program.window is None)
    store = files.open_event(desk.disk / NAME, lambda _zone: DEMO_NOW)
    try:
        assert TYPED in found(store.conference)
    finally:
        store.close()


def test_unsaved_text_is_given_up_only_where_that_is_said(desk: Desk, tmp_path: Path) -> None:
    window, program = desk.window, desk.program
    other = tmp_path / "other.moderator"
    files.create_event(other, "O", DEMO_NOW.date(), 1, lambda _zone: DEMO_NOW).close()
    type_point(window)
    for way in (
        lambda: program.open(other),
        lambda: window.menu.language_chosen.emit("en"),
        lambda: window.menu.restore_wanted.emit(files.Backup(desk.disk / NAME, DEMO_NOW)),
    ):
        way()
        assert desk.window is window
        assert question().isVisible()
        QTest.keyClick(question(), Key.Key_Escape)
    assert program.language == "de"
    assert window.hub.store.unsaved
    window.close()
    QTest.mouseClick(question().give_up, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert names(desk.disk) == {NAME}
