"""What a moderator does in a line: go on, remove, move, say what it is, paste."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from moderator.actions import results
from moderator.actions.results import Spot
from moderator.event.conference import Conference
from moderator.event.results import Point, PointKind
from moderator.ui.results.line import PointLine
from moderator.ui.results.menu import answers_menu

if TYPE_CHECKING:
    from moderator.actions.port import Store
    from moderator.ui.results.sheet import Sheet


class Entry:
    """The verbs of a sheet's lines, for keys, menus and the mouse alike."""

    def __init__(self, sheet: "Sheet") -> None:
        self._sheet = sheet

    @property
    def conference(self) -> Conference:
        """The newest snapshot."""
        return self._sheet.hub.conference

    @property
    def store(self) -> "Store":
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
        """Say what the point is, or what the draft will be."""
        self._sheet.last_kind = kind
        point = line.point
        if point is None:
            line.chip.set_kind(kind)
        elif kind is not point.kind:
            self._sheet.act(lambda: results.set_point_kind(self.store, point.id, kind))
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
        self._sheet.act(lambda: results.move_point(self.store, point.id, spot))
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
            self._sheet.act(lambda: results.move_point(self.store, point.id, spot))
            self._keep_in_view(line)

    def move_to_group(self, line: PointLine, group_id: int) -> None:
        """Move the point to another group's page."""
        point = line.point
        if point is not None:
            spot = Spot(group_id, point.question_id)
            self._sheet.act(lambda: results.move_point(self.store, point.id, spot))

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
            self._sheet.act(lambda: results.remove_point(self.store, point.id))

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
        """Go to the draft of the next or previous question; tell whether there is one."""
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
        """Put back the text that stood there when the line was entered."""
        if line.editor.text != line.text_on_entry:
            line.editor.selectAll()
            line.editor.insertPlainText(line.text_on_entry)

    def add_dots(self, line: PointLine, more: int) -> None:
        """Add or take sticky dots."""
        if line.point is not None and not self.store.read_only:
            point_id, dots = line.point.id, line.point.dots + more
            self._sheet.act(lambda: results.set_dots(self.store, point_id, dots))

    def offer_answers(self, line: PointLine) -> None:
        """Ask which challenge a solution answers."""
        if line.point is not None and line.point.kind is PointKind.SOLUTION:
            self._sheet.saving.flush()
            place = line.mapToGlobal(QPoint(line.editor.x(), line.height()))
            answers_menu(self, line).popup(place)

    def link(self, line: PointLine, challenge_id: int, *, linked: bool) -> None:
        """Say that the solution answers a challenge, or take that back."""
        point = line.point
        if point is None:
            return
        deed = results.link_answer if linked else results.unlink_answer
        self._sheet.act(lambda: deed(self.store, point.id, challenge_id))

    def paste_lines(self, line: PointLine, texts: list[str]) -> None:
        """Make a point of each pasted line, below the one in which they were pasted."""
        sheet = self._sheet
        if sheet.group_id is None or not sheet.saving.flush() or self.store.read_only:
            return
        before, run = line.before, line.run
        if line.point is not None:
            section = sheet.section_of(line)
            below = section.lines[section.lines.index(line) + 1 :]
            following = [other.point.id for other in below if other.point is not None]
            before = following[0] if following else None
            if not line.editor.text.strip():
                line.editor.insertPlainText(texts[0])
                texts = texts[1:]
        spot = self._spot(line.question_id, before)
        lines = [(line.kind, text) for text in texts]
        if sheet.act(lambda: results.add_points(self.store, spot, lines, run=run)):
            sheet.section_of(line).lines[-1].editor.put_cursor_at_end()

    def _spot(self, question_id: int | None, before: int | None) -> Spot:
        group_id = self._sheet.group_id
        assert group_id is not None
        return Spot(group_id, question_id, before)

    def _keep_in_view(self, line: PointLine) -> None:
        line.renew_run()
        if line.active:
            self._sheet.entered.emit(line)
