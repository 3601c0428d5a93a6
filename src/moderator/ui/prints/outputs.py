"""What can be printed or handed out, and the list from which it is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from moderator.actions.prints import PAPERS, STANDARD_LABELS, Paper, PrintKind
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import CAPTION, STRONG, IconMark
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr


class Handout(StrEnum):
    """Files that are no sheets."""

    PROGRAMME = "calendar"
    CALENDARS = "calendars"
    ROOM_CALENDARS = "room-calendars"
    SCHEDULE_XML = "schedule-xml"
    SCHEDULE_JSON = "schedule-json"
    WORKBOOK = "workbook"
    MAIL_MERGE = "mail-merge"


@dataclass(frozen=True, slots=True)
class Output:
    """A line of the list: its icon, title, one sentence, and what can be chosen for it.

    suffix: of its file. by_round, by_workshop, by_people: what it can be narrowed down to.
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
    def on_labels(self) -> bool:
        """Whether it is printed on sheets of labels."""
        return self.what in STANDARD_LABELS

    @property
    def is_sheet(self) -> bool:
        """Whether it has pages."""
        return isinstance(self.what, PrintKind)


def outputs() -> tuple[Output, ...]:
    """List everything, in the order in which it is needed before and on the day."""
    return (
        Output(PrintKind.BADGES, Icon.BADGE, tr("Name badges"), by_people=True,
            sentence=tr("With a code to check people in; their rooms on the back.")),
        Output(PrintKind.ROOM_LISTS, Icon.LIST, tr("Room lists"), by_round=True,
            by_workshop=True, sentence=tr("Who is in which workshop, with a column to sign.")),
        Output(PrintKind.ROOM_GUIDE, Icon.SIGNPOST, tr("Room guide"), by_round=True,
            sentence=tr("Large letters for the wall: who goes where, by name.")),
        Output(PrintKind.DOOR_SIGNS, Icon.ROOM, tr("Door signs"), by_round=True,
            by_workshop=True, sentence=tr("Theme, room, time, moderator and practice example.")),
        Output(PrintKind.SCHEDULES, Icon.SCHEDULE, tr("Personal schedules"), by_people=True,
            sentence=tr("A whole page or half of one for each person.")),
        Output(PrintKind.GROUP_LISTS, Icon.GROUP, tr("Group lists"), by_round=True,
            by_workshop=True, sentence=tr("For the wall of a workshop: who is in which group.")),
        Output(PrintKind.TABLE_SIGNS, Icon.ROOM, tr("Table signs"), by_round=True,
            by_workshop=True, sentence=tr("One for each group, to be folded in the middle.")),
        Output(PrintKind.GROUP_SHEETS, Icon.NOTE, tr("Group sheets"), by_round=True,
            by_workshop=True, sentence=tr("For the flipcharts; a photo of it files itself.")),
        Output(PrintKind.GROUP_LABELS, Icon.TAG, tr("Group labels"), by_round=True,
            by_workshop=True, sentence=tr("To be stuck on any flipchart, with the same code.")),
        Output(PrintKind.QUESTION_POSTERS, Icon.QUESTION, tr("Question posters"), by_round=True,
            by_workshop=True, sentence=tr("Each guiding question in large letters, for the wall.")),
        Output(PrintKind.MODERATION_CARDS, Icon.CARDS, tr("Moderation cards"), by_round=True,
            by_workshop=True, sentence=tr("Three on a sheet, for each kind of point.")),
        Output(PrintKind.TO_ANNOUNCE, Icon.ANNOUNCE, tr("To be told"), by_round=True,
            sentence=tr("To go round with and tick off: who has a new place.")),
        Output(PrintKind.PROGRAMME_PAGE, Icon.SCHEDULE, tr("Programme on one page"),
            sentence=tr("All days with times, titles and rooms, as large as they fit.")),
        Output(PrintKind.PROGRAMME, Icon.SCHEDULE, tr("Programme in detail"),
            sentence=tr("With people, parts and descriptions.")),
        Output(PrintKind.ROOM_PROGRAMMES, Icon.ROOM, tr("Programme of the rooms"),
            sentence=tr("For each door: what takes place in this room.")),
        Output(PrintKind.RUN_SHEET, Icon.PLAY, tr("Run sheet for the moderators"),
            sentence=tr("Minutes, people, and the notes of the team; internal.")),
        Output(PrintKind.PLAN_CHANGES, Icon.NOTE, tr("Changes of the schedule"),
            sentence=tr("For the wall: what has changed since it was published.")),
        Output(PrintKind.ERASURE_PROTOCOL, Icon.DELETE, tr("Erasure protocol"),
            sentence=tr("For the files: what was done with personal data.")),
        Output(Handout.CALENDARS, Icon.CALENDAR, tr("Personal calendars"), by_people=True,
            suffix=".zip", sentence=tr("A calendar file for each person, in a ZIP archive.")),
        Output(Handout.PROGRAMME, Icon.CALENDAR, tr("Calendar of the programme"), suffix=".ics",
            sentence=tr("One calendar file for everyone.")),
        Output(Handout.ROOM_CALENDARS, Icon.CALENDAR, tr("Calendars of the rooms"), suffix=".zip",
            sentence=tr("A calendar file for each room, in a ZIP archive.")),
        Output(Handout.SCHEDULE_XML, Icon.SCHEDULE, tr("Programme as schedule XML"),
            suffix=".xml", sentence=tr("For apps and tools that show or plan conferences.")),
        Output(Handout.SCHEDULE_JSON, Icon.SCHEDULE, tr("Programme as schedule JSON"),
            suffix=".json", sentence=tr("The same for websites and newer tools.")),
        Output(Handout.WORKBOOK, Icon.TABLE, tr("Workbook of everything"), suffix=".xlsx",
            sentence=tr("People, wishes, rounds, workshops, results, programme.")),
        Output(Handout.MAIL_MERGE, Icon.MAIL, tr("Mail-merge list"), suffix=".csv",
            sentence=tr("One row for each person with all rounds, for letters.")),
    )  # fmt: skip


def file_pattern(suffix: str) -> str:
    """Describe a kind of file for a file dialog."""
    return {
        ".pdf": tr("PDF (*.pdf)"),
        ".ics": tr("Calendar (*.ics)"),
        ".zip": tr("ZIP archive (*.zip)"),
        ".xlsx": tr("Workbook (*.xlsx)"),
        ".xml": tr("Schedule XML (*.xml)"),
        ".json": tr("Schedule JSON (*.json)"),
        ".csv": tr("Mail-merge list (*.csv)"),
    }[suffix]


STYLE = RowStyle(
    height=theme.GRID * 9,
    title=STRONG,
    detail=replace(CAPTION, tone=Tone.SECONDARY),
    chosen=replace(STRONG, tone=Tone.ACCENT),
    outer=(0, 1, 0, 1),
    inner=(theme.SNUG, 2, theme.TIGHT, 3),
    gap=theme.SNUG,
)


def text_width(row: int) -> int:
    """Pixels that title and sentence have in a row of so many pixels."""
    return row - theme.SNUG * 2 - theme.ICON - theme.TIGHT


class OutputList(QListView):
    """Lets the moderator choose one output.

    chosen: (Output) another one.
    """

    chosen = Signal(Output)

    def __init__(
        self, style: Appearance, outputs: Sequence[Output], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What to print or hand out"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outputs = RowModel(_content, lambda output: output.what, self)
        self._outputs.show_rows(outputs)
        self.setModel(self._outputs)
        self.setItemDelegate(RowDelegate(style, self._outputs.content, STYLE, self))
        self.selectionModel().currentChanged.connect(
            lambda now: self.chosen.emit(self._outputs.record(now))
        )
        style.changed.connect(self.viewport().update)

    @property
    def output(self) -> Output:
        """The output that is chosen."""
        return self._outputs.record(self.currentIndex())

    def choose(self, what: str) -> None:
        """Choose the output of this kind."""
        self.setCurrentIndex(self._outputs.index(self._outputs.place_of(what), 0))


def _content(output: Output, _column: int) -> RowContent:
    lead = (IconMark(output.icon, accented=True),)
    return RowContent(output.title, output.sentence, lead=lead)
