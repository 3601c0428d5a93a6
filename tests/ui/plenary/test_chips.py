"""Chips show the state of a group by a symbol, not by colour alone."""

from itertools import combinations

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
