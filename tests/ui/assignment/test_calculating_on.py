"""Tests of an assignment that the clock ended, and of calculating on from the board."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.announcing import announce
from moderator.actions.assignment import proof_of, solve_in_process
from moderator.actions.placements import place_participants
from moderator.event.conference import Conference
from moderator.event.errors import JobCancelled
from moderator.event.phrase import phrase
from moderator.rules.assignment.solution import FEASIBLE, Progress, Solution
from moderator.ui.assignment import solving
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label

SOLVED_WITHIN = 60_000
Answer = Callable[[Solution], Solution]


def ended(solution: Solution) -> Solution:
    """The same, as if the clock had ended the search at the second wishes."""
    levels = [
        replace(level, bound=level.value - 1) if level.name == "wish_2" else level
        for level in solution.levels
    ]
    return replace(solution, status=FEASIBLE, levels=tuple(levels), cut=True, seconds=60.4)


def worse(solution: Solution) -> Solution:
    """Found in five minutes, with more second wishes than there were."""
    levels = [
        replace(level, value=level.value + 1) if level.name == "wish_2" else level
        for level in solution.levels
    ]
    return replace(solution, status=FEASIBLE, levels=tuple(levels), cut=True, seconds=300.0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Answer], list[float | None]]:
    """What becomes of the next answers of the solver; for how long it was asked to look."""
    answers: list[Answer] = []
    seconds_asked: list[float | None] = []

    def answer(
        conference: Conference,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        seconds: float | None = None,
    ) -> Solution:
        seconds_asked.append(seconds)
        return answers.pop(0)(solve_in_process(conference, progress, cancelled))

    monkeypatch.setattr(solving, "solve_in_process", answer)
    return answers, seconds_asked


def _press(qtbot: QtBot, area: AssignmentArea, button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)


def _texts(area: AssignmentArea) -> list[str]:
    QApplication.processEvents()
    labels = area.solving.banner.findChildren(Label)
    return [label.text() for label in labels if label.isVisibleTo(area)]


def _on(area: AssignmentArea) -> QPushButton:
    return _button(area, "Calculate on")


def _button(area: AssignmentArea, words: str) -> QPushButton:
    QApplication.processEvents()  # which shows what was put into the banner
    buttons = area.solving.banner.findChildren(QPushButton)
    return next(b for b in buttons if b.isVisibleTo(area) and b.text().startswith(words))


def test_a_search_ended_by_the_clock_is_shown_as_such_and_improved_on_demand(
    area: AssignmentArea,
    hub: Hub,
    qtbot: QtBot,
    asked: tuple[list[Answer], list[float | None]],
) -> None:
    answers, seconds = asked
    answers += [ended, lambda solution: solution]
    _press(qtbot, area, area.assign)
    told = "Ended after 60 s; at most 8.4 % from the best"
    assert f"Assigned. {told}." in _texts(area)
    assert area.chip.text().startswith(told)
    assert "Places that are only the 2nd wish" in area.chip.toolTip()
    assert "“Calculate on” looks for better places for up to 5 minutes" in area.chip.toolTip()
    assert area.assign.text() == "Calculate on"
    assert "what stands stays unless something better is found" in area.assign.toolTip()
    before = hub.conference.placements_in(1)
    _press(qtbot, area, _on(area))
    assert seconds == [None, 300.0]
    assert area.chip.text().startswith("✓ Best possible")
    assert area.assign.text() == "Assign again"
    assert hub.conference.placements_in(1) == before


def test_everyone_stays_where_nothing_better_is_found(
    area: AssignmentArea,
    hub: Hub,
    qtbot: QtBot,
    asked: tuple[list[Answer], list[float | None]],
) -> None:
    answers, seconds = asked
    answers += [ended, worse]
    _press(qtbot, area, area.assign)
    before = hub.conference
    area.activateWindow()
    QTest.keyClick(area.window().windowHandle(), Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(seconds) == 2)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert seconds == [None, 300.0]
    assert hub.conference is before
    assert _texts(area) == ["Nothing better was found in 300.0 s; everyone stays where they are."]
    proof = proof_of(hub.conference)
    assert proof is not None
    assert proof.holds


def test_the_best_so_far_asks_as_well_before_it_moves_people_who_were_told(
    area: AssignmentArea, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ends(
        conference: Conference,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
        *,
        seconds: float | None = None,
    ) -> Solution:
        best = solve_in_process(conference)
        progress(Progress("uneven", 1, 1, 1, 0, 1.0, best))
        while not cancelled():
            Event().wait(0.01)
        raise JobCancelled(phrase("Cancelled."))

    monkeypatch.setattr(solving, "solve_in_process", never_ends)
    for workshop_id in (3, 6):  # one theme in both rounds, which nobody wished for
        place_participants(hub._store, [1, 2], workshop_id)
    announce(hub._store, [1, 2])
    before = hub.conference
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: area.solving._best is not None, timeout=SOLVED_WITHIN)
    _press(qtbot, area, _button(area, "Cancel"))
    _press(qtbot, area, _button(area, "Use the best so far"))
    assert hub.conference is before
    assert "2 people who know their place would have to go elsewhere." in _texts(area)
    _press(qtbot, area, _button(area, "Assign nevertheless"))
    assert hub.conference is not before
    assert any(text.startswith("Assigned") for text in _texts(area))
