"""Reads rows of a registration list as people, and reports cells that were not understood."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from moderator.event.people import CONSENTS, BondKind, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.participants.bonds import Companion, companion_hints
from moderator.exchange.participants.columns import (
    EVERY_ROUND,
    IGNORED,
    NUMBER_PART,
    ORDER_EMAIL,
    ORDER_NAME,
    RETURNING,
    TOGETHER,
    wish_round,
)
from moderator.exchange.participants.names import Name, bare, read_address, whole
from moderator.exchange.participants.wish_cells import is_any
from moderator.exchange.participants.wish_columns import WishColumns
from moderator.exchange.participants.wording import (
    NAMELESS,
    WALK_IN_WORDS,
    Hint,
    is_newcomer,
    presence_hint,
    read_status,
    wants_step_free,
)
from moderator.exchange.tables.cells import one_line, yes_or_no
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ReadColumn
from moderator.exchange.tables.sheet import Sheet, SheetRow
from moderator.rules.written.comparing import key
from moderator.rules.written.days import at_minute, read_dated, read_moment
from moderator.rules.written.order import WrittenOrder, dates_either_way, order_of
from moderator.rules.written.times import DAY, read_minute

_PRESENCE = frozenset({"present_from", "present_until"})
_FIRST = frozenset({"number", "full_name"})


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as described by a row of the list.

    values: the fields of Participant that the list states. wishes: for each round's number, from 1,
    or for EVERY_ROUND, pairs of rank and theme as written; tied themes have equal ranks; an empty
    tuple if the list has columns for the round and the person left them empty. refusals: refused
    themes, by round. companions: whom the person wants to be with. numbers: all numbers that the
    person has in the list. hint: times of presence that the remark mentions. short: number of
    missing cells in the row.
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
        """Return the text of a field, "" if the list does not state it."""
        return str(self.values.get(name, ""))


@dataclass(slots=True)
class PersonDraft:
    """A person in the making while the cells of a row are read, with the findings so far."""

    row: SheetRow
    file: str
    wish_columns: WishColumns
    order: WrittenOrder = WrittenOrder.DAY_FIRST
    values: dict[str, Any] = field(default_factory=dict)
    wishes: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    refusals: dict[int, list[str]] = field(default_factory=dict)
    companions: list[Companion] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def doubt(self, column: str, message: Phrase, remedy: Phrase) -> None:
        """Report what was not understood in a column."""
        self.findings.append(
            Finding(
                Severity.WARNING, self.file, message, self.row.number, column, remedy, lost=True
            )
        )


def read_entries(
    sheet: Sheet, columns: tuple[ReadColumn, ...], event: Event, wish_columns: WishColumns
) -> Iterator[tuple[PersonEntry | None, SheetRow, list[Finding]]]:
    """Read each row as a person; None if it has no name.

    The findings of a row report what was left out, with column and remedy.
    """
    # a full name is the least reliable source, so it is read first and may be overwritten
    used = sorted(
        (column for column in columns if column.field), key=lambda c: c.field not in _FIRST
    )
    presence = (text for column in used if column.field in _PRESENCE
                for text in sheet.texts(column.index))  # fmt: skip
    order = order_of(event, presence)
    takers = [(column, _taker(column)) for column in used]
    for row in sheet.rows:
        draft = PersonDraft(row, sheet.file, wish_columns, order)
        for column, take in takers:
            take(draft, column, row.cell(column.index), event)
        yield _entry(draft, event), row, draft.findings


def _taker(column: ReadColumn) -> "_Take":
    if wish_round(column.field) is not None:
        return _take_wishes
    return _TAKERS.get(column.field, _take_text)


def _entry(draft: PersonDraft, event: Event) -> PersonEntry | None:
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
    return PersonEntry(
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


def _take_text(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    """Store a text as it is, on one line."""
    if text or column.field not in draft.values:
        draft.values[column.field] = one_line(text)


def _take_wishes(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    number = wish_round(column.field) or EVERY_ROUND
    wishes = draft.wishes.setdefault(number, [])
    if not text:
        return
    try:
        stated = draft.wish_columns.read(column, text)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("“{text}” has another rank than its column; this wish was left out.",
                   text=one_line(text)),
            phrase("Write the theme alone into the column of its rank."),
        )  # fmt: skip
        return
    for one in stated:
        if one.refused:
            draft.refusals.setdefault(number, []).append(one.theme)
        else:
            wishes.append((one.rank or 1, one.theme))


def _take_name(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    written = one_line(text)
    if key(written) in NAMELESS:
        written = ""
    values = draft.values
    if column.field in ("full_name", ORDER_NAME):
        name = whole(written)
        if column.field == "full_name" or not (
            values.get("given_name") or values.get("family_name")
        ):
            values |= {"given_name": name.given, "family_name": name.family}
    else:
        name = bare(written)
        if name.given or column.field not in values:
            values[column.field] = name.given
    _take_address_of(draft, name)


def _take_address_of(draft: PersonDraft, name: Name) -> None:
    """Store titles and salutation found in a name, unless they have a column of their own."""
    values = draft.values
    values["academic_title"] = values.get("academic_title") or name.title
    if name.salutation and not values.get("salutation"):
        values["salutation"] = name.salutation


def _take_form(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    """Store a title or salutation from its own column; an empty cell changes nothing."""
    draft.values[column.field] = one_line(text) or draft.values.get(column.field, "")


def _take_email(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    known = str(draft.values.get("email", ""))
    if key(text) in NAMELESS or (column.field == ORDER_EMAIL and known):
        draft.values["email"] = known
        return
    address = read_address(text)
    if not address.sure:
        kept = "@" in address.text and address.text.count("@") == 1
        draft.doubt(
            column.heading,
            phrase("“{text}” is more than one e-mail address; {address} counts.",
                   text=one_line(text), address=address.text)
            if kept and address.text != "".join(text.split()).casefold()
            else phrase("“{text}” is not an e-mail address.", text=one_line(text)),
            phrase("Correct it in the list or in the event.")
            if kept
            else phrase("It was taken over as it stands; correct it in the list or in the event."),
        )  # fmt: skip
    draft.values["email"] = address.text or known


def _take_status(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
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


def _take_answer(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    consent = column.field in CONSENTS
    answer = yes_or_no(text, consent=consent) if text else None
    if consent:
        draft.values[column.field] = answer
        understood = answer is not None
    else:
        needed = answer is None and wants_step_free(text)
        draft.values["step_free"] = bool(answer) or needed
        understood = needed or answer is not None or is_any(text)
    if text and not understood:
        _doubt_answer(draft, column, text)


def _doubt_answer(draft: PersonDraft, column: ReadColumn, text: str) -> None:
    draft.doubt(
        column.heading,
        phrase("“{text}” is neither yes nor no; it counts as not answered.", text=one_line(text)),
        phrase("Write yes or no."),
    )


def _take_remark(draft: PersonDraft, _column: ReadColumn, text: str, _event: Event) -> None:
    draft.values["remark"] = text
    if text:
        draft.companions += companion_hints(text)


def _take_together(draft: PersonDraft, _column: ReadColumn, text: str, _event: Event) -> None:
    if text and not is_any(text):
        draft.companions.append(Companion(BondKind.TOGETHER, one_line(text), named=True))


def _take_newcomer(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    answer = yes_or_no(text)
    if column.field == RETURNING:
        draft.values["newcomer"] = answer is False
        understood = answer is not None or is_any(text)
    else:
        first_time = answer is None and is_newcomer(text)
        draft.values["newcomer"] = bool(answer) or first_time
        understood = first_time or answer is not None or is_any(text)
    if text and not understood:
        _doubt_answer(draft, column, text)


def _take_number_part(draft: PersonDraft, _column: ReadColumn, text: str, _event: Event) -> None:
    number = draft.values.get("number", "")
    if text and number:
        draft.values["number"] = f"{number}-{one_line(text)}"


def _take_date(draft: PersonDraft, column: ReadColumn, text: str, _event: Event) -> None:
    try:
        read_dated(text)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("The date “{text}” does not exist.", text=one_line(text)),
            phrase("This column is not kept; correct the list if you need it."),
        )


def _take_moment(draft: PersonDraft, column: ReadColumn, text: str, event: Event) -> None:
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
    """Return whether somebody would arrive after the last day, or leave before the first."""
    if name == "present_from":
        return moment >= at_minute(event.date_of(event.days), DAY)
    return moment <= at_minute(event.start, 0)


def _moment(draft: PersonDraft, column: ReadColumn, text: str, event: Event) -> datetime | None:
    """Read a time of presence; a day alone counts from its beginning or to its end."""
    if not text:
        return None
    either = dates_either_way(text)
    if either and draft.order is WrittenOrder.OPEN:
        raise ValueError(text)
    if either and draft.order is WrittenOrder.MONTH_FIRST:
        draft.doubt(
            column.heading,
            phrase("“{text}” is read with the month first.", text=text),
            phrase("Only so does the list fall into the event; else write it as 04.11.2024 14:30."),
        )
    default = 0 if column.field == "present_from" else DAY - 1
    found = read_moment(text, event, month_first=draft.order is WrittenOrder.MONTH_FIRST)
    if found is not None:
        return at_minute(found[0], default if found[1] is None else found[1])
    minute = read_minute(text) if event.days == 1 else None
    if minute is None:
        raise ValueError(text)
    return at_minute(event.start, minute)


_Take = Callable[[PersonDraft, ReadColumn, str, Event], None]
"""Reads a cell of a column into a draft."""

_TAKERS: dict[str, _Take] = {
    "salutation": _take_form,
    "academic_title": _take_form,
    "given_name": _take_name,
    "family_name": _take_name,
    "full_name": _take_name,
    "email": _take_email,
    "status": _take_status,
    **dict.fromkeys(CONSENTS, _take_answer),
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
