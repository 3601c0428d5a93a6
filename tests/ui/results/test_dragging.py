"""Points are dragged within their question, to another one, onto a kind and to another group."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.results import PointPlace
from moderator.event.results import Point, PointKind
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.results.entry import answers_menu, line_menu
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of, questions_of, texts
from tests.ui.results.hands import drag, line_with


@pytest.fixture
def points(area: ResultsArea, group: Group, store: Store, qtbot: QtBot) -> list[int]:
    question = questions_of(store.conference, group)[0]
    lines = [
        (PointKind.CHALLENGE, "keine Zeit"),
        (PointKind.SOLUTION, "Werkstatt"),
        (PointKind.PROBLEM, "Post"),
    ]
    ids = results.add_points(store, PointPlace(group.id, question), lines)
    qtbot.wait(50)
    assert area.isVisible()
    return ids


def upper_edge(area: ResultsArea, text: str) -> QPoint:
    line = line_with(area, text)
    return line.mapToGlobal(QPoint(line.width() // 2, 3))


def group_row(area: ResultsArea, group_id: int) -> QPoint:
    model = area.groups.model()
    for place in range(model.rowCount()):
        where = area.groups.visualRect(model.index(place, 0)).center()
        there = area.groups.viewport().mapToGlobal(where)
        if area.groups.group_at(there) == group_id:
            return there
    raise AssertionError("no such row")


def test_handle_moves_a_point_up(
    area: ResultsArea, points: list[int], group: Group, store: Store
) -> None:
    drag(area, line_with(area, "Post").grip, upper_edge(area, "keine Zeit"))
    assert texts(store.conference, group.id) == ["Post", "keine Zeit", "Werkstatt"]
    assert [line.editor.text for line in area.page.sheet.lines if line.point] == [
        "Post",
        "keine Zeit",
        "Werkstatt",
    ]
    store.undo()
    assert [p.id for p in store.conference.points_of(group.id)] == points


@pytest.mark.usefixtures("points")
def test_chip_is_a_handle_too_and_question_is_taken_on(
    area: ResultsArea, group: Group, store: Store
) -> None:
    target = area.page.sheet.sections[1]
    drag(area, line_with(area, "Werkstatt").chip, target.mapToGlobal(target.rect().center()))
    point = line_with(area, "Werkstatt").point
    assert point is not None
    assert point.question_id == questions_of(store.conference, group)[1]
    assert point.kind is PointKind.SOLUTION


@pytest.mark.usefixtures("points")
def test_dropping_on_a_kind_changes_the_kind(area: ResultsArea) -> None:
    chip = next(chip for chip in area.page._kinds if chip.kind is PointKind.NEXT_STEP)
    drag(area, line_with(area, "Post").grip, chip.mapToGlobal(chip.rect().center()))
    point = line_with(area, "Post").point
    assert point is not None
    assert point.kind is PointKind.NEXT_STEP


@pytest.mark.usefixtures("points")
def test_dropping_on_a_group_moves_the_point_there(
    area: ResultsArea, group: Group, store: Store
) -> None:
    other = group_of(store.conference, 1, 5)
    drag(area, line_with(area, "Post").grip, group_row(area, other.id))
    assert texts(store.conference, other.id) == ["Post"]
    assert texts(store.conference, group.id) == ["keine Zeit", "Werkstatt"]


@pytest.mark.usefixtures("points")
def test_escape_and_nowhere_change_nothing(area: ResultsArea, store: Store) -> None:
    before = store.conference
    drag(area, line_with(area, "Post").grip, upper_edge(area, "keine Zeit"), give_up=True)
    header = area._add.mapToGlobal(QPoint(-40, 5))
    drag(area, line_with(area, "Post").grip, header)
    assert store.conference == before
    assert not area.work.drag.active


def test_menu_links_a_solution_to_what_it_answers(
    area: ResultsArea, points: list[int], store: Store
) -> None:
    line = line_with(area, "Werkstatt")
    menu = answers_menu(area.page.entry, line)
    assert [action.text() for action in menu.actions()] == ["keine Zeit", "Post"]
    menu.actions()[0].trigger()
    assert [a.challenge_id for a in store.conference.answers_of(points[1])] == [points[0]]
    assert line.answers.text() == "→ keine Zeit"
    answers_menu(area.page.entry, line).actions()[0].trigger()
    assert not store.conference.answers_of(points[1])


def test_menu_does_what_dragging_does(
    area: ResultsArea, points: list[int], group: Group, store: Store
) -> None:
    menu = line_menu(area.page.entry, line_with(area, "Post"))
    (under,) = [m for m in menu.findChildren(QMenu) if m.title() == "Move under the question"]
    assert len(under.actions()) == 4
    under.actions()[2].trigger()
    point = store.conference.one(Point, points[2])
    assert point.question_id == questions_of(store.conference, group)[2]
    plain = {action.text().split("\t")[0]: action for action in menu.actions()}
    plain["One dot more"].trigger()
    assert store.conference.one(Point, points[2]).dots == 1
    plain["Remove"].trigger()
    assert points[2] not in store.conference.table(Point)
    menu.deleteLater()
