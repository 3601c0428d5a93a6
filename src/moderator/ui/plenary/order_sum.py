"""The sum of the running order against what the schedule leaves, as words and as a bar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.plenary_order import equal_minutes
from moderator.event.conference import Conference
from moderator.rules.running_order import NO_TIME, PlenaryOrder, PlenaryTurn
from moderator.rules.schedule.running import Expected, ItemState
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.plenary.order_rows import blocks_of, theme_of
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label, plain_tooltip, set_kind
from moderator.ui.words import tr

BAR_HEIGHT = theme.GRID * 2 + 2
OVER = theme.GRID
"""By how much the mark of what the schedule leaves is longer than the bar is high."""


@dataclass(frozen=True, slots=True)
class Share:
    """A piece of the bar; colour: of its theme, "" for own slides."""

    minutes: float
    colour: str = ""


class TimeBar(QWidget):
    """The minutes of each theme side by side, and a mark where the time ends that there is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.shares: tuple[Share, ...] = ()
        self.left: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def show_shares(self, shares: Sequence[Share], left: float | None) -> None:
        """Show shares; left: minutes that there are, None without a plenary in the schedule."""
        if (tuple(shares), left) != (self.shares, self.left):
            self.shares, self.left = tuple(shares), left
            self.update()

    def sizeHint(self) -> QSize:
        """Be as high as the mark."""
        return QSize(theme.PANEL_WIDTH, BAR_HEIGHT + 2 * OVER)

    @property
    def mark(self) -> float | None:
        """Where the mark is, as a share of the width; None where there is none."""
        return None if self.left is None else self.left / self._whole()

    def _whole(self) -> float:
        return max(sum(share.minutes for share in self.shares), self.left or 0.0, 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the pieces, and the mark over them."""
        colours, wide = self._appearance.colours, float(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, shape = QRectF(0, OVER, wide, BAR_HEIGHT), QPainterPath()
        shape.addRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(bar, QColor(colours.line))
        x = 0.0
        for share in self.shares:
            piece = wide * share.minutes / self._whole()
            ink = self._appearance.ink(share.colour) if share.colour else colours.strong_line
            painter.fillRect(QRectF(x, OVER, max(1.0, piece - 2), BAR_HEIGHT), QColor(ink))
            x += piece
        painter.setClipping(False)
        if self.mark is not None and self.shares:
            at = min(max(wide * self.mark, 2.0), wide - 1)
            painter.fillRect(QRectF(at - 2, 0, 4, self.height()), QColor(colours.surface))
            painter.fillRect(QRectF(at - 1, 0, 2, self.height()), QColor(colours.text))
        painter.end()


class OrderSum(QWidget):
    """How long the groups take, how long they may, and what helps where that differs.

    shared: give all the same minutes. extended: give the plenary what is missing. more: the menu
    of the running order is wanted.
    """

    shared = Signal()
    extended = Signal()
    more = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.minutes = Label("", "title")
        self.words = ElidedLabel("", "secondary")
        self.bar = TimeBar(appearance)
        self.verdict = Label("", "strong")
        self.equal = button("", run=self.shared)
        self.extend = button("", run=self.extended)
        self.menu = icon_button(appearance, Icon.MORE, tr("Arrange the running order"))
        self.menu.clicked.connect(self.more)
        layouts.column(
            layouts.row(self.minutes, (self.words, 1), self.menu, spacing=theme.TIGHT),
            self.bar,
            layouts.row(self.verdict, layouts.STRETCH, self.equal, self.extend),
            on=self,
            margins=(theme.ROOMY, theme.TIGHT, theme.ROOMY, theme.SNUG),
            spacing=theme.GRID,
        )

    def show_order(
        self,
        conference: Conference,
        order: PlenaryOrder,
        turns: Sequence[PlenaryTurn],
        following: Expected | None,
    ) -> None:
        """Show the sum. following: what would begin later if the plenary got what is missing."""
        coming = [turn for turn in turns if turn.coming]
        groups = sum(turn.group is not None for turn in coming)
        self.minutes.setText(tr("%n min", n=_minutes(order.granted)))
        self.words.setText(_left_words(order, groups))
        shares = []
        for block in blocks_of(conference, coming):
            found = theme_of(conference, block[0])
            minutes = sum(turn.minutes for turn in block)
            shares.append(Share(minutes, "" if found is None else found.colour))
        late = [turn for turn in coming if turn.postponed]
        shares += [Share(turn.minutes) for turn in late]
        self.bar.show_shares(shares, None if order.left is None else order.left / _MINUTE)
        self._show_verdict(order)
        each = equal_minutes(order)
        self.equal.setText(tr("All at %n min", n=each))
        self.equal.setVisible(each > 0 and not _are_equal(coming, each))
        missing = order.too_much is not None and order.too_much > NO_TIME
        set_kind(self.equal, "primary" if missing else "")
        self.extend.setVisible(missing and following is not None)
        if following is not None:
            time = f"{following.start:%H:%M}"
            title = following.item.title
            fits = len(title) <= MOST_LETTERS
            words = tr("{title} from {time}") if fits else tr("What follows from {time}")
            self.extend.setText(words.format(title=title, time=time))
            self.extend.setToolTip(plain_tooltip(title))

    def _show_verdict(self, order: PlenaryOrder) -> None:
        minutes = _missing(order)
        if order.too_much is None or order.item is None or order.item.state is ItemState.DONE:
            self.verdict.setText("")
        elif minutes > 0:
            self.verdict.setText(tr("%n min too much", n=minutes))
        elif minutes < 0:
            self.verdict.setText(tr("%n min to spare", n=-minutes))
        else:
            self.verdict.setText(tr("fits exactly"))
        self.verdict.set_kind("bad" if minutes > 0 else "secondary")


MOST_LETTERS = 14
"""Letters of a title that there is room for on a button."""
_MINUTE = timedelta(minutes=1)


def _minutes(time: timedelta) -> int:
    return round(time / _MINUTE)


def _missing(order: PlenaryOrder) -> int:
    """Count the minutes by which the plan is too long, begun ones as whole."""
    return 0 if order.too_much is None else -int(-order.too_much // _MINUTE)


def _are_equal(coming: Sequence[PlenaryTurn], each: int) -> bool:
    return all(turn.minutes == each for turn in coming if turn.group is not None)


def _left_words(order: PlenaryOrder, groups: int) -> str:
    """Say for how many groups that is, and what the schedule leaves."""
    of = tr("for %n groups", n=groups)
    if order.item is None or order.left is None:
        return tr("{groups}; the schedule has no item for them.").format(groups=of)
    if order.item.state is ItemState.DONE:
        return tr("{groups}; {title} is over.").format(groups=of, title=order.item.item.title)
    until, left = f"{order.item.end:%H:%M}", _minutes(order.left)
    if order.item.state is not ItemState.RUNNING:
        words = tr("{groups}, the schedule leaves {minutes} min until {time}.")
        return words.format(groups=of, minutes=left, time=until)
    words = tr("{groups}, {minutes} min are left until {time}.")
    if order.granted != order.planned:
        words = tr("{groups} until {time}; {planned} min were planned.")
    planned = _minutes(order.planned)
    return words.format(groups=of, minutes=left, time=until, planned=planned)
