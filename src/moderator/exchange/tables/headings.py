"""Recognises headings: which column means what, in German and English, in any order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from moderator.event.phrase import Phrase
from moderator.exchange.tables.sheet import RawTable, Sheet, below
from moderator.rules.written.comparing import key

UNUSED = ""
"""The field of a column that is not imported."""

SURE = 100.0
ALIKE = 86.0
"""Likeness in per cent from which a heading counts as a misspelling of a known one."""

WORD = 5
"""Least letters of a known heading to be found in a longer one, as in "Ihre Organisation"."""

LONGEST = 80
"""Most letters of a heading that can be a misspelling; longer ones are questions."""

_SEARCHED = 40
"""Number of first rows in which headings are searched."""


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """Something that a column can mean.

    name: stable name, such as "given_name" or "wish:2:1". label: shown in the preview. words:
    headings that mean it, as written by `key`. No two columns may have the same field.
    """

    name: str
    label: Phrase
    words: tuple[str, ...] = ()

    @staticmethod
    def of(name: str, label: Phrase, words: str) -> "ColumnMeaning":
        """Make a field, with its words in one text, separated by |."""
        return ColumnMeaning(name, label, tuple(filter(None, map(key, words.split("|")))))


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """How a column was understood.

    index: counted from 0. field: a meaning's name or UNUSED. sure: false if the heading was
    only similar to a known one.
    """

    index: int
    heading: str
    field: str
    sure: bool = True


Recognise = Callable[[str], tuple[str, float]]
"""Returns a heading's field and the likeness in per cent; UNUSED and 0 for an unknown one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a recogniser thinks a column means.

    index: of the column, from 0. certainty: in per cent, like the likeness of a heading to a known
    one; above SURE if more than the heading supports it. sure: false if the preview is to mark it.
    """

    index: int
    field: str
    certainty: float
    sure: bool = True


@dataclass(frozen=True, slots=True)
class KnownHeadings:
    """The known headings: field names by headings as written by `key`."""

    fields: Mapping[str, str]

    @staticmethod
    def of(fields: Iterable[ColumnMeaning]) -> "KnownHeadings":
        """Collect the headings of fields."""
        return KnownHeadings({word: field.name for field in fields for word in field.words})

    def recognise(self, heading: str) -> tuple[str, float]:
        """Recognise a heading that is exact, misspelt, or contained in a longer one."""
        written = key(heading)
        if written in self.fields:
            return self.fields[written], SURE
        return self.alike(written)

    def alike(self, written: str) -> tuple[str, float]:
        """Recognise a heading, as written by `key`, that is misspelt or part of a longer one."""
        if len(written) > LONGEST:
            return UNUSED, 0.0
        words = self.fields.keys()
        found = process.extractOne(written, words, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found is not None and len(written) > 3:
            return self.fields[found[0]], float(found[1])
        within = [word for word in words if f" {word} " in f" {written} " and len(word) >= WORD]
        if within:
            first = min(within, key=lambda word: (f" {written} ".index(f" {word} "), -len(word)))
            return self.fields[first], ALIKE - 1
        return UNUSED, 0.0


def with_header(raw: RawTable, recognise: Recognise, chosen: int | None) -> Sheet:
    """Find the row of headings: the one in which the most fields are recognised.

    chosen: number of the row, if the moderator chose it. A sheet without any recognised heading has
    the header_row None.
    """
    if chosen is not None and any(number == chosen for number, _ in raw.rows):
        return below(raw, chosen)

    def fields_in(cells: tuple[str, ...]) -> int:
        return len({recognise(cell)[0] for cell in cells if cell} - {UNUSED})

    best, row = 0, None
    for number, cells in raw.rows[:_SEARCHED]:
        count = fields_in(cells)
        if count > best:
            best, row = count, number
    return below(raw, row if best >= 2 else None)


def understood(
    sheet: Sheet, recognise: Recognise, chosen: Mapping[int, str]
) -> tuple[ReadColumn, ...]:
    """Return the meaning of each column, by its heading.

    chosen: fields that the moderator set, by the column's index from 0.
    """
    found = ((index, *recognise(heading)) for index, heading in enumerate(sheet.headings))
    readings = (Reading(index, name, alike, alike >= SURE) for index, name, alike in found if name)
    return surest(sheet.headings, readings, chosen)


def surest(
    headings: Iterable[str], readings: Iterable[Reading], chosen: Mapping[int, str]
) -> tuple[ReadColumn, ...]:
    """Return the meaning of each column by the most certain reading; each field is used once.

    Of equally certain readings, the one of the first column wins, and within a column the first.
    """
    taken = {field for field in chosen.values() if field}
    won: dict[int, Reading] = {}
    for reading in sorted(readings, key=lambda reading: (-reading.certainty, reading.index)):
        if reading.index not in chosen and reading.index not in won and reading.field not in taken:
            won[reading.index] = reading
            taken.add(reading.field)
    return tuple(
        ReadColumn(index, heading, won[index].field, won[index].sure)
        if index in won
        else ReadColumn(index, heading, chosen.get(index, UNUSED))
        for index, heading in enumerate(headings)
    )
