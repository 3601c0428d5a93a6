"""Check-in by name, by badge and by line, with real keys."""

import sys
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout
from pytestqt.qtbot import QtBot

from moderator.actions.attendance import leave_early
from moderator.actions.people import change_participant, remove_participants, set_status
from moderator.actions.running import start_item
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.door import placing
from moderator.ui.people.door.missing import BY_ROOM
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from moderator.ui.widgets.labels import ElidedLabel, Label
from tests.actions.people_event import KEY

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def door(area: PeopleArea) -> DoorPage:
    _press(area, Qt.Key.Key_E, CONTROL)
    assert area.at_the_door
    assert area.door.field.hasFocus()
    return area.door


def _press(
    widget: PeopleArea | DoorPage, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    QTest.keyClick(widget.window().windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def _type(door: DoorPage, text: str) -> None:
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(door.field, letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(door.field, key)
    QApplication.processEvents()


def _card(door: DoorPage) -> str:
    if not door.card.isVisible():
        return ""
    labels = door.card.findChildren(Label)
    return " | ".join(label.text() for label in labels if label.isVisibleTo(door.card))


def _status(hub: Hub, person: int) -> Status:
    return hub.conference.one(Participant, person).status


def test_two_letters_and_enter_check_in(door: DoorPage, hub: Hub) -> None:
    _type(door, "an")
    assert [p.name for p in door.matches.people()] == ["Anna Becker"]
    _press(door, Qt.Key.Key_Return)
    person = hub.conference.one(Participant, 1)
    assert person.status is Status.CHECKED_IN
    assert person.checked_in_at == datetime(2024, 11, 4, 12)
    shown = _card(door)
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
    _type(door, "an")
    _press(door, Qt.Key.Key_Return)
    assert "Werra · Group 1 | Round 1 · Mon 13:00 · KI" in _card(door)
    _type(door, "Mirko Scholl, Jobcenter, Netzwerke")
    _press(door, Qt.Key.Key_Return, CONTROL)
    assert "Mirko Scholl" in _card(door)
    assert "Schwalm · Group 1 | Round 1 · Mon 13:00 · Netzwerke" in _card(door)


def test_escape_that_is_typed_over_does_not_count(area: PeopleArea, door: DoorPage) -> None:
    for _ in range(2):
        _type(door, "an")
        _press(door, Qt.Key.Key_Escape)
        _press(door, Qt.Key.Key_Escape)
        assert area.at_the_door


def test_keys_meant_for_the_door_change_nobody_once_it_is_left(area: PeopleArea, hub: Hub) -> None:
    area.table.setCurrentIndex(area.model.index(0, 3))
    _press(area, Qt.Key.Key_E, CONTROL)
    _press(area, Qt.Key.Key_Escape)
    _press(area, Qt.Key.Key_Escape)
    assert not area.at_the_door
    before = hub.conference
    assert area.filters.search.hasFocus()
    _press(area, Qt.Key.Key_Delete)
    for key in (Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_B, Qt.Key.Key_Return):
        _press(area, key)
    assert hub.conference is before


def test_enter_adds_nobody_and_tells_the_key_that_does(door: DoorPage, hub: Hub) -> None:
    before = hub.conference
    _type(door, "scholl mirko, Jobcenter")
    _press(door, Qt.Key.Key_Return)
    assert hub.conference is before
    assert "Not in the list. Ctrl+Enter adds this person: | Scholl Mirko" in _card(door)
    _press(door, Qt.Key.Key_Return, CONTROL)
    assert "checked in 12:00 | Scholl Mirko" in _card(door)


def test_who_comes_once_an_event_that_was_run_is_over_is_sent_nowhere(
    door: DoorPage, hub: Hub
) -> None:
    start_item(hub.store, 1)
    hub.store.clock.now += timedelta(days=9)  # type: ignore[attr-defined]  # Clock
    _type(door, "an")
    _press(door, Qt.Key.Key_Return)
    assert "checked in" in _card(door)
    assert "Round" not in _card(door)


def test_undo_takes_back_the_check_in_also_after_another_edit(door: DoorPage, hub: Hub) -> None:
    for between in (False, True):
        _type(door, "an")
        _press(door, Qt.Key.Key_Return)
        if between:
            change_participant(hub.store, 2, remark="x")
        _press(door, Qt.Key.Key_Z, CONTROL)
        assert _status(hub, 1) is Status.REGISTERED
        assert "Taken back." in _card(door)
    assert hub.conference.one(Participant, 2).remark == "x"


def test_undo_button_does_the_same(door: DoorPage, hub: Hub) -> None:
    _type(door, "bo")
    _press(door, Qt.Key.Key_Return)
    QTest.mouseClick(door.card.buttons[0], Qt.MouseButton.LeftButton)
    assert _status(hub, 2) is Status.REGISTERED
    assert door.field.hasFocus()


def test_arrow_keys_and_mouse_choose_another_one(door: DoorPage, hub: Hub) -> None:
    _type(door, "z")
    assert [p.name for p in door.matches.people()] == ["Emil Zander", "Frida Ziegler"]
    _press(door, Qt.Key.Key_Down)
    _press(door, Qt.Key.Key_Return)
    assert (_status(hub, 5), _status(hub, 6)) == (Status.REGISTERED, Status.CHECKED_IN)
    _type(door, "z")
    box = door.matches.visualItemRect(door.matches.item(0))
    QTest.mouseClick(door.matches.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert _status(hub, 5) is Status.CHECKED_IN


def test_edit_from_elsewhere_does_not_change_who_is_meant(door: DoorPage, hub: Hub) -> None:
    _type(door, "z")
    _press(door, Qt.Key.Key_Down)
    change_participant(hub.store, 1, remark="x")
    chosen = door.matches.chosen()
    assert chosen is not None
    assert chosen.name == "Frida Ziegler"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_scanned_badge_checks_in_at_once(door: DoorPage, hub: Hub, end: Qt.Key) -> None:
    _type(door, code_of(4, KEY).lower().replace("-", "ß"))
    assert _status(hub, 4) is Status.REGISTERED
    _press(door, end)
    assert _status(hub, 4) is Status.CHECKED_IN
    assert "Dora Östermann" in _card(door)


def test_who_lacks_a_place_is_offered_one(door: DoorPage, hub: Hub, qtbot: QtBot) -> None:
    _type(door, "do")
    _press(door, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Free places:" in _card(door))
    assert "Dora Östermann to" in _card(door)
    assert hub.conference.placement_of(4, 1) is None
    _press(door, Qt.Key.Key_Return)
    assert hub.conference.placement_of(4, 1) is not None
    assert "Round 1 · 13:00" in _card(door)
    _press(door, Qt.Key.Key_Z, CONTROL)
    assert hub.conference.placement_of(4, 1) is None
    assert _status(hub, 4) is Status.CHECKED_IN


def test_offer_does_not_disturb_the_next_one(door: DoorPage, hub: Hub, qtbot: QtBot) -> None:
    _type(door, "do")
    with qtbot.waitSignal(door.placing.found):
        _press(door, Qt.Key.Key_Return)
        _type(door, "an")
    assert not door.card.isVisible()
    _press(door, Qt.Key.Key_Return)
    assert "Anna Becker" in _card(door)
    assert hub.conference.placement_of(4, 1) is None


def test_pasted_badge_needs_no_enter_and_a_late_enter_answers_nothing(
    door: DoorPage, hub: Hub
) -> None:
    set_status(hub.store, [3], Status.CANCELLED)
    QGuiApplication.clipboard().setText(code_of(3, KEY))
    _press(door, Qt.Key.Key_V, CONTROL)
    assert "has cancelled" in _card(door)
    _press(door, Qt.Key.Key_Return)
    assert _status(hub, 3) is Status.CANCELLED
    QGuiApplication.clipboard().setText(code_of(1, KEY))
    _press(door, Qt.Key.Key_V, CONTROL)
    assert _status(hub, 1) is Status.CHECKED_IN


def test_unknown_badges_are_told_in_words(door: DoorPage, hub: Hub) -> None:
    before = hub.conference
    _type(door, "MOD-9999")
    _press(door, Qt.Key.Key_Return)
    assert "cannot be read" in _card(door)
    _type(door, code_of(77, KEY))
    _press(door, Qt.Key.Key_Return)
    assert "Nobody has this badge" in _card(door)
    assert hub.conference is before
    assert door.field.text() == ""


@pytest.mark.parametrize("key", ["B2F", ""])
def test_badge_of_another_event_checks_nobody_in_and_is_told_as_such(
    door: DoorPage, hub: Hub, key: str
) -> None:
    before = hub.conference
    for workshop_id in (None, 1):
        door.stand_at(workshop_id)
        for code in (code_of(1, key), code_of(1, key).lower().replace("-", "ß")):
            _type(door, code)
            _press(door, Qt.Key.Key_Return)
            assert "This badge is of another event." in _card(door)
            assert "Please type the name" in _card(door)
            assert door.field.text() == ""
    QGuiApplication.clipboard().setText(code_of(1, key))
    _press(door, Qt.Key.Key_V, CONTROL)
    _press(door, Qt.Key.Key_Return)
    assert "This badge is of another event." in _card(door)
    assert hub.conference is before


def test_old_badges_go_on_working_in_an_event_without_a_key(door: DoorPage, hub: Hub) -> None:
    with hub.store.edit(phrase("As in an older file")) as edit:
        edit.update(replace(hub.conference.event, badge_key=""))
    _type(door, code_of(1, KEY))
    _press(door, Qt.Key.Key_Return)
    assert "This badge is of another event." in _card(door)
    _type(door, code_of(1, ""))
    _press(door, Qt.Key.Key_Return)
    assert _status(hub, 1) is Status.CHECKED_IN


def test_who_is_here_is_told_since_when(door: DoorPage, hub: Hub) -> None:
    _type(door, "an")
    _press(door, Qt.Key.Key_Return)
    before = hub.conference
    _type(door, "an")
    _press(door, Qt.Key.Key_Return)
    assert "already here since 12:00" in _card(door)
    assert hub.conference is before


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.WAITING_LIST, "on the waiting list"),
        (Status.CANCELLED, "has cancelled"),
        (Status.NO_SHOW, "noted as a no-show"),
    ],
)
def test_special_status_is_a_question_in_place(
    door: DoorPage, hub: Hub, status: Status, told: str
) -> None:
    set_status(hub.store, [3], status)
    _type(door, "ce")
    _press(door, Qt.Key.Key_Return)
    assert told in _card(door)
    assert _status(hub, 3) is status
    _press(door, Qt.Key.Key_Escape)
    assert not door.card.isVisible()
    _type(door, "ce")
    _press(door, Qt.Key.Key_Return)
    _press(door, Qt.Key.Key_Return)
    assert _status(hub, 3) is Status.CHECKED_IN
    _press(door, Qt.Key.Key_Z, CONTROL)
    assert _status(hub, 3) is status


def test_who_left_can_come_back(door: DoorPage, hub: Hub) -> None:
    leave_early(hub.store, [1], hub.now())
    _type(door, "an")
    _press(door, Qt.Key.Key_Return)
    assert "left at 12:00" in _card(door)
    QTest.mouseClick(door.card.buttons[0], Qt.MouseButton.LeftButton)
    person = hub.conference.one(Participant, 1)
    assert (person.status, person.present_until) == (Status.CHECKED_IN, None)


def test_walk_in_is_added_with_one_line(door: DoorPage, hub: Hub) -> None:
    _type(door, "Mirko Scholl, Ulm, xy")
    assert "none of the themes" in _card(door)
    _press(door, Qt.Key.Key_Return, CONTROL)
    assert len(hub.conference.participants()) == 6
    assert "The themes are: KI, Resilienz, Netzwerke." in _card(door)
    for _ in range(2):
        _press(door, Qt.Key.Key_Backspace)
    _type(door, "netz")
    assert "Wishes: Netzwerke" in _card(door)
    _press(door, Qt.Key.Key_Return)
    assert len(hub.conference.participants()) == 6
    _press(door, Qt.Key.Key_Return, CONTROL)
    new = hub.conference.all(Participant)[-1]
    assert (new.name, new.walk_in, new.status) == ("Mirko Scholl", True, Status.CHECKED_IN)
    assert "Mirko Scholl" in _card(door)
    _press(door, Qt.Key.Key_Z, CONTROL)
    assert len(hub.conference.participants()) == 6


def test_walk_in_among_thousands_is_one_step_with_a_place(
    door: DoorPage, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker finds the places first; the person comes in with them, and is told of them."""
    monkeypatch.setattr(placing, "MOST_AT_ONCE", 0)
    set_status(hub.store, [3, 4, 5, 6], Status.CANCELLED)
    steps = len(hub.store.history(1000))
    _type(door, "Mirko Scholl, Ulm, netz")
    with qtbot.waitSignal(door.placing.admitted):
        _press(door, Qt.Key.Key_Return, CONTROL)
    assert len(hub.store.history(1000)) == steps + 1
    new = hub.conference.all(Participant)[-1]
    places = [p for p in hub.conference.all(Placement) if p.participant_id == new.id]
    assert [p.told for p in places] == [True, True]
    QApplication.processEvents()
    assert "Mirko Scholl" in _card(door)
    assert "Schwalm" in _card(door)
    _press(door, Qt.Key.Key_Z, CONTROL)
    assert len(hub.conference.participants()) == 6
    assert len(hub.store.history(1000)) == steps + 2


def test_two_walk_ins_at_once_do_not_take_one_place(
    door: DoorPage, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "MOST_AT_ONCE", 0)
    set_status(hub.store, [3, 4, 5, 6], Status.CANCELLED)
    came: list[int] = []
    door.placing.admitted.connect(came.append)
    for line in ("Mirko Scholl, Ulm, netz", "Vera Ott, Ulm, netz", "Ida Kurz, Ulm, netz"):
        door.placing.let_in(line)
    qtbot.waitUntil(lambda: len(came) == 3)
    for item in hub.conference.rounds():
        for workshop in hub.conference.workshops_of(item.id):
            assert len(hub.conference.placements_in(workshop.id)) <= 2
    assert len({p.participant_id for p in hub.conference.all(Placement)} & set(came)) == 3


def test_walk_in_who_is_known_is_refused_at_once(
    door: DoorPage, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "MOST_AT_ONCE", 0)
    _type(door, "Anna Becker, Fuerth, xy")
    _press(door, Qt.Key.Key_Return, CONTROL)
    assert "none of the themes" in _card(door)
    assert len(hub.conference.participants()) == 6


def test_missing_people_by_room_and_picked(door: DoorPage, hub: Hub) -> None:
    assert len(door.missing.lines()) == 6
    door.missing.choice.choose(BY_ROOM)
    door.missing.choice.chosen.emit(BY_ROOM)
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
    _press(door, Qt.Key.Key_Return)
    assert _status(hub, 1) is Status.CHECKED_IN
    assert "Werra: 1 of 2 missing" in door.missing.lines()


def test_escape_clears_then_leaves(area: PeopleArea, door: DoorPage) -> None:
    _type(door, "an")
    _press(door, Qt.Key.Key_Escape)
    assert door.field.text() == ""
    assert area.at_the_door
    _press(door, Qt.Key.Key_Escape)
    assert area.at_the_door
    assert door.hint.text() == "Esc once more: back to the list."
    _press(door, Qt.Key.Key_Escape)
    assert not area.at_the_door
    _press(area, Qt.Key.Key_E, CONTROL)
    _press(area, Qt.Key.Key_E, CONTROL)
    assert not area.at_the_door


def test_names_are_plain_text(door: DoorPage, hub: Hub) -> None:
    change_participant(hub.store, 1, given_name="<b>Anna</b>")
    _type(door, "becker")
    _press(door, Qt.Key.Key_Return)
    assert "<b>Anna</b> Becker" in _card(door)


def test_door_is_open_without_any_list(area: PeopleArea, hub: Hub) -> None:
    remove_participants(hub.store, range(1, 7))
    area.open_door()
    _type(area.door, "Mirko Scholl")
    _press(area, Qt.Key.Key_Return, CONTROL)
    assert [p.name for p in hub.conference.participants()] == ["Mirko Scholl"]


TWENTY = 20


def test_twenty_people_come_in_by_keyboard(demo_hub: Hub, qtbot: QtBot) -> None:
    """Twenty who are missing are checked in by initials and family name; prints the keys.

    Who stands further down in the list is taken with Alt and a digit, counted as two keys.
    """
    area = PeopleArea(demo_hub)
    qtbot.addWidget(area)
    area.show()
    area.open_door()
    door = area.door
    everyone = [p.id for p in demo_hub.conference.participants()]
    set_status(demo_hub.store, everyone, Status.REGISTERED)
    keys = []
    for person_id in everyone[::6][:TWENTY]:
        person = demo_hub.conference.one(Participant, person_id)
        letters = 0
        for letter in f"{person.given_name[0]}{person.family_name}".lower():
            _type(door, letter)
            letters += 1
            listed = [match.id for match in door.matches.people()]
            if person_id in listed:
                break
        row = listed.index(person_id)
        if row == 0:
            _press(door, Qt.Key.Key_Return)
        else:
            _press(door, Qt.Key(Qt.Key.Key_1 + row), Qt.KeyboardModifier.AltModifier)
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
    _type(door, "z")
    _press(door, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert door.field.text() == "z", "there is no third one"
    _press(door, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert (_status(hub, 5), _status(hub, 6)) == (Status.REGISTERED, Status.CHECKED_IN)
    assert door.field.text() == ""


def test_a_walk_in_stays_among_the_last_whatever_the_clock_says(door: DoorPage, hub: Hub) -> None:
    with hub.store.edit(phrase("Later by the clock")) as edit:
        for person in edit.conference.all(Participant)[:4]:
            later = hub.now() + timedelta(hours=2)
            edit.update(replace(person, status=Status.CHECKED_IN, checked_in_at=later))
    door.begin()
    _type(door, "Mirko Scholl, Ulm, netz")
    _press(door, Qt.Key.Key_Return, CONTROL)
    door.begin()
    with hub.store.edit(phrase("Edited")) as edit:
        for person in edit.conference.all(Participant)[:4]:
            edit.update(replace(person, remark="x"))
    grid = door.recent.layout()
    assert isinstance(grid, QGridLayout)
    item = grid.itemAtPosition(1, 1)
    newest = item.widget() if item else None
    assert isinstance(newest, Label | ElidedLabel)
    assert newest.text() == "Mirko Scholl"
