"""Quiet messages with Undo, and errors in words, at the bottom of the window."""

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.accessible import announce
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import AsideButton
from moderator.ui.words import tr

SHOWN_MILLISECONDS = 6_000
WARNED_MILLISECONDS = 12_000
MOST_WIDTH = theme.scaled(860)
STRIP = theme.STATUS_HEIGHT + theme.SNUG
"""Height of the status line with the margin above it: there a message covers no row of a list."""
EDGE = theme.GRID // 2
PLAIN, WARNING = "message", "message-warning"
"""Kinds of the bar in the style sheet."""


class MessageBar(Surface):
    """One message at a time over the status line; an error stays until it is closed or left.

    undo_wanted: the moderator wants to take back what the message tells. rises: (pixels) so much
    higher than the status line with its margin is what is shown; 0 once nothing is.
    """

    undo_wanted = Signal()
    rises = Signal(int)

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent, PLAIN)
        self._dress, self._over = dress, parent
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.ROOMY, EDGE, theme.TIGHT, EDGE)
        row.setSpacing(theme.SNUG)
        self._picture = Label()
        self.text = Label("", "message", wrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo = self._button(tr("Undo"))
        self.undo.clicked.connect(self._undo)
        self.close_button = self._button(tr("Close"))
        self.close_button.clicked.connect(self.hide)
        for widget in (self._picture, self.text, self.undo, self.close_button):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, *, undoable: bool) -> None:
        """Show a quiet message for a few seconds."""
        self._show(text, Icon.SAVED, undoable=undoable)
        announce(self, text)
        self._timer.start(SHOWN_MILLISECONDS)

    def warn(self, text: str, *, undoable: bool) -> None:
        """Show for a little longer what was done and yet wants a look."""
        self._show(text, Icon.WARNING, WARNING, undoable=undoable)
        announce(self, text)
        self._timer.start(WARNED_MILLISECONDS)

    def complain(self, text: str) -> None:
        """Show an error until it is closed."""
        self._show(text, Icon.WARNING, undoable=False)
        announce(self, text, urgent=True)
        self._timer.stop()

    def leave(self) -> None:
        """Close an error as the moderator turns to something else; it was there to be read."""
        if not self._timer.isActive():
            self.hide()

    def outdate(self) -> None:
        """Offer no Undo any more: it would take back what was done since."""
        self.undo.hide()

    def place(self) -> None:
        """Stand over the status line, where it covers no button."""
        parent = self._over
        wanted = self.text.fontMetrics().horizontalAdvance(self.text.text()) + self._beside()
        self.setFixedWidth(min(wanted, MOST_WIDTH, parent.width() - theme.WIDE * 2))
        height = self._row.heightForWidth(self.width())
        flat = STRIP - 2 * EDGE
        one_line = wanted <= self.width()
        self.setFixedHeight(flat if one_line else max(flat, height + 2 * theme.TIGHT))
        self.move(self._free_place())
        self.rises.emit(0 if self.isHidden() else self.height() - flat)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self.rises.emit(0)

    def _free_place(self) -> QPoint:
        """Find the place from left to right that covers the fewest buttons."""
        parent = self._over
        rightmost = parent.width() - self.width() - theme.WIDE
        leftmost = min(theme.RAIL_WIDTH + theme.WIDE, rightmost)
        top = parent.height() - self.height() - EDGE
        buttons = [
            QRect(button.mapTo(parent, QPoint()), button.size())
            for button in parent.findChildren(QAbstractButton)
            if button.isVisible() and not self.isAncestorOf(button)
        ]
        places = [QPoint(x, top) for x in (leftmost, (leftmost + rightmost) // 2, rightmost)]
        return min(
            places,
            key=lambda place: sum(QRect(place, self.size()).intersects(box) for box in buttons),
        )

    def _beside(self) -> int:
        """Width of all but the text: icon, buttons and what is between them."""
        margins = self._row.contentsMargins()
        shown = [w for w in (self._picture, self.undo, self.close_button) if not w.isHidden()]
        gaps = self._row.spacing() * (len(shown) + 1) + margins.left() + margins.right()
        return sum(widget.sizeHint().width() for widget in shown) + gaps

    def _show(self, text: str, picture: Icon, kind: str = PLAIN, *, undoable: bool) -> None:
        colours = self._dress.colours
        self._dress_as(kind)
        ink = colours.warning if kind == WARNING else colours.page
        self.text.setText(text)
        self._picture.setPixmap(icon(picture, ink).pixmap(theme.ICON, theme.ICON))
        self.undo.setVisible(undoable)
        self.show()
        self.place()
        self.raise_()

    def _dress_as(self, kind: str) -> None:
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            for widget in (self, self.text, self.undo, self.close_button):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _button(self, word: str) -> QPushButton:
        button = AsideButton(word)
        button.setProperty("kind", "message")
        button.setAutoDefault(False)
        return button
