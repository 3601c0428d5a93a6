"""The menus of a line: everything that dragging does, by name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from moderator.actions.results import ANSWERED
from moderator.event.conference import Conference
from moderator.event.results import Point, PointKind
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.ui.results.kinds import KINDS, kind_word
from moderator.ui.results.line import PointLine
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.results.entry import Entry

LONGEST = 60
"""Letters of a text from outside in a menu."""


def kind_menu(entry: "Entry", line: PointLine) -> QMenu:
    """Offer the kinds of points with their keys."""
    menu = _menu(line)
    _add_kinds(menu, entry, line)
    return menu


def answers_menu(entry: "Entry", line: PointLine) -> QMenu:
    """Offer the challenges and problems that a solution can answer, the linked ones checked."""
    menu = _menu(line)
    _add_answers(menu, entry, line)
    return menu


def line_menu(entry: "Entry", line: PointLine) -> QMenu:
    """Offer everything that can be done with a point."""
    menu = _menu(line)
    point = line.point
    _add_kinds(menu.addMenu(tr("Kind")), entry, line)
    if point is None or entry.store.read_only:
        return menu
    if point.kind is PointKind.SOLUTION:
        _add_answers(menu.addMenu(tr("Answers …")), entry, line)
    menu.addSeparator()
    _add(menu, tr("One dot more"), lambda: entry.add_dots(line, 1), tr("Ctrl++"))
    _add(menu, tr("One dot fewer"), lambda: entry.add_dots(line, -1), tr("Ctrl+-"))
    menu.addSeparator()
    _add(menu, tr("Move up"), lambda: entry.shift_line(line, -1), tr("Alt+Up"))
    _add(menu, tr("Move down"), lambda: entry.shift_line(line, 1), tr("Alt+Down"))
    _add_questions(menu.addMenu(tr("Move under the question")), entry, line, point)
    groups = menu.addMenu(tr("Move to the group"))
    add_groups(
        groups, entry.conference, point.group_id, lambda group: entry.move_to_group(line, group)
    )
    menu.addSeparator()
    _add(menu, tr("Remove"), lambda: entry.remove(line))
    return menu


def add_groups(
    menu: QMenu, conference: Conference, group_id: int, choose: Callable[[int], None]
) -> None:
    """Offer the other groups of a group's round, by workshop."""
    group = conference.one(Group, group_id)
    round_id = conference.one(Workshop, group.workshop_id).round_id
    for workshop in conference.workshops_of(round_id):
        inner = menu.addMenu(shown(conference.theme_of(workshop).name))
        for other in conference.groups_of(workshop.id):
            label = tr("Group {number}").format(number=other.number)
            action = _add(inner, label, partial(choose, other.id))
            action.setEnabled(other.id != group_id)


def shown(text: str) -> str:
    """Shorten a text from outside and keep its ampersands from becoming keys."""
    line = " ".join(text.split())
    short = line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")


def _menu(line: PointLine) -> QMenu:
    menu = QMenu(line)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, text: str, deed: Callable[[], None], keys: str = "") -> QAction:
    """Add an entry; its keys are only shown, since the line itself listens to them."""
    action = menu.addAction(f"{text}\t{keys}" if keys else text)
    action.triggered.connect(lambda _checked=False: deed())
    return action


def _add_kinds(menu: QMenu, entry: "Entry", line: PointLine) -> None:
    for number, kind in enumerate(KINDS, start=1):
        action = _add(menu, kind_word(kind), partial(entry.set_kind, line, kind), f"Alt+{number}")
        action.setCheckable(True)
        action.setChecked(kind is line.kind)
        action.setEnabled(not entry.store.read_only)


def _add_answers(menu: QMenu, entry: "Entry", line: PointLine) -> None:
    point = line.point
    if point is None:
        return
    conference = entry.conference
    linked = {answer.challenge_id for answer in conference.answers_of(point.id)}
    candidates: Sequence[Point] = [
        other for other in conference.points_of(point.group_id) if other.kind in ANSWERED
    ]
    for other in candidates:
        action = menu.addAction(shown(other.text))
        action.setCheckable(True)
        action.setChecked(other.id in linked)
        action.toggled.connect(lambda on, target=other.id: entry.link(line, target, linked=on))
    if not candidates:
        menu.addAction(tr("No challenge or problem field on this page yet")).setEnabled(False)


def _add_questions(menu: QMenu, entry: "Entry", line: PointLine, point: Point) -> None:
    group = entry.conference.one(Group, point.group_id)
    questions: tuple[GuidingQuestion, ...] = entry.conference.questions_of(group.workshop_id)
    for question in questions:
        action = _add(
            menu,
            shown(question.text),
            partial(entry.move_to, line, question.id, None),
        )
        action.setEnabled(question.id != point.question_id)
    none = _add(menu, tr("Under no question"), lambda: entry.move_to(line, None, None))
    none.setEnabled(point.question_id is not None)
