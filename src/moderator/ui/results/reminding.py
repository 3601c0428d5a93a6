"""Beside the overview: the time to the plenary, how many groups are how far, whom to remind."""

from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QListView, QWidget

from moderator.actions.overview import Lack, Overview, Reminder, presentation, reminders
from moderator.event.results import ResultState
from moderator.rules.schedule.running import ItemState
from moderator.rules.schedule.venue_time import elapsed
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.marks import ThemeMark
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Ground, RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.spans import clock_words
from moderator.ui.widgets.states import state_words
from moderator.ui.words import tr

ORDER = (ResultState.SHOWN, ResultState.READY, ResultState.BEGUN, ResultState.MISSING)
STYLE = RowStyle(
    height=theme.GRID * 12,
    ground=Ground.LINED,
    inner=(theme.GRID, theme.GRID, theme.GRID, theme.GRID),
    gap=theme.TIGHT,
)
FAR = timedelta(days=1)
"""A plenary that is further away is told by its day."""


def lack_words(reminder: Reminder) -> str:
    """Say what groups still have to hand in."""
    proposals = sum(state.proposals for state in reminder.states)
    return {
        Lack.EVERYTHING: tr("nothing yet"),
        Lack.PROPOSALS: tr("%n proposals open", n=proposals),
        Lack.POINTS: tr("no points yet"),
        Lack.PHOTO: tr("photo missing"),
        Lack.HEADLINE: tr("headline missing"),
        Lack.RELEASE: tr("not ready yet"),
    }[reminder.lack]


def _content(reminder: Reminder, _column: int) -> RowContent:
    of, room = reminder.workshop.theme, reminder.workshop.room.name
    numbers = [state.group.number for state in reminder.states]
    listed = _ranges(numbers)
    several = len(numbers) > 1
    named = (tr("Groups {numbers}") if several else tr("Group {numbers}")).format(numbers=listed)
    name, lack = reminder.name or named, lack_words(reminder)
    short = (tr("groups {numbers}") if several else tr("group {numbers}")).format(numbers=listed)
    return RowContent(
        name,
        f"{lack} · {room}, {short}",
        lead=(ThemeMark(of.symbol, of.colour),),
        detail_tone=Tone.BAD if reminder.lack is Lack.EVERYTHING else Tone.WARNING,
        words=f"{name}, {of.name}, {room}, {named}, {lack}",
        tooltip=f"{name}\n{of.name}\n{room}, {named}\n{lack}",
    )


class ReminderList(QListView):
    """Whom to remind. opened: (id of the first group that lacks it) by a click or Enter."""

    opened = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RowModel(_content, lambda reminder: reminder.states[0].group.id, self)
        self.setModel(self.shown)
        self.setItemDelegate(RowDelegate(appearance, self.shown.content, STYLE, self))
        self.setAccessibleName(tr("Whom to remind"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the group with Enter."""
        if event.key() in ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.shown.rows[index.row()].states[0].group.id)


class _Shares(QWidget):
    """One bar of which each state has its share; the numbers are in words below it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._counts: tuple[int, ...] = ()
        self.setFixedHeight(theme.TIGHT)
        appearance.changed.connect(self.update)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """Show how many groups are how far, in the order of `ORDER`."""
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        colours = self._appearance.colours
        inks = (colours.text, colours.good, colours.warning, colours.line)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(self.rect(), theme.GRID, theme.GRID)
        left, whole = 0.0, sum(self._counts) or 1
        for count, ink in zip(self._counts, inks, strict=False):
            if not count:
                continue
            wide = self.width() * count / whole
            gap = theme.RING if left else 0  # so that the shares are told apart without colours
            painter.setClipRect(QRectF(left + gap, 0, wide - gap, self.height()))
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(self.rect(), theme.GRID, theme.GRID)
            left += wide
        painter.end()


class RoundPanel(Surface):
    """The panel at the right of the overview. opened: (group id) the group of a reminder."""

    opened = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._seen: Overview | None = None
        self.setFixedWidth(theme.PANEL_WIDTH)
        self._caption = Label("", "secondary")
        self._clock = Label()
        self._clock.setFont(theme.font(theme.CLOCK, QFont.Weight.Bold, tabular=True))
        self._plan = Label("", "caption", wrap=True)
        self._shares = _Shares(hub.appearance)
        grid = QGridLayout()
        grid.setSpacing(theme.GRID)
        self._counts = {state: Label("", "strong") for state in ORDER}
        self._words: dict[ResultState, Label] = {}
        for place, (state, label) in enumerate(self._counts.items()):
            self._words[state] = Label("", "secondary")
            counted = layouts.row(label, self._words[state], layouts.STRETCH, spacing=theme.GRID)
            grid.addLayout(counted, *divmod(place, 2))
            grid.setColumnStretch(place % 2, 1)
        self.title = Label(tr("Whom to remind"), "section")
        self.list = ReminderList(hub.appearance)
        self.list.opened.connect(self.opened)
        self._foot = Label("", "caption", wrap=True)
        layouts.column(
            self._caption,
            self._clock,
            self._plan,
            layouts.Space(theme.GRID),
            self._shares,
            grid,
            layouts.Space(theme.TIGHT),
            self.title,
            (self.list, 1),
            self._foot,
            on=self,
            margins=theme.SNUG,
            spacing=theme.GRID,
        )

    def show_overview(self, seen: Overview, now: datetime) -> None:
        """Show how far everyone is."""
        self._seen = seen
        counts = {state: seen.count(state) for state in ORDER}
        self._shares.show_counts(tuple(counts.values()))
        for state, label in self._counts.items():
            label.setText(str(counts[state]))
            missing = tr("%n missing", n=counts[state]).partition(" ")[2]
            words = missing if state is ResultState.MISSING else state_words(state)
            self._words[state].setText(words)
        found = reminders(seen)
        self.list.shown.show_rows(list(found))
        self.list.setVisible(bool(found))
        self.title.setVisible(bool(found))
        if found:
            self._foot.setText(tr("Please walk over and ask. A click shows the group."))
        else:
            self._foot.setText(tr("Every group is ready.") if seen.groups else "")
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Show how long it is until the plenary."""
        seen = self._seen
        found = None if seen is None else presentation(self._hub.conference, seen.round_id, now)
        self._clock.hide()
        self._plan.hide()
        if found is None or seen is None:
            self._caption.setText(tr("No plenary of results after this round"))
        elif found.state is not ItemState.COMING:
            told = {
                ItemState.RUNNING: tr("The plenary has begun"),
                ItemState.SKIPPED: tr("The plenary is left out"),
            }
            self._caption.setText(told.get(found.state, tr("The plenary is over")))
        else:
            left = max(elapsed(self._hub.conference.event, now, found.start), timedelta(0))
            far = left >= FAR
            self._caption.setText(tr("Plenary") if far else tr("Plenary begins in"))
            self._clock.setText(f"{found.start:%d.%m.}" if far else clock_words(left))
            count = len(seen.groups)
            words = tr("at {time} · %n groups", n=count).format(time=f"{found.start:%H:%M}")
            if count:
                each = (found.end - found.start).total_seconds() / count
                words += ", " + tr("{minutes} min each").format(minutes=_minutes(each))
            self._plan.setText(words)
            self._clock.show()
            self._plan.show()


def _minutes(seconds: float) -> str:
    """Write minutes with half ones at most, since nobody presents to the second."""
    halves = round(seconds / 30)
    return f"{halves // 2}½" if halves % 2 else f"{halves // 2}"


def _ranges(numbers: list[int]) -> str:
    """List numbers, three or more in a row as a range: "1–4, 6"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )
