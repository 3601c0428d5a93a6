"""Setting what else counts when assigning, trying it out as a job, and taking it over."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.assignment import take_over
from moderator.actions.effect import Effect, effect_of_assigning
from moderator.actions.preferences import set_preferences, set_themes_once
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.rules.assignment.repeats import lists_of
from moderator.ui.asking import Asking
from moderator.ui.assignment.tuning_panel import TuningPanel
from moderator.ui.hub import Hub


@dataclass(frozen=True, slots=True)
class TuningState:
    """What the open panel shows: the effect of assigning anew, or none."""

    effect: Effect | None = None


class Tuning(QObject):
    """Joins the panel with the event and the solver.

    opened: (bool) the panel should be seen beside the board, or no longer. changed: solving for
    an effect began or ended.
    """

    opened = Signal(bool)
    changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self.changed)
        self._effect: Effect | None = None
        self._shown: Conference | None = None
        self.open = False
        self.panel = TuningPanel(hub.theme, parent)
        self.panel.changed.connect(self._on_preference)
        self.panel.once_chosen.connect(self._on_once)
        self.panel.effect_wanted.connect(self.try_out)
        self.panel.cancel_wanted.connect(self.cancel)
        self.panel.take_wanted.connect(self._take)
        self.panel.left.connect(self.leave)

    @property
    def busy(self) -> bool:
        """Whether an effect is being worked out."""
        return self._asking.busy

    @Slot()
    def toggle(self) -> None:
        """Show the panel, or put it away."""
        if self.open:
            self.leave()
            return
        self.restore(TuningState())
        next(iter(self.panel.sliders.values())).slider.setFocus()

    @Slot()
    def leave(self) -> None:
        """Put the panel away; what is being worked out is given up."""
        self._asking.forget()
        self.open = False
        self.opened.emit(False)

    def state(self) -> TuningState | None:
        """Give what the panel shows where it is open, for another window."""
        return TuningState(self._effect) if self.open else None

    def restore(self, state: TuningState | None) -> None:
        """Open the panel as in another window; the keyboard focus stays where it is."""
        if state is None:
            return
        self.open = True
        self.refresh()
        if state.effect is not None:
            self._on_done(state.effect)
        self.opened.emit(True)

    def refresh(self) -> None:
        """Show the event's preferences; an effect that no longer fits goes away."""
        conference = self._hub.conference
        if conference is self._shown:
            return
        self._shown = conference
        self.panel.show_preferences(
            conference.preferences, lists_of(conference), editable=not self._hub.store.read_only
        )
        self._effect = None
        self._asking.forget()
        self.panel.show_nothing()

    @Slot()
    def try_out(self) -> None:
        """Work out what assigning again would bring; nothing is changed."""
        if self.busy:
            return
        conference = self._hub.conference
        self.panel.show_work()
        self._asking.ask(
            phrase("Working out the effect"),
            lambda job: effect_of_assigning(conference, cancelled=lambda: job.stopped),
            self._on_done,
            self._on_failed,
            cancelled=self.panel.show_nothing,
            quiet=False,
        )

    @Slot()
    def cancel(self) -> None:
        """Stop working out the effect."""
        self._asking.cancel()

    @Slot(str, int)
    def _on_preference(self, field: str, value: int) -> None:
        self._hub.do(set_preferences, **{field: value})

    @Slot()
    def _on_once(self) -> None:
        self._hub.do(set_themes_once, themes_once=self.panel.repeats.value)

    def _on_done(self, effect: Effect) -> None:
        self._effect = effect
        self.panel.show_effect(effect)

    def _on_failed(self, problem: KnownError) -> None:
        self.panel.show_nothing()
        self._hub.complain(problem)

    @Slot()
    def _take(self) -> None:
        if self._effect is not None and self._hub.do(take_over, self._effect.solution).say():
            self.leave()
