"""The side panel: several people at once, two entries, bonds, times."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participant
from moderator.actions.wishes import set_wishes
from moderator.event.people import BondKind, Participant, Status
from moderator.event.phrase import Phrase
from moderator.ui.hub import Hub
from moderator.ui.people.menus import (
    arriving_menu,
    arriving_moments,
    leaving_menu,
    leaving_moments,
    moment_of,
)
from moderator.ui.people.view import PeopleArea
from tests.ui.hands import scroll_to


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _person(hub: Hub, number: int) -> Participant:
    return hub.conference.one(Participant, number)


def test_several_are_changed_in_one_step(area: PeopleArea, hub: Hub) -> None:
    area.table.select([2, 3])
    _settle()
    form = area.panel.many
    assert form is not None
    assert form.lines["organisation"].text() == "Kassel"
    assert not form.apply.isEnabled()
    line = form.lines["function"]
    line.setFocus()
    QTest.keyClicks(line, "Leitung")
    newcomer = form.choices["newcomer"]
    newcomer.setCurrentIndex(newcomer.findData(True))
    newcomer.activated.emit(newcomer.currentIndex())
    status = form.choices["status"]
    status.setCurrentIndex(status.findData(Status.CHECKED_IN.value))
    QTest.mouseClick(form.apply, Qt.MouseButton.LeftButton)
    for number in (2, 3):
        person = _person(hub, number)
        assert (person.function, person.newcomer, person.status) == (
            "Leitung",
            True,
            Status.CHECKED_IN,
        )
        assert person.organisation == "Kassel"
    hub.undo()
    assert _person(hub, 2).function == ""
    assert _person(hub, 3).status is Status.REGISTERED


def test_what_differs_stays_unless_it_is_touched(area: PeopleArea, hub: Hub) -> None:
    area.table.select([1, 2])
    _settle()
    form = area.panel.many
    assert form is not None
    assert form.lines["organisation"].text() == ""
    assert form.changes() == (None, {})
    before = hub.conference
    form.save()
    assert hub.conference is before


def test_two_entries_are_compared_and_merged(area: PeopleArea, hub: Hub) -> None:
    change_participant(hub._store, 2, email="b@x.example", given_name="Anna")
    area.table.select([1, 2])
    area.panel.compare(1, 2)
    _settle()
    form = area.panel.merging
    assert form is not None
    assert "email" in form.taken()
    assert "family_name" not in form.taken()
    QTest.mouseClick(form.choices["organisation"][1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.accept, Qt.MouseButton.LeftButton)
    person = _person(hub, 1)
    assert (person.name, person.organisation, person.email) == (
        "Anna Becker",
        "Kassel",
        "b@x.example",
    )
    assert hub.conference.get(Participant, 2) is None
    _settle()
    assert area.panel.merging is None
    hub.undo()
    assert _person(hub, 2).family_name == "Ahlers"


def test_comparing_ends_with_cancel_or_another_selection(area: PeopleArea) -> None:
    area.table.select([1, 2])
    area.panel.compare(1, 2)
    _settle()
    assert area.panel.merging is not None
    area.panel.merging.cancel.click()
    _settle()
    assert area.panel.merging is None
    assert area.panel.many is not None
    area.panel.compare(1, 2)
    _settle()
    area.table.go_to(3)
    _settle()
    assert area.panel.merging is None
    assert area.panel.form is not None


def test_likely_double_entries_are_offered(area: PeopleArea, hub: Hub, qtbot: QtBot) -> None:
    assert not area.doubles_button.isVisible()
    with qtbot.waitSignal(area.doubles.changed):
        change_participant(hub._store, 6, given_name="Anna", family_name="Becker")
    assert area.doubles_button.isVisible()
    QTest.mouseClick(area.doubles_button, Qt.MouseButton.LeftButton)
    _settle()
    assert sorted(area.table.chosen_ids()) == [1, 6]
    assert area.panel.merging is not None


def test_bond_is_added_by_name_and_removed(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    _settle()
    bonds = area.panel.bonds
    assert bonds is not None
    bonds.kind.setCurrentIndex(3)
    bonds.line.setFocus()
    bonds.line.setText("zand")
    QTest.keyClick(bonds.line, Qt.Key.Key_Return)
    (bond,) = hub.conference.bonds_of(1)
    assert (bond.other_id, bond.kind, bond.binding) == (5, BondKind.APART, False)
    _settle()
    bonds = area.panel.bonds
    assert bonds is not None
    assert bonds.removers[0].accessibleName() == "Remove: apart if possible, Emil Zander"
    QTest.mouseClick(bonds.removers[0], Qt.MouseButton.LeftButton)
    assert hub.conference.bonds_of(1) == ()


def test_newcomer_is_a_field(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    _settle()
    form = area.panel.form
    assert form is not None
    scroll_to(form.ticks["newcomer"])
    QTest.mouseClick(form.ticks["newcomer"], Qt.MouseButton.LeftButton)
    assert _person(hub, 1).newcomer


def test_wishes_may_be_tied_and_themes_refused(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    _settle()
    editor = area.panel.wishes[0]
    editor.edit()
    scroll_to(editor.ties[0])
    QTest.mouseClick(editor.ties[0], Qt.MouseButton.LeftButton)
    assert [w.tied for w in hub.conference.wishes_of(1, 1)] == [False, True]
    _settle()
    editor = area.panel.wishes[0]
    editor.edit()
    editor.refusal.setCurrentIndex(editor.refusal.findData(3))
    editor.refusal.activated.emit(editor.refusal.currentIndex())
    assert hub.conference.refused_by(1, 1) == {3}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_times_come_from_the_programme(area: PeopleArea, hub: Hub) -> None:
    now = hub.now()
    assert [f"{m:%H:%M} {words}" for m, words in leaving_moments(hub.conference, now)] == [
        "12:00 now",
        "14:00 after “Runde 1”",
        "16:00 after “Runde 2”",
    ]
    assert [m.hour for m, _ in arriving_moments(hub.conference, now)] == [13, 15]
    menu = arriving_menu(hub, [1], area)
    menu.actions()[1].trigger()
    assert _person(hub, 1).present_from == datetime(2024, 11, 4, 15)
    assert hub.conference.placement_of(1, 1) is None
    menu = leaving_menu(hub, [2], area)
    line = menu.findChild(QLineEdit)
    assert line is not None
    menu.popup(area.mapToGlobal(area.rect().center()))
    line.setFocus()
    for typed in ("nonsense", "1330"):
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert _person(hub, 2).present_until == datetime(2024, 11, 4, 13, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("14:30", (14, 30)), ("9.05", (9, 5)), ("1430", (14, 30)), ("25:00", None), ("x", None)],
)
def test_time_is_read_as_people_write_it(
    hub: Hub, text: str, expected: tuple[int, int] | None
) -> None:
    moment = moment_of(text, hub.conference, datetime(2024, 10, 1))
    if expected is None:
        assert moment is None
    else:
        assert moment == datetime(2024, 11, 4, *expected)


def test_reasons_of_a_large_event_come_later(
    area: PeopleArea, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderator.ui.people.panel.AT_ONCE", 0)
    set_wishes(hub._store, 1, 1, [3])
    area.table.go_to(1)
    qtbot.waitUntil(lambda: area.panel._problem is not None)
    _settle()
    assert area.panel._problem is not None
    assert area.panel._problem[0] is hub.conference
    assert area.panel.form is not None


def test_a_place_that_is_missed_is_freed_and_reported_as_the_field_is_left(
    area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    said: list[Phrase] = []
    hub.message_shown.connect(lambda what, _undoable: said.append(what))
    area.table.go_to(1)
    _settle()
    form = area.panel.form
    assert form is not None
    field = form.fields["present_from"]
    scroll_to(field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "04.11.2024 14:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hub.conference.placement_of(1, 1) is None
    assert hub.conference.placement_of(2, 1) is not None
    assert [dict(phrase.arguments)["n"] for phrase in said] == [1]
    hub.undo()
    assert hub.conference.placement_of(1, 1) is not None
    assert _person(hub, 1).present_from is None
