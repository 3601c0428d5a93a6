"""The draft and the published versions of the schedule, as a list."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator.actions.versions import changes_between, changes_since
from moderator.event.conference import Conference
from moderator.event.schedule import PlanVersion
from moderator.rules.schedule.versions import PlanChange
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.widgets.marks import STRONG, Chip
from moderator.ui.widgets.row_list import set_up_rows
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowStyle
from moderator.ui.words import day_words, tr

STYLE = RowStyle(
    height=theme.GRID * 12,
    chosen=STRONG,
    inner=(theme.SNUG, theme.GRID, theme.TIGHT, theme.GRID),
)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """The draft, or a published version; changes: to the version before it; holds: the newest."""

    version: PlanVersion | None
    changes: tuple[PlanChange, ...]
    holds: bool = False

    @property
    def key(self) -> int:
        """The version's id; 0 for the draft."""
        return self.version.id if self.version else 0


def version_rows(conference: Conference) -> tuple[VersionRow, ...]:
    """List the draft, then the versions, the newest first; nothing before one was published."""
    versions = conference.versions()
    if not versions:
        return ()
    rows = [VersionRow(None, changes_since(conference, versions[-1].id))]
    for place in range(len(versions) - 1, -1, -1):
        version = versions[place]
        older = versions[place - 1].id if place else None
        changes = changes_between(conference, older, version.id) if place else ()
        rows.append(VersionRow(version, changes, holds=place == len(versions) - 1))
    return tuple(rows)


def version_name(version: PlanVersion) -> str:
    """Name a version, as "Version 3"."""
    return tr("Version {number}").format(number=version.number)


def _content(row: VersionRow, _column: int) -> RowContent:
    count = tr("%n changes", n=len(row.changes))
    if row.version is None:
        detail = tr("now · {count}").format(count=count)
        return RowContent(tr("Draft"), detail)
    when = row.version.published
    stamp = f"{day_words(when.date())}, {when:%H:%M}"
    detail = f"{stamp} · {count}" if row.changes else stamp
    holds = (Chip(tr("in force")),) if row.holds else ()
    return RowContent(version_name(row.version), detail, after=holds)


class VersionList(QListView):
    """The list itself; chosen: other versions are selected, one or two to be compared."""

    chosen = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RowModel(_content, lambda row: row.key, self)
        set_up_rows(self, self.shown, appearance, STYLE, tr("Versions of the schedule"), alike=True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    @property
    def rows(self) -> tuple[VersionRow, ...]:
        """The selected rows, the newest first."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.shown.rows[place] for place in places if place < len(self.shown.rows))

    def show_rows(self, rows: tuple[VersionRow, ...]) -> None:
        """List other versions; the draft is selected where nothing is."""
        self.shown.show_rows(rows)
        if rows and not self.selectionModel().hasSelection():
            index = self.shown.index(0, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
