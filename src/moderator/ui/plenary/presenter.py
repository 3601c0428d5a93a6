"""The presenter's window: what is on, what comes next, notes, time, all groups."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Cue
from moderator.slides.deck import group_label, group_of
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.plenary.addition_field import AdditionField
from moderator.ui.plenary.cues import cue_is_ready, cue_words, is_hidden, is_kept_back
from moderator.ui.plenary.jump_field import JumpField
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import SlidePane, SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter_notes import NotesPanel
from moderator.ui.plenary.presenter_strip import OrderStrip
from moderator.ui.plenary.presenter_time import TimePanel, ToldLabel, stage_label
from moderator.ui.plenary.remote import RemoteControl
from moderator.ui.plenary.remote_dialog import RemoteButton
from moderator.ui.plenary.slide_words import paging_words, slide_words
from moderator.ui.plenary.stage_button import StageButton
from moderator.ui.plenary.stage_pane import StagePane
from moderator.ui.widgets import layouts
from moderator.ui.widgets.scroll import Narrows
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.widgets.states import state_words
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import tr, translate

TOLD_FOR = timedelta(seconds=8)
"""How long it is said what the last key did: to be read twice between two sentences."""


STRIP_SHARE = 4
"""The running order along the lower edge takes this part of the height at most."""


class PresenterWindow(TabOrder, StageView):
    """On the moderator's own screen while the hall is shown; to be read at two metres.

    close_wanted: the user tried to close it. program_wanted: the main window, which this one
    covers, is to come to the front.
    """

    close_wanted = Signal()
    program_wanted = Signal()

    def __init__(
        self,
        hub: Hub,
        pictures: SlidePictures,
        presentation: Presentation,
        remote: RemoteControl,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.remote = RemoteButton(hub, remote, self)
        self._hub, self._pictures, self._presentation = hub, pictures, presentation
        self._colours = hub.appearance.colours
        self.hall_name = ""
        self.hall_connected = True
        self._told: tuple[Phrase | None, datetime] = (None, hub.now())
        self._compact = False
        self.setWindowTitle(tr("Presenter’s view"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._colours.stage))
        self.setPalette(palette)
        self._lay_out()
        self.jump = JumpField(hub, presentation.deck, self._colours, self)
        self.jump.chosen.connect(self._arm)
        presentation.changed.connect(self.refresh)
        presentation.field_wanted.connect(self._open_field)
        hub.tick.connect(self._on_tick)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take closing as a step of leaving the presentation, whose end closes this window."""
        event.ignore()
        self.close_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field that is open in its place."""
        super().resizeEvent(event)
        compact = event.size().width() < theme.NARROW_WIDTH
        if compact != self._compact:
            self._compact = compact
            self.time.set_compact(compact=compact)
        self.strip.set_room(event.size().height() // STRIP_SHARE, compact=compact)
        self._place_jump()

    @property
    def field_open(self) -> bool:
        """Whether a field is open that Escape closes."""
        return self.jump.isVisible() or self.below.currentWidget() is self.addition

    def take_keys(self) -> None:
        """Close what is open, and give the keys to the stage."""
        self.jump.hide()
        self.below.setCurrentWidget(self.strip)
        super().take_keys()

    def set_aspect(self, aspect: float) -> None:
        """Show slides in the hall's aspect."""
        for pane in (self.current, self.upcoming):
            pane.aspect = aspect
            pane.updateGeometry()
            pane.update()

    @Slot()
    def refresh(self) -> None:
        """Show the state of the presentation."""
        stage, conference = self._presentation, self._hub.conference
        coming = self._behind_still() or stage.proposed or stage.upcoming
        on = stage.deck.resting or stage.deck.current
        frozen = self._hub.stage.frozen
        still = tr("Still picture, F ends it") if frozen else ""
        self.current_caption.setText(
            " · ".join(part for part in (tr("In the hall"), still, self.hall_name) if part)
        )
        unusual = frozen or not self.hall_connected
        colour = self._colours.stage_warning if unusual else self._colours.stage_text
        self.current_caption.setStyleSheet(f"color: {colour};")
        self.current_paging.setText(paging_words(conference, stage.deck, on))
        self.upcoming_caption.setText(self._coming_words(coming))
        self.then.setText(then := self._then_words(coming))
        self.then.setVisible(bool(then))
        self.upcoming.set_frame(
            self._colours.stage_warning if stage.armed else self._colours.stage_edge
        )
        self.strip.refresh()
        self.notes_panel.show_note(stage.deck.lit)
        self._show_hints()
        self._show_forward(stage.proposed or stage.upcoming)
        self._show_leaving()
        if self.below.currentWidget() is self.addition:
            self.addition.follow(stage.clock.group_id)
        self.upcoming.show_scene(None if coming is None else self._pictures.scene(coming))
        self._on_tick(self._hub.now())

    def _lay_out(self) -> None:
        page = QWidget()
        layouts.column(Narrows(page, self), on=self)
        self.strip = OrderStrip(self._hub, self._presentation)
        self.chips, self.legend = self.strip.chips, self.strip.legend
        self.addition = AdditionField(self._hub, self._colours)
        self.below = QStackedWidget()
        self.below.addWidget(self.strip)
        self.below.addWidget(self.addition)
        ground = QFrame()
        ground.setObjectName("strip")
        ground.setStyleSheet(
            f"#strip {{ background: {self._colours.stage_raised}; border: 0;"
            f" border-top: 1px solid {self._colours.stage_line}; }}"
        )
        edge = theme.ROOMY + theme.GRID
        layouts.column(self.below, on=ground, margins=(edge, theme.SNUG, edge, theme.ROOMY))
        halves = layouts.row(
            (self._left(), theme.STAGE_SHARES[0]),
            (self._right(), theme.STAGE_SHARES[1]),
            margins=(edge, theme.SNUG, edge, theme.SNUG),
            spacing=edge,
        )
        layouts.column((halves, 1), ground, on=page, spacing=0)

    def _left(self) -> QVBoxLayout:
        self.current = StagePane(
            self._pictures,
            tr("What the hall sees"),
            self._hub.stage,
            self._presentation.control,
        )
        self.current_caption = stage_label(self._colours.stage_text, theme.SECTION)
        self.current_paging = stage_label(self._colours.stage_secondary, theme.SECTION)
        self.current_paging.setAlignment(Qt.AlignmentFlag.AlignRight)
        return layouts.column(
            layouts.row((self.current_caption, 3), (self.current_paging, 1)),
            (self.current, 100),
            self._acts(),
            self._ways(),
            self._rare(),
            layouts.STRETCH,
            spacing=theme.TIGHT,
        )

    def _right(self) -> QVBoxLayout:
        self.time = TimePanel(self._hub, self._presentation.clock, self._colours)
        self.clock = self.time.clock
        self.upcoming_caption = stage_label(
            self._colours.stage_text, theme.SECTION, QFont.Weight.DemiBold
        )
        self.then = stage_label(self._colours.stage_secondary, theme.SECTION)
        self.then.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.upcoming = SlidePane(self._pictures, tr("Next slide"))
        self.upcoming.clicked.connect(lambda: self._presentation.press(StageKey.ENTER))
        caption = stage_label(self._colours.stage_text, theme.SECTION, QFont.Weight.DemiBold)
        caption.setText(tr("Note"))
        self.notes_panel = NotesPanel(self._hub, self._colours, caption)
        self.notes = self.notes_panel.text
        self.told = ToldLabel(self._hub, self._colours)
        return layouts.column(
            self.time,
            self.told,
            layouts.row((self.upcoming_caption, 3), (self.then, 2)),
            (self.upcoming, 100),
            (self.notes_panel, 30),
            spacing=theme.TIGHT,
        )

    def _acts(self) -> QHBoxLayout:
        """Lay out what changes the hall's picture as it is; a button for each act that there is."""
        acts = (
            (tr("Black"), "B", StageKey.BLACK, Icon.BLACK),
            (tr("Still picture"), "F", StageKey.FREEZE, Icon.STILL),
            (tr("Pointer"), "P", StageKey.POINTER, Icon.POINTER),
            (tr("Photo"), "Z", StageKey.PHOTO, Icon.PHOTO),
            (tr("Message …"), "M", StageKey.MESSAGE, Icon.MESSAGE),
        )
        return layouts.row(
            *((self._button(text, key, act, which), 1) for text, key, act, which in acts),
            spacing=theme.TIGHT,
        )

    def _ways(self) -> QHBoxLayout:
        self.back = self._button(tr("Back"), tr("Page ↑"), StageKey.BACK, Icon.BACK)
        self.forward = StageButton(
            self._colours,
            "",
            which=Icon.NEXT,
            primary=True,
            run=lambda: self._presentation.press(StageKey.ENTER),
        )
        return layouts.row((self.back, 1), (self.forward, 3), spacing=theme.TIGHT)

    def _rare(self) -> QLayout:
        """Lay out what is rarely needed; in its place is said what the last key did not do."""
        self.take_back = self._small(tr("Take back"), "U", StageKey.TAKE_BACK)
        self.take_down = self._small(tr("Take down"), "N", StageKey.ADDITION)
        self.search = self._small(tr("Find"), "/", StageKey.JUMP)
        self.program = self._small(tr("To the program"), "", None)
        self.program.clicked.connect(self.program_wanted)
        self.leave = self._small(tr("End"), "", None)
        self.leave.clicked.connect(self.close_wanted)
        buttons = layouts.row(
            self.take_back,
            self.take_down,
            self.search,
            layouts.STRETCH,
            self.remote.button,
            self.program,
            self.leave,
            spacing=theme.TIGHT,
        )
        self.hints = stage_label(self._colours.stage_warning, theme.TITLE)
        self.foot = QStackedWidget()
        self.foot.addWidget(layouts.boxed(buttons))
        self.foot.addWidget(self.hints)
        return layouts.row((self.foot, 1))

    def _button(self, text: str, key: str, act: StageKey, which: Icon) -> StageButton:
        """Make a button that does what a key does."""
        return StageButton(
            self._colours, text, key, which=which, run=lambda: self._presentation.press(act)
        )

    def _small(self, text: str, key: str, act: StageKey | None) -> StageButton:
        run = None if act is None else lambda: self._presentation.press(act)
        return StageButton(self._colours, text, key, size=theme.BODY, run=run)

    @Slot(object)
    def _open_field(self, key: StageKey) -> None:
        """Open the field that a key asks for."""
        if key is StageKey.JUMP:
            self._place_jump()
            self.jump.open()
            return
        group_id = self._presentation.clock.group_id
        if group_id is None:
            self._presentation.message = phrase("No group is in the hall to which that belongs.")
            return
        self.below.setCurrentWidget(self.addition)
        self.addition.open(group_id)

    def _place_jump(self) -> None:
        """Lay the field over what comes next and the note, so that hall and time are still seen."""
        at = self.upcoming_caption.mapTo(self, self.upcoming_caption.rect().topLeft())
        bottom = self.below.mapTo(self, self.below.rect().topLeft()).y() - theme.WIDE
        top = at.y() - theme.GRID
        self.jump.place(QRect(at.x(), top, self.upcoming.width(), max(0, bottom - top)))

    @Slot(Cue)
    def _arm(self, cue: Cue) -> None:
        self.take_keys()
        self._presentation.arm(None)
        self._presentation.arm(cue)

    def _behind_still(self) -> Cue | None:
        """Return what the hall will see once its picture is no longer kept; None if it is that."""
        stage = self._hub.stage
        moved = stage.frozen and stage.presented not in {stage.cue, BLACK}
        return stage.presented if moved and self._presentation.armed is None else None

    def _coming_words(self, cue: Cue | None) -> str:
        """Name what comes, and say that it takes Enter where paging does not show it."""
        stage, conference = self._presentation, self._hub.conference
        if cue is not None and cue == self._behind_still():
            return f"{tr('F shows')} · {cue_words(conference, cue)}"
        if cue is None:
            return f"{tr('Next')} · {tr('End of the presentation')}"
        words = [tr("Next")] if cue == stage.upcoming else [tr("With Enter"), stage.typed]
        paging = paging_words(conference, stage.deck, cue, brief=True)  # else it is cut off
        words += [cue_words(conference, cue), paging]
        group = group_of(conference, cue)
        if group is not None and not cue_is_ready(conference, cue):
            result = conference.result_of(group.id)
            state = state_words(result.state if result else ResultState.MISSING)
            words.append(tr("not ready: {state}").format(state=state))
        elif is_hidden(conference, cue):
            words.append(tr("hidden"))
        return " · ".join(word for word in words if word)

    def _then_words(self, cue: Cue | None) -> str:
        """Name what follows what comes next, where that is the next in order."""
        stage = self._presentation
        if cue is None or not stage.deck.order.holds(cue):
            return ""
        after = stage.deck.order.place(cue, stage.deck.index) + 1
        if after >= len(stage.deck.steps):
            return ""
        following, conference = stage.deck.steps[after], self._hub.conference
        same = group_of(conference, following) == group_of(conference, cue) is not None
        words = paging_words(conference, stage.deck, following) if same else ""
        words = words or cue_words(conference, following)
        return tr("then {slide}").format(slide=words)

    def _show_hints(self) -> None:
        """Show what the last key did not do, or what a number means; else the rare buttons."""
        stage, conference = self._presentation, self._hub.conference
        if stage.message is not self._told[0]:
            self._told = stage.message, self._hub.now()
        count = len(stage.deck.order.groups)
        words = ""
        if stage.message is not None:
            words = translate(stage.message)
        elif stage.typed and stage.armed is None:
            words = tr("There is no group {number}: they are 1 to {count}.").format(
                number=stage.typed, count=count
            )
        elif stage.armed is not None and stage.typed:
            known = tr("Enter shows {group}, Escape clears it")
            if not cue_is_ready(conference, stage.armed):
                known = tr("{group} is not ready: Escape clears it, Enter twice shows it anyway")
            elif is_hidden(conference, stage.armed):
                known = tr("{group} is hidden: Escape clears it, Enter twice shows it anyway")
            words = known.format(group=_typed_words(conference, stage))
        elif stage.armed is not None and not cue_is_ready(conference, stage.armed):
            words = tr("Not ready: only Enter shows it, Page Down leaves it out")
        elif stage.armed is not None and is_hidden(conference, stage.armed):
            words = tr("Hidden: only Enter shows it, Page Down leaves it out")
        self.hints.setText(words)
        self.foot.setCurrentIndex(1 if words else 0)

    def _show_forward(self, coming: Cue | None) -> None:
        """Show on the button what Enter does now, and what it would show."""
        stage, conference = self._presentation, self._hub.conference
        key = tr("Enter ⏎")
        if stage.swapping:
            words = tr("Swap the screens")
        elif stage.typed:
            known = tr("To {group}") if stage.armed else tr("No group {group}")
            words = known.format(group=_typed_words(conference, stage))
        elif stage.armed is not None and is_kept_back(conference, stage.armed):
            words = tr("Show anyway")
        elif coming is None:
            words = tr("End of the presentation")
        else:
            key = tr("Page ↓")
            scene = self._pictures.scene(coming)
            slide = slide_words(conference, coming, scene, stage.deck.aspect)
            known = tr("Go on: {slide}")
            if self._hub.stage.frozen:
                known = tr("Behind the still picture: {slide}")
            words = known.format(slide=slide)
        self.forward.set_words(words.replace("&", "&&"), key)

    def _show_leaving(self) -> None:
        """Show the steps of leaving and the question about the screens over the hall's picture."""
        covered, swapping = self._hub.stage.covered, self._presentation.swapping
        frozen = self._hub.stage.frozen
        removed = not frozen and self._presentation.deck.gone(self._hub.stage.cue)
        asked = covered or swapping or removed or frozen or not self.hall_connected
        self.leave.set_words(tr("End now") if covered else tr("End"), "E" if covered else "")
        self.current.set_frame(
            self._colours.stage_warning if asked else self._colours.stage_accent,
            tr("Swap the two screens? Enter swaps them, Escape leaves them as they are.")
            if swapping
            else tr("The hall is black. E ends the show, B or Page Down brings the slide back.")
            if covered
            else tr("What the hall saw was removed, so it is black. Page Down goes on.")
            if removed
            else "",
        )

    @Slot(datetime)
    def _on_tick(self, now: datetime) -> None:
        self.time.show_time(now)
        self.current.follow()
        if self._presentation.message is not None and now - self._told[1] >= TOLD_FOR:
            self._presentation.message = None  # the buttons that it covers are wanted again
            self._show_hints()


def _typed_words(conference: Conference, stage: Presentation) -> str:
    """Name a group by the number that was typed and by what its slides call it: "9 · KI 5"."""
    group = None if stage.armed is None else group_of(conference, stage.armed)
    return stage.typed if group is None else f"{stage.typed} · {group_label(conference, group)}"
