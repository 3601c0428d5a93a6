"""Recognises the columns of a list: of several readings the most certain one counts.

To add a way to recognise columns, add a function to RECOGNISERS; its certainty decides which other
readings it outweighs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.exchange.participants.columns import (
    NUMBER_PART,
    ORDER_EMAIL,
    ORDER_NAME,
    PREFERRED,
    SeenColumn,
)
from moderator.exchange.participants.shapes import by_themes, is_code
from moderator.exchange.participants.wording import NAMELESS, STATUS_WORDS
from moderator.exchange.tables.cells import NO, YES
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import SURE, ReadColumn, Reading, Recognise, surest
from moderator.exchange.tables.sheet import Sheet
from moderator.rules.written.comparing import key

CONTENT = 50.0
"""Certainty of a reading from the cells alone: below that of any known heading."""

IDLE = 0.0
"""Certainty of a heading whose column holds no answers."""

_NAMES = frozenset({"given_name", "family_name", "full_name", ORDER_NAME})
_MAILS = frozenset({"email", ORDER_EMAIL})
_MAIL = ("email", "e mail")
_OTHERS = ("buyer", "käufer", "billing", "rechnung", "invoice", "besteller")


def recognised(
    conference: Conference, sheet: Sheet, recognise: Recognise, chosen: Mapping[int, str]
) -> tuple[ReadColumn, ...]:
    """Return the meaning of each column, by heading and content.

    chosen: fields that the moderator set, by the column's index from 0.
    """
    columns = _seen(sheet, recognise, chosen)
    readings = (reading for way in RECOGNISERS for reading in way(conference, columns))
    return surest(sheet.headings, readings, chosen)


def _seen(sheet: Sheet, recognise: Recognise, chosen: Mapping[int, str]) -> tuple[SeenColumn, ...]:
    """Collect all columns; a field goes to the column whose heading fits it best.

    A column without answers leaves its field to another: anonymous forms write such columns for the
    account, beside the questions for name and address.
    """
    found = [recognise(heading) for heading in sheet.headings]
    texts = [sheet.texts(index) for index in range(len(sheet.headings))]
    readings = (
        Reading(index, field, IDLE if _is_idle(texts[index]) else likeness)
        for index, (field, likeness) in enumerate(found)
        if field
    )
    return tuple(
        SeenColumn(
            column.index,
            column.heading,
            column.field,
            found[column.index][1] if column.field == found[column.index][0] else 0.0,
            texts[column.index],
            column.index not in chosen,
        )
        for column in surest(sheet.headings, readings, chosen)
    )


def _is_idle(texts: Iterable[str]) -> bool:
    return all(text.casefold() in NAMELESS for text in texts)


def _by_heading(_conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    for column in columns:
        if column.field:
            yield Reading(column.index, column.field, column.likeness, column.likeness >= SURE)


def _of_orders(_conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    """Recognise columns of order exports besides the attendee: position in the order, e-mail."""
    named = {column.field for column in columns}
    attended = any(c.field == "email" and c.likeness == PREFERRED for c in columns)
    for column in columns:
        word = key(column.heading)
        if word == "position" and "number" in named and NUMBER_PART not in named:
            if column.sample and all(text.isdecimal() for text in column.sample):
                yield Reading(column.index, NUMBER_PART, PREFERRED)
        elif attended and not column.field and word in _MAIL and ORDER_EMAIL not in named:
            yield Reading(column.index, ORDER_EMAIL, PREFERRED)


def _by_addresses(_conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    """Recognise a column of e-mail addresses without a known heading."""
    if any(column.field in _MAILS for column in columns):
        return
    for column in columns:
        foreign = column.heading.casefold().startswith(_OTHERS)
        if column.sample and not foreign and all(map(_is_address, column.sample)):
            yield Reading(column.index, "email", CONTENT, sure=False)


def _is_address(text: str) -> bool:
    name, at, place = text.partition("@")
    return bool(name and at) and "." in place and not set(text) & set(" ,;@") - {"@"}


def _by_names(_conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    """Recognise a column of names without a heading, as in a Doodle poll.

    Most of its cells are several words of letters, and few of them are repeated.
    """
    if any(column.field in _NAMES for column in columns):
        return
    for column in columns:
        texts = column.sample
        named = [t for t in texts if len(t.split()) > 1 and not any(map(str.isdigit, t))]
        most = len(named) > len(texts) / 2 and len(set(named)) > len(named) / 2
        if most and not column.heading:
            yield Reading(column.index, "full_name", CONTENT, sure=False)


def _by_statuses(_conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    """Recognise a column of several words that all mean a status; lists from the door call it Was.

    Yes and no do not count, since they may answer anything.
    """
    for column in columns:
        words = set(map(key, column.texts)) - {""}
        if len(words) > 1 and words <= STATUS_WORDS.keys() - YES - NO:
            yield Reading(column.index, "status", CONTENT, sure=False)


Recogniser = Callable[[Conference, Sequence[SeenColumn]], Iterable[Reading]]
"""Yields readings of any of the columns, with their certainty."""

RECOGNISERS: tuple[Recogniser, ...] = (
    by_themes,
    _by_heading,
    _of_orders,
    _by_addresses,
    _by_names,
    _by_statuses,
)
"""In order of precedence: of equally certain readings the first one counts."""


def coded_columns(sheet: Sheet, columns: tuple[ReadColumn, ...]) -> Iterator[Finding]:
    """Report columns that nobody can understand, since their questions and options are codes."""
    coded = [
        column
        for column in columns
        if not column.field and is_code(column.heading)
        if any(row.cell(column.index) for row in sheet.rows)
    ]
    if coded:
        yield Finding(
            Severity.WARNING,
            sheet.file,
            phrase("%n columns have codes for headings and were not understood.", n=len(coded)),
            sheet.header_row,
            coded[0].heading,
            phrase("Export full questions and answers, or say what the columns mean."),
            lost=True,
        )


def themes_unused(
    sheet: Sheet, columns: tuple[ReadColumn, ...], conference: Conference
) -> Iterator[Finding]:
    """Report columns that name or hold themes and were not understood."""
    themes = {key(theme.name): theme.name for theme in conference.themes()}
    for column in columns:
        if column.field:
            continue
        filled = [row for row in sheet.rows if row.cell(column.index)]
        heading = f" {key(column.heading)} "
        named = next((name for word, name in themes.items() if f" {word} " in heading), "")
        held = next((row for row in filled if key(row.cell(column.index)) in themes), None)
        if named and filled:
            message = phrase("The column names the theme “{theme}” and is not used.", theme=named)
        elif held:
            theme = themes[key(held.cell(column.index))]
            message = phrase("The column holds the theme “{theme}” and is not used.", theme=theme)
        else:
            continue
        yield Finding(
            Severity.WARNING,
            sheet.file,
            message,
            (held or filled[0]).number,
            column.heading,
            phrase("Say in the preview what it means."),
            lost=True,
        )
