"""Surfaces, lines, headers and empty states."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import ElidedLabel, Label, least_size
from moderator.ui.widgets.layouts import boxed, column
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.scroll import ScrollArea


class Surface(QFrame):
    """A panel with rounded corners and a hairline around it; kind as in the style sheet."""

    def __init__(self, parent: QWidget | None = None, kind: str = "surface") -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)


class Hairline(QFrame):
    """A horizontal line, one pixel high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
        self.setFixedHeight(1)


class Header(QWidget):
    """The row at the top of an area: title, then choices at the left, actions at the right.

    Where it is too narrow for all, the title is hidden, since the rail shows it too; where that is
    not enough, the actions get a row of their own. most_actions: pixels that actions which come
    and go may need: whether the title is shown then follows from the header's width alone, so that
    the choices stay where they are.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, most_actions: int | None = None
    ) -> None:
        super().__init__(parent)
        self._most_actions = most_actions
        self.title = Label(title, "title")
        self._left_box, self._choices = _row_box()
        self._right_box, self._actions = _row_box()
        self._choices.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.TIGHT)
        self._grid.setHorizontalSpacing(theme.SNUG)
        self._grid.setColumnStretch(1, 1)
        self._places = 0
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self._left_box, 0, 1)
        self._arranged = (False, True)
        self._arrange(below=False, titled=True)

    def add_left(self, widget: QWidget) -> None:
        """Put a widget after the title; a text that can be cut gets whatever room is left."""
        stretch = 1000 if isinstance(widget, ElidedLabel) else 0
        self._choices.insertWidget(self._places, widget, stretch)
        self._places += 1

    def add_right(self, made: QWidget | QLayout) -> None:
        """Put a widget, or a row of them, at the right end."""
        if isinstance(made, QLayout):
            self._actions.addLayout(made)
        else:
            self._actions.addWidget(made)

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the wider one of its two rows."""
        least = max(self._choices.minimumSize().width(), self._actions.minimumSize().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange title, choices and actions for the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Arrange them anew when one of them became wider or narrower."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        gap = theme.SNUG
        left, right = self._choices.minimumSize().width(), self._actions.minimumSize().width()
        title = self.title.sizeHint().width() + gap
        beside = left + (gap + right if right else 0)
        if self._most_actions is None:
            below = beside > self.width()
            titled = (title + left if below else title + beside) <= self.width()
        else:
            titled = title + left + gap + self._most_actions <= self.width()
            below = beside + (title if titled else 0) > self.width()
        self.title.setVisible(titled)
        if (below, titled) != self._arranged:
            self._arrange(below=below, titled=titled)

    def _arrange(self, *, below: bool, titled: bool) -> None:
        self._arranged = below, titled
        self._grid.removeWidget(self._right_box)
        # without the title its column stays empty, else its gap would push the choices aside
        row, column, span = (1, 0, 2) if below and titled else (1, 1, 1) if below else (0, 2, 1)
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(self._right_box, row, column, 1, span, right)


def _row_box() -> tuple[QWidget, QHBoxLayout]:
    box = QWidget()
    row = layouts.row(on=box, spacing=theme.SNUG)
    return box, row


class _Paragraph(Label):
    """Text that wraps at a readable width, or earlier where there is less room."""

    def __init__(self, text: str, kind: str, *, wrap: bool) -> None:
        super().__init__(text, kind, wrap=wrap)
        self.setMaximumWidth(theme.PANEL_WIDTH * 2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as a side panel."""
        return QSize(theme.PANEL_WIDTH // 2, super().minimumSizeHint().height())


MOST_BUTTONS = 3
"""Most buttons of an empty state beside one another, so that a small window shows them all."""


class EmptyState(QWidget):
    """What an empty area is for, in one sentence, with buttons to begin.

    live: a screen reader reads each new title.
    """

    def __init__(
        self,
        style: Appearance,
        picture: Icon,
        title: str,
        sentence: str,
        parent: QWidget | None = None,
        *,
        live: bool = False,
    ) -> None:
        super().__init__(parent)
        self._style, self._icon = style, picture
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(theme.SNUG)
        self._picture = Label()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head = Label(title, "section", live=live)
        text = self._text = _Paragraph(sentence, "secondary", wrap=True)
        for label in (self._head, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._picture, self._head):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        # in a row of its own, so that its height is computed for its width and not for the area's
        row = layouts.row(layouts.STRETCH, (text, 1000), layouts.STRETCH)
        column.addLayout(row)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(theme.TIGHT)
        column.addSpacing(theme.GRID)
        column.addLayout(self._buttons)
        self._row = QHBoxLayout()
        style.changed.connect(self._draw)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the text now wraps differently."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Become as low as the text allows at this width."""
        return least_size(self, super().minimumSizeHint())

    @property
    def words(self) -> str:
        """All that it says."""
        return f"{self._head.text()} {self._text.text()}"

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._head.setText(title)
        self._text.setText(sentence)

    def add_button(
        self, text: str, action: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        """Add a button to begin with."""
        made = button(text, "primary" if primary else "", run=lambda: action())
        if self._row.count() % MOST_BUTTONS == 0:
            self._row = QHBoxLayout()
            self._row.setSpacing(theme.TIGHT)
            self._row.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._buttons.addLayout(self._row)
        self._row.addWidget(made)
        return made

    def _draw(self) -> None:
        size = QSize(theme.LARGE_ICON * 2, theme.LARGE_ICON * 2)
        self._picture.setPixmap(icon(self._icon, self._style.colours.strong_line).pixmap(size))


class PageStack(QStackedWidget):
    """Pages of which one is shown; those that are hidden take no room.

    Qt makes a stack at least as wide as its widest page, also where that is not shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Become as small as the page that is shown."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


def empty_page(title: str, empty: EmptyState) -> QWidget:
    """Make a whole page of an empty state: the area's title above a surface that holds it."""
    page = QWidget()
    header = Header(title)
    header.setMinimumHeight(theme.CONTROL_HEIGHT)
    surface = Surface()
    QVBoxLayout(surface).addWidget(empty)
    layouts.column(header, (surface, 1), on=page, spacing=theme.SNUG)
    return page


def scrolling_column(surface: QFrame) -> tuple[QScrollArea, QVBoxLayout]:
    """Fill a side panel with a column that scrolls; return the scroll area and the column."""
    scroll, inner = scrolling(surface)
    layouts.column(scroll, on=surface, margins=1)
    return scroll, inner


def scrolling(surface: QFrame) -> tuple[QScrollArea, QVBoxLayout]:
    """Make a column that scrolls, to be laid out in a side panel between head and foot.

    It has the panel's accessible name, since it gets the focus for the arrow keys to scroll it.
    """
    scroll = ScrollArea(surface)
    scroll.setAccessibleName(surface.accessibleName())
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner = column(margins=theme.SNUG, spacing=theme.GRID)
    scroll.setWidget(boxed(inner))
    return scroll, inner


def scrolling_page(page: QWidget) -> QVBoxLayout:
    """Fill a page with a column of surfaces that scrolls; return the column."""
    scroll = ScrollArea(page)
    scroll.setAccessibleName(page.accessibleName())
    inner = column(margins=0, spacing=theme.SNUG)
    scroll.setWidget(boxed(inner))
    layouts.column(scroll, on=page)
    return inner


def button(
    text: str,
    kind: str = "",
    parent: QWidget | None = None,
    *,
    key: str = "",
    run: Callable[[], object] | SignalInstance | None = None,
) -> QPushButton:
    """Make a push button.

    kind: "primary", "quiet", "danger", "stage", … as in the style sheet. key: a shortcut. run: what
    a click does, or the signal that it emits.
    """
    made = PushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if key:
        made.setShortcut(key)
    if run is not None:
        made.clicked.connect(run)
    return made


def icon_button(
    style: Appearance,
    which: Icon,
    name: str,
    parent: QWidget | None = None,
    *,
    kind: type[PushButton] = PushButton,
    run: Callable[[], object] | SignalInstance | None = None,
) -> QPushButton:
    """Make a button with an icon alone; its name is its tooltip and what is read aloud.

    run: what a click does, or the signal that it emits.
    """
    made = kind("", parent)
    if run is not None:
        made.clicked.connect(run)
    made.setProperty("kind", "quiet")
    made.setAutoDefault(False)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
    made.setStyleSheet("padding: 0;")

    def draw() -> None:
        made.setIcon(icon(which, style.colours.secondary))
        made.setIconSize(QSize(theme.ICON, theme.ICON))

    style.changed.connect(draw, Qt.ConnectionType.AutoConnection)
    made.destroyed.connect(lambda: _disconnect(style, draw))
    draw()
    return made


def empty_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty_layout(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _disconnect(style: Appearance, slot: Callable[[], None]) -> None:
    try:
        style.changed.disconnect(slot)
    except RuntimeError:
        return
