"""The area Plenary: everything that can be shown in the hall."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.event.changes import Changes
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import PlenaryTurn, TurnKey, presented_groups
from moderator.slides.deck import group_cues
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import Beginning, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.plenary.entry_list import CueEntry, entries_of
from moderator.ui.plenary.foyer import FoyerState
from moderator.ui.plenary.order_page import OrderPage
from moderator.ui.plenary.order_rows import key_of
from moderator.ui.plenary.plenary_pages import KEYS, PlenaryPage
from moderator.ui.plenary.preview_panel import PreviewPanel
from moderator.ui.plenary.remote_dialog import RemoteOpener
from moderator.ui.plenary.scenes_page import ScenesPage
from moderator.ui.plenary.screens import Identifier, identify_screens
from moderator.ui.plenary.show import ShowController, ShowState
from moderator.ui.plenary.show_buttons import ShowButtons
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import Header, Surface, icon_button
from moderator.ui.widgets.labels import with_key
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

TEST = Cue(SceneKind.TEST_PICTURE)


@dataclass(frozen=True, slots=True)
class PlenaryState(AreaState):
    """The page, what is previewed, and show and foyer that another main window handed over."""

    cue: Cue
    show: ShowState | None
    page: PlenaryPage = PlenaryPage.ORDER
    foyer: FoyerState | None = None


def beginning(hub: Hub, first: Group) -> Cue | None:
    """Find the slide with which the results begin, at a group if the plenary sees it."""
    groups = presented_groups(hub.conference, hub.now())
    ids = {group.id for group in groups}
    shown = first if first.id in ids else next(iter(groups), None)
    return None if shown is None else group_cues(hub.conference, shown)[0]


class PlenaryArea(Area):
    """The running order or all other scenes at the left, what is selected large at the right."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.controller = ShowController(hub, self)
        self._identifiers: tuple[Identifier, ...] = ()
        self.remote = RemoteOpener(hub, self.controller.remote, self)
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self.refresh)
        self.order = OrderPage(hub)
        self.scenes = ScenesPage(hub, self.controller, self.identify, self.show_test_picture)
        self.list, self.screen_box = self.scenes.list, self.scenes.screen_box
        self.panel = PreviewPanel(hub, self.controller)
        header = self._header()
        row = layouts.row((self._left(), 1), (self.panel, 1), spacing=theme.SNUG)
        layouts.column(header, (row, 1), on=self, spacing=theme.SNUG)
        self._focus_restorer = FocusRestorer(self, self.setFocus)
        self._connect()
        self.refresh()
        self.choose_page(PlenaryPage.ORDER)

    @property
    def cue(self) -> Cue:
        """What is previewed."""
        return self.panel.cue

    @property
    def page(self) -> PlenaryPage:
        """The page that is shown."""
        return self._choice.value or PlenaryPage.ORDER

    def state(self) -> PlenaryState:
        """Return what is previewed, and hand over the show in the hall."""
        foyer = self.controller.foyer.hand_over()
        return PlenaryState(self.cue, self.controller.hand_over(), self.page, foyer)

    def restore(self, state: AreaState) -> None:
        """Preview the same as another window, and go on with what it showed in the hall."""
        if isinstance(state, PlenaryState):
            self.reveal(state.cue)
            self.choose_page(state.page)
            self._show_cue(state.cue)
            if state.show is not None:
                self.controller.take_over(state.show)
            if state.foyer is not None:
                self.controller.foyer.take_over(state.foyer)

    @Slot(Beginning)
    def present(self, wanted: Beginning) -> None:
        """Start the presentation from the beginning, or with what is previewed.

        One that runs goes on where it is, unless what is previewed is to be shown and seen here.
        """
        running, first = self.controller.presentation.running, wanted.first
        if wanted.from_start or (running and not self.isVisible()):
            fresh = not running and self.controller.broken_off is None
            self.controller.begin(beginning(self._hub, first) if fresh and first else None)
        elif self.panel.check_ready():
            self.controller.begin(self.cue)

    def reveal(self, record: Target) -> None:
        """Select a group in the running order, or the scene of a cue."""
        cue = record if isinstance(record, Cue) else None
        key = TurnKey(group_id=record.id) if isinstance(record, Group) else None
        if cue is not None:
            key = key_of(self._hub.conference, cue)
        if key is not None:
            self.choose_page(PlenaryPage.ORDER)
            self.order.choose(key)
        elif cue is not None:
            for row, entry in enumerate(self.list.entry_model.rows):
                if (entry.cue.kind, entry.cue.subject_id) == (cue.kind, cue.subject_id):
                    self.choose_page(PlenaryPage.SCENES)
                    self.list.choose(row)

    def choose_page(self, page: PlenaryPage) -> None:
        """Show a page, and preview what is selected there."""
        self._choice.choose(page)
        shown = self.scenes if page is PlenaryPage.SCENES else self.order
        self._pages.setCurrentWidget(shown)
        self.setFocusProxy(shown.list)
        if page is PlenaryPage.SCENES:
            entry = self.list.entry
            if entry is not None:
                self._on_chosen(entry)
        elif self.order.selected is not None:
            self._show_turn(self.order.selected)
        self.buttons.name_beginning(self.panel.turn)

    def go_to_page(self, page: PlenaryPage) -> None:
        """Show a page, and give the keys to its list."""
        self.choose_page(page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Show the event as it is now."""
        now = self._hub.now()
        self.order.refresh(now)
        self.list.show_entries(entries_of(self._hub.conference, now))
        self.panel.refresh_event()
        self.screen_box.refresh()
        self.scenes.foyer.refresh()
        self.scenes.further.refresh()
        self._show_cue(self.cue)

    def _header(self) -> Header:
        header = Header(tr("Plenary"))
        self._choice = Segments[PlenaryPage](tr("Page"))
        words = {PlenaryPage.ORDER: tr("Groups’ results"), PlenaryPage.SCENES: tr("Other slides")}
        self._choice.set_choices(list(words.items()))
        self._choice.set_tooltips({page: with_key(words[page], KEYS[page]) for page in words})
        self._choice.chosen.connect(lambda: self.choose_page(self.page))
        header.add_left(self._choice)
        style, opener = self._hub.appearance, self.remote
        header.add_right(icon_button(style, Icon.PHONE, tr("Remote control"), run=opener.open))
        self.buttons = ShowButtons(self._hub, self.controller)
        self.here, self.leave, self.start = self.buttons.all
        self.here.clicked.connect(lambda: self.present(Beginning(from_start=False)))
        self.start.clicked.connect(lambda: self.present(Beginning(from_start=True)))
        for made in (self.leave, self.here, self.start):
            header.add_right(made)
        return header

    def _left(self) -> QWidget:
        surface = Surface()
        self._pages = QStackedWidget()
        for page in (self.order, self.scenes):
            self._pages.addWidget(page)
        layouts.column((self._pages, 1), on=surface, margins=1)
        return surface

    def _connect(self) -> None:
        hub = self._hub
        for page, key in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.go_to_page, page))
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.panel.send_ready)
        self.order.chosen.connect(self._show_turn)
        self.order.opened.connect(self._open_turn)
        self.order.fields_wanted.connect(self.panel.fields.take_keys)
        self.panel.hide_wanted.connect(self.order.hide_turn)
        self.panel.limits.wanted.connect(self._choose_turn)
        hub.presented.connect(self.present)
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        hub.appearance.changed.connect(self.list.viewport().update)
        hub.appearance.changed.connect(self.order.list.viewport().update)
        self.controller.changed.connect(self.screen_box.refresh)
        self.controller.further.changed.connect(self._refresh_timer.start)

    @Slot(TurnKey)
    def _show_turn(self, key: TurnKey) -> None:
        """Preview a turn, unless it is previewed already, perhaps by another slide of it."""
        turn = self.order.turn_of(key)
        if turn is None:
            return
        if key == key_of(self._hub.conference, self.cue):
            self._show_cue(self.cue)
        elif turn.group is not None:
            self._show_cue(group_cues(self._hub.conference, turn.group)[0])
        else:
            self._show_cue(Cue(SceneKind.OWN_SLIDE, key.slide_id))

    @Slot(TurnKey)
    def _choose_turn(self, key: TurnKey) -> None:
        self.choose_page(PlenaryPage.ORDER)
        self.order.choose(key)

    @Slot(TurnKey)
    def _open_turn(self, key: TurnKey) -> None:
        self._show_turn(key)
        self.panel.send_ready()

    def _show_cue(self, cue: Cue) -> None:
        self.panel.show_cue(cue, self._turn_of(cue))
        self.buttons.name_beginning(self.panel.turn)

    def _turn_of(self, cue: Cue) -> PlenaryTurn | None:
        key = key_of(self._hub.conference, cue)
        return None if key is None else self.order.turn_of(key)

    @Slot(CueEntry)
    def _on_chosen(self, entry: CueEntry) -> None:
        if (entry.cue.kind, entry.cue.subject_id) != (self.cue.kind, self.cue.subject_id):
            self._show_cue(entry.cue)

    @Slot()
    def identify(self) -> None:
        """Show on each screen which one it is."""
        self._identifiers = identify_screens(self._hub.appearance.colours)

    @Slot()
    def switch_foyer(self) -> None:
        """Show now and next in the foyer, or no more; an error says where it has no screen."""
        foyer = self.controller.foyer
        if foyer.on or foyer.found() is not None:
            foyer.switch(not foyer.on)
        else:
            self._hub.show_error(
                RuleProblem(
                    phrase("There is no third screen for the foyer."),
                    remedy=phrase("Connect one beside yours and the hall’s."),
                )
            )

    @Slot()
    def show_test_picture(self) -> None:
        """Show the test picture in the hall."""
        self._show_cue(TEST)
        self.controller.show_in_hall(TEST)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another area was shown."""
        super().showEvent(event)
        self.controller.further.follow()
        self.refresh()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        if changes.ids and self.isVisible():
            self._refresh_timer.start()

    @Slot()
    def _on_tick(self) -> None:
        if self.isVisible():
            self.order.follow_clock()
            self.panel.follow_clock()
