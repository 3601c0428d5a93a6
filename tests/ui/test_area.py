"""Each area does what the window asks of areas, and its commands are known before it is made."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.app import areas
from moderator.event.schedule import AgendaItem
from moderator.ui.area import Area, AreaState, Command, LazyArea, Purpose
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.shell.main_window import MainWindow

HOOKS = ("reveal", "state", "restore")
PRINTS_WHAT_IS_SHOWN = {AreaName.PEOPLE, AreaName.ASSIGNMENT, AreaName.RESULTS}


class Plain(Area):
    """Two buttons, and what was done with them."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.done: list[str] = []
        column = QVBoxLayout(self)
        self.other, self.primary = QPushButton("Other"), QPushButton("First")
        self.primary.setProperty("kind", "primary")
        column.addWidget(self.other)
        column.addWidget(self.primary)

    def act(self) -> None:
        """Do something."""
        self.done.append("act")

    def reveal(self, record: Target) -> None:
        """Show a record."""
        self.done.append(type(record).__name__)

    def state(self) -> AreaState:
        """Give nothing."""
        return AreaState()

    def restore(self, state: AreaState) -> None:
        """Take nothing up."""


@pytest.fixture
def window(demo_hub: Hub, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(demo_hub, areas())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize("name", AreaName)
def test_each_area_has_all_that_the_window_asks_for(window: MainWindow, name: AreaName) -> None:
    kind = type(window.area(name))
    left_out = [h for h in HOOKS if getattr(vars(Area)[h], "__isabstractmethod__", False) is False]
    assert left_out == []
    assert [hook for hook in HOOKS if hook not in vars(kind)] == []
    assert ("print_out" in vars(kind)) is (name in PRINTS_WHAT_IS_SHOWN)


@pytest.mark.parametrize("name", AreaName)
def test_each_area_goes_on_with_its_own_frozen_state(window: MainWindow, name: AreaName) -> None:
    window.show_area(name)
    area = window.area(name)
    state = area.state()
    assert is_dataclass(state)
    assert type(state).__dataclass_params__.frozen  # type: ignore[attr-defined]
    area.restore(state)
    assert area.state() == state
    for other in AreaName:  # another area's state changes nothing
        area.restore(window.area(other).state())
    assert area.state() == state


def test_no_state_is_of_no_type(window: MainWindow) -> None:
    states = {type(window.area(name).state()) for name in AreaName}
    assert len(states) == 7  # the run sheet alone has nothing to go on with
    for kind in states:
        assert [f.name for f in fields(kind) if "object" in str(f.type)] == []


def test_commands_are_known_before_the_area_is_made(demo_hub: Hub, qtbot: QtBot) -> None:
    made: list[Plain] = []

    def make(hub: Hub, _parent: QWidget) -> Plain:
        made.append(Plain(hub))
        qtbot.addWidget(made[-1])
        return made[-1]

    lazy = LazyArea(make, lambda area: (Command("Act", lambda: area().act()),))
    (command,) = lazy.commands(lambda: lazy.make(demo_hub, QWidget()))
    assert made == []
    command.run()
    assert made[0].done == ["act"]


def test_the_search_opens_pages_first_then_adds_then_shows(window: MainWindow) -> None:
    found = [c for area in areas().values() for c in area.commands(lambda: None)]
    listed = [command.word for command in window.palette_box.commands]
    first = len(AreaName)
    expected = [c.word for purpose in Purpose for c in found if c.purpose is purpose]
    assert listed[first : first + len(expected)] == expected
    assert len(set(listed)) == len(listed)


def test_the_focus_begins_on_the_primary_button(demo_hub: Hub, qtbot: QtBot) -> None:
    area = Plain(demo_hub)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.take_focus()
    assert QApplication.focusWidget() is area.primary


def test_going_somewhere_shows_the_record_there(demo_hub: Hub, qtbot: QtBot) -> None:
    window = MainWindow(demo_hub, {name: LazyArea(Plain) for name in AreaName})
    qtbot.addWidget(window)
    window.show()
    demo_hub.goto(AreaName.REGIE, demo_hub.conference.all(AgendaItem)[0])
    area = window.area(AreaName.REGIE)
    assert isinstance(area, Plain)
    assert area.isVisible()
    assert area.done == ["AgendaItem"]
    window.close()
