"""Tests of repairs on the day: banner, proposal beside the board, menus of columns."""

import random
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event

from benchmarks.repair import assigned
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.announcing import announce
from moderator.actions.people import set_status
from moderator.actions.placements import place_participants, set_locked
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.repair.repair import RepairPlan, repair
from moderator.rules.repair.trouble import trouble
from moderator.ui.asking import Asking
from moderator.ui.assignment.menus import room_menu
from moderator.ui.assignment.panel import Alternatives
from moderator.ui.assignment.person_row import NameButton, PersonRow
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import Label
from tests.actions.people_event import Clock
from tests.actions.test_repair import store_of
from tests.ui.assignment.conftest import column_names

PLANNED_WITHIN = 20_000


def _wait(area: AssignmentArea, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not area.repairing.busy, timeout=PLANNED_WITHIN)


def _press(widget: QPushButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _texts(area: AssignmentArea) -> list[str]:
    QApplication.processEvents()
    panel = area.repairing.panel
    texts = [label.text() for label in panel.findChildren(Label) if label.isVisibleTo(panel)]
    names = panel.findChildren(NameButton)
    return texts + [button.name for button in names if button.isVisibleTo(panel)]


def _seat_everyone(hub: Hub) -> None:
    for workshop_id, people in ((1, [1, 2]), (2, [3, 4]), (3, [5, 6])):
        place_participants(hub._store, people, workshop_id)


def _trigger(area: AssignmentArea, hub: Hub, workshop_id: int, *path: str) -> None:
    menu = room_menu(hub, area.repairing.ask, workshop_id, area)
    for text in path[:-1]:
        inner = next(a for a in menu.actions() if a.text() == text).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    action = next(a for a in menu.actions() if a.text().startswith(path[-1]))
    assert action.isEnabled()
    action.trigger()


def test_banner_says_who_lacks_a_place_and_the_proposal_gives_one(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _wait(area, qtbot)
    assert area.repairing.banner.isVisible()
    assert area.repairing.banner.text.text().startswith("3 people without a place – ")
    before = hub.conference
    _press(area.repairing.banner.look)
    assert area.repairing.panel.isVisible()
    assert not area.panel.isVisible()
    texts = _texts(area)
    assert "Emil Zander" in texts
    assert any(text.startswith("To Schwalm") for text in texts)
    assert hub.conference is before
    _press(area.repairing.panel.accept)
    assert without_place(hub.conference, hub.conference.rounds()[0]) == ()
    assert violations(hub.conference, [1]) == ()
    assert not area.repairing.banner.isVisible()
    assert area.panel.isVisible()
    assert not any(p.round_id == 2 for p in hub.conference.all(Placement))
    hub.undo()
    assert hub.conference == before


def test_cancelled_proposal_changes_nothing(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    _wait(area, qtbot)
    before = hub.conference
    _press(area.repairing.banner.look)
    _press(area.repairing.panel.leave)
    assert hub.conference is before
    assert area.panel.isVisible()
    assert area.repairing.banner.isVisible()


def test_full_room_and_absent_people_are_named(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    assert not area.repairing.banner.isVisible()
    place_participants(hub._store, [3], 1)
    _wait(area, qtbot)
    assert area.repairing.banner.text.text() == (
        "Werra in round 1: 3 people in 2 places – it is enough that 1 people move"
    )
    hub.undo()
    set_status(hub._store, [6], Status.NO_SHOW)
    _wait(area, qtbot)
    assert not violations(hub.conference) or "not there" in area.repairing.banner.text.text()


def test_proposal_follows_what_changes_meanwhile(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    set_status(hub._store, [5], Status.CANCELLED)
    _wait(area, qtbot)
    assert "Emil Zander" not in _texts(area)
    place_participants(hub._store, [4], 2)
    place_participants(hub._store, [6], 3)
    assert not area.repairing.open


def test_held_people_stay_and_what_no_move_can_mend_is_named(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    place_participants(hub._store, [3], 1)
    set_locked(hub._store, [1, 2, 3], 1, locked=True)
    _wait(area, qtbot)
    assert "no move can mend it" in area.repairing.banner.text.text()
    assert not area.repairing.banner.look.isVisible()


def test_room_fails_from_the_columns_menu(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    _seat_everyone(hub)
    with hub._store.edit(phrase("One more room")) as edit:
        edit.insert(Room(0, "Lahn", 4))
    _trigger(area, hub, 1, "Do without the room", "From this round on …")
    assert area.repairing.panel.isVisible()
    _wait(area, qtbot)
    assert "Werra cannot be used · Rounds 1, 2" in _texts(area)
    _press(area.repairing.panel.accept)
    column = next(c for c in area.board.columns if c.content.title == "KI")
    assert column.content.room == "Lahn"
    assert column_names(area.board, "KI") == ["Bodo Ahlers", "Anna Becker"]


def test_a_room_fails_only_in_the_rounds_that_were_chosen_and_the_column_says_so(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    for workshop_id, people in ((4, [3, 4]), (5, [5, 6])):
        place_participants(hub._store, people, workshop_id)
    set_status(hub._store, [5, 6], Status.CANCELLED)
    _trigger(area, hub, 1, "Do without the room", "Only in this round …")
    _wait(area, qtbot)
    assert "Werra cannot be used · Round 1" in _texts(area)
    assert any("2 people move" in text for text in _texts(area))
    _press(area.repairing.panel.accept)
    assert hub.conference.one(Workshop, 1).most == 0
    assert hub.conference.one(Workshop, 4).most == 2
    column = next(c for c in area.board.columns if c.content.title == "KI")
    assert column.content.places == 0
    person = hub.conference.one(Participant, 3)
    offered = Alternatives(hub, area)
    offered.offer(person, 1)
    assert not any("Werra" in b.text() for b in offered.findChildren(QPushButton))


def test_a_workshop_is_moved_into_a_free_room_that_was_chosen(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    with hub._store.edit(phrase("Two more rooms")) as edit:
        edit.insert(Room(0, "Lahn", 4))
        edit.insert(Room(0, "Diemel", 9))
    _trigger(area, hub, 1, "Move the workshop into another room", "Diemel")
    _wait(area, qtbot)
    _press(area.repairing.panel.accept)
    rooms = [hub.conference.one(Workshop, i).room_id for i in (1, 4)]
    assert [hub.conference.one(Room, room).name for room in rooms] == ["Diemel", "Werra"]


def test_who_is_checked_in_and_loses_a_place_is_named(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    set_status(hub._store, [1], Status.CHECKED_IN)
    with hub._store.edit(phrase("Early")) as edit:
        person = edit.conference.one(Participant, 1)
        edit.update(replace(person, present_until=datetime(2024, 11, 4, 12, 30)))
    _wait(area, qtbot)
    assert "Anna Becker" in area.repairing.banner.text.text()
    _press(area.repairing.banner.look)
    assert "Anna Becker" in _texts(area)
    assert "Loses the place in round 1. There until 04.11., 12:30." in _texts(area)


def test_repairs_are_offered_before_and_after_the_days_of_the_event(hub: Hub) -> None:
    _seat_everyone(hub)
    place_participants(hub._store, [3], 1)
    for day in (datetime(2024, 6, 1, 18), datetime(2026, 11, 23, 18)):
        assert trouble(hub.conference, day)
        assert repair(hub.conference, now=day).moves
    assert not trouble(hub.conference, datetime(2024, 11, 4, 18))


def test_workshop_is_split_into_a_free_room(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    _seat_everyone(hub)
    with hub._store.edit(phrase("One more room")) as edit:
        edit.insert(Room(0, "Lahn", 4))
    _trigger(area, hub, 1, "Split into", "Lahn")
    _wait(area, qtbot)
    _press(area.repairing.panel.accept)
    assert sum(c.content.title == "KI" for c in area.board.columns) == 2


def test_workshops_are_joined(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    place_participants(hub._store, [5], 3)
    set_status(hub._store, [4, 6], Status.CANCELLED)
    _trigger(area, hub, 3, "Join with", "Resilienz")
    _wait(area, qtbot)
    _press(area.repairing.panel.accept)
    assert column_names(area.board, "Resilienz") == ["Cem Çelik", "Emil Zander"]
    assert column_names(area.board, "Netzwerke") == []


def test_column_is_filled_and_emptied(area: AssignmentArea, hub: Hub) -> None:
    before = hub.conference
    _trigger(area, hub, 2, "Fill with people without a place")
    assert column_names(area.board, "Resilienz") == ["Cem Çelik", "Dora Östermann"]
    set_locked(hub._store, [3], 1, locked=True)
    _trigger(area, hub, 2, "Take everyone out")
    assert column_names(area.board, "Resilienz") == ["Cem Çelik"]
    for _ in range(3):
        hub.undo()
    assert hub.conference == before


def _row(area: AssignmentArea, participant_id: int) -> PersonRow:
    QApplication.processEvents()
    row = area.repairing.panel.row_of(participant_id, 1)
    assert row is not None
    assert row.tick is not None
    return row


def test_a_move_is_left_out_and_another_takes_its_place_in_one_step_of_undo(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    place_participants(hub._store, [3], 1)
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    (first,) = (i for i in (1, 2, 3) if area.repairing.panel.row_of(i, 1) is not None)
    row = _row(area, first)
    assert row.tick is not None
    row.tick.setFocus()
    QTest.keyClick(row.tick, Qt.Key.Key_Space)
    assert not area.repairing.panel.accept.isEnabled()
    _wait(area, qtbot)
    left_out = _row(area, first)
    assert left_out.tick is not None
    assert not left_out.tick.isChecked()
    assert left_out.tick.hasFocus()
    assert "LEFT OUT · ROUND 1" in _texts(area)
    assert "Proven: with what is left out, fewer moves are not possible." in _texts(area)
    before, steps = hub.conference, len(hub.store.history(1000))
    _press(area.repairing.panel.accept)
    assert len(hub.store.history(1000)) == steps + 1
    assert violations(hub.conference, [1]) == ()
    placement = hub.conference.placement_of(first, 1)
    assert placement is not None
    assert placement.workshop_id == 1
    hub.undo()
    assert hub.conference == before


def test_what_was_left_out_comes_back_with_its_tick_and_with_cancel(
    area: AssignmentArea, qtbot: QtBot
) -> None:
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    for participant_id in (4, 5, 6):
        tick = _row(area, participant_id).tick
        assert tick is not None
        tick.click()
        _wait(area, qtbot)
    assert not area.repairing.panel.accept.isEnabled()
    tick = _row(area, 5).tick
    assert tick is not None
    tick.click()
    _wait(area, qtbot)
    assert area.repairing.panel.accept.isEnabled()
    assert "WHO GETS A PLACE · ROUND 1" in _texts(area)
    _press(area.repairing.panel.leave)
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    assert "LEFT OUT · ROUND 1" not in _texts(area)


def test_a_name_in_the_proposal_leads_to_the_card(area: AssignmentArea, qtbot: QtBot) -> None:
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    _press(_row(area, 5).name)
    assert area.board.chosen_ids() == [5]
    assert area.repairing.panel.isVisible()


def test_who_must_leave_a_room_cannot_be_left_out(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    place_participants(hub._store, [4, 5], 3)
    set_status(hub._store, [6], Status.CANCELLED)
    _trigger(area, hub, 2, "Drop the workshop …")
    _wait(area, qtbot)
    row = area.repairing.panel.row_of(3, 1)
    assert row is not None
    assert row.tick is None


def test_a_proposal_shows_who_knows_the_old_place(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _seat_everyone(hub)
    announce(hub._store, [1])
    with hub._store.edit(phrase("Smaller")) as edit:
        edit.update(replace(edit.conference.one(Workshop, 1), most=1))
        edit.update(replace(edit.conference.one(Workshop, 3), most=3))
        edit.update(replace(edit.conference.one(Room, 3), places=3))
    _wait(area, qtbot)
    _press(area.repairing.banner.look)
    texts = _texts(area)
    assert "1 of them know their place already." in texts
    assert "Knows the old place" in texts


def test_closing_in_the_middle_of_a_repair_is_safe(tmp_path: Path, appearance: Appearance) -> None:
    """A repair of thousands is given up when the window goes; nothing is written."""
    conference = assigned(2_000, 30, 4, random.Random(1))
    store = store_of(tmp_path, conference, Clock(datetime(2024, 11, 4, 12)))
    hub = Hub(store, appearance)
    asking = Asking(hub.jobs, hub)
    answers: list[RepairPlan] = []
    small = {w.id: replace(w, most=w.most - 5) for w in conference.all(Workshop)}
    begun = Event()

    def question(job: Job) -> RepairPlan:
        begun.set()
        return repair(conference.replaced({Workshop: small}), cancelled=lambda: job.stopped)

    asking.ask(phrase("Looking"), question, answers.append)
    assert begun.wait(10)
    steps = len(store.history(10))
    hub.close()
    QApplication.processEvents()
    assert answers == []
    assert len(store.history(10)) == steps
    store.close()


def test_columns_menu_is_asked_for_by_key_and_button(area: AssignmentArea) -> None:
    area.board.go_to(3)
    asked: list[int] = []
    area.board.column_menu_wanted.disconnect(area.round_pages._show_room_menu)
    area.board.column_menu_wanted.connect(lambda workshop_id, _place: asked.append(workshop_id))
    window, control = area.window().windowHandle(), Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_M, control)
    without, first = area.board.columns[0], area.board.columns[1]
    assert not without.head.more.isVisible()
    _press(first.head.more)
    assert asked == [2, 1]
