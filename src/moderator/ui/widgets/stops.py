"""A line of somebody's day: when, which theme, where, and the wish that it meets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.actions.board import Stop
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.symbols import SymbolBadge
from moderator.ui.widgets.wishes import rank_words
from moderator.ui.words import tr


class StopLine(QWidget):
    """Time at the left, symbol and theme beside it, the room below.

    assigned: whether anybody has a place in this round yet; else none is missing.
    """

    def __init__(
        self, stop: Stop, appearance: Appearance, parent: QWidget, *, assigned: bool = True
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, theme.GRID * 15)
        top = Qt.AlignmentFlag.AlignTop
        when = tr("{day} {time}").format(
            day=weekday(stop.begin.weekday()), time=f"{stop.begin:%H:%M}"
        )
        grid.addWidget(Label(when, "secondary"), 0, 0, top)
        if stop.theme is None or stop.room is None:
            words = tr("without a place") if assigned else tr("not assigned")
            grid.addWidget(
                Label(words, "bad" if assigned else "secondary")
                if stop.takes_part
                else Label(tr("not there"), "secondary"),
                *(0, 1, 1, 2),
            )
            return
        badge = SymbolBadge(stop.theme, appearance)
        badge.setFixedHeight(self.fontMetrics().height())
        grid.addWidget(badge, 0, 1, top)
        grid.addWidget(Label(stop.theme.name, wrap=True), 0, 2)
        rank = rank_words(stop.rank).replace(" ", "\N{NO-BREAK SPACE}")
        where = f"{stop.room.name} · {rank}"
        if stop.group is not None:
            group = tr("group {number}").format(number=stop.group)
            where = f"{stop.room.name} · {group}\n{rank}"
        grid.addWidget(Label(where, "caption", wrap=True), 1, 1, 1, 2)


def weekday(day: int) -> str:
    """Write a day of the week in short; 0 is Monday."""
    return (
        tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"),
    )[day]  # fmt: skip
