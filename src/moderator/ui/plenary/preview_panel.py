"""What is selected for the plenary: large, with its fields, and how the hall is to see it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moderator.actions.plenary import DEEPEST, SHALLOWEST, set_hall_dark, set_hall_depth
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.rules.running_order import PlenaryTurn
from moderator.slides.deck import group_cues, group_of
from moderator.slides.layout.pages import slides_of
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.plenary.cues import cue_is_ready, cue_words
from moderator.ui.plenary.guide_turn import part_pages, turn_words
from moderator.ui.plenary.limit_check import LimitCheck, LimitsBox
from moderator.ui.plenary.pictures import SlidePane
from moderator.ui.plenary.show import ShowController
from moderator.ui.plenary.turn_panel import TurnPanel, missing_words
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DecimalBox
from moderator.ui.widgets.frames import Hairline, Surface, button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label, with_key
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.states import state_words
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr


class PreviewPanel(Surface):
    """A preview with what can be done about it.

    check: finds what comes near a limit. cue: what is previewed. turn: its turn in the running
    order, None for other scenes.
    hide_wanted: the turn is to be left out, or taken in again.
    """

    hide_wanted = Signal(PlenaryTurn)

    def __init__(self, hub: Hub, controller: ShowController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._controller = hub, controller
        self.cue = Cue(SceneKind.WELCOME)
        self.turn: PlenaryTurn | None = None
        self.check = LimitCheck(hub, self)
        self._cues: dict[SceneKind, Cue] = {}
        self.fields = TurnPanel(hub)
        self.guide_turn = ElidedLabel("", "secondary")
        self.preview = SlidePane(controller.pictures, tr("Preview"))
        self.preview.yielding = True
        self.preview.follow_appearance(hub.appearance)
        self._rows = self._top(), self._acts(), self._hall()
        layouts.column(
            self._rows[0],
            (self.preview, 100),
            self._rows[1],
            self.guide_turn,
            (self.fields, 1),
            Hairline(),
            self._rows[2],
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG),
            spacing=theme.SNUG,
        )
        hub.appearance.changed.connect(self._draw)
        hub.stage.shown.connect(self.report_on_air)
        controller.changed.connect(self.report_on_air)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        """Become so narrow that captions and the words on some buttons have no room."""
        most = max(self._rows[0].minimumSize().width(), self._acts_width(worded=False))
        wide = max(most, self._rows[2].minimumSize().width() - self._caption_width())
        return QSize(wide + 2 * theme.ROOMY, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show captions, words and lines of text where there is room for them."""
        super().resizeEvent(event)
        self.fields.set_low(low=self.height() < theme.LOW_PANEL)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again what needs another room now, as when the check of limits is done."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        hall = self._rows[2].minimumSize().width() - self._caption_width()
        whole = hall + sum(each.sizeHint().width() + theme.TIGHT for each in self._captions)
        for caption in self._captions:
            caption.setVisible(whole + 2 * theme.ROOMY <= self.width())
        self._word_acts()

    def _word_acts(self) -> None:
        """Write words on the buttons below the preview where there is room for all of them."""
        room = self._acts_width(worded=True) + 2 * theme.ROOMY <= self.width()
        for act, key in ((self.dark, "B"), (self.hide_turn, "H")):
            act.setText(act.accessibleName() if room else "")
            act.setToolTip(with_key(act.accessibleName(), key))

    def _acts_width(self, *, worded: bool) -> int:
        """Measure the buttons below the preview, with or without words on two of them."""
        acts = [self.send, self.dark, self.message]
        acts += [] if self.hide_turn.isHidden() else [self.hide_turn]
        words = sum(
            act.fontMetrics().horizontalAdvance(act.accessibleName()) + theme.TIGHT
            for act in (self.dark, self.hide_turn)
            if act in acts
        )
        written = sum(
            act.fontMetrics().horizontalAdvance(act.text()) + theme.TIGHT
            for act in (self.dark, self.hide_turn)
            if act in acts and act.text()
        )
        whole = sum(act.sizeHint().width() + theme.TIGHT for act in acts)
        return whole - written + (words if worded else 0)

    def _caption_width(self) -> int:
        """Measure what the captions take now."""
        shown = (each for each in self._captions if not each.isHidden())
        return sum(each.sizeHint().width() + theme.TIGHT for each in shown)

    def show_cue(self, cue: Cue, turn: PlenaryTurn | None) -> None:
        """Preview a cue, and show the fields of its turn."""
        conference = self._hub.conference
        scene = self._controller.pictures.scene(cue)
        pages = len(slides_of(scene, self.preview.aspect))
        self.cue, self.turn = replace(cue, page=min(cue.page, pages - 1)), turn
        self.title.setText(self._title())
        self.preview.show_scene(replace(scene, page=self.cue.page))
        self.preview.set_words(missing_words(None if turn is None else turn.slide))
        self.page.setText(f"{self.cue.page + 1}/{pages}")
        self.page.setToolTip(
            tr("Page {page} of {pages}").format(page=self.cue.page + 1, pages=pages)
        )
        self.previous.setEnabled(self.cue.page > 0)
        self.following.setEnabled(self.cue.page + 1 < pages)
        for widget in (self.previous, self.page, self.following):
            widget.setVisible(pages > 1)
        words = turn_words(
            cue, pages, part_pages(self._controller.pictures, cue, self.preview.aspect)
        )
        self.guide_turn.setText(words)
        self.guide_turn.setVisible(bool(words))
        group = group_of(conference, self.cue)
        cues = () if group is None else group_cues(conference, group)
        photo = next((one for one in cues if one.kind is SceneKind.PHOTO), None)
        self._cues = {one.kind: one for one in (photo, *cues[:1]) if one is not None}
        self.kinds.setVisible(len(self._cues) > 1)
        self.kinds.choose(self.cue.kind)
        self.fields.show_turn(self.cue, group, turn)
        self.hide_turn.setVisible(turn is not None and turn.ready)
        hidden = turn is not None and turn.hidden
        self.hide_turn.setAccessibleName(tr("Show again") if hidden else tr("Hide"))
        self._word_acts()
        self._report_ready()
        self._draw()
        self.report_on_air()

    def refresh_event(self) -> None:
        """Show how the hall sees slides."""
        event = self._hub.conference.event
        self.ground.choose(event.hall_dark)
        if not self.depth_box.hasFocus():
            self.depth_box.blockSignals(True)
            self.depth_box.setValue(event.hall_depth)
            self.depth_box.blockSignals(False)
        for control in (self.ground, self.depth_box, self.hide_turn):
            control.setEnabled(not self._hub.store.read_only)
        if self.isVisible():
            self.check.check(self.preview.aspect)

    def follow_clock(self) -> None:
        """Show what the previewed scene is now."""
        self.preview.show_scene(self._controller.pictures.scene(self.cue))

    def check_ready(self) -> bool:
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
    def send_ready(self) -> None:
        """Show in the hall what is previewed, unless it is not ready."""
        if self.check_ready():
            self._controller.show_in_hall(self.cue)

    @Slot()
    def report_on_air(self) -> None:
        """Show a mark while the hall sees what is previewed."""
        seen = self._controller.hall_visible and self._hub.stage.cue == self.cue
        self.on_air.setVisible(seen)

    def _top(self) -> QHBoxLayout:
        style = self._hub.appearance
        self.symbol = Label()
        self.title = ElidedLabel("", "section")
        self.on_air = Label(tr("In the hall now"), "chip-accent")
        self.unready = Label("", "chip-warning")
        self.previous = icon_button(
            style, Icon.LEFT, tr("Page before"), run=lambda: self._turn_page(-1)
        )
        self.page = Label("", "secondary")
        self.following = icon_button(
            style, Icon.RIGHT, tr("Next page"), run=lambda: self._turn_page(1)
        )
        self.kinds = Segments[SceneKind](tr("Result or flipchart"))
        self.kinds.set_choices(
            [(SceneKind.GROUP_RESULT, tr("Result")), (SceneKind.PHOTO, tr("Flipchart"))]
        )
        self.kinds.chosen.connect(self._choose_kind)
        return layouts.row(
            self.symbol,
            (self.title, 1),
            self.unready,
            self.on_air,
            layouts.row(self.previous, self.page, self.following, spacing=0),
            self.kinds,
            spacing=theme.TIGHT,
        )

    def _acts(self) -> QHBoxLayout:
        self.send = button("", "primary", run=lambda: self._controller.show_in_hall(self.cue))
        self.dark = button("", run=lambda: self._hub.stage.show(BLACK))
        self.dark.setAccessibleName(tr("Black out the hall"))
        self.hide_turn = button("", run=self._ask_to_hide)
        self.message = icon_button(
            self._hub.appearance,
            Icon.ANNOUNCE,
            tr("Message over the hall’s picture, or away with it (M)"),
            run=self._controller.presentation.control.ask_for_message,
        )
        self.message.setEnabled(self._hub.stage.open)
        self._hub.stage.opened.connect(self.message.setEnabled)
        return layouts.row(
            self.send, self.dark, self.message, layouts.STRETCH, self.hide_turn, spacing=theme.TIGHT
        )

    def _hall(self) -> QHBoxLayout:
        self.ground = Segments[bool](tr("Slides in the hall"))
        self.ground.set_choices([(True, tr("Dark")), (False, tr("Light"))])
        self.ground.chosen.connect(self._set_ground)
        self.depth_box = DecimalBox()
        self.depth_box.setRange(SHALLOWEST, DEEPEST)
        self.depth_box.setDecimals(1)
        self.depth_box.setSingleStep(0.5)
        self.depth_box.setKeyboardTracking(False)
        self.depth_box.setSuffix(" " + tr("picture heights"))
        self.depth_box.setAccessibleName(tr("Distance of the last row in picture heights"))
        self.depth_box.setToolTip(tr("Decides the smallest letters on all slides"))
        self.depth_box.valueChanged.connect(self._set_depth)
        self.limits = LimitsBox(self._hub, self.check)
        self._captions = Label(tr("Hall"), "secondary"), Label(tr("Last row"), "secondary")
        return layouts.row(
            self._captions[0],
            self.ground,
            self._captions[1],
            self.depth_box,
            layouts.STRETCH,
            self.limits,
            spacing=theme.TIGHT,
        )

    def _title(self) -> str:
        conference = self._hub.conference
        group = group_of(conference, self.cue)
        if group is None:
            return cue_words(conference, self.cue)
        of = conference.theme_of(conference.one(Workshop, group.workshop_id))
        return tr("Group {number} · {theme}").format(theme=of.name, number=group.number)

    @Slot()
    def _draw(self) -> None:
        """Draw what has a colour of the appearance."""
        colours, size = self._hub.appearance.colours, QSize(theme.SMALL_ICON, theme.SMALL_ICON)
        hidden = self.turn is not None and self.turn.hidden
        icons: tuple[tuple[QPushButton, Icon, str], ...] = (
            (self.send, Icon.PROJECTOR, colours.accent_text),
            (self.dark, Icon.BLACK, colours.text),
            (self.hide_turn, Icon.SHOW if hidden else Icon.HIDE, colours.secondary),
        )
        for made, which, colour in icons:
            made.setIcon(icon(which, colour))
            made.setIconSize(size)
        conference = self._hub.conference
        group = group_of(conference, self.cue)
        self.symbol.setVisible(group is not None)
        if group is not None:
            of = conference.theme_of(conference.one(Workshop, group.workshop_id))
            ink = self._hub.appearance.ink(of.colour)
            self.symbol.setPixmap(symbol_pixmap(of.symbol, ink, theme.SNUG + 2))

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
        # no plain key sends what is not ready
        self.send.setToolTip(with_key(tr("Show in the hall"), "Enter") if ready else "")

    def _turn_page(self, step: int) -> None:
        self.show_cue(replace(self.cue, page=max(0, self.cue.page + step)), self.turn)

    @Slot()
    def _choose_kind(self) -> None:
        kind = self.kinds.value
        if kind in self._cues:
            self.show_cue(self._cues[kind], self.turn)

    @Slot()
    def _ask_to_hide(self) -> None:
        if self.turn is not None:
            self.hide_wanted.emit(self.turn)

    @Slot()
    def _set_ground(self) -> None:
        if not self._hub.do(set_hall_dark, dark=bool(self.ground.value)):
            self.refresh_event()

    @Slot(float)
    def _set_depth(self, depth: float) -> None:
        if not self._hub.do(set_hall_depth, depth):
            self.refresh_event()
