"""The presenter's window: what is on, what comes next, notes, time, all groups."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.plenary import group_time
from moderator.actions.results import set_notes
from moderator.event.results import ResultState
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.slides.deck import group_label, is_ready, presented_groups
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.chips import GroupChip, GroupChips
from moderator.ui.plenary.cues import cue_is_ready, cue_words, group_of, span_words
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import SlidePane, SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.scroll import Narrows
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.widgets.states import state_words
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import tr, translate

SOON = timedelta(seconds=75)
"""Time left from which the clock warns."""


class PresenterWindow(TabOrder, StageView):
    """On the moderator's own screen while the hall is shown.

    close_wanted: the user tried to close it. program_wanted: the main window, which this one
    covers, is to come to the front.
    """

    close_wanted = Signal()
    program_wanted = Signal()

    def __init__(self, hub: Hub, pictures: SlidePictures, presentation: Presentation) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._hub, self._pictures, self._presentation = hub, pictures, presentation
        self._colours = hub.appearance.colours
        self.hall_name = ""
        self._notes_group_id: int | None = None
        self.setWindowTitle(tr("Presenter’s view"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._colours.stage))
        self.setPalette(palette)
        self._lay_out()
        presentation.changed.connect(self.refresh)
        hub.tick.connect(self._on_tick)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take closing as a step of leaving the presentation, whose end closes this window."""
        event.ignore()
        self.close_wanted.emit()

    def set_aspect(self, aspect: float) -> None:
        """Show slides in the hall's aspect."""
        for pane in (self.current, self.upcoming):
            pane.aspect = aspect
            pane.updateGeometry()
            pane.update()

    @Slot()
    def refresh(self) -> None:
        """Show the state of the presentation."""
        stage = self._presentation
        coming = stage.proposed or stage.upcoming
        self.current_caption.setText(
            " · ".join(part for part in (tr("IN THE HALL"), self.hall_name) if part)
        )
        self.upcoming_caption.setText(self._coming_words(coming))
        self.upcoming.set_frame(
            self._colours.stage_warning if stage.armed else self._colours.stage_line
        )
        self._show_chips()
        self._show_notes()
        self._show_hints()
        self._show_forward()
        self._show_leaving()
        self.upcoming.show_scene(None if coming is None else self._pictures.scene(coming))
        self._on_tick(self._hub.now())

    def _lay_out(self) -> None:
        page = QWidget()
        layouts.column(Narrows(page, self), on=self)
        grid = QGridLayout(page)
        grid.setContentsMargins(
            theme.ROOMY + theme.GRID, theme.SNUG, theme.ROOMY + theme.GRID, theme.SNUG
        )
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(0, 68)
        grid.setColumnStretch(1, 32)
        self.current = SlidePane(self._pictures, tr("What the hall sees"))
        self.current_caption = self._caption()
        self.hints = self._caption()
        left = layouts.column(
            self.current_caption,
            (self.current, 100),
            self.hints,
            layouts.STRETCH,
            self._buttons(),
            spacing=theme.TIGHT,
        )
        grid.addLayout(left, 0, 0)
        grid.addLayout(self._right(), 0, 1)
        self.chips = GroupChips(self._hub.appearance)
        self.chips.chosen.connect(self._presentation.arm_group)
        self.remaining = self._label(self._colours.stage_secondary, theme.BODY)
        self.remaining.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.chips, 1, 0)
        grid.addWidget(self.remaining, 1, 1)
        grid.setRowStretch(0, 1)

    def _right(self) -> QVBoxLayout:
        self.group_caption = self._caption()
        self.clock = self._label(self._colours.stage_text, theme.CLOCK * 2, QFont.Weight.Bold)
        self.clock.setAccessibleDescription(tr("Time left for this group"))
        self.time = self._label(self._colours.stage_secondary, theme.BODY)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        row = layouts.row((self.clock, 1), self.time)
        self.upcoming_caption = self._caption()
        self.upcoming = SlidePane(self._pictures, tr("Next slide"))
        self.upcoming.clicked.connect(lambda: self._presentation.press(StageKey.ENTER))
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(tr("Note on this group"))
        self.notes.setPlaceholderText(tr("For your eyes only"))
        self.notes.setTabChangesFocus(True)
        self.notes.textChanged.connect(self._keep_notes)
        self.notes.setStyleSheet(
            f"QPlainTextEdit {{ background: {self._colours.stage_raised}; border: 0;"
            f" color: {self._colours.stage_text}; border-radius: {theme.CHIP_RADIUS}px;"
            f" padding: {theme.TIGHT}px; font-size: {theme.SECTION}px; }}"
            f"QPlainTextEdit:focus {{ border: {theme.RING}px solid {self._colours.stage_text};"
            f" padding: {theme.TIGHT - theme.RING}px; }}"
        )
        return layouts.column(
            self.group_caption,
            row,
            self.upcoming_caption,
            (self.upcoming, 100),
            self._caption(tr("NOTE")),
            (self.notes, 3),
            spacing=theme.TIGHT,
        )

    def _buttons(self) -> QHBoxLayout:
        keys = (
            (tr("Back"), StageKey.BACK),
            (tr("Black"), StageKey.BLACK),
            (tr("White"), StageKey.WHITE),
            (tr("Photo"), StageKey.PHOTO),
        )
        self.program = button(tr("To the program"), "stage")
        self.program.clicked.connect(self.program_wanted)
        self.leave = button(tr("End"), "stage")
        self.leave.clicked.connect(self.close_wanted)
        self.forward = self._stage_button("", "stage-primary", StageKey.ENTER)
        return layouts.row(
            *(self._stage_button(text, "stage", key) for text, key in keys),
            layouts.STRETCH,
            self.program,
            self.leave,
            self.forward,
            spacing=theme.TIGHT,
        )

    def _stage_button(self, text: str, kind: str, key: StageKey) -> QPushButton:
        """Make a button that does what a key does."""
        return button(text, kind, run=lambda: self._presentation.press(key))

    def _caption(self, text: str = "") -> Label:
        made = ElidedLabel(text, "caption")
        made.setStyleSheet(f"color: {self._colours.stage_secondary};")
        return made

    def _label(self, colour: str, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> Label:
        made = Label()
        made.setFont(theme.font(size, weight, tabular=True))
        made.setStyleSheet(f"color: {colour};")
        return made

    def _show_chips(self) -> None:
        conference, stage = self._hub.conference, self._presentation
        armed = None if stage.armed is None else group_of(conference, stage.armed)
        chips = []
        for number, group in enumerate(stage.deck.order.groups, start=1):
            state = self._state(group)
            label = group_label(conference, group)
            tooltip = tr("{label}: {state} – {number} and Enter").format(
                label=label, state=state_words(state), number=number
            )
            chips.append(
                GroupChip(
                    group.id,
                    f"{number} · {label}",
                    tooltip,
                    state is ResultState.SHOWN,
                    group.id == stage.clock.group_id,
                    group == armed,
                    is_ready(conference, group),
                )
            )
        self.chips.show_chips(chips)

    def _show_notes(self) -> None:
        group_id = self._presentation.clock.group_id
        result = None if group_id is None else self._hub.conference.result_of(group_id)
        text = result.notes if result else ""
        self.notes.setReadOnly(group_id is None or self._hub.store.read_only)
        if group_id != self._notes_group_id or (
            not self.notes.hasFocus() and self.notes.toPlainText() != text
        ):
            self._notes_group_id = None
            self.notes.setPlainText(text)
            self._notes_group_id = group_id

    @Slot()
    def _keep_notes(self) -> None:
        if self._notes_group_id is None or self.notes.isReadOnly():
            return
        self._hub.do(set_notes, self._notes_group_id, self.notes.toPlainText())

    def _state(self, group: Group) -> ResultState:
        result = self._hub.conference.result_of(group.id)
        return result.state if result else ResultState.MISSING

    def _coming_words(self, cue: Cue | None) -> str:
        """Name what comes, and say that it takes Enter where paging does not show it."""
        stage, conference = self._presentation, self._hub.conference
        if cue is None:
            return f"{tr('NEXT')} · {tr('End of the presentation')}"
        words = [tr("NEXT")] if cue == stage.upcoming else [tr("WITH ENTER"), stage.typed]
        words.append(cue_words(conference, cue))
        group = group_of(conference, cue)
        if group is not None and not cue_is_ready(conference, cue):
            words.append(tr("not ready: {state}").format(state=state_words(self._state(group))))
        return " · ".join(word for word in words if word)

    def _show_hints(self) -> None:
        """Show what the last key did not do, or what a number means; else the keys."""
        stage = self._presentation
        count = len(stage.deck.order.groups)
        words = ""
        if stage.message is not None:
            words = translate(stage.message)
        elif stage.typed and stage.armed is None:
            words = tr("There is no group {number}: they are 1 to {count}.").format(
                number=stage.typed, count=count
            )
        elif stage.typed:
            words = tr("Enter shows group {number}, Escape clears it").format(number=stage.typed)
        elif stage.armed is not None and not cue_is_ready(self._hub.conference, stage.armed):
            words = tr("Not ready: only Enter shows it, Page Down leaves it out")
        colour = self._colours.stage_warning if words else self._colours.stage_secondary
        size = theme.SECTION if words else theme.CAPTION
        self.hints.setStyleSheet(f"color: {colour}; font-size: {size}px;")
        self.hints.setText(
            words
            or tr(
                "B black · Page Down next · Page Up back · digits and Enter jump · Z photo · "
                "S swap screens · Escape black, then E ends"
            )
        )

    def _show_forward(self) -> None:
        """Show on the button what Enter does now."""
        stage = self._presentation
        words = tr("Go on ⏎")
        if stage.swapping:
            words = tr("Swap the screens ⏎")
        elif stage.typed:
            known = tr("To group {number} ⏎") if stage.armed else tr("No group {number}")
            words = known.format(number=stage.typed)
        elif stage.armed is not None and not cue_is_ready(self._hub.conference, stage.armed):
            words = tr("Show anyway ⏎")
        self.forward.setText(words)

    def _show_leaving(self) -> None:
        """Show the steps of leaving and the question about the screens over the hall's picture."""
        covered, swapping = self._hub.stage.covered, self._presentation.swapping
        asked = covered or swapping
        self.leave.setText(tr("End now") if covered else tr("End"))
        self.current.set_frame(
            self._colours.stage_warning if asked else self._colours.stage_accent,
            tr("Swap the two screens? Enter swaps them, Escape leaves them as they are.")
            if swapping
            else tr("The hall is black. E ends the show, B or Page Down brings the slide back.")
            if covered
            else "",
        )

    @Slot(datetime)
    def _on_tick(self, now: datetime) -> None:
        stage, event = self._presentation, self._hub.conference.event
        left = stage.clock.time_left()
        self.group_caption.setText(tr("THIS GROUP") if left is not None else tr("TIME"))
        colour = self._colours.stage_text
        if left is None:
            self.clock.setText(f"{now:%H:%M}")
            self.time.setText("")
        else:
            self.clock.setText(span_words(left))
            granted = span_words(timedelta(minutes=event.group_minutes))
            self.time.setText(tr("of {time}\n{clock}").format(time=granted, clock=f"{now:%H:%M}"))
            if left < timedelta(0):
                colour = self._colours.stage_bad
            elif left <= SOON:
                colour = self._colours.stage_warning
        self.clock.setStyleSheet(f"color: {colour};")
        self._show_remaining()
        self.current.show_scene(self._pictures.scene(stage.deck.current))

    def _show_remaining(self) -> None:
        conference, groups = self._hub.conference, self._presentation.deck.order.groups
        sharing = group_time(
            conference, presented_groups(conference, self._hub.now()), self._hub.now()
        )
        words = [tr("%n groups left", n=sharing.groups)] if groups else []
        waiting = sum(not is_ready(conference, group) for group in groups)
        if waiting:
            words.append(tr("%n not ready", n=waiting))
        if sharing.left is not None:
            minutes = int(sharing.left.total_seconds() // 60)
            words.append(tr("%n min left", n=minutes))
        if sharing.each is not None:
            words.append(tr("{time} for each group").format(time=span_words(sharing.each)))
        self.remaining.setText(" · ".join(words))
