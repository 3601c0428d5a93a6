"""The groups as numbered chips by theme: which were shown, which is on, which is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from moderator.event.schedule import Theme
from moderator.slides.palette import DARK
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.plenary.presenter_time import stage_label
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.symbols import symbol_pixmap

SIDES = tuple(theme.STAGE_CHIP * share // 12 for share in (12, 10, 8))
"""Sides of a chip, from the one that is read at two metres to the least that is hit by a mouse."""


@dataclass(frozen=True, slots=True)
class GroupChip:
    """A group: its id, running number, tooltip, and whether it was shown, is on, is chosen as next.

    ready: whether it is in the running order; one that is not has a dashed edge. later: it was put
    off until the others have been shown.
    """

    group_id: int
    number: int
    tooltip: str
    shown: bool
    current: bool
    armed: bool
    ready: bool = True
    later: bool = False


@dataclass(frozen=True, slots=True)
class ChipBlock:
    """The chips of a theme; words: its short name."""

    theme: Theme
    words: str
    chips: tuple[GroupChip, ...]


class GroupChips(QWidget):
    """Chips in a block for each theme; blocks that have no room continue in another row.

    chosen: (group id) a chip was clicked; that alone shows nothing in the hall.
    """

    chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._blocks: tuple[ChipBlock, ...] = ()
        self._shown: dict[QPushButton, GroupChip] = {}
        self._buttons: list[QPushButton] = []
        self._heads: list[tuple[Label, Label]] = []
        self._compact, self._most, self._side = False, 0, theme.STAGE_CHIP
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The chips in order."""
        return tuple(self._buttons)

    def set_room(self, most: int, *, compact: bool) -> None:
        """Take less room in a small window, and no more height than `most` if chips can be smaller.

        What is above them, as the clock, would have to give way.
        """
        if (most, compact) != (self._most, self._compact):
            self._most, self._compact = most, compact
            self._arrange()

    def show_blocks(self, blocks: Sequence[ChipBlock]) -> None:
        """Show other chips, or the same in another state."""
        if tuple(blocks) == self._blocks:
            return
        self._blocks = tuple(blocks)
        chips = [chip for block in blocks for chip in block.chips]
        while len(self._buttons) > len(chips):
            gone = self._buttons.pop()
            self._shown.pop(gone, None)
            gone.hide()
            gone.deleteLater()
        while len(self._buttons) < len(chips):
            self._buttons.append(self._made())
        for button, chip in zip(self._buttons, chips, strict=True):
            if self._shown.get(button) != chip:  # setting a style sheet takes longer than all else
                self._dress(button, chip)
        self._show_heads()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the blocks in rows."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(theme.PANEL_WIDTH, self.minimumHeight())

    def _made(self) -> QPushButton:
        button = PushButton(self)
        button.setIconSize(QSize(theme.SMALL_ICON, theme.SMALL_ICON))
        button.setFont(self._font())
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the state after the number
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(self._shown[button].group_id))
        return button

    def _dress(self, button: QPushButton, chip: GroupChip) -> None:
        self._shown[button] = chip
        button.setText(str(chip.number))
        button.setToolTip(plain_tooltip(chip.tooltip))
        button.setAccessibleName(chip.tooltip)
        button.setStyleSheet(self._style(chip))
        button.setIcon(self._picture(chip))
        button.show()

    def _show_heads(self) -> None:
        while len(self._heads) > len(self._blocks):
            for gone in self._heads.pop():
                gone.hide()
                gone.deleteLater()
        while len(self._heads) < len(self._blocks):
            words = stage_label("", theme.SECTION, QFont.Weight.DemiBold)
            words.setParent(self)
            self._heads.append((Label("", "", self), words))
        for (symbol, head), block in zip(self._heads, self._blocks, strict=True):
            ink = QColor(DARK.ink(block.theme.colour))
            symbol.setPixmap(symbol_pixmap(block.theme.symbol, ink, theme.SNUG))
            head.setStyleSheet(f"color: {ink.name()};")
            head.setText(block.words)
            for each in (symbol, head):
                each.show()

    def _picture(self, chip: GroupChip) -> QIcon:
        """Return the symbol of a group's state, which its colour alone must not carry."""
        colours = self._appearance.colours
        if chip.current:
            return icon(Icon.PLAY, colours.stage_text)
        if chip.armed:
            return icon(Icon.NEXT, colours.stage_warning)
        if chip.shown:
            return icon(Icon.SAVED, colours.stage_secondary)
        if chip.later:
            return icon(Icon.CLOCK, colours.stage_secondary)
        return QIcon()

    def _style(self, chip: GroupChip) -> str:
        colours = self._appearance.colours
        ground, ink, edge = colours.stage_line, colours.stage_text, colours.stage_line
        if chip.shown:
            ground, ink = "transparent", colours.stage_secondary
        if not chip.ready:
            ground, ink, edge = "transparent", colours.stage_secondary, colours.stage_secondary
        if chip.current:
            ground, ink, edge = colours.stage_accent, colours.stage_text, colours.stage_accent
        if chip.armed:
            edge = colours.stage_warning
        line = "solid" if chip.ready else "dashed"
        return (
            f"QPushButton {{ background: {ground}; color: {ink}; border: 2px {line} {edge};"
            f" border-radius: {theme.CHIP_RADIUS}px; padding: 0; }}"
            f"QPushButton:focus {{ border: {theme.BAR}px solid {colours.stage_text}; }}"
        )

    def _arrange(self) -> None:
        """Place the blocks; one alone that is wider than the window wraps within."""
        sides = SIDES[-1:] if self._compact else SIDES
        fits = (side for side in sides if self._placed(side)[2] <= self._most)
        side = next(fits, sides[-1] if self._most else sides[0])
        if side != self._side:
            self._side = side
            for button in self._buttons:
                button.setFont(self._font())
        heads, places, bottom = self._placed(side)
        for (symbol, words), (over, beside) in zip(self._heads, heads, strict=True):
            symbol.setGeometry(over)
            words.setGeometry(beside)
        for button, place in zip(self._buttons, places, strict=True):
            button.setGeometry(place)
        if self.minimumHeight() != bottom:
            self.setMinimumHeight(bottom)
            self.updateGeometry()

    def _font(self) -> QFont:
        size = theme.STAGE_NOTE * self._side // theme.STAGE_CHIP
        return theme.font(max(theme.BODY, size), QFont.Weight.DemiBold, tabular=True)

    def _placed(self, side: int) -> tuple[list[tuple[QRect, QRect]], list[QRect], int]:
        """Return where symbols, heads and chips of a side are, and their lower edge."""
        x = y = bottom = 0
        width, head, step = max(self.width(), side), theme.WIDE, side + theme.GRID + 2
        heads: list[tuple[QRect, QRect]] = []
        places: list[QRect] = []
        for (_, words), block in zip(self._heads, self._blocks, strict=True):
            in_a_row = max(1, min(len(block.chips), (width + theme.GRID) // step))
            wide = max(in_a_row * step, words.sizeHint().width() + theme.WIDE)
            if x and x + wide - theme.GRID > width:
                x, y = 0, bottom + theme.GRID
            beside = QRect(x + theme.ROOMY + 2, y, wide - theme.ROOMY - 2, head)
            heads.append((QRect(x, y, theme.ROOMY, head), beside))
            for place in range(len(block.chips)):
                row, column = divmod(place, in_a_row)
                places.append(QRect(x + column * step, y + head + row * step, side, side - 2))
                bottom = max(bottom, places[-1].bottom() + 1)
            x += wide + theme.WIDE
        return heads, places, bottom
