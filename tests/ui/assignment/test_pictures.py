"""Tests of the wishes' chart, of the flow diagram and of small cards."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants
from moderator.actions.wish_demand import wish_demand
from moderator.ui.assignment.card_painting import CARD_HEIGHT, SMALL_HEIGHT
from moderator.ui.assignment.demand_chart import DemandChart, sentence
from moderator.ui.assignment.flow_view import TABLE, FlowView
from moderator.ui.assignment.view import OVERVIEW, WISHES, AssignmentArea
from moderator.ui.hub import Hub


def _flow(area: AssignmentArea, hub: Hub) -> FlowView:
    place_participants(hub.store, [1, 3], 5)
    area._choose_round(OVERVIEW)
    QApplication.processEvents()
    return next(v for v in area.overview.findChildren(FlowView) if v.isVisibleTo(area))


def test_charts_tell_first_wishes_and_places(area: AssignmentArea, hub: Hub) -> None:
    area._choose_round(WISHES)
    QApplication.processEvents()
    charts = area.wishes.findChildren(DemandChart)
    assert [chart.accessibleName() for chart in charts] == ["Round 1", "Round 2"]
    shown = wish_demand(hub.conference)[0].themes[0]
    assert "5 first wishes, 2 places: 3 too few" in sentence(shown)
    assert "3 too few" in charts[0].accessibleDescription()
    assert not charts[0].grab().isNull()
    assert not area.panel.isVisible()
    area.reveal(hub.conference.participants()[0])
    assert area.rounds.value == 1


def test_ribbon_under_the_pointer_is_told(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    shape = flow.diagram._shapes.streams[0]
    inside = QPointF(shape.path.pointAtPercent(0.02)) + QPointF(2, 2)
    QTest.mouseMove(flow.diagram, inside.toPoint())
    words = [label.text() for label in flow.findChildren(QLabel)]
    assert any("from “KI” to" in text for text in words)


def test_arrow_keys_step_through_ribbons(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    flow.diagram.setFocus()
    told = []
    flow.diagram.told.connect(told.append)
    for _ in flow.diagram._flows.streams:
        QTest.keyClick(flow.diagram, Qt.Key.Key_Right)
    assert len(set(told)) == len(flow.diagram._flows.streams)
    assert flow.diagram.accessibleDescription() == told[-1]


def test_flow_is_a_table_too(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    flow.choice.choose(TABLE)
    flow._on_choice(TABLE)
    assert flow.table.isVisibleTo(flow)
    rows = [
        [flow.table.item(row, column).text() for column in range(4)]
        for row in range(flow.table.rowCount())
    ]
    assert ["1 → 2", "KI", "Resilienz", "1"] in rows


def test_small_cards_are_remembered(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    cards = area.board.columns[1].list
    row = cards.cards.index(0)
    assert cards.visualRect(row).height() == CARD_HEIGHT
    area.set_compact(compact=True)
    QApplication.processEvents()
    assert cards.visualRect(row).height() == SMALL_HEIGHT
    other = AssignmentArea(hub)
    qtbot.addWidget(other)
    assert other.board.compact
    area.set_compact(compact=False)


def test_a_whole_round_fits_on_a_large_screen(demo_hub: Hub, qtbot: QtBot) -> None:
    area = AssignmentArea(demo_hub)
    qtbot.addWidget(area)
    area.set_compact(compact=True)
    area.resize(1712, 970)
    area.show()
    qtbot.waitExposed(area)
    QApplication.processEvents()
    assert sum(c.content.people for c in area.board.columns) == 123
    assert all(c.list.verticalScrollBar().maximum() == 0 for c in area.board.columns)
    assert area.board._scroll.horizontalScrollBar().maximum() == 0
    assert not area.grab().isNull()
    area.set_compact(compact=False)
