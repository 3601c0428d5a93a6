"""Rows of a registration list as drafts of people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from moderator.event.people import Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.participants.companions import Companion
from moderator.exchange.participants.drafts import AS_THEY_STAND, Draft, Lists, take
from moderator.exchange.participants.wish_cells import WishCells
from moderator.exchange.participants.wording import Hint, presence_hint, wants_step_free
from moderator.exchange.plan import plain
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Row, Sheet
from moderator.rules.written.order import order_of

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


def read_entries(
    sheet: Sheet,
    columns: tuple[Column, ...],
    event: Event,
    cells: WishCells,
    lists: Lists = AS_THEY_STAND,
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
        draft = Draft(row, sheet.file, cells, lists, order)
        for column in used:
            take(draft, column, row.cell(column.index), event)
        yield _entry(draft, event), row, draft.findings


def _entry(draft: Draft, event: Event) -> Entry | None:
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
    differing: list[Phrase] = []
    statuses: tuple[Phrase, ...] = ()
    for name, value in second.values.items():
        own = values.get(name)
        # a consent that was refused is an answer, unlike what other columns leave open
        unsaid = ("", None) if name == "photo_consent" else ("", None, False)
        if own == value or value in unsaid or (name == "number" and own):
            continue
        if name == "status":
            values[name] = min(values[name], value, key=list(Status).index)
            statuses = (
                phrase("The rows have different statuses; the one that takes part counts."),
            )
        elif own in unsaid:
            values[name] = value
        else:
            differing.append(_pair(_said(own), _said(value)))
    wishes = dict(first.wishes)
    for number, found in second.wishes.items():
        if not wishes.get(number):
            wishes[number] = found
        elif found and found != wishes[number]:
            mine = ", ".join(theme for _, theme in wishes[number])
            differing.append(_pair(plain(mine), plain(", ".join(theme for _, theme in found))))
    notes = tuple(
        phrase("The rows differ: {values}. The first row counts.", values=pair)
        for pair in differing
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


def _pair(own: Phrase, other: Phrase) -> Phrase:
    return phrase("{own} / {other}", own=own, other=other)


def _said(value: Any) -> Phrase:  # noqa: ANN401
    if isinstance(value, bool):
        return phrase("yes") if value else phrase("no")
    if isinstance(value, datetime):
        return plain(f"{value:%d.%m.%Y %H:%M}")
    return plain(str(value))
