"""Pages of the side panel: one record with its head, its clashes and its form."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from moderator.event.conference import Conference
from moderator.rules.schedule.clash import Clash
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.schedule.clash_list import ClashList
from moderator.ui.schedule.commands import Commands
from moderator.ui.schedule.fields import Field
from moderator.ui.schedule.forms import Form
from moderator.ui.widgets.frames import empty_layout, icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.wrapping import wrapped

T = TypeVar("T")
Key = tuple[str, int]
MOST_LINES = 3
"""Lines of a name in a row of a side panel."""
Go = Callable[[Key | None], None]


class Page(QScrollArea, Generic[T]):
    """A record: head with what can be done, clashes, form, and rows of what belongs to it.

    first: the field that typing begins in. tour: where given, each clash leads to its record.
    """

    def __init__(
        self,
        hub: Hub,
        commands: Commands,
        form: tuple[Form[T], Field],
        tour: Go | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.form, self.first = form
        self.form.refused.connect(hub.complain)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("page")
        body.setStyleSheet("QWidget#page { background: transparent; }")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(theme.SNUG + 2, theme.SNUG, theme.SNUG + 2, theme.SNUG)
        self._column.setSpacing(theme.SNUG)
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self.title = Label("", "section", wrap=True)
        self._head.addWidget(self.title, 1)
        self.clashes = ClashList(hub, commands, tour)
        self.rows = Rows()
        self._column.addLayout(self._head)
        self._column.addWidget(self.clashes)
        self._column.addWidget(self.form)
        self._column.addWidget(self.rows)
        self._column.addStretch(1)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)

    def add_action(self, which: Icon, words: str, action: Callable[[], None]) -> QPushButton:
        """Offer something in the head."""
        made = icon_button(self._hub.theme, which, words, self)
        made.clicked.connect(action)
        self._head.addWidget(made)
        return made

    def show_page(
        self, conference: Conference, record: T, title: str, clashes: Sequence[Clash]
    ) -> None:
        """Show a record."""
        self.title.setText(title)
        self.clashes.show_clashes(clashes)
        self.form.show_record(conference, record)


class Rows(QWidget):
    """Groups of rows that lead to other records, each with a button that adds one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._shown: object = None

    def show_rows(
        self,
        groups: Sequence[tuple[str, Sequence[tuple[str, Key]], str, Callable[[], None]]],
        go: Go,
    ) -> None:
        """Show (caption, rows of words and keys, words of the button that adds, its action)."""
        shown = [(caption, tuple(rows)) for caption, rows, _, _ in groups]
        if shown == self._shown:
            return
        self._shown = shown
        empty_layout(self._column)
        for caption, rows, adding, add in groups:
            self._column.addSpacing(theme.GRID)
            self._column.addWidget(Label(caption, "caption"))
            for words, key in rows:
                self._column.addWidget(self._row(words, partial(go, key)))
            self._column.addWidget(self._row(f"+ {adding}", add))

    def _row(self, words: str, action: Callable[[], None]) -> QPushButton:
        made = PushButton(self)
        width = theme.PANEL_WIDTH - 4 * theme.ROOMY
        lines = wrapped(made.fontMetrics(), words, width, MOST_LINES)
        made.setText("\n".join(lines).replace("&", "&&"))
        made.setAccessibleName(words)
        made.setProperty("kind", "quiet")
        made.setAutoDefault(False)
        made.setStyleSheet("text-align: left; padding-left: 4px;")
        made.clicked.connect(lambda: action())
        return made
