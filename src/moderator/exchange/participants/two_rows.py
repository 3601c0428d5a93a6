"""Headings of two rows: the question above, its options below, as surveys and offices write them.

SurveyMonkey writes the question over its first option and leaves the cells beside it empty; an
office merges "Workshoprunde 1" over "1. Wahl", "2. Wahl" and "3. Wahl", which reads the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from moderator.exchange.participants.ranks import is_worded, read_rank
from moderator.exchange.participants.themes import exactly
from moderator.exchange.participants.tool_headings import is_technical
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.headings import UNUSED, Recognise
from moderator.exchange.tables.sheet import Sheet, below, trimmed

FEWEST = 2
"""Options of one question, or themes, from which a row is taken for one with headings."""

_SEARCHED = 40
_NO_OPTION = frozenset({"response", "open ended response", "antwort", "offene antwort"})
"""What stands below a question that has no options."""

Cells = tuple[str, ...]


def with_fallback(sheet: Sheet, recognise: Recognise, themes: Collection[str]) -> Sheet:
    """Find the row with the headings where none is recognised: by themes, or by a tool's codes.

    themes: names as `exactly` writes them.
    """
    if sheet.header_row is not None:
        return sheet
    for number, cells in sheet.raw.rows[:_SEARCHED]:
        named = [exactly(cell) for cell in cells if exactly(cell) in themes]
        known = sum(bool(recognise(cell)[0]) or is_technical(cell) for cell in cells if cell)
        if (len(named) == len(set(named)) >= FEWEST) or known >= FEWEST:
            return below(sheet.raw, number)
    return sheet


def with_second_row(sheet: Sheet, recognise: Recognise, themes: Collection[str]) -> Sheet:
    """Join the headings with those of the row above or below, where the two belong together.

    Without a second row the sheet stays as it is.
    """
    if sheet.header_row is None:
        return sheet
    numbers = [number for number, _ in sheet.raw.rows]
    place = numbers.index(sheet.header_row)
    rows = [trimmed(cells) for _, cells in sheet.raw.rows[max(place - 1, 0) : place + 2]]
    here = min(place, 1)
    for upper, lower in ((here, here + 1), (here - 1, here)):
        if upper < 0 or lower >= len(rows):
            continue
        number = numbers[place + upper - here]
        merged = any(a.top == a.bottom == number and a.right > a.left for a in sheet.raw.areas)
        if _belong(rows[upper], rows[lower], recognise, themes, merged=merged):
            below_both = below(sheet.raw, numbers[place + lower - here])
            headings = _joined(rows[upper], rows[lower], recognise, themes)
            return replace(below_both, header_row=sheet.header_row, headings=headings)
    return sheet


def _belong(
    upper: Cells,
    lower: Cells,
    recognise: Recognise,
    themes: Collection[str],
    *,
    merged: bool,
) -> bool:
    """Tell whether one row has questions and the other one their options.

    merged: cells of the upper row span several columns, as those above options do.
    """
    carried = _carried(upper, lower)
    options = [
        place for place, cell in enumerate(lower) if _is_option(cell, themes) and carried[place]
    ]
    beside = [
        place
        for place, cell in enumerate(lower)
        if cell and place not in options and key(cell) not in _NO_OPTION
    ]
    questions = {carried[place] for place in options}
    spread = any(not upper[place : place + 1] or not upper[place] for place in options)
    # what stands beside the options are options too, as "First name" of "Contact information"
    known = sum(recognise(lower[place])[0] != UNUSED for place in beside)
    named = known * 2 > len(beside) if merged else known == len(beside)
    above = [cell for cell in upper if cell]
    # a title stands over the first columns, a question over its own options
    placed = all(any(upper[p : p + 1] == (question,) for p in options) for question in questions)
    several = len(above) >= max(1 if placed else 2, len(questions))
    return len(options) >= FEWEST and spread and named and several


def _is_option(cell: str, themes: Collection[str]) -> bool:
    return exactly(cell) in themes or (read_rank(cell) is not None and is_worded(cell))


def _carried(upper: Cells, lower: Sequence[str]) -> list[str]:
    """Carry each question on over its options, up to where neither row has anything."""
    found: list[str] = []
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        option = lower[place] if place < len(lower) else ""
        found.append(above or (found[-1] if found and option else ""))
    return found


def _joined(upper: Cells, lower: Cells, recognise: Recognise, themes: Collection[str]) -> Cells:
    headings = []
    for place, question in enumerate(_carried(upper, lower)):
        option = lower[place] if place < len(lower) else ""
        if not option or key(option) in _NO_OPTION:
            headings.append(question)
        elif _is_option(option, themes) and question:
            headings.append(f"{question} [{option}]")
        elif (
            upper[place : place + 1] == (question,)
            and recognise(option)[0] == UNUSED != recognise(question)[0]
        ):
            headings.append(question)
        else:
            headings.append(option)
    return tuple(headings)
