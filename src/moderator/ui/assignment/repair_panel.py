"""The side panel with a proposed repair: each move with its reason, to accept or to leave."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.rules.repair.repair import RepairMove, RepairPlan
from moderator.rules.repair.state import Place
from moderator.ui import theme
from moderator.ui.assignment.person_row import PersonRow
from moderator.ui.assignment.repair_questions import rounds_words
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, empty_layout, scrolling
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.words import tr, translate

MOST_SHOWN = 150
"""More moves than anybody reads; the rest is counted."""


class RepairPanel(Surface):
    """Shows a plan; each move can be left out.

    accepted, left: the moderator takes it over, or does not want it. person_wanted: (person's id,
    round's id) somebody should be shown on the board. kept: (place, bool) what was proposed for a
    place is left out, or is not any more. ways_wanted: what would give people a place whom no move
    gives one.
    """

    accepted = Signal()
    left = Signal()
    person_wanted = Signal(int, int)
    kept = Signal(tuple, bool)
    ways_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.title = ""
        self._rows: dict[Place, PersonRow] = {}
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setAccessibleName(tr("Proposal"))
        self._scroll, self._column = scrolling(self)
        self.accept = button(tr("Apply"), "primary", self, run=self.accepted)
        self.leave = button(tr("Cancel"), "", self, run=self.left)
        self.ways = button(tr("What would help …"), "", self, run=self.ways_wanted)
        row = layouts.row(
            self.accept,
            self.leave,
            layouts.STRETCH,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.SNUG),
            spacing=theme.TIGHT,
        )
        above = layouts.row(self.ways, margins=(theme.SNUG, theme.TIGHT, theme.SNUG, 0))
        layouts.column((self._scroll, 1), Hairline(), above, row, on=self, margins=1, spacing=0)
        self.ways.hide()

    def show_waiting(self, title: str) -> None:
        """Show that a plan is being looked for."""
        self._begin(title)
        self._text(tr("Looking for the fewest moves …"), "secondary")
        self._column.addStretch(1)
        allow(self.accept, tr("The fewest moves are being looked for."))

    def show_looking_anew(self) -> None:
        """Let nothing be taken over until the plan fits what was left out."""
        allow(self.accept, tr("The fewest moves are being looked for."))

    def show_plan(
        self, title: str, plan: RepairPlan, left_out: Mapping[Place, RepairMove] | None = None
    ) -> None:
        """Show a plan.

        left_out: what was proposed for places that the moderator wants as they are.
        """
        held, place = self._held(), self._scroll.verticalScrollBar().value()
        same = self.title == title
        self._begin(title)
        words = verdict(plan, self._hub.conference)
        lost = any(move.to_workshop is None for move in plan.moves)
        self._text(words[:1].upper() + words[1:], "bad" if lost else "strong")
        if plan.fewest and plan.moves:
            self._text(
                tr("Proven: with what is left out, fewer moves are not possible.")
                if left_out
                else tr("Proven: fewer moves are not possible."),
                "secondary",
            )
        if plan.told:
            knowing = len({move.participant_id for move in plan.moves if move.told})
            self._text(tr("%n of them know their place already.", knowing), "secondary")
        self._sentences(tr("What changes"), plan.notes)
        self._removals(plan)
        staying = [move for move in plan.moves if move.to_workshop is not None]
        self._moves(tr("Who moves"), staying, plan)
        self._moves(tr("Who gets a place"), plan.placed, plan)
        self._moves(
            tr("Who has no place any more"),
            [move for move in plan.moves if move.to_workshop is None],
            plan,
        )
        self._moves(tr("Left out"), list((left_out or {}).values()), None)
        self._sentences(tr("What stays open"), plan.issues, "bad")
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(place if same else 0)
        row = self._rows.get(held) if held is not None else None
        if row is not None and row.tick is not None:
            row.tick.setFocus()
        self.ways.setVisible(bool(plan.unplaced))
        reading = reading_only() if self._hub.store.read_only else ""
        nothing = tr("Nothing would change.") if plan.changes_nothing else ""
        allow(self.accept, nothing or reading, words if plan.unplaced else "")

    def row_of(self, participant_id: int, round_id: int) -> PersonRow | None:
        """Find the line about a place."""
        return self._rows.get((participant_id, round_id))

    def _held(self) -> Place | None:
        """Place whose tick box has the keyboard focus."""
        return next((p for p, row in self._rows.items() if row.tick and row.tick.hasFocus()), None)

    def _begin(self, title: str) -> None:
        self.title = title
        self.ways.hide()
        self._rows = {}
        empty_layout(self._column)
        self._text(title, "section")

    def _sentences(self, head: str, sentences: Sequence[Phrase], kind: str = "") -> None:
        if sentences:
            self._caption(head)
        for sentence in sentences[:MOST_SHOWN]:
            self._text(translate(sentence), kind)
        self._rest(len(sentences))

    def _removals(self, plan: RepairPlan) -> None:
        """Count the places of people who are not there, and name those who are in the house."""
        conference = self._hub.conference
        found = [p for i in plan.removed if (p := conference.get(Placement, i)) is not None]
        here = [p for p in found if is_here(conference, p)]
        if len(found) > len(here):
            gone = len(found) - len(here)
            self._text(tr("%n places of people who are not there become free.", gone))
        if here:
            self._caption(tr("Checked in, but not there in time"))
        for placement in here[:MOST_SHOWN]:
            person = conference.one(Participant, placement.participant_id)
            row = PersonRow(person.name, self._absence(person, placement), self)
            row.wanted.connect(partial(self.person_wanted.emit, person.id, placement.round_id))
            self._column.addWidget(row)
        self._rest(len(here))

    def _absence(self, person: Participant, placement: Placement) -> str:
        """Say which place somebody loses, and when they are there."""
        conference = self._hub.conference
        words = tr("Loses the place in round {number}.").format(
            number=conference.round_number(placement.round_id)
        )
        if person.present_from is not None:
            words += " " + tr("There from {time} on.").format(time=_moment(person.present_from))
        if person.present_until is not None:
            words += " " + tr("There until {time}.").format(time=_moment(person.present_until))
        return words

    def _moves(self, head: str, moves: Sequence[RepairMove], plan: RepairPlan | None) -> None:
        conference = self._hub.conference
        for round_id, some in groupby(moves[:MOST_SHOWN], key=lambda move: move.round_id):
            item = conference.get(AgendaItem, round_id)
            if item is not None:
                number = conference.round_number(round_id)
                where = tr("Round {number}").format(number=number)
                self._caption(f"{head} · {where}")
            for move in some:
                self._move(move, plan)
        self._rest(len(moves))

    def _move(self, move: RepairMove, plan: RepairPlan | None) -> None:
        """Add a move; plan: the one that it is of, None where it is left out."""
        person = self._hub.conference.get(Participant, move.participant_id)
        name, words = person.name if person else "", translate(move.sentence)
        rest = words.removeprefix(name).strip()
        place = move.participant_id, move.round_id
        may_stay = plan is None or (
            move.from_workshop not in plan.emptied and move.to_workshop is not None
        )
        row = PersonRow(
            name,
            rest[:1].upper() + rest[1:],
            self,
            ticked=(plan is not None) if may_stay else None,
            meaning=tr("Take over what is proposed for {name}").format(name=name),
            badge=tr("Knows the old place") if move.told else "",
        )
        row.wanted.connect(partial(self.person_wanted.emit, *place))
        row.toggled.connect(partial(self._on_tick, place))
        self._rows[place] = row
        self._column.addWidget(row)

    def _on_tick(self, place: Place, ticked: bool) -> None:
        self.kept.emit(place, not ticked)

    def _rest(self, count: int) -> None:
        if count > MOST_SHOWN:
            self._text(tr("and %n more", count - MOST_SHOWN), "secondary")

    def _text(self, text: str, kind: str = "") -> None:
        self._column.addWidget(Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.TIGHT)
        self._column.addWidget(Label(text.upper(), "caption", wrap=True))


def is_here(conference: Conference, placement: Placement) -> bool:
    """Return whether the person of a place is checked in."""
    person = conference.get(Participant, placement.participant_id)
    return person is not None and person.status is Status.CHECKED_IN


def _moment(moment: datetime) -> str:
    return f"{moment:%d.%m., %H:%M}"


def verdict(plan: RepairPlan, conference: Conference) -> str:
    """Say in a few words what a plan takes: how many people move, and how many have no place."""
    if plan.changes_nothing:
        return tr("no move can mend it") if plan.issues else tr("nothing has to change")
    missing = len({participant_id for participant_id, _ in plan.unplaced})
    if not plan.moves:
        words = tr("nobody has to move")
    else:
        people = len({m.participant_id for m in plan.moves if m.to_workshop is not None})
        enough = plan.fewest and not missing
        words = tr("it is enough that %n people move", people) if enough else ""
        words = words or (tr("%n people move", people) if people else tr("nobody moves"))
        rounds = {move.round_id for move in plan.moves}
        if len(plan.rounds) > 1:
            words += f" ({rounds_words(conference, rounds)})"
    if missing:
        words += tr(", %n without a place", missing)
    return words
