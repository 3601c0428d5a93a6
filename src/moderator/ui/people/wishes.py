"""The wishes of a person, and with whom the person wants to be or not, edited in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from moderator.actions import wishes
from moderator.actions.wishes import set_refusals, set_wishes
from moderator.event.people import Bond, BondKind, Participant
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.people.choosing import ChooserLine
from moderator.ui.widgets.frames import empty_layout, icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import column, row
from moderator.ui.widgets.symbols import SymbolBadge
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr

MOST = 3


class WishEditor(QWidget):
    """Lists the wished themes; a button turns them into choices.

    editing: whether there are choices now. round_id: the round that the wishes are for.
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

    def edit(self, *, take_keys: bool = True) -> None:
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
        if take_keys:
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
