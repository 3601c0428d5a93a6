"""A pasted row that is to become an agenda item, read from the texts of its columns."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from moderator.actions.table_cells import NewRow
from moderator.rules.schedule.name_cells import people_of_cell, split_names
from moderator.rules.schedule.pasted_rows import minutes_between
from moderator.rules.schedule.time_kinds import TimeKind
from moderator.rules.schedule.typed_line import TypedItem, read_line, read_start
from moderator.ui.hub import Hub
from moderator.ui.schedule.table_columns import (
    Column,
    read_kind,
    read_minute_of_day,
    read_minutes,
    time_name,
)
from moderator.ui.schedule.table_course import usual_minutes
from moderator.ui.words import translate

V = TypeVar("V")


class NewRowReader:
    """Reads the columns of a new row.

    problems: (column, why) of what is not understood; the rest is taken over.
    """

    def __init__(self, hub: Hub, texts: Mapping[Column, str]) -> None:
        self._hub, self._texts = hub, texts
        self.problems: list[tuple[Column, str]] = []

    def read(self, day: int) -> NewRow:
        """Make the row."""
        texts, conference = self._texts, self._hub.conference
        start, minutes = self._times()
        title = " ".join(texts.get(Column.TITLE, "").split())
        kind = self._value(Column.KIND, read_kind) or read_line(title, ()).kind
        return NewRow(
            TypedItem(title, kind, start, minutes),
            day,
            None,
            usual_minutes(kind),
            rooms=split_names(texts.get(Column.ROOMS, ""), [r.name for r in conference.rooms()]),
            people=people_of_cell(texts.get(Column.PEOPLE, "")),
            shortest=self._value(Column.SHORTEST, read_minutes),
        )

    def _times(self) -> tuple[int | None, int | None]:
        """Read start and duration; a span, a duration and an end say how long it is."""
        texts = self._texts
        text = texts.get(Column.START, "")
        span = read_start(text) if text else None
        start, minutes = span or (self._value(Column.START, read_minute_of_day), None)
        if minutes is None and texts.get(Column.END):
            minutes = minutes_between(text, texts[Column.END])
        minutes = self._value(Column.MINUTES, read_minutes) or minutes
        floating = time_name(TimeKind.FLOATING).casefold()
        return (None if texts.get(Column.TIME, "").casefold() == floating else start), minutes

    def _value(self, column: Column, read: Callable[[str], V]) -> V | None:
        """Read a column; note why where it is not understood."""
        text = self._texts.get(column, "")
        if not text:
            return None
        done = self._hub.attempt(lambda _store: read(text))
        if done.problem is not None:
            self.problems.append((column, translate(done.problem.happened)))
        return done.value
