"""At the door of a room: who is in it, who belongs elsewhere, who is missing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participant, set_status
from moderator.actions.placements import place_participants, set_locked
from moderator.actions.workshops import delete_workshop
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from moderator.ui.widgets.labels import ElidedLabel, Label
from tests.actions.people_event import KEY, Clock

WERRA, EDER, SCHWALM = 1, 2, 3


@pytest.fixture
def door(area: PeopleArea, hub: Hub) -> DoorPage:
    """Before Werra in round 1, where Anna and Bodo belong; Cem belongs in Eder."""
    place_participants(hub._store, [3], EDER)
    area.open_door()
    area.door.stand_at(WERRA)
    return area.door


def _press(door: DoorPage, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(door.window().windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def _come(door: DoorPage, typed: str) -> None:
    QTest.keyClicks(door.field, typed)
    _press(door, Qt.Key.Key_Return)


def _card(door: DoorPage) -> str:
    if not door.card.isVisible():
        return ""
    labels = door.card.findChildren(Label)
    return " | ".join(label.text() for label in labels if label.isVisibleTo(door.card))


def _place(hub: Hub, person: int) -> Placement | None:
    return hub.conference.placement_of(person, 1)


def _listed(door: DoorPage) -> list[str]:
    """Read the names of those who came last, as they stand there."""
    grid = door.recent.layout()
    assert isinstance(grid, QGridLayout)
    cells = (grid.itemAtPosition(row, 1) for row in range(1, grid.rowCount()))
    shown = [cell.widget() for cell in cells if cell is not None]
    return [label.text() for label in shown if isinstance(label, ElidedLabel)]


def _arrived(hub: Hub) -> set[int]:
    return {p.participant_id for p in hub.conference.all(Placement) if p.arrived}


def test_stations_are_the_entrance_and_the_rooms_of_each_round(door: DoorPage) -> None:
    words = [door.station.itemText(row) for row in range(door.station.count())]
    assert [word for word in words if word] == [
        "Entrance of the event",
        *(f"Round {number} · {room}" for number in (1, 2) for room in ("Werra", "Eder", "Schwalm")),
    ]
    assert door.station.currentText() == "Round 1 · Werra"


def test_name_and_enter_note_who_is_in_the_room(door: DoorPage, hub: Hub) -> None:
    assert door.missing.figure.text() == "0 of 2 here"
    _come(door, "an")
    assert _arrived(hub) == {1}
    assert hub.conference.one(Participant, 1).status is Status.CHECKED_IN
    assert "in the room · 1 of 2 here" in _card(door)
    assert "Checked in at the event as well." in _card(door)
    assert door.missing.figure.text() == "1 of 2 here"
    assert door.missing.lines() == ["Not checked in at the event:", "Ahlers, Bodo"]
    assert _listed(door) == ["Anna Becker"]
    _come(door, "an")
    assert "is in the room already" in _card(door)


def test_arrival_is_undone_in_one_step_also_after_another_edit(door: DoorPage, hub: Hub) -> None:
    for between in (False, True):
        _come(door, "an")
        if between:
            change_participant(hub._store, 2, remark="x")
        _press(door, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert _arrived(hub) == set()
        assert hub.conference.one(Participant, 1).status is Status.REGISTERED
        assert "Taken back." in _card(door)
    assert hub.conference.one(Participant, 2).remark == "x"


def test_badge_at_the_wrong_door_shows_the_right_room_and_enter_changes_nothing(
    door: DoorPage, hub: Hub
) -> None:
    before = hub.conference
    QTest.keyClicks(door.field, code_of(3, KEY))
    _press(door, Qt.Key.Key_Return)
    assert door.card.title == "Cem Çelik belongs in Eder"
    assert "Eder · Group 1" in _card(door)
    assert "No place is free here: 2 of 2." in _card(door)
    assert [b.text() for b in door.card.buttons] == ["Send to Eder"]
    _press(door, Qt.Key.Key_Return)
    assert not door.card.isVisible()
    assert hub.conference is before


def test_who_belongs_elsewhere_is_taken_in_by_key_and_by_mouse(door: DoorPage, hub: Hub) -> None:
    set_locked(hub._store, [3], 1, locked=True)
    door.stand_at(SCHWALM)

    def by_key() -> None:
        _press(door, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def by_mouse() -> None:
        QTest.mouseClick(door.card.buttons[1], Qt.MouseButton.LeftButton)

    ways: tuple[Callable[[], None], ...] = (by_key, by_mouse)
    for take_in in ways:
        _come(door, "ce")
        assert "2 places are free here." in _card(door)
        assert "Is held there" in _card(door)
        take_in()
        placement = _place(hub, 3)
        assert placement is not None
        assert (placement.workshop_id, placement.arrived) == (SCHWALM, True)
        _press(door, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        placement = _place(hub, 3)
        assert placement is not None
        assert (placement.workshop_id, placement.arrived) == (EDER, False)


def test_card_says_who_was_seen_in_the_other_room(door: DoorPage, hub: Hub) -> None:
    _come(door, "an")
    door.stand_at(EDER)
    _come(door, "an")
    assert "Was seen in Werra already." in _card(door)


def test_who_has_no_place_is_taken_in_where_one_is_free(door: DoorPage, hub: Hub) -> None:
    _come(door, "do")
    assert "has no place in round 1" in _card(door)
    assert "Free elsewhere: Eder (1), Schwalm (2)" in _card(door)
    assert "Take in here" not in [b.text() for b in door.card.buttons]
    _press(door, Qt.Key.Key_Return)
    assert _place(hub, 4) is None
    door.stand_at(EDER)
    _come(door, "do")
    _press(door, Qt.Key.Key_Return)
    assert _arrived(hub) == {4}
    _press(door, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _place(hub, 4) is None


def test_step_free_need_and_refusals_are_shown_before_taking_in(door: DoorPage, hub: Hub) -> None:
    change_participant(hub._store, 4, step_free=True)
    door.stand_at(EDER)
    _come(door, "do")
    steps = "Needs a step-free room" in _card(door)
    assert steps is not hub.conference.rooms()[1].step_free


def test_who_had_cancelled_is_a_question_first(door: DoorPage, hub: Hub) -> None:
    set_status(hub._store, [4], Status.CANCELLED)
    door.stand_at(EDER)
    _come(door, "do")
    assert "has cancelled" in _card(door)
    _press(door, Qt.Key.Key_Return)
    assert "has no place in round 1" in _card(door)
    _press(door, Qt.Key.Key_Return)
    assert _arrived(hub) == {4}


def test_walk_in_is_added_and_taken_in(door: DoorPage, hub: Hub, qtbot: QtBot) -> None:
    door.stand_at(SCHWALM)
    QTest.keyClicks(door.field, "Mirko Scholl, Ulm")
    _press(door, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "has no place in round 1" in _card(door)
    _press(door, Qt.Key.Key_Return)
    new = hub.conference.all(Participant)[-1]
    assert (new.name, _arrived(hub)) == ("Mirko Scholl", {new.id})
    placement = _place(hub, new.id)
    assert placement is not None
    assert (placement.told, placement.arrived_at) == (True, hub.now())
    assert _listed(door) == ["Mirko Scholl"]


def test_who_came_last_is_known_after_another_door_and_after_a_restart(
    door: DoorPage, hub: Hub, qtbot: QtBot
) -> None:
    clock = hub.store.clock
    assert isinstance(clock, Clock)
    for typed in ("bo", "an"):
        _come(door, typed)
        clock.now += timedelta(minutes=1)
    assert _listed(door) == ["Anna Becker", "Bodo Ahlers"]
    door.stand_at(EDER)
    assert _listed(door) == []
    door.stand_at(WERRA)
    assert _listed(door) == ["Anna Becker", "Bodo Ahlers"]
    later = PeopleArea(hub)
    qtbot.addWidget(later)
    later.open_door()
    later.door.stand_at(WERRA)
    assert _listed(later.door) == ["Anna Becker", "Bodo Ahlers"]
    _press(door, Qt.Key.Key_Escape)
    set_status(hub._store, [1], Status.REGISTERED)
    door.stand_at(WERRA)
    assert _listed(door) == ["Bodo Ahlers"]


def test_taking_back_shows_that_the_former_place_is_taken_and_keeps_the_one_here(
    door: DoorPage, hub: Hub
) -> None:
    door.stand_at(EDER)
    _come(door, "an")
    _press(door, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _arrived(hub) == {1}
    place_participants(hub._store, [4], WERRA)
    _press(door, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _arrived(hub) == set()
    assert len(hub.conference.placements_in(WERRA)) == 2
    placement = _place(hub, 1)
    assert placement is not None
    assert placement.workshop_id == EDER
    assert "Taken back." in _card(door)
    assert "The place in Werra is taken by now, so the one here is kept." in _card(door)


def test_people_of_this_room_come_first_and_the_missing_are_searched(
    door: DoorPage, hub: Hub
) -> None:
    change_participant(hub._store, 5, family_name="Abel")
    QTest.keyClicks(door.field, "a")
    assert [p.id for p in door.matches.people()] == [2, 1, 5]
    QTest.keyClicks(door.field, "h")
    assert door.missing.lines() == ["Not checked in at the event:", "Ahlers, Bodo"]
    QTest.keyClicks(door.field, "x")
    assert door.missing.lines() == ["None of the missing is called so."]
    _press(door, Qt.Key.Key_Escape)
    assert len(door.missing.lines()) == 3


def test_back_at_the_entrance_all_is_as_before(door: DoorPage, hub: Hub) -> None:
    door.stand_at(None)
    assert door.missing.figure.text() == "0 of 6 here"
    _come(door, "an")
    assert "checked in 12:00" in _card(door)
    assert _arrived(hub) == set()


def test_room_that_is_given_up_leaves_the_laptop_at_the_entrance(door: DoorPage, hub: Hub) -> None:
    door.stand_at(SCHWALM)
    delete_workshop(hub._store, SCHWALM)
    assert door.station.workshop_id is None
    assert door.missing.figure.text() == "0 of 6 here"
