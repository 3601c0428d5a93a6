"""Which list is read: its file, kind, sheet, encoding and separator, each to be corrected."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QWidget

from moderator.actions.importing import (
    DELIMITERS,
    ENCODINGS,
    MIXED,
    TWICE,
    ImportKind,
    ImportPlan,
    RawTable,
    ReadOptions,
)
from moderator.ui import theme
from moderator.ui.remembered import LIST_FOLDER
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr


def ask_for_list(parent: QDialog, kind: ImportKind | None, read: Callable[[Path], None]) -> None:
    """Let the moderator choose a list above a dialog, and read it; nothing if called off.

    It returns at once, so that the dialog can be closed from outside while a file is chosen.
    """
    chooser = QFileDialog(
        parent,
        tr("Choose a list"),
        LIST_FOLDER.get(),
        _pattern(kind),
    )
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)

    def take(chosen: str) -> None:
        LIST_FOLDER.keep(Path(chosen))
        read(Path(chosen))

    chooser.fileSelected.connect(take)
    QDialog.open(chooser)  # its own asks for a receiver


def _pattern(kind: ImportKind | None) -> str:
    """Describe the files that can be chosen; schedules and calendars hold a programme."""
    if kind in {None, ImportKind.PROGRAMME}:
        return tr(
            "Lists, schedules and calendars (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.xml *.json "
            "*.ics);;All files (*)"
        )
    return tr("Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods);;All files (*)")


def title(kind: ImportKind | None) -> str:
    """Name the preview of a kind of list."""
    return {
        None: tr("Import a list"),
        ImportKind.PARTICIPANTS: tr("Import participants"),
        ImportKind.PROGRAMME: tr("Import the programme"),
        ImportKind.WORKSHOPS: tr("Import workshops"),
    }[kind]


def hint(kind: ImportKind | None) -> str:
    """Describe which lists can be read."""
    return {
        None: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods): participants, the programme or workshops, "
            "as the headings tell; or a published schedule (.xml, .json) or calendar (.ics). You "
            "see every row before anything is written."
        ),
        ImportKind.PARTICIPANTS: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods): your own list, or what Indico, pretix, "
            "Eventbrite, Microsoft Forms, Google Forms or LimeSurvey export. You see every row "
            "before anything is written."
        ),
        ImportKind.PROGRAMME: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as day, begin, end, "
            "kind, title, room, people, notes; or a published schedule (.xml, .json) or calendar "
            "(.ics). You see every row before anything is written."
        ),
        ImportKind.WORKSHOPS: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as theme, room, "
            "places, at least, groups, moderator, guiding questions. You see every row before "
            "anything is written."
        ),
    }[kind]


HEADER_ROWS = 40
"""Rows that are offered as the row with the headings."""


MOST_LETTERS = 26


class SourceBar(QWidget):
    """File, encoding and delimiter or sheet, and the row with the headings.

    chosen: (ReadOptions, whether the file must be read again). another_wanted: another file.
    """

    chosen = Signal(ReadOptions, bool)
    another_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._options = ReadOptions()
        self.file = ElidedLabel("", "strong")
        self.file.setMinimumWidth(theme.PANEL_WIDTH // 2)
        self.another = button(tr("Another file …"))
        self.another.clicked.connect(self.another_wanted)
        row = layouts.row(
            (self.file, 1), self.another, layouts.Space(theme.SNUG), on=self, spacing=theme.TIGHT
        )
        self.encoding = self._combo(row, tr("Characters"))
        self.delimiter = self._combo(row, tr("Separator"))
        self.sheet = self._combo(row, tr("Sheet"))
        self.header = self._combo(row, tr("Headings"))
        for combo, again in (
            (self.encoding, True),
            (self.delimiter, True),
            (self.sheet, True),
            (self.header, False),
        ):
            combo.activated.connect(lambda _place, again=again: self._choose(again=again))

    def show_plan(self, plan: ImportPlan) -> None:
        """Show how a file was read."""
        self._options = plan.options.read
        self.file.setText(plan.file)
        raw = plan.raw
        self._fill(
            self.encoding,
            [(name, _encoding_words(name)) for name in ENCODINGS] if raw.encoding else [],
            raw.encoding,
        )
        self._fill(
            self.delimiter,
            [(mark, _delimiter_words(mark)) for mark in DELIMITERS] if raw.delimiter else [],
            raw.delimiter,
        )
        self._fill(self.sheet, [(name, _sheet_words(name, raw)) for name in raw.sheets], raw.sheet)
        rows = [
            (number, tr("Row {number}: {text}").format(number=number, text=_start(cells)))
            for number, cells in raw.rows[:HEADER_ROWS]
        ]
        self._fill(self.header, [(0, tr("none found")), *rows], plan.header_row or 0)

    def _combo(self, row: QHBoxLayout, name: str) -> QComboBox:
        label = Label(name, "caption")
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(theme.PANEL_WIDTH)
        label.setBuddy(combo)
        combo.setProperty("label", label)
        row.addWidget(label)
        row.addWidget(combo)
        return combo

    def _fill(
        self, combo: QComboBox, choices: list[tuple[object, str]] | list[tuple[str, str]]
        | list[tuple[int, str]], value: object
    ) -> None:  # fmt: skip
        combo.clear()
        for choice, word in choices:
            combo.addItem(word, choice)
        combo.setCurrentIndex(max(combo.findData(value), 0))
        shown = len(choices) > 1
        combo.setVisible(shown)
        combo.property("label").setVisible(shown)

    def _choose(self, *, again: bool) -> None:
        self._options = ReadOptions(
            self.encoding.currentData(),
            self.delimiter.currentData(),
            self.sheet.currentData(),
            None if again else (self.header.currentData() or None),
        )
        self.chosen.emit(self._options, again)


def _start(cells: tuple[str, ...]) -> str:
    """Return the beginning of a row, by which the one with the headings is recognised."""
    text = " · ".join(" ".join(cell.split()) for cell in cells if cell)
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()} …"


def _sheet_words(name: str, raw: RawTable) -> str:
    return tr("{sheet} (hidden)").format(sheet=name) if name in raw.hidden else name


def _encoding_words(name: str) -> str:
    return {
        "utf-8-sig": tr("UTF-8 with mark"),
        "utf-8": tr("UTF-8"),
        "utf-16": tr("UTF-16"),
        "utf-16-le": tr("UTF-16 LE"),
        "utf-16-be": tr("UTF-16 BE"),
        "cp1252": tr("Windows-1252"),
        "cp1250": tr("Windows-1250"),
        "iso8859_15": tr("ISO 8859-15"),
        "mac_roman": tr("Mac Roman"),
        "cp850": tr("DOS 850"),
        TWICE: tr("UTF-8, twice"),
        MIXED: tr("UTF-8, mixed"),
    }.get(name, name)


def _delimiter_words(mark: str) -> str:
    return {";": tr("Semicolon"), ",": tr("Comma"), "\t": tr("Tab")}.get(mark, mark)
