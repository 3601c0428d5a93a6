"""Chips show the state of a group by a symbol, not by colour alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from moderator.event.schedule import Symbol, Theme
from moderator.rules.legibility import SHAPE_CONTRAST
from moderator.ui import theme
from moderator.ui.plenary.chips import ChipBlock, GroupChip, GroupChips
from moderator.ui.theme import Appearance
from tests.ui.seen import luminances, ratios

NAMES = ("waiting", "shown", "current", "armed")


def form(image: QImage) -> bytes:
    """What stands out from the ground of a picture, whatever its colour."""
    values = luminances(image)
    found: bytes = (ratios(values, values[2, 8]) >= SHAPE_CONTRAST).tobytes()
    return found


def test_the_states_of_groups_differ_without_colour(qtbot: QtBot, appearance: Appearance) -> None:
    chips = GroupChips(appearance)
    qtbot.addWidget(chips)
    chips.resize(600, 100)
    made = [GroupChip(1, 1, name, *(name == s for s in NAMES[1:])) for name in NAMES]
    chips.show_blocks([ChipBlock(Theme(1, "U25", "#0072B2", Symbol.CIRCLE), "U25", tuple(made))])
    chips.show()
    inside = QRect(4, 4, theme.STAGE_CHIP - 8, theme.STAGE_CHIP - 10)
    forms = {chip.accessibleName(): form(chip.grab(inside).toImage()) for chip in chips.buttons}
    assert [pair for pair in combinations(NAMES, 2) if forms[pair[0]] == forms[pair[1]]] == []


def crowded(many: int, themes: int) -> list[ChipBlock]:
    """Make so many chips of several themes."""
    chips = [
        GroupChip(n, n, f"{n}", shown=False, current=False, armed=False) for n in range(1, many + 1)
    ]
    return [
        ChipBlock(Theme(t + 1, "U25", "#0072B2", Symbol.CIRCLE), "U25", tuple(chips[t::themes]))
        for t in range(themes)
    ]


@pytest.mark.parametrize(("width", "most"), [(1330, 192), (1880, 270)])
def test_sixty_groups_leave_three_quarters_of_the_window_to_the_rest(
    qtbot: QtBot, appearance: Appearance, width: int, most: int
) -> None:
    chips = GroupChips(appearance)
    qtbot.addWidget(chips)
    chips.resize(width, most)
    chips.set_room(most, compact=False)
    chips.show_blocks(crowded(60, 5))
    chips.show()
    assert chips.minimumHeight() <= most
    boxes = [chip.geometry() for chip in chips.buttons]
    assert all(box.right() < width for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    for chip in chips.buttons:
        assert chip.fontMetrics().horizontalAdvance(chip.text()) < chip.width()


def test_few_groups_have_chips_that_are_read_at_two_metres(
    qtbot: QtBot, appearance: Appearance
) -> None:
    chips = GroupChips(appearance)
    qtbot.addWidget(chips)
    chips.resize(1330, 192)
    chips.set_room(192, compact=False)
    chips.show_blocks(crowded(18, 5))
    assert {chip.width() for chip in chips.buttons} == {theme.STAGE_CHIP}
