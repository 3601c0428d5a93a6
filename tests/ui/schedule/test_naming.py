"""How the schedule words times."""

from datetime import time

from PySide6.QtCore import QTranslator

from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.schedule.naming import lasting


def test_a_length_says_how_far_it_can_be_cut(german: QTranslator) -> None:
    item = AgendaItem(1, 1, time(12), 60, ItemKind.BREAK, "Pause")
    assert lasting(item) == "60 Min."
    shorter = AgendaItem(1, 1, time(12), 60, ItemKind.BREAK, "Pause", shortest=30)
    assert lasting(shorter) == "60 Min., kürzbar auf 30"
