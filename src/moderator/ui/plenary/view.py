"""The area Plenary: everything that can be shown in the hall."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from moderator.actions.plenary import DEEPEST, SHALLOWEST, set_hall_dark, set_hall_depth
from moderator.event.changes import Changes
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.slides.deck import group_cues
from moderator.slides.layout.pages import slides_of
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.plenary.cues import cue_is_ready, cue_words, group_of
from moderator.ui.plenary.entry_list import CueEntry, EntryList, entries_of
from moderator.ui.plenary.pictures import SlidePane
from moderator.ui.plenary.screens import (
    Identifier,
    ScreenName,
    identify_screens,
    screen_names,
    screen_words,
)
from moderator.ui.plenary.show import ShowController, ShowState
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DecimalBox
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Header, Surface, button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.states import state_words
from moderator.ui.words import tr

TEST = Cue(SceneKind.TEST_PICTURE)


@dataclass(frozen=True, slots=True)
class PlenaryState(AreaState):
    """What is previewed, and the show that another main window handed over."""

    cue: Cue
    show: ShowState | None


class ScreenBox(QComboBox):
    """A box to choose the hall's screen."""

    def __init__(self, controller: ShowController) -> None:
        super().__init__()
        self._controller = controller
        self.setAccessibleName(tr("The hall’s screen"))
        self.setMinimumWidth(theme.PANEL_WIDTH - theme.WIDE)
        self.activated.connect(self._choose)

    @Slot()
    def refresh(self) -> None:
        """Offer the screens that there are, and choose the one that the hall is or will be on."""
        names, own, windows = screen_names(), self._controller.own, self._controller.windows
        self.blockSignals(True)
        self.clear()
        for name in names:
            words = screen_words(name)
            if name == own:
                words = tr("{screen} (this one)").format(screen=words)
            self.addItem(words, name)
        target = self._controller.arrangement().hall if windows.is_open else None
        if target is None:
            others = [name for name in names if name != own]
            chosen = windows.choice.chosen
            target = chosen if chosen in names else (others[0] if others else own)
        self.setCurrentIndex(names.index(target) if target in names else 0)
        self.blockSignals(False)

    @Slot(int)
    def _choose(self, row: int) -> None:
        name = self.itemData(row)
        self._controller.choose_screen(name if isinstance(name, ScreenName) else None)


class PlenaryArea(Area):
    """Scenes and groups at the left, the chosen one large at the right.

    cue: what is previewed.
    """

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.controller = ShowController(hub, self)
        self.cue = Cue(SceneKind.WELCOME)
        self._identifiers: tuple[Identifier, ...] = ()
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self.refresh)
        header = self._header()
        # the left is as wide as it may be, once the right has what it needs
        row = layouts.row((self._left(), 1000), (self._right(), 1), spacing=theme.SNUG)
        layouts.column(header, (row, 1), on=self, spacing=theme.SNUG)
        self.setFocusProxy(self.list)
        self._focus_restorer = FocusRestorer(self, self.setFocus)
        hub.presented.connect(self.present)
        hub.changed.connect(self._on_changed)
        hub.stage.shown.connect(self._report_on_air)
        hub.stage.shown.connect(self._show_leaving)
        hub.stage.opened.connect(self._show_leaving)
        hub.tick.connect(self._on_tick)
        hub.appearance.changed.connect(self.list.viewport().update)
        self.controller.changed.connect(self.screen_box.refresh)
        self.controller.changed.connect(self._report_on_air)
        self.controller.changed.connect(self._report_running)
        self._show_leaving()
        self.refresh()

    def state(self) -> PlenaryState:
        """Return what is previewed, and hand over the show in the hall."""
        return PlenaryState(self.cue, self.controller.hand_over())

    def restore(self, state: AreaState) -> None:
        """Preview the same as another window, and go on with what it showed in the hall."""
        if isinstance(state, PlenaryState):
            self.reveal(state.cue)
            self._show_cue(state.cue)
            if state.show is not None:
                self.controller.take_over(state.show)

    @Slot(bool)
    def present(self, from_start: bool) -> None:
        """Start the presentation from the beginning, or with what is previewed.

        One that runs goes on where it is, unless what is previewed is to be shown and seen here.
        """
        unseen = self.controller.presentation.running and not self.isVisible()
        if from_start or unseen:
            self.controller.begin()
        elif self._check_ready():
            self.controller.begin(self.cue)

    def reveal(self, record: Target) -> None:
        """Select a group, or the scene of a cue."""
        cue = record if isinstance(record, Cue) else None
        if isinstance(record, Group):
            cue = group_cues(self._hub.conference, record)[0]
        for row, entry in enumerate(self.list.entry_model.rows):
            if cue is not None and (entry.cue.kind, entry.cue.subject_id) == (
                cue.kind,
                cue.subject_id,
            ):
                self.list.choose(row)

    @Slot()
    def refresh(self) -> None:
        """Show the event as it is now."""
        self.list.show_entries(entries_of(self._hub.conference, self._hub.now()))
        empty = all(entry.empty for entry in self.list.entry_model.rows if entry.state)
        self.hint.setVisible(empty)
        event = self._hub.conference.event
        self.ground.choose(event.hall_dark)
        if not self.depth_box.hasFocus():
            self.depth_box.blockSignals(True)
            self.depth_box.setValue(event.hall_depth)
            self.depth_box.blockSignals(False)
        for control in (self.ground, self.depth_box):
            control.setEnabled(not self._hub.store.read_only)
        self.screen_box.refresh()
        self._show_cue(self.cue)

    def _header(self) -> Header:
        header = Header(tr("Plenary"))
        style = self._hub.appearance
        self.ground = Segments[bool](tr("Slides in the hall"))
        self.ground.set_choices([(True, tr("Dark")), (False, tr("Light"))])
        self.ground.chosen.connect(self._set_ground)
        self.screen_box = ScreenBox(self.controller)
        identify = icon_button(
            style, Icon.QUESTION, tr("Show which screen is which"), run=self.identify
        )
        test = icon_button(
            style, Icon.SCREEN, tr("Test picture in the hall"), run=self.show_test_picture
        )
        for widget in (self.ground, self.screen_box, identify, test):
            header.add_left(widget)
        self.here = button(tr("From here"), run=lambda: self.present(from_start=False))
        self.leave = button(tr("End the show"), run=self.controller.presentation.leave)
        self.start = button("", "primary", run=lambda: self.present(from_start=True))
        header.add_right(self.leave)
        header.add_right(self.here)
        header.add_right(self.start)
        self._report_running()
        return header

    def _left(self) -> QWidget:
        surface = Surface()
        surface.setMinimumWidth(theme.PANEL_WIDTH)
        surface.setMaximumWidth(theme.PANEL_WIDTH + theme.WIDE * 4)
        name = tr("Scenes and groups")
        self.list = EntryList(self.controller.pictures, self._hub.appearance, name, surface)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._send_ready)
        self.hint = EmptyState(
            self._hub.appearance,
            Icon.RESULTS,
            tr("No results yet"),
            tr("What the groups work out appears here by itself, in the order of the workshops."),
        )
        self.hint.add_button(tr("Enter results"), lambda: self._hub.goto(AreaName.RESULTS))
        layouts.column(
            (self.list, 1),
            self.hint,
            on=surface,
            margins=(theme.GRID, theme.TIGHT, theme.GRID, theme.TIGHT),
        )
        return surface

    def _right(self) -> QWidget:
        surface = Surface()
        self.title = ElidedLabel("", "section")
        self.on_air = Label(tr("In the hall now"), "chip-accent")
        self.unready = Label("", "chip-warning")
        self.send = button("", run=lambda: self.controller.show_in_hall(self.cue))
        self.dark = button(
            tr("Black out the hall"), "quiet", run=lambda: self._hub.stage.show(BLACK)
        )
        top = layouts.row((self.title, 1), self.unready, self.on_air, self.dark, self.send)
        self.preview = SlidePane(self.controller.pictures, tr("Preview"))
        self.preview.follow_appearance(self._hub.appearance)
        self.previous = icon_button(
            self._hub.appearance, Icon.LEFT, tr("Page before"), run=lambda: self._turn(-1)
        )
        self.page = Label("", "secondary")
        self.following = icon_button(
            self._hub.appearance, Icon.RIGHT, tr("Next page"), run=lambda: self._turn(1)
        )
        self.depth_box = DecimalBox()
        self.depth_box.setRange(SHALLOWEST, DEEPEST)
        self.depth_box.setDecimals(1)
        self.depth_box.setSingleStep(0.5)
        self.depth_box.setKeyboardTracking(False)
        self.depth_box.setSuffix(" " + tr("picture heights away"))
        self.depth_box.setAccessibleName(tr("Distance of the last row in picture heights"))
        self.depth_box.setToolTip(tr("Decides the smallest letters on all slides"))
        self.depth_box.valueChanged.connect(self._set_depth)
        row = layouts.row(
            self.previous,
            self.page,
            self.following,
            layouts.STRETCH,
            Label(tr("Last row"), "secondary"),
            self.depth_box,
            spacing=theme.TIGHT,
        )
        layouts.column(
            top,
            (self.preview, 100),
            layouts.STRETCH,
            row,
            on=surface,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.SNUG,
        )
        return surface

    def _show_cue(self, cue: Cue) -> None:
        scene = self.controller.pictures.scene(cue)
        pages = len(slides_of(scene, self.preview.aspect))
        self.cue = replace(cue, page=min(cue.page, pages - 1))
        self.title.setText(cue_words(self._hub.conference, self.cue))
        self.preview.show_scene(replace(scene, page=self.cue.page))
        self.page.setText(tr("Page {page} of {pages}").format(page=self.cue.page + 1, pages=pages))
        self.previous.setEnabled(self.cue.page > 0)
        self.following.setEnabled(self.cue.page + 1 < pages)
        for widget in (self.previous, self.page, self.following):
            widget.setVisible(pages > 1)
        self._report_ready()
        self._report_on_air()

    @Slot()
    def _report_on_air(self) -> None:
        """Show a mark while the hall sees what is previewed."""
        seen = self.controller.hall_visible and self._hub.stage.cue == self.cue
        self.on_air.setVisible(seen)

    @Slot()
    def _show_leaving(self) -> None:
        """Offer the two steps of leaving while the hall is shown: black first, then the end."""
        stage = self._hub.stage
        self.leave.setVisible(stage.open)
        self.leave.setText(
            tr("The hall is black: end now") if stage.covered else tr("End the show")
        )

    @Slot()
    def _report_running(self) -> None:
        """Show on the buttons whether they begin a show or return to the one that runs."""
        running = self.controller.presentation.running
        words = tr("To the running presentation") if running else tr("Start the presentation")
        tip = tr("It goes on where it is (F5)") if running else tr("From the beginning (F5)")
        if self.controller.broken_off is not None:
            words, tip = tr("Go on with the presentation"), tr("Where it broke off (F5)")
        here = tr("Go on with the selected slide (Shift+F5)")
        self.start.setText(words)
        self.start.setToolTip(tip)
        self.here.setToolTip(here if running else tr("Begin with the selected slide (Shift+F5)"))

    @Slot(object)
    def _on_chosen(self, entry: CueEntry) -> None:
        if (entry.cue.kind, entry.cue.subject_id) != (self.cue.kind, self.cue.subject_id):
            self._show_cue(entry.cue)

    def _report_ready(self) -> None:
        """Show whether the group is ready; where not, only this button shows it in the hall."""
        conference = self._hub.conference
        ready = cue_is_ready(conference, self.cue)
        group = group_of(conference, self.cue)
        result = None if group is None else conference.result_of(group.id)
        state = state_words(result.state if result else ResultState.MISSING)
        self.unready.setVisible(not ready)
        self.unready.setText(tr("not ready: {state}").format(state=state))
        self.send.setText(tr("Show in the hall") if ready else tr("Show in the hall anyway"))

    def _check_ready(self) -> bool:
        """Return whether what is previewed is ready to be shown; if not, show an error."""
        if cue_is_ready(self._hub.conference, self.cue):
            return True
        self._hub.show_error(
            RuleProblem(
                phrase("{group} is not ready.", group=cue_words(self._hub.conference, self.cue)),
                kept=phrase("Nothing was sent to the hall."),
                remedy=phrase("“Show in the hall anyway” sends it."),
            )
        )
        return False

    @Slot()
    def _send_ready(self) -> None:
        if self._check_ready():
            self.controller.show_in_hall(self.cue)

    def _turn(self, step: int) -> None:
        self._show_cue(replace(self.cue, page=max(0, self.cue.page + step)))

    @Slot()
    def _set_ground(self) -> None:
        if not self._hub.do(set_hall_dark, dark=bool(self.ground.value)):
            self.refresh()

    @Slot(float)
    def _set_depth(self, depth: float) -> None:
        if not self._hub.do(set_hall_depth, depth):
            self.refresh()

    @Slot()
    def identify(self) -> None:
        """Show on each screen which one it is."""
        self._identifiers = identify_screens(self._hub.appearance.colours)

    @Slot()
    def show_test_picture(self) -> None:
        """Show the test picture in the hall."""
        self._show_cue(TEST)
        self.controller.show_in_hall(TEST)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another area was shown."""
        super().showEvent(event)
        self.refresh()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.ids and self.isVisible():
            self._refresh_timer.start()

    @Slot(object)
    def _on_tick(self, now: object) -> None:  # noqa: ARG002 - the hub's clock is asked
        if self.isVisible():
            self.preview.show_scene(self.controller.pictures.scene(self.cue))
