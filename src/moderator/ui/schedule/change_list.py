"""What changed between two plans, as a list by days."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from moderator.event.conference import Conference
from moderator.rules.schedule.versions import PlanChange, concerned
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import STRONG, IconMark
from moderator.ui.widgets.row_list import set_up_rows
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Detail, Ground, RowContent, RowStyle
from moderator.ui.words import day_title, tr, translate

STYLE = RowStyle(
    height=theme.GRID * 13,
    ground=Ground.LINED,
    inner=(theme.TIGHT, theme.GRID, theme.TIGHT, theme.GRID),
    gap=theme.SNUG,
    where=Detail.BELOW,
)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A day's heading, or a change with the people whom it concerns in words."""

    heading: str = ""
    change: PlanChange | None = None
    people: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same while the row is about the same."""
        if self.change is None:
            return "day", self.heading
        kind, record_id = self.change.entry.key
        return kind.value, str(record_id)


def change_rows(
    conference: Conference, changes: Sequence[PlanChange], *, led: bool
) -> tuple[ChangeRow, ...]:
    """List changes below their days; led: also those that are a mere consequence of others."""
    rows: list[ChangeRow] = []
    day: int | None = -1
    for change in changes:
        if change.led_by and not led:
            continue
        on = change.entry.day if change.entry.day or change.before is None else change.before.day
        if on != day:
            day = on
            event = conference.event
            name = day_title(on, event.date_of(on)) if on else tr("Without a time")
            rows.append(ChangeRow(name))
        rows.append(ChangeRow(change=change, people=translate(concerned(conference, change)[1])))
    return tuple(rows)


def _content(row: ChangeRow, _column: int) -> RowContent:
    change = row.change
    if change is None:
        return RowContent(row.heading, heading=True)
    entry, more = change.entry, list[str]()
    if change.is_new:
        mark = IconMark(Icon.ADD, Tone.GOOD, words=tr("new"))
        side = ", ".join(part for part in (entry.clock, *entry.rooms) if part)
    elif change.is_gone:
        mark = IconMark(Icon.REMOVE, Tone.WARNING, words=tr("left out"))
        side = tr("left out") if change.after is None else tr("no time yet")
    else:
        moved = change.before is not None and change.before.minute != entry.minute
        mark = IconMark(Icon.SCHEDULE if moved else Icon.ASSIGNMENT, Tone.ACCENT)
        side, *more = (f"{old} → {new}" for old, new in change.aspects())
    return RowContent(
        entry.title,
        entry.occasion or " ",
        lead=(mark,),
        side=RowContent(side, " · ".join((*more, row.people)), face=STRONG),
        words=f"{translate(change.words())}, {row.people}",
        tooltip=translate(change.words()),
    )


class ChangeList(QListView):
    """The list itself; opened: (change) its item is wanted."""

    opened = Signal(PlanChange)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RowModel(_content, lambda row: row.key, self)
        set_up_rows(self, self.shown, appearance, STYLE, tr("Changes of the schedule"))
        self.activated.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        change = self.shown.record(index).change
        if change is not None:
            self.opened.emit(change)
