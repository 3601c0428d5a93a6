"""The row above the board: rounds, how good the places are, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

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
        self.paper = FittingButton(dress, Icon.PRINT, tr("Print and hand out"), self)
        self.paper.tell_key("Ctrl+P")  # the window holds the key
        self.more = FittingButton(
            dress, Icon.COLUMNS, tr("Order and size of the cards"), self, key="Ctrl+D"
        )
        self.form = FittingButton(dress, Icon.GROUP, tr("Form groups"), self, key="Ctrl+G")
        self.tune = FittingButton(dress, Icon.TUNE, tr("Adjust …"), self, key="Ctrl+T")
        self.assign = button(tr("Assign again"), "primary", self)
        self.assign.clicked.connect(self._on_assign)
        for left in (self.rounds, self.chip, self.announce):
            self.add_left(left)
        self._right = (self.paper, self.more, self.form, self.tune, self.assign)
        for right in self._right:
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
        self.form.allow(busy or reading)
        self.form.setVisible(placed)
        self.more.setVisible(on_board)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep words on the buttons only where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose words or icon for each button, the most wanted words first."""
        layout = self.layout()
        if layout is None:
            return
        fitting = (self.announce, self.form, self.tune, self.paper)
        self.more.fit(roomy=False)
        taken = 0
        for place in range(layout.count()):
            item = layout.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None or not widget.isHidden():
                taken += layout.spacing()
            if widget is not None and not widget.isHidden() and widget not in fitting:
                taken += widget.sizeHint().width()
        fit_in_turn(fitting, self.width() - taken)

    def _on_assign(self) -> None:
        (self.on_wanted if self._goes_on else self.assign_wanted).emit()

    @staticmethod
    def _busy_words(solving: Solving, *, trying: bool) -> str:
        if trying:
            return tr("The effect of what counts is being worked out.")
        return tr("Places or groups are being worked out.") if solving.busy else ""
