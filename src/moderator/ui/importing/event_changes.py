"""What taking an event over would change, in a table: a line for each part of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from moderator.actions.handing_over import Difference
from moderator.event.conference import Record
from moderator.event.documentation import DocumentChapter, Erasure, ItemNote, TextEdit
from moderator.event.people import Bond, Participant, Refusal, Wish
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    JoinedPoint,
    LegendSign,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource
from moderator.ui.words import tr

Counts = tuple[int, int, int, int]
"""How many there are in the file, and how many are new, changed and gone."""


class EventChanges(QTableWidget):
    """Counts the records of a handover, and against an open event what becomes of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 5, parent)
        self.setAccessibleName(tr("What is in the file"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeaderLabels(
            ["", tr("In the file"), tr("Added"), tr("Changed"), tr("Removed")]
        )
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_differences(self, found: Sequence[Difference], *, against: bool) -> None:
        """Show the counts; against: also what is new, changed and gone in the open event."""
        lines = counted(found)
        self.setRowCount(len(lines))
        for column in (2, 3, 4):
            self.setColumnHidden(column, not against)
        for row, (word, counts) in enumerate(lines.items()):
            self.setItem(row, 0, QTableWidgetItem(word))
            for column, count in enumerate(counts, 1):
                item = QTableWidgetItem(QLocale().toString(count) if count or column == 1 else "–")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)


def counted(found: Sequence[Difference]) -> Mapping[str, Counts]:
    """Sum the counts of all kinds that are one part of an event for people, in its order."""
    words = _words()
    rest = tr("Further entries")
    sums: dict[str, Counts] = {}
    for each in found:
        word = next((name for name, kinds in words.items() if each.kind in kinds), rest)
        before = sums.get(word, (0, 0, 0, 0))
        here = (each.new + each.changed + each.same, each.new, each.changed, each.gone)
        file, new, changed, gone = map(sum, zip(before, here, strict=True))
        sums[word] = (file, new, changed, gone)
    return {word: sums[word] for word in (*words, rest) if word in sums}


def _words() -> Mapping[str, tuple[type[Record], ...]]:
    """The parts of an event and the kinds of records of each; what is no part of any is told."""
    return {
        tr("Event and its settings"): (Event, Preferences, LegendSign),
        tr("Rooms"): (Room,),
        tr("Themes"): (Theme,),
        tr("Programme"): (AgendaItem, ItemRoom, Contribution, Part, Deadline, ItemSource),
        tr("Versions of the schedule"): (PlanVersion,),
        tr("Workshops and guiding questions"): (Workshop, GuidingQuestion, WorkshopSource),
        tr("Groups"): (Group,),
        tr("Participants"): (Participant,),
        tr("Wishes, refusals, together or apart"): (Wish, Refusal, Bond),
        tr("Places"): (Placement, Proof),
        tr("Results and points"): (Result, Point, Answer, JoinedPoint, JoinedMember, PhoneDots),
        tr("Photos"): (Photo,),
        tr("Intake and proposals"): (IntakePhoto, ProposedPoint),
        tr("Plenary: order, own slides, notes"): (OrderEntry, OwnSlide, SceneNote),
        tr("Documentation: chapters, edits, notes"): (
            DocumentChapter,
            TextEdit,
            ItemNote,
            Erasure,
        ),
    }
