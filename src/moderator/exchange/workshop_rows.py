"""Rows of a list of workshops, read and checked."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.tables.cells import one_line, read_count
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, Field
from moderator.exchange.tables.sheet import Row, Sheet

FIELDS: tuple[Field, ...] = (
    Field.of("theme", phrase("Theme"), "thema|workshop|titel|workshopthema|theme|topic|title"),
    Field.of("room", phrase("Room"), "raum|ort|saal|room|location"),
    Field.of(
        "most",
        phrase("Places"),
        "plätze|höchstens|maximal|max|kapazität|teilnehmerzahl|places|seats|capacity|most|maximum",
    ),
    Field.of("least", phrase("At least"), "mindestens|minimum|min|minimal|least|at least"),
    Field.of("groups", phrase("Groups"), "gruppen|anzahl gruppen|kleingruppen|groups"),
    Field.of(
        "moderator",
        phrase("Moderator"),
        "moderation|moderator|moderatorin|leitung|moderierende|facilitator|host|chair",
    ),
    Field.of(
        "practice_example",
        phrase("Practice example"),
        "praxisbeispiel|beispiel|praxis|impuls|practice example|example|case",
    ),
    Field.of(
        "questions",
        phrase("Guiding questions"),
        "leitfragen|leitfrage|fragen|guiding questions|questions",
    ),
    Field.of("round", phrase("Round"), "runde|runden|workshoprunde|round|rounds|in runde"),
    Field.of(
        "way", phrase("Way to the room"), "weg|lage|wegbeschreibung|etage|way|directions|floor"
    ),
)


@dataclass(frozen=True, slots=True)
class WorkshopRow:
    """A workshop as a row describes it; rounds are numbers from 1, None means every one.

    said: which of "most", "least" and "groups" the row says; the others are what is usual.
    """

    row: int
    theme: str
    room: str
    most: int
    least: int
    groups: int
    moderator: str
    practice_example: str
    questions: tuple[str, ...]
    rounds: tuple[int, ...] | None
    way: str
    said: frozenset[str] = frozenset()

    def numbers(self, rounds: int) -> tuple[int, ...]:
        """List the rounds of the event, of which there are so many, in which the workshop is."""
        every = range(1, rounds + 1)
        return tuple(n for n in every if self.rounds is None or n in self.rounds)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows of workshops.

    rounds: number of the event's rounds. places: gives the places of a known room.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rounds: int
    places: Callable[[str], int | None]

    def text(self, row: Row, name: str) -> str:
        """Text of a row in the column of a field, "" without such a column."""
        for column in self.columns:
            if column.field == name:
                return row.cell(column.index)
        return ""

    def read(self, row: Row) -> WorkshopRow | Finding:
        """Read a row, or say why it cannot be taken over."""
        counts: dict[str, int | None] = {}
        for name in ("most", "least", "groups"):
            text = one_line(self.text(row, name))
            counts[name] = read_count(text)
            if text and counts[name] is None:
                return self._wrong(row, name, phrase("“{text}” is not a number.", text=text))
        theme, room = one_line(self.text(row, "theme")), one_line(self.text(row, "room"))
        if not theme or not room:
            missing = "room" if theme else "theme"
            return self._wrong(row, missing, phrase("The row has no theme or no room."))
        most = counts["most"] if counts["most"] is not None else self.places(room)
        if most is None:
            return self._wrong(
                row, "most", phrase("The row does not say how many places there are.")
            )
        least = counts["least"] or 0
        if least > most:
            return self._wrong(
                row,
                "least",
                phrase(
                    "At least {least} people do not fit on {most} places.", least=least, most=most
                ),
            )
        rounds = _rounds(one_line(self.text(row, "round")))
        if rounds is not None and self.rounds and not all(1 <= n <= self.rounds for n in rounds):
            return self._wrong(
                row, "round", phrase("The event has only {n} workshop rounds.", n=self.rounds)
            )
        return WorkshopRow(
            row.number,
            theme,
            room,
            most,
            least,
            max(counts["groups"] or 1, 1),
            one_line(self.text(row, "moderator")),
            one_line(self.text(row, "practice_example")),
            tuple(q for part in re.split(r"[|\n]", self.text(row, "questions"))
                  if (q := one_line(part))),
            rounds,
            one_line(self.text(row, "way")),
            frozenset(name for name, count in counts.items() if count is not None),
        )  # fmt: skip

    def _wrong(self, row: Row, name: str, message: Phrase) -> Finding:
        headings = [column.heading for column in self.columns if column.field == name]
        return Finding(
            Severity.ERROR,
            self.sheet.file,
            message,
            row.number,
            headings[0] if headings else "",
            phrase("The row was left out; correct it in the list and read it again."),
        )


def _rounds(text: str) -> tuple[int, ...] | None:
    """Read "1", "1, 3" or "1-3"; None for "" and for "alle"."""
    spans = re.findall(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?", text)
    if not spans:
        return None
    return tuple(n for first, last in spans for n in range(int(first), int(last or first) + 1))
