"""The panels beside the board, of which one is seen at a time."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget


class BoardSidePanel(Protocol):
    """Something that is open beside the board or not."""

    @property
    def open(self) -> bool:
        """Whether it should be seen."""

    @property
    def panel(self) -> QWidget:
        """What is seen then."""

    def leave(self) -> None:
        """Put it away."""


class SidePanels:
    """Shows the most urgent panel that is open, else the one about the chosen people.

    sides: the most urgent first. person: the panel of the chosen people.
    """

    def __init__(self, sides: Sequence[BoardSidePanel], person: QWidget) -> None:
        self._sides, self._person = tuple(sides), person

    def __contains__(self, side: object) -> bool:
        """Tell whether it is one of those."""
        return side in self._sides

    def show(self, *, on_board: bool) -> None:
        """Show one panel; the chosen people's only beside the board."""
        shown = self._shown()
        for side in self._sides:
            side.panel.setVisible(side is shown)
        self._person.setVisible(on_board and shown is None)

    def leave(self, *, only_with_keys: bool = False) -> bool:
        """Put the seen panel away, or only where the keys are in it; tell whether one went."""
        shown, focused = self._shown(), QApplication.focusWidget()
        if shown is None or (
            only_with_keys and not (focused is not None and shown.panel.isAncestorOf(focused))
        ):
            return False
        shown.leave()
        return True

    def _shown(self) -> BoardSidePanel | None:
        return next((side for side in self._sides if side.open), None)
