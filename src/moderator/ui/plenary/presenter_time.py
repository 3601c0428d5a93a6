"""Time in the presenter's window: the group's clock, the item's end, and who still comes."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator.event.workshops import Group
from moderator.rules.running_order import PlenaryOrder, PlenaryTurn, running_order
from moderator.rules.schedule.running import ItemState
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import span_words
from moderator.ui.plenary.group_clock import GroupClock
from moderator.ui.theme import Colours
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

SOON = timedelta(seconds=75)
"""Time left from which the clock warns."""
NO_TIME = timedelta(0)
LONGEST_LARGE = 4
"""Letters of a time that have room in the largest size."""


class TimePanel(QWidget):
    """A clock that is read at two metres, with its bar, and three figures about the item."""

    def __init__(self, hub: Hub, clock: GroupClock, colours: Colours) -> None:
        super().__init__()
        self._hub, self._group_clock, self._colours = hub, clock, colours
        self._size = theme.STAGE_CLOCK
        self.clock = Label()
        self.clock.setAccessibleDescription(tr("Time left for this group"))
        self.of = stage_label(colours.stage_secondary, theme.STAGE_NOTE)
        self.who = stage_label(colours.stage_text, theme.TITLE, QFont.Weight.DemiBold)
        self.speaker = stage_label(colours.stage_text, theme.TITLE, QFont.Weight.DemiBold)
        beside = layouts.column(
            layouts.STRETCH, self.of, self.who, self.speaker, layouts.Space(theme.GRID), spacing=0
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.bar = ShareBar(colours)
        self.now = TimeFigure(colours)
        self.left = TimeFigure(colours)
        self.coming = TimeFigure(colours)
        layouts.column(
            layouts.row(self.clock, (beside, 1), spacing=theme.ROOMY),
            self.bar,
            layouts.row((self.now, 3), (self.left, 4), (self.coming, 4), spacing=theme.TIGHT),
            on=self,
            spacing=theme.TIGHT,
        )

    def set_compact(self, *, compact: bool) -> None:
        """Take less room in a small window."""
        self._size = theme.STAGE_CLOCK // 2 if compact else theme.STAGE_CLOCK
        small, large = (theme.BODY, theme.SECTION) if compact else (theme.SECTION, theme.TITLE)
        self.of.setFont(theme.font(theme.BODY if compact else theme.STAGE_NOTE, tabular=True))
        for label in (self.who, self.speaker):
            label.setFont(theme.font(small if compact else large, QFont.Weight.DemiBold))
        for figure in (self.now, self.left, self.coming):
            figure.set_sizes(large if compact else theme.STAGE_FIGURE, small)
        self.show_time(self._hub.now())

    def show_time(self, now: datetime) -> None:
        """Show the time as it is now."""
        order = running_order(self._hub.conference, now)
        clock = self._group_clock
        left, granted = clock.time_left(), clock.granted
        self._show_clock(left, granted, now)
        self.now.show_figure(f"{now:%H:%M}", tr("time of day"))
        self._show_item(order)
        self._show_coming(order, left)

    def _show_clock(self, left: timedelta | None, granted: timedelta | None, now: datetime) -> None:
        colour = self._colours.stage_text
        if left is None or granted is None:
            words, share = f"{now:%H:%M}", 0.0
            self.of.setText("")
            self._show_group(None)
        else:
            words, share = span_words(left), max(NO_TIME, left) / max(granted, timedelta(seconds=1))
            self.of.setText(tr("of {time}").format(time=span_words(granted)))
            self._show_group(self._hub.conference.get(Group, self._group_clock.group_id))
            if left < NO_TIME:
                colour = self._colours.stage_bad
            elif left <= SOON:
                colour = self._colours.stage_warning
        large = len(words) <= LONGEST_LARGE
        size = self._size if large else self._size * 3 // 4
        self.clock.setFont(theme.font(size, QFont.Weight.Bold, tabular=True))
        self.clock.setFixedHeight(self._size)
        style = f"color: {colour};"
        if self.clock.styleSheet() != style:  # setting one takes longer than all else here
            self.clock.setStyleSheet(style)
        self.clock.setText(words)
        over = left is not None and left < NO_TIME
        self.bar.show_share(1.0 if over else share, colour)

    def _show_group(self, group: Group | None) -> None:
        words = "" if group is None else tr("Group {number}").format(number=group.number)
        self.who.setText(words)
        self.speaker.setText("" if group is None else group.speaker)

    def _show_item(self, order: PlenaryOrder) -> None:
        item, left = order.item, order.left
        self.left.setVisible(item is not None and item.state is not ItemState.DONE)
        if item is None or left is None:
            return
        minutes = tr("%n min", n=int(left.total_seconds() // 60))
        if item.state is ItemState.RUNNING:
            self.left.show_figure(minutes, tr("until {time}").format(time=f"{item.end:%H:%M}"))
        else:
            self.left.show_figure(minutes, tr("from {time}").format(time=f"{item.start:%H:%M}"))

    def _show_coming(self, order: PlenaryOrder, left: timedelta | None) -> None:
        coming = [turn for turn in order.turns if turn.coming and turn.group is not None]
        self.coming.setVisible(bool(order.turns))
        words = tr("%n groups", n=len(coming))
        if not coming:
            self.coming.show_figure(words, tr("to come"))
            return
        each = share_each(order, coming, left or NO_TIME)
        if each is None:
            self.coming.show_figure(words, tr("to come"))
        else:
            self.coming.show_figure(words, tr("to come, {time} each").format(time=span_words(each)))


def share_each(order: PlenaryOrder, coming: list[PlenaryTurn], left: timedelta) -> timedelta | None:
    """Return what each group to come will get, once the present one has had its share.

    left: what the present group has left. None where groups were granted different minutes.
    """
    if len({turn.minutes for turn in coming}) != 1:
        return None
    running = order.item is not None and order.item.state is ItemState.RUNNING
    if not running or order.left is None:
        return timedelta(minutes=coming[0].minutes)
    whole = sum(turn.minutes for turn in order.turns if turn.coming)
    return max(NO_TIME, order.left - max(NO_TIME, left)) * coming[0].minutes / whole


def stage_label(colour: str, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> ElidedLabel:
    """Make a line of text for the dark window; size in pixels."""
    made = ElidedLabel()
    made.setFont(theme.font(size, weight, tabular=True))
    made.setStyleSheet(f"color: {colour};")
    return made


class ToldLabel(Label):
    """What Regie tells the stage, which must not be overlooked; the hall does not see it."""

    def __init__(self, hub: Hub, colours: Colours) -> None:
        super().__init__("", wrap=True, live=True)
        self._hub = hub
        self.setFont(theme.font(theme.TITLE, QFont.Weight.DemiBold))
        self.setStyleSheet(
            f"background: {colours.stage_warning}; color: {colours.stage};"
            f" border-radius: {theme.CONTROL_RADIUS}px; padding: {theme.TIGHT}px {theme.SNUG}px;"
        )
        hub.told.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the newest message, or nothing."""
        told = self._hub.told.for_stage
        self.setVisible(told is not None)
        if told is not None:
            words = tr("Run sheet, {time}: {words}")
            self.setText(words.format(time=f"{told.at:%H:%M}", words=told.words))


class TimeFigure(QWidget):
    """A figure, and under it what it counts."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.figure = stage_label(colours.stage_text, theme.STAGE_FIGURE, QFont.Weight.DemiBold)
        self.words = stage_label(colours.stage_secondary, theme.SECTION)
        QVBoxLayout(self)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layouts.add(layout, self.figure, self.words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_sizes(self, figure: int, words: int) -> None:
        """Set the heights of the letters, in pixels."""
        self.figure.setFont(theme.font(figure, QFont.Weight.DemiBold, tabular=True))
        self.words.setFont(theme.font(words, tabular=True))

    def show_figure(self, figure: str, words: str) -> None:
        """Show another figure."""
        self.figure.setText(figure)
        self.words.setText(words)
        self.setAccessibleName(f"{figure} {words}")


class ShareBar(QWidget):
    """What is left of the group's time."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours, self._share, self._colour = colours, 0.0, colours.stage_text
        self.setFixedHeight(theme.TIGHT)

    def show_share(self, share: float, colour: str) -> None:
        """Show another share, 0 to 1."""
        if (share, colour) != (self._share, self._colour):
            self._share, self._colour = min(1.0, share), colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the whole and what is left of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, round_ = QRectF(self.rect()), self.height() / 2
        painter.setBrush(QColor(self._colours.stage_line))
        painter.drawRoundedRect(whole, round_, round_)
        painter.setBrush(QColor(self._colour))
        whole.setWidth(whole.width() * self._share)
        painter.drawRoundedRect(whole, round_, round_)
        painter.end()
