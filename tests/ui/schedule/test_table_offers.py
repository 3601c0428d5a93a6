"""Rooms, people and kinds complete as one types them into a cell."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_completion import CellLine
from moderator.ui.schedule.table_offers import NameOffer, OfferList
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL
from tests.ui.hands import focused, press, write
from tests.ui.schedule.test_table import point_at, shown

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def table(hub: Hub, area: ScheduleArea) -> ScheduleTable:
    """The table of an event with some people, of whom one comes late."""
    late = datetime(2024, 11, 4, 15, 0)
    with hub._store.edit(phrase("People")) as edit:
        edit.insert(Participant(0, "Sabine", "Kramer", "Jobcenter Kassel"))
        edit.insert(Participant(0, "Rainer", "Kraus", "Main-Kinzig", present_from=late))
        edit.insert(Participant(0, "Krista", "Bolnbach"))
    return shown(area)


def offered(area: ScheduleArea) -> list[tuple[str, str, bool]]:
    """Name what is offered, with what stands beside it, if anything is seen."""
    (found,) = [each for each in area.window().findChildren(OfferList) if each.isVisible()]
    rows: tuple[NameOffer, ...] = found._model.rows
    return [(offer.title, offer.beside, offer.good) for offer in rows]


def nothing_offered(area: ScheduleArea) -> bool:
    return not any(each.isVisible() for each in area.window().findChildren(OfferList))


def people(hub: Hub, item_id: int) -> list[tuple[str, str]]:
    return [(p.name, p.role) for p in hub.conference.contributions_of(item_id)]


def test_family_names_come_first_and_it_is_said_who_is_free(
    area: ScheduleArea, table: ScheduleTable
) -> None:
    point_at(table, PANEL, Column.PEOPLE)
    write("Kr")
    assert offered(area) == [
        ("Kramer, Sabine", "free", True),
        ("Kraus, Rainer", "there only from 15:00", False),
        ("Bolnbach, Krista", "free", True),
    ]
    line = focused()
    assert isinstance(line, CellLine)
    assert line.rest == "amer, Sabine"
    press(Qt.Key.Key_Escape)
    assert nothing_offered(area)
    assert isinstance(focused(), CellLine)


def test_tab_takes_and_a_comma_begins_another(
    hub: Hub, area: ScheduleArea, table: ScheduleTable
) -> None:
    point_at(table, COFFEE, Column.PEOPLE)
    write("Kr")
    press(TAB)
    write(", Mi")
    press(TAB)
    press(TAB)
    assert people(hub, COFFEE) == [("Sabine Kramer", ""), ("Miriam Adler", "")]
    assert nothing_offered(area)
    assert table.currentIndex().column() == Column.SHORTEST


def test_the_arrow_keys_choose_and_enter_takes_what_was_chosen(
    hub: Hub, table: ScheduleTable
) -> None:
    point_at(table, COFFEE, Column.PEOPLE)
    write("Kr")
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert people(hub, COFFEE) == [("Rainer Kraus", "")]


def test_enter_takes_what_was_typed_where_nothing_was_chosen(
    hub: Hub, area: ScheduleArea, table: ScheduleTable
) -> None:
    point_at(table, COFFEE, Column.PEOPLE)
    write("Kra")
    press(ENTER)
    assert people(hub, COFFEE) == [("Kra", "")]
    assert nothing_offered(area)


def test_a_click_takes_an_offer(hub: Hub, area: ScheduleArea, table: ScheduleTable) -> None:
    point_at(table, COFFEE, Column.PEOPLE)
    write("Kr")
    (found,) = [each for each in area.window().findChildren(OfferList) if each.isVisible()]
    view = found.findChild(QListView)
    assert view is not None
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(focused(), CellLine)
    press(ENTER)
    assert people(hub, COFFEE) == [("Rainer Kraus", "")]


def test_rooms_are_offered_with_what_they_are_taken_by(
    hub: Hub, area: ScheduleArea, table: ScheduleTable
) -> None:
    with hub._store.edit(phrase("Longer")) as edit:
        edit.change(hub.conference.one(AgendaItem, PANEL), minutes=45)
    point_at(table, PANEL, Column.ROOMS)
    write("Pl")
    assert offered(area) == [("Plenum", "free", True)]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    with hub._store.edit(phrase("Beside")) as edit:
        edit.change(
            hub.conference.one(AgendaItem, PANEL),
            start=hub.conference.one(AgendaItem, PANEL).start.replace(hour=14, minute=0),
        )
    point_at(table, PANEL, Column.ROOMS)
    write("Pl")
    assert offered(area) == [("Plenum", "taken 13:30", False)]


def test_kinds_are_offered_by_their_names(hub: Hub, table: ScheduleTable) -> None:
    point_at(table, PANEL, Column.KIND)
    write("Key")
    press(TAB)
    press(ENTER)
    assert hub.conference.one(AgendaItem, PANEL).kind is ItemKind.KEYNOTE


def test_the_offers_stay_inside_a_small_window(area: ScheduleArea, table: ScheduleTable) -> None:
    area.resize(640, 300)
    point_at(table, PANEL, Column.TITLE)
    for _ in range(2):
        press(Qt.Key.Key_Right)
    write("Kr")
    (found,) = [each for each in area.window().findChildren(OfferList) if each.isVisible()]
    assert area.rect().contains(found.geometry())
