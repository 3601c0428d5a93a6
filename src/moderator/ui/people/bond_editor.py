"""Whom a person should be placed with, or never: listed, added by name, taken away."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moderator.actions import wishes
from moderator.event.people import Bond, BondKind, Participant
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.people.choosing import ChooserLine
from moderator.ui.widgets.frames import icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class BondEditor(QWidget):
    """The bonds of one person; a name and Enter add one."""

    def __init__(self, hub: Hub, participant_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._id = hub, participant_id
        self._people: dict[str, int] = {}
        self.removers: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
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
        row = QHBoxLayout()
        row.addWidget(Label(f"{other.name}\n{words}", wrap=True), 1)
        title = tr("Remove: {words}").format(words=f"{words}, {other.name}")
        gone = icon_button(self._hub.theme, Icon.CLOSE, title, self)
        self.removers.append(gone)
        gone.clicked.connect(lambda: self._hub.do(wishes.remove_bond, bond.id).say())
        row.addWidget(gone)
        return row

    def _names(self) -> list[str]:
        people = self._hub.conference.participants()
        self._people = {_label(person): person.id for person in people if person.id != self._id}
        return list(self._people)

    def _add(self, label: str) -> None:
        kind, binding = self.kind.currentData()
        other_id = self._people[label]
        self._hub.do(wishes.add_bond, self._id, other_id, BondKind(kind), binding=binding).say()


def bond_words(kind: BondKind, *, binding: bool) -> str:
    """Word how two people are bound."""
    if kind is BondKind.TOGETHER:
        return tr("always together") if binding else tr("together if possible")
    return tr("never together") if binding else tr("apart if possible")


def _label(person: Participant) -> str:
    return f"{person.listed_name} · {person.organisation}".strip(" ·")
