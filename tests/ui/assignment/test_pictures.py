"""Tests of the wishes' chart, of the flow diagram and of small cards."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.people import set_status
from moderator.actions.placements import place_participants
from moderator.actions.venue import add_room, add_theme, change_room
from moderator.actions.wish_demand import wish_demand
from moderator.actions.workshops import add_workshop, change_workshop
from moderator.event.people import Status
from moderator.ui.assignment.cards import CARD_HEIGHT, SMALL_HEIGHT
from moderator.ui.assignment.overview_page import TABLE, FlowView
from moderator.ui.assignment.pages import OVERVIEW, WISHES
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.assignment.wishes_page import DemandChart, WishesPage, sentence
from moderator.ui.hub import Hub

SOLVED_WITHIN = 60_000


def _flow(area: AssignmentArea, hub: Hub) -> FlowView:
    place_participants(hub._store, [1, 3], 5)
    area._choose_round(OVERVIEW)
    QApplication.processEvents()
    return next(v for v in area.overview.findChildren(FlowView) if v.isVisibleTo(area))


def test_charts_show_first_wishes_and_places(area: AssignmentArea, hub: Hub) -> None:
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


def test_ribbon_under_the_pointer_is_described(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    shape = flow.diagram._shapes.streams[0]
    inside = QPointF(shape.path.pointAtPercent(0.02)) + QPointF(2, 2)
    QTest.mouseMove(flow.diagram, inside.toPoint())
    words = [label.text() for label in flow.findChildren(QLabel)]
    assert any("from “KI” to" in text for text in words)


def test_arrow_keys_step_through_ribbons(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    flow.diagram.setFocus()
    told: list[str] = []
    flow.diagram.described.connect(told.append)
    for _ in flow.diagram._flows.streams:
        QTest.keyClick(flow.diagram, Qt.Key.Key_Right)
    assert len(set(told)) == len(flow.diagram._flows.streams)
    assert flow.diagram.accessibleDescription() == told[-1]


def test_flow_is_a_table_too(area: AssignmentArea, hub: Hub) -> None:
    flow = _flow(area, hub)
    flow.choice.choose(TABLE)
    flow._on_choice()
    assert flow.table.isVisibleTo(flow)
    rows = [
        [flow.table.model().index(row, column).data() for column in range(4)]
        for row in range(flow.table.rowCount())
    ]
    assert ["1 → 2", "KI", "Resilienz", "1"] in rows


def test_small_cards_are_remembered(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    cards = area.board.columns[1].list
    row = cards.cards.index(0, 0)
    assert cards.visualRect(row).height() == CARD_HEIGHT
    area.round_pages.set_compact(compact=True)
    QApplication.processEvents()
    assert cards.visualRect(row).height() == SMALL_HEIGHT
    other = AssignmentArea(hub)
    qtbot.addWidget(other)
    assert other.board.row.compact
    area.round_pages.set_compact(compact=None)


def test_a_whole_round_fits_on_a_large_screen(demo_hub: Hub, qtbot: QtBot) -> None:
    area = AssignmentArea(demo_hub)
    qtbot.addWidget(area)
    area.resize(1712, 970)
    area.show()
    qtbot.waitExposed(area)
    QApplication.processEvents()
    assert sum(c.content.people for c in area.board.columns) == 123
    assert all(c.list.verticalScrollBar().maximum() == 0 for c in area.board.columns)
    assert area.board.row.horizontalScrollBar().maximum() == 0
    assert not area.grab().isNull()


def test_cards_are_large_where_a_round_fits_on_no_account(demo_hub: Hub, qtbot: QtBot) -> None:
    area = AssignmentArea(demo_hub)
    qtbot.addWidget(area)
    area.resize(1190, 716)
    area.show()
    qtbot.waitExposed(area)
    QApplication.processEvents()
    assert not area.board.row.compact
    area.resize(1712, 970)
    qtbot.waitUntil(lambda: area.board.row.compact)
    area.resize(1190, 716)
    qtbot.waitUntil(lambda: not area.board.row.compact)


def test_what_cannot_be_met_and_what_more_would_gain(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    area._choose_round(WISHES)
    limits = area.wishes.limits
    qtbot.waitUntil(lambda: not limits.busy, timeout=SOLVED_WITHIN)
    assert "6 places at least cannot be a first wish, whatever one does." in _said(limits)
    before = hub.conference
    start = next(b for b in limits.findChildren(QPushButton) if b.text() == "Work it out")
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert limits.busy
    qtbot.waitUntil(lambda: not limits.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    told = _said(limits)
    assert any("more places for “KI”" in text for text in told)
    set_status(hub._store, [1, 2, 3, 4], Status.CANCELLED)
    qtbot.waitUntil(lambda: not limits.busy, timeout=SOLVED_WITHIN)
    assert not any("more places for “KI”" in text for text in _said(limits))


def _said(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_the_tightest_themes_come_first_where_that_is_wanted(
    area: AssignmentArea, hub: Hub
) -> None:
    area._choose_round(WISHES)
    QApplication.processEvents()
    page = area.wishes
    assert not page.whole.isVisibleTo(page)
    assert [t.theme.name for t in _charts(page)[0]._themes] == ["KI", "Resilienz", "Netzwerke"]
    change_workshop(hub._store, 1, most=9)
    change_room(hub._store, 1, places=9)
    chosen = next(b for b in page.order.findChildren(QPushButton) if b.isChecked())
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    QApplication.processEvents()
    names = [[t.theme.name for t in chart._themes] for chart in _charts(page)]
    assert names == [["Resilienz", "Netzwerke", "KI"], ["KI", "Resilienz", "Netzwerke"]]


def test_of_many_themes_the_tightest_are_shown_and_all_by_a_click(
    area: AssignmentArea, hub: Hub
) -> None:
    rounds = [item.id for item in hub.conference.rounds()]
    for number in range(9):
        theme_id = add_theme(hub._store, f"Thema {number}")
        room_id = add_room(hub._store, f"Raum {number}", 8)
        add_workshop(hub._store, rounds[0], theme_id, room_id)
    area._choose_round(WISHES)
    QApplication.processEvents()
    page = area.wishes
    assert page.order.value == "tightest"
    assert [len(chart._themes) for chart in _charts(page)] == [8, 3]
    assert _charts(page)[0]._themes[0].theme.name == "KI"
    QTest.mouseClick(page.whole, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert [len(chart._themes) for chart in _charts(page)] == [12, 3]


def _charts(page: WishesPage) -> list[DemandChart]:
    return [chart for chart in page.findChildren(DemandChart) if chart.isVisibleTo(page)]


def test_ribbons_bear_the_symbol_of_where_they_come_from(area: AssignmentArea, hub: Hub) -> None:
    shapes = _flow(area, hub).diagram._shapes.streams
    marks = [shape.mark for shape in shapes]
    assert len(marks) > 1
    for place, mark in enumerate(marks):
        assert not any(mark.intersects(other) for other in marks[:place])
    picture = _flow(area, hub).diagram.grab().toImage()
    ratio = picture.devicePixelRatio()
    appearance = hub.appearance
    for shape in shapes:
        begin = shape.stream.begin.theme
        assert begin is not None
        seen = picture.pixelColor((shape.mark.center() * ratio).toPoint())
        ink = appearance.ink(begin.colour)
        assert abs(seen.red() - ink.red()) + abs(seen.blue() - ink.blue()) < 40
