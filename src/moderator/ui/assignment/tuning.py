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
from moderator.ui.assignment.tuning_panel import TuningPanel
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job


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
        self._job: Job | None = None
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
        return self._job is not None

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
        self.cancel()
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
        self.cancel()
        self.panel.show_nothing()

    @Slot()
    def try_out(self) -> None:
        """Work out what assigning again would bring; nothing is changed."""
        if self.busy:
            return
        conference = self._hub.conference
        job = self._hub.jobs.start(
            phrase("Working out the effect"),
            lambda job: effect_of_assigning(conference, job.tell, lambda: job.stopped),
        )
        self._job = job
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.panel.show_nothing)
        job.ended.connect(self._on_ended)
        self.panel.show_work()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop working out the effect."""
        if self._job is not None:
            self._job.cancel()

    @Slot(str, int)
    def _on_preference(self, field: str, value: int) -> None:
        self._hub.do(set_preferences, **{field: value})

    @Slot(object)
    def _on_once(self, value: bool | None) -> None:
        self._hub.do(set_themes_once, themes_once=value)

    @Slot(object)
    def _on_done(self, effect: Effect) -> None:
        self._effect = effect
        self.panel.show_effect(effect)

    @Slot(object)
    def _on_failed(self, problem: object) -> None:
        self.panel.show_nothing()
        if isinstance(problem, KnownError):
            self._hub.complain(problem)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.changed.emit()

    @Slot()
    def _take(self) -> None:
        if self._effect is not None and self._hub.do(take_over, self._effect.solution).say():
            self.leave()
