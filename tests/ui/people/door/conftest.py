"""The door of the conference, open."""

import pytest
from PySide6.QtCore import Qt

from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from tests.ui.people.door.hands import CONTROL, press


@pytest.fixture
def door(area: PeopleArea) -> DoorPage:
    """Open it by its key."""
    press(area, Qt.Key.Key_E, CONTROL)
    assert area.at_the_door
    assert area.door.field.hasFocus()
    return area.door
