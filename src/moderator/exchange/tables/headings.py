"""Understanding of headings: which column means what, in German and English, in any order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from moderator.event.phrase import Phrase
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.sheet import RawTable, Sheet, below

UNUSED = ""
"""The field of a column that is not taken over."""

SURE = 100.0
ALIKE = 86.0
"""Likeness in per cent from which a heading counts as a misspelling of a known one."""

WORD = 5
"""Least letters of a known heading that counts within a longer one, as in "Ihre Organisation"."""

_SEARCHED = 40


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column can mean.

    name: stable name, as "given_name" or "wish:2:1". label: as the preview calls it.
    words: headings that mean it, as `key` writes them; several columns may not share a field.
    """

    name: str
    label: Phrase
    words: tuple[str, ...] = ()

    @staticmethod
    def of(name: str, label: Phrase, words: str) -> "Field":
        """Make a field with its words in one text, separated by |."""
        return Field(name, label, tuple(filter(None, map(key, words.split("|")))))


@dataclass(frozen=True, slots=True)
class Column:
    """How one column was understood.

    index: counted from 0. field: a Field's name or UNUSED. sure: false where the heading was
    only similar to a known one.
    """

    index: int
    heading: str
    field: str
    sure: bool = True


Recognise = Callable[[str], tuple[str, float]]
"""Gives a heading's field and the likeness in per cent; UNUSED and 0 for a foreign one."""


def recogniser(fields: Iterable[Field], special: Callable[[str], str] | None = None) -> Recognise:
    """Make a function that recognises headings by the words of fields.

    special: asked first with the heading as it stands; gives a field's name or UNUSED.
    """
    known: Mapping[str, str] = {word: field.name for field in fields for word in field.words}

    def recognise(heading: str) -> tuple[str, float]:
        written = key(heading)
        if not written or len(written) > 80:
            return UNUSED, 0.0
        if written in known:
            return known[written], SURE
        name = special(heading) if special else UNUSED
        if name:
            return name, SURE
        found = process.extractOne(written, known.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found is not None and len(written) > 3:
            return known[found[0]], float(found[1])
        within = [word for word in known if f" {word} " in f" {written} " and len(word) >= WORD]
        if within:
            first = min(within, key=lambda word: (f" {written} ".index(f" {word} "), -len(word)))
            return known[first], ALIKE - 1
        return UNUSED, 0.0

    return recognise


def with_header(raw: RawTable, recognise: Recognise, chosen: int | None) -> Sheet:
    """Find the row with the headings: the one in which the most fields are recognised.

    chosen: number of the row where the moderator knows better. A sheet without any recognised
    heading has the header_row None.
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


def understood(sheet: Sheet, recognise: Recognise, chosen: Mapping[int, str]) -> tuple[Column, ...]:
    """Give each column its meaning; each field is meant by one column, the likest.

    chosen: fields that the moderator set, by column counted from 0.
    """
    found = {index: recognise(heading) for index, heading in enumerate(sheet.headings)}
    taken = {field for field in chosen.values() if field}
    fields = dict(chosen)
    for index, (field, _) in sorted(found.items(), key=lambda pair: (-pair[1][1], pair[0])):
        if index in chosen:
            continue
        fields[index] = UNUSED if field in taken else field
        taken.add(field)
    return tuple(
        replace(
            Column(index, heading, fields[index]),
            sure=index in chosen or not fields[index] or found[index][1] >= SURE,
        )
        for index, heading in enumerate(sheet.headings)
    )
