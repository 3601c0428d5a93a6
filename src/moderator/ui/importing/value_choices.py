"""What values in the columns for themes mean: one choice for each value, said by the moderator."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions.importing import NEVER, NO_WISH, AskedValue, Meaning
from moderator.ui import theme
from moderator.ui.importing.row_link import row_line
from moderator.ui.importing.scroll_page import ScrolledChoice
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

RANKS = 5
"""Ranks that are offered; a value that means more on the command line is offered as well."""


class ValueChoices(QWidget):
    """Asks for values of a list what they mean.

    known: numbers of the rows that the preview shows. meant: (the value as the plan names it,
    Meaning or None) a value means something else now. row_wanted: (number of a row) a row with
    a value should be shown. combos: by value.
    """

    meant = Signal(str, object)
    row_wanted = Signal(int)

    def __init__(
        self, asked: Sequence[AskedValue], known: Collection[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.combos: dict[str, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.SNUG)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(Label(tr("What do these values mean?"), "strong", wrap=True))
        words = tr("They stand in the columns for themes; without a meaning they are left out.")
        self._column.addWidget(Label(words, "caption", wrap=True))
        for value in asked:
            self._ask(value, known)

    def show_meanings(self, asked: Sequence[AskedValue]) -> None:
        """Show what the same values mean now."""
        for value in asked:
            combo = self.combos[value.value]
            combo.setCurrentIndex(_place(combo, value.meaning))

    def _ask(self, value: AskedValue, known: Collection[int]) -> None:
        combo = ScrolledChoice(self)
        for meaning, word in _choices(value):
            combo.addItem(word, meaning)
        combo.setCurrentIndex(_place(combo, value.meaning))
        combo.setAccessibleName(tr("Meaning of {value}").format(value=f"“{value.text}”"))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setFixedWidth(theme.GRID * 42)
        combo.activated.connect(partial(self._choose, value.value))
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(ElidedLabel(value.text), 1)
        line.addWidget(combo)
        self._column.addLayout(line)
        rows = list(dict.fromkeys(number for number, _ in value.places))
        where, link = row_line(rows, known, value.text, tr("%n times", n=len(value.places)))
        if link is not None:
            link.wanted.connect(self.row_wanted)
        self._column.addLayout(where)
        self.combos[value.value] = combo

    def _choose(self, value: str, place: int) -> None:
        self.meant.emit(value, self.combos[value].itemData(place))


def _choices(value: AskedValue) -> list[tuple[Meaning | None, str]]:
    most = max(RANKS, value.meaning.rank or 0 if value.meaning else 0)
    unsaid = tr("– please choose –") if value.unread or value.meaning else tr("as it stands")
    return [
        (None, unsaid),
        *((Meaning(rank), tr("{number}. wish").format(number=rank)) for rank in range(1, most + 1)),
        (NO_WISH, tr("no wish")),
        (NEVER, tr("not wanted at all")),
    ]


def _place(combo: QComboBox, meaning: Meaning | None) -> int:
    places = [n for n in range(combo.count()) if combo.itemData(n) == meaning]
    return places[0] if places else 0
