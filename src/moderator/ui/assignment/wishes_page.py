"""The page "Wishes": what people want of each theme in each round, and what places there are."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions.wish_demand import RoundDemand, tightest_first, wish_demand
from moderator.ui import theme
from moderator.ui.assignment.demand_chart import SHARES, DemandChart, most_of, widest_name
from moderator.ui.assignment.wish_limits import WishLimits
from moderator.ui.hub import Hub
from moderator.ui.theme import Theme, mixed
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_page
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

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
        column = QVBoxLayout(surface)
        column.setContentsMargins(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG)
        column.setSpacing(theme.GRID)
        self.order = Segments(tr("Order of the themes"), surface)
        self.order.chosen.connect(self._on_order)
        self.whole = button("", "quiet", surface)
        self.whole.clicked.connect(self._on_whole)
        column.addLayout(self._legend())
        self._charts = QVBoxLayout()
        self._charts.setSpacing(theme.GRID)
        column.addLayout(self._charts)
        column.addWidget(self.whole, alignment=Qt.AlignmentFlag.AlignLeft)
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
        for demand in demands:
            self._charts.addSpacing(theme.TIGHT)
            self._charts.addLayout(self._head(demand))
            chart = DemandChart(self._hub.theme, self)
            chart.show_demand(self._ordered(demand, order), most, widest)
            self._charts.addWidget(chart)
        self.limits.refresh()

    def _ordered(self, demand: RoundDemand, order: str) -> RoundDemand:
        if order == IN_ORDER:
            return demand
        themes = tightest_first(demand.themes)
        return replace(demand, themes=themes if self._whole else themes[:FEW])

    def _on_order(self, order: object) -> None:
        self._chosen = str(order)
        self.refresh()

    def _on_whole(self) -> None:
        self._whole = not self._whole
        self.refresh()

    def _head(self, demand: RoundDemand) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SNUG)
        row.addWidget(Label(tr("Round {number}").format(number=demand.number), "strong"))
        silent = demand.people - demand.stated
        words = [
            tr("%n people", demand.people),
            tr("{places} places").format(places=demand.places),
            *([tr("%n without a stated wish", silent)] if silent else []),
        ]
        short = demand.people > demand.places
        row.addWidget(Label(" · ".join(words), "bad" if short else "secondary"))
        row.addStretch(1)
        return row

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(Label(tr("Wishes against places"), "section"))
        row.addWidget(self.order)
        row.addStretch(1)
        for share, words in zip(
            SHARES, (tr("1st wish"), tr("2nd wish"), tr("3rd wish or later")), strict=True
        ):
            row.addWidget(_Sample(self._hub.theme, share))
            row.addWidget(Label(words, "secondary"))
        row.addWidget(_Sample(self._hub.theme, None))
        row.addWidget(Label(tr("Places"), "secondary"))
        return row


class _Sample(QWidget):
    """A patch of the legend; a line for the places where `share` is None."""

    def __init__(self, dress: Theme, share: float | None) -> None:
        super().__init__()
        self._dress, self._share = dress, share
        self.setFixedSize(QSize(theme.ROOMY, theme.ROOMY))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        colours = self._dress.colours
        if self._share is None:
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawLine(self.rect().center().x(), 1, self.rect().center().x(), self.height())
        else:
            ground = mixed(colours.strong_line, colours.surface, self._share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), ground)
        painter.end()
