"""Check-in: everything that happens between a face at the door and the name of a room."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions import door, people
from moderator.event.changes import Changes
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase
from moderator.rules.assignment.repair import RepairPlan
from moderator.rules.badge_code import is_meant_as_code, participant_of
from moderator.rules.name_search import NameIndex
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.columns import notes_of
from moderator.ui.people.door import telling
from moderator.ui.people.door.card import CALM, GOOD, Choice, DoorCard
from moderator.ui.people.door.field import DoorField
from moderator.ui.people.door.matches import MOST, Matches
from moderator.ui.people.door.missing import MissingPanel
from moderator.ui.people.door.place import place_of, rounds_lacking
from moderator.ui.people.door.placing import Placing, lines_of
from moderator.ui.people.door.recent import Recent
from moderator.ui.widgets.frames import Header, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

PASTE_ENDS = 500
"""The Enter that a camera sends after a pasted badge comes within so many milliseconds."""


class DoorPage(QWidget):
    """One field, what it finds or what came of it, and at the right who is missing.

    left: the moderator wants the list back.
    """

    left = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._index = NameIndex()
        self._last: tuple[int, Status, Phrase | None] | None = None
        self._proposal: tuple[int, RepairPlan] | None = None
        self._pasted = QElapsedTimer()
        self._shown_id = 0
        self.placing = Placing(hub, self)
        self.placing.found.connect(self._propose)
        self.field = DoorField(self)
        self.found = Surface(self)
        self.matches = Matches(hub.theme, self.found)
        self.recent = Recent(self)
        self.card = DoorCard(hub.theme, self)
        self.hint = Label("", "secondary", wrap=True)
        self.missing = MissingPanel(hub.theme, self)
        self._build()
        self.field.textChanged.connect(self._on_text)
        self.field.entered.connect(self._on_enter)
        self.field.forced.connect(self._add_walk_in)
        self.field.pasted.connect(self._on_paste)
        self.field.moved.connect(self.matches.step)
        self.field.left.connect(self._on_escape)
        self.field.undo_wanted.connect(self.undo)
        self.matches.picked.connect(self.receive)
        self.missing.picked.connect(self._on_missing)
        hub.theme.changed.connect(self.matches.viewport().update)
        self.setFocusProxy(self.field)

    def begin(self) -> None:
        """Start with an empty field."""
        self._index.take(self._hub.conference.table(Participant).values())
        self._last = self._proposal = None
        self.card.hide()
        self.field.clear()
        self.refresh()
        self.field.setEnabled(not self._hub.store.read_only)
        self.field.setFocus()

    def note(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        for participant_id in changes.ids.get(Participant, ()):
            person = self._hub.conference.get(Participant, participant_id)
            self._index.note(participant_id, person)
            if person is not None and person.status is Status.CHECKED_IN:
                self.recent.note(participant_id)
        self.refresh()

    def refresh(self) -> None:
        """Count and find anew."""
        self.missing.take(self._hub.conference, self._hub.now())
        self.recent.take(self._hub.conference, self._hub.now())
        meant = self.matches.chosen()
        self._on_text()
        if meant is not None:
            self.matches.choose(meant.id)

    def receive(self, participant_id: int) -> None:
        """Check a person in, or tell why that is a question."""
        person = self._hub.conference.get(Participant, participant_id)
        if person is None:
            return
        if person.status is Status.CHECKED_IN:
            self._clear()
            now = self._hub.now()
            telling.tell_known(self.card, person, place_of(self._hub.conference, person.id, now))
        elif person.status is Status.REGISTERED:
            self._check_in(person)
        else:
            self._clear()
            telling.ask(self.card, person, lambda: self._check_in(person), self._dismiss)

    def undo(self) -> None:
        """Take the newest check-in of this desk back, whatever was edited since."""
        if self._last is None:
            self._hub.undo()
            return
        participant_id, before, label = self._last
        self._last = None
        if label is not None and self._hub.store.undo_label == label:
            self._hub.undo()
        else:
            self._run(lambda: people.set_status(self._hub.store, [participant_id], before))
        person = self._hub.conference.get(Participant, participant_id)
        taken = tr("Taken back.")
        if person is None:
            self.card.tell(CALM, taken)
        else:
            self.card.tell(CALM, person.name, [taken])
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send stray letters to the field."""
        if event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.insert(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        inner = QVBoxLayout(self.found)
        inner.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        inner.addWidget(self.matches)
        header = Header(tr("Check-in"), self)
        back = button(tr("Back to the list"), parent=self)
        back.setToolTip(tr("Back to the list (Esc)"))
        back.clicked.connect(self.left)
        header.add_right(back)
        left = QVBoxLayout()
        left.setSpacing(theme.SNUG)
        left.addWidget(self.field)
        left.addWidget(self.hint)
        left.addWidget(self.found)
        left.addWidget(self.card)
        left.addWidget(self.recent)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.ROOMY)
        row.addLayout(left, 1)
        row.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SNUG)
        column.addWidget(header)
        column.addLayout(row, 1)

    def _on_text(self, _text: str = "") -> None:
        typed = self.field.text().strip()  # a pasted badge may have emptied the field by now
        code = is_meant_as_code(typed)
        found = [] if code else self._index.find(typed, MOST + 1)
        self.matches.show_people(self._hub.conference, found[:MOST], self._hub.now())
        self.found.setVisible(bool(found))
        self.recent.setVisible(not typed)
        if typed:
            self.card.hide()
        self.hint.setText(telling.hint(typed, len(found), code=code))
        if typed and not found and not code:
            new = door.walk_in_of_line(self._hub.conference, typed)
            telling.tell_new(self.card, new, typed, self._add_walk_in)

    def _on_enter(self) -> None:
        typed = self.field.text().strip()
        chosen = self.matches.chosen()
        if not typed:
            if not self._pasted.isValid() or self._pasted.hasExpired(PASTE_ENDS):
                self.card.answer()
        elif is_meant_as_code(typed):
            self._read_badge(typed)
        elif chosen is not None:
            self.receive(chosen.id)

    def _on_paste(self) -> None:
        known = self._hub.conference.get(Participant, participant_of(self.field.text()))
        if known is not None:
            self._pasted.start()
            self.receive(known.id)

    def _read_badge(self, typed: str) -> None:
        number = participant_of(typed)
        self._clear()
        if number is None:
            telling.tell_unreadable(self.card, typed)
        elif self._hub.conference.get(Participant, number) is None:
            telling.tell_unknown(self.card)
        else:
            self.receive(number)

    def _check_in(self, person: Participant) -> None:
        before = person.status
        if self._run(lambda: people.check_in(self._hub.store, [person.id])):
            self._came(person.id, before)

    def _add_walk_in(self) -> None:
        typed = self.field.text().strip()
        made: list[int] = []
        if not typed or is_meant_as_code(typed):
            return
        if self._run(lambda: made.append(self.placing.let_in(typed))):
            self._came(made[0], None)
            self._show_proposal()

    def _came(self, participant_id: int, before: Status | None) -> None:
        self._last = (participant_id, before or Status.CANCELLED, self._hub.store.undo_label)
        self._clear()
        self._shown_id = participant_id
        person = self._hub.conference.one(Participant, participant_id)
        place = place_of(self._hub.conference, participant_id, self._hub.now())
        lines = [", ".join(notes_of(person))] if notes_of(person) else []
        choices = [Choice(tr("Undo (Ctrl+Z)"), self.undo)]
        lacking = rounds_lacking(self._hub.conference, person, self._hub.now())
        if lacking:
            lines.insert(0, tr("Not yet a place in every round to come."))
            if before is not None:
                self.placing.seek(participant_id, lacking)
            choices.append(Choice(tr("Show in the assignment"), lambda: self._assign(person)))
        self.card.tell(
            GOOD,
            f"{person.academic_title} {person.name}".strip(),
            [person.organisation, *lines] if person.organisation else lines,
            head=tr("checked in {time}").format(time=f"{self._hub.now():%H:%M}"),
            place=place,
            choices=choices,
        )

    def _propose(self, participant_id: int, plan: RepairPlan) -> None:
        """Keep a proposal, and show it unless somebody else is being checked in by now."""
        self._proposal = (participant_id, plan)
        if participant_id == self._shown_id and not self.field.text():
            self._show_proposal()

    def _show_proposal(self) -> None:
        participant_id, plan = self._proposal or (0, None)
        conference = self._hub.conference
        person = conference.get(Participant, participant_id)
        if plan is None or person is None or participant_id != self._shown_id:
            return
        told = lines_of(conference, plan, participant_id)
        if plan.changes_nothing:
            undo = Choice(tr("Undo (Ctrl+Z)"), self.undo)
            assign = Choice(tr("Show in the assignment"), lambda: self._assign(person))
            telling.tell_no_place(self.card, person, self._hub.now(), told, [undo, assign])
            return
        telling.propose(
            self.card,
            person,
            self._hub.now(),
            told,
            place=place_of(conference, person.id, self._hub.now()),
            moving=len({move.participant_id for move in plan.moves}),
            choices=[
                Choice(tr("Give these places"), lambda: self._give(person.id, plan)),
                Choice(tr("Leave without"), self._dismiss),
            ],
        )

    def _give(self, participant_id: int, plan: RepairPlan) -> None:
        self._proposal = None
        if self._run(lambda: self.placing.give(plan)):
            self._came(participant_id, None)
            self._last = None

    def _assign(self, person: Participant) -> None:
        self._hub.goto("assignment", person)

    def _dismiss(self) -> None:
        self.card.hide()
        self.field.setFocus()

    def _clear(self) -> None:
        self.field.clear()
        self.field.setFocus()

    def _on_missing(self, participant_id: int) -> None:
        person = self._hub.conference.get(Participant, participant_id)
        if person is not None:
            self.field.setText(person.listed_name.replace(",", ""))
            self.field.setFocus()

    def _on_escape(self) -> None:
        if self.field.text():
            self._clear()
        elif self.card.isVisible() and self.card.asks:
            self._dismiss()
        else:
            self.left.emit()

    def _run(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except KnownError as problem:
            telling.tell_problem(self.card, problem)
            return False
        return True
