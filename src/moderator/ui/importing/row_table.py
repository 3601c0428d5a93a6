"""The rows of a list with their verdicts in words, icons and colours."""

from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from moderator.actions.importing import FieldChange, ImportPlan, PlanRow, Verdict
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import STRONG, Chip, TextFace, measured
from moderator.ui.widgets.row_model import data_of
from moderator.ui.widgets.rows import Ground, Index, RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr, translate

_LOOKS = {
    Verdict.NEW: (Icon.ADD, Tone.GOOD),
    Verdict.CHANGED: (Icon.EDIT, Tone.ACCENT),
    Verdict.UNCHANGED: (Icon.SAVED, Tone.FAINT),
    Verdict.GONE: (Icon.REMOVE, Tone.WARNING),
    Verdict.TWICE: (Icon.COPY, Tone.WARNING),
    Verdict.UNCLEAR: (Icon.QUESTION, Tone.BAD),
}


def verdict_words(verdict: Verdict) -> str:
    """Name a verdict in one word."""
    return {
        Verdict.NEW: tr("new"),
        Verdict.CHANGED: tr("changed"),
        Verdict.UNCHANGED: tr("unchanged"),
        Verdict.GONE: tr("gone"),
        Verdict.TWICE: tr("twice"),
        Verdict.UNCLEAR: tr("unclear"),
    }[verdict]


def verdict_chip(verdict: Verdict) -> Chip:
    """Show a verdict as a chip with its icon."""
    words, (which, tone) = verdict_words(verdict), _LOOKS[verdict]
    face = TextFace(weight=QFont.Weight.Medium)
    return Chip(words, tone, which, face, theme.GRID * 6, theme.CHIP_RADIUS, bare=True)


def change_words(change: FieldChange, verdict: Verdict = Verdict.CHANGED) -> str:
    """Write a change as "Organisation: Fürth → Kassel"; what is new was nothing before."""
    new = translate(change.new) or "–"
    if verdict is Verdict.NEW:
        return tr("{field}: {new}").format(field=translate(change.label), new=new)
    return tr("{field}: {old} → {new}").format(
        field=translate(change.label), old=translate(change.old) or "–", new=new
    )


def kept_words(change: FieldChange) -> str:
    """Tell of a field that was edited by hand and stays."""
    return tr("edited by hand, stays: {field} {value} (in the list: {new})").format(
        field=translate(change.label),
        value=translate(change.old) or "–",
        new=translate(change.new) or "–",
    )


def rows_with_findings(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """Give the rows with everything that was found in them among their notes."""
    found: dict[int, list[Phrase]] = {}
    for finding in plan.findings:
        if finding.row is not None:
            said = [part for part in (finding.message, finding.remedy) if part is not None]
            found.setdefault(finding.row, []).extend(said)
    rows = []
    for row in plan.rows:
        skipped = (phrase("This row is skipped."),) if row.verdict is Verdict.TWICE else ()
        more = [n for n in found.get(row.number or 0, ()) if n not in row.notes]
        rows.append(replace(row, notes=tuple(dict.fromkeys((*skipped, *row.notes, *more)))))
    return tuple(rows)


def what_happens(row: PlanRow) -> str:
    """Tell in one line what a row changes, and what is to be said about it."""
    told = [f"→ {translate(choice.label)}" for choice in row.choices if choice.name == row.chosen]
    told += [change_words(change, row.verdict) for change in row.changes]
    told += [kept_words(change) for change in row.kept]
    told += [translate(note) for note in row.notes]
    return " · ".join(" ".join(text.split()) for text in told)


ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = theme.GRID * 8
STYLE = RowStyle(ground=Ground.CELL, by_rows=True)
NUMBER, VERDICT, TITLE, DETAIL, WHAT = range(5)
_WIDTHS = (theme.GRID * 14, theme.GRID * 32)
_LEAST = theme.GRID * 20
_SHARE_OF_TEXT = 0.6
"""Share of the free width that names and details have at most beside what happens."""
_MEASURED = 20
"""The longest texts of a column, of which one is the widest."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXT, _FIGURES = TextFace(tone=Tone.SECONDARY), TextFace(tone=Tone.SECONDARY, tabular=True)


class PlanModel(QAbstractTableModel):
    """The rows of a plan, all or those of one verdict."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[PlanRow, ...] = ()
        self._shown: tuple[PlanRow, ...] = ()
        self._verdict: Verdict | None = None

    def show_rows(self, rows: tuple[PlanRow, ...], verdict: Verdict | None) -> None:
        """Show other rows, or those of another verdict."""
        self.beginResetModel()
        self._all, self._verdict = rows, verdict
        self._shown = tuple(row for row in rows if verdict is None or row.verdict is verdict)
        self.endResetModel()

    def content(self, index: Index) -> RowContent:
        """Give what a cell shows."""
        return _content(self.row_at(index.row()), index.column())

    def row_at(self, place: int) -> PlanRow | None:
        """Give the row that is shown at a place, or None."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def place_of(self, name: str) -> int:
        """Find where a row is shown, -1 where it is not."""
        return next((n for n, row in enumerate(self._shown) if row.name == name), -1)

    def place_of_number(self, number: int) -> int:
        """Find where the row with a number of the list is shown, -1 where it is not."""
        return next((n for n, row in enumerate(self._shown) if row.number == number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Count the rows that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else WHAT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Row"), tr("Verdict"), tr("Name"), tr("Details"), tr("What happens"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give texts, tooltips and the row itself."""
        if role == ROW_ROLE:
            return self.row_at(index.row())
        content = self.content(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return content.spoken()
        return data_of(content, role)


class RowTable(QTableView):
    """Shows the rows; the current one is explained below.

    picked: (PlanRow or None) another row is the current one. answered: (number, from 1) a key
    gives that answer to the current row.
    """

    picked = Signal(PlanRow)
    answered = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._needed = (_LEAST, _LEAST)
        self.rows = PlanModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(appearance, self.rows.content, STYLE, self))
        self.setAccessibleName(tr("Rows of the list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, width)

    def show_rows(self, rows: tuple[PlanRow, ...], verdict: Verdict | None) -> None:
        """Show other rows and stay at the current one where it is still there."""
        current = self.rows.row_at(self.currentIndex().row())
        self.rows.show_rows(rows, verdict)
        self._needed = _room_for([r.title for r in rows]), _room_for([r.detail for r in rows])
        self.setColumnHidden(WHAT, not any(what_happens(row) for row in rows))
        self._share_width()
        place = self.rows.place_of(current.name) if current else -1
        if self.rows.rowCount():
            self.selectRow(max(place, 0))
        else:
            self.picked.emit(None)

    def go_to(self, number: int) -> bool:
        """Select the row with a number of the list and bring it on view; tell if it is shown."""
        place = self.rows.place_of_number(number)
        if place >= 0:
            self.selectRow(place)
            index = self.rows.index(place, TITLE)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return place >= 0

    def _share_width(self) -> None:
        """Give details and names the room they need, and what happens the rest.

        Where no row says what happens, names and details have it all.
        """
        free = self.viewport().width() - sum(_WIDTHS)
        silent = self.isColumnHidden(WHAT)
        text = free if silent else round(free * _SHARE_OF_TEXT)
        title, detail = self._needed
        detail = max(_LEAST, min(detail, text // 2))
        header = self.horizontalHeader()
        header.resizeSection(TITLE, max(_LEAST, min(title, text - detail)))
        header.resizeSection(DETAIL, detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a digit and go on to the next row."""
        digit = event.key() - Qt.Key.Key_0
        row = self.rows.row_at(self.currentIndex().row())
        if row is None or not 1 <= digit <= len(row.choices) or event.modifiers() & _CONTROL:
            super().keyPressEvent(event)
            return
        self.answered.emit(digit)
        self.selectRow(min(self.currentIndex().row() + 1, self.rows.rowCount() - 1))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        self.picked.emit(self.rows.row_at(current.row()))


def _content(row: PlanRow | None, column: int) -> RowContent:
    """Show a cell."""
    if row is None:
        return RowContent()
    if column == NUMBER:
        return RowContent("–" if row.number is None else str(row.number), face=_FIGURES)
    if column == VERDICT:
        return RowContent(lead=(verdict_chip(row.verdict),))
    text = (row.title, row.detail, what_happens(row))[column - TITLE]
    return RowContent(text, face=STRONG if column == TITLE else _TEXT, tooltip=text)


def _room_for(texts: list[str]) -> int:
    """Measure how wide a column must be, so that none of its texts is cut."""
    metrics = measured(STRONG)[1]
    longest = sorted(texts, key=len)[-_MEASURED:]
    return max(map(metrics.horizontalAdvance, longest), default=0) + 2 * theme.TIGHT + 1
