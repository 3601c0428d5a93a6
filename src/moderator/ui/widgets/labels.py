"""Labels that show any text as plain text, and texts in several lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from moderator.ui.accessible import speak


def wrapped(
    metrics: QFontMetrics, text: str, width: float, lines: int, indent: float = 0
) -> list[str]:
    """Break a text into at most so many lines, the last one with an ellipsis where needed.

    indent: by how much the first line is shorter.
    """
    made: list[str] = []
    words = text.split()
    while words and len(made) < lines:
        room = width - (0 if made else indent)
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        if len(made) == lines - 1 and words:
            line = " ".join([line, *words])
        made.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room)))
    return made


def least_size(widget: QWidget, least: QSize) -> QSize:
    """Find how small a widget may become at its width, so that labels that wrap stay whole.

    least: what its layout asks for, which knows nothing of the width. Whoever overrides
    `minimumSizeHint` with it calls `updateGeometry` in `resizeEvent`.
    """
    layout, width = widget.layout(), max(widget.width(), least.width())
    if layout is None or not layout.hasHeightForWidth():
        return least
    return QSize(least.width(), layout.totalMinimumHeightForWidth(width))


class WrappedPage(QWidget):
    """A page that needs the height at which no label on it is cut that wraps at its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height where texts wrap differently."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Need as much height as the texts at this width."""
        return least_size(self, super().minimumSizeHint())


class Label(QLabel):
    """Plain text in one of the styles of the theme.

    kind: "title", "section", "strong", "secondary", "caption", "caption-dark", "caution", "chip",
    "chip-accent", "chip-good", "chip-warning", "chip-bad", "key", "bad", or "" for body text. live:
    a screen reader reads each new text, wherever the focus is; at once where the kind is "bad".
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        live: bool = False,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        self.setText(text)
        if kind.startswith("chip"):
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def setText(self, text: str) -> None:
        """Show another text, and have it read aloud where the label is live."""
        new = text != self.text()
        super().setText(text)
        if self._live and new:
            speak(self, text, urgent=self.property("kind") == "bad")

    def set_kind(self, kind: str) -> None:
        """Change the style."""
        set_kind(self, kind)


class ElidedLabel(Label):
    """One line of plain text, elided where it does not fit; a tooltip then has it all."""

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        parent: QWidget | None = None,
        *,
        live: bool = False,
    ) -> None:
        super().__init__(text, kind, parent, live=live)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the layout wants."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip only where it is cut."""
        super().resizeEvent(event)
        self._offer_tooltip()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._offer_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the text with an ellipsis where it does not fit."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )

    def _offer_tooltip(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")


def plain_tooltip(text: str) -> str:
    """Make a tooltip that shows any text as it is, also one with HTML in it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = escaped.replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if escaped else ""


def with_key(words: str, key: str) -> str:
    """Add a shortcut to what a tooltip says, written as the language writes keys."""
    if not key:
        return words
    return f"{words} ({native_key(key)})"


def native_key(key: str) -> str:
    """Write a shortcut as the language writes keys: in German “Strg+E”."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget another look of the style sheet, which Qt applies only when it is polished."""
    if kind != widget.property("kind"):
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
