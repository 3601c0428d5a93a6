"""The points of a group under their questions: shown from records, written back as they change."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions import results
from moderator.actions.reading import proposed_points
from moderator.actions.results import PointPlace
from moderator.event.changes import Changes
from moderator.event.results import Point, PointKind
from moderator.event.workshops import Group, Workshop
from moderator.ui.doing import Action, Done, P, T
from moderator.ui.hub import Hub
from moderator.ui.results.line import PointLine, QuestionSection
from moderator.ui.results.saving import Saving
from moderator.ui.widgets import layouts
from moderator.ui.words import tr


class GroupSheet(QWidget):
    """All lines of one group.

    Signals: line_made (a line of a point or draft), group_wanted (1 or -1: the next or previous
    group), grabbed (a line is dragged, global position), media_pasted (QMimeData), lost_upwards
    (the cursor leaves over the upper edge), entered (a line, or None when none is written in),
    refreshed.
    """

    line_made = Signal(PointLine)
    group_wanted = Signal(int)
    grabbed = Signal(PointLine, QPoint)
    media_pasted = Signal(QMimeData)
    lost_upwards = Signal()
    entered = Signal(PointLine)
    refreshed = Signal()

    def __init__(self, hub: Hub, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.group_id: int | None = None
        self.sections: tuple[QuestionSection, ...] = ()
        self.last_kind = PointKind.PROBLEM
        self.saving = saving
        self._adopting: PointLine | None = None
        self._refreshing = False
        self._column = layouts.column(on=self, spacing=0)

    @property
    def lines(self) -> tuple[PointLine, ...]:
        """All lines from top to bottom, drafts included."""
        return tuple(line for section in self.sections for line in section.lines)

    @property
    def active_line(self) -> PointLine | None:
        """The line that is written in."""
        return next((line for line in self.lines if line.active), None)

    def show_group(self, group_id: int | None) -> None:
        """Show a group's points; of the one that is shown already, the newest ones."""
        if group_id != self.group_id:
            if self.active_line is not None:
                self.active_line.editor.clearFocus()
            self.saving.flush()
            self._clear()
            self.group_id = group_id
            self.last_kind = PointKind.PROBLEM
        self.refresh()

    @Slot()
    def begin(self) -> None:
        """Put the cursor where the next point is written."""
        if self.sections and self.sections[0].lines:
            begun = [s for s in self.sections if any(line.point is not None for line in s.lines)]
            section = begun[-1] if begun else self.sections[0]
            section.lines[-1].editor.put_cursor_at_end()

    def _clear(self) -> None:
        """Remove all lines; Qt moves the focus from one to the next meanwhile."""
        gone, self.sections = self.sections, ()
        for section in gone:
            section.hide()
            self._column.removeWidget(section)
            section.deleteLater()

    def take(self, changes: Changes) -> None:
        """Show what an edit changed."""
        if changes.origin in ("undo", "redo"):
            for line in self.lines:
                line.renew_run()
        self.refresh()

    def refresh(self) -> None:
        """Show the newest records in sections and lines; the cursor stays in its line."""
        conference = self.hub.conference
        group = conference.get(Group, self.group_id)
        if group is None:
            return
        questions = conference.questions_of(group.workshop_id)
        texts: dict[int | None, str] = {question.id: question.text for question in questions}
        points = conference.points_of(group.id)
        placed = {point.question_id for point in points}
        placed |= {proposal.question_id for proposal in proposed_points(conference, group.id)}
        if not texts or placed - set(texts):
            texts[None] = tr("Further points") if texts else tr("Points")
        self._make_sections(texts)
        self._keep_unsaved()
        known = {line.point.id: line for line in self.lines if line.point is not None}
        focused = self.active_line
        self._refreshing = True
        for section in self.sections:
            self._fill(section, points, known)
        self._refreshing = False
        kept = set(self.lines)
        for line in known.values():
            if line not in kept:
                line.hide()
                line.deleteLater()
        self.refreshed.emit()
        if focused is not None and focused not in kept:
            self._refocus(focused)
        elif focused is not None and not focused.active:
            # a line that went to another question lost the cursor on its way
            focused.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_unsaved(self) -> None:
        """Let what is not saved yet become a point of its own where its point is another one now.

        Somebody else has rewritten or removed it meanwhile; neither text is lost.
        """
        for line in self.lines:
            if line.point is None or not self.saving.holds(_field(line)):
                continue
            newest = self.hub.conference.get(Point, line.point.id)
            if newest is None or newest.text != line.point.text:
                section = self.section_of(line)
                below = section.lines[section.lines.index(line) + 1 :]
                following = [other.point.id for other in below if other.point is not None]
                line.point, line.before = None, following[0] if following else None
                line.renew_run()

    def _make_sections(self, texts: dict[int | None, str]) -> None:
        old = {section.question_id: section for section in self.sections}
        sections = []
        for place, (question_id, text) in enumerate(texts.items()):
            section = old.pop(question_id, None) or QuestionSection(question_id, self)
            section.title.setText(text)
            self._column.insertWidget(place, section)
            section.show()
            sections.append(section)
        for section in old.values():
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self.sections = tuple(sections)

    def _fill(
        self, section: QuestionSection, points: tuple[Point, ...], known: dict[int, PointLine]
    ) -> None:
        ids = {other.question_id for other in self.sections}
        mine = [
            p
            for p in points
            if p.question_id == section.question_id
            or (section.question_id is None and p.question_id not in ids)
        ]
        drafts = [line for line in section.lines if line.point is None and not line.trailing]
        lines: list[PointLine] = []
        for point in mine:
            line = known.get(point.id) or self._adopting or self._make_line(section, point.kind)
            if line is self._adopting:
                self._adopting = None
            if line in drafts:
                drafts.remove(line)
            self._show(line, point)
            lines += [d for d in drafts if d.before == point.id]
            lines.append(line)
        present = set(lines)
        lines += [draft for draft in drafts if draft not in present]
        if not self.hub.store.read_only:
            lines.append(self._trailing(section, lines))
        section.show_lines(tuple(lines))

    def _trailing(self, section: QuestionSection, lines: list[PointLine]) -> PointLine:
        for line in section.lines:
            if line.trailing and line not in lines:
                return line
        kind = lines[-1].kind if lines else self.last_kind
        made = self._make_line(section, kind)
        made.trailing = True
        return made

    def make_draft(self, above: PointLine) -> PointLine:
        """Make room for a new point right below another one."""
        section = self.section_of(above)
        place = section.lines.index(above) + 1
        line = self._make_line(section, above.kind)
        following = [other.point.id for other in section.lines[place:] if other.point is not None]
        line.before = following[0] if following else None
        section.show_lines((*section.lines[:place], line, *section.lines[place:]))
        return line

    def _make_line(self, section: QuestionSection, kind: PointKind) -> PointLine:
        line = PointLine(self.hub.appearance, section.question_id, kind, section)
        line.editor.setReadOnly(self.hub.store.read_only)
        line.typed.connect(lambda _text: self._typed(line))
        line.left.connect(lambda: self._left(line))
        line.editor.paused.connect(self.saving.flush)
        line.entered.connect(lambda: self._entered(line))
        line.grabbed.connect(lambda where: self._grab(line, where))
        line.editor.media_pasted.connect(self.media_pasted)
        self.line_made.emit(line)
        return line

    def _show(self, line: PointLine, point: Point) -> None:
        conference = self.hub.conference
        if self.saving.holds(_field(line)):
            line.point = point
            return
        answered = [
            conference.one(Point, answer.challenge_id).text
            for answer in conference.answers_of(point.id)
        ]
        colour = ""
        group = conference.get(Group, point.group_id)
        if group is not None:
            colour = conference.theme_of(conference.one(Workshop, group.workshop_id)).colour
        line.show_point(point, colour, "\n".join(f"→ {text}" for text in answered))

    def _refocus(self, gone: PointLine) -> None:
        """Put the cursor where the line was that is gone: into the draft of its question."""
        for section in self.sections:
            if section.question_id == gone.question_id and section.lines:
                section.lines[-1].editor.put_cursor_at_end()

    def _entered(self, line: PointLine) -> None:
        if line not in self.lines:
            return
        if line.trailing:
            above = [each for each in self.section_of(line).lines if each.point is not None]
            line.chip.set_kind(above[-1].kind if above else self.last_kind)
        self.entered.emit(line)

    def section_of(self, line: PointLine) -> QuestionSection:
        """Find the section of a line."""
        return next(section for section in self.sections if line in section.lines)

    def _grab(self, line: PointLine, where: QPoint) -> None:
        if line.point is not None and not self.hub.store.read_only:
            self.saving.flush()
            self.grabbed.emit(line, where)

    def _typed(self, line: PointLine) -> None:
        self.saving.note(_field(line), lambda: self._save(line))

    def _save(self, line: PointLine) -> Done[object] | None:
        text, point = line.editor.text, line.point
        if point is not None:
            if text == point.text:
                return None
            return self.hub.attempt(results.change_point_text, point.id, text, run=line.run)
        if not text.strip() or self.group_id is None:
            return None
        self._adopting = line
        self.last_kind = line.kind
        try:
            spot = PointPlace(self.group_id, line.question_id, line.before)
            added = self.hub.attempt(results.add_points, spot, [(line.kind, text)], run=line.run)
        finally:
            self._adopting = None
        if added:
            QTimer.singleShot(0, line, lambda: self.entered.emit(line))
        return added

    def _left(self, line: PointLine) -> None:
        if self._refreshing or line not in self.lines:
            return
        self.saving.flush()
        self.entered.emit(None)
        text = line.editor.text
        if line.point is not None and line.point.id in self.hub.conference.table(Point):
            point = line.point
            if not text.strip():
                self.act(results.remove_point, point.id, run=line.run)
            elif text != text.strip():
                self.act(results.change_point_text, point.id, text.strip(), run=line.run)
        elif line.point is None and not line.trailing and not text.strip():
            QTimer.singleShot(0, line, lambda: self._drop_draft(line))
        elif line.trailing:
            line.editor.set_text("")

    def _drop_draft(self, line: PointLine) -> None:
        if line.point is None and not line.active and line in self.lines:
            section = self.section_of(line)
            section.show_lines(tuple(other for other in section.lines if other is not line))
            line.hide()
            line.deleteLater()

    def act(self, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Run an action after saving what was typed; show in words why it could not be done."""
        return self.saving.flush() and bool(self.hub.do(action, *args, **kwargs))


def _field(line: PointLine) -> str:
    """Name a line for `Saving` as long as it is there."""
    return f"line-{id(line)}"
