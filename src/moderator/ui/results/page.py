"""The page of one group: theme, headline, points, notes, and the kinds at its foot."""

from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QWidget,
)

from moderator.actions import results
from moderator.event.changes import Changes
from moderator.event.results import (
    Answer,
    Point,
    PointKind,
    ProposedPoint,
    Result,
    ResultState,
)
from moderator.event.schedule import Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.pasted_lines import is_list, lines_of
from moderator.ui import theme
from moderator.ui.doing import Action
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.results.chips import KindChip
from moderator.ui.results.editor import PlainEditor
from moderator.ui.results.entry import CTRL, LineVerbs
from moderator.ui.results.line import PointLine, QuestionSection
from moderator.ui.results.proposals import Proposals
from moderator.ui.results.saving import Saving
from moderator.ui.results.sheet import GroupSheet
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.widgets.labels import ElidedLabel, Label, plain_tooltip
from moderator.ui.widgets.push import ENTER, PushButton
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.widgets.undo import TypedLine
from moderator.ui.words import tr

SHORT_ROW = 3
"""How many kinds stand in a row at the foot of a narrow page."""
DONE = (ResultState.READY, ResultState.SHOWN)


def entry_hint() -> str:
    """Say which keys there are while points are typed."""
    return tr("Enter: next point · Alt+1 … 5: kind · Ctrl+Enter: next group")


def proposal_hint() -> str:
    """Say which keys there are while proposals are confirmed."""
    return tr(
        "Enter: accept · Tab: skip · 1–3: reading · type: word or wrong part · "
        "Space: next word · F2: edit · Del: set aside"
    )


class GroupPage(Surface):
    """Everything of one group but its photos.

    Signals: group_wanted (1 or -1), grabbed (a line, global position), media_pasted (QMimeData).
    """

    group_wanted = Signal(int)
    grabbed = Signal(PointLine, QPoint)
    media_pasted = Signal(QMimeData)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.group_id: int | None = None
        self.saving = Saving(self)
        self.saving.failed.connect(hub.show_error)
        self.saving.settled.connect(self._show_saved)
        hub.saving_changed.connect(lambda: self._show_saved(not self.saving.pending))
        self.sheet = GroupSheet(hub, self.saving)
        self.entry = LineVerbs(self.sheet)
        self.proposals = Proposals(hub, self.sheet, self.saving, self)
        self._make_head()
        self._make_foot()
        self._lay_out()
        self._connect()

    def show_group(self, group_id: int | None) -> None:
        """Show another group."""
        self.saving.flush()
        if group_id != self.group_id:
            self.group_id = group_id
            self._scroll.verticalScrollBar().setValue(0)
        self._refresh_head()
        self.sheet.show_group(group_id)

    def take(self, changes: Changes) -> None:
        """Show what an edit changed."""
        if changes.touch(Result, Group, Workshop, Theme):
            self._refresh_head()
        if changes.touch(Point, Answer, GuidingQuestion, Group, Workshop, Theme, ProposedPoint):
            self.sheet.take(changes)

    def begin(self) -> None:
        """Go to the first proposal, else put the cursor where the next point is written."""
        if not self.proposals.begin():
            self.sheet.begin()

    def go_to_point(self, point_id: int) -> None:
        """Put the cursor into a point of this page."""
        for line in self.sheet.lines:
            if line.point is not None and line.point.id == point_id:
                line.editor.put_cursor_at_end()

    def section_at(self, where: QPoint) -> tuple[QuestionSection, QPoint] | None:
        """Find the section at a global position, and the position within it."""
        inside = self._scroll.viewport().mapFromGlobal(where)
        if not self._scroll.viewport().rect().contains(inside):
            return None
        for section in self.sheet.sections:
            place = section.mapFromGlobal(where)
            if place.y() < section.height() or section is self.sheet.sections[-1]:
                return section, place
        return None

    def kind_at(self, where: QPoint) -> PointKind | None:
        """Find the kind at the foot of the page at a global position."""
        for chip in self._kinds:
            if QRect(chip.mapToGlobal(QPoint(0, 0)), chip.size()).contains(where):
                return chip.kind
        return None

    def mark_drop(self, where: QPoint | None) -> None:
        """Show where a point would be dropped, or nothing."""
        found = None if where is None else self.section_at(where)
        for section in self.sheet.sections:
            place = found[1] if found is not None and found[0] is section else None
            section.mark_drop(place, self.hub.appearance.colours.accent)

    def _make_head(self) -> None:
        self._symbol = Label()
        self._name = ElidedLabel()
        self._name.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        self._speaker = TypedLine()
        self._speaker.setProperty("kind", "bare")
        self._speaker.setFixedWidth(theme.PANEL_WIDTH)
        self._speaker.setPlaceholderText(tr("Name"))
        self._speaker.setAccessibleName(tr("Speaker of the group"))
        self._unsaved = Label(tr("Not saved"), "chip-bad")
        self._unsaved.hide()
        self._ready = PushButton(tr("Ready for the plenary"))
        self._ready.setCheckable(True)
        self._ready.setAutoDefault(False)
        self.headline = PlainEditor(
            tr("Headline"), theme.font(theme.TITLE, QFont.Weight.Bold), self
        )
        self.headline.setPlaceholderText(tr("What should everyone remember?"))
        self.notes = PlainEditor(tr("Notes"), theme.font(theme.BODY), self)
        self.notes.setPlaceholderText(tr("Notes for presenting, never shown in the hall"))

    def _make_foot(self) -> None:
        self._kinds = []
        for number, kind in enumerate(KINDS, start=1):
            chip = KindChip(self.hub.appearance, kind)
            chip.key = str(number)
            chip.setToolTip(tr("Alt+{number}, or drop a point here").format(number=number))
            chip.setFixedWidth(
                chip.fontMetrics().horizontalAdvance(f"0  {kind_word(kind)}") + theme.SNUG
            )
            chip.clicked.connect(lambda _checked=False, chosen=kind: self._set_kind(chosen))
            self._kinds.append(chip)
        self._hint = ElidedLabel(entry_hint(), "caption")

    def _lay_out(self) -> None:
        head = layouts.row(
            self._symbol, (self._name, 1), self._unsaved, self._ready, spacing=theme.TIGHT
        )
        label = Label(tr("Speaker"), "secondary")
        label.setContentsMargins(theme.GRID, 0, 0, 0)
        label.setBuddy(self._speaker)
        speaker = layouts.row(label, self._speaker, layouts.STRETCH, spacing=theme.GRID)
        self._points = inner = QWidget()
        layouts.column(
            self.headline,
            self.proposals.bar,
            self.sheet,
            layouts.Space(theme.SNUG),
            speaker,
            self.notes,
            layouts.STRETCH,
            on=inner,
            margins=(0, 0, theme.TIGHT, 0),
            spacing=theme.GRID,
        )
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._foot = QGridLayout()
        self._foot.setSpacing(theme.GRID)
        self._lay_kinds(len(self._kinds))
        layouts.column(
            head,
            (self._scroll, 1),
            self._hint,
            self._foot,
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.SNUG, theme.SNUG),
            spacing=theme.TIGHT,
        )

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the points and the kinds in two rows."""
        kinds = sum(chip.width() + theme.GRID for chip in self._kinds[:SHORT_ROW])
        points = self._points.minimumSizeHint().width() + theme.ROOMY
        return QSize(
            max(kinds, points) + theme.WIDE + theme.GRID, super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the kinds into one row, or into two where that is too long."""
        super().resizeEvent(event)
        wide = sum(chip.width() + theme.GRID for chip in self._kinds) + theme.WIDE * 2
        self._lay_kinds(len(self._kinds) if wide <= event.size().width() else SHORT_ROW)

    def _lay_kinds(self, columns: int) -> None:
        for place, chip in enumerate(self._kinds):
            self._foot.removeWidget(chip)
            self._foot.addWidget(chip, place // columns, place % columns)
        self._foot.setColumnStretch(len(self._kinds), 1)

    def _connect(self) -> None:
        self.sheet.group_wanted.connect(self.group_wanted)
        self.sheet.grabbed.connect(self.grabbed)
        self.sheet.media_pasted.connect(self.media_pasted)
        self.sheet.lost_upwards.connect(self.headline.put_cursor_at_end)
        self.sheet.entered.connect(self._bring_into_view)
        self.proposals.group_wanted.connect(self.group_wanted)
        self.proposals.finished.connect(self.sheet.begin)
        self.proposals.entered.connect(self._bring_into_view)
        self.proposals.entered.connect(
            lambda row: self._hint.setText(entry_hint() if row is None else proposal_hint())
        )
        self.sheet.entered.connect(lambda _line: self._hint.setText(entry_hint()))
        self._ready.clicked.connect(self._set_ready)
        self._speaker.textEdited.connect(partial(self._note, "speaker", results.set_speaker))
        self._speaker.editingFinished.connect(self.saving.flush)
        self._speaker.paused.connect(self.saving.flush)
        self.headline.handle_key = self._headline_key
        self.headline.edited.connect(partial(self._note, "headline", results.set_headline))
        self.headline.paused.connect(self.saving.flush)
        self.headline.media_pasted.connect(self.media_pasted)
        self.headline.lines_pasted.connect(self._paste_page)
        self.notes.edited.connect(partial(self._note, "notes", results.set_notes))
        self.notes.paused.connect(self.saving.flush)
        self.notes.media_pasted.connect(self.media_pasted)
        self.notes.lines_pasted.connect(
            lambda text: self.notes.insertPlainText("\n".join(lines_of(text)))
        )
        self.hub.appearance.changed.connect(self._refresh_head)

    @Slot()
    def _refresh_head(self) -> None:
        conference = self.hub.conference
        group = conference.get(Group, self.group_id)
        if group is None:
            return
        of = conference.theme_of(conference.one(Workshop, group.workshop_id))
        ink = self.hub.appearance.ink(of.colour)
        self._symbol.setPixmap(symbol_pixmap(of.symbol, ink, theme.SNUG))
        label = tr("{theme} · Group {number}").format(theme=of.name, number=group.number)
        self._name.setText(label)
        self._name.setStyleSheet(f"color: {ink.name()};")
        if not self._speaker.hasFocus() or self._speaker.text().strip() != group.speaker:
            self._speaker.setText(group.speaker)
        result = conference.result_of(group.id) or Result(0, group.id)
        if not (self.saving.pending and (self.headline.hasFocus() or self.notes.hasFocus())):
            self.headline.set_text(result.headline)
            self.notes.set_text(result.notes)
        self._show_ready(result)
        for field in (self.headline, self.notes, self._speaker):
            field.setReadOnly(self.hub.store.read_only)

    def _show_ready(self, result: Result) -> None:
        ready = result.state in DONE
        colours = self.hub.appearance.colours
        self._ready.setChecked(ready)
        self._ready.setEnabled(not self.hub.store.read_only)
        self._ready.setIcon(icon(Icon.SAVED, colours.good if ready else colours.strong_line))
        self._ready.setStyleSheet(
            f"QPushButton {{ color: {colours.good}; background: {colours.good_soft};"
            f" border-color: {colours.good}; }}"
            if ready
            else ""
        )
        self._ready.setToolTip(
            plain_tooltip(
                tr("Click to take it back")
                if ready
                else tr("Click when this page may be shown in the plenary")
            )
        )

    @Slot(bool)
    def _show_saved(self, saved: bool) -> None:
        self._unsaved.setVisible(not saved or bool(self.hub.store.unsaved))

    def switch_ready(self) -> None:
        """Say that this page may be shown in the plenary, or take it back."""
        self._ready.click()

    @Slot(bool)
    def _set_ready(self, ready: bool) -> None:
        state = ResultState.READY if ready else ResultState.BEGUN
        group_id = self.group_id
        if group_id is None:
            return
        if not self.saving.flush():
            self._refresh_head()
            return
        self.hub.do(results.set_state, group_id, state)
        self._refresh_head()

    def _set_kind(self, kind: PointKind) -> None:
        line = self.sheet.active_line
        if line is not None:
            self.entry.set_kind(line, kind)

    def _note(self, field: str, action: Action[[int, str], None], text: str) -> None:
        if self.group_id is not None:
            save = partial(self.hub.attempt, action, self.group_id, text)
            self.saving.note(f"{field}-{self.group_id}", save)

    @Slot(str)
    def _paste_page(self, text: str) -> None:
        """Paste a broken sentence as the headline, a list as points, below its title if any."""
        lines, listed = lines_of(text), is_list(text)
        if not listed or self.hub.store.read_only:
            self.headline.insertPlainText(" ".join(lines))
            return
        first, _, rest = text.lstrip().partition("\n")
        if not self.headline.text.strip() and not is_list(f"{first}\n-"):
            self.headline.insertPlainText(first.strip())
            text = rest
        if self.sheet.sections:
            self.entry.paste_lines(self.sheet.sections[0].lines[-1], text)

    def _headline_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in ENTER and held & CTRL:
            self.group_wanted.emit(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        down = key == Qt.Key.Key_Down and self.headline.at_edge(top=False)
        if key in ENTER or down or key == Qt.Key.Key_Tab:
            sections = self.sheet.sections
            if sections and sections[0].lines:
                line = sections[0].lines[0] if down else sections[0].lines[-1]
                line.editor.put_cursor_at_end()
                return True
        return key in ENTER

    @Slot(QWidget)
    def _bring_into_view(self, line: QWidget | None) -> None:
        if line is not None:
            layout = self._points.layout()
            if layout is not None:
                layout.activate()  # a proposal that becomes the current one grows
            self._scroll.ensureWidgetVisible(line, 0, theme.WIDE * 2)
