"""Columns are as wide as their texts need, or as the moderator dragged them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participants
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.columns import ColumnKind, PeopleColumn
from moderator.ui.people.table_view import MOST_WIDENED, shared
from moderator.ui.people.view import PeopleArea
from moderator.ui.remembered import COLUMN_WIDTHS, settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""

LEFT = Qt.MouseButton.LeftButton
ORGANISATION = 1


def width(area: PeopleArea, place: int) -> int:
    return area.table.columnWidth(place)


def draw(area: PeopleArea, place: int, by: int) -> None:
    """Draw the right border of a column with the mouse."""
    header = area.table.horizontalHeader()
    edge = header.sectionViewportPosition(place) + header.sectionSize(place) - 1
    start = QPoint(edge, header.height() // 2)
    QTest.mouseMove(header.viewport(), start)
    QTest.mousePress(header.viewport(), LEFT, pos=start)
    QTest.mouseMove(header.viewport(), start + QPoint(by, 0))
    QTest.mouseRelease(header.viewport(), LEFT, pos=start + QPoint(by, 0))


def test_an_organisation_is_not_cut_while_there_is_room(
    area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    change_participants(hub._store, [1, 2, 3, 4], organisation="Jobcenter Märkischer Kreis")
    area.resize(area.width() + 1, area.height())
    metrics = area.table.fontMetrics()
    words = metrics.horizontalAdvance("Jobcenter Märkischer Kreis")
    assert width(area, ORGANISATION) >= words + 2 * theme.TIGHT


def test_a_dragged_width_is_remembered_until_it_is_reset(
    area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    usual = width(area, ORGANISATION)
    draw(area, ORGANISATION, -40)
    assert width(area, ORGANISATION) == usual - 40
    assert COLUMN_WIDTHS.get() == {"organisation": usual - 40}
    area.resize(area.width() - 30, area.height())
    assert width(area, ORGANISATION) == usual - 40
    other = PeopleArea(hub)
    qtbot.addWidget(other)
    other.resize(area.size())
    other.show()
    assert width(other, ORGANISATION) == usual - 40
    area.resize(area.width() + 30, area.height())
    icon = next(b for b in area.findChildren(QPushButton) if b.accessibleName() == "Columns")
    QTest.mouseClick(icon, LEFT)
    (menu,) = (m for m in area.table.findChildren(QMenu) if m.isVisible())
    action = next(a for a in menu.actions() if a.text() == "Usual widths")
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert COLUMN_WIDTHS.get() == {}
    assert width(area, ORGANISATION) == usual
    settings().clear()


def test_no_width_is_remembered_that_was_not_dragged(area: PeopleArea) -> None:
    area.resize(1700, 800)
    area.table._show_column(2, shown=True)
    area.resize(1158, 664)
    assert COLUMN_WIDTHS.get() == {}
    settings().clear()


def test_the_icons_are_level_with_the_buttons_beside_them(area: PeopleArea) -> None:
    row = [b for b in area.filters.findChildren(QPushButton) if b.isVisible()]
    assert len(row) >= 4
    assert {b.height() for b in row} == {theme.CONTROL_HEIGHT}
    assert len({b.mapTo(area, QPoint()).y() for b in row}) == 1


@pytest.mark.parametrize("room", [0, 500, 872, 1400, 4000])
def test_widths_fill_the_room_and_no_column_becomes_absurd(room: int) -> None:
    columns = [
        PeopleColumn("name", ColumnKind.NAME, "Name", 160),
        PeopleColumn("status", ColumnKind.STATUS, "Status", 100),
        PeopleColumn("round-1", ColumnKind.ROUND, "Round 1", 112),
    ]
    widths = shared(columns, (), room, {"status": 70})
    assert widths[1] == 70
    assert all(w >= c.width for w, c in zip(widths, columns, strict=True) if c.key != "status")
    assert all(w <= c.width * MOST_WIDENED for w, c in zip(widths, columns, strict=True))
    assert sum(widths) <= max(room, 70 + 160 + 112)
