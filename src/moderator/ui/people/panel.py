"""The side panel: the day of a person, why they are where they are, wishes and data."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from moderator.actions.board import NONE_STATED, Stop, stops_of
from moderator.actions.people import set_status
from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.rules.assignment.explain import why
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.people.changes import act
from moderator.ui.people.columns import STATUSES, status_words, unassigned_rounds
from moderator.ui.people.forms import DataForm, ManyForm, MergeForm
from moderator.ui.people.menus import arriving_menu, leaving_menu
from moderator.ui.people.wishes import BondEditor, WishEditor
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.stops import StopLine
from moderator.ui.words import tr, translate

MOST_NAMES = 8
AT_ONCE = 500
"""Up to so many people the reasons of a place are found without anyone noticing."""


class PersonPanel(Surface):
    """Tells about the selected person; everything in it can be edited in place.

    finished: (id of a person, or 0) a form was sent or called off; the keys go back to the table.
    """

    finished = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._wanted: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        self._shown: tuple[tuple[int, ...], Conference] | None = None
        self._problem: tuple[Conference, Problem] | None = None
        self._asked: Conference | None = None
        self._reasons = Asking(hub.jobs, self)
        self._comparing: tuple[int, int] | None = None
        self.form: DataForm | None = None
        self.many: ManyForm | None = None
        self.merging: MergeForm | None = None
        self.bonds: BondEditor | None = None
        self.wishes: list[WishEditor] = []
        self._open_wishes: set[int] = set()
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setAccessibleName(tr("Details"))
        self._scroll, self._column = scrolling_column(self)

    def show_people(self, ids: Sequence[int]) -> None:
        """Show one person, several, or how to choose somebody, once the table is painted."""
        if self._comparing is not None and set(ids) != set(self._comparing):
            self._comparing = None
        self._wanted = tuple(ids)
        self._soon.start()

    def compare(self, one_id: int, other_id: int) -> None:
        """Show two entries field by field, so that they can become one."""
        self._comparing = (one_id, other_id)
        self._wanted = (one_id, other_id)
        self._shown = None
        self._soon.start()

    def _fill(self) -> None:
        conference, ids = self._hub.conference, self._wanted
        before, self._shown = self._shown, (ids, conference)
        if before is not None and before[0] == ids and before[1] is conference:
            return
        people = [p for i in ids if (p := conference.get(Participant, i)) is not None]
        same = before is not None and before[0] == ids and len(people) == 1
        if same and self.form is not None and self.form.is_being_edited():
            self.form.show_person(people[0])
            return
        place = self._scroll.verticalScrollBar().value() if same else 0
        self._open_wishes = {e.round_id for e in self.wishes if e.editing} if same else set()
        self.wishes = []
        self.form = self.many = self.merging = self.bonds = None
        empty_layout(self._column)
        if self._comparing is not None and len(people) == 2:
            self._show_merge(self._comparing)
        elif not people:
            self._text(tr("Nobody selected"), "section")
            self._text(
                tr("Select somebody to see and edit the day, the wishes and the data."),
                "secondary",
            )
        elif len(people) == 1:
            self._show_one(conference, people[0])
        else:
            self._show_many(people)
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(place)

    def _show_one(self, conference: Conference, person: Participant) -> None:
        self._text(f"{person.academic_title} {person.name}".strip(), "section")
        about = " · ".join(part for part in (person.function, person.organisation) if part)
        if about:
            self._text(about, "secondary")
        self._column.addWidget(self._status_choice(person))
        if person.checked_in_at is not None and person.status is Status.CHECKED_IN:
            since = tr("here since {time}").format(time=f"{person.checked_in_at:%H:%M}")
            self._text(since, "caption")
        self._column.addLayout(self._coming_and_going([person.id]))
        stops = stops_of(conference, person)
        if stops:
            self._caption(tr("Programme of {name}").format(name=person.name))
        for stop in stops:
            self._show_stop(conference, person, stop)
        self.wishes = [
            WishEditor(self._hub, person.id, item.id, self)
            for item in conference.rounds()
            if conference.workshops_of(item.id)
        ]
        for editor in self.wishes:
            self._column.addWidget(editor)
            if editor.round_id in self._open_wishes:
                editor.edit(take_keys=False)
        self._column.addSpacing(theme.TIGHT)
        self.bonds = BondEditor(self._hub, person.id, self)
        self._column.addWidget(self.bonds)
        self._caption(tr("Data"))
        self.form = DataForm(self._hub, person, self)
        self._column.addWidget(self.form)

    def _show_stop(self, conference: Conference, person: Participant, stop: Stop) -> None:
        assigned = stop.item.id not in unassigned_rounds(conference)
        self._column.addWidget(StopLine(stop, self._hub.appearance, self, assigned=assigned))
        if stop.workshop is None or stop.rank == 1 or stop.rank is NONE_STATED:
            return
        problem = self._problem_of(conference)
        if problem is None:
            return
        told = why(conference, person.id, stop.item.id, problem)
        for sentence in dict.fromkeys(told[1:]):
            self._text(translate(sentence), "caption")

    def _problem_of(self, conference: Conference) -> Problem | None:
        """Give what reasons are found with; of a large event later, None until then."""
        if len(conference.table(Participant)) <= AT_ONCE:
            return problem_of(conference)
        if self._problem is not None and self._problem[0] is conference:
            return self._problem[1]
        if self._asked is not conference:
            self._asked = conference
            self._reasons.ask(
                phrase("Finding the reasons"),
                lambda _job: (conference, problem_of(conference)),
                self._take_problem,
            )
        return None

    def _take_problem(self, found: tuple[Conference, Problem]) -> None:
        self._problem = found
        typing = self.form is not None and self.form.is_being_edited()
        if found[0] is self._hub.conference and not typing:
            self._shown = None
            self._soon.start()

    def _show_many(self, people: Sequence[Participant]) -> None:
        self._text(tr("%n people selected", len(people)), "section")
        names = ", ".join(person.name for person in people[:MOST_NAMES])
        if len(people) > MOST_NAMES:
            names += " " + tr("and %n more", len(people) - MOST_NAMES)
        self._text(names, "secondary")
        ids = [person.id for person in people]
        if len(people) == 2:
            merge = button(tr("Merge …"), parent=self)
            merge.clicked.connect(lambda: self.compare(ids[0], ids[1]))
            self._column.addWidget(merge)
        self._column.addLayout(self._coming_and_going(ids))
        self._caption(tr("Change for all"))
        self.many = ManyForm(self._hub, people, self)
        self.many.setEnabled(not self._hub.store.read_only)
        self.many.saved.connect(lambda: self.finished.emit(0))
        self._column.addWidget(self.many)

    def _show_merge(self, ids: tuple[int, int]) -> None:
        self.merging = MergeForm(self._hub, ids, self)
        self.merging.closed.connect(self._stop_comparing)
        self._column.addWidget(self.merging)

    def _stop_comparing(self) -> None:
        there = [i for i in self._comparing or () if self._hub.conference.get(Participant, i)]
        kept_id = there[0] if len(there) == 1 else 0  # both are there where it was called off
        self._comparing = None
        self._shown = None
        self._soon.start()
        self.finished.emit(kept_id)

    def _coming_and_going(self, ids: Sequence[int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for menu in (
            arriving_menu(self._hub, ids, self),
            leaving_menu(self._hub, ids, self),
        ):
            made = button(menu.title(), parent=self)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setMenu(menu)
            made.setEnabled(not self._hub.store.read_only)
            row.addWidget(made, 1)
        return row

    def _status_choice(self, person: Participant) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(tr("Status"))
        for status in STATUSES:
            choice.addItem(status_words(status), status)
        choice.setCurrentIndex(choice.findData(person.status))
        choice.setEnabled(not self._hub.store.read_only)
        choice.activated.connect(
            lambda _place: act(self._hub, set_status, [person.id], Status(choice.currentData()))
        )
        return choice

    def _text(self, text: str, kind: str = "") -> None:
        self._column.addWidget(Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.TIGHT)
        self._column.addWidget(Label(text.upper(), "caption"))
