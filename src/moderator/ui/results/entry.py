"""What a moderator does in a line by key, menu and mouse: go on, remove, move, link, paste."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from moderator.actions import results
from moderator.actions.port import OpenEvent
from moderator.actions.results import ANSWERED, PointPlace
from moderator.event.conference import Conference
from moderator.event.results import Point, PointKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.pasted_lines import points_of
from moderator.ui.results.line import PointLine
from moderator.ui.results.sheet import GroupSheet
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.widgets.push import ENTER
from moderator.ui.words import tr

LONGEST = 60
"""Letters of a text from outside in a menu."""

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
MORE_FEWER = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class LineVerbs:
    """The verbs of a sheet's lines, for keys, menus and the mouse alike."""

    def __init__(self, sheet: GroupSheet) -> None:
        self._sheet = sheet
        sheet.line_made.connect(self._serve)

    def _serve(self, line: PointLine) -> None:
        line.editor.handle_key = lambda event: use_key(self, line, event)
        line.kind_wanted.connect(lambda where: kind_menu(self, line).popup(where))
        line.menu_wanted.connect(lambda where: line_menu(self, line).popup(where))
        line.dots_wanted.connect(lambda more: self.add_dots(line, more))
        line.editor.lines_pasted.connect(lambda text: self.paste_lines(line, text))

    @property
    def conference(self) -> Conference:
        """The newest snapshot."""
        return self._sheet.hub.conference

    @property
    def store(self) -> OpenEvent:
        """The open event."""
        return self._sheet.hub.store

    def next_line(self, line: PointLine) -> None:
        """Go on with the next point; an empty draft leads to the next question."""
        sheet = self._sheet
        if not sheet.saving.flush():
            return
        if line.point is None and not line.editor.text.strip():
            if not self.go_to_question(line, 1):
                line.editor.set_text("")
            return
        section = sheet.section_of(line)
        below = section.lines[section.lines.index(line) + 1]
        target = below if below.point is None else sheet.make_draft(line)
        target.chip.set_kind(line.kind)
        target.editor.put_cursor_at_end()
        target.chip.set_kind(line.kind)

    def go_to_group(self, step: int) -> None:
        """Go to the next or previous group."""
        self._sheet.saving.flush()
        self._sheet.group_wanted.emit(step)

    def set_kind(self, line: PointLine, kind: PointKind) -> None:
        """Set the kind of the point, or of the point that the draft becomes."""
        self._sheet.last_kind = kind
        point = line.point
        if point is None:
            line.chip.set_kind(kind)
        elif kind is not point.kind:
            self._sheet.act(results.set_point_kind, point.id, kind)
            line.renew_run()

    def shift_line(self, line: PointLine, step: int) -> None:
        """Move the point up or down, past the ends of its question into the next."""
        point, section = line.point, self._sheet.section_of(line)
        if point is None or self.store.read_only:
            return
        ids = [other.point.id for other in section.lines if other.point is not None]
        place = ids.index(point.id) + step
        if not 0 <= place < len(ids):
            self.shift_to_question(line, step)
            return
        before = place if step < 0 else place + 1
        spot = self._spot(section.question_id, ids[before] if before < len(ids) else None)
        self._sheet.act(results.move_point, point.id, spot)
        self._keep_in_view(line)

    def shift_to_question(self, line: PointLine, step: int) -> None:
        """Move the point to the end of the previous question, or to the start of the next."""
        point, sections = line.point, self._sheet.sections
        place = sections.index(self._sheet.section_of(line)) + step
        if point is None or self.store.read_only or not 0 <= place < len(sections):
            return
        target = sections[place]
        first = [other.point.id for other in target.lines if other.point is not None][:1]
        before = first[0] if step > 0 and first else None
        self.move_to(line, target.question_id, before)

    def move_to(self, line: PointLine, question_id: int | None, before: int | None) -> None:
        """Move the point under a question of this page, before another point or to the end."""
        point = line.point
        if point is not None:
            spot = self._spot(question_id, before)
            self._sheet.act(results.move_point, point.id, spot)
            self._keep_in_view(line)

    def move_to_group(self, line: PointLine, group_id: int) -> None:
        """Move the point to another group's page."""
        point = line.point
        if point is not None:
            spot = PointPlace(group_id, point.question_id)
            self._sheet.act(results.move_point, point.id, spot)

    def drop_line(self, line: PointLine, *, forward: bool) -> None:
        """Remove an empty point and go on in a neighbour."""
        lines = self._sheet.lines
        place = lines.index(line)
        neighbour = lines[place + 1 :][:1] if forward else lines[:place][-1:]
        if line.trailing and forward:
            return
        if neighbour:
            neighbour[0].editor.put_cursor_at_end()
        elif not line.trailing:
            lines[place + 1].editor.put_cursor_at_end()
        else:
            self._sheet.lost_upwards.emit()

    def remove(self, line: PointLine) -> None:
        """Remove the point, whatever it says; undo brings it back."""
        point = line.point
        if point is None:
            return
        if line.active:
            lines = self._sheet.lines
            lines[lines.index(line) + 1].editor.put_cursor_at_end()
        if self.conference.get(Point, point.id) is not None:
            self._sheet.act(results.remove_point, point.id)

    def go_to_line(self, line: PointLine, step: int) -> bool:
        """Go to the line above or below; over the upper edge to the headline."""
        lines = self._sheet.lines
        place = lines.index(line) + step
        if place < 0:
            self._sheet.lost_upwards.emit()
            return True
        if place >= len(lines):
            return False
        lines[place].editor.put_cursor_at_end()
        return True

    def go_to_question(self, line: PointLine, step: int) -> bool:
        """Go to the draft of the next or previous question; return whether there is one."""
        sections = self._sheet.sections
        place = sections.index(self._sheet.section_of(line)) + step
        if place < 0:
            self._sheet.lost_upwards.emit()
            return True
        if place >= len(sections) or not sections[place].lines:
            return False
        sections[place].lines[-1].editor.put_cursor_at_end()
        return True

    def restore_text(self, line: PointLine) -> None:
        """Restore the text that the line had when it got the focus."""
        if line.editor.text != line.text_on_entry:
            line.editor.selectAll()
            line.editor.insertPlainText(line.text_on_entry)

    def add_dots(self, line: PointLine, more: int) -> None:
        """Add or take sticky dots."""
        if line.point is not None and not self.store.read_only:
            point_id, dots = line.point.id, line.point.dots + more
            self._sheet.act(results.set_dots, point_id, dots)

    def offer_answers(self, line: PointLine) -> None:
        """Ask which challenge a solution answers."""
        if line.point is not None and line.point.kind is PointKind.SOLUTION:
            self._sheet.saving.flush()
            place = line.mapToGlobal(QPoint(line.editor.x(), line.height()))
            answers_menu(self, line).popup(place)

    def link(self, line: PointLine, challenge_id: int, *, linked: bool) -> None:
        """Link the solution to a challenge that it answers, or remove the link."""
        point = line.point
        if point is None:
            return
        action = results.link_answer if linked else results.unlink_answer
        self._sheet.act(action, point.id, challenge_id)

    def paste_lines(self, line: PointLine, text: str) -> None:
        """Make a point of each pasted line, below the one in which they were pasted."""
        sheet = self._sheet
        points = points_of(text, line.kind)
        if sheet.group_id is None or not sheet.saving.flush() or self.store.read_only:
            return
        before, run = line.before, line.run
        if line.point is not None:
            section = sheet.section_of(line)
            below = section.lines[section.lines.index(line) + 1 :]
            following = [other.point.id for other in below if other.point is not None]
            before = following[0] if following else None
            if not line.editor.text.strip() and points:
                kind, first = points.pop(0)
                line.editor.insertPlainText(first)
                if kind is not line.kind:
                    self.set_kind(line, kind)
        spot = self._spot(line.question_id, before)
        if points and sheet.act(results.add_points, spot, points, run=run):
            sheet.last_kind = points[-1][0]
            last = sheet.section_of(line).lines[-1]
            last.chip.set_kind(sheet.last_kind)
            last.editor.put_cursor_at_end()

    def _spot(self, question_id: int | None, before: int | None) -> PointPlace:
        group_id = self._sheet.group_id
        assert group_id is not None
        return PointPlace(group_id, question_id, before)

    def _keep_in_view(self, line: PointLine) -> None:
        line.renew_run()
        if line.active:
            self._sheet.entered.emit(line)


def use_key(entry: LineVerbs, line: PointLine, event: QKeyEvent) -> bool:
    """Do what a key means in a line; return whether it means anything."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if held == ALT:
        return _alt(entry, line, key)
    if held & CTRL and not held & ALT:
        return _control(entry, line, key, shift=shift)
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return entry.go_to_question(line, -1 if key == Qt.Key.Key_Backtab or shift else 1)
    if key in ENTER:
        entry.next_line(line)
        return True
    return held == Qt.KeyboardModifier.NoModifier and _plain(entry, line, key)


def _plain(entry: LineVerbs, line: PointLine, key: Qt.Key) -> bool:
    if key in UP_DOWN and line.editor.at_edge(top=key == Qt.Key.Key_Up):
        return entry.go_to_line(line, UP_DOWN[key])
    if key == Qt.Key.Key_Escape:
        entry.restore_text(line)
        return True
    if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not line.editor.text:
        entry.drop_line(line, forward=key == Qt.Key.Key_Delete)
        return True
    return False


def _alt(entry: LineVerbs, line: PointLine, key: Qt.Key) -> bool:
    if key in DIGITS:
        entry.set_kind(line, KINDS[DIGITS.index(key)])
        return True
    if key in UP_DOWN:
        entry.shift_line(line, UP_DOWN[key])
        return True
    return False


def _control(entry: LineVerbs, line: PointLine, key: Qt.Key, *, shift: bool) -> bool:
    if key in ENTER:
        entry.go_to_group(-1 if shift else 1)
    elif key in MORE_FEWER:
        entry.add_dots(line, MORE_FEWER[key])
    elif key in UP_DOWN and not shift:
        entry.shift_to_question(line, UP_DOWN[key])
    elif key == Qt.Key.Key_L and not shift:
        entry.offer_answers(line)
    else:
        return False
    return True


def kind_menu(entry: LineVerbs, line: PointLine) -> QMenu:
    """Offer the kinds of points with their keys."""
    menu = _menu(line)
    _add_kinds(menu, entry, line)
    return menu


def answers_menu(entry: LineVerbs, line: PointLine) -> QMenu:
    """Offer the challenges and problems that a solution can answer, the linked ones checked."""
    menu = _menu(line)
    _add_answers(menu, entry, line)
    return menu


def line_menu(entry: LineVerbs, line: PointLine) -> QMenu:
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


def _add_kinds(menu: QMenu, entry: LineVerbs, line: PointLine) -> None:
    for number, kind in enumerate(KINDS, start=1):
        action = _add(menu, kind_word(kind), partial(entry.set_kind, line, kind), f"Alt+{number}")
        action.setCheckable(True)
        action.setChecked(kind is line.kind)
        action.setEnabled(not entry.store.read_only)


def _add_answers(menu: QMenu, entry: LineVerbs, line: PointLine) -> None:
    point = line.point
    if point is None:
        return
    conference = entry.conference
    linked = {answer.challenge_id for answer in conference.answers_of(point.id)}
    candidates = [p for p in conference.points_of(point.group_id) if p.kind in ANSWERED]
    for other in candidates:
        action = menu.addAction(shown(other.text))
        action.setCheckable(True)
        action.setChecked(other.id in linked)
        action.toggled.connect(lambda on, target=other.id: entry.link(line, target, linked=on))
    if not candidates:
        menu.addAction(tr("No challenge or problem field on this page yet")).setEnabled(False)


def _add_questions(menu: QMenu, entry: LineVerbs, line: PointLine, point: Point) -> None:
    group = entry.conference.one(Group, point.group_id)
    for question in entry.conference.questions_of(group.workshop_id):
        move = partial(entry.move_to, line, question.id, None)
        action = _add(menu, shown(question.text), move)
        action.setEnabled(question.id != point.question_id)
    none = _add(menu, tr("Under no question"), lambda: entry.move_to(line, None, None))
    none.setEnabled(point.question_id is not None)
