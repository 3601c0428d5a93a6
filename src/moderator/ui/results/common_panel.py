"""What several groups named: its name, who named it, what answers it; joined and taken apart."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QWidget

from moderator.actions import joining
from moderator.actions.joining import CommonPoint, solutions_of
from moderator.rules.dots import all_dots
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.editor import PlainEditor
from moderator.ui.results.member_box import MemberBox
from moderator.ui.results.saving import Saving
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.push import ENTER
from moderator.ui.words import tr


class CommonPanel(Surface):
    """The panel at the right.

    Signals: joined (the points are one now), parted (set of ids: they stay apart), left_upwards
    (back to the list).
    """

    joined = Signal()
    parted = Signal(frozenset)
    left_upwards = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.common: CommonPoint | None = None
        self.boxes: list[MemberBox] = []
        self._run, self._proposed = 0, False
        self.saving = Saving(self)
        self.saving.failed.connect(hub.show_error)
        self.setAccessibleName(tr("What several groups named"))
        self.name = PlainEditor(tr("Name in common"), theme.font(theme.TITLE, QFont.Weight.Bold))
        self.name.setPlaceholderText(tr("What is it about?"))
        self.name.handle_key = self._name_key
        self.name.edited.connect(self._write)
        self.name.paused.connect(self.saving.flush)
        self.name.lines_pasted.connect(
            lambda text: self.name.insertPlainText(" ".join(text.split()))
        )
        self._dots = Label("", "title")
        self._from = Label("", "caption")
        self._hint = Label("", "caption")
        scroll, self._column = scrolling(self)
        self._column.setContentsMargins(0, 0, theme.TIGHT, 0)
        self._column.setSpacing(0)
        scroll.setMinimumHeight(theme.PANEL_WIDTH // 2)
        self._foot = ElidedLabel(
            tr("Each point stays with its group, in its own words."), "caption"
        )
        self.part = button("", run=self.take_apart)
        self.join = button("", "primary", run=self.join_now)
        caption, right = Label(tr("Name in common"), "caption"), Qt.AlignmentFlag.AlignRight
        caption.setContentsMargins(theme.GRID, 0, 0, 0)
        counts = layouts.column((self._dots, right), (self._from, right), spacing=0)
        words = layouts.column(caption, self.name, spacing=0)
        title = Label(tr("Who named it"), "strong")
        layouts.column(
            layouts.row((words, 1), counts, spacing=theme.SNUG),
            layouts.row(title, layouts.STRETCH, self._hint),
            (scroll, 1),
            layouts.row((self._foot, 1), self.part, self.join, spacing=theme.TIGHT),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG),
            spacing=theme.TIGHT,
        )

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """Ids of the points that are ticked."""
        return tuple(box.named.point.id for box in self.boxes if box.isChecked())

    def show_common(self, common: CommonPoint, *, proposed: bool) -> None:
        """Show what several groups named; what was typed or ticked for the same stays.

        proposed: by the program, so that it can be left apart.
        """
        before = self.common
        self._proposed = proposed
        same = before is not None and _same(before, common)
        self.common = common
        if not same:
            self.saving.flush()
            self._run += 1
        if not (same and (self.saving.pending or common.joined is None)):
            self.name.set_text(common.text)
        if before is None or before.members != common.members or not same:
            self._show_members(common, self.chosen_ids if same else None)
        self.name.setReadOnly(self._hub.store.read_only)
        self._show_counts()

    @Slot()
    def join_now(self) -> None:
        """Join what is ticked."""
        common = self.common
        if common is None or common.joined is not None or not self.join.isEnabled():
            return
        done = self._hub.do(joining.join_points, self.chosen_ids, self.name.text).report()
        if done:
            self.joined.emit()

    @Slot()
    def take_apart(self) -> None:
        """Take apart what is joined; leave apart what is only proposed."""
        common = self.common
        if common is None or not self.part.isEnabled():
            return
        if common.joined is None:
            self.parted.emit(common.ids)
        else:
            self.saving.flush()
            self._hub.do(joining.take_apart, common.joined.id).report()

    def _show_members(self, common: CommonPoint, ticked: tuple[int, ...] | None) -> None:
        focused = next((place for place, box in enumerate(self.boxes) if box.hasFocus()), None)
        empty_layout(self._column)
        self.boxes = []
        seen: set[int] = set()
        several = len({named.round_number for named in common.members}) > 1
        for named in common.members:
            again = named.group.id in seen and common.joined is None
            seen.add(named.group.id)
            note = tr("The same group once more. Does it say something else?") if again else ""
            box = MemberBox(self._hub.appearance, named, self, with_round=several, note=note)
            box.setChecked(not again if ticked is None else named.point.id in ticked)
            box.setEnabled(not self._hub.store.read_only)
            box.toggled.connect(partial(self._tick, named.point.id))
            box.stepped.connect(partial(self._step, box))
            box.pressed_enter.connect(self.join_now)
            box.pressed_delete.connect(self.take_apart)
            self.boxes.append(box)
            self._column.addWidget(box)
        self._show_solutions(common)
        self._column.addStretch(1)
        if focused is not None and self.boxes:
            box = self.boxes[min(focused, len(self.boxes) - 1)]
            box.show()  # the layout would show it later, and what is hidden gets no focus
            box.setFocus()

    def _show_solutions(self, common: CommonPoint) -> None:
        """List the solutions that answer one of the points."""
        found = solutions_of(self._hub.conference, common.ids)
        if not found:
            return
        title = Label(tr("Solutions that answer it"), "strong")
        title.setContentsMargins(0, theme.SNUG, 0, theme.GRID)
        self._column.addWidget(title)
        for solution in found:
            dots = all_dots(self._hub.conference, solution)
            line = QWidget()
            count = Label(f"{dots} ●" if dots else "")
            layouts.row((ElidedLabel(solution.text), 1), count, on=line, margins=theme.GRID)
            self._column.addWidget(line)

    def _show_counts(self) -> None:
        common = self.common
        if common is None:
            return
        ticked = [box.named for box in self.boxes if box.isChecked()]
        dots = sum(named.dots for named in ticked)
        groups, themes = len({n.group.id for n in ticked}), len({n.theme.id for n in ticked})
        self._dots.setText(f"{dots} ●" if dots else "")
        counted = (tr("from %n groups", n=groups), tr("%n themes", n=themes))
        self._from.setText(", ".join(counted))
        free, usable = common.joined is None, not self._hub.store.read_only
        self.join.setVisible(free and len(common.members) > 1)
        self.join.setText(tr("Join %n points (Enter)", n=len(ticked)))
        self.join.setEnabled(usable and len(ticked) > 1)
        self.part.setText(tr("Leave apart (Del)") if free else tr("Take apart (Del)"))
        self.part.setVisible(not free or self._proposed)
        self.part.setEnabled(usable and self.part.isVisibleTo(self))
        self._hint.setText(tr("Space takes a point out") if not free else tr("Space ticks a point"))

    def _tick(self, point_id: int, ticked: bool) -> None:
        common = self.common
        if common is not None and common.joined is not None and not ticked:
            self._hub.do(joining.leave_out, point_id).report()
        self._show_counts()

    def _step(self, box: MemberBox, step: int) -> None:
        place = self.boxes.index(box) + step
        if place < 0:
            self.name.put_cursor_at_end()
        elif place < len(self.boxes):
            self.boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _write(self, text: str) -> None:
        joined = None if self.common is None else self.common.joined
        if joined is not None and text.strip():
            run = f"{id(self)}-{self._run}"
            save = partial(self._hub.attempt, joining.name_joined, joined.id, text.strip(), run=run)
            self.saving.note(f"name-{joined.id}", save)

    def _name_key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            self.join_now()
            return True
        if event.key() == Qt.Key.Key_Down and self.name.at_edge(top=False) and self.boxes:
            self.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Up and self.name.at_edge(top=True):
            self.left_upwards.emit()
            return True
        return False


def _same(one: CommonPoint, other: CommonPoint) -> bool:
    """Return whether two are about the same: one joined point, or the same proposal."""
    if one.joined is None or other.joined is None:
        return one.joined is other.joined and one.ids == other.ids
    return one.joined.id == other.joined.id
