"""The amber box: how to win the delay back, the gentlest way first."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator.rules.schedule.delay import Proposal
from moderator.ui import theme
from moderator.ui.regie.commands import Commands
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr


class WinBackBox(Surface):
    """Proposes one way to win time back, and offers the others in a menu."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent, "warning")
        self._commands = commands
        self._proposals: tuple[Proposal, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SNUG, theme.SNUG, theme.SNUG, theme.SNUG)
        column.setSpacing(theme.TIGHT)
        self.head = Label("", "strong")
        self.words = Label("", wrap=True)
        self.take = button(tr("Apply  Ctrl+⏎"), "primary")
        self.others = button("")
        self.take.clicked.connect(self.accept)
        self.others.clicked.connect(self._show_others)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.take)
        row.addWidget(self.others)
        row.addStretch(1)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_proposals(self, proposals: tuple[Proposal, ...], minutes: int) -> None:
        """Show the first proposal; hide where there is none."""
        self.setVisible(bool(proposals))
        if not proposals or (proposals == self._proposals and self.head.text()):
            return
        self._proposals = proposals
        self.head.setText(tr("Win back %n minutes", n=min(minutes, proposals[0].minutes)))
        self.words.setText(worded(proposals[0]))
        self.others.setVisible(len(proposals) > 1)
        self.others.setText(tr("Other ways ({count})").format(count=len(proposals) - 1))

    def menu(self) -> QMenu:
        """Make the menu of the other ways."""
        menu = QMenu(self)
        for proposal in self._proposals[1:]:
            action = menu.addAction(worded(proposal).replace("&", "&&"))
            action.triggered.connect(
                lambda _on, proposal=proposal: self._commands.take_over(proposal)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def accept(self) -> None:
        """Do what is proposed first; nothing where no proposal is on view."""
        if self._proposals and self.isVisible():
            self._commands.take_over(self._proposals[0])

    def _show_others(self) -> None:
        below = QPoint(0, self.others.height() + theme.GRID)
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.others.mapToGlobal(below))


def worded(proposal: Proposal) -> str:
    """Word a proposal with what follows from it."""
    return f"{say(proposal.words)}. {say(proposal.effect)}"
