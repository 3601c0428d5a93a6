"""Chips show the state of a group by a symbol, not by colour alone."""

from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from moderator.rules.legibility import SHAPE_CONTRAST
from moderator.ui import theme
from moderator.ui.plenary.chips import GroupChip, GroupChips
from moderator.ui.theme import Appearance
from tests.ui.seen import luminances, ratios

NAMES = ("waiting", "shown", "current", "armed")


def form(image: QImage) -> bytes:
    """What stands out from the ground of a picture's left part, whatever its colour."""
    values = luminances(image)
    found: bytes = (ratios(values, values[2, 8]) >= SHAPE_CONTRAST).tobytes()
    return found


def test_the_states_of_groups_differ_without_colour(qtbot: QtBot, appearance: Appearance) -> None:
    chips = GroupChips(appearance)
    qtbot.addWidget(chips)
    chips.resize(600, 100)
    chips.show_chips(
        [GroupChip(1, "U25-1", name, *(name == s for s in NAMES[1:])) for name in NAMES]
    )
    chips.show()
    left = QRect(4, 4, theme.SMALL_ICON + theme.SNUG, theme.WIDE - theme.GRID)
    forms = {chip.accessibleName(): form(chip.grab(left).toImage()) for chip in chips.buttons}
    assert [pair for pair in combinations(NAMES, 2) if forms[pair[0]] == forms[pair[1]]] == []
