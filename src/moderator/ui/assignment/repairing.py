"""Repairs on the day: a calm banner where something is wrong, and the proposal beside the board."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from moderator.actions.repair import apply, propose
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.rules.repair.repair import RepairMove, RepairPlan
from moderator.rules.repair.state import Place
from moderator.rules.repair.trouble import Trouble, trouble
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.assignment.menus import places_menu
from moderator.ui.assignment.repair_panel import RepairPanel, verdict
from moderator.ui.assignment.repair_questions import RepairQuestion
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow
from moderator.ui.words import tr, translate

PAUSE = 250
"""Milliseconds without a change before a repair is looked for."""
LOOKING = phrase("Looking for the fewest moves")

MOST_NAMES = 3
"""More names than that do not fit above the board; the proposal has them all."""

LeftOut = Mapping[Place, RepairMove]
"""The moves of a proposal that the moderator does not want."""


class RepairBanner(QFrame):
    """Says what is wrong and how few moves mend it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "warning")
        self.text = Label("", wrap=True)
        self.look = button(tr("See proposal"), parent=self)
        self.ways = button(tr("What would help …"), parent=self)
        layouts.row(
            (self.text, 1),
            self.ways,
            self.look,
            on=self,
            margins=(theme.ROOMY, theme.GRID, theme.GRID, theme.GRID),
            spacing=theme.TIGHT,
        )
        self.hide()

    def show_trouble(self, found: Trouble, plan: RepairPlan | None, conference: Conference) -> None:
        """Show what is wrong, and as soon as it is known what it takes."""
        words = " · ".join(trouble_words(found))
        self.text.setText(words if plan is None else f"{words} – {verdict(plan, conference)}")
        self.setAccessibleName(self.text.text())
        allow(self.look, "" if plan is not None else tr("The fewest moves are being looked for."))
        self.look.setVisible(plan is None or not plan.changes_nothing)
        self.ways.setVisible(plan is not None and bool(plan.unplaced))


class Repairing(QObject):
    """Watches the day, proposes repairs and takes them over.

    opened: (bool) the proposal should be seen beside the board, or no longer. person_wanted:
    (person's id, round's id) somebody should be shown on the board.
    """

    opened = Signal(bool)
    person_wanted = Signal(int, int)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._trouble: Trouble | None = None
        self._plan: RepairPlan | None = None
        self._asked: RepairQuestion | None = None
        self._answer: RepairPlan | None = None
        self._left_out: dict[Place, RepairMove] = {}
        self._open = False
        self._quiet = False
        self.banner = RepairBanner(parent)
        self.banner.look.clicked.connect(self.look)
        self.banner.ways.clicked.connect(lambda: self._show_ways(self.banner.ways, proposed=False))
        self.panel = RepairPanel(hub, parent)
        self.panel.accepted.connect(self._accept)
        self.panel.left.connect(self.leave)
        self.panel.kept.connect(self._on_kept)
        self.panel.ways_wanted.connect(lambda: self._show_ways(self.panel.ways, proposed=True))
        self.panel.person_wanted.connect(self.person_wanted)
        self._watching, self._planning = Asking(hub.jobs, self), Asking(hub.jobs, self)

    @property
    def open(self) -> bool:
        """Whether the proposal is to be seen."""
        return self._open

    @property
    def busy(self) -> bool:
        """Whether a proposal is still being looked for."""
        return self._watching.busy or self._planning.busy

    def watch(self, *, quiet: bool) -> None:
        """Look at the event as it is now; quiet: something else is shown above the board."""
        found = trouble(self._hub.conference, self._hub.now())
        self._quiet = quiet
        self._trouble, self._plan = found, None
        self._left_out = {
            place: move for place, move in self._left_out.items() if self._still_holds(place, move)
        }
        if found:
            self._propose(PAUSE)
        else:
            self._watching.forget()
        self._show()
        if self._asked is not None:
            self._plan_anew(self._asked)
        elif self._open and not found:
            self.leave()

    @Slot()
    def look(self) -> None:
        """Show the proposal for what is wrong."""
        if self._trouble:
            self._asked = None
            self._set_open(True)
            self._show()
            self.panel.accept.setFocus()

    def state(self) -> LeftOut | None:
        """Return what is left out of the proposal for what is wrong, if that is shown."""
        return dict(self._left_out) if self._open and self._asked is None else None

    def restore(self, left_out: LeftOut | None) -> None:
        """Show the proposal as another window did; the keyboard focus stays where it is."""
        if left_out is None:
            return
        self.watch(quiet=self._quiet)
        if self._trouble:
            self._left_out = dict(left_out)
            self._set_open(True)
            self._show()

    def ask(self, asked: RepairQuestion) -> None:
        """Propose what to do about something that the moderator means to change."""
        self._asked, self._answer = asked, None
        self._left_out = {}
        self.panel.show_waiting(asked.title)
        self._set_open(True)
        self.panel.leave.setFocus()
        self._plan_anew(asked)

    def ways(self, *, proposed: bool) -> QMenu:
        """Make the menu of what gives those a place to whom no move gives one.

        proposed: after what is proposed beside the board, else as the event is now.
        """
        asked = self._asked if proposed else None
        return places_menu(
            self._hub,
            self.panel.window(),
            failing=asked.failing if asked is not None else None,
            ask=self.ask,
            round_ids=self._trouble.rounds if self._trouble else (),
        )

    def _show_ways(self, bearer: QWidget, *, proposed: bool) -> None:
        below = bearer.mapToGlobal(bearer.rect().bottomLeft())
        self.ways(proposed=proposed).popup(below)

    @Slot()
    def leave(self) -> None:
        """Close the proposal; where it was asked for, say that nothing was changed."""
        if self._asked is not None:
            room = self._asked.room
            unchanged = phrase("Not applied – in {room} everything stays as it is.", room=room)
            self._hub.show_message(unchanged, undoable=False)
        self._close()

    def _close(self) -> None:
        self._asked = None
        self._planning.forget()
        if self._left_out:
            self._left_out = {}
            self._look_anew()
        self._set_open(False)

    def _still_holds(self, place: Place, move: RepairMove) -> bool:
        placement = self._hub.conference.placement_of(*place)
        return (placement.workshop_id if placement else None) == move.from_workshop

    def _plan_anew(self, asked: RepairQuestion) -> None:
        """Ask about the event as it is when a worker comes to it, without what is left out."""
        hub, kept = self._hub, frozenset(self._left_out)
        self._planning.ask(
            LOOKING,
            lambda job: asked.plan(
                hub.conference, *asked.ids, now=hub.now(), kept=kept, cancelled=lambda: job.stopped
            ),
            self._on_planned,
            self._on_failed,
        )

    @Slot(tuple, bool)
    def _on_kept(self, place: Place, kept: bool) -> None:
        """Leave out what is proposed for a place, or take it in again, and look anew."""
        plan = self._plan if self._asked is None else self._answer
        moves = (*plan.moves, *plan.placed) if plan is not None else ()
        if kept:
            for move in moves:
                if (move.participant_id, move.round_id) == place:
                    self._left_out[place] = move
        else:
            self._left_out.pop(place, None)
        self.panel.show_looking_anew()
        self._look_anew()

    def _look_anew(self) -> None:
        if self._asked is not None:
            self._plan_anew(self._asked)
        elif self._trouble:
            self._propose()

    def _set_open(self, opened: bool) -> None:
        if opened != self._open:
            self._open = opened
            self.opened.emit(opened)

    def _show(self) -> None:
        found = self._trouble
        self.banner.setVisible(bool(found) and not self._quiet)
        if not found:
            return
        self.banner.show_trouble(found, self._plan, self._hub.conference)
        if self._open and self._asked is None:
            title = " · ".join(trouble_words(found))
            if self._plan is None:
                self.panel.show_waiting(title)
            else:
                self.panel.show_plan(title, self._plan, self._left_out)

    def _propose(self, pause: int = 0) -> None:
        if self._trouble:
            store, rounds, kept = self._hub.store, self._trouble.rounds, frozenset(self._left_out)
            self._watching.ask(
                LOOKING,
                lambda job: propose(store, rounds, kept=kept, cancelled=lambda: job.stopped),
                self._on_watched,
                self._on_failed,
                pause=pause,
            )

    def _on_watched(self, plan: RepairPlan) -> None:
        self._plan = plan
        self._show()

    def _on_planned(self, plan: RepairPlan) -> None:
        if self._asked is not None:
            self._answer = plan
            self.panel.show_plan(self._asked.title, plan, self._left_out)

    def _on_failed(self, problem: KnownError) -> None:
        self._close()
        self._hub.show_error(problem)

    @Slot()
    def _accept(self) -> None:
        plan = self._plan if self._asked is None else self._answer
        if plan is None:
            return
        self._left_out = {}
        self._close()
        done = self._hub.do(apply, plan)
        done.report(warning=done.label if plan.unplaced else None)


def trouble_words(found: Trouble) -> list[str]:
    """Say what is wrong, the most urgent first."""
    words = [tr("%n people without a place", found.missing)] if found.missing else []
    words += [translate(sentence) for sentence in found.rooms[:2]]
    if len(found.rooms) > 2:
        words.append(tr("%n more rooms", len(found.rooms) - 2))
    if found.gone > len(found.away):
        gone = found.gone - len(found.away)
        words.append(tr("%n people who are not there have places", gone))
    if found.away:
        names = ", ".join(found.away[:MOST_NAMES])
        if len(found.away) > MOST_NAMES:
            names += " " + tr("and %n more", len(found.away) - MOST_NAMES)
        words.append(tr("Checked in, but not there in time: {names}").format(names=names))
    return words
