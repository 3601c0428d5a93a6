"""The header over the board: rounds, sorting, the proof, and the buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QStylePainter,
    QWidget,
)

from moderator.actions.assignment import proof_of
from moderator.actions.board import wish_counts
from moderator.event.placements import Placement
from moderator.rules.assignment.solution import OPTIMAL
from moderator.ui import remembered, theme
from moderator.ui.assignment.contents import CardOrder
from moderator.ui.assignment.fitting_button import FittingButton, fit_in_turn
from moderator.ui.assignment.quality import (
    PlacesStanding,
    calculate_on_tip,
    quality_words,
    short_words,
    standing,
)
from moderator.ui.assignment.solving import Solving
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets.frames import Header, button
from moderator.ui.widgets.labels import Label, plain_tooltip, set_kind
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.wishes import counted
from moderator.ui.words import tr, translate


class OrderMenu(QMenu):
    """Offers orders and sizes, with a mark at what holds; None: as the screen allows."""

    def __init__(
        self,
        order: CardOrder,
        set_order: Callable[[CardOrder], None],
        set_compact: Callable[[bool | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offered, words in (
            (CardOrder.NAME, tr("By name")),
            (CardOrder.WISH, tr("By wish, unmet ones first")),
            (CardOrder.GROUP, tr("By group")),
        ):
            self._offer(words, offered is order, partial(set_order, offered))
        self.addSeparator()
        for compact, words in (
            (None, tr("Card size as the screen allows")),
            (False, tr("Large cards")),
            (True, tr("Small cards")),
        ):
            holds = compact is remembered.COMPACT_CARDS.get()
            self._offer(words, holds, partial(set_compact, compact))

    def _offer(self, words: str, holds: bool, choose: partial[None]) -> None:
        action = QAction(words, self)
        action.setCheckable(True)
        action.setChecked(holds)
        action.triggered.connect(lambda _checked: choose())
        self.addAction(action)


LEAST_ROOM = theme.GRID * 24
"""Where there is less room than for the shortest words, the chip is left out."""
QWIDGETSIZE_MAX = (1 << 24) - 1
KINDS = {
    PlacesStanding.BEST: "chip-good",
    PlacesStanding.NEAR: "chip",
    PlacesStanding.CHANGED: "chip-warning",
    PlacesStanding.UNPROVEN: "chip",
    PlacesStanding.WRONG: "chip-bad",
}


class ProofChip(Label):
    """Green where the proof holds, amber where it is no longer of now, red where it is wrong."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__("", "chip", parent)
        self._hub = hub
        self._verdict, self._room = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def refresh(self, round_id: int | None) -> None:
        """Show what is known of a round, or of all (None)."""
        conference = self._hub.conference
        counts = wish_counts(conference, round_id)
        self.setVisible(bool(counts))
        state, why = standing(conference, round_id)
        proof = proof_of(conference) if state is PlacesStanding.NEAR else None
        found = proof_of(conference) if state is PlacesStanding.CHANGED else None
        changed = tr("Changed by hand") if found and found.moved else tr("Changed since")
        head = {
            PlacesStanding.BEST: tr("Best possible"),
            PlacesStanding.NEAR: quality_words(proof) if proof is not None else "",
            PlacesStanding.CHANGED: changed,
            PlacesStanding.UNPROVEN: tr("Without proof"),
            PlacesStanding.WRONG: translate(why[0]) if why else "",
        }[state]
        self._verdict = tr("Please check") if state is PlacesStanding.WRONG else head
        if proof is not None:
            self._verdict = short_words(proof)
        mark = "✓ " if state is PlacesStanding.BEST else ""
        self.set_kind(KINDS[state])
        self.setText(f"{mark}{head} · {counted(counts)}")
        self.setAccessibleName(self.text())
        self._offer_tooltip([translate(sentence) for sentence in why])

    def fit(self, room: int) -> None:
        """Say as much as there is room for, in pixels, and be as wide as that."""
        self._room = room
        self.setMaximumWidth(QWIDGETSIZE_MAX if room >= LEAST_ROOM else 0)
        self.updateGeometry()
        self.update()

    def painted_text(self) -> str:
        """Return the part of the text that is painted."""
        return self._fitting(self.contentsRect().width())

    def sizeHint(self) -> QSize:
        """Be as wide as the painted part of the text, and as high as a button with two lines."""
        whole = super().sizeHint()
        around = whole.width() - self.fontMetrics().horizontalAdvance(self.text())
        around += 1  # what is painted is rounded up
        text = self._fitting(self._room - around)
        height = theme.CONTROL_HEIGHT if "\n" in text else whole.height()
        return QSize(self._width(text) + around, height)

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
        text = self.painted_text()
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
        for part in (text, f"{head}\n{numbers}" if numbers else head, head):
            if self._width(part) <= width:
                return part
        return self.fontMetrics().elidedText(self._verdict, Qt.TextElideMode.ElideRight, width)

    def _font(self, text: str) -> QFont:
        small = theme.font(theme.CAPTION, self.font().weight(), tabular=True)
        return small if "\n" in text else self.font()

    def _width(self, text: str) -> int:
        metrics = QFontMetrics(self._font(text))
        return max(metrics.horizontalAdvance(line) for line in text.split("\n"))

    def _offer_tooltip(self, sentences: list[str]) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        lines = ([self.text()] if cut else []) + sentences
        self.setToolTip(plain_tooltip("\n".join(lines)))


ASSIGN_KEY = "F9"
CHIP_SHORT, CHIP_LONG = theme.GRID * 36, theme.GRID * 76
"""Width that the chip always has: for its verdict, and for the numbers of wishes too.

It is kept free also where the chip is not seen or says less, so that no button moves.
"""


class AssignmentHeader(Header):
    """Holds the buttons of the area; disabled ones give the reason.

    announce: the button that shows how far places are known; `Announcing` sets its words.

    assign_wanted, on_wanted: everyone is to be assigned, or better places to be looked for longer.
    """

    assign_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(tr("Assignment"), parent)
        self._hub = hub
        self._goes_on = False
        self.rounds = Segments[int](tr("Round"), self)
        self.chip = ProofChip(hub, self)
        appearance = hub.appearance
        self.announce = FittingButton(appearance, Icon.ANNOUNCE, "", self, key="Ctrl+I")
        self.paper = FittingButton(
            appearance, Icon.PRINT, tr("Print and hand out"), self, brief=tr("Print")
        )
        self.paper.name_key("Ctrl+P")  # the window holds the key
        self.more = FittingButton(
            appearance, Icon.COLUMNS, tr("Order and size of the cards"), self, key="Ctrl+D"
        )
        self.form = FittingButton(appearance, Icon.GROUP, tr("Form groups"), self, key="Ctrl+G")
        self.tune = FittingButton(appearance, Icon.TUNE, tr("Adjust …"), self, key="Ctrl+T")
        self.assign = button(tr("Assign again"), "primary", self, run=self._on_assign)
        for left in (self.rounds, self.chip):
            self.add_left(left)
        # the button whose width changes with its words is the outermost: the others do not move
        self._right = (self.announce, self.paper, self.form, self.more, self.tune, self.assign)
        right = QHBoxLayout()
        right.setSpacing(theme.TIGHT)
        for made in self._right:
            right.addWidget(made)
        self.add_right(right)

    def refresh(
        self, solving: Solving, *, trying: bool, undecided: bool, placed: bool, on_board: bool
    ) -> None:
        """Show what can be done now.

        trying: an effect is being worked out. undecided: a round has not begun. placed: somebody
        has a place. on_board: the board is seen.
        """
        unfinished = solving.unfinished
        self._goes_on = unfinished is not None
        words = tr("Assign again") if placed else tr("Assign now")
        words = tr("Calculate on") if self._goes_on else words
        if words != self.assign.text():
            self.assign.setText(words)
            self.assign.setShortcut(ASSIGN_KEY)  # the text took it away
        busy = self._busy_words(solving, trying=trying)
        begun = "" if undecided else tr("All rounds have begun.")
        reading = reading_only() if self._hub.store.read_only else ""
        tip = calculate_on_tip(unfinished) if unfinished is not None else ""
        key = QKeySequence(ASSIGN_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        allow(self.assign, begun or busy or reading, "\n".join(filter(None, (key, tip))))
        self.tune.allow(begun)
        nobody = "" if placed else tr("Nobody has a place yet.")
        self.form.allow(nobody or busy or reading)
        self.announce.setVisible(True)  # grey rather than gone
        self.announce.allow(nobody)
        self.more.allow("" if on_board else tr("Only the rounds show cards."))
        self._set_off()
        self.fit()

    def _set_off(self) -> None:
        """Invite to assign, but not where it would bring nothing or move people who were told."""
        conference = self._hub.conference
        proof = proof_of(conference)
        best = proof is not None and proof.holds and proof.status == OPTIMAL
        told = any(placement.told for placement in conference.all(Placement))
        set_kind(self.assign, "" if best or told else "primary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep words on the buttons only where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose words or icon for each button by the width alone, then what the chip says.

        Neither the chip's words nor those of announcing count, so that no button moves
        between the rounds, the overview and the wishes; the most wanted words come first.
        """
        gaps = theme.SNUG * 3 + theme.TIGHT * (len(self._right) - 1)
        title = 0 if self.title.isHidden() else self.title.sizeHint().width()
        still = (self.rounds, self.more, self.assign)
        self.more.fit(roomy=False)
        room = self.width() - title - gaps - sum(widget.sizeHint().width() for widget in still)
        narrow = theme.CONTROL_HEIGHT * 3  # of the two that get words last
        left = fit_in_turn((self.form, self.paper), room - CHIP_SHORT - narrow)
        fit_in_turn((self.tune, self.announce), left + narrow + CHIP_SHORT - CHIP_LONG)
        others = (self.form, self.paper, self.tune, self.announce)
        self.chip.fit(room - sum(button.sizeHint().width() for button in others))

    def _on_assign(self) -> None:
        (self.on_wanted if self._goes_on else self.assign_wanted).emit()

    @staticmethod
    def _busy_words(solving: Solving, *, trying: bool) -> str:
        if trying:
            return tr("The effect of what counts is being worked out.")
        return tr("Places or groups are being worked out.") if solving.busy else ""
