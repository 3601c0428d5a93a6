"""What stands in the way is told while working, and mended by a click; with keys and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants, set_locked, unplace
from moderator.actions.workshops import change_workshop
from moderator.event.placements import Placement
from moderator.event.workshops import Workshop
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label

WITHIN = 60_000


def settled(area: AssignmentArea, qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not area.foresight.busy, timeout=WITHIN)
    QApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def press(within: QWidget, name: str) -> None:
    """Press the visible button whose text or accessible name begins so."""
    for found in within.findChildren(QPushButton):
        named = found.text().startswith(name) or found.accessibleName().startswith(name)
        if named and found.isVisible():
            QTest.mouseClick(found, Qt.MouseButton.LeftButton)
            QApplication.processEvents()
            return
    raise LookupError(name)


def hold_three(hub: Hub) -> None:
    place_participants(hub._store, [1, 2, 3], 1)
    set_locked(hub._store, [1, 2, 3], 1, locked=True)


def test_a_contradiction_is_shown_in_a_banner_and_mended_in_the_panel(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    hold_three(hub)
    settled(area, qtbot)
    strip = area.foresight.banners[0]
    assert strip.isVisible()
    assert strip.property("kind") == "bad"
    assert "3 people are locked in Werra, which has 2 places" in strip.text.text()
    QTest.mouseClick(strip.look, Qt.MouseButton.LeftButton)
    settled(area, qtbot)
    panel = area.foresight.panel
    assert panel.isVisible()
    assert not strip.isVisible()
    assert not area.panel.isVisible()
    assert "One of these is enough:" in texts(panel)
    before = hub.conference
    press(panel, "Raise ")
    settled(area, qtbot)
    assert hub.conference.one(Workshop, 1).most == 3
    hub.undo()
    assert hub.conference == before
    settled(area, qtbot)
    assert "This cannot be assigned" in texts(panel)
    panel.close_button.setFocus()
    QTest.keyClick(panel.close_button, Qt.Key.Key_Space)
    assert not panel.isVisible()
    assert area.foresight.banners[0].isVisible()


def test_assigning_goes_on_from_the_panel_where_nothing_is_left(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    hold_three(hub)
    settled(area, qtbot)
    area.foresight.look()
    unplace(hub._store, [3], 1)
    settled(area, qtbot)
    assert "Nothing stands in the way any more." in texts(area.foresight.panel)
    press(area.foresight.panel, "Assign now")
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=WITHIN)
    assert len(hub.conference.table(Placement)) == 12
    assert not area.foresight.panel.isVisible()


def test_who_stays_without_a_place_is_shown_before_anybody_is_assigned(
    hub: Hub, qtbot: QtBot
) -> None:
    change_workshop(hub._store, 2, most=1)
    area = AssignmentArea(hub)
    qtbot.addWidget(area)
    area.resize(1158, 664)
    area.show()
    qtbot.waitExposed(area)
    settled(area, qtbot)
    strip = area.foresight.banners[1]
    assert strip.isVisible()
    assert strip.property("kind") == "warning"
    assert "6 people and 5 places; 1 stay without a place" in strip.text.text()
    press(strip, "See what helps")
    settled(area, qtbot)
    assert area.foresight.panel.isVisible()
    press(area.foresight.panel, "Raise ")
    settled(area, qtbot)
    assert not any("stay without" in text for text in texts(area.foresight.panel))
    area.close()


def test_once_all_rounds_are_assigned_hints_are_known_and_not_repeated(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    change_workshop(hub._store, 2, most=1)
    settled(area, qtbot)
    assert area.foresight.banners[0].isVisible()
    place_participants(hub._store, [1], 4)
    settled(area, qtbot)
    assert not area.foresight.banners[0].isVisible()


def test_a_remedy_in_the_answer_is_carried_out_and_solved_again(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    hold_three(hub)
    settled(area, qtbot)
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=WITHIN)
    assert "This cannot be assigned; nothing was changed." in texts(area.solving.banner)
    assert not area.foresight.banners[0].isVisible()
    press(area.solving.banner, "Release 1 lock")
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=WITHIN)
    assert any(text.startswith("Assigned, and proven") for text in texts(area.solving.banner))
    assert len(hub.conference.table(Placement)) == 12
