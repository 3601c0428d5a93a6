"""The overview: how far wishes came true in each round and over all, and who got least."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions.board import NONE_STATED, NOT_WISHED, Stop, stops_of, unplaced, wish_counts
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.ui import theme
from moderator.ui.assignment.finding_row import FindingRow
from moderator.ui.assignment.findings import found_in, wished_repeats
from moderator.ui.assignment.flow_view import FlowView
from moderator.ui.assignment.wish_bar import WishBar, WishLegend
from moderator.ui.hub import Hub
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_page
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.wishes import rank_words
from moderator.ui.words import tr

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
        row = QHBoxLayout()
        row.setSpacing(theme.SNUG)
        row.addWidget(self._findings(conference), 1)
        row.addWidget(self._least(conference), 1)
        self._column.addLayout(row)
        flow = FlowView(self._hub.theme, self)
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
            bar = WishBar(self._hub.theme, surface)
            bar.show_counts(wish_counts(conference, item.id))
            grid.addWidget(bar, row, 1)
            missing = len(unplaced(conference, item.id))
            words = tr("%n without a place", missing) if missing else tr("everyone has a place")
            grid.addWidget(Label(words, "bad" if missing else "secondary"), row, 2)
        row = grid.rowCount()
        grid.addWidget(Label(tr("All rounds"), "strong"), row, 0)
        bar = WishBar(self._hub.theme, surface)
        bar.show_counts(wish_counts(conference))
        grid.addWidget(bar, row, 1)
        grid.addWidget(Label(_lucky_words(conference), "secondary"), row, 2)
        ranks = [rank for rank, count in wish_counts(conference).items() if count]
        grid.addWidget(WishLegend(self._hub.theme, ranks, surface), row + 1, 1)
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
    column = QVBoxLayout(surface)
    column.setContentsMargins(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY)
    column.setSpacing(theme.TIGHT)
    column.addWidget(Label(title, "section"))
    return surface, column
