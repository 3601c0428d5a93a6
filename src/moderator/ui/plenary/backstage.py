"""Joins the presentation, the painter, the hall's window and the presenter's."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.stage import BLACK, Cue
from moderator.slides.bodies import Scene
from moderator.ui.hub import Hub
from moderator.ui.plenary.announcing import Announcer
from moderator.ui.plenary.keeper import HallKeeper, Keeping
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.naming import cue_words
from moderator.ui.plenary.notice import notice
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.routing import StageKeys
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenName,
    find_screen,
    screen_of,
    screen_words,
)
from moderator.ui.plenary.standing import ShowMemory, ShowPosition
from moderator.ui.plenary.studio import HALL, PREVIEW, PictureOrder, Studio
from moderator.ui.plenary.turning import PageTurner
from moderator.ui.words import tr


@dataclass(frozen=True)
class Handed:
    """What goes on in another window: the hall's window, where the show stands, and the cover."""

    keeping: Keeping
    standing: ShowPosition
    covered: bool


WITHOUT_A_SHOW = frozenset({StageKey.BLACK, StageKey.WHITE, StageKey.LEAVE, StageKey.END})
"""What keys do where the hall sees a single scene: there is no order to go through."""


class Backstage(QObject):
    """Runs the hall; the area only asks it to.

    changed: the presentation began or ended, or the hall moved to another screen.
    broken_off: where a show stood when the program died, until it is begun or returned to.
    """

    changed = Signal()

    def __init__(self, hub: Hub, owner: QWidget) -> None:
        super().__init__(owner)
        self._hub, self._owner = hub, owner
        self.studio = Studio(hub, self)
        self.presentation = Presentation(hub, self.studio, self)
        self.keeper = HallKeeper(self)
        self.turner = PageTurner(hub, self.studio, self)
        self.announcer = Announcer(hub, self.keeper, self.studio, self)
        self.presenter: PresenterWindow | None = None
        self._scene: Scene | None = None
        self._memory = None if hub.store.read_only else ShowMemory(hub.store.path)
        self.broken_off = None if self._memory is None else self._memory.broken_off(hub.now())
        if self.broken_off is not None:
            QTimer.singleShot(0, self, self._report_broken_off)
        self._said: set[bool] = set()
        self.keys = StageKeys(owner, self)
        self.keys.pressed.connect(self._on_key)
        self.keeper.close_wanted.connect(self.presentation.leave)
        self.keeper.resized.connect(self._on_resized)
        self.keeper.moved.connect(self._on_moved)
        self.keeper.screens.connect(self.changed)
        self.presentation.left.connect(self.end)
        self.presentation.swap_wanted.connect(self._ask_to_swap)
        self.presentation.swapped.connect(self.swap)
        self.presentation.changed.connect(self._draw)
        self.presentation.changed.connect(self._remember)
        self.studio.painted.connect(self._on_painted)
        hub.tick.connect(self._on_tick)
        hub.closing.connect(self.close)

    @property
    def own(self) -> ScreenName | None:
        """The screen on which the moderator works."""
        return self.keeper.own if self.keeper.is_open else screen_of(self._owner)

    def foresee(self) -> Arrangement:
        """Tell on which screens a show would be if it began now, or is."""
        if not self.keeper.is_open:
            self.keeper.own = screen_of(self._owner)
        return self.keeper.arrangement()

    @property
    def in_sight(self) -> bool:
        """Whether the hall's window is on a screen, so that somebody can see it."""
        return self.keeper.window is not None

    def begin(self, cue: Cue | None = None) -> None:
        """Present, but say before where the hall sees all that the moderator sees.

        It is said once while the program runs; that a show may begin there is the moderator's wish.
        """
        now = self.foresee()
        apart = now.hall is None or now.presenter is not None
        if apart or self.keeper.is_open or now.mirrored in self._said:
            self.present(cue)
        else:
            box = notice(now, self._owner.window())
            # begun once the box is gone, which would give the keys back to the window below it
            box.defaultButton().clicked.connect(
                lambda: QTimer.singleShot(
                    0, self, lambda: self._begin_anyway(cue, mirrored=now.mirrored)
                )
            )
            box.open()

    def _begin_anyway(self, cue: Cue | None, *, mirrored: bool) -> None:
        self._said.add(mirrored)
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
        elif self._hub.stage.covered and self.presentation.resting is not None:
            self.presentation.darken(BLACK)
        self.keys.running = True
        if self.keeper.arrangement().presenter is not None:
            self._open_presenter()
        self.keeper.give_keys()
        self.changed.emit()

    def show_in_hall(self, cue: Cue) -> None:
        """Send a cue out at once; where there is a second screen, the hall opens for it.

        Without one nothing goes out, as nobody would see it, and the moderator is told what to do.
        """
        if not self.keeper.is_open:
            now = self.foresee()
            if now.presenter is None:
                self._hub.show_error(_mirrored_screens() if now.mirrored else _no_screen())
                return
            self._open_hall()
        self._hub.stage.show(cue)
        self._draw()
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """Leave the presentation: both windows go."""
        presenter, self.presenter = self.presenter, None
        self.turner.set_active(False)
        self.keys.set_active(False)
        self.keys.running = False
        self.keeper.accompany(None)
        self.keeper.close()
        if presenter is not None:
            presenter.hide()
            presenter.deleteLater()
        if self.presentation.running:
            self.presentation.stop()
            if self._memory is not None:
                self._memory.forget()
        self.changed.emit()

    def hand_over(self) -> Handed | None:
        """Leave the hall's window to another backstage; None where there is none."""
        if not self.keeper.is_open:
            return None
        standing, covered = self.presentation.standing(), self._hub.stage.covered
        handed = Handed(self.keeper.hand_over(), standing, covered)
        self.end()
        return handed

    def take_over(self, handed: Handed) -> None:
        """Go on with what another backstage handed over; the main window stays in front."""
        self.broken_off = None
        self.keeper.take_over(handed.keeping)
        self.presentation.resume(handed.standing)
        if handed.covered:
            self._hub.stage.cover()
        self._open_hall()
        self.keys.running = handed.standing.running
        if self.presentation.running and self.keeper.arrangement().presenter is not None:
            self._open_presenter()
        self._show_program()
        self.changed.emit()

    @Slot()
    def _ask_to_swap(self) -> None:
        """Ask in the presenter's window, where there are two screens that could be swapped."""
        now = self.keeper.arrangement()
        if self.presenter is not None and now.hall is not None and now.presenter is not None:
            self.presentation.ask_to_swap()

    @Slot()
    def swap(self) -> None:
        """Let the hall and the presenter change places."""
        self.keeper.swap()
        self.keeper.give_keys()
        self.changed.emit()

    def choose_screen(self, name: ScreenName | None) -> None:
        """Choose the hall's screen; None: whichever is not the moderator's."""
        self.keeper.choose(name)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close everything for good."""
        self.end()
        self.studio.close()

    def _open_hall(self) -> None:
        if not self.keeper.is_open or find_screen(self.keeper.own) is None:
            self.keeper.open(screen_of(self._owner))
        self._follow_size()
        self.turner.set_active(True)
        self.keys.set_active(True)

    def _open_presenter(self) -> None:
        if self.presenter is None:
            self.presenter = PresenterWindow(self._hub, self.studio, self.presentation)
            self.presenter.close_wanted.connect(self.presentation.leave)
            self.presenter.program_wanted.connect(self._show_program)
        self.presenter.set_aspect(self.presentation.aspect)
        self.keeper.accompany(self.presenter)
        self.keeper.give_keys()
        self.presenter.take_keys()

    @Slot()
    def _remember(self) -> None:
        if self._memory is not None and self.presentation.running:
            self._memory.keep(self.presentation.standing(), self._hub.now())

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
        place = self.keeper.place
        name = screen_words(place) if place is not None else tr("the screen is not connected")
        self.presenter.hall_name = name
        self.presenter.refresh()

    def _follow_size(self) -> None:
        """Count slides for the hall's aspect, which decides where they break."""
        size = self.keeper.pixels()
        aspect = size.width() / max(1, size.height())
        if abs(aspect - self.presentation.aspect) > 0.001:
            self.presentation.aspect = self.turner.aspect = aspect
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
        self._draw()

    @Slot()
    def _on_moved(self) -> None:
        self._hub.stage.set_open(self.presentation.running or self.in_sight)
        alone = self.keeper.is_open and self.presentation.running and self.presenter is None
        if alone and self.keeper.arrangement().presenter is not None:
            self._open_presenter()  # a projector came into a show on a single screen
        self._name_hall()
        self.changed.emit()

    @Slot(object)
    def _on_tick(self, now: datetime) -> None:  # noqa: ARG002 - the hub's clock is asked
        if self.keeper.is_open:
            self._draw()

    @Slot()
    def _draw(self) -> None:
        """Show the newest picture; where it is still being painted, the old one stays on."""
        if not self.keeper.is_open:
            return
        self._scene = self.studio.scene(self._hub.stage.cue)
        image = self.studio.find(self._scene, self.keeper.pixels(), HALL)
        if image is not None:
            self.keeper.show_picture(image)
            self._paint_ahead()

    def _paint_ahead(self) -> None:
        """Have the next slide painted before anyone asks for it, and the one before."""
        stage = self.presentation
        if not stage.running:
            return
        previous = stage.steps[stage.index - 1] if stage.index else None
        for cue in (stage.upcoming, previous):
            if cue is not None:
                self.studio.find(self.studio.scene(cue), self.keeper.pixels(), PREVIEW)

    @Slot(object)
    def _on_painted(self, order: PictureOrder) -> None:
        if order.scene == self._scene:
            self._draw()


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
