"""The row above the board: rounds, how good the places are, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator.actions.assignment import proof_of
from moderator.event.placements import Placement
from moderator.rules.assignment.solution import OPTIMAL
from moderator.ui import theme
from moderator.ui.assignment.fitting_button import FittingButton, fit_in_turn
from moderator.ui.assignment.proof_chip import ProofChip
from moderator.ui.assignment.quality import calculate_on_tip
from moderator.ui.assignment.solving import Solving
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets.frames import Header, button
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

ASSIGN_KEY = "F9"
CHIP_SHORT, CHIP_LONG = theme.GRID * 36, theme.GRID * 76
"""Width that the chip always has: for its verdict, and for the numbers of wishes too.

It is kept free also where the chip is not seen or says less, so that no button moves.
"""


class AssignmentHeader(Header):
    """Holds the buttons of the area; those that are grey say why.

    announce: the button that tells how far places are known, which another one dresses.

    assign_wanted, on_wanted: everyone is to be assigned, or better places to be looked for longer.
    """

    assign_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(tr("Assignment"), parent)
        self._hub = hub
        self._goes_on = False
        self.rounds = Segments(tr("Round"), self)
        self.chip = ProofChip(hub, self)
        dress = hub.theme
        self.announce = FittingButton(dress, Icon.ANNOUNCE, "", self, key="Ctrl+I")
        self.paper = FittingButton(
            dress, Icon.PRINT, tr("Print and hand out"), self, brief=tr("Print")
        )
        self.paper.tell_key("Ctrl+P")  # the window holds the key
        self.more = FittingButton(
            dress, Icon.COLUMNS, tr("Order and size of the cards"), self, key="Ctrl+D"
        )
        self.form = FittingButton(dress, Icon.GROUP, tr("Form groups"), self, key="Ctrl+G")
        self.tune = FittingButton(dress, Icon.TUNE, tr("Adjust …"), self, key="Ctrl+T")
        self.assign = button(tr("Assign again"), "primary", self)
        self.assign.clicked.connect(self._on_assign)
        for left in (self.rounds, self.chip):
            self.add_left(left)
        # the one whose width follows the news is the outermost, so that the others stand still
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
        self.assign.setText(tr("Calculate on") if self._goes_on else words)
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
        kind = "" if best or told else "primary"
        if kind != self.assign.property("kind"):
            self.assign.setProperty("kind", kind)
            self.assign.style().unpolish(self.assign)
            self.assign.style().polish(self.assign)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep words on the buttons only where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose words or icon for each button by the width alone, then what the chip says.

        Neither the chip's words nor what is told of announcing count, so that no button moves
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
