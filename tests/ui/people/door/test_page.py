"""Check-in by name, by badge and by line, with real keys."""

import sys
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout
from pytestqt.qtbot import QtBot

from moderator.actions.attendance import leave_early
from moderator.actions.people import change_participant, remove_participants, set_status
from moderator.actions.running import start_item
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.ui.hub import Hub
from moderator.ui.people.door import desks
from moderator.ui.people.door.attendance import BY_ROOM
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from moderator.ui.widgets.labels import ElidedLabel, Label
from tests.ui.people.door.hands import CONTROL, card_text, press, status_of, typed


def test_two_letters_and_enter_check_in(door: DoorPage, hub: Hub) -> None:
    typed(door, "an")
    assert [p.name for p in door.matches.people()] == ["Anna Becker"]
    press(door, Qt.Key.Key_Return)
    person = hub.conference.one(Participant, 1)
    assert person.status is Status.CHECKED_IN
    assert person.checked_in_at == datetime(2024, 11, 4, 12)
    shown = card_text(door)
    assert "checked in 12:00" in shown
    assert "Anna Becker" in shown
    assert "Werra · Group 1" in shown
    assert "Round 1 · 13:00 · KI" in shown
    assert door.field.text() == ""
    assert door.field.hasFocus()
    assert door.missing.figure.text() == "1 of 6 here"


@pytest.mark.parametrize("days_after", [-9, 9])
def test_card_says_where_to_go_whatever_the_date_of_the_computer_is(
    door: DoorPage, hub: Hub, days_after: int
) -> None:
    hub.store.clock.now += timedelta(days=days_after)  # type: ignore[attr-defined]  # Clock
    typed(door, "an")
    press(door, Qt.Key.Key_Return)
    assert "Werra · Group 1 | Round 1 · Mon 13:00 · KI" in card_text(door)
    typed(door, "Mirko Scholl, Jobcenter, Netzwerke")
    press(door, Qt.Key.Key_Return, CONTROL)
    assert "Mirko Scholl" in card_text(door)
    assert "Schwalm · Group 1 | Round 1 · Mon 13:00 · Netzwerke" in card_text(door)


def test_escape_that_is_typed_over_does_not_count(area: PeopleArea, door: DoorPage) -> None:
    for _ in range(2):
        typed(door, "an")
        press(door, Qt.Key.Key_Escape)
        press(door, Qt.Key.Key_Escape)
        assert area.at_the_door


def test_keys_meant_for_the_door_change_nobody_once_it_is_left(area: PeopleArea, hub: Hub) -> None:
    area.table.setCurrentIndex(area.model.index(0, 3))
    press(area, Qt.Key.Key_E, CONTROL)
    press(area, Qt.Key.Key_Escape)
    press(area, Qt.Key.Key_Escape)
    assert not area.at_the_door
    before = hub.conference
    assert area.filters.search.hasFocus()
    press(area, Qt.Key.Key_Delete)
    for key in (Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_B, Qt.Key.Key_Return):
        press(area, key)
    assert hub.conference is before


def test_enter_adds_nobody_and_shows_the_key_that_does(door: DoorPage, hub: Hub) -> None:
    before = hub.conference
    typed(door, "scholl mirko, Jobcenter")
    press(door, Qt.Key.Key_Return)
    assert hub.conference is before
    assert "Not in the list. Ctrl+Enter adds this person: | Scholl Mirko" in card_text(door)
    press(door, Qt.Key.Key_Return, CONTROL)
    assert "checked in 12:00 | Scholl Mirko" in card_text(door)


def test_who_comes_once_an_event_that_was_run_is_over_is_sent_nowhere(
    door: DoorPage, hub: Hub
) -> None:
    start_item(hub._store, 1)
    hub.store.clock.now += timedelta(days=9)  # type: ignore[attr-defined]  # Clock
    typed(door, "an")
    press(door, Qt.Key.Key_Return)
    assert "checked in" in card_text(door)
    assert "Round" not in card_text(door)


def test_undo_takes_back_the_check_in_also_after_another_edit(door: DoorPage, hub: Hub) -> None:
    for between in (False, True):
        typed(door, "an")
        press(door, Qt.Key.Key_Return)
        if between:
            change_participant(hub._store, 2, remark="x")
        press(door, Qt.Key.Key_Z, CONTROL)
        assert status_of(hub, 1) is Status.REGISTERED
        assert "Taken back." in card_text(door)
    assert hub.conference.one(Participant, 2).remark == "x"


def test_undo_button_does_the_same(door: DoorPage, hub: Hub) -> None:
    typed(door, "bo")
    press(door, Qt.Key.Key_Return)
    QTest.mouseClick(door.card.buttons[0], Qt.MouseButton.LeftButton)
    assert status_of(hub, 2) is Status.REGISTERED
    assert door.field.hasFocus()


def test_arrow_keys_and_mouse_choose_another_one(door: DoorPage, hub: Hub) -> None:
    typed(door, "z")
    assert [p.name for p in door.matches.people()] == ["Emil Zander", "Frida Ziegler"]
    press(door, Qt.Key.Key_Down)
    press(door, Qt.Key.Key_Return)
    assert (status_of(hub, 5), status_of(hub, 6)) == (Status.REGISTERED, Status.CHECKED_IN)
    typed(door, "z")
    box = door.matches.visualRect(door.matches.model().index(0, 0))
    QTest.mouseClick(door.matches.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert status_of(hub, 5) is Status.CHECKED_IN


def test_edit_from_elsewhere_does_not_change_who_is_meant(door: DoorPage, hub: Hub) -> None:
    typed(door, "z")
    press(door, Qt.Key.Key_Down)
    change_participant(hub._store, 1, remark="x")
    chosen = door.matches.chosen()
    assert chosen is not None
    assert chosen.name == "Frida Ziegler"


def test_who_lacks_a_place_is_offered_one(door: DoorPage, hub: Hub, qtbot: QtBot) -> None:
    typed(door, "do")
    press(door, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Free places:" in card_text(door))
    assert "Dora Östermann to" in card_text(door)
    assert hub.conference.placement_of(4, 1) is None
    press(door, Qt.Key.Key_Return)
    assert hub.conference.placement_of(4, 1) is not None
    assert "Round 1 · 13:00" in card_text(door)
    press(door, Qt.Key.Key_Z, CONTROL)
    assert hub.conference.placement_of(4, 1) is None
    assert status_of(hub, 4) is Status.CHECKED_IN


def test_offer_does_not_disturb_the_next_one(door: DoorPage, hub: Hub, qtbot: QtBot) -> None:
    typed(door, "do")
    with qtbot.waitSignal(door.placing.found):
        press(door, Qt.Key.Key_Return)
        typed(door, "an")
    assert not door.card.isVisible()
    press(door, Qt.Key.Key_Return)
    assert "Anna Becker" in card_text(door)
    assert hub.conference.placement_of(4, 1) is None


def test_card_says_since_when_somebody_is_here(door: DoorPage, hub: Hub) -> None:
    typed(door, "an")
    press(door, Qt.Key.Key_Return)
    before = hub.conference
    typed(door, "an")
    press(door, Qt.Key.Key_Return)
    assert "already here since 12:00" in card_text(door)
    assert hub.conference is before


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.WAITING_LIST, "on the waiting list"),
        (Status.CANCELLED, "has cancelled"),
        (Status.NO_SHOW, "noted as a no-show"),
    ],
)
def test_special_status_is_a_question_in_place(
    door: DoorPage, hub: Hub, status: Status, words: str
) -> None:
    set_status(hub._store, [3], status)
    typed(door, "ce")
    press(door, Qt.Key.Key_Return)
    assert words in card_text(door)
    assert status_of(hub, 3) is status
    press(door, Qt.Key.Key_Escape)
    assert not door.card.isVisible()
    typed(door, "ce")
    press(door, Qt.Key.Key_Return)
    press(door, Qt.Key.Key_Return)
    assert status_of(hub, 3) is Status.CHECKED_IN
    press(door, Qt.Key.Key_Z, CONTROL)
    assert status_of(hub, 3) is status


def test_who_left_can_come_back(door: DoorPage, hub: Hub) -> None:
    leave_early(hub._store, [1], hub.now())
    typed(door, "an")
    press(door, Qt.Key.Key_Return)
    assert "left at 12:00" in card_text(door)
    QTest.mouseClick(door.card.buttons[0], Qt.MouseButton.LeftButton)
    person = hub.conference.one(Participant, 1)
    assert (person.status, person.present_until) == (Status.CHECKED_IN, None)


def test_walk_in_is_added_with_one_line(door: DoorPage, hub: Hub) -> None:
    typed(door, "Mirko Scholl, Ulm, xy")
    assert "none of the themes" in card_text(door)
    press(door, Qt.Key.Key_Return, CONTROL)
    assert len(hub.conference.participants()) == 6
    assert "The themes are: KI, Resilienz, Netzwerke." in card_text(door)
    for _ in range(2):
        press(door, Qt.Key.Key_Backspace)
    typed(door, "netz")
    assert "Wishes: Netzwerke" in card_text(door)
    press(door, Qt.Key.Key_Return)
    assert len(hub.conference.participants()) == 6
    press(door, Qt.Key.Key_Return, CONTROL)
    new = hub.conference.all(Participant)[-1]
    assert (new.name, new.walk_in, new.status) == ("Mirko Scholl", True, Status.CHECKED_IN)
    assert "Mirko Scholl" in card_text(door)
    press(door, Qt.Key.Key_Z, CONTROL)
    assert len(hub.conference.participants()) == 6


def test_walk_in_among_thousands_is_one_step_with_a_place(
    door: DoorPage, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker finds the places first; the person comes in with them, and is told of them."""
    monkeypatch.setattr(desks, "MOST_AT_ONCE", 0)
    set_status(hub._store, [3, 4, 5, 6], Status.CANCELLED)
    steps = len(hub.store.history(1000))
    typed(door, "Mirko Scholl, Ulm, netz")
    with qtbot.waitSignal(door.placing.admitted):
        press(door, Qt.Key.Key_Return, CONTROL)
    assert len(hub.store.history(1000)) == steps + 1
    new = hub.conference.all(Participant)[-1]
    places = [p for p in hub.conference.all(Placement) if p.participant_id == new.id]
    assert [p.told for p in places] == [True, True]
    QApplication.processEvents()
    assert "Mirko Scholl" in card_text(door)
    assert "Schwalm" in card_text(door)
    press(door, Qt.Key.Key_Z, CONTROL)
    assert len(hub.conference.participants()) == 6
    assert len(hub.store.history(1000)) == steps + 2


def test_two_walk_ins_at_once_do_not_take_one_place(
    door: DoorPage, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "MOST_AT_ONCE", 0)
    set_status(hub._store, [3, 4, 5, 6], Status.CANCELLED)
    came: list[int] = []
    door.placing.admitted.connect(came.append)
    for line in ("Mirko Scholl, Ulm, netz", "Vera Ott, Ulm, netz", "Ida Kurz, Ulm, netz"):
        door.placing.look_first(line)
    qtbot.waitUntil(lambda: len(came) == 3)
    for item in hub.conference.rounds():
        for workshop in hub.conference.workshops_of(item.id):
            assert len(hub.conference.placements_in(workshop.id)) <= 2
    assert len({p.participant_id for p in hub.conference.all(Placement)} & set(came)) == 3


def test_walk_in_who_is_known_is_refused_at_once(
    door: DoorPage, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "MOST_AT_ONCE", 0)
    typed(door, "Anna Becker, Fuerth, xy")
    press(door, Qt.Key.Key_Return, CONTROL)
    assert "none of the themes" in card_text(door)
    assert len(hub.conference.participants()) == 6


def test_missing_people_by_room_and_picked(door: DoorPage, hub: Hub) -> None:
    assert len(door.missing.lines()) == 6
    door.missing.choice.choose(BY_ROOM)
    door.missing.choice.chosen.emit()
    assert door.missing.lines() == [
        "Werra: 2 of 2 missing",
        "Ahlers, Bodo",
        "Becker, Anna",
        "Eder: nobody placed",
        "Schwalm: nobody placed",
    ]
    box = door.missing.list.visualItemRect(door.missing.list.item(2))
    QTest.mouseClick(door.missing.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert door.field.text() == "Becker Anna"
    press(door, Qt.Key.Key_Return)
    assert status_of(hub, 1) is Status.CHECKED_IN
    assert "Werra: 1 of 2 missing" in door.missing.lines()


def test_escape_clears_then_leaves(area: PeopleArea, door: DoorPage) -> None:
    typed(door, "an")
    press(door, Qt.Key.Key_Escape)
    assert door.field.text() == ""
    assert area.at_the_door
    press(door, Qt.Key.Key_Escape)
    assert area.at_the_door
    assert door.hint.text() == "Esc once more: back to the list."
    press(door, Qt.Key.Key_Escape)
    assert not area.at_the_door
    press(area, Qt.Key.Key_E, CONTROL)
    press(area, Qt.Key.Key_E, CONTROL)
    assert not area.at_the_door


def test_names_are_plain_text(door: DoorPage, hub: Hub) -> None:
    change_participant(hub._store, 1, given_name="<b>Anna</b>")
    typed(door, "becker")
    press(door, Qt.Key.Key_Return)
    assert "<b>Anna</b> Becker" in card_text(door)


def test_door_is_open_without_any_list(area: PeopleArea, hub: Hub) -> None:
    remove_participants(hub._store, range(1, 7))
    area.open_door()
    typed(area.door, "Mirko Scholl")
    press(area, Qt.Key.Key_Return, CONTROL)
    assert [p.name for p in hub.conference.participants()] == ["Mirko Scholl"]


TWENTY = 20


def test_twenty_people_come_in_by_keyboard(demo_hub: Hub, qtbot: QtBot) -> None:
    """Twenty who are missing are checked in by initials and family name; prints the keys.

    Who is further down in the list is taken with Alt and a digit, counted as two keys.
    """
    area = PeopleArea(demo_hub)
    qtbot.addWidget(area)
    area.show()
    area.open_door()
    door = area.door
    everyone = [p.id for p in demo_hub.conference.participants()]
    set_status(demo_hub._store, everyone, Status.REGISTERED)
    keys = []
    for person_id in everyone[::6][:TWENTY]:
        person = demo_hub.conference.one(Participant, person_id)
        letters = 0
        for letter in f"{person.given_name[0]}{person.family_name}".lower():
            typed(door, letter)
            letters += 1
            listed = [match.id for match in door.matches.people()]
            if person_id in listed:
                break
        row = listed.index(person_id)
        if row == 0:
            press(door, Qt.Key.Key_Return)
        else:
            press(door, Qt.Key(Qt.Key.Key_1 + row), Qt.KeyboardModifier.AltModifier)
        keys.append(letters + (1 if row == 0 else 2))
        assert demo_hub.conference.one(Participant, person_id).status is Status.CHECKED_IN
    here = [p for p in demo_hub.conference.participants() if p.status is Status.CHECKED_IN]
    assert len(here) == TWENTY
    sys.stdout.write(
        f"\n{TWENTY} people checked in with {sum(keys)} keys, {sum(keys) / TWENTY:.1f} each, "
        f"{max(keys)} at most\n"
    )
    assert max(keys) <= 4, "three letters, then Enter"


def test_alt_and_a_digit_take_the_person_in_that_place(door: DoorPage, hub: Hub) -> None:
    typed(door, "z")
    press(door, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert door.field.text() == "z", "there is no third one"
    press(door, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert (status_of(hub, 5), status_of(hub, 6)) == (Status.REGISTERED, Status.CHECKED_IN)
    assert door.field.text() == ""


def test_a_walk_in_stays_among_the_last_whatever_the_clock_says(door: DoorPage, hub: Hub) -> None:
    with hub._store.edit(phrase("Later by the clock")) as edit:
        for person in edit.conference.all(Participant)[:4]:
            later = hub.now() + timedelta(hours=2)
            edit.update(replace(person, status=Status.CHECKED_IN, checked_in_at=later))
    door.begin()
    typed(door, "Mirko Scholl, Ulm, netz")
    press(door, Qt.Key.Key_Return, CONTROL)
    door.begin()
    with hub._store.edit(phrase("Edited")) as edit:
        for person in edit.conference.all(Participant)[:4]:
            edit.update(replace(person, remark="x"))
    grid = door.recent.layout()
    assert isinstance(grid, QGridLayout)
    item = grid.itemAtPosition(1, 1)
    newest = item.widget() if item else None
    assert isinstance(newest, Label | ElidedLabel)
    assert newest.text() == "Mirko Scholl"
