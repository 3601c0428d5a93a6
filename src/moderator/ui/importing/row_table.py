"""The rows of a list with their verdicts, all about one of them, and links to them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from moderator.actions.importing import FieldChange, ImportPlan, PlanRow, RowChoice, Verdict
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.marks import STRONG, Chip, TextFace, measured
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Ground, Index, RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr, translate


def _verdict_chip(verdict: Verdict) -> Chip:
    words, which, tone = {
        Verdict.NEW: (tr("new"), Icon.ADD, Tone.GOOD),
        Verdict.CHANGED: (tr("changed"), Icon.EDIT, Tone.ACCENT),
        Verdict.UNCHANGED: (tr("unchanged"), Icon.SAVED, Tone.FAINT),
        Verdict.GONE: (tr("gone"), Icon.REMOVE, Tone.WARNING),
        Verdict.TWICE: (tr("twice"), Icon.COPY, Tone.WARNING),
        Verdict.UNCLEAR: (tr("unclear"), Icon.QUESTION, Tone.BAD),
    }[verdict]
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
    """Describe a field that was edited by hand and stays."""
    return tr("edited by hand, stays: {field} {value} (in the list: {new})").format(
        field=translate(change.label),
        value=translate(change.old) or "–",
        new=translate(change.new) or "–",
    )


def rows_with_findings(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """Return the rows with everything that was found in them among their notes."""
    found: dict[int, list[Phrase]] = {}
    for finding in plan.findings:
        if finding.row is not None:
            sentences = [part for part in (finding.message, finding.remedy) if part is not None]
            found.setdefault(finding.row, []).extend(sentences)
    rows = []
    for row in plan.rows:
        skipped = (phrase("This row is skipped."),) if row.verdict is Verdict.TWICE else ()
        more = [n for n in found.get(row.number or 0, ()) if n not in row.notes]
        rows.append(replace(row, notes=tuple(dict.fromkeys((*skipped, *row.notes, *more)))))
    return tuple(rows)


def what_happens(row: PlanRow) -> str:
    """Describe in one line what a row changes, with its notes."""
    parts = [f"→ {translate(choice.label)}" for choice in row.choices if choice.name == row.chosen]
    parts += [change_words(change, row.verdict) for change in row.changes]
    parts += [kept_words(change) for change in row.kept]
    parts += [translate(note) for note in row.notes]
    return " · ".join(" ".join(text.split()) for text in parts)


ROW_HEIGHT = theme.GRID * 8
STYLE = RowStyle(ground=Ground.CELL, by_rows=True)
NUMBER, VERDICT, TITLE, DETAIL, WHAT = range(5)
_WIDTHS = (theme.GRID * 14, theme.GRID * 32)
_LEAST = theme.GRID * 20
_SHARE_OF_TEXT = 0.6
"""Share of the free width that names and details have at most beside what happens."""
_MEASURED = 20
"""The longest texts of a column, of which one is the widest."""
_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXT, _FIGURES = TextFace(tone=Tone.SECONDARY), TextFace(tone=Tone.SECONDARY, tabular=True)


class PlanModel(RowModel[PlanRow]):
    """The rows of a plan, all or those of one verdict."""

    def __init__(self, parent: QWidget) -> None:
        captions = (tr("Row"), tr("Verdict"), tr("Name"), tr("Details"), tr("What happens"))
        super().__init__(_content, lambda row: row.name, parent, captions)

    def row_at(self, place: int) -> PlanRow | None:
        """Return the row that is shown at a place, or None."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; a verdict, which is painted as a chip, has its word."""
        return super().data(
            index,
            Qt.ItemDataRole.AccessibleTextRole if role == Qt.ItemDataRole.DisplayRole else role,
        )


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
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, width)

    def show_rows(self, rows: tuple[PlanRow, ...], verdict: Verdict | None) -> None:
        """Show other rows and stay at the current one where it is still there."""
        current = self.rows.row_at(self.currentIndex().row())
        self.rows.show_rows(row for row in rows if verdict is None or row.verdict is verdict)
        self._needed = _room_for([r.title for r in rows]), _room_for([r.detail for r in rows])
        self.setColumnHidden(WHAT, not any(what_happens(row) for row in rows))
        self._share_width()
        place = max(self.rows.place_of(current.name) if current else -1, 0)
        if self.rows.rows:
            self.selectRow(place)
        self.picked.emit(self.rows.row_at(place))  # also where the current row only changed

    def go_to(self, number: int) -> bool:
        """Select and show the row with a number of the list; return whether it is in the table."""
        for place, row in enumerate(self.rows.rows):
            if row.number == number:
                self.selectRow(place)
                index = self.rows.index(place, TITLE)
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                return True
        return False

    def _share_width(self) -> None:
        """Make names and details as wide as they need; what happens has the rest, if shown."""
        free = self.viewport().width() - sum(_WIDTHS)
        silent = self.isColumnHidden(WHAT)
        text = free if silent else round(free * _SHARE_OF_TEXT)
        title, detail = self._needed
        detail = max(_LEAST, min(detail, text // 2))
        header = self.horizontalHeader()
        header.resizeSection(TITLE, max(_LEAST, min(title, text - detail)))
        header.resizeSection(DETAIL, detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to another width."""
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
        """Emit which row is the current one."""
        super().currentChanged(current, previous)
        self.picked.emit(self.rows.row_at(current.row()))


def _content(row: PlanRow, column: int) -> RowContent:
    if column == NUMBER:
        return RowContent("–" if row.number is None else str(row.number), face=_FIGURES)
    if column == VERDICT:
        return RowContent(lead=(_verdict_chip(row.verdict),))
    text = (row.title, row.detail, what_happens(row))[column - TITLE]
    return RowContent(text, face=STRONG if column == TITLE else _TEXT, tooltip=text)


def _room_for(texts: list[str]) -> int:
    """Measure how wide a column must be, so that none of its texts is cut."""
    metrics = measured(STRONG)[1]
    longest = sorted(texts, key=len)[-_MEASURED:]
    return max(map(metrics.horizontalAdvance, longest), default=0) + 2 * theme.TIGHT + 1


_NAMED = 6
"""Numbers of rows that a link lists before "…"."""


class RowLink(PushButton):
    """Names rows; each click goes to the next of them.

    wanted: (number of a row, as a spreadsheet counts) go there.
    """

    wanted = Signal(int)

    def __init__(self, rows: Sequence[int], about: str, parent: QWidget | None = None) -> None:
        named = ", ".join(map(str, rows[:_NAMED])) + (" …" if len(rows) > _NAMED else "")
        words = tr("Row {number}").format(number=named)
        super().__init__(words, parent)
        self._rows, self._next = tuple(rows), 0
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show the row in the list"))
        self.setAccessibleName(tr("{row}: {about}").format(row=words, about=about))
        self.clicked.connect(self._go)

    def _go(self) -> None:
        row = self._rows[self._next % len(self._rows)]
        self._next += 1
        self.wanted.emit(row)


def row_line(
    rows: Sequence[int], known: Collection[int], show: SignalInstance, about: str, more: str = ""
) -> QHBoxLayout:
    """Lay out a link to those rows that are known, if any, with a remark beside it."""
    there = [row for row in rows if row in known]
    link = RowLink(there, about) if there else None
    line = layouts.row(spacing=theme.TIGHT)
    if link is not None:
        link.wanted.connect(show)
        layouts.add(line, (link, Qt.AlignmentFlag.AlignTop))
    layouts.add(line, (Label(more, "caption", wrap=True), 1))
    return line


HEIGHT = theme.GRID * 32


class RowDetail(QScrollArea):
    """Explains the current row below the table.

    decided: (row's name, choice's name or "") the moderator answered, or took the answer back.
    """

    decided = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices: list[QPushButton] = []
        page = QWidget(self)
        self._column = layouts.column(
            on=page, margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG), spacing=theme.GRID
        )
        self.setWidget(page)
        see_through(self)

    def show_row(self, row: PlanRow | None) -> None:
        """Explain another row, or none."""
        empty_layout(self._column)
        self.choices = []
        if row is None:
            self._column.addWidget(Label(tr("No row of this kind."), "secondary"))
            self._column.addStretch(1)
            return
        title = f"{row.title} · {row.detail}" if row.detail else row.title
        self._column.addWidget(ElidedLabel(title, "strong"))
        for change in row.changes:
            self._column.addWidget(Label(change_words(change, row.verdict), wrap=True))
        for words in (*map(kept_words, row.kept), *map(translate, row.notes)):
            self._column.addWidget(Label(words, "secondary", wrap=True))
        if not row.changes and not row.notes and not row.kept:
            self._column.addWidget(Label(tr("Nothing more to say about this row."), "secondary"))
        if row.choices:
            self._column.addLayout(self._answers(row))
        self._column.addStretch(1)

    def answer(self, number: int) -> None:
        """Click the answer with a number, counted from 1."""
        if 1 <= number <= len(self.choices):
            self.choices[number - 1].click()

    def _answers(self, row: PlanRow) -> QHBoxLayout:
        decide = partial(self.decided.emit, row.name)
        for choice in row.choices:
            made = answer_button(choice, chosen=row.chosen == choice.name, decide=decide)
            self.choices.append(made)
        keys = ", ".join(str(number) for number in range(1, len(row.choices) + 1))
        hint = Label(tr("Key {keys}").format(keys=keys), "caption")
        return layouts.row(*self.choices, hint, layouts.STRETCH, spacing=theme.TIGHT)


def answer_button(
    choice: RowChoice, *, chosen: bool, decide: Callable[[str], object]
) -> QPushButton:
    """Make a button that decides for a choice, or where that is chosen, takes it back."""
    made = button(
        translate(choice.label).replace("&", "&&"),
        run=lambda: decide("" if chosen else choice.name),
    )
    made.setCheckable(True)
    made.setChecked(chosen)
    return made


def see_through(area: QScrollArea) -> None:
    """Make the background of a scrolling page transparent."""
    for ground in (area.viewport(), area.widget()):
        if ground is not None:
            ground.setAutoFillBackground(False)
