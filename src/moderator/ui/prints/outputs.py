"""What can be printed or handed out, and the list from which it is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.actions.prints import PAPERS, Paper, PrintKind
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.rows import is_selected, paint_focus, paint_ground
from moderator.ui.words import tr


class Handout(StrEnum):
    """Files that are no sheets."""

    PROGRAMME = "programme"
    CALENDARS = "calendars"
    WORKBOOK = "workbook"
    MAIL_MERGE = "mail-merge"


@dataclass(frozen=True, slots=True)
class Output:
    """A line of the list: its icon, title, one sentence, and what can be chosen for it.

    suffix: of its file. by_round, by_workshop, by_people: which choices apply.
    """

    what: PrintKind | Handout
    icon: Icon
    title: str
    sentence: str
    suffix: str = ".pdf"
    by_round: bool = False
    by_workshop: bool = False
    by_people: bool = False

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Papers of which one can be chosen; none where there is no choice."""
        return PAPERS.get(self.what, ()) if isinstance(self.what, PrintKind) else ()

    @property
    def is_sheet(self) -> bool:
        """Whether it has pages."""
        return isinstance(self.what, PrintKind)


def outputs() -> tuple[Output, ...]:
    """List everything, in the order in which it is needed before and on the day."""
    return (*_sheets(), *_sheets_for_groups(), *_files())


def file_pattern(suffix: str) -> str:
    """Describe a kind of file for a file dialog."""
    return {
        ".pdf": tr("PDF (*.pdf)"),
        ".ics": tr("Calendar (*.ics)"),
        ".zip": tr("ZIP archive (*.zip)"),
        ".xlsx": tr("Workbook (*.xlsx)"),
        ".csv": tr("Mail-merge list (*.csv)"),
    }[suffix]


def _sheets() -> tuple[Output, ...]:
    return (
        Output(
            PrintKind.BADGES,
            Icon.BADGE,
            tr("Name badges"),
            tr("With a code to check people in; their rooms on the back."),
            by_people=True,
        ),
        Output(
            PrintKind.ROOM_LISTS,
            Icon.LIST,
            tr("Room lists"),
            tr("Who is in which workshop, with a column to sign."),
            by_round=True,
            by_workshop=True,
        ),
        Output(
            PrintKind.ROOM_GUIDE,
            Icon.SIGNPOST,
            tr("Room guide"),
            tr("Large letters for the wall: who goes where, by name."),
            by_round=True,
        ),
        Output(
            PrintKind.DOOR_SIGNS,
            Icon.ROOM,
            tr("Door signs"),
            tr("Theme, room, time and moderator of each workshop."),
            by_round=True,
            by_workshop=True,
        ),
        Output(
            PrintKind.SCHEDULES,
            Icon.SCHEDULE,
            tr("Personal schedules"),
            tr("A whole page or half of one for each person."),
            by_people=True,
        ),
    )


def _sheets_for_groups() -> tuple[Output, ...]:
    return (
        Output(
            PrintKind.GROUP_LISTS,
            Icon.GROUP,
            tr("Group lists"),
            tr("For the wall of a workshop: who is in which group."),
            by_round=True,
            by_workshop=True,
        ),
        Output(
            PrintKind.GROUP_SHEETS,
            Icon.NOTE,
            tr("Group sheets"),
            tr("For the flipcharts: theme, group, guiding questions."),
            by_round=True,
            by_workshop=True,
        ),
        Output(
            PrintKind.TO_BE_TOLD,
            Icon.ANNOUNCE,
            tr("To be told"),
            tr("To go round with and tick off: who has a new place."),
            by_round=True,
        ),
    )


def _files() -> tuple[Output, ...]:
    return (
        Output(
            Handout.CALENDARS,
            Icon.CALENDAR,
            tr("Personal calendars"),
            tr("A calendar file for each person, in a ZIP archive."),
            suffix=".zip",
            by_people=True,
        ),
        Output(
            Handout.PROGRAMME,
            Icon.CALENDAR,
            tr("Calendar of the programme"),
            tr("One calendar file for everyone."),
            suffix=".ics",
        ),
        Output(
            Handout.WORKBOOK,
            Icon.TABLE,
            tr("Workbook of everything"),
            tr("People, wishes, rounds, workshops, results, programme."),
            suffix=".xlsx",
        ),
        Output(
            Handout.MAIL_MERGE,
            Icon.MAIL,
            tr("Mail-merge list"),
            tr("One row for each person with all rounds, for letters."),
            suffix=".csv",
        ),
    )


ROW_HEIGHT = theme.GRID * 9
BEFORE_TEXT = theme.SNUG * 2 + theme.ICON
OUTPUT = Qt.ItemDataRole.UserRole


def text_width(row: int) -> int:
    """Pixels that title and sentence have in a row of so many pixels."""
    return row - BEFORE_TEXT - theme.TIGHT


class OutputList(QListWidget):
    """Lets the moderator choose one output.

    chosen: (Output) another one.
    """

    chosen = Signal(object)

    def __init__(
        self, style: Theme, outputs: Sequence[Output], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What to print or hand out"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(style, self))
        for output in outputs:
            item = QListWidgetItem(output.title)
            item.setData(OUTPUT, output)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, output.sentence)
            self.addItem(item)
        self.currentItemChanged.connect(self._tell)
        style.changed.connect(self.viewport().update)

    @property
    def output(self) -> Output:
        """The output that is chosen."""
        output: Output = self.currentItem().data(OUTPUT)
        return output

    def choose(self, what: str) -> None:
        """Choose the output of this kind."""
        for row in range(self.count()):
            if self.item(row).data(OUTPUT).what == what:
                self.setCurrentRow(row)

    def _tell(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(now.data(OUTPUT))


class _Delegate(QStyledItemDelegate):
    """Paints a line of the list."""

    def __init__(self, style: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every line the same height."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, icon, title and sentence."""
        output: Output = index.data(OUTPUT)
        colours = self._style.colours
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        chosen = is_selected(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, colours, rect)
        paint_focus(painter, option, colours, rect)
        picture = icon(output.icon, colours.accent if chosen else colours.secondary)
        top = rect.top() + (rect.height() - theme.ICON) // 2
        picture.paint(painter, QRect(rect.left() + theme.SNUG, top, theme.ICON, theme.ICON))
        left = rect.left() + BEFORE_TEXT
        width = text_width(option.rect.width())
        half = rect.height() // 2
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.accent if chosen else colours.text))
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRect(left, rect.top(), width, half), place, output.title)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.secondary))
        line = painter.fontMetrics().elidedText(output.sentence, Qt.TextElideMode.ElideRight, width)
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, rect.top() + half, width, half - theme.GRID), below, line)
        painter.restore()
