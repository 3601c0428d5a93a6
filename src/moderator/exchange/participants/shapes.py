"""Recognises columns about wishes by their content, in the shapes in which forms export them.

Three shapes, each recognised by the event's own themes: a column for each theme, with ranks or
ticks below it; a column for each rank, with a theme below it; and one cell with a list of themes.
The headings may name a round, a rank, or a refusal besides the question.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.exchange.participants.columns import (
    EVERY_ROUND,
    SeenColumn,
    list_field,
    names_rank,
    rank_field,
    refused_field,
    wish_field,
    wish_heading,
    wish_of,
)
from moderator.exchange.participants.ranks import ORDINALS, ROUND, WISH, read_rank
from moderator.exchange.participants.wish_cells import Numbers, WishCells, is_any
from moderator.exchange.tables.headings import SURE, Reading
from moderator.rules.written.comparing import key

AGREED = SURE + 2
"""Certainty of a column whose heading and cells agree: above that of any heading alone."""

HELD = SURE - 0.5
"""Certainty of a column of themes: above a misspelt heading, below an exact one."""

NAMED = 60.0
"""Certainty of a column for a theme with a scale below it: below any known heading."""

MOSTLY = 0.6
"""Share of a column's values that must be themes."""

MOST_VALUES = 15
LONGEST_VALUE = 40
"""Most different values, and most letters of one, for the values below themes to be a scale."""

_BRACKET = re.compile(r"(?P<question>.*?)\s*[\[(](?P<option>[^\[\]()]+)[\])]\s*")
_CODE = re.compile(
    r"(?P<code>[A-Za-z]\w{0,30})(?:\[\w+\])+\s*[.:]?\s+(?P<question>\S.*)", re.DOTALL
)
_CODE_ALONE = re.compile(r"[A-Za-z]\w{0,30}(?:\[\w{1,20}\])+")
_ROUND_AFTER = re.compile(rf"(?<![^\W\d])(?:{ROUND})\s*(?P<number>\d{{1,2}})(?!\d)")
_ROUND_BEFORE = re.compile(
    rf"(?:(?P<number>\d{{1,2}})\s*(?:te[rn]?|st|nd|rd|th)?"
    rf"|(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?)\s+(?:{ROUND})\b"
)
_RANK_IN = re.compile(
    rf"(?<![^\W\d])(?:(?:{WISH}|rang|rank|platz)\s*(?P<after>\d{{1,2}})(?!\d)"
    rf"|(?P<before>\d{{1,2}})(?:st|nd|rd|th|te[rnms]?)?\s*(?:{WISH}|rang|platz)\b"
    rf"|(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?\s*(?:{WISH}|rang|platz)\b)"
)
_RANGE = re.compile(r"\d\s+(?:bis|to|und|and|oder|or|through)\s+$")
"""Words before the last of several ranks, as in "1. bis 3. Wunsch"."""

_ORDER = re.compile(
    r"\b(?:ordne\w*|sortier\w*|reihenfolge|rangfolge|rangliste|priorisier\w*|reihe\w* sie"
    r"|rank|order|sort|prioriti[sz]e)\b"
)
_REFUSAL = re.compile(
    r"\b(?:auf keinen fall|keinesfalls|nicht besuchen|nicht teilnehmen|nicht zugeteilt"
    r"|ausschließen|abneigung|möchten sie nicht|not wanted|do not want|don t want|anything but"
    r"|under no circumstances|avoid|exclude)\b"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A column about wishes.

    group: key shared by the columns of the same question. unread: values in a column for a theme
    that are not ranks. certainty: see `Reading`.
    """

    column: SeenColumn
    group: str
    round_number: int | None
    certainty: float
    rank: int | None = None
    theme: str = ""
    listed: bool = False
    refused: bool = False
    unread: frozenset[str] = frozenset()

    @property
    def sure(self) -> bool:
        """Whether the heading names round and theme or rank, and all cells were understood."""
        return not self.unread and self.round_number is not None and bool(self.theme or self.rank)


@dataclass(slots=True)
class _Shapes:
    cells: WishCells
    titles: Mapping[str, int]
    themes: Mapping[str, str]

    def look(self, column: SeenColumn) -> _Found | None:
        """Return what a column says about wishes, None if it says nothing."""
        if not column.sample:
            return None
        theme = self._theme_in(column.heading)
        unread = frozenset(t for t in column.sample if theme and not self._ranks(t, theme))
        if theme and not unread:
            return self._of_theme(column, theme, AGREED)
        several = any(len(self.cells.pieces(text)) > 1 for text in column.sample)
        # a question that names round and wish but no rank may ask for all wishes at once
        ranked = names_rank(column.heading) and not (several and is_order(column.heading))
        asked = column.field or wish_heading(column.heading, len(self.titles))
        unranked = bool(wish_of(asked)) and not ranked
        if column.likeness >= SURE and not unranked:
            return None
        found = self._of_content(column, several=several, unranked=unranked)
        if found is None and theme and not column.field:
            return replace(self._of_theme(column, theme, NAMED), unread=unread)
        return found

    def _of_theme(self, column: SeenColumn, theme: str, certainty: float) -> _Found:
        question = key(without_code(column.heading)).replace(key(theme), " ", 1)
        number = round_in(question, self.titles)
        group = without_round(question) if number else " ".join(question.split())
        return _Found(column, group, number, certainty, theme=theme)

    def _of_content(self, column: SeenColumn, *, several: bool, unranked: bool) -> _Found | None:
        pieces = [wish for text in column.sample for wish in self.cells.pieces(text)]
        meant = [wish for wish in pieces if self.cells.is_theme(wish.theme)]
        counted = [wish for wish in pieces if not is_any(wish.theme)]
        if (not meant or len(meant) < MOSTLY * len(counted)) and not (unranked and several):
            return None
        question, rank = bracketed_rank(without_code(column.heading))
        if rank is None:
            question, rank = without_rank(question)
        if unranked or (several and is_order(column.heading)):
            question, rank = column.heading, None
        number = round_in(question, self.titles)
        labelled = self.cells.numbers(column.sample) is Numbers.LABELS
        ranked = any(wish.rank and not (wish.bare and labelled) for wish in pieces)
        listed = rank is None and (several or ranked)
        group = without_round(question) if number else key(question)
        certainty = SURE if unranked and column.likeness >= SURE else HELD
        refused = is_refusal(question)
        return _Found(column, group, number, certainty, rank, listed=listed, refused=refused)

    def _theme_in(self, heading: str) -> str:
        """Find the theme in a heading: the one at its end, or else the longest."""
        written = f" {key(heading)} "
        within = [word for word in self.themes if f" {word} " in written]
        if not within:
            return ""
        best = max(within, key=lambda word: (written.endswith(f" {word} "), len(word)))
        return self.themes[best]

    def _ranks(self, text: str, theme: str) -> bool:
        try:
            wish = self.cells.ranked(text, theme)
        except ValueError:
            return False
        return wish is None or wish.rank is None or wish.rank <= max(len(self.themes), 5)


def by_themes(conference: Conference, columns: Sequence[SeenColumn]) -> Iterator[Reading]:
    """Recognise columns about wishes by their content, whatever tool wrote them.

    Columns that are recognised only by their content are not sure, so the preview marks them.
    """
    rounds, themes = conference.rounds(), conference.themes()
    if not rounds or not themes:
        return
    shapes = _Shapes(
        WishCells.of(theme.name for theme in themes),
        {key(item.title): place for place, item in enumerate(rounds, 1)},
        {key(theme.name): theme.name for theme in themes},
    )
    found = [look for column in columns if column.open and (look := shapes.look(column))]
    for look, field in _fields(found, len(rounds)):
        by_heading = look.column.likeness >= SURE and look.column.field == field
        yield Reading(look.column.index, field, look.certainty, by_heading or look.sure)


def _fields(found: list[_Found], rounds: int) -> Iterator[tuple[_Found, str]]:
    """Return the fields of columns about wishes, after finding the round of each."""
    by_group: dict[tuple[bool, bool, str, int | None], list[_Found]] = defaultdict(list)
    for look in found:
        by_group[bool(look.theme), look.refused, look.group, look.round_number].append(look)
    matrices = [g for k, g in by_group.items() if k[0] and _is_matrix(g) and _is_scale(g)]
    wishes = [g for k, g in by_group.items() if not k[0] and not k[1]]
    refusals = [g for k, g in by_group.items() if k[1] and not k[0]]
    for number, group in _numbered(list(_by_restart(matrices)), rounds):
        for look in group:
            yield look, rank_field(number, look.theme)
    yield from _wish_fields(wishes, rounds)
    for number, group in _numbered(refusals, rounds):
        yield group[0], refused_field(number)


def _is_matrix(group: list[_Found]) -> bool:
    """Return whether columns are for themes, unlike a single question that happens to name one."""
    return len({look.theme for look in group}) > 1


def _is_scale(group: list[_Found]) -> bool:
    """Return whether values form a scale, unlike text that people write freely."""
    values = frozenset[str]().union(*(look.unread for look in group))
    return len(values) <= MOST_VALUES and all(len(value) <= LONGEST_VALUE for value in values)


def _wish_fields(groups: list[list[_Found]], rounds: int) -> Iterator[tuple[_Found, str]]:
    """Return the fields of columns that hold themes: by rank, as lists, or in their order."""
    lists = [[look] for group in groups for look in group if look.listed]
    for number, group in _numbered(lists, rounds):
        yield group[0], list_field(number)
    ranked: dict[tuple[str, int | None], list[_Found]] = defaultdict(list)
    for group in groups:
        for look in group:
            if look.rank and not look.listed:
                ranked[look.group, look.round_number].append(look)
    for number, group in _numbered(list(_by_restart(ranked.values())), rounds):
        for look in group:
            yield look, wish_field(number, look.rank or 1)
    plain = [look for group in groups for look in group if not (look.listed or look.rank)]
    if len(plain) in (1, rounds) or any(look.round_number for look in plain):
        by_round: dict[int, int] = defaultdict(int)
        for number, (look,) in _numbered([[look] for look in plain], rounds):
            by_round[number] += 1
            yield look, wish_field(number, by_round[number])
    else:
        number = 1 if rounds == 1 else EVERY_ROUND
        for rank, look in enumerate(plain, 1):
            yield look, wish_field(number, rank)


def _by_restart(groups: Iterable[list[_Found]]) -> Iterator[list[_Found]]:
    """Split columns where ranks or themes start again, since the next round begins there."""
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
    """Assign each question its round: by its heading, else by order, else every round."""
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


def without_code(heading: str) -> str:
    """Remove the code from a heading such as "R1[SQ001]. Ihre Themen [KI]"."""
    found = _CODE.fullmatch(heading)
    return f"{found['code']} {found['question']}" if found else heading


def is_code(heading: str) -> bool:
    """Return whether a heading names question and option only by codes, as "Q1[SQ001]" does."""
    return bool(_CODE_ALONE.fullmatch(heading))


def bracketed_rank(heading: str) -> tuple[str, int | None]:
    """Split "Runde 1 [Rang 2]" or "Q1[2]" into question and rank; the rank may be None."""
    found = _BRACKET.fullmatch(heading)
    rank = read_rank(found["option"]) if found else None
    return (found["question"], rank) if found and rank else (heading, None)


def without_rank(heading: str) -> tuple[str, int | None]:
    """Split the rank off a longer heading such as "Ihr 2. Wunsch"; the rank may be None."""
    written = key(heading)
    found = _RANK_IN.search(written)
    if not found or _RANGE.search(written[: found.start()]):
        return heading, None
    rank = ORDINALS[found["fused"]] if found["fused"] else int(found["after"] or found["before"])
    rest = f"{written[: found.start()]} {written[found.end() :]}"
    return " ".join(rest.split()), rank or None


def round_in(question: str, titles: Mapping[str, int]) -> int | None:
    """Find the round that a question names, by its number or its title.

    titles: numbers of rounds by their titles as written by `key`.
    """
    written = f" {key(question)} "
    for title, number in sorted(titles.items(), key=lambda pair: -len(pair[0])):
        if title and f" {title} " in written:
            return number
    found = _ROUND_AFTER.search(written) or _ROUND_BEFORE.search(written)
    if not found:
        return None
    fused = found.groupdict().get("fused")
    return ORDINALS[fused] if fused else int(found["number"]) or None


def without_round(question: str) -> str:
    """Remove the round, so that one question in several rounds reads the same."""
    return " ".join(_ROUND_BEFORE.sub(" ", _ROUND_AFTER.sub(" ", key(question))).split())


def is_order(question: str) -> bool:
    """Return whether a question asks to put themes in order."""
    return bool(_ORDER.search(key(question)))


def is_refusal(question: str) -> bool:
    """Return whether a question asks for themes that are not wanted."""
    return bool(_REFUSAL.search(key(question)))
