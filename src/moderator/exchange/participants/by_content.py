"""Columns of names and addresses that no heading tells: by what stands below."""

from dataclasses import replace

from moderator.exchange.participants.tool_headings import ORDER_EMAIL, ORDER_NAME
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Sheet

_NAMES = frozenset({"given_name", "family_name", "full_name", ORDER_NAME})
_MAILS = frozenset({"email", ORDER_EMAIL})
_SAMPLE = 400
_OTHERS = ("buyer", "käufer", "billing", "rechnung", "invoice", "besteller")


def with_people(
    sheet: Sheet, columns: tuple[Column, ...], chosen: frozenset[int]
) -> tuple[Column, ...]:
    """Recognise a column of addresses, and one of names without a heading, as in a Doodle poll.

    chosen: columns whose meaning was set by the moderator. What is found is not sure, so that
    the preview marks it.
    """
    used = {column.field for column in columns}
    made: list[Column] = []
    for column in columns:
        free = not column.field and column.index not in chosen
        if free and not used & _MAILS and _holds_addresses(sheet, column):
            made.append(replace(column, field="email", sure=False))
        elif free and not used & _NAMES and not column.heading and _holds_names(sheet, column):
            made.append(replace(column, field="full_name", sure=False))
        else:
            made.append(column)
        used.add(made[-1].field)
    return tuple(made)


def _texts(sheet: Sheet, column: Column) -> list[str]:
    found = (row.cell(column.index) for row in sheet.rows[:_SAMPLE])
    return [text for text in found if text]


def _holds_addresses(sheet: Sheet, column: Column) -> bool:
    texts = _texts(sheet, column)
    foreign = column.heading.casefold().startswith(_OTHERS)
    return bool(texts) and not foreign and all(_is_address(text) for text in texts)


def _is_address(text: str) -> bool:
    name, at, place = text.partition("@")
    return bool(name and at) and "." in place and not set(text) & set(" ,;@") - {"@"}


def _holds_names(sheet: Sheet, column: Column) -> bool:
    """Tell whether most cells are several words of letters, and none comes twice too often."""
    texts = _texts(sheet, column)
    named = [text for text in texts if len(text.split()) > 1 and not any(map(str.isdigit, text))]
    return len(named) > len(texts) / 2 and len(set(named)) > len(named) / 2
