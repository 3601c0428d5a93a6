"""What columns mean by what stands in them: the shapes in which forms export wishes.

Three shapes, each told by the event's own themes: a column for each theme, with ranks or ticks
below it; a column for each rank, with a theme below it; and one cell with a list of themes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.exchange.participants.columns import (
    EVERY_ROUND,
    list_field,
    names_rank,
    rank_field,
    refused_field,
    wish_field,
    wish_heading,
    wish_of,
)
from moderator.exchange.participants.shape_headings import (
    bracketed_rank,
    is_order,
    is_refusal,
    round_in,
    without_code,
    without_rank,
    without_round,
)
from moderator.exchange.participants.tool_headings import (
    NUMBER_PART,
    ORDER_EMAIL,
    PREFERRED,
    tool_heading,
)
from moderator.exchange.participants.wish_cells import Numbers, WishCells, is_any
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Sheet

SAMPLE = 400
"""Rows that are looked at."""

_MAIL = ("email", "e mail")
MOSTLY = 0.6
"""Share of what stands in a column that must be themes."""


MOST_VALUES = 15
LONGEST_VALUE = 40
"""Different values, and letters of one, up to which what stands below themes is a scale."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A column about wishes.

    group: what it shares with the columns of the same question. unread: what stands in a column
    for a theme and is no rank.
    """

    column: Column
    group: str
    round_number: int | None
    rank: int | None = None
    theme: str = ""
    listed: bool = False
    refused: bool = False
    unread: frozenset[str] = frozenset()

    @property
    def sure(self) -> bool:
        """Whether the heading itself says what the content says."""
        return not self.unread and self.round_number is not None and bool(self.theme or self.rank)


@dataclass(slots=True)
class _Shapes:
    conference: Conference
    sheet: Sheet
    cells: WishCells
    titles: Mapping[str, int]
    themes: Mapping[str, str]

    def texts(self, column: Column) -> list[str]:
        """List what stands in a column's first rows."""
        found = (row.cell(column.index) for row in self.sheet.rows[:SAMPLE])
        return [text for text in found if text]

    def look(self, column: Column) -> _Found | None:
        """Tell what a column says of wishes, None where it says nothing."""
        texts = self.texts(column)
        if not texts:
            return None
        theme = self._theme_in(column.heading)
        unread = frozenset(text for text in texts if theme and not self._ranks(text, theme))
        if theme and not unread:
            return self._of_theme(column, theme)
        several = any(len(self.cells.pieces(text)) > 1 for text in texts)
        # a question that names round and wish, but no rank, may ask for all wishes at once
        ranked = names_rank(column.heading) and not (several and is_order(column.heading))
        asked = column.field or wish_heading(column.heading, len(self.titles))
        unranked = bool(wish_of(asked)) and not ranked
        if column.field and column.sure and not unranked:
            return None
        found = self._of_content(column, texts, several=several, unranked=unranked)
        if found is None and theme and not column.field:
            return replace(self._of_theme(column, theme), unread=unread)
        return found

    def _of_theme(self, column: Column, theme: str) -> _Found:
        question = key(without_code(column.heading)).replace(key(theme), " ", 1)
        number = round_in(question, self.titles)
        group = without_round(question) if number else " ".join(question.split())
        return _Found(column, group, number, theme=theme)

    def _of_content(
        self, column: Column, texts: list[str], *, several: bool, unranked: bool
    ) -> _Found | None:
        pieces = [said for text in texts for said in self.cells.pieces(text)]
        meant = [said for said in pieces if self.cells.is_theme(said.theme)]
        counted = [said for said in pieces if not is_any(said.theme)]
        if (not meant or len(meant) < MOSTLY * len(counted)) and not (unranked and several):
            return None
        question, rank = bracketed_rank(without_code(column.heading))
        if rank is None:
            question, rank = without_rank(question)
        if unranked or (several and is_order(column.heading)):
            question, rank = column.heading, None
        number = round_in(question, self.titles)
        labelled = self.cells.numbers(texts) is Numbers.LABELS
        ranked = any(said.rank and not (said.bare and labelled) for said in pieces)
        listed = rank is None and (several or ranked)
        group = without_round(question) if number else key(question)
        return _Found(column, group, number, rank, listed=listed, refused=is_refusal(question))

    def _theme_in(self, heading: str) -> str:
        """Find the theme of a heading: at its end if there is one, else the longest."""
        written = f" {key(heading)} "
        within = [word for word in self.themes if f" {word} " in written]
        if not within:
            return ""
        best = max(within, key=lambda word: (written.endswith(f" {word} "), len(word)))
        return self.themes[best]

    def _ranks(self, text: str, theme: str) -> bool:
        try:
            said = self.cells.ranked(text, theme)
        except ValueError:
            return False
        return said is None or said.rank is None or said.rank <= max(len(self.themes), 5)


def with_shapes(
    conference: Conference, sheet: Sheet, columns: tuple[Column, ...], chosen: Iterable[int]
) -> tuple[Column, ...]:
    """Recognise columns about wishes by what stands in them, whatever tool wrote them.

    chosen: columns whose meaning was set by the moderator; they stay. What is recognised only
    by its content is not sure, so that the preview marks it.
    """
    fixed = frozenset(chosen)
    columns = _of_orders(sheet, columns, fixed)
    rounds, themes = conference.rounds(), conference.themes()
    if not rounds or not themes:
        return columns
    shapes = _Shapes(
        conference,
        sheet,
        WishCells.of(theme.name for theme in themes),
        {key(item.title): place for place, item in enumerate(rounds, 1)},
        {key(theme.name): theme.name for theme in themes},
    )
    found = [
        look
        for column in columns
        if column.index not in fixed and (look := shapes.look(column)) is not None
    ]
    fields = dict(_fields(found, len(rounds)))
    sure = {look.column.index for look in found if look.sure}
    taken = {c.field for c in columns if c.field and c.index not in fields}
    changed: dict[int, Column] = {}
    for column in columns:
        name = fields.get(column.index)
        if name is not None and name not in taken:
            taken.add(name)
            as_before = column.sure and column.field == name
            changed[column.index] = replace(
                column, field=name, sure=as_before or column.index in sure
            )
    return tuple(changed.get(column.index, column) for column in columns)


def _of_orders(
    sheet: Sheet, columns: tuple[Column, ...], fixed: frozenset[int]
) -> tuple[Column, ...]:
    """Recognise what exports of orders say beside the attendee: place in the order, e-mail."""
    used = {column.field for column in columns}
    of_attendees = any(tool_heading(c.heading) == ("email", PREFERRED) for c in columns)
    made: list[Column] = []
    for column in columns:
        word = key(column.heading)
        if column.index in fixed:
            made.append(column)
        elif word == "position" and "number" in used and NUMBER_PART not in used:
            texts = {row.cell(column.index) for row in sheet.rows[:SAMPLE]} - {""}
            numbers = bool(texts) and all(text.isdecimal() for text in texts)
            made.append(replace(column, field=NUMBER_PART) if numbers else column)
        elif of_attendees and not column.field and word in _MAIL and ORDER_EMAIL not in used:
            made.append(replace(column, field=ORDER_EMAIL))
            used = used | {ORDER_EMAIL}
        else:
            made.append(column)
    return tuple(made)


def _fields(found: list[_Found], rounds: int) -> Iterator[tuple[int, str]]:
    """Name the fields of columns about wishes, after sorting out which round each speaks of."""
    by_group: dict[tuple[bool, bool, str, int | None], list[_Found]] = defaultdict(list)
    for look in found:
        by_group[bool(look.theme), look.refused, look.group, look.round_number].append(look)
    matrices = [g for k, g in by_group.items() if k[0] and _is_matrix(g) and _is_scale(g)]
    wishes = [g for k, g in by_group.items() if not k[0] and not k[1]]
    refusals = [g for k, g in by_group.items() if k[1] and not k[0]]
    for number, group in _numbered(list(_by_restart(matrices)), rounds):
        for look in group:
            yield look.column.index, rank_field(number, look.theme)
    yield from _wish_fields(wishes, rounds)
    for number, group in _numbered(refusals, rounds):
        yield group[0].column.index, refused_field(number)


def _is_matrix(group: list[_Found]) -> bool:
    """Tell columns for themes from a single question that happens to name one."""
    return len({look.theme for look in group}) > 1


def _is_scale(group: list[_Found]) -> bool:
    """Tell values that stand for a rank, whatever they mean, from what people write freely."""
    values = frozenset[str]().union(*(look.unread for look in group))
    return len(values) <= MOST_VALUES and all(len(value) <= LONGEST_VALUE for value in values)


def _wish_fields(groups: list[list[_Found]], rounds: int) -> Iterator[tuple[int, str]]:
    """Name the fields of columns that hold themes: by rank, as lists, or in their order."""
    lists = [[look] for group in groups for look in group if look.listed]
    for number, group in _numbered(lists, rounds):
        yield group[0].column.index, list_field(number)
    ranked: dict[tuple[str, int | None], list[_Found]] = defaultdict(list)
    for group in groups:
        for look in group:
            if look.rank and not look.listed:
                ranked[look.group, look.round_number].append(look)
    for number, group in _numbered(list(_by_restart(ranked.values())), rounds):
        for look in group:
            yield look.column.index, wish_field(number, look.rank or 1)
    plain = [look for group in groups for look in group if not (look.listed or look.rank)]
    if len(plain) in (1, rounds) or any(look.round_number for look in plain):
        by_round: dict[int, int] = defaultdict(int)
        for number, (look,) in _numbered([[look] for look in plain], rounds):
            by_round[number] += 1
            yield look.column.index, wish_field(number, by_round[number])
    else:
        number = 1 if rounds == 1 else EVERY_ROUND
        for rank, look in enumerate(plain, 1):
            yield look.column.index, wish_field(number, rank)


def _by_restart(groups: Iterable[list[_Found]]) -> Iterator[list[_Found]]:
    """Cut columns where ranks or themes begin anew: those of the next round begin there."""
    for group in groups:
        seen: set[int | str | None] = set()
        part: list[_Found] = []
        for look in group:
            if (look.theme or look.rank) in seen:
                yield part
                part, seen = [], set()
            part.append(look)
            seen.add(look.theme or look.rank)
        yield part


def _numbered(groups: list[list[_Found]], rounds: int) -> Iterator[tuple[int, list[_Found]]]:
    """Give each question its round: as its heading says, else in order, else every round."""
    unnamed = [group for group in groups if group[0].round_number is None]
    free = [n for n in range(1, rounds + 1) if n not in {g[0].round_number for g in groups}]
    for group in groups:
        number = group[0].round_number
        if number is not None:
            yield number, group
        elif len(unnamed) == 1 and len(groups) == 1:
            yield (1 if rounds == 1 else EVERY_ROUND), group
        elif free:
            yield free.pop(0), group


def column_numbers(cells: WishCells, sheet: Sheet, column: Column) -> Numbers:
    """Tell what the numbers before the themes of a column are."""
    return cells.numbers(row.cell(column.index) for row in sheet.rows)


def one_order(cells: WishCells, sheet: Sheet, column: Column) -> bool:
    """Tell whether all lists in a column keep one order, as boxes to tick do and people do not.

    It takes ten lists with several themes and three pairs that occur more than once.
    """
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    lists = 0
    labelled = column_numbers(cells, sheet, column) is Numbers.LABELS
    for row in sheet.rows:
        found = [said for said in cells.pieces(row.cell(column.index)) if not said.refused]
        if any(said.rank and not (said.bare and labelled) for said in found):
            return False
        names = [key(said.theme) for said in found]
        lists += len(names) > 1
        for place, first in enumerate(names):
            for second in names[place + 1 :]:
                if first == second or (second, first) in pairs:
                    return False
                pairs[first, second] += 1
    return lists >= 10 and sum(count > 1 for count in pairs.values()) >= 3
