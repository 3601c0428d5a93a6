"""The side panel: day, wishes, bonds and data of a person, and why they are where they are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from moderator.actions import wishes
from moderator.actions.board import NONE_STATED, Stop, stops_of
from moderator.actions.people import set_status
from moderator.actions.wishes import set_refusals, set_wishes
from moderator.event.conference import Conference
from moderator.event.people import Bond, BondKind, Participant, Status
from moderator.event.phrase import phrase
from moderator.event.schedule import Theme
from moderator.rules.assignment.explain import why
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.people.changes import act
from moderator.ui.people.choosing import ChooserLine
from moderator.ui.people.columns import STATUSES, status_words, unassigned_rounds
from moderator.ui.people.forms import DataForm, ManyForm, MergeForm
from moderator.ui.people.menus import arriving_menu, leaving_menu
from moderator.ui.widgets.frames import Surface, button, empty_layout, icon_button, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import Part, column, row
from moderator.ui.widgets.stops import StopLine
from moderator.ui.widgets.symbols import SymbolBadge
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr, translate

MOST = 3


class WishEditor(QWidget):
    """Lists the wished themes; a button offers a choice for each rank instead.

    editing: whether the choices are shown. round_id: the round that the wishes are for.
    """

    def __init__(self, hub: Hub, participant_id: int, round_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._participant_id = participant_id
        self.round_id, self.editing = round_id, False
        self.choices: list[QComboBox] = []
        self.ties: list[QCheckBox] = []
        self._column = column(on=self, margins=0, spacing=theme.GRID)
        number = hub.conference.round_number(round_id)
        self._title = tr("Wishes for round {number}").format(number=number)
        self._show()

    def edit(self, *, take_focus: bool = True) -> None:
        """Offer a choice for each rank."""
        self.editing = True
        conference = self._hub.conference
        empty_layout(self._column)
        self._column.addWidget(Label(self._title.upper(), "caption"))
        wishes = conference.wishes_of(self._participant_id, self.round_id)
        themes = list(
            dict.fromkeys(
                conference.theme_of(workshop) for workshop in conference.workshops_of(self.round_id)
            )
        )
        themes += [
            known
            for wish in wishes
            if (known := conference.one(Theme, wish.theme_id)) not in themes
        ]
        for place in range(max(MOST, len(wishes))):
            if place:
                tie = QCheckBox(tr("as much as the one above"), self)
                tie.setChecked(place < len(wishes) and wishes[place].tied)
                tie.clicked.connect(self._save)
                self._column.addWidget(tie)
                self.ties.append(tie)
            choice = self._choice(themes, self._named(place))
            if place < len(wishes):
                choice.setCurrentIndex(choice.findData(wishes[place].theme_id))
            choice.activated.connect(self._save)
            self._column.addWidget(choice)
            self.choices.append(choice)
        self._offer_refusals(themes)
        if take_focus:
            self.choices[0].setFocus()

    def _named(self, place: int) -> str:
        """Name a choice, as no other of this person is named."""
        number = self._hub.conference.round_number(self.round_id)
        return tr("{ordinal} wish for round {number}").format(
            ordinal=ordinal(place + 1), number=number
        )

    def _offer_refusals(self, themes: Sequence[Theme]) -> None:
        conference = self._hub.conference
        refused = conference.refused_by(self._participant_id, self.round_id)
        self._column.addWidget(Label(tr("Anything but"), "caption"))
        for theme_id in sorted(refused):
            words = conference.one(Theme, theme_id).name
            gone = _remover(self._hub, words, self)
            gone.clicked.connect(partial(self._refuse, refused - {theme_id}))
            self._column.addLayout(row((Label(words, wrap=True), 1), gone))
        left = [known for known in themes if known.id not in refused]
        self.refusal = self._choice(left, tr("Anything but"))
        self.refusal.activated.connect(self._add_refusal)
        self._column.addWidget(self.refusal)

    def _choice(self, themes: Sequence[Theme], name: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.addItem(tr("none"), None)
        for known in themes:
            choice.addItem(known.name, known.id)
        return choice

    def _add_refusal(self) -> None:
        theme_id = self.refusal.currentData()
        if theme_id is not None:
            refused = self._hub.conference.refused_by(self._participant_id, self.round_id)
            self._refuse(refused | {theme_id})

    def _refuse(self, themes: frozenset[int], _clicked: bool = False) -> None:
        if not self._hub.do(set_refusals, self._participant_id, self.round_id, themes).report():
            self.refusal.setCurrentIndex(0)

    def _show(self) -> None:
        conference = self._hub.conference
        wishes = conference.wishes_of(self._participant_id, self.round_id)
        change = icon_button(self._hub.appearance, Icon.EDIT, tr("Change wishes"), self)
        change.clicked.connect(lambda: self.edit())
        change.setEnabled(not self._hub.store.read_only)
        self._column.addLayout(row((Label(self._title.upper(), "caption"), 1), change))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(theme.GRID // 2)
        grid.setColumnStretch(2, 1)
        for line, wish in enumerate(wishes):
            wished = conference.one(Theme, wish.theme_id)
            rank = "=" if wish.tied else ordinal(wish.rank)
            grid.addWidget(Label(rank, "secondary"), line, 0)
            grid.addWidget(SymbolBadge(wished, self._hub.appearance), line, 1)
            grid.addWidget(Label(wished.name, wrap=True), line, 2)
        refused = conference.refused_by(self._participant_id, self.round_id)
        if refused:
            names = ", ".join(conference.one(Theme, i).name for i in sorted(refused))
            words = Label(tr("anything but {themes}").format(themes=names), "bad", wrap=True)
            grid.addWidget(words, len(wishes) + 1, 0, 1, 3)
        if not wishes:
            grid.addWidget(Label(tr("no wish stated"), "secondary"), 0, 0, 1, 3)
        self._column.addLayout(grid)

    def _save(self) -> None:
        themes = [choice.currentData() for choice in self.choices if choice.currentData()]
        tied = {
            choice.currentData()
            for choice, tie in zip(self.choices[1:], self.ties, strict=True)
            if tie.isChecked()
        }
        person_id = self._participant_id
        if not self._hub.do(set_wishes, person_id, self.round_id, themes, tied).report():
            wishes = self._hub.conference.wishes_of(self._participant_id, self.round_id)
            for place, choice in enumerate(self.choices):
                kept = wishes[place].theme_id if place < len(wishes) else None
                choice.setCurrentIndex(choice.findData(kept))


class BondEditor(QWidget):
    """The bonds of one person; a name and Enter add one."""

    def __init__(self, hub: Hub, participant_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._id = hub, participant_id
        self._people: dict[str, int] = {}
        self.removers: list[QPushButton] = []
        self._column = column(on=self, margins=0, spacing=theme.GRID)
        self._column.addWidget(Label(tr("Together and apart").upper(), "caption"))
        for bond in hub.conference.bonds_of(participant_id):
            self._column.addLayout(self._row(bond))
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Together or apart"))
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind in BondKind:
            for binding in (True, False):
                self.kind.addItem(bond_words(kind, binding=binding), (kind, binding))
        self.line = ChooserLine(self._names, self._add, self)
        self.line.setPlaceholderText(tr("with whom: type a name"))
        self.line.setAccessibleName(tr("With whom"))
        self._column.addWidget(self.kind)
        self._column.addWidget(self.line)
        self.setEnabled(not hub.store.read_only)

    def _row(self, bond: Bond) -> QHBoxLayout:
        other_id = bond.other_id if bond.one_id == self._id else bond.one_id
        other = self._hub.conference.one(Participant, other_id)
        words = bond_words(bond.kind, binding=bond.binding)
        gone = _remover(self._hub, f"{words}, {other.name}", self)
        self.removers.append(gone)
        gone.clicked.connect(lambda: self._hub.do(wishes.remove_bond, bond.id).report())
        return row((Label(f"{other.name}\n{words}", wrap=True), 1), gone)

    def _names(self) -> list[str]:
        people = self._hub.conference.participants()
        self._people = {_label(person): person.id for person in people if person.id != self._id}
        return list(self._people)

    def _add(self, label: str) -> None:
        kind, binding = self.kind.currentData()
        other_id = self._people[label]
        self._hub.do(wishes.add_bond, self._id, other_id, BondKind(kind), binding=binding).report()


def _remover(hub: Hub, words: str, parent: QWidget) -> QPushButton:
    return icon_button(
        hub.appearance, Icon.CLOSE, tr("Remove: {words}").format(words=words), parent
    )


def bond_words(kind: BondKind, *, binding: bool) -> str:
    """Word how two people are bound."""
    if kind is BondKind.TOGETHER:
        return tr("always together") if binding else tr("together if possible")
    return tr("never together") if binding else tr("apart if possible")


def _label(person: Participant) -> str:
    return f"{person.listed_name} · {person.organisation}".strip(" ·")


MOST_NAMES = 8
AT_ONCE = 500
"""Up to so many people the reasons of a place are found at once, without a worker."""


class PersonPanel(Surface):
    """Shows the selected person; everything in it can be edited in place.

    finished: (id of a person, or 0) a form was saved or cancelled; the table should get the focus.
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
                editor.edit(take_focus=False)
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
        reasons = why(conference, person.id, stop.item.id, problem)
        for sentence in dict.fromkeys(reasons[1:]):
            self._text(translate(sentence), "caption")

    def _problem_of(self, conference: Conference) -> Problem | None:
        """Return what reasons are found with; None while a worker makes it for a large event."""
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
            merge = button(tr("Merge …"), parent=self, run=lambda: self.compare(ids[0], ids[1]))
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
        kept_id = there[0] if len(there) == 1 else 0  # both are there where it was cancelled
        self._comparing = None
        self._shown = None
        self._soon.start()
        self.finished.emit(kept_id)

    def _coming_and_going(self, ids: Sequence[int]) -> QHBoxLayout:
        buttons: list[Part] = []
        for menu in (arriving_menu(self._hub, ids, self), leaving_menu(self._hub, ids, self)):
            made = button(menu.title(), parent=self)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setMenu(menu)
            made.setEnabled(not self._hub.store.read_only)
            buttons.append((made, 1))
        return row(*buttons, margins=None, spacing=theme.GRID)

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
