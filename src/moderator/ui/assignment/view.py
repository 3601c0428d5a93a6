"""The area "Assignment": rooms as columns of people, for each round, and the overview."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.event.changes import Changes
from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.presence import open_rounds
from moderator.rules.foresight.foresight import Foresight
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.assignment.announcing import Announcing
from moderator.ui.assignment.contents import CardOrder
from moderator.ui.assignment.foresight import ForesightWatcher
from moderator.ui.assignment.header import AssignmentHeader
from moderator.ui.assignment.pages import OVERVIEW, WISHES, EmptyStates, RoundPages, SidePanels
from moderator.ui.assignment.panel import PlacedPersonPanel
from moderator.ui.assignment.repairing import LeftOut, Repairing
from moderator.ui.assignment.solving import Solving
from moderator.ui.assignment.tuning import Tuning, TuningState
from moderator.ui.hub import Hub, Target
from moderator.ui.prints import open_prints
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer, focus_first
from moderator.ui.words import tr

SHOWN = (
    *(Participant, Wish, Placement, Proof, Preferences),
    *(AgendaItem, Room, Theme, Group, Workshop),
)


@dataclass(frozen=True, slots=True)
class AssignmentState(AreaState):
    """Which round is seen in which order, what is open beside it, and who is chosen.

    shown: a round's id, OVERVIEW or WISHES. left_out, foresight, tuning: None where not open.
    """

    shown: int | None
    order: CardOrder
    looked_beyond: bool
    left_out: LeftOut | None
    announcing: bool
    foresight: Foresight | None
    tuning: TuningState | None
    chosen: tuple[int, ...]
    current_id: int | None


class AssignmentArea(Area):
    """Shows who is in which room, and lets the moderator assign, move, hold and explain."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._stale = False
        self._looked_beyond = False
        self.solving = Solving(hub, self)
        self.repairing = Repairing(hub, self)
        self.tuning = Tuning(hub, self)
        self.foresight = ForesightWatcher(hub, self)
        self.header = AssignmentHeader(hub, self)
        self.rounds, self.chip = self.header.rounds, self.header.chip
        self.assign, self.tune, self.form = self.header.assign, self.header.tune, self.header.form
        self.announcing = Announcing(hub, self.header.announce, self)
        self.round_pages = RoundPages(hub, self.header, self.repairing.ask, self)
        self.board, self.overview = self.round_pages.board, self.round_pages.overview
        self.wishes = self.round_pages.wishes
        self.panel = PlacedPersonPanel(hub, self)
        urgent = (self.repairing, self.announcing, self.foresight, self.tuning)
        self.sides = SidePanels(urgent, self.panel, self.round_pages)
        self._focus = FocusRestorer(self, self._take_focus)
        self.pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._refresh()

    def reveal(self, record: Target) -> None:
        """Show a person, a workshop's round or a round itself."""
        if isinstance(record, AgendaItem):
            self._choose_round(record.id)
        elif isinstance(record, Workshop):
            self._choose_round(record.round_id)
        elif isinstance(record, Participant):
            if self.rounds.value in {OVERVIEW, WISHES}:
                self._choose_round(self.round_pages.round_id)
            self.board.go_to(record.id)

    def state(self) -> AssignmentState:
        """Return the round, the order, who is chosen and what is open."""
        return AssignmentState(
            self.rounds.value,
            self.round_pages.order,
            self._looked_beyond,
            self.repairing.state(),
            self.announcing.open,
            self.foresight.state(),
            self.tuning.state(),
            tuple(card.participant_id for card in self.board.chosen()),
            self.board.current_id,
        )

    def restore(self, state: AreaState) -> None:
        """Show the same round, order, people and panel as another window."""
        if isinstance(state, AssignmentState):
            self.round_pages.order, self._looked_beyond = state.order, state.looked_beyond
            self.repairing.restore(state.left_out)
            self.announcing.restore(opened=state.announcing)
            self.foresight.restore(state.foresight)
            self.tuning.restore(state.tuning)
            self._refresh()
            self._choose_round(state.shown)
            self.board.choose(state.chosen, state.current_id)

    def show_wishes(self) -> None:
        """Show what people wish for against the places, also before anybody has a place."""
        self._look_beyond()
        self._choose_round(WISHES)

    def show_overview(self) -> None:
        """Show how far wishes came true, what is not in order, and who goes where."""
        self._look_beyond()
        self._choose_round(OVERVIEW)

    def adjust(self) -> None:
        """Show what else counts."""
        if not self.tuning.open:
            self._look_beyond()
            self.tune.click()

    def show_to_announce(self) -> None:
        """Show who has to be told."""
        self._look_beyond()
        self.announcing.show_list()

    def show_repair(self) -> None:
        """Show what is proposed for what is wrong; say where nothing is."""
        self.repairing.look()
        if not self.repairing.open:
            self._hub.show_message(phrase("Nothing has to be repaired."), undoable=False)

    def print_out(self) -> None:
        """Print the lists of this round and more, for those who are selected where several are."""
        chosen = self.board.chosen_ids()
        shown = self.round_pages.shown_round or None
        people = chosen if len(chosen) > 1 else ()
        open_prints(self._hub, self, people=people, what="room-lists", round_id=shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Focus the board, or the page that is shown instead."""
        super().focusInEvent(event)
        self._take_focus()

    def _build(self) -> None:
        row = layouts.row(
            (self.round_pages, 1),
            self.panel,
            self.repairing.panel,
            self.announcing.panel,
            self.tuning.panel,
            self.foresight.panel,
            spacing=theme.TIGHT,
        )
        work = QWidget(self)
        layouts.column(
            self.header,
            self.solving.banner,
            self.repairing.banner,
            self.foresight.banners[0],
            (row, 1),
            on=work,
            spacing=theme.SNUG,
        )
        self.pages.addWidget(work)
        self.empty = EmptyStates(self._hub, self.pages, self.foresight.banners[1], self)
        layouts.column(self.pages, on=self)

    def _connect(self) -> None:
        header = self.header
        header.rounds.chosen.connect(self._show_round)
        header.assign_wanted.connect(self.solving.start)
        header.on_wanted.connect(self.solving.calculate_on)
        header.tune.clicked.connect(self.tuning.toggle)
        header.form.clicked.connect(self.solving.form_groups)
        header.paper.clicked.connect(self.print_out)
        self.board.selected.connect(
            lambda: self.panel.show_people(self.board.chosen_ids(), self.round_pages.round_id)
        )
        self.overview.person_wanted.connect(self._show_person)
        self.overview.room_wanted.connect(self._show_room)
        self.empty.assign_wanted.connect(self.solving.start)
        self.empty.by_hand_wanted.connect(self._look_beyond)
        self.empty.wishes_wanted.connect(self.show_wishes)
        self.solving.changed.connect(self._show_state)
        self.repairing.person_wanted.connect(self._show_person)
        self.announcing.person_wanted.connect(self._show_person)
        self.tuning.changed.connect(self._show_state)
        self.foresight.opened.connect(self._refresh)  # before the panel, which stands beside a page
        for side in (self.repairing, self.announcing, self.tuning, self.foresight):
            side.opened.connect(self.sides.show)
        self.foresight.assign_wanted.connect(self.solving.start)
        self._hub.changed.connect(self._on_changed)
        self._hub.appearance.changed.connect(self._refresh)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touch(*SHOWN):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another area was shown."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the banner about an assignment once another area was shown."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.solving.dismiss(only_outcome=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo or close one thing with Escape: what was cut, the banner, or a panel."""
        if event.key() != Qt.Key.Key_Escape or not (
            self.board.forget_cut()
            or self.sides.leave(only_with_focus=True)
            or self.solving.dismiss()
            or self.sides.leave()
        ):
            super().keyPressEvent(event)

    def _take_focus(self) -> None:
        """Focus the board, or the page that is shown instead."""
        stack = self.pages if self.pages.currentIndex() else self.round_pages
        if stack.currentWidget() is not self.board or not self.board.take_focus():
            focus_first(stack, self.rounds)

    def _refresh(self) -> None:
        self._stale = False
        conference = self._hub.conference
        rounds = [item for item in conference.rounds() if conference.workshops_of(item.id)]
        if not rounds:
            self.pages.setCurrentWidget(self.empty.no_rooms)
            return
        if not conference.present():
            self.pages.setCurrentWidget(self.empty.no_people)
            return
        choices = [
            (item.id, tr("Round {number}").format(number=conference.round_number(item.id)))
            for item in rounds
        ]
        first = None if self.rounds.value is not None else _due(rounds)
        self.rounds.set_choices(
            [*choices, (OVERVIEW, tr("Overview")), (WISHES, tr("Wishes"))], first
        )
        untouched = not conference.table(Placement) and not self._looked_beyond
        self.pages.setCurrentIndex(0)
        if untouched and not (self.solving.busy or self.solving.showing or self.foresight.open):
            self.pages.setCurrentWidget(self.empty.unassigned)
        if self.tuning.open:
            self.tuning.refresh()
        self.foresight.watch()
        self._show_round()

    def _look_beyond(self) -> None:
        """Show the board though nobody has a place yet."""
        self._looked_beyond = True
        self._refresh()

    def _show_round(self) -> None:
        self.round_pages.refresh()
        self.sides.show()
        self._show_state()

    def _show_state(self) -> None:
        conference = self._hub.conference
        quiet = self.solving.busy or self.solving.showing
        self.repairing.watch(quiet=quiet)
        self.foresight.be_quiet(quiet=quiet)
        shown = self.round_pages.shown_round
        self.chip.refresh(shown)
        self.announcing.refresh(shown)
        self.header.refresh(
            self.solving,
            trying=self.tuning.busy,
            undecided=bool(open_rounds(conference)),
            placed=bool(conference.table(Placement)),
            on_board=shown is not None,
        )
        if self.solving.busy or self.solving.showing:
            self.pages.setCurrentIndex(0)

    def _choose_round(self, round_id: int | None) -> None:
        if self._stale:
            self._refresh()
        if self.pages.currentWidget() in {self.empty.no_rooms, self.empty.no_people}:
            return  # without rounds or people there is neither a board nor a page to choose
        self.rounds.choose(round_id)
        self._show_round()

    def _show_person(self, participant_id: int, round_id: int) -> None:
        self._choose_round(round_id)
        self.board.go_to(participant_id)

    def _show_room(self, workshop_id: int) -> None:
        self._choose_round(self._hub.conference.one(Workshop, workshop_id).round_id)
        self.board.show_room(workshop_id)


def _due(rounds: Sequence[AgendaItem]) -> int:
    """Choose the round that the moderator needs first: the next to begin, else the last."""
    coming = [item.id for item in rounds if item.actual_start is None]
    return coming[0] if coming else rounds[-1].id
