"""Rows of a registration list as drafts of people."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from moderator.event.people import BondKind, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.participants.columns import (
    IGNORED,
    RETURNING,
    TOGETHER,
    ranked_theme,
    wish_of,
    wish_round,
)
from moderator.exchange.participants.companions import Companion, companion_hints
from moderator.exchange.participants.tool_headings import NUMBER_PART, ORDER_EMAIL, ORDER_NAME
from moderator.exchange.participants.wish_cells import ANY, Said, WishCells
from moderator.exchange.participants.wording import (
    WALK_IN_WORDS,
    Hint,
    is_newcomer,
    presence_hint,
    read_status,
    split_name,
    split_titles,
    wants_step_free,
)
from moderator.exchange.tables.cells import (
    key,
    one_line,
    yes_or_no,
)
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Row, Sheet
from moderator.rules.written.days import at_minute, read_dated, read_moment
from moderator.rules.written.order import Order, dates_either_way, order_of
from moderator.rules.written.times import DAY, read_minute

TEXTS = frozenset(
    {"number", "salutation", "academic_title", "organisation", "function", "catering"}
)
"""Fields whose texts are taken over as they stand, in one line."""

_SUMS = re.compile(r"(?:anzahl|summe|gesamt|insgesamt|total|count|sum)\b[\s:=\d./]*", re.I)
"""What stands in the place of a name in a row that adds the others up."""

NAMELESS = frozenset({"anonymous", "anonym"})
"""What forms write in the place of a name or address that was not asked for."""

_PRESENCE = frozenset({"present_from", "present_until"})
_FIRST = frozenset({"number", "full_name"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A person as a row of the list describes them.

    values: fields of Participant that the list states; a field that it does not name is not there.
    wishes: for each round's number, from 1, or for EVERY_ROUND, pairs of rank and theme as
    written, equal ranks where two are wished alike; an empty tuple where the list has columns for
    the round and the person left them empty. refusals: themes that are not wanted, by round.
    companions: with whom the person wants to be.
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
    refusals: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    companions: tuple[Companion, ...] = ()

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.text('given_name')} {self.text('family_name')}".strip()

    def text(self, name: str) -> str:
        """Text of a field, "" where the list does not state it."""
        return str(self.values.get(name, ""))


@dataclass(frozen=True, slots=True)
class Lists:
    """Columns with lists of wishes, counted from 0, that are not to be taken as they stand.

    equal: the order says nothing. labelled: the numbers before the themes are no ranks.
    """

    equal: frozenset[int] = frozenset()
    labelled: frozenset[int] = frozenset()


_AS_THEY_STAND = Lists()


@dataclass(slots=True)
class _Draft:
    row: Row
    file: str
    cells: WishCells
    lists: Lists
    order: Order = Order.DAY_FIRST
    values: dict[str, Any] = field(default_factory=dict)
    wishes: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    refusals: dict[int, list[str]] = field(default_factory=dict)
    companions: list[Companion] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def doubt(self, column: str, message: Phrase, remedy: Phrase) -> None:
        self.findings.append(
            Finding(Severity.WARNING, self.file, message, self.row.number, column, remedy)
        )


def read_entries(
    sheet: Sheet,
    columns: tuple[Column, ...],
    event: Event,
    cells: WishCells,
    lists: Lists = _AS_THEY_STAND,
) -> Iterator[tuple[Entry | None, Row, list[Finding]]]:
    """Read each row as a person; None where it has no name.

    cells: reads cells about wishes. lists: how lists of wishes are to be taken. The findings of
    a row name what was left out of it, with column and remedy.
    """
    # a whole name is the worst source of a given name, so that it is read first
    used = sorted(
        (column for column in columns if column.field), key=lambda c: c.field not in _FIRST
    )
    presence = [column.index for column in used if column.field in _PRESENCE]
    order = order_of(event, (row.cell(place) for row in sheet.rows for place in presence))
    for row in sheet.rows:
        draft = _Draft(row, sheet.file, cells, lists, order)
        for column in used:
            _take(draft, column, row.cell(column.index), event)
        yield _entry(draft, event), row, draft.findings


def _take(draft: _Draft, column: Column, text: str, event: Event) -> None:
    number = wish_round(column.field)
    if number is not None:
        _take_wishes(draft, column, number, text)
    elif column.field in TEXTS:
        if text or column.field not in draft.values:
            draft.values[column.field] = one_line(text)
    else:
        _TAKERS[column.field](draft, column, text, event)


def _take_wishes(draft: _Draft, column: Column, number: int, text: str) -> None:
    wishes = draft.wishes.setdefault(number, [])
    if not text:
        return
    for said in _said(draft, column, text):
        if said.refused:
            draft.refusals.setdefault(number, []).append(said.theme)
        else:
            wishes.append((said.rank or 1, said.theme))


def _said(draft: _Draft, column: Column, text: str) -> Iterable[Said]:
    wish, theme = wish_of(column.field), ranked_theme(column.field)
    if wish is not None:
        try:
            return tuple(draft.cells.single(text, wish[1]))
        except ValueError:
            draft.doubt(
                column.heading,
                phrase("“{text}” has another rank than its column; this wish was left out.",
                       text=one_line(text)),
                phrase("Write the theme alone into the column of its rank."),
            )  # fmt: skip
            return ()
    if column.field.startswith("refused"):
        found = draft.cells.listed(text)
        return [Said(said.theme, refused=True) for said in found]
    if not theme:
        return draft.cells.listed(
            text,
            equal=column.index in draft.lists.equal,
            labelled=column.index in draft.lists.labelled,
        )
    try:
        said = draft.cells.ranked(text, theme)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("“{text}” is no rank; this wish was left out.", text=one_line(text)),
            phrase("Write 1 for the most wanted, 2 for the next, or leave the cell empty."),
        )
        return ()
    return () if said is None else (said,)


def _take_name(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    name = one_line(text)
    if key(name) in NAMELESS or _SUMS.fullmatch(name):
        name = ""
    if column.field in ("full_name", ORDER_NAME):
        titles, name = split_titles(name)
        given, family = split_name(name)
        if column.field == "full_name" or not (
            draft.values.get("given_name") or draft.values.get("family_name")
        ):
            draft.values |= {"given_name": given, "family_name": family}
    else:
        titles, name = split_titles(name)
        if name or column.field not in draft.values:
            draft.values[column.field] = name
    if column.field != "family_name" or titles:
        draft.values["academic_title"] = draft.values.get("academic_title") or titles


def _take_email(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    address = "".join(text.split()).removeprefix("mailto:").casefold()
    if address in NAMELESS or (column.field == ORDER_EMAIL and draft.values.get("email")):
        address = "" if address in NAMELESS else str(draft.values["email"])
    if address and (address.count("@") != 1 or address.startswith("@") or address.endswith("@")):
        draft.doubt(
            column.heading,
            phrase("“{text}” is not an e-mail address.", text=one_line(text)),
            phrase("It was taken over as it stands; correct it in the list or in the event."),
        )
    draft.values["email"] = address or draft.values.get("email", "")


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
    if text:
        draft.companions += companion_hints(text)


def _take_together(draft: _Draft, _column: Column, text: str, _event: Event) -> None:
    if text and key(text) not in ANY:
        draft.companions.append(Companion(BondKind.TOGETHER, one_line(text), named=True))


def _take_newcomer(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    answer = yes_or_no(text)
    if column.field == RETURNING:
        draft.values["newcomer"] = answer is False
    else:
        draft.values["newcomer"] = bool(answer) or (answer is None and is_newcomer(text))


def _take_number_part(draft: _Draft, _column: Column, text: str, _event: Event) -> None:
    number = draft.values.get("number", "")
    if text and number:
        draft.values["number"] = f"{number}-{one_line(text)}"


def _take_date(draft: _Draft, column: Column, text: str, _event: Event) -> None:
    try:
        read_dated(text)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("The date “{text}” does not exist.", text=one_line(text)),
            phrase("This column is not kept; correct the list if you need it."),
        )


def _take_moment(draft: _Draft, column: Column, text: str, event: Event) -> None:
    text = one_line(text)
    try:
        moment = _moment(draft, column, text, event)
    except (ValueError, OverflowError):
        draft.doubt(
            column.heading,
            phrase("“{text}” is not a date with a time that exists.", text=text),
            phrase("It was left out; write it as 04.11.2024 14:30."),
        )
        return
    if moment is not None and _is_never_there(column.field, moment, event):
        draft.doubt(
            column.heading,
            phrase("With “{text}” the person would be there on no day of the event.", text=text),
            phrase("It was left out; write it as 04.11.2024 14:30."),
        )
        return
    draft.values[column.field] = moment


def _is_never_there(name: str, moment: datetime, event: Event) -> bool:
    """Tell whether somebody would come after the last day, or go before the first."""
    if name == "present_from":
        return moment >= at_minute(event.date_of(event.days), DAY)
    return moment <= at_minute(event.start, 0)


def _moment(draft: _Draft, column: Column, text: str, event: Event) -> datetime | None:
    """Read a moment of presence; a day alone counts from its begin or to its end."""
    if not text:
        return None
    either = dates_either_way(text)
    if either and draft.order is Order.OPEN:
        raise ValueError(text)
    if either and draft.order is Order.MONTH_FIRST:
        draft.doubt(
            column.heading,
            phrase("“{text}” is read with the month first.", text=text),
            phrase("Only so does the list fall into the event; else write it as 04.11.2024 14:30."),
        )
    default = 0 if column.field == "present_from" else DAY - 1
    found = read_moment(text, event, month_first=draft.order is Order.MONTH_FIRST)
    if found is not None:
        return at_minute(found[0], default if found[1] is None else found[1])
    minute = read_minute(text) if event.days == 1 else None
    if minute is None:
        raise ValueError(text)
    return at_minute(event.start, minute)


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
    "newcomer": _take_newcomer,
    RETURNING: _take_newcomer,
    TOGETHER: _take_together,
    NUMBER_PART: _take_number_part,
    ORDER_NAME: _take_name,
    ORDER_EMAIL: _take_email,
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
    wishes = {
        number: tuple(sorted(found, key=lambda wish: wish[0]))
        for number, found in draft.wishes.items()
    }
    return Entry(
        draft.row.number,
        values,
        wishes,
        frozenset({number} - {""}),
        hint,
        notes,
        draft.row.short,
        {number: tuple(found) for number, found in draft.refusals.items()},
        tuple(draft.companions),
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
        refusals={**second.refusals, **first.refusals},
        companions=first.companions or second.companions,
    )
    return joined, notes + statuses
