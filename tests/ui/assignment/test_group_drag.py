"""People are dragged between the groups of their workshop."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_in_group, place_participants
from moderator.event.phrase import phrase
from moderator.event.workshops import Group
from moderator.ui.assignment.contents import CardOrder
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from tests.ui.assignment.conftest import card_centre, click, column_names, drag

KI = 1


@pytest.fixture
def grouped(area: AssignmentArea, hub: Hub) -> AssignmentArea:
    """Four people in Werra, sorted by its two groups: two each."""
    place_participants(hub._store, [1, 2, 3, 4], KI)
    groups = hub.conference.groups_of(KI)
    with hub._store.edit(phrase("Another group")) as edit:
        for number in range(len(groups) + 1, 3):
            edit.insert(Group(0, KI, number))
    one, other = hub.conference.groups_of(KI)[:2]
    for ids, group in (([1, 2], one), ([3, 4], other)):
        hub.do(place_in_group, ids, group.id)
    area.round_pages.order = CardOrder.GROUP
    area.round_pages.refresh()
    return area


def group_of(hub: Hub, person_id: int) -> int:
    placement = hub.conference.placement_of(person_id, 1)
    assert placement is not None
    group = hub.conference.get(Group, placement.group_id)
    assert group is not None
    return group.number


def on_card(area: AssignmentArea, person_id: int) -> QPoint:
    viewport, centre = card_centre(area.board, person_id)
    return viewport.mapTo(area, centre)


def on_heading(area: AssignmentArea, title: str) -> QPoint:
    for column in area.board.columns:
        model = column.list.cards
        for row in range(model.rowCount()):
            words = model.index(row, 0).data()
            if model.card_at(model.index(row, 0)) is None and str(words).startswith(title):
                rect = column.list.visualRect(model.index(row, 0))
                return column.list.viewport().mapTo(area, rect.center())
    raise KeyError(title)


def test_one_dropped_on_another_changes_groups_with_them(
    grouped: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    drag(grouped, 1, on_card(grouped, 3))
    assert (group_of(hub, 1), group_of(hub, 3)) == (2, 1)
    assert (group_of(hub, 2), group_of(hub, 4)) == (1, 2)
    assert len(column_names(grouped.board, "KI")) == 4
    hub.undo()
    assert (group_of(hub, 1), group_of(hub, 3)) == (1, 2)


def test_the_dragged_card_shows_it_before(grouped: AssignmentArea) -> None:
    drag(grouped, 1, on_card(grouped, 3), drop=False)
    assert grouped.board.drag.ghost.accessibleDescription() == "change places with Cem Çelik"
    drag(grouped, 1, on_card(grouped, 2), drop=False)
    assert grouped.board.drag.ghost.accessibleDescription() == ""


def test_on_a_heading_they_go_to_that_group(grouped: AssignmentArea, hub: Hub) -> None:
    drag(grouped, 1, on_heading(grouped, "Group 2"))
    assert [group_of(hub, person) for person in (1, 2, 3, 4)] == [2, 1, 2, 2]


def test_several_go_together(grouped: AssignmentArea, hub: Hub) -> None:
    from PySide6.QtCore import Qt

    click(grouped.board, 1)
    click(grouped.board, 2, Qt.KeyboardModifier.ControlModifier)
    drag(grouped, 1, on_card(grouped, 4))
    assert [group_of(hub, person) for person in (1, 2, 3, 4)] == [2, 2, 2, 2]


def test_within_a_group_nothing_changes(grouped: AssignmentArea, hub: Hub) -> None:
    before = hub.conference
    drag(grouped, 1, on_card(grouped, 2))
    assert hub.conference is before
