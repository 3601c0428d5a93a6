"""The choice whether anybody may have a theme twice, with what the lists of wishes suggest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from moderator.rules.assignment.repeats import ASKED_ONCE, WishLists
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.words import tr

ORDER = (None, True, False)
"""Values of `Preferences.themes_once` in the order of the buttons."""


class RepeatChoice(QWidget):
    """Three buttons below each other; the first one shows what it means here, and why.

    chosen: the moderator wants another one.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("A theme in two rounds"))
        column = layouts.column(
            Label(tr("A theme in two rounds")),
            on=self,
            margins=(0, theme.GRID, 0, theme.GRID),
            spacing=theme.GRID,
        )
        self._group = QButtonGroup(self)
        self.buttons: dict[bool | None, QRadioButton] = {}
        self.found = Label("", "secondary", wrap=True)
        for place, value in enumerate(ORDER):
            button = QRadioButton(_words(value), self)
            self._group.addButton(button, place)
            self.buttons[value] = button
            column.addWidget(button)
            if value is None:
                self.found.setContentsMargins(theme.ROOMY + theme.TIGHT, 0, 0, 0)
                column.addWidget(self.found)
        self._group.idClicked.connect(self.chosen)

    @property
    def value(self) -> bool | None:
        """The value of `Preferences.themes_once` that is chosen."""
        return ORDER[self._group.checkedId()]

    def show_value(self, value: bool | None, lists: WishLists, *, editable: bool) -> None:
        """Show what is wanted and what the lists suggest, without emitting `chosen`."""
        self.buttons[value].setChecked(True)
        for button in self.buttons.values():
            allow(button, "" if editable else reading_only())
        self.found.setText(reason(lists))
        self.buttons[None].setAccessibleDescription(reason(lists))


def reason(lists: WishLists) -> str:
    """Word what the lists of wishes suggest, and what follows from it."""
    if lists.asked_once:
        return tr("Here: never, as all %n people list the same for all rounds.", lists.people)
    if lists.alike == lists.people:
        return tr(
            "Here: if wished for in both, as fewer than {enough} people list wishes for several "
            "rounds."
        ).format(enough=ASKED_ONCE)
    return tr(
        "Here: if wished for in both, as %n people list other themes from round to round.",
        lists.people - lists.alike,
    )


def _words(value: bool | None) -> str:
    if value is None:
        return tr("Automatic")
    return tr("Never") if value else tr("If it was wished for in both")
