"""The area as a whole: rounds, groups, empty states, reading only, both languages."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.overview import overview
from moderator.actions.prints import PrintKind
from moderator.actions.results import PointPlace
from moderator.event.results import PointKind, ResultState
from moderator.event.schedule import Event
from moderator.event.workshops import Group, Workshop
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.results.group_list import STYLE, GroupList
from moderator.ui.results.view import ResultsArea
from moderator.ui.theme import Appearance, ThemeChoice
from moderator.ui.widgets.marks import advance
from tests.actions.results_event import group_of, questions_of
from tests.ui.results.hands import write


def empty_state_button(area: ResultsArea) -> QPushButton:
    current = area.pages.currentWidget()
    assert current is not None
    return next(b for b in current.findChildren(QPushButton) if b.isVisible())


def test_round_that_is_due_is_shown(area: ResultsArea, store: Store) -> None:
    assert area.round_id == 3
    assert len(area.groups.group_ids) == 14
    assert area._chip.text() == "0 of 14 ready · plenary in 80 min"
    group = group_of(store.conference, 0, 1)
    results.set_headline(store, group.id, "Satz")
    results.set_state(store, group.id, ResultState.READY)
    assert area._chip.text().startswith("1 of 14 ready")


def test_round_without_groups_leads_to_the_assignment(
    area: ResultsArea, hub: Hub, qtbot: QtBot
) -> None:
    area.choose_round(1)
    with qtbot.waitSignal(hub.wanted) as told:
        empty_state_button(area).click()
    assert told.args == [Destination(AreaName.ASSIGNMENT)]
    assert not area._add.isVisible()


def test_event_without_rounds_leads_to_the_schedule(
    appearance: Appearance, qtbot: QtBot, tmp_path: Path
) -> None:
    store = create_store(
        tmp_path / "bare.moderator",
        Event(1, "Leer", date(2024, 11, 4)),
        lambda: datetime(2024, 1, 1),
    )
    hub = Hub(store, appearance)
    area = ResultsArea(hub)
    qtbot.addWidget(area)
    area.show()
    with qtbot.waitSignal(hub.wanted) as told:
        empty_state_button(area).click()
    assert told.args == [Destination(AreaName.SCHEDULE)]
    hub.close()
    store.close()


def test_new_groups_appear(area: ResultsArea, store: Store) -> None:
    area.choose_round(1)
    workshop = store.conference.workshops_of(1)[0]
    from moderator.event.phrase import phrase

    with store.edit(phrase("Form groups")) as edit:
        new = edit.insert(Group(0, workshop.id, 1))
    assert area.groups.group_ids == (new.id,)
    assert area.groups.group_id == new.id
    store.undo()
    assert area.pages.currentWidget() is area.pages.no_groups


def test_pages_tell_their_keys(area: ResultsArea) -> None:
    tips = [each.toolTip() for each in area.page_choice.findChildren(QPushButton)]
    assert tips == ["Group (Ctrl+B)", "Overview (Ctrl+R)", "Intake (Ctrl+E)", "In common (Ctrl+J)"]
    everywhere = [each.toolTip() for each in area.findChildren(QPushButton)]
    assert "Connect phones (Ctrl+T)" in everywhere


def test_printing_begins_at_the_group_sheets_of_the_round_shown(
    area: ResultsArea, qtbot: QtBot
) -> None:
    area.print_out()
    (dialog,) = area.findChildren(PrintDialog)
    qtbot.addWidget(dialog)
    assert dialog.order is not None
    assert (dialog.order.kind, dialog.order.round_id) == (PrintKind.GROUP_SHEETS, 3)
    dialog.reject()


def test_reveal_finds_the_group_of_anything(area: ResultsArea, store: Store) -> None:
    group = group_of(store.conference, 2, 3)
    question = questions_of(store.conference, group)[0]
    results.add_points(store, PointPlace(group.id, question), [(PointKind.PROBLEM, "x")])
    area.reveal(store.conference.points_of(group.id)[0])
    assert area.groups.group_id == group.id
    workshop = store.conference.one(Workshop, group_of(store.conference, 0, 1).workshop_id)
    area.reveal(workshop)
    assert area.groups.group_id == group_of(store.conference, 0, 1).id


def test_groups_are_walked_with_arrows_and_headings_skipped(
    area: ResultsArea, store: Store
) -> None:
    area.groups.choose(group_of(store.conference, 0, 3).id)
    area.groups.setFocus()
    QTest.keyClick(area.groups, Qt.Key.Key_Down)
    assert area.groups.group_id == group_of(store.conference, 1, 1).id
    assert area.page.group_id == area.photos.group_id == area.groups.group_id


def test_hidden_area_catches_up(area: ResultsArea, group: Group, store: Store) -> None:
    area.hide()
    question = questions_of(store.conference, group)[0]
    results.add_points(store, PointPlace(group.id, question), [(PointKind.PROBLEM, "neu")])
    area.show()
    assert [line.editor.text for line in area.page.sheet.lines if line.point] == ["neu"]


def test_headline_speaker_and_notes_are_kept(area: ResultsArea, group: Group, store: Store) -> None:
    area.page.headline.put_cursor_at_end()
    write("Erst der Ablauf")
    area.page._speaker.setFocus()
    write("Anna Becker")
    area.page.notes.put_cursor_at_end()
    write("leise")
    result = store.conference.result_of(group.id)
    assert result is not None
    assert (result.headline, result.notes) == ("Erst der Ablauf", "leise")
    assert store.conference.one(Group, group.id).speaker == "Anna Becker"


@pytest.fixture
def read_only(store: Store, group: Group) -> Iterator[Store]:
    question = questions_of(store.conference, group)[0]
    results.add_points(store, PointPlace(group.id, question), [(PointKind.PROBLEM, "nur lesen")])
    opened = open_store(store.path, store.clock, read_only=True)
    yield opened
    opened.close()


def test_reading_only_shows_and_takes_nothing(
    read_only: Store, appearance: Appearance, group: Group, qtbot: QtBot
) -> None:
    hub = Hub(read_only, appearance)
    area = ResultsArea(hub)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.reveal(group)
    (line,) = area.page.sheet.lines
    line.editor.put_cursor_at_end()
    write("!")
    assert line.editor.text == "nur lesen"
    assert not area.page._ready.isEnabled()
    assert not area._add.isEnabled()
    hub.close()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_german_words_are_not_cut(
    store: Store, group: Group, qtbot: QtBot, choice: ThemeChoice
) -> None:
    hub = Hub(store, Appearance(choice))
    area = ResultsArea(hub)
    qtbot.addWidget(area)
    area.resize(1190, 690)
    area.show()
    area.reveal(group)
    qtbot.wait(20)
    assert area._chip.text() == "0 von 14 bereit · Plenum in 80 Min."
    for label in area.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text():
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    hub.close()


def test_headings_have_room_for_all_their_lines_beside_the_scroll_bar(
    store: Store, group: Group, appearance: Appearance, qtbot: QtBot
) -> None:
    seen = overview(store.conference, store.conference.one(Workshop, group.workshop_id).round_id)
    line = advance(STYLE.heading, "Vermittlung und Beratung U25")
    for width in range(line + 24, line + 72, 8):
        groups, twin = GroupList(appearance), GroupList(appearance)
        for each in (groups, twin):
            qtbot.addWidget(each)
            each.show_overview(seen)
            each.resize(width, 2000)
            each.show()
            each.resize(width, 200)  # the bar comes up, and takes room from the headings
            qtbot.waitUntil(each.verticalScrollBar().isVisible)
        twin.doItemsLayout()
        right = twin.grab().toImage()
        qtbot.waitUntil(partial(_looks, groups, right))


def _looks(groups: GroupList, right: QImage) -> bool:
    return groups.grab().toImage() == right
