"""Fields of the panel show all of what stands in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from moderator.actions import workshops
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.widgets.fields import GrowingEdit
from tests.rules.schedule.programme import ROUND

QUESTIONS = (
    "Wo kostet uns Routine die meiste Zeit?",
    "Welche Anwendung löst ein konkretes Problem?",
    "Was brauchen die Mitarbeitenden dafür?",
)


def lines_fit(edit: GrowingEdit) -> bool:
    lines = int(edit.document().size().height())
    return edit.viewport().height() >= lines * edit.fontMetrics().lineSpacing()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_last_line_of_a_long_text_is_seen(
    area: ScheduleArea, hub: Hub, qtbot: QtBot, count: int
) -> None:
    workshop = hub.conference.workshops_of(ROUND)[0]
    workshops.set_questions(hub._store, workshop.id, QUESTIONS[:count])
    area.reveal(hub.conference.one(Workshop, workshop.id))
    edits = [e for e in area.findChildren(GrowingEdit) if e.isVisible() and e.toPlainText()]
    assert edits
    qtbot.waitUntil(lambda: all(lines_fit(edit) for edit in edits))
    edit = next(e for e in edits if e.toPlainText().startswith("Wo kostet"))
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Und danach, wenn alle wieder zu Hause sind?")
    qtbot.waitUntil(lambda: lines_fit(edit))


def test_the_kind_of_a_round_is_written_in_full(
    area: ScheduleArea, hub: Hub, qtbot: QtBot, german: object
) -> None:
    panel = ScheduleArea(hub)
    qtbot.addWidget(panel)
    panel.resize(1190, 690)
    panel.show()
    qtbot.waitExposed(panel)
    panel.reveal(hub.conference.rounds()[0])
    kind = next(c for c in panel.findChildren(QComboBox) if c.isVisible())
    page = next(s for s in panel.findChildren(QScrollArea) if s.isAncestorOf(kind))
    assert page.isVisible()
    arrow_and_padding = 36
    words = kind.fontMetrics().horizontalAdvance(kind.currentText())
    assert kind.currentText() == "Workshoprunde"
    assert kind.width() >= words + arrow_and_padding


def test_who_takes_part_is_chosen_and_undone(area: ScheduleArea, hub: Hub, qtbot: QtBot) -> None:
    talk = next(item for item in hub.conference.items() if item.for_everyone)
    area.reveal(talk)
    box = next(
        box
        for box in area.findChildren(QComboBox)
        if box.isVisible() and box.accessibleName() == "For whom"
    )
    assert box.currentText() == "For everyone"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert not hub.conference.one(AgendaItem, talk.id).for_everyone
    qtbot.waitUntil(lambda: box.currentText() == "Only those in its rooms")
    hub.undo()
    assert hub.conference.one(AgendaItem, talk.id).for_everyone
    qtbot.waitUntil(lambda: box.currentText() == "For everyone")
