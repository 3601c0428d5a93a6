"""A person in a side panel: a tick, the name that leads to the card, and a few words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.words import tr


class NameButton(QPushButton):
    """A name that is clicked like a link; cut where it is too long."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("kind", "name")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Show {name} on the board").format(name=name))
        self.setToolTip(plain_tooltip(self.accessibleName()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut()

    @property
    def name(self) -> str:
        """The whole name."""
        return self._name

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - theme.TIGHT
        text = QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))


class PersonRow(QWidget):
    """One line of a list of people.

    ticked: None where nothing can be ticked. meaning: what ticking means. badge: something to
    mind, below the words.

    toggled: (bool) the tick was set or taken away. wanted: the person should be shown.
    """

    toggled = Signal(bool)
    wanted = Signal()

    def __init__(
        self,
        name: str,
        words: str,
        parent: QWidget,
        *,
        ticked: bool | None = None,
        meaning: str = "",
        badge: str = "",
    ) -> None:
        super().__init__(parent)
        self.words = Label(words, "secondary", wrap=True)
        self.name = NameButton(name, self)
        self.name.clicked.connect(self.wanted)
        self.tick: QCheckBox | None = None
        texts = layouts.column(self.name, spacing=0)
        for label in (self.words, *((Label(badge, "caution", wrap=True),) if badge else ())):
            label.setContentsMargins(theme.GRID, 0, 0, 0)
            texts.addWidget(label)
        row = layouts.row(on=self, margins=(0, 0, 0, theme.GRID), spacing=theme.GRID)
        if ticked is not None:
            self.tick = QCheckBox(self)
            self.tick.setChecked(ticked)
            self.tick.setAccessibleName(meaning)
            self.tick.setToolTip(plain_tooltip(meaning))
            self.tick.toggled.connect(self.toggled)
            self.tick.setFixedHeight(self.name.sizeHint().height())
            row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
