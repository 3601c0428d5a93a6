"""What each cell of a row says about a person, field by field; what is not understood is told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from moderator.event.people import BondKind, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.participants.addresses import read_address
from moderator.exchange.participants.columns import (
    IGNORED,
    RETURNING,
    TOGETHER,
    ranked_theme,
    wish_of,
    wish_round,
)
from moderator.exchange.participants.companions import Companion, companion_hints
from moderator.exchange.participants.names import Name, bare, whole
from moderator.exchange.participants.scales import Scale
from moderator.exchange.participants.tool_headings import NUMBER_PART, ORDER_EMAIL, ORDER_NAME
from moderator.exchange.participants.wish_cells import Said, WishCells, is_any
from moderator.exchange.participants.wording import (
    WALK_IN_WORDS,
    is_newcomer,
    read_status,
    wants_step_free,
)
from moderator.exchange.tables.cells import key, one_line, yes_or_no
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Row
from moderator.rules.written.days import at_minute, read_dated, read_moment
from moderator.rules.written.order import Order, dates_either_way
from moderator.rules.written.times import DAY, read_minute

NAMELESS = frozenset({"anonymous", "anonym"})
"""What forms write in the place of a name or address that was not asked for."""


@dataclass(frozen=True, slots=True)
class Lists:
    """How columns about wishes, counted from 0, are to be read where it is not plain.

    equal: the order says nothing. labelled: the numbers before the themes are no ranks. scale:
    reads the columns for single themes.
    """

    equal: frozenset[int] = frozenset()
    labelled: frozenset[int] = frozenset()
    scale: Scale = field(default_factory=Scale)


AS_THEY_STAND = Lists()


@dataclass(slots=True)
class Draft:
    """A person as far as the cells of a row were read, with what is told about them."""

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
        """Tell what was not understood in a column."""
        self.findings.append(
            Finding(Severity.WARNING, self.file, message, self.row.number, column, remedy)
        )


def take(draft: Draft, column: Column, text: str, event: Event) -> None:
    """Read a cell of a column into a draft."""
    number = wish_round(column.field)
    if number is not None:
        _take_wishes(draft, column, number, text)
    else:
        _TAKERS.get(column.field, _take_text)(draft, column, text, event)


def _take_text(draft: Draft, column: Column, text: str, _event: Event) -> None:
    """Take a text over as it stands, in one line."""
    if text or column.field not in draft.values:
        draft.values[column.field] = one_line(text)


def _take_wishes(draft: Draft, column: Column, number: int, text: str) -> None:
    wishes = draft.wishes.setdefault(number, [])
    if not text:
        return
    for said in _said(draft, column, text):
        if said.refused:
            draft.refusals.setdefault(number, []).append(said.theme)
        else:
            wishes.append((said.rank or 1, said.theme))


def _said(draft: Draft, column: Column, text: str) -> Iterable[Said]:
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
        said = draft.lists.scale.said(draft.cells, text, column)
    except ValueError:
        return ()  # told once for all cells with this value
    return () if said is None else (said,)


def _take_name(draft: Draft, column: Column, text: str, _event: Event) -> None:
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


def _take_address_of(draft: Draft, name: Name) -> None:
    """Keep titles and salutation that stand with a name, where no column of their own does."""
    values = draft.values
    values["academic_title"] = values.get("academic_title") or name.title
    if name.salutation and not values.get("salutation"):
        values["salutation"] = name.salutation


def _take_form(draft: Draft, column: Column, text: str, _event: Event) -> None:
    """Take a title or salutation from a column of its own; an empty cell leaves what is known."""
    draft.values[column.field] = one_line(text) or draft.values.get(column.field, "")


def _take_email(draft: Draft, column: Column, text: str, _event: Event) -> None:
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


def _take_status(draft: Draft, column: Column, text: str, _event: Event) -> None:
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


def _take_answer(draft: Draft, column: Column, text: str, _event: Event) -> None:
    consent = column.field == "photo_consent"
    answer = yes_or_no(text, consent=consent) if text else None
    if consent:
        draft.values["photo_consent"] = answer
        understood = answer is not None
    else:
        needed = answer is None and wants_step_free(text)
        draft.values["step_free"] = bool(answer) or needed
        understood = needed or answer is not None or is_any(text)
    if text and not understood:
        _doubt_answer(draft, column, text)


def _doubt_answer(draft: Draft, column: Column, text: str) -> None:
    draft.doubt(
        column.heading,
        phrase("“{text}” is neither yes nor no; it counts as not answered.", text=one_line(text)),
        phrase("Write yes or no."),
    )


def _take_remark(draft: Draft, _column: Column, text: str, _event: Event) -> None:
    draft.values["remark"] = text
    if text:
        draft.companions += companion_hints(text)


def _take_together(draft: Draft, _column: Column, text: str, _event: Event) -> None:
    if text and not is_any(text):
        draft.companions.append(Companion(BondKind.TOGETHER, one_line(text), named=True))


def _take_newcomer(draft: Draft, column: Column, text: str, _event: Event) -> None:
    answer = yes_or_no(text)
    if column.field == RETURNING:
        draft.values["newcomer"] = answer is False
        understood = answer is not None or is_any(text)
    else:
        said = answer is None and is_newcomer(text)
        draft.values["newcomer"] = bool(answer) or said
        understood = said or answer is not None or is_any(text)
    if text and not understood:
        _doubt_answer(draft, column, text)


def _take_number_part(draft: Draft, _column: Column, text: str, _event: Event) -> None:
    number = draft.values.get("number", "")
    if text and number:
        draft.values["number"] = f"{number}-{one_line(text)}"


def _take_date(draft: Draft, column: Column, text: str, _event: Event) -> None:
    try:
        read_dated(text)
    except ValueError:
        draft.doubt(
            column.heading,
            phrase("The date “{text}” does not exist.", text=one_line(text)),
            phrase("This column is not kept; correct the list if you need it."),
        )


def _take_moment(draft: Draft, column: Column, text: str, event: Event) -> None:
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


def _moment(draft: Draft, column: Column, text: str, event: Event) -> datetime | None:
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


_TAKERS: dict[str, Callable[[Draft, Column, str, Event], None]] = {
    "salutation": _take_form,
    "academic_title": _take_form,
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
