"""Details typed in place, clashes with their remedies, and the ways to begin."""

from datetime import date, time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import schedule, venue
from moderator.actions.programme_template import fill_from_template
from moderator.event.errors import KnownError
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.store.opening import create_store
from moderator.ui.hub import Hub
from moderator.ui.schedule.templates import templates_menu
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance
from moderator.ui.widgets import fields
from moderator.ui.widgets.fields import CaptionedField
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import PANEL, ROUND, TALKS
from tests.ui.hands import focused, scroll_to, write
from tests.ui.hands import press as key


def field(page: QWidget, caption: str) -> CaptionedField[Any]:
    return next(
        f for f in page.findChildren(CaptionedField) if f.control.accessibleName() == caption
    )


def fill(page: QWidget, caption: str, text: str) -> None:
    control = field(page, caption).control
    control.setFocus()
    select = getattr(control, "selectAll")  # noqa: B009 - both kinds of edit have it
    select()
    assert focused() is control
    key(Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            key(Qt.Key.Key_Return)
        write(line)


def press(page: QWidget, words: str) -> None:
    found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    scroll_to(found[0])
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def press_named(page: QWidget, name: str) -> None:
    found = [b for b in page.findChildren(QPushButton) if b.accessibleName() == name]
    scroll_to(found[0])
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_a_title_stays_one_line(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    title = area.panel.item.form.first.control
    assert isinstance(title, QPlainTextEdit)
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Eins")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert hub.conference.one(AgendaItem, PANEL).title == "Eins"
    pasted = QMimeData()
    pasted.setText(" zwei\r\ndrei\n")
    title.insertFromMimeData(pasted)
    assert "\n" not in hub.conference.one(AgendaItem, PANEL).title


def test_typing_saves_and_is_one_step_of_undo(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    fill(area.panel.item, "Title", "Diskussion")
    assert hub.conference.one(AgendaItem, PANEL).title == "Diskussion"
    hub.undo()
    assert hub.conference.one(AgendaItem, PANEL).title == "Podium"
    assert area.panel.item.form.first.control.toPlainText() == "Podium"  # type: ignore[attr-defined]


def test_people_and_parts_are_lines(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", TALKS))
    page = area.panel.item
    fill(page, "People, one in a line", "Elif Aydin (Sprungbrett)\nThomas Brandt")
    people = hub.conference.contributions_of(TALKS)
    assert [(c.name, c.role) for c in people] == [
        ("Elif Aydin", "Sprungbrett"),
        ("Thomas Brandt", ""),
    ]
    fill(page, "Parts, one in a line with its minutes", "Eins: 20\nZwei 25 min")
    assert [(p.title, p.minutes) for p in hub.conference.parts_of(TALKS)] == [
        ("Eins", 20),
        ("Zwei", 25),
    ]


def test_times_and_numbers(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    page = area.panel.item
    for caption, text in (("Begins", "1420"), ("Minutes", "40"), ("At least", "30")):
        fill(page, caption, text)
        key(Qt.Key.Key_Return)
    item = hub.conference.one(AgendaItem, PANEL)
    assert (item.start, item.minutes, item.shortest) == (time(14, 20), 40, 30)
    fill(page, "Begins", "25:99")
    key(Qt.Key.Key_Return)
    assert hub.conference.one(AgendaItem, PANEL).start == time(14, 20)
    fill(page, "Minutes", "7")
    key(Qt.Key.Key_Escape)
    assert field(page, "Minutes").control.text() == "40"  # type: ignore[attr-defined]
    fill(page, "At least", "")
    key(Qt.Key.Key_Return)
    assert hub.conference.one(AgendaItem, PANEL).shortest is None
    field(page, "Minutes").control.setFocus()
    key(Qt.Key.Key_Up)
    assert hub.conference.one(AgendaItem, PANEL).minutes == 41


def test_rooms_are_ticked_in_a_menu(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    rooms = field(area.panel.item, "Room")
    assert isinstance(rooms, fields.SeveralField)
    rooms.fill()
    rooms.menu.actions()[1].trigger()
    names = [room.name for room in hub.conference.rooms_of(PANEL)]
    assert names == ["Plenum", "Raum Eder"]
    rooms.fill()
    rooms.menu.actions()[0].trigger()
    assert [room.name for room in hub.conference.rooms_of(PANEL)] == ["Raum Eder"]


def test_a_workshop(hub: Hub, area: ScheduleArea) -> None:
    workshop = hub.conference.workshops_of(ROUND)[0]
    area.select(("workshop", workshop.id))
    page = area.panel.workshop
    fill(page, "Moderation", "Katrin Oswald")
    fill(page, "Guiding questions, one in a line", "Was belastet?\nWas hilft?")
    fill(page, "Groups", "4")
    key(Qt.Key.Key_Return)
    found = hub.conference.one(Workshop, workshop.id)
    assert (found.moderator, found.groups) == ("Katrin Oswald", 4)
    assert len(hub.conference.questions_of(workshop.id)) == 2


def test_a_clash_is_told_and_mended_with_one_click(hub: Hub, area: ScheduleArea) -> None:
    schedule.move_item(hub._store, PANEL, 1, time(14, 0))
    area.select(("item", PANEL))
    box = area.panel.item.clashes
    assert box.isVisible()
    remedy = next(b for b in box.findChildren(QPushButton) if "14:15" in b.accessibleName())
    QTest.mouseClick(remedy, Qt.MouseButton.LeftButton)
    assert hub.conference.one(AgendaItem, PANEL).start == time(14, 15)
    assert not box.isVisible()


def test_too_many_people_lead_to_the_assignment(hub: Hub, area: ScheduleArea) -> None:
    wanted: list[str] = []
    hub.wanted.connect(lambda to: wanted.append(to.area))
    workshop = hub.conference.workshops_of(ROUND)[0]
    venue.change_room(hub._store, workshop.room_id, places=10)
    area.select(("workshop", workshop.id))
    assert "24 places planned" in area.panel.workshop.clashes.findChildren(QWidget)[1].text()  # type: ignore[attr-defined]
    press(area.panel.workshop, "Set to 10 places")
    assert hub.conference.one(Workshop, workshop.id).most == 10
    assert wanted == []


def test_the_event_and_its_rooms_and_themes(hub: Hub, area: ScheduleArea) -> None:
    area.select(None)
    fill(area.panel.event_page, "Motto", "Weiterdenken")
    fill(area.panel.event_page, "Days", "3")
    QTest.keyClick(field(area.panel.event_page, "Days").control, Qt.Key.Key_Return)
    assert (hub.conference.event.motto, hub.conference.event.days) == ("Weiterdenken", 3)
    press(area.panel.event_page, "+ Room")
    assert area.panel.key is not None
    fill(area.panel.room, "Name", "Saal 2")
    assert hub.conference.one(Room, area.panel.key[1]).name == "Saal 2"
    press_named(area.panel.room, "Column to the left")
    assert hub.conference.rooms()[-1].name != "Saal 2"
    area.panel.wanted.emit(None)
    press(area.panel.event_page, "+ Theme")
    assert area.panel.key is not None
    assert area.panel.key[0] == "theme"
    assert len(hub.conference.all(Theme)) == 4


def test_a_name_that_is_taken_is_told(
    hub: Hub, area: ScheduleArea, problems: list[KnownError]
) -> None:
    area.select(("room", 1))
    area.panel.room.form.first.edited("raum eder")
    assert str(problems[0].happened) == "raum eder is there already."
    assert hub.conference.one(Room, 1).name == "Plenum"


def test_an_empty_event_offers_ways_to_begin(
    tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    store = create_store(tmp_path / "e.moderator", Event(1, "Neu", date(2024, 11, 4)), Watch())
    hub = Hub(store, appearance)
    area = ScheduleArea(hub)
    qtbot.addWidget(area)
    area.resize(1190, 690)
    area.show()
    assert area.pages.currentIndex() == 1
    assert area.focusWidget() is area.begin
    assert area.template.isVisible()
    menu = templates_menu(hub, area, lambda name: hub.do(fill_from_template, name))
    next(a for a in menu.actions() if a.text().startswith("Zweitägige")).trigger()
    assert area.pages.currentIndex() == 0
    assert len(hub.conference.items()) == 16
    hub.undo()
    press(area, "First agenda item")
    assert [item.kind for item in hub.conference.items()] == [ItemKind.GREETING]
    area.close()
    hub.close()
    store.close()


def test_a_deadline_is_added_from_the_details_of_the_event(hub: Hub, area: ScheduleArea) -> None:
    area.show_event()
    rows = area.panel.event_page.rows
    add = next(b for b in rows.findChildren(QPushButton) if b.accessibleName() == "+ Deadline")
    scroll_to(add)
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert area.panel.key is not None
    assert area.panel.key[0] == "deadline"
    assert area.panel.deadline.isVisible()
    assert [each.title for each in hub.conference.deadlines()] == ["Deadline"]


def test_what_becomes_of_an_item_when_it_gets_late_is_chosen(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    combo = next(
        c for c in area.panel.item.findChildren(QComboBox) if c.findText("Follows at once") >= 0
    )
    combo.setFocus()
    QTest.keyClicks(combo, "Ends")
    assert hub.conference.one(AgendaItem, PANEL).fixed_end
    assert not hub.conference.one(AgendaItem, PANEL).fixed
