"""What will be in the documentation, line by line, each with its state."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions.documentation import Inventory, RoundInventory
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class Checklist(QWidget):
    """Lines with a sign before them: a check where all is there, a warning where not."""

    def __init__(self, style: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._lines: list[tuple[str, str, bool]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SNUG)
        style.changed.connect(self._draw)

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts of the lines as they are shown, for tests."""
        return tuple(f"{text} | {more}" if more else text for text, more, _ in self._lines)

    def show_inventory(self, inventory: Inventory) -> None:
        """Show what a documentation would hold now."""
        lines = [_programme(inventory), *(_round(entry) for entry in inventory.rounds)]
        photos = sum(entry.photos for entry in inventory.rounds)
        if inventory.rounds:
            lines.append((tr("%n flipchart photos", n=photos), "", photos > 0))
        lines.append(_people(inventory))
        if lines != self._lines:
            self._lines = lines
            self._draw()

    def _draw(self) -> None:
        empty_layout(self._column)
        for text, more, complete in self._lines:
            self._column.addLayout(self._line(text, more, complete=complete))

    def _line(self, text: str, more: str, *, complete: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        colours = self._style.colours
        sign = Label()
        which, colour = (Icon.CHECK, colours.good) if complete else (Icon.WARNING, colours.warning)
        sign.setPixmap(icon(which, colour).pixmap(QSize(theme.SMALL_ICON, theme.SMALL_ICON)))
        sign.setAccessibleName(tr("complete") if complete else tr("incomplete"))
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(text, wrap=True))
        if more:
            column.addWidget(Label(more, "caption", wrap=True))
        row.addLayout(column, 1)
        return row


def _programme(inventory: Inventory) -> tuple[str, str, bool]:
    text = tr("Programme – %n items", n=inventory.items)
    if inventory.run == inventory.items:
        more = tr("all with their real times")
    elif inventory.run:
        more = tr("{run} of {all} with their real times").format(
            run=inventory.run, all=inventory.items
        )
    else:
        more = tr("as planned, no real times yet")
    return text, more, inventory.items > 0 and inventory.run == inventory.items


def _round(entry: RoundInventory) -> tuple[str, str, bool]:
    if not entry.groups:
        text = tr("Round {number} – no groups yet").format(number=entry.number)
        return text, "", False
    text = tr("Round {number} – {ready} of {groups} groups ready").format(
        number=entry.number, ready=entry.ready, groups=entry.groups
    )
    parts = []
    if entry.begun:
        parts.append(tr("%n begun", n=entry.begun))
    if entry.missing:
        parts.append(tr("%n missing", n=entry.missing))
    return text, ", ".join(parts), entry.ready == entry.groups


def _people(inventory: Inventory) -> tuple[str, str, bool]:
    text = tr("%n participants", n=inventory.participants)
    parts = []
    if inventory.participants < inventory.expected:
        parts.append(tr("checked in, of {all}").format(all=inventory.expected))
    if inventory.organisations:
        parts.append(tr("from %n organisations", n=inventory.organisations))
    return text, ", ".join(parts), inventory.participants > 0
