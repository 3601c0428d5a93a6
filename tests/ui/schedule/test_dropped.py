"""The timeline tells which workshops do not take place."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import ROUND

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _click(area: ScheduleArea, place: int) -> str:
    """Click a workshop's block; gives how it is read aloud then."""
    canvas = area.timeline.canvas
    workshops = [block for block in canvas.spots.blocks if block.workshop is not None]
    QTest.mouseClick(canvas, LEFT, NONE, workshops[place].rect.center().toPoint())
    return canvas.accessibleDescription()


def test_a_workshop_that_was_dropped_is_said_and_drawn_not_to_take_place(
    hub: Hub, area: ScheduleArea
) -> None:
    canvas = area.timeline.canvas
    first = next(b.workshop for b in canvas.spots.blocks if b.workshop is not None)
    assert "does not take place" not in _click(area, 0)
    before = canvas.grab().toImage()
    with hub._store.edit(phrase("Its room failed")) as edit:
        edit.update(replace(first, least=0, most=0))
    assert "does not take place" in _click(area, 0)
    assert canvas.grab().toImage() != before
    assert "does not take place" not in _click(area, 1)


def test_a_workshop_in_a_room_whose_places_are_not_counted_is_not_said_to_be_dropped(
    hub: Hub, area: ScheduleArea
) -> None:
    workshop = hub.conference.workshops_of(ROUND)[0]
    with hub._store.edit(phrase("Uncounted")) as edit:
        room = edit.conference.one(Room, workshop.room_id)
        edit.update(replace(room, places=None))
        edit.update(replace(edit.conference.one(Workshop, workshop.id), most=0))
    assert "does not take place" not in _click(area, 0)
