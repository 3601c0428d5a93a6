"""Reads and checks the rows of a list of workshops."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.row_texts import RowTexts
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.headings import ColumnMeaning
from moderator.exchange.tables.sheet import SheetRow
from moderator.rules.written.numbers import GROUPS, PEOPLE, read_number

FIELDS: tuple[ColumnMeaning, ...] = (
    ColumnMeaning.of(
        "theme", phrase("Theme"), "thema|workshop|titel|workshopthema|theme|topic|title"
    ),
    ColumnMeaning.of("room", phrase("Room"), "raum|ort|saal|room|location"),
    ColumnMeaning.of(
        "most",
        phrase("Places"),
        "plätze|höchstens|maximal|max|kapazität|teilnehmerzahl|places|seats|capacity|most|maximum",
    ),
    ColumnMeaning.of("least", phrase("At least"), "mindestens|minimum|min|minimal|least|at least"),
    ColumnMeaning.of("groups", phrase("Groups"), "gruppen|anzahl gruppen|kleingruppen|groups"),
    ColumnMeaning.of(
        "moderator",
        phrase("Moderator"),
        "moderation|moderator|moderatorin|leitung|moderierende|facilitator|host|chair",
    ),
    ColumnMeaning.of(
        "practice_example",
        phrase("Practice example"),
        "praxisbeispiel|beispiel|praxis|impuls|practice example|example|case",
    ),
    ColumnMeaning.of(
        "questions",
        phrase("Guiding questions"),
        "leitfragen|leitfrage|fragen|guiding questions|questions",
    ),
    ColumnMeaning.of("round", phrase("Round"), "runde|runden|workshoprunde|round|rounds|in runde"),
    ColumnMeaning.of(
        "way", phrase("Way to the room"), "weg|lage|wegbeschreibung|etage|way|directions|floor"
    ),
)


@dataclass(frozen=True, slots=True)
class WorkshopEntry:
    """A workshop as described by a row; rounds: numbers from 1, None means every round.

    stated: which of "most", "least" and "groups" the row states; the others have defaults.
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
    stated: frozenset[str] = frozenset()

    def numbers(self, rounds: int) -> tuple[int, ...]:
        """List the workshop's rounds; rounds: number of the event's rounds."""
        every = range(1, rounds + 1)
        return tuple(n for n in every if self.rounds is None or n in self.rounds)


_NUMBERS = {
    "most": (PEOPLE, r"(?:max(?:\.|imal)?|höchstens|bis zu|up to|at most)"),
    "least": (PEOPLE, r"(?:mind(?:\.|estens)?|min(?:\.|imal)?|ab|at least)"),
    "groups": (GROUPS, ""),
}
"""Fields with a number, and the words that may follow or precede it."""

_EVERY = re.compile(r"(?:in )?(?:allen?|jeder?|all|every|each)(?: (?:runden?|rounds?))?", re.I)
_SPAN = r"\d{1,2}\.?(?:\s*(?:[-–]|bis|to)\s*\d{1,2}\.?)?"
_ROUNDS = re.compile(
    rf"(?:(?:workshop)?runden?\s*|rounds?\s*)?{_SPAN}(?:\s*(?:[,;/+&]|und|and)\s*{_SPAN})*"
    r"(?:\s*(?:workshop)?runden?|\s*rounds?)?",
    re.ASCII | re.I,
)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows of workshops.

    rounds: number of the event's rounds. places: returns the places of a known room.
    """

    texts: RowTexts
    rounds: int
    places: Callable[[str], int | None]

    def read(self, row: SheetRow) -> WorkshopEntry | tuple[Finding, ...]:
        """Read a row, or return findings for everything that prevents importing it."""
        read = {name: self._number(row, name) for name in _NUMBERS}
        wrong = tuple(found for found in read.values() if isinstance(found, Finding))
        counts = {name: found for name, found in read.items() if isinstance(found, int)}
        text = self.texts.text
        theme, room = one_line(text(row, "theme")), one_line(text(row, "room"))
        if not theme or not room:
            missing = "room" if theme else "theme"
            wrong += (self._wrong(row, missing, phrase("The row has no theme or no room.")),)
        rounds = self._rounds(row)
        if isinstance(rounds, Finding):
            wrong += (rounds,)
        most = counts.get("most", self.places(room) if room else None)
        if most is None and not wrong:
            message = phrase("The row does not say how many places there are.")
            wrong += (self._wrong(row, "most", message),)
        least = counts.get("least", 0)
        if most is not None and least > most:
            message = phrase(
                "At least {least} people do not fit on {most} places.", least=least, most=most
            )
            wrong += (self._wrong(row, "least", message),)
        if wrong or most is None or isinstance(rounds, Finding):
            return wrong
        return WorkshopEntry(
            row.number,
            theme,
            room,
            most,
            least,
            max(counts.get("groups", 1), 1),
            one_line(text(row, "moderator")),
            one_line(text(row, "practice_example")),
            tuple(q for part in re.split(r"[|\n]", text(row, "questions"))
                  if (q := one_line(part))),
            rounds,
            one_line(text(row, "way")),
            frozenset(counts),
        )  # fmt: skip

    def _number(self, row: SheetRow, name: str) -> int | Finding | None:
        written = one_line(self.texts.text(row, name))
        if not written:
            return None
        number = read_number(written, *_NUMBERS[name])
        if number is not None:
            return number
        return self._wrong(row, name, phrase("“{text}” is not a number.", text=written))

    def _rounds(self, row: SheetRow) -> tuple[int, ...] | Finding | None:
        """Read the rounds of a row; None for every one."""
        written = one_line(self.texts.text(row, "round"))
        try:
            rounds = read_rounds(written)
        except ValueError:
            message = phrase("“{text}” is no round.", text=written)
            remedy = phrase("Write rounds as 1, as 1, 3 or as 1-3; the row was left out.")
            return self._wrong(row, "round", message, remedy)
        if rounds is not None and self.rounds and not all(1 <= n <= self.rounds for n in rounds):
            return self._wrong(
                row, "round", phrase("The event has only %n workshop rounds.", n=self.rounds)
            )
        return rounds

    def _wrong(
        self, row: SheetRow, name: str, message: Phrase, remedy: Phrase | None = None
    ) -> Finding:
        return self.texts.left_out(row, name, message, remedy)


def read_rounds(text: str) -> tuple[int, ...] | None:
    """Read "1", "Runde 1, 3" or "1-3"; None for "" and for "alle".

    Raises ValueError if the text is anything else.
    """
    if not text or _EVERY.fullmatch(text):
        return None
    if not _ROUNDS.fullmatch(text):
        raise ValueError(text)
    spans = re.findall(r"(\d{1,2})(?:\.?\s*(?:[-–]|bis|to)\s*(\d{1,2}))?", text)
    return tuple(n for first, last in spans for n in range(int(first), int(last or first) + 1))
