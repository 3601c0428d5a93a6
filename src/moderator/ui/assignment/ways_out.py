"""Remedies below each other, each with the button that carries it out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moderator.rules.foresight.remedies import ForesightRemedy
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.words import tr, translate


def add_ways(
    column: QVBoxLayout,
    remedies: Sequence[ForesightRemedy],
    take: Callable[[ForesightRemedy], object],
    parent: QWidget,
    *,
    enabled: bool = True,
) -> list[QPushButton]:
    """Add a row for each remedy; those that no click can do have no button. Returns the buttons."""
    made: list[QPushButton] = []
    for remedy in remedies:
        sentence = translate(remedy.sentence)
        row = layouts.row((Label(sentence, "secondary", wrap=True), 1), spacing=theme.TIGHT)
        if remedy.changes:
            do = button(tr("Do it"), parent=parent)
            do.setAccessibleName(sentence)
            allow(do, "" if enabled else reading_only())
            do.clicked.connect(lambda _=False, chosen=remedy: take(chosen))
            row.addWidget(do, alignment=Qt.AlignmentFlag.AlignTop)
            made.append(do)
        column.addLayout(row)
    return made


def ways_words(count: int, *, all_needed: bool) -> str:
    """Head a list of remedies: one of them is enough, or all are needed."""
    if count == 1:
        return tr("What would help:")
    return tr("All of this is needed:") if all_needed else tr("One of these is enough:")
