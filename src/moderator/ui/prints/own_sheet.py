"""The measures of a sheet of labels that the list does not have."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from moderator.actions.prints import LabelSheet, misfit
from moderator.ui import theme
from moderator.ui.widgets.decimals import DecimalBox, inset
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr

KEY = "prints/own-sheet"
MOST_LABELS = 12
A4_HEIGHT = 297.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A field: its key, its name, what it begins with."""

    key: str
    name: str
    begins: float


def _measures() -> tuple[Measure, ...]:
    """List the fields, as pairs of one across and one down."""
    return (
        Measure("columns", tr("Columns"), 2),
        Measure("rows", tr("Rows"), 5),
        Measure("width", tr("Width"), 80),
        Measure("height", tr("Height"), 50),
        Measure("left", tr("Left margin"), 17.5),
        Measure("top", tr("Top margin"), 13.5),
        Measure("across", tr("Gap across"), 15),
        Measure("down", tr("Gap down"), 5),
    )


class OwnSheet(QWidget):
    """Takes columns, rows, sizes and margins; remembers them on this machine.

    changed: a measure is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QSpinBox | DecimalBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.GRID)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        kept = _kept()
        for number, measure in enumerate(_measures()):
            field = _field(measure, kept)
            label = Label(measure.name, "caption")
            label.setBuddy(field)
            row, column = divmod(number, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            field.valueChanged.connect(self._on_change)
            self.fields[measure.key] = field
        self.complaint = Label("", "bad", wrap=True, live=True)
        grid.addWidget(self.complaint, grid.rowCount(), 0, 1, 4)
        self._judge()

    @property
    def sheet(self) -> LabelSheet:
        """The sheet as it is entered; it may not fit its paper."""
        held = {key: float(field.value()) for key, field in self.fields.items()}
        return LabelSheet(
            tr("Own sheet"),
            held["width"],
            held["height"],
            int(held["columns"]),
            int(held["rows"]),
            held["width"] + held["across"],
            held["height"] + held["down"],
            "own",
            first=(held["left"], held["top"]),
        )

    @property
    def fits(self) -> bool:
        """Whether badges can be printed on it."""
        return misfit(self.sheet) is None

    def _judge(self) -> None:
        """Say below the fields what is wrong with them."""
        problem = misfit(self.sheet)
        self.complaint.setText("" if problem is None else say(problem))
        self.complaint.setVisible(problem is not None)

    @Slot()
    def _on_change(self) -> None:
        self._judge()
        values = {key: float(field.value()) for key, field in self.fields.items()}
        QSettings().setValue(KEY, json.dumps(values))
        self.changed.emit()


def _field(measure: Measure, kept: dict[str, float]) -> QSpinBox | DecimalBox:
    value = kept.get(measure.key, measure.begins)
    field: QSpinBox | DecimalBox
    if measure.key in {"columns", "rows"}:
        field = QSpinBox()
        inset(field)
        field.setRange(1, MOST_LABELS)
        field.setValue(int(value))
    else:
        field = DecimalBox()
        field.setRange(0.0, A4_HEIGHT)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setSuffix(tr(" mm"))
        field.setValue(value)
    # a preview for each key would only be in the way
    field.setKeyboardTracking(False)
    field.setAccessibleName(measure.name)
    return field


def _kept() -> dict[str, float]:
    """Read what was entered last; nothing where that cannot be read."""
    text = QSettings().value(KEY)
    try:
        known = json.loads(text) if isinstance(text, str) else {}
        return {str(key): float(value) for key, value in known.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
