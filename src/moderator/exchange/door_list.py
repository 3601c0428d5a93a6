"""The list of the day itself: who did not come, who came without registration, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from moderator.event.phrase import phrase
from moderator.exchange.row_lists import ListRow, list_rows
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.headings import SURE, UNUSED, ColumnMeaning, Recognise
from moderator.exchange.tables.sheet import RawTable
from moderator.rules.written.comparing import key


class DoorEvent(StrEnum):
    """What a row says of a person."""

    CHECKED_IN = "checked_in"
    NO_SHOW = "no_show"
    WALK_IN = "walk_in"
    LEFT_EARLY = "left_early"


MEANINGS = (
    ColumnMeaning.of("time", phrase("Time"), "uhrzeit|zeit|um|time|at"),
    ColumnMeaning.of("what", phrase("What"), "was|was ist|status|stand|what|event|state"),
    ColumnMeaning.of("given_name", phrase("Given name"), "vorname|vornamen|given name|first name"),
    ColumnMeaning.of(
        "family_name",
        phrase("Family name"),
        "nachname|familienname|name|family name|last name|surname",
    ),
    ColumnMeaning.of(
        "organisation",
        phrase("Organisation"),
        "organisation|jobcenter|einrichtung|firma|institution|organization|company",
    ),
)
_WORDS = {
    DoorEvent.CHECKED_IN: "eingecheckt|angekommen|da|anwesend|checked in|arrived|here|present",
    DoorEvent.NO_SHOW: "nicht erschienen|nicht da|nicht gekommen|fehlt|no show|did not come|absent",
    DoorEvent.WALK_IN: "ohne anmeldung da|ohne anmeldung|nachgemeldet|spontan|walk in"
    "|without registration",
    DoorEvent.LEFT_EARLY: "früher gegangen|gegangen|abgereist|left early|left|gone",
}
_EVENTS = {key(word): event for event, words in _WORDS.items() for word in words.split("|")}
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?(?: Uhr)?")
_WISH = re.compile(r"(?:wunsch|wahl|wish|choice)")
MOST_WISHES = 20


@dataclass(frozen=True, slots=True)
class DoorEntry:
    """A row of the list. at: None where no time is told. wishes: themes as written, in order."""

    row: ListRow
    event: DoorEvent
    at: time | None
    given_name: str
    family_name: str
    organisation: str
    wishes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given_name} {self.family_name}".strip()


def read_door_list(raw: RawTable) -> tuple[tuple[DoorEntry, ...], tuple[Finding, ...]]:
    """Read a list; return its entries in the order of their times, and what is wrong with others.

    Raises ImportProblem where the list has no names or does not say what was.
    """
    entries: list[DoorEntry] = []
    findings: list[Finding] = []
    for row in list_rows(raw, MEANINGS, ("what", "family_name"), _wish_column()):
        found = list(_problems(row))
        findings += found
        if not found:
            entries.append(_entry(row))
    entries.sort(key=lambda entry: (entry.at is not None, entry.at or time(), entry.row.number))
    return tuple(entries), tuple(findings)


def _problems(row: ListRow) -> Iterator[Finding]:
    what = row.text("what")
    if key(what) not in _EVENTS:
        known = ", ".join(words.split("|")[0] for words in _WORDS.values())
        yield row.problem(
            "what",
            phrase("“{text}” is nothing that can happen at the door.", text=what),
            phrase("Known are: {words}.", words=known),
        )
    if row.text("time") and _clock(row.text("time")) is None:
        yield row.problem(
            "time",
            phrase("“{text}” is no time.", text=row.text("time")),
            phrase("Please write it as 13:05."),
        )
    if not (row.text("given_name") or row.text("family_name")):
        yield row.problem("family_name", phrase("A name is missing."))


def _entry(row: ListRow) -> DoorEntry:
    wishes = [row.text(f"wish:{place}") for place in range(1, MOST_WISHES)]
    return DoorEntry(
        row,
        _EVENTS[key(row.text("what"))],
        _clock(row.text("time")),
        row.text("given_name"),
        row.text("family_name"),
        row.text("organisation"),
        tuple(filter(None, wishes)),
    )


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text.strip())
    try:
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def _wish_column() -> Recognise:
    """Recognise columns of wishes, each as the next one; the same heading as the same one."""
    known: dict[str, str] = {}

    def recognise(heading: str) -> tuple[str, float]:
        written = key(heading)
        if not _WISH.search(written):
            return UNUSED, 0.0
        return known.setdefault(written, f"wish:{len(known) + 1}"), SURE

    return recognise
