"""A show: the presentation, its pictures, the hall's window and the presenter's, joined."""

from __future__ import annotations  # what the server is made of is loaded when it is wanted

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.stage import BLACK, Cue
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import cue_words
from moderator.ui.plenary.foyer import FoyerScreen
from moderator.ui.plenary.further import FurtherScreens, FurtherState
from moderator.ui.plenary.hall import HallPainter, PageTurner, ToldRecorder
from moderator.ui.plenary.keys import StageKey, StageKeyFilter
from moderator.ui.plenary.message_panel import MessageWriter
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.remote import RemoteControl
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenName,
    find_screen,
    own_screen_question,
    remember_hall,
    screen_of,
    screen_words,
)
from moderator.ui.plenary.show_memory import ShowMemory, ShowPosition
from moderator.ui.plenary.windows import HallState, StageWindows
from moderator.ui.stage import StageState
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.actions.phones import RemoteHolder


@dataclass(frozen=True)
class ShowState:
    """A show for another main window to go on with; covered: its first step of leaving was made.

    picture: what was done to the picture in the hall. further: the windows on further screens.
    remote: the phone that has the remote control.
    """

    hall: HallState
    position: ShowPosition
    covered: bool
    picture: StageState
    further: FurtherState
    remote: RemoteHolder | None = None


WITHOUT_A_SHOW = frozenset(
    {
        StageKey.BLACK,
        StageKey.WHITE,
        StageKey.LEAVE,
        StageKey.END,
        StageKey.TAKE_BACK,
        StageKey.FREEZE,
        StageKey.MESSAGE,
    }
)
"""Keys that are obeyed while the hall sees a single scene, where there is nothing to page to."""


class ShowController(QObject):
    """Begins and ends shows, and opens and closes their windows.

    changed: the presentation began or ended, or the hall moved to another screen.
    broken_off: where a show was when the program crashed, until it is begun again.
    """

    changed = Signal()

    def __init__(self, hub: Hub, owner: QWidget) -> None:
        super().__init__(owner)
        self._hub, self._owner = hub, owner
        self.pictures = SlidePictures(hub, self)
        self.presentation = Presentation(hub, self.pictures, self)
        self.remote = RemoteControl(hub, self.presentation, self.pictures, self)
        self.remote.pressed.connect(self._on_key)
        self.windows = StageWindows(self)
        self.foyer = FoyerScreen(hub, self.pictures, self.windows, self.arrangement, self)
        self.turner = PageTurner(hub, self.pictures, self)
        self._told_recorder = ToldRecorder(hub, self.windows, self.pictures, self)
        self._painter = HallPainter(hub, self.pictures, self.windows, self.presentation)
        self.further = FurtherScreens(
            hub,
            self.pictures,
            self.windows,
            self.turner,
            hall=self.arrangement,
            foyer=self.foyer,
            parent=self,
        )
        self._told_recorder.beside = self.further.people
        self.turner.turned.connect(self._told_recorder.follow)
        self.further.changed.connect(self.presentation.refresh)
        self.further.changed.connect(self.changed)
        self.presenter: PresenterWindow | None = None
        self._memory = None if hub.store.read_only else ShowMemory(hub.store.path)
        self.broken_off = None if self._memory is None else self._memory.broken_off(hub.now())
        if self.broken_off is not None:
            QTimer.singleShot(0, self, self._report_broken_off)
        self._asked: set[bool] = set()
        self.keys = StageKeyFilter(owner, self)
        self.keys.pressed.connect(self._on_key)
        self.windows.close_wanted.connect(self.presentation.leave)
        self.windows.resized.connect(self._on_resized)
        self.windows.moved.connect(self._on_moved)
        self.windows.screens_changed.connect(self.changed)
        self.presentation.left.connect(self.end)
        self.presentation.swap_wanted.connect(self._ask_to_swap)
        self.presentation.swapped.connect(self.swap)
        self.presentation.changed.connect(self._remember)
        self._writer = MessageWriter(hub, self.presentation, self.pictures, self)
        self._writer.hosts = lambda: (self.presenter, owner)
        hub.closing.connect(self.close)

    @property
    def own(self) -> ScreenName | None:
        """The screen on which the moderator works."""
        return self.windows.choice.own if self.windows.is_open else screen_of(self._owner)

    def arrangement(self) -> Arrangement:
        """Return on which screens the show is, or would be if it began now."""
        if not self.windows.is_open:
            self.windows.choice = self.windows.choice.beginning(screen_of(self._owner))
        return self.windows.arrangement()

    @property
    def hall_visible(self) -> bool:
        """Whether the hall's window is on a screen, so that somebody can see it."""
        return self.windows.hall is not None

    def begin(self, cue: Cue | None = None) -> None:
        """Present; where the hall sees all that the moderator sees, ask before.

        That is asked once while the program runs.
        """
        now = self.arrangement()
        apart = now.hall is None or now.presenter is not None
        if apart or self.windows.is_open or now.mirrored in self._asked:
            self.present(cue)
        else:
            box = own_screen_question(now, self._owner.window())
            # begun once the box is closed, which gives the focus back to the window below it
            box.defaultButton().clicked.connect(
                lambda: QTimer.singleShot(
                    0, self, lambda: self._begin_anyway(cue, mirrored=now.mirrored)
                )
            )
            box.open()

    def _begin_anyway(self, cue: Cue | None, *, mirrored: bool) -> None:
        self._asked.add(mirrored)
        self.present(cue)

    def present(self, cue: Cue | None = None) -> None:
        """Begin a show at a cue or the first slide.

        Without a cue, return to the one that runs, or to where it was when the program died.
        """
        self._open_hall()
        broken_off, self.broken_off = self.broken_off, None
        if broken_off is not None and cue is None:
            self.presentation.resume(broken_off)
        elif cue is not None or not self.presentation.running:
            self.presentation.start(cue)
        elif self._hub.stage.covered and self.presentation.deck.resting is not None:
            self.presentation.darken(BLACK)
        self.keys.running = True
        if self.windows.arrangement().presenter is not None:
            self._open_presenter()
        self.windows.set_focus()
        self.changed.emit()

    def show_in_hall(self, cue: Cue) -> None:
        """Show a cue in the hall at once; where there is a second screen, its window is opened.

        Without one nothing is shown, as nobody would see it, and an error says what to do.
        """
        if not self.windows.is_open:
            now = self.arrangement()
            if now.presenter is None:
                self._hub.show_error(_mirrored_screens() if now.mirrored else _no_screen())
                return
            self._open_hall()
        self._hub.stage.show(cue)
        self._painter.draw()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """End the presentation and close both windows."""
        presenter, self.presenter, self.keys.presenter = self.presenter, None, None
        self.turner.set_active(False)
        self.keys.set_active(False)
        self.keys.running = False
        self.windows.set_presenter(None)
        self.windows.close()
        if presenter is not None:
            presenter.hide()
            presenter.deleteLater()
        if self.presentation.running:
            self.presentation.stop()
            self.remote.end()
            if self._memory is not None:
                self._memory.forget()
        self.changed.emit()

    def hand_over(self) -> ShowState | None:
        """Hand the hall's window over to another main window; None where there is none."""
        if not self.windows.is_open:
            return None
        position, covered = self.presentation.position(), self._hub.stage.covered
        picture = self._hub.stage.state
        further, remote = self.further.hand_over(), self.remote.hand_over()
        hall = self.windows.hand_over()
        state = ShowState(hall, position, covered, picture, further, remote)
        self.end()
        return state

    def take_over(self, state: ShowState) -> None:
        """Go on with what another main window handed over; this one stays in front."""
        self.broken_off = None
        self.further.take_over(state.further)  # else new windows would open beside these
        self.windows.take_over(state.hall)
        self.presentation.resume(state.position)
        self._hub.stage.restore(state.picture)
        if state.covered:
            self._hub.stage.cover()
        self._open_hall()
        if state.remote is not None:
            self.remote.take_over(state.remote)
        self.keys.running = state.position.running
        if self.presentation.running and self.windows.arrangement().presenter is not None:
            self._open_presenter()
        self._show_program()
        self.changed.emit()

    @Slot()
    def _ask_to_swap(self) -> None:
        """Ask in the presenter's window, where there are two screens that could be swapped."""
        now = self.windows.arrangement()
        if self.presenter is not None and now.hall is not None and now.presenter is not None:
            self.presentation.ask_to_swap()

    @Slot()
    def swap(self) -> None:
        """Swap the hall's and the presenter's screen."""
        self.windows.swap()
        self.windows.set_focus()
        self.changed.emit()

    def choose_screen(self, name: ScreenName | None) -> None:
        """Choose the hall's screen; None: whichever is not the moderator's."""
        self.windows.choose(name)
        if name is not None:
            remember_hall(name)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close everything for good."""
        self.end()
        self.remote.close()
        self.further.close()
        self.foyer.close()
        self.pictures.close()

    def _open_hall(self) -> None:
        if not self.windows.is_open or find_screen(self.windows.choice.own) is None:
            own = screen_of(self._owner)
            if not self.windows.is_open:
                self.windows.choice = self.windows.choice.beginning(own)
            self.windows.open(own)
        self._follow_size()
        self.turner.set_active(True)
        self.keys.set_active(True)

    def _open_presenter(self) -> None:
        if self.presenter is None:
            self.presenter = PresenterWindow(
                self._hub, self.pictures, self.presentation, self.remote
            )
            self.presenter.close_wanted.connect(self.presentation.leave)
            self.presenter.program_wanted.connect(self._show_program)
            self.keys.presenter = self.presenter
        self.presenter.set_aspect(self.presentation.deck.aspect)
        self.windows.set_presenter(self.presenter)
        self.windows.set_focus()
        self.presenter.take_keys()

    @Slot()
    def _remember(self) -> None:
        if self._memory is not None and self.presentation.running:
            self._memory.keep(self.presentation.position(), self._hub.now())

    @Slot()
    def _report_broken_off(self) -> None:
        if self.broken_off is not None:
            on = self.broken_off.lit or self.broken_off.cue
            slide = cue_words(self._hub.conference, on)
            words = phrase("The show broke off at “{slide}”. F5 goes on there.", slide=slide)
            self._hub.show_warning(words, undoable=False)

    @Slot()
    def _show_program(self) -> None:
        window = self._owner.window()
        window.raise_()
        window.activateWindow()

    def _name_hall(self) -> None:
        if self.presenter is None:
            return
        place = self.windows.place
        nothing = tr("nothing is seen: the screen is not connected")
        self.presenter.hall_name = nothing if place is None else screen_words(place)
        self.presenter.hall_connected = place is not None
        self.presenter.refresh()

    def _follow_size(self) -> None:
        """Count slides for the hall's aspect, which decides where they break."""
        size = self.windows.pixels()
        aspect = size.width() / max(1, size.height())
        if abs(aspect - self.presentation.deck.aspect) > 0.001:
            self.presentation.deck.aspect = self.turner.aspect = aspect
            self.presentation.control.aspect = aspect
            self.presentation.refresh()
            if self.presenter is not None:
                self.presenter.set_aspect(aspect)

    @Slot(object)
    def _on_key(self, key: StageKey | int) -> None:
        """Do what a key asks for; without a show the hall is darkened or left, and no more."""
        if key is StageKey.PRESENT:
            self.present()
        elif self.presentation.running or key in WITHOUT_A_SHOW:
            self.presentation.press(key)

    @Slot()
    def _on_resized(self) -> None:
        self._follow_size()
        self._painter.draw()

    @Slot()
    def _on_moved(self) -> None:
        self._hub.stage.set_open(self.presentation.running or self.hall_visible)
        alone = self.windows.is_open and self.presentation.running and self.presenter is None
        if alone and self.windows.arrangement().presenter is not None:
            self._open_presenter()  # a projector came into a show on a single screen
        self._name_hall()
        self.changed.emit()


def _mirrored_screens() -> RuleProblem:
    return RuleProblem(
        phrase("The screens show the same: the picture would cover your own screen, too."),
        kept=phrase("Nothing was shown."),
        remedy=phrase(
            "Let the system extend the screens instead of mirroring them, or press F5 to show it "
            "on both."
        ),
    )


def _no_screen() -> RuleProblem:
    return RuleProblem(
        phrase("There is no second screen, so the hall sees nothing."),
        remedy=phrase("Connect the projector, or press F5 to show it on this screen."),
    )
