"""Rows of a registration list as drafts of people."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import Any

from moderator.event.people import Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.participants.columns import IGNORED, wish_of
from moderator.exchange.participants.wording import (
    WALK_IN_WORDS,
    Hint,
    presence_hint,
    read_status,
    split_name,
    split_titles,
    wants_step_free,
)
from moderator.exchange.tables.cells import (
    key,
    one_line,
    read_date,
    read_moment,
    read_time,
    yes_or_no,
)
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Row, Sheet

TEXTS = frozenset(
    {"number", "salutation", "academic_title", "organisation", "function", "catering"}
)
"""Fields whose texts are taken over as they stand, in one line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person as a row of the list describes them.

    values: fields of Participant that the list states; a field that it does not name is not there.
    wishes: for each round's number, from 1, pairs of rank and theme as written; an empty tuple
    where the list has columns for the round and the person left them empty.
    numbers: all numbers under which the person stands in the list.
    hint: a presence that the remark speaks of. short: cells that the row has too few.
    """

    row: int
    values: Mapping[str, Any]
    wishes: Mapping[int, tuple[tuple[int, str], ...]]
    numbers: frozenset[str] = frozenset()
    hint: Hint | None = None
    notes: tuple[Phrase, ...] = ()
    short: int = 0

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.text('given_name')} {self.text('family_name')}".strip()

    def text(self, name: str) -> str:
        """Text of a field, "" where the list does not state it."""
        return str(self.values.get(name, ""))


@dataclass(slots=True)
class _Draft:
    row: Row
    file: str
    values: dict[str, Any] = field(default_factory=dict)
    wishes: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def doubt(self, column: str, message: Phrase, remedy: Phrase) -> None:
        self.findings.append(
            Finding(Severity.WARNING, self.file, message, self.row.number, column, remedy)
        )


def read_entries(
    sheet: Sheet, columns: tuple[Column, ...], event: Event
) -> Iterator[tuple[Entry | None, Row, list[Finding]]]:
    """Read each row as a person; None where it has no name.

    The findings of a row name what was left out of it, with column and remedy.
    """
    used = [column for column in columns if column.field]
    for row in sheet.rows:
        draft = _Draft(row, sheet.file)
        for column in used:
            _take(draft, column, row.cell(column.index), event)
        yield _entry(draft, event), row, draft.findings


def _take(draft: _Draft, column: Column, text: str, event: Event) -> None:
    wish = wish_of(column.field)
    if wish is not None:
        wishes = draft.wishes.setdefault(wish[0], [])
        if text:
            wishes.append((wish[1], one_line(text)))
    elif column.field in TEXTS:
        if text or column.field not in draft.values:
            draft.values[column.field] = one_line(text)
    else:
        _TAKERS[column.field](draft, column, text, event)


def _take_name(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    name = one_line(text)
    if column.field == "full_name":
        titles, name = split_titles(name)
        given, family = split_name(name)
        draft.values |= {"given_name": given, "family_name": family}
    else:
        titles, name = split_titles(name)
        draft.values[column.field] = name
    if column.field != "family_name" or titles:
        draft.values["academic_title"] = draft.values.get("academic_title") or titles


def _take_email(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    address = "".join(text.split()).removeprefix("mailto:").casefold()
    if address and (address.count("@") != 1 or address.startswith("@") or address.endswith("@")):
        draft.doubt(
            column.heading,
            phrase("“{text}” is not an e-mail address.", text=one_line(text)),
            phrase("It was taken over as it stands; correct it in the list or in the event."),
        )
    draft.values["email"] = address


def _take_status(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    status = read_status(text)
    if status is None:
        draft.doubt(
            column.heading,
            phrase("“{text}” is not a known status; it counts as registered.", text=one_line(text)),
            phrase("Write registered, waiting list or cancelled."),
        )
    draft.values["status"] = status or Status.REGISTERED
    if key(text) in WALK_IN_WORDS:
        draft.values["walk_in"] = True


def _take_answer(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    answer = yes_or_no(text) if text else None
    if text and answer is None and column.field == "photo_consent":
        draft.doubt(
            column.heading,
            phrase(
                "“{text}” is neither yes nor no; it counts as not answered.", text=one_line(text)
            ),
            phrase("Write yes or no."),
        )
    if column.field == "photo_consent":
        draft.values["photo_consent"] = answer
    else:
        draft.values["step_free"] = bool(answer) or (answer is None and wants_step_free(text))


def _take_remark(draft: _Draft, _column: Column, text: str, _event: Event) -> None:
    draft.values["remark"] = text


def _take_date(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    try:
        read_date(text)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("The date “{text}” does not exist.", text=one_line(text)),
            phrase("This column is not kept; correct the list if you need it."),
        )


def _take_moment(draft: _Draft, column: Column, text: str, event: Event) -> None:
    try:
        moment = _moment(text, column.field, event)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("“{text}” is not a date with a time that exists.", text=one_line(text)),
            phrase("It was left out; write it as 04.11.2024 14:30."),
        )
        return
    draft.values[column.field] = moment


def _moment(text: str, name: str, event: Event) -> datetime | None:
    if not text:
        return None
    default = time(0) if name == "present_from" else time(23, 59)
    moment = read_moment(text, default)
    if moment is None and event.days == 1:
        clock = read_time(text)
        moment = datetime.combine(event.start, clock) if clock else None
    if moment is None:
        raise ValueError(text)
    return moment


_TAKERS: dict[str, Callable[[_Draft, Column, str, Event], None]] = {
    "given_name": _take_name,
    "family_name": _take_name,
    "full_name": _take_name,
    "email": _take_email,
    "status": _take_status,
    "photo_consent": _take_answer,
    "step_free": _take_answer,
    "remark": _take_remark,
    IGNORED: _take_date,
    "present_from": _take_moment,
    "present_until": _take_moment,
}


def _entry(draft: _Draft, event: Event) -> Entry | None:
    values = draft.values
    if not values.get("given_name") and not values.get("family_name"):
        return None
    values.setdefault("given_name", "")
    values.setdefault("family_name", "")
    begin, end = values.get("present_from"), values.get("present_until")
    if begin and end and end <= begin:
        draft.doubt(
            "",
            phrase("{name} would leave before arriving.", name=values["family_name"]),
            phrase("Both times were left out; correct them in the list."),
        )
        del values["present_from"], values["present_until"]
    remark = str(values.get("remark", ""))
    notes: tuple[Phrase, ...] = ()
    if wants_step_free(remark):
        values["step_free"] = True
        notes = (phrase("Needs step-free access, says the remark “{remark}”.", remark=remark),)
    hint = presence_hint(remark, event) if remark else None
    if hint and ("present_from" if hint.arrives else "present_until") in values:
        hint = None
    number = str(values.get("number", ""))
    wishes = {number: tuple(sorted(found)) for number, found in draft.wishes.items()}
    return Entry(
        draft.row.number,
        values,
        wishes,
        frozenset({number} - {""}),
        hint,
        notes,
        draft.row.short,
    )


def merged(first: Entry, second: Entry) -> tuple[Entry, tuple[Phrase, ...]]:
    """Join two rows of one person: the first counts, the second fills what it leaves empty.

    Of two statuses the one that takes part counts. Returns notes on what differs.
    """
    values = dict(first.values)
    differing: list[str] = []
    statuses: tuple[Phrase, ...] = ()
    for name, value in second.values.items():
        own = values.get(name)
        if own == value or value in ("", None, False) or (name == "number" and own):
            continue
        if name == "status":
            values[name] = min(values[name], value, key=list(Status).index)
            statuses = (
                phrase("The rows have different statuses; the one that takes part counts."),
            )
        elif own in ("", None, False):
            values[name] = value
        else:
            differing.append(f"{own} / {value}")
    wishes = dict(first.wishes)
    for number, found in second.wishes.items():
        if not wishes.get(number):
            wishes[number] = found
        elif found and found != wishes[number]:
            differing.append(" / ".join(theme for _, theme in found))
    notes = (
        (phrase("The rows differ: {values}. The first row counts.", values="; ".join(differing)),)
        if differing
        else ()
    )
    joined = replace(
        first,
        values=values,
        wishes=wishes,
        numbers=first.numbers | second.numbers,
        hint=first.hint or second.hint,
    )
    return joined, notes + statuses
