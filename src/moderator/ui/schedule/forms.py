"""Forms of the details, described as data: which field shows what and what changing it does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.ui import theme
from moderator.ui.schedule.fields import CaptionedField, ChoiceField, SeveralField
from moderator.ui.widgets import layouts

T = TypeVar("T")
Choices = Callable[[Conference, T], Sequence[tuple[int, str]]]


@dataclass(frozen=True)
class FormField(Generic[T]):
    """A field of a form.

    show: value of the field for a record. change: what changing it does. choices: what can be
    chosen, for fields that offer a choice of records. wanted: whether it is shown at all.
    stretch: its share of the row.
    """

    field: CaptionedField
    show: Callable[[Conference, T], object]
    change: Callable[[T, object], None]
    choices: Choices[T] | None = None
    wanted: Callable[[Conference, T], bool] | None = None
    stretch: int = 1


class Form(QWidget, Generic[T]):
    """Rows of fields for one record; saved as it is typed.

    refused: (RuleProblem) what was typed into a field is not understood.
    """

    refused = Signal(RuleProblem)

    def __init__(
        self, rows: Sequence[Sequence[FormField[T]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = [entry for row in rows for entry in row]
        self._record: T | None = None
        column = layouts.column(on=self, spacing=theme.SNUG)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(theme.TIGHT)
            for entry in row:
                line.addWidget(entry.field, entry.stretch)
                entry.field.edited = self._changer(entry)
                entry.field.refused.connect(self.refused.emit)
            column.addLayout(line)

    def show_record(self, conference: Conference, record: T) -> None:
        """Show a record; a field that the moderator is typing in keeps its cursor."""
        self._record = record
        for entry in self._entries:
            choices = entry.choices(conference, record) if entry.choices else None
            if choices is not None and isinstance(entry.field, ChoiceField | SeveralField):
                entry.field.set_choices(choices)
            entry.field.setVisible(entry.wanted is None or entry.wanted(conference, record))
            entry.field.show_value(entry.show(conference, record))

    def _changer(self, entry: FormField[T]) -> Callable[[object], None]:
        def change(value: object) -> None:
            if self._record is not None:
                entry.change(self._record, value)

        return change
