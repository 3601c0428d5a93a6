"""Wishes and demand: how much each theme is wanted, what cannot be met, what would gain."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from moderator.actions.wish_demand import RoundDemand, ThemeWishes, tightest_first, wish_demand
from moderator.actions.wish_gains import gains_in_process
from moderator.event.phrase import phrase
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.demand.demand import Gain, RoundsDemand, demand, offerings
from moderator.rules.legibility import contrast
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.theme import DARK, LIGHT, Appearance, mixed
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_page
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr, translate

MOST = 8
"""More sentences than anybody reads; the rest is counted."""


class WishLimits(QWidget):
    """Two surfaces side by side, of the rounds that are still open."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._problem: Problem | None = None
        self._demand, self._gain = Asking(hub.jobs, self), Asking(hub.jobs, self)
        self._gain.changed.connect(self._show_gains)
        self._gains: tuple[Gain, ...] | None = None
        row = layouts.row(on=self, spacing=theme.SNUG)
        self._limits = _surface(row, tr("What cannot be met"))
        self._more = _surface(row, tr("What more places would gain"))

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._demand.busy or self._gain.busy

    def refresh(self) -> None:
        """Show what holds for the event as it is now."""
        problem = problem_of(self._hub.conference)
        self.setVisible(bool(problem.rounds))
        if self._problem is None or _asked(problem) != _asked(self._problem):
            self._gains = None
            self._gain.forget()
            self._problem = problem
            self._look(problem)
            self._show_gains()

    @Slot()
    def work_out(self) -> None:
        """Solve once more for everything that could be added."""
        if self._gain.busy:
            return
        conference = self._hub.conference
        self._gain.ask(
            phrase("Working out what more places would gain"),
            lambda job: gains_in_process(
                conference, job.relay(self._on_progress), lambda: job.stopped
            ),
            self._on_gains,
            quiet=False,
        )

    def _look(self, problem: Problem) -> None:
        """Look for what cannot be met."""
        if problem.rounds:
            self._demand.ask(
                phrase("Comparing wishes with places"),
                lambda _job: demand(problem),
                self._show_limits,
            )

    def _show_limits(self, found: RoundsDemand) -> None:
        empty_layout(self._limits)
        least = found.least_without[0] if found.least_without else 0
        if least:
            words = tr("%n places at least cannot be a first wish, whatever one does.", least)
            self._limits.addWidget(Label(words, "strong", wrap=True))
        for shortage in found.shortages[:MOST]:
            self._limits.addWidget(Label(translate(shortage.sentence), "secondary", wrap=True))
        left = len(found.shortages) - MOST
        if left > 0:
            self._limits.addWidget(Label(tr("and %n more", left), "secondary"))
        if not found.shortages:
            words = tr("Every theme has enough places for those who want it.")
            self._limits.addWidget(Label(words, "secondary", wrap=True))
        self._limits.addStretch(1)

    def _show_gains(self) -> None:
        empty_layout(self._more)
        if self._gain.busy:
            self._show_work()
        elif self._gains is None:
            self._offer()
        else:
            for gain in self._gains[:MOST]:
                words = translate(gain.sentence)
                if not gain.proven:
                    words = tr("{sentence} (not proven)").format(sentence=words)
                self._more.addWidget(Label(words, "secondary", wrap=True))
        self._more.addStretch(1)

    def _offer(self) -> None:
        count = len(offerings(self._problem)) if self._problem is not None else 0
        if not count:
            words = tr("No theme is wanted first by more people than it has places.")
            self._more.addWidget(Label(words, "secondary", wrap=True))
            return
        words = tr(
            "Everything is assigned anew for %n cases: one more group, or a second workshop. "
            "Nothing is changed.",
            count,
        )
        self._more.addWidget(Label(words, "secondary", wrap=True))
        start = button(tr("Work it out"), parent=self, run=self.work_out)
        self._more.addWidget(start, alignment=Qt.AlignmentFlag.AlignLeft)

    def _show_work(self) -> None:
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("What more places would gain"))
        self._more.addWidget(self._bar)
        stop = button(tr("Cancel"), parent=self, run=self._gain.cancel)
        self._more.addWidget(stop, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_progress(self, progress: tuple[int, int]) -> None:
        done, in_all = progress
        self._bar.setRange(0, max(1, in_all))
        self._bar.setValue(done)

    def _on_gains(self, found: tuple[Gain, ...]) -> None:
        self._gains = found


def _asked(problem: Problem) -> tuple[object, ...]:
    """Whatever decides demand and gains."""
    return problem.rounds, problem.workshops, problem.people, problem.locks, problem.pairs


def _surface(row: QHBoxLayout, title: str) -> QVBoxLayout:
    surface = Surface()
    inner = QVBoxLayout()
    inner.setSpacing(theme.GRID)
    layouts.column(
        Label(title, "section"),
        (inner, 1),
        on=surface,
        margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
        spacing=theme.TIGHT,
    )
    row.addWidget(surface, 1)
    return inner


ROW = theme.GRID * 8
BAR = theme.GRID * 5
NAME_WIDTH = theme.GRID * 62
WORDS_WIDTH = theme.GRID * 72
SYMBOL = theme.SNUG
SHARES = (1.0, 0.5, 0.22)
"""How strong the theme's colour is for first, second and third wishes."""


class DemandChart(QWidget):
    """Paints the themes of one round below each other, all rounds in one scale."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._themes: tuple[ThemeWishes, ...] = ()
        self._most, self._widest = 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_demand(self, demand: RoundDemand, most: int, widest: int = 0) -> None:
        """Show a round; most: how many wishes the whole width of a bar means.

        widest: pixels of the longest name in all charts, so that their bars begin alike.
        """
        self._themes, self._most, self._widest = demand.themes, max(1, most), widest
        self.setFixedHeight(ROW * len(self._themes))
        self.setAccessibleName(tr("Round {number}").format(number=demand.number))
        self.setAccessibleDescription(" ".join(sentence(t) for t in self._themes))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for names, bars and words."""
        return QSize(NAME_WIDTH + WORDS_WIDTH + ROW * 8, ROW * len(self._themes))

    def event(self, event: QEvent) -> bool:
        """Describe the row under the pointer in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = event.pos().y() // ROW
            words = sentence(self._themes[row]) if 0 <= row < len(self._themes) else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, shown in enumerate(self._themes):
            self._paint_row(painter, shown, place * ROW)
        painter.end()

    def _paint_row(self, painter: QPainter, shown: ThemeWishes, top: int) -> None:
        colours = self._appearance.colours
        middle = top + ROW / 2
        ink = self._appearance.ink(shown.theme.colour)
        mark = QRectF(0, middle - SYMBOL / 2, SYMBOL, SYMBOL)
        paint_symbol(painter, shown.theme.symbol, ink, mark)
        painter.setFont(theme.font(theme.BODY, QFont.Weight.Medium))
        painter.setPen(QColor(colours.text))
        left = SYMBOL + theme.TIGHT
        names = self._names()
        name_box = QRectF(left, top, names - left - theme.TIGHT, ROW)
        name = painter.fontMetrics().elidedText(
            shown.theme.name, Qt.TextElideMode.ElideRight, int(name_box.width())
        )
        painter.drawText(name_box, _LEFT, name)
        width = max(1.0, self.width() - names - WORDS_WIDTH)
        bars = QRectF(names, middle - BAR / 2, width, BAR)
        self._paint_bars(painter, shown, bars)
        words, wrong = row_words(shown)
        weight = QFont.Weight.DemiBold if wrong else QFont.Weight.Normal
        painter.setFont(theme.font(theme.BODY, weight, tabular=True))
        painter.setPen(QColor(colours.bad if wrong else colours.secondary))
        box = QRectF(bars.right() + theme.ROOMY, top, WORDS_WIDTH - theme.ROOMY, ROW)
        painter.drawText(box, _LEFT, words)

    def _names(self) -> int:
        """Leave the names as much of the width as they need, up to the share that is theirs."""
        needed = SYMBOL + 2 * theme.TIGHT + self._widest
        return max(NAME_WIDTH, min(needed, self.width() * 3 // 10))

    def _paint_bars(self, painter: QPainter, shown: ThemeWishes, box: QRectF) -> None:
        colours = self._appearance.colours
        x, unit = box.left(), box.width() / self._most
        painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        for count, share in zip(shown.wishes, SHARES, strict=True):
            wide = count * unit
            if not count:
                continue
            part = QRectF(x, box.top(), max(1.0, wide - 1), box.height())
            ground = mixed(shown.theme.colour, colours.surface, share)
            painter.fillRect(part, ground)
            if painter.fontMetrics().horizontalAdvance(str(count)) + theme.GRID <= wide:
                painter.setPen(_readable(ground))
                at = box.left() + shown.places * unit
                painter.drawText(_beside(part, at), Qt.AlignmentFlag.AlignCenter, str(count))
            x += wide
        at = box.left() + shown.places * unit
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.drawLine(QPointF(at, box.top() - 4), QPointF(at, box.bottom() + 4))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _readable(ground: QColor) -> QColor:
    inks = (LIGHT.text, DARK.text)
    return QColor(max(inks, key=lambda ink: contrast(ink, ground.name())))


def _beside(part: QRectF, line: float) -> QRectF:
    """Return the part of a bar that holds its number: all of it, or the larger side of a line."""
    if abs(part.center().x() - line) > theme.SNUG:
        return part
    if part.right() - line > line - part.left():
        return QRectF(line, part.top(), part.right() - line, part.height())
    return QRectF(part.left(), part.top(), line - part.left(), part.height())


def most_of(demands: Sequence[RoundDemand]) -> int:
    """Find the longest bar of all rounds."""
    longest = [max(sum(t.wishes), t.places) for demand in demands for t in demand.themes]
    return max(longest, default=1)


def row_words(shown: ThemeWishes) -> tuple[str, bool]:
    """Compare first wishes with places in a few words; and whether they are too many."""
    if not shown.workshops:
        return tr("%n first wishes, does not take place", shown.wishes[0]), True
    words = tr("%n first wishes, {places} places", shown.wishes[0]).format(places=shown.places)
    if shown.lacking:
        return tr("{words}: %n too few", shown.lacking).format(words=words), True
    return words, False


def sentence(shown: ThemeWishes) -> str:
    """Describe the demand for a theme in full."""
    words, _ = row_words(shown)
    return tr("{theme}: {places}; {second} as second wish, {later} as third or later.").format(
        theme=shown.theme.name, places=words, second=shown.wishes[1], later=shown.wishes[2]
    )


def widest_name(demands: Sequence[RoundDemand]) -> int:
    """Return how many pixels the longest name of a theme takes."""
    metrics = QFontMetrics(theme.font(theme.BODY, QFont.Weight.Medium))
    names = (shown.theme.name for demand in demands for shown in demand.themes)
    return max((metrics.horizontalAdvance(name) + 1 for name in names), default=0)


FEW = 8
"""Up to so many themes of a round are shown in their order, all of them."""

IN_ORDER, TIGHTEST = "order", "tightest"


class WishesPage(QWidget):
    """Shows a chart for each round, what cannot be met, and what more places would gain.

    Where rounds have many themes, those that lack the most places come first, and the rest is a
    click away; the moderator may choose another order.
    """

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._chosen: str | None = None
        self._whole = False
        self.setAccessibleName(tr("Wishes"))
        self._column = scrolling_page(self)
        surface = Surface()
        self.order = Segments[str](tr("Order of the themes"), surface)
        self.order.chosen.connect(self._on_order)
        self.whole = button("", "quiet", surface, run=self._on_whole)
        self._charts = QVBoxLayout()
        self._charts.setSpacing(theme.GRID)
        layouts.column(
            self._legend(),
            self._charts,
            (self.whole, Qt.AlignmentFlag.AlignLeft),
            on=surface,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG),
            spacing=theme.GRID,
        )
        self.limits = WishLimits(hub, self)
        self._column.addWidget(surface)
        self._column.addWidget(self.limits)
        self._column.addStretch(1)

    def refresh(self) -> None:
        """Show the newest state."""
        empty_layout(self._charts)
        demands = wish_demand(self._hub.conference)
        longest = max((len(demand.themes) for demand in demands), default=0)
        many = longest > FEW
        order = self._chosen or (TIGHTEST if many else IN_ORDER)
        self.order.set_choices(
            [(IN_ORDER, tr("As in the schedule")), (TIGHTEST, tr("Tightest first"))], order
        )
        self.whole.setVisible(many and order == TIGHTEST)
        self.whole.setText(
            tr("Show only the {count} tightest themes of each round").format(count=FEW)
            if self._whole
            else tr("Show all %n themes", longest)
        )
        most, widest = most_of(demands), widest_name(demands)
        for shown in demands:
            self._charts.addSpacing(theme.TIGHT)
            self._charts.addLayout(self._head(shown))
            chart = DemandChart(self._hub.appearance, self)
            chart.show_demand(self._ordered(shown, order), most, widest)
            self._charts.addWidget(chart)
        self.limits.refresh()

    def _ordered(self, demand: RoundDemand, order: str) -> RoundDemand:
        if order == IN_ORDER:
            return demand
        themes = tightest_first(demand.themes)
        return replace(demand, themes=themes if self._whole else themes[:FEW])

    def _on_order(self) -> None:
        self._chosen = str(self.order.value)
        self.refresh()

    def _on_whole(self) -> None:
        self._whole = not self._whole
        self.refresh()

    def _head(self, demand: RoundDemand) -> QHBoxLayout:
        silent = demand.people - demand.stated
        words = [
            tr("%n people", demand.people),
            tr("{places} places").format(places=demand.places),
            *([tr("%n without a stated wish", silent)] if silent else []),
        ]
        short = demand.people > demand.places
        return layouts.row(
            Label(tr("Round {number}").format(number=demand.number), "strong"),
            Label(" · ".join(words), "bad" if short else "secondary"),
            layouts.STRETCH,
            spacing=theme.SNUG,
        )

    def _legend(self) -> QHBoxLayout:
        row = layouts.row(
            Label(tr("Wishes against places"), "section"),
            self.order,
            layouts.STRETCH,
            spacing=theme.TIGHT,
        )
        for share, words in zip(
            SHARES, (tr("1st wish"), tr("2nd wish"), tr("3rd wish or later")), strict=True
        ):
            row.addWidget(_Sample(self._hub.appearance, share))
            row.addWidget(Label(words, "secondary"))
        row.addWidget(_Sample(self._hub.appearance, None))
        row.addWidget(Label(tr("Places"), "secondary"))
        return row


class _Sample(QWidget):
    """A patch of the legend; a line for the places where `share` is None."""

    def __init__(self, appearance: Appearance, share: float | None) -> None:
        super().__init__()
        self._appearance, self._share = appearance, share
        self.setFixedSize(QSize(theme.ROOMY, theme.ROOMY))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        colours = self._appearance.colours
        if self._share is None:
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawLine(self.rect().center().x(), 1, self.rect().center().x(), self.height())
        else:
            ground = mixed(colours.strong_line, colours.surface, self._share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), ground)
        painter.end()
