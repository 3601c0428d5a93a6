"""The chip that says whether the places are the best possible, and how wishes came true."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QStylePainter, QWidget

from moderator.actions.assignment import proof_of
from moderator.actions.board import wish_counts
from moderator.ui import theme
from moderator.ui.assignment.findings import Standing, standing
from moderator.ui.assignment.quality import quality_words, short_words
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.wishes import counted
from moderator.ui.words import say, tr

LEAST_ROOM = theme.GRID * 24
"""Where there is less room than for the shortest words, the chip is left out."""
QWIDGETSIZE_MAX = (1 << 24) - 1
KINDS = {
    Standing.BEST: "chip-good",
    Standing.NEAR: "chip",
    Standing.CHANGED: "chip-warning",
    Standing.UNPROVEN: "chip",
    Standing.WRONG: "chip-bad",
}


class ProofChip(Label):
    """Green where the proof holds, amber where it is no longer of now, red where it is wrong."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__("", "chip", parent)
        self._hub = hub
        self._verdict, self._room = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def refresh(self, round_id: int | None) -> None:
        """Tell about a round, or about all (None)."""
        conference = self._hub.conference
        counts = wish_counts(conference, round_id)
        self.setVisible(bool(counts))
        state, why = standing(conference, round_id)
        proof = proof_of(conference) if state is Standing.NEAR else None
        found = proof_of(conference) if state is Standing.CHANGED else None
        changed = tr("Changed by hand") if found and found.moved else tr("Changed since")
        head = {
            Standing.BEST: tr("Best possible"),
            Standing.NEAR: quality_words(proof) if proof is not None else "",
            Standing.CHANGED: changed,
            Standing.UNPROVEN: tr("Without proof"),
            Standing.WRONG: say(why[0]) if why else "",
        }[state]
        self._verdict = tr("Please check") if state is Standing.WRONG else head
        if proof is not None:
            self._verdict = short_words(proof)
        mark = "✓ " if state is Standing.BEST else ""
        self.set_kind(KINDS[state])
        self.setText(f"{mark}{head} · {counted(counts)}")
        self.setAccessibleName(self.text())
        self._offer_tooltip([say(sentence) for sentence in why])

    def fit(self, room: int) -> None:
        """Say as much as there is room for, in pixels, and be as wide as that."""
        self._room = room
        self.setMaximumWidth(QWIDGETSIZE_MAX if room >= LEAST_ROOM else 0)
        self.updateGeometry()
        self.update()

    def said(self) -> str:
        """Give what is painted of the text."""
        return self._fitting(self.contentsRect().width())

    def sizeHint(self) -> QSize:
        """Be as wide as what is said of the text, and as high as a button with two lines."""
        whole = super().sizeHint()
        around = whole.width() - self.fontMetrics().horizontalAdvance(self.text())
        around += 1  # what is painted is rounded up
        said = self._fitting(self._room - around)
        height = theme.CONTROL_HEIGHT if "\n" in said else whole.height()
        return QSize(self._width(said) + around, height)

    def minimumSizeHint(self) -> QSize:
        """Shrink to the first words."""
        return QSize(min(theme.GRID * 25, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text where it is cut."""
        super().resizeEvent(event)
        if not self.toolTip():
            self._offer_tooltip([])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as fits, and the ground below it."""
        text = self.said()
        box = self.rect() if "\n" in text else self.contentsRect()
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        painter.setFont(self._font(text))
        painter.drawItemText(
            box,
            int(Qt.AlignmentFlag.AlignCenter),
            self.palette(),
            True,  # Qt's own order
            text,
            self.foregroundRole(),
        )
        painter.end()

    def _fitting(self, width: int) -> str:
        """Shorten the text to a width: in two small lines, or the verdict, not half a figure."""
        text = self.text()
        head, _, numbers = text.partition(" · ")
        for said in (text, f"{head}\n{numbers}" if numbers else head, head):
            if self._width(said) <= width:
                return said
        return self.fontMetrics().elidedText(self._verdict, Qt.TextElideMode.ElideRight, width)

    def _font(self, said: str) -> QFont:
        small = theme.font(theme.CAPTION, self.font().weight(), tabular=True)
        return small if "\n" in said else self.font()

    def _width(self, said: str) -> int:
        metrics = QFontMetrics(self._font(said))
        return max(metrics.horizontalAdvance(line) for line in said.split("\n"))

    def _offer_tooltip(self, sentences: list[str]) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        lines = ([self.text()] if cut else []) + sentences
        self.setToolTip(plain_tooltip("\n".join(lines)))
