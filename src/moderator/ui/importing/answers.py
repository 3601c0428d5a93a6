"""One answer for all rows of a kind that are shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moderator.actions.importing import Choice, PlanRow, Verdict
from moderator.ui import theme
from moderator.ui.widgets.frames import button, empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr


class AnswersForAll(QWidget):
    """Buttons with the answers that every row of a kind offers.

    decided: (names of rows, choice's name or "") the moderator answered for all of them, or took
    the answer back.
    """

    decided = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)

    def show_rows(self, rows: Sequence[PlanRow], verdict: Verdict | None) -> None:
        """Offer what all rows of a kind have in common; nothing for rows of several kinds."""
        empty_layout(self._row)
        self.buttons = []
        shown = [row for row in rows if row.verdict is verdict]
        if len(shown) < 2:
            return
        common = [choice for choice in shown[0].choices if _offered(choice, shown)]
        names = tuple(row.name for row in shown)
        if common:
            self._row.addWidget(Label(tr("All %n of them:", n=len(shown)), "secondary"))
        for choice in common:
            made = button(say(choice.label).replace("&", "&&"), parent=self)
            made.setCheckable(True)
            everywhere = all(row.chosen == choice.name for row in shown)
            made.setChecked(everywhere)
            answer = "" if everywhere else choice.name
            made.clicked.connect(partial(self.decided.emit, names, answer))
            self._row.addWidget(made)
            self.buttons.append(made)


def _offered(choice: Choice, rows: Sequence[PlanRow]) -> bool:
    if choice.name == "same":  # who is whom is a question about one person
        return False
    return all(choice in row.choices for row in rows)
