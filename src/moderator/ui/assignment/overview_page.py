"""The overview of the assignment: how wishes were met, the flow, and what is not in order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.board import NONE_STATED, NOT_WISHED, Stop, stops_of, unplaced, wish_counts
from moderator.actions.flows import Flows, flows
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui import theme
from moderator.ui.assignment.flow_diagram import FLOW_HEIGHT, FlowDiagram, stage_words
from moderator.ui.assignment.quality import BoardFinding, found_in, wished_repeats
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_page
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.wishes import (
    BADGE,
    badge_colours,
    count_words,
    counted,
    paint_badge,
    rank_words,
)
from moderator.ui.words import tr, translate

PICTURE, TABLE = "picture", "table"


class FlowView(Surface):
    """Shows who goes where over all rounds."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.diagram = FlowDiagram(appearance, self)
        self.table = _table()
        self.choice = Segments[str](tr("Show as"), self)
        self.choice.set_choices([(PICTURE, tr("Picture")), (TABLE, tr("Table"))], PICTURE)
        self.choice.chosen.connect(self._on_choice)
        self._hint = tr("Point at a ribbon, or step through them with the arrow keys.")
        self._words = Label(self._hint, "secondary")
        self.diagram.described.connect(self._report)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.diagram)
        self._pages.addWidget(self.table)
        head = layouts.row(Label(tr("Who goes where"), "section"), layouts.STRETCH, self.choice)
        layouts.column(
            head,
            self._pages,
            (self._words, Qt.AlignmentFlag.AlignHCenter),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG),
            spacing=theme.TIGHT,
        )

    def refresh(self, conference: Conference) -> None:
        """Show the newest state; nothing where there are no streams."""
        found = flows(conference)
        self.setVisible(bool(found.streams))
        self.diagram.show_flows(found)
        _fill(self.table, found, conference)

    @Slot()
    def _on_choice(self) -> None:
        as_table = self.choice.value == TABLE
        self._pages.setCurrentWidget(self.table if as_table else self.diagram)
        self._words.setVisible(not as_table)

    @Slot(str)
    def _report(self, words: str) -> None:
        self._words.setText(words or self._hint)


def _table() -> QTableWidget:
    table = QTableWidget(0, 4)
    table.setFixedHeight(FLOW_HEIGHT)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setHorizontalHeaderLabels([tr("Rounds"), tr("From"), tr("To"), tr("People")])
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for stretched in (1, 2):
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    table.setAccessibleName(tr("Who goes where"))
    return table


def _fill(table: QTableWidget, found: Flows, conference: Conference) -> None:
    table.setRowCount(len(found.streams))
    for row, stream in enumerate(found.streams):
        first = conference.round_number(stream.begin.item.id)
        second = conference.round_number(stream.end.item.id)
        words = (
            f"{first} → {second}",
            stage_words(stream.begin),
            stage_words(stream.end),
            str(stream.people),
        )
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            if column == len(words) - 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)


HEIGHT = theme.GRID * 7


class WishBar(QWidget):
    """Parts as wide as their counts, each with its number and what it is."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._counts: Counter[int | None] = Counter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Counter[int | None]) -> None:
        """Show these counts by rank."""
        self._counts = counts
        self.setAccessibleName(counted(counts))
        self.setToolTip(counted(counts))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line with room around it."""
        return QSize(HEIGHT * 8, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts from the first wish to none."""
        total = sum(self._counts.values())
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setClipPath(clip)
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold, tabular=True))
        metrics, x = painter.fontMetrics(), 0.0
        ranks = sorted(rank for rank in self._counts if rank)
        for rank in (*ranks, NOT_WISHED, NONE_STATED):
            count = self._counts[rank]
            if not count:
                continue
            width = self.width() * count / total
            box = QRectF(x, 0, width - 2, self.height())
            ground, ink = badge_colours(self._appearance, rank)
            painter.fillRect(box, ground)
            painter.setPen(ink)
            long, short = count_words(rank, count), str(count)
            room = int(box.width()) - theme.TIGHT
            text = long if metrics.horizontalAdvance(long) <= room else short
            if metrics.horizontalAdvance(text) <= box.width():
                painter.drawText(QRect(box.toRect()), Qt.AlignmentFlag.AlignCenter, text)
            x += width
        painter.end()


class WishLegend(QWidget):
    """Says what the colours of bars stand for, where a part is too narrow for words."""

    def __init__(
        self, appearance: Appearance, ranks: Iterable[int | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        row = layouts.row(on=self, margins=(0, theme.GRID, 0, 0), spacing=theme.ROOMY)
        known = set(ranks)
        wished = sorted(rank for rank in known if rank)
        for rank in (*wished, *(other for other in (NOT_WISHED, NONE_STATED) if other in known)):
            entry = layouts.row(
                _Sample(appearance, rank, self),
                Label(rank_words(rank), "caption"),
                spacing=theme.GRID,
            )
            row.addLayout(entry)
        row.addStretch(1)


class _Sample(QWidget):
    """A badge as on the cards of the board."""

    def __init__(self, appearance: Appearance, rank: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance, self._rank = appearance, rank
        self.setFixedSize(BADGE, BADGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self._appearance, self.rect().center(), self._rank)
        painter.end()


MOST_NAMES = 3


class FindingRow(QWidget):
    """Names the first people; a click on the sentence leads to the first of them, or to the room.

    person_wanted: show a person (id) in a round (id). room_wanted: show a workshop (id).
    """

    person_wanted = Signal(int, int)
    room_wanted = Signal(int)

    def __init__(self, conference: Conference, finding: BoardFinding, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for person_id in finding.people[:MOST_NAMES]:
            name = conference.one(Participant, person_id).name
            self._offer(row, name, partial(self.person_wanted.emit, person_id, finding.round_id))
        left = len(finding.people) - MOST_NAMES
        if left > 0:
            row.addWidget(Label(tr("and %n more", left), "secondary"))
        workshop = conference.get(Workshop, finding.workshop_id)
        if workshop is not None and not finding.people:
            name = conference.one(Room, workshop.room_id).name
            self._offer(row, name, partial(self.room_wanted.emit, workshop.id))
        row.addStretch(1)
        layouts.column(
            Label(translate(finding.sentence), "bad", wrap=True), row, on=self, spacing=0
        )
        if finding.people or workshop is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the sentence is about."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._finding.people:
            self.person_wanted.emit(self._finding.people[0], self._finding.round_id)
        elif self._finding.workshop_id is not None:
            self.room_wanted.emit(self._finding.workshop_id)

    def _offer(self, row: QHBoxLayout, name: str, go: partial[None]) -> None:
        made = button(name.replace("&", "&&"), "quiet", self, run=lambda: go())
        row.addWidget(made)


WORST = 9


class OverviewPage(QWidget):
    """Shows bars for each round, what is not in order, and the people with the least luck.

    person_wanted: show a person (id) in a round (id). room_wanted: show a workshop (id).
    """

    person_wanted = Signal(int, int)
    room_wanted = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setAccessibleName(tr("Overview"))
        self._column = scrolling_page(self)

    def refresh(self) -> None:
        """Show the newest state."""
        conference = self._hub.conference
        empty_layout(self._column)
        self._column.addWidget(self._wishes(conference))
        row = layouts.row(
            (self._findings(conference), 1), (self._least(conference), 1), spacing=theme.SNUG
        )
        self._column.addLayout(row)
        flow = FlowView(self._hub.appearance, self)
        self._column.addWidget(flow)
        flow.refresh(conference)
        self._column.addStretch(1)

    def _wishes(self, conference: Conference) -> QWidget:
        surface, column = _surface(tr("Wishes that came true"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(conference.rounds()):
            number = conference.round_number(item.id)
            grid.addWidget(Label(tr("Round {number}").format(number=number)), row, 0)
            bar = WishBar(self._hub.appearance, surface)
            bar.show_counts(wish_counts(conference, item.id))
            grid.addWidget(bar, row, 1)
            missing = len(unplaced(conference, item.id))
            words = tr("%n without a place", missing) if missing else tr("everyone has a place")
            grid.addWidget(Label(words, "bad" if missing else "secondary"), row, 2)
        row = grid.rowCount()
        grid.addWidget(Label(tr("All rounds"), "strong"), row, 0)
        bar = WishBar(self._hub.appearance, surface)
        bar.show_counts(wish_counts(conference))
        grid.addWidget(bar, row, 1)
        grid.addWidget(Label(_lucky_words(conference), "secondary"), row, 2)
        ranks = [rank for rank, count in wish_counts(conference).items() if count]
        grid.addWidget(WishLegend(self._hub.appearance, ranks, surface), row + 1, 1)
        column.addLayout(grid)
        return surface

    def _findings(self, conference: Conference) -> QWidget:
        surface, column = _surface(tr("What is not in order"))
        found = found_in(conference)
        if not found:
            column.addWidget(Label(order_words(conference), "secondary", wrap=True))
        for finding in found:
            row = FindingRow(conference, finding, surface)
            row.person_wanted.connect(self.person_wanted)
            row.room_wanted.connect(self.room_wanted)
            column.addWidget(row)
        column.addStretch(1)
        return surface

    def _least(self, conference: Conference) -> QWidget:
        surface, column = _surface(tr("Who had the least luck"))
        unlucky = least_lucky(conference)
        if not unlucky:
            column.addWidget(Label(luck_words(conference), "secondary", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (person, stops) in enumerate(unlucky):
            open_it = button(person.name.replace("&", "&&"), "quiet")
            worst = max(stops, key=_misfortune)
            open_it.clicked.connect(partial(self.person_wanted.emit, person.id, worst.item.id))
            grid.addWidget(open_it, row, 0, Qt.AlignmentFlag.AlignLeft)
            words = " · ".join(rank_words(stop.rank) for stop in stops)
            grid.addWidget(ElidedLabel(words, "secondary"), row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return surface


def least_lucky(conference: Conference) -> list[tuple[Participant, Sequence[Stop]]]:
    """Find those whose wishes came true least over all rounds, the unluckiest first."""
    scored = []
    for person in conference.present():
        stops = [stop for stop in stops_of(conference, person) if stop.workshop is not None]
        score = sum(_misfortune(stop) for stop in stops)
        if score > 0:
            scored.append((score, person, stops))
    scored.sort(key=lambda entry: -entry[0])
    return [(person, stops) for _, person, stops in scored[:WORST]]


def luck_words(conference: Conference) -> str:
    """Say how good the places are where nobody has another wish than the first."""
    counts = wish_counts(conference)
    if not counts[1]:
        return tr("No wishes were stated.")
    placed = not any(unplaced(conference, item.id) for item in conference.rounds())
    if counts[NONE_STATED] or not placed:
        return tr("Wherever a wish was stated and there is a place, it is the first wish.")
    return tr("Everyone has the first wish in each round.")


def _misfortune(stop: Stop) -> int:
    if stop.rank is NONE_STATED:
        return 0
    return 9 if stop.rank == NOT_WISHED else (stop.rank - 1) ** 2


def _lucky_words(conference: Conference) -> str:
    lucky = sum(
        1
        for person in conference.present()
        if (stops := [s for s in stops_of(conference, person) if s.workshop is not None])
        and all(stop.rank == 1 for stop in stops)
    )
    return tr("%n people always have their first wish", lucky)


def order_words(conference: Conference) -> str:
    """Say that all is in order, and how often a theme comes twice because it was wished."""
    words = tr(
        "Nothing: everyone has a place, no room is too full, nobody has a theme twice unasked."
    )
    twice = wished_repeats(conference)
    return f"{words} {tr('%n × a theme twice, as it was wished.', twice)}" if twice else words


def _surface(title: str) -> tuple[Surface, QVBoxLayout]:
    surface = Surface()
    column = layouts.column(
        Label(title, "section"),
        on=surface,
        margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
        spacing=theme.TIGHT,
    )
    return surface, column
