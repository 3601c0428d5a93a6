"""The groups as chips in rows: which were shown, which is on, which is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import PushButton


@dataclass(frozen=True, slots=True)
class GroupChip:
    """A group: its id, label, tooltip, and whether it was shown, is on, is chosen as next.

    ready: whether it is in the running order; one that is not has a dashed edge.
    """

    group_id: int
    label: str
    tooltip: str
    shown: bool
    current: bool
    armed: bool
    ready: bool = True


class GroupChips(QWidget):
    """Chips that wrap into as many rows as they need.

    chosen: (group id) a chip was clicked; that alone shows nothing in the hall.
    """

    chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._chips: tuple[GroupChip, ...] = ()
        self._buttons: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The chips in order."""
        return tuple(self._buttons)

    def show_chips(self, chips: Sequence[GroupChip]) -> None:
        """Show other chips, or the same in another state."""
        if tuple(chips) == self._chips:
            return
        before, self._chips = self._chips, tuple(chips)
        while len(self._buttons) > len(chips):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(chips):
            self._buttons.append(self._made(len(self._buttons)))
        for place, (button, chip) in enumerate(zip(self._buttons, chips, strict=True)):
            if before[place : place + 1] == (chip,):
                continue  # setting a style sheet takes longer than all else here
            button.setText(chip.label.replace("&", "&&"))
            button.setToolTip(plain_tooltip(chip.tooltip))
            button.setAccessibleName(chip.tooltip)
            button.setStyleSheet(self._style(chip))
            button.setIcon(self._picture(chip))
            button.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the chips into rows."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(theme.PANEL_WIDTH, self.minimumHeight())

    def _made(self, place: int) -> QPushButton:
        button = PushButton(self)
        button.setIconSize(QSize(theme.SMALL_ICON, theme.SMALL_ICON))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(self._chips[place].group_id))
        return button

    def _picture(self, chip: GroupChip) -> QIcon:
        """Return the symbol of a group's state, which its colour alone must not carry.

        One without a state has an empty symbol, so that no chip moves from under the mouse.
        """
        colours = self._appearance.colours
        if chip.current:
            return icon(Icon.PLAY, colours.stage_text)
        if chip.armed:
            return icon(Icon.NEXT, colours.stage_warning)
        if chip.shown:
            return icon(Icon.SAVED, colours.stage_secondary)
        empty = QPixmap(theme.SMALL_ICON, theme.SMALL_ICON)
        empty.fill(Qt.GlobalColor.transparent)
        return QIcon(empty)

    def _style(self, chip: GroupChip) -> str:
        colours = self._appearance.colours
        ground, ink, edge = colours.stage_raised, colours.stage_text, colours.stage_edge
        if chip.shown:
            ground, ink = colours.stage, colours.stage_secondary
        if not chip.ready:
            ground, ink, edge = colours.stage, colours.stage_secondary, colours.stage_secondary
        if chip.current:
            ground, ink, edge = colours.stage_accent, colours.stage_text, colours.stage_accent
        if chip.armed:
            edge = colours.stage_warning
        line = "solid" if chip.ready else "dashed"
        return (
            f"QPushButton {{ background: {ground}; color: {ink}; border: 2px {line} {edge};"
            f" border-radius: {theme.CHIP_RADIUS}px; padding: {theme.GRID}px {theme.SNUG}px; }}"
            f"QPushButton:focus {{ border: {theme.BAR}px solid {colours.stage_text};"
            f" padding: {theme.GRID - 1}px {theme.SNUG - 1}px; }}"
        )

    def _arrange(self) -> None:
        x = y = row = 0
        for button in self._buttons:
            size = button.sizeHint()
            if x and x + size.width() > self.width():
                x, y, row = 0, y + row + theme.GRID, 0
            button.setGeometry(x, y, size.width(), size.height())
            x += size.width() + theme.TIGHT
            row = max(row, size.height())
        if self.minimumHeight() != y + row:
            self.setMinimumHeight(y + row)
            self.updateGeometry()
