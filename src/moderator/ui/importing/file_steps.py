"""A dialog that reads a file: chosen or dropped, Enter goes on, what is wrong stands below."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from moderator.event.errors import KnownError
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.scroll import Narrows
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import error_text

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FileSteps(TabOrder, QDialog):
    """Takes a file that is dropped on it; Enter clicks the button for the next step.

    problem: why the file could not be read or taken over, in the banner above the buttons.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.problem = Label("", "bad", wrap=True, live=True)
        self.banner = Surface(self, "bad")
        margins = (theme.ROOMY, theme.TIGHT, theme.ROOMY, theme.TIGHT)
        layouts.column(self.problem, on=self.banner, margins=margins)
        self.banner.hide()

    def next_step(self) -> QPushButton:
        """The button for what comes next."""
        raise NotImplementedError

    def take_file(self, path: Path) -> None:
        """Read a file that was dropped."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.take_file(paths[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter click the button that has the focus, else the one for the next step."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        (focused if isinstance(focused, QPushButton) else self.next_step()).click()

    def lay_out(self, page: QWidget, footer: QWidget) -> None:
        """Put the page over the banner and the buttons; it scrolls where there is no room."""
        layouts.column(
            (Narrows(page, self), 1),
            self.banner,
            Hairline(self),
            footer,
            on=self,
            margins=(theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def show_problem(self, problem: KnownError) -> None:
        """Say what is wrong."""
        self.problem.setText(error_text(problem))
        self.banner.show()
