"""What the documentation lacks, always in sight: a press goes to the next place."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.documentation.state_lines import StateLine
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

MOST_ROWS = 2
"""Rows of buttons; what has no room in them is behind the last one."""
GAP = theme.GRID


class StateStrip(QWidget):
    """A button for each thing that is missing, in at most two rows.

    opened: (StateLine) where it can be added is wanted. all_wanted: the whole list is.
    """

    opened = Signal(StateLine)
    all_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.buttons: list[QPushButton] = []
        self._lines: tuple[StateLine, ...] = ()
        self._head = Label(tr("Still missing:"), "caption", self)
        self._done = Label(tr("Nothing is missing."), "caption", self)
        self.rest = button(tr("and %n more", n=1), "link", self, run=self.all_wanted)
        for label in (self._head, self._done):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(tr("What the documentation still lacks"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._draw)

    def show_lines(self, lines: tuple[StateLine, ...]) -> None:
        """Show what is missing; a button that stays keeps the focus."""
        self._lines = lines
        while len(self.buttons) > len(lines):
            gone = self.buttons.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.buttons) < len(lines):
            self.buttons.append(self._make(len(self.buttons)))
        for made, line in zip(self.buttons, lines, strict=True):
            made.setText(line.short)
            made.setToolTip(tr("Go to the next place"))
        self._draw()
        self._arrange()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def heightForWidth(self, width: int) -> int:
        """Need as many rows as the buttons fill at this width."""
        return self._placed(width)[1]

    def sizeHint(self) -> QSize:
        """Ask for the rows at the present width."""
        return QSize(theme.PANEL_WIDTH, self._placed(max(self.width(), theme.PANEL_WIDTH))[1])

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the widest button."""
        widest = max(each.sizeHint().width() for each in (*self.buttons, self._done, self.rest))
        return QSize(widest, self.sizeHint().height())

    def _make(self, place: int) -> QPushButton:
        made = button("", "lack", self, run=partial(self._open, place))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _open(self, place: int, _checked: bool = False) -> None:  # Qt's own
        self.opened.emit(self._lines[place])

    def _draw(self) -> None:
        for made in self.buttons:
            made.setIcon(icon(Icon.WARNING, self._appearance.colours.warning))
            made.setIconSize(QSize(theme.SMALL_ICON, theme.SMALL_ICON))

    def _placed(self, width: int) -> tuple[list[tuple[int, int]], int]:
        """Find where the buttons go that have room, left and top, and how high all of it is."""
        tall = max(each.sizeHint().height() for each in (*self.buttons, self._done))
        places: list[tuple[int, int]] = []
        left, row = self._beside_head(width), 0
        for each in self.buttons:
            wide = min(each.sizeHint().width(), width)
            if places and left + wide > width:
                left, row = 0, row + 1
            if row == MOST_ROWS:
                break
            places.append((left, row * (tall + GAP)))
            left += wide + GAP
        rows = min(row, MOST_ROWS - 1) + 1
        return places, rows * (tall + GAP) - GAP

    def _arrange(self) -> None:
        places, _ = self._placed(self.width())
        tall = max(each.sizeHint().height() for each in (*self.buttons, self._done))
        self._head.setVisible(self._beside_head(self.width()) > 0)
        self._done.setVisible(not self.buttons)
        for label in (self._head, self._done):
            label.setGeometry(0, 0, label.sizeHint().width(), tall)
        end = self._make_way(places, tall)
        for place, each in enumerate(self.buttons):
            each.setVisible(place < len(places))
            if place < len(places):
                wide = min(each.sizeHint().width(), self.width())
                each.setGeometry(*places[place], wide, each.sizeHint().height())
        size = self.rest.sizeHint()
        self.rest.setVisible(len(places) < len(self.buttons))
        self.rest.move(end[0], end[1] + (tall - size.height()) // 2)
        self.rest.resize(size)

    def _beside_head(self, width: int) -> int:
        """Find where the first button begins: at the edge where there is no room for the words."""
        if not self.buttons:
            return 0
        left = self._head.sizeHint().width() + theme.TIGHT
        return left if left + self.buttons[0].sizeHint().width() <= width else 0

    def _make_way(self, places: list[tuple[int, int]], tall: int) -> tuple[int, int]:
        """Take places away until the words about the other buttons fit; return where these go."""
        if len(places) == len(self.buttons):
            return 0, 0
        lowest = (MOST_ROWS - 1) * (tall + GAP)
        while places:
            places.pop()
            self.rest.setText(tr("and %n more", n=len(self.buttons) - len(places)))
            left, top = places[-1] if places else (0, 0)
            if top < lowest:
                return 0, lowest
            end = left + self.buttons[len(places) - 1].sizeHint().width() + theme.TIGHT
            if end + self.rest.sizeHint().width() <= self.width():
                return end, top
        return 0, 0
