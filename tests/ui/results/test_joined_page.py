"""What several groups named: proposed, joined by one key, renamed, taken apart, searched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.results import PointPlace
from moderator.event.results import JoinedMember, JoinedPoint, Point, PointKind
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.results.joined_page import JoinedPage
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of
from tests.ui.results.hands import CTRL, SHIFT, focused, press, write

SAID = (
    (0, 1, PointKind.PROBLEM, "Unsere Bescheide versteht niemand", 2),
    (1, 2, PointKind.CHALLENGE, "Niemand versteht die Bescheide", 5),
    (2, 1, PointKind.PROBLEM, "Bescheide, die niemand versteht", 1),
    (0, 2, PointKind.SOLUTION, "Feste Ansprechperson je Team", 0),
    (3, 3, PointKind.SOLUTION, "Eine feste Ansprechperson im Team", 1),
    (2, 2, PointKind.PROBLEM, "Fahrten in entfernte Orte", 9),
)


@pytest.fixture
def ids(store: Store) -> list[int]:
    made = []
    for workshop, number, kind, text, dots in SAID:
        group = group_of(store.conference, workshop, number)
        made += results.add_points(store, PointPlace(group.id, None), [(kind, text)])
        results.set_dots(store, made[-1], dots)
    return made


@pytest.fixture
def page(ids: list[int], area: ResultsArea, qtbot: QtBot) -> JoinedPage:
    assert ids
    area.groups.setFocus()
    press(Qt.Key.Key_J, CTRL)
    shown = area.pages.shown
    assert isinstance(shown, JoinedPage)
    qtbot.waitUntil(lambda: listed(shown) != [])
    return shown


def listed(page: JoinedPage) -> list[str]:
    model = page.list.model()
    return [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]


def members(store: Store) -> set[int]:
    return {member.point_id for member in store.conference.all(JoinedMember)}


def test_proposals_stand_with_groups_and_dots_the_most_first(page: JoinedPage) -> None:
    assert listed(page) == [
        "Proposals",
        "Niemand versteht die Bescheide, 3 groups, 8 dots",
        "Feste Ansprechperson je Team, 2 groups, 1 dots",
    ]
    assert focused() is page.list
    assert page.panel._dots.text() == "8 ●"
    assert [box.isChecked() for box in page.panel.boxes] == [True, True, True]


def test_enter_joins_and_the_next_proposal_is_shown(
    page: JoinedPage, ids: list[int], store: Store, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Return)
    (joined,) = store.conference.all(JoinedPoint)
    assert joined.text == "Niemand versteht die Bescheide"
    assert members(store) == set(ids[:3])
    qtbot.waitUntil(lambda: len(listed(page)) == 4)
    assert listed(page)[2:] == ["Joined", "Niemand versteht die Bescheide, 3 groups, 8 dots"]
    assert focused() is page.list
    assert page.panel.common is not None
    assert page.panel.common.ids == set(ids[3:5])
    press(Qt.Key.Key_Return)
    assert members(store) == set(ids[:5])


def test_undo_takes_the_joining_back(
    page: JoinedPage, store: Store, hub: Hub, qtbot: QtBot
) -> None:
    before = listed(page)
    press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: len(listed(page)) == 4)
    hub.undo()
    assert store.conference.all(JoinedPoint) == ()
    qtbot.waitUntil(lambda: listed(page) == before)


def test_a_point_that_is_not_ticked_stays_for_itself_and_the_name_is_what_was_typed(
    page: JoinedPage, ids: list[int], store: Store
) -> None:
    page.panel.name.selectAll()
    page.panel.name.setFocus()
    write("Texte")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert focused() is page.panel.boxes[1]
    press(Qt.Key.Key_Space)
    left_out = page.panel.boxes[1].named.point.id
    assert page.panel._from.text() == "from 2 groups, 2 themes"
    press(Qt.Key.Key_Return)
    (joined,) = store.conference.all(JoinedPoint)
    assert joined.text == "Texte"
    assert members(store) == set(ids[:3]) - {left_out}


def test_delete_leaves_apart_in_every_window_until_it_is_wanted_again(
    page: JoinedPage, hub: Hub, store: Store, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(listed(page)) == 2)
    assert listed(page)[1].startswith("Feste")
    assert store.conference.all(JoinedPoint) == ()
    assert page.again.isVisible()
    other = JoinedPage(hub)
    qtbot.addWidget(other)
    other.set_round(page.round_id)
    other.show()
    qtbot.waitUntil(lambda: len(listed(other)) == 2)
    other.close()
    page.again.click()
    qtbot.waitUntil(lambda: len(listed(page)) == 3)
    assert not page.again.isVisible()


def test_what_is_joined_is_renamed_thinned_out_and_taken_apart(
    page: JoinedPage, ids: list[int], store: Store, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(listed(page)) == 4)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert focused() is page.panel.name
    write(" heute")
    (joined,) = store.conference.all(JoinedPoint)
    assert joined.text == "Niemand versteht die Bescheide heute"
    qtbot.waitUntil(lambda: any("heute" in line for line in listed(page)))
    assert page.panel.name.text == joined.text
    press(Qt.Key.Key_Down)
    gone = page.panel.boxes[0].named.point.id
    press(Qt.Key.Key_Space)
    assert members(store) == set(ids[:3]) - {gone}
    qtbot.waitUntil(lambda: len(page.panel.boxes) == 2)
    assert focused() is page.panel.boxes[0]
    press(Qt.Key.Key_Delete)
    assert members(store) == set()
    assert len(store.conference.all(Point)) == len(SAID)


def test_search_finds_and_several_points_are_joined(
    page: JoinedPage, ids: list[int], store: Store, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("fahrt")
    assert listed(page) == [
        "1 points found",
        "Fahrten in entfernte Orte, Problem field, Resilienz · Group 2, 9 dots",
    ]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    write("in")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_End, SHIFT)
    chosen = {row.named.point.id for row in page.list.rows if row.named is not None}
    assert len(chosen) > 1
    press(Qt.Key.Key_Return)
    assert members(store) == chosen
    qtbot.waitUntil(lambda: "Joined" in listed(page))
    assert page.search.text() == ""
    assert ids


def test_enter_on_a_point_that_was_found_shows_it_in_its_group(
    page: JoinedPage, ids: list[int], store: Store, hub: Hub, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("entfernt")
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(hub.wanted) as told:
        press(Qt.Key.Key_Return)
    point = store.conference.one(Point, ids[5])
    assert told.args == [Destination(AreaName.RESULTS, point)]
    assert page.isVisible()


def test_other_rounds_come_in_when_they_are_wanted(
    page: JoinedPage, area: ResultsArea, qtbot: QtBot
) -> None:
    area.choose_round(1)
    qtbot.waitUntil(lambda: listed(page) == [])
    assert page._nothing.isVisible()
    choice = next(b for b in page.scope.findChildren(QAbstractButton) if b.text() == "All rounds")
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(page)) == 3)


def test_the_same_group_once_more_is_not_ticked(
    page: JoinedPage, store: Store, qtbot: QtBot
) -> None:
    group = group_of(store.conference, 0, 1)
    text = "Niemand versteht unsere Bescheide"
    results.add_points(store, PointPlace(group.id, None), [(PointKind.CHALLENGE, text)])
    qtbot.waitUntil(lambda: len(page.panel.boxes) == 4)
    ticked = [box.isChecked() for box in page.panel.boxes]
    assert sorted(ticked) == [False, True, True, True]
    again = page.panel.boxes[ticked.index(False)]
    assert again.named.group == group
    assert "once more" in again.accessibleName()
