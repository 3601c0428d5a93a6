"""Reads cells about wishes: one theme, a list of themes, a rank, a refusal, or "any"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from moderator.exchange.participants.ranks import is_number, is_worded, read_rank
from moderator.exchange.tables.cells import exactly, one_line, yes_or_no
from moderator.rules.written.comparing import key

_ANY_WORDS = (
    "egal|ist egal|mir egal|egal was|keine angabe|keine angaben|k. a.|ka|beliebig|keine präferenz"
    "|keine|kein wunsch|keiner|kein|nichts|flexibel|offen|weiß nicht|alle|keine wahl"
    "|keine auswahl|any|no preference|none|n/a|na|no answer|don't mind|i don't mind|whatever"
    "|anything|all|not specified|does not matter|doesn't matter|kein interesse"
)
ALWAYS = 0.9
"""Share of a theme's numbers that must be equal; not all, since people mistype."""

_ANY = frozenset(map(key, _ANY_WORDS.split("|")))
_DASHES = frozenset("-–—/.")

_REFUSED = (
    r"(?:auf\s+(?:gar\s+)?keinen\s+fall|keinesfalls|bitte\s+nicht|bloß\s+nicht|nicht|niemals|nie"
    r"|alles\s+außer|anything\s+but|everything\s+but|all\s+but|under\s+no\s+circumstances|never|not)"
)
_REFUSED_BEFORE = re.compile(rf"{_REFUSED}\b[\s:,–-]*(?P<theme>.+)", re.I)
_REFUSED_AFTER = re.compile(rf"(?P<theme>.+?)\s*[(\[:,–-]+\s*{_REFUSED}\s*[)\]!]*", re.I)
_REFUSED_ALONE = re.compile(rf"{_REFUSED}[\s.!]*", re.I)
_BRACKET = re.compile(r"(?P<theme>.+?)\s*[(\[](?P<rank>[^()\[\]]+)[)\]]")
_BEFORE = re.compile(r"(?P<rank>[^:–)]{1,20}?)\s*[:–)-]\s*(?P<theme>.+)")
_NUMBERED = re.compile(r"(?P<rank>\d{1,2})\s*\.\s*(?P<theme>\D.*)")
_AFTER = re.compile(r"(?P<theme>.+?)\s*[:–=-]\s*(?P<rank>[^:–=-]{1,20})")
_LABELLED = re.compile(
    r"(?:(?:thema|topic|theme|workshop|ws|option|gruppe)\s*(?:\d{1,2}|[a-z])|[a-z])\s*[.:)–-]+\s*"
    r"(?P<theme>.+)",
    re.I,
)
"""A theme after what can only be its label, as in "Thema 3: KI" or "B) KI"."""

_HARD = re.compile(r"[;\n|>]|\s/\s")


def is_any(text: str) -> bool:
    """Return whether an answer has no preference; dashes mean that, other signs do not."""
    written = text.strip()
    return key(written) in _ANY if key(written) else set(written) <= _DASHES


@dataclass(frozen=True, slots=True)
class StatedWish:
    """A wish that is written in a cell. rank: None if its position in the cell decides it.

    bare: the rank is only a number, which may be the number of the theme instead.
    """

    theme: str
    rank: int | None = None
    refused: bool = False
    bare: bool = False


class Numbers(StrEnum):
    """The meaning of the numbers before the themes of a column."""

    RANKS = "ranks"
    LABELS = "labels"
    UNCLEAR = "unclear"


@dataclass(slots=True)
class WishCells:
    """Reads cells; each different text is split once.

    themes: names of the event's themes as written by `exactly`.
    """

    themes: frozenset[str]
    _known: dict[str, tuple[StatedWish, ...]] = field(default_factory=dict)

    @staticmethod
    def of(names: Iterable[str]) -> "WishCells":
        """Make a reader for themes with these names."""
        return WishCells(frozenset(map(exactly, names)))

    def pieces(self, text: str) -> tuple[StatedWish, ...]:
        """Split a cell into its themes, in the order of the cell.

        A theme's own name may contain commas or slashes. Unknown text stays as it was written.
        """
        if text not in self._known:
            self._known[text] = tuple(self._taken_apart(text))
        return self._known[text]

    def listed(
        self, text: str, *, equal: bool = False, labelled: bool = False
    ) -> Iterator[StatedWish]:
        """Read a list in order of preference.

        equal: the order means nothing. labelled: the numbers belong to the themes and are not
        ranks.
        """
        place = 0
        for wish in self.pieces(text):
            place += 1
            if wish.refused:
                yield wish
            elif is_any(wish.theme) and not self.is_theme(wish.theme):
                continue
            else:
                rank = None if labelled and wish.bare else wish.rank
                place = rank or place
                yield StatedWish(wish.theme, 1 if equal and rank is None else place)

    def single(self, text: str, rank: int) -> Iterator[StatedWish]:
        """Read a cell of a column for one rank; several themes in it are tied.

        A number before a theme is taken as the theme's own. Raises ValueError if the cell names
        another rank in words.
        """
        found = self.pieces(text)
        if len(found) > 1 and not any(self.is_theme(wish.theme) for wish in found):
            found = (StatedWish(one_line(text)),)
        for wish in found:
            if is_any(wish.theme) and not self.is_theme(wish.theme):
                continue
            if wish.rank not in (None, rank) and not wish.bare:
                raise ValueError(text)
            yield wish if wish.refused else StatedWish(wish.theme, rank)

    def ranked(self, text: str, theme: str) -> StatedWish | None:
        """Read a cell with the rank of its column's theme; None for no wish.

        Ticked boxes are tied. Raises ValueError for text that is not a rank.
        """
        rank = read_rank(text)
        if rank is not None:
            return StatedWish(theme, rank)
        if _REFUSED_ALONE.fullmatch(text):
            return StatedWish(theme, refused=True)
        answer = yes_or_no(text)
        if answer or exactly(text) == exactly(theme):
            return StatedWish(theme, 1)
        if answer is None and not is_any(text) and text.strip() != "0":
            raise ValueError(text)
        return None

    def numbers(self, texts: Iterable[str]) -> Numbers:
        """Return whether numbers before the themes of a column are ranks, or labels of the themes.

        A label is always before the same theme; a person's ranks start at 1 without a gap.
        """
        pairs: Counter[tuple[str, int]] = Counter()
        orders: set[tuple[int, ...]] = set()
        for text in texts:
            found = [wish for wish in self.pieces(text) if wish.bare and self.is_theme(wish.theme)]
            pairs.update((exactly(wish.theme), wish.rank or 0) for wish in found)
            if found:
                orders.add(tuple(wish.rank or 0 for wish in found))
        if all(list(order) == sorted(order) and _gapless(order) for order in orders):
            return Numbers.RANKS  # both readings give the same order
        fixed: Counter[str] = Counter()
        for (theme, _), count in pairs.items():
            fixed[theme] = max(fixed[theme], count)
        labels = {number for (theme, number), count in pairs.items() if count == fixed[theme]}
        always = fixed.total() >= ALWAYS * pairs.total() and len(labels) == len(fixed)
        if not always:
            return Numbers.RANKS
        if len(orders) > 1 or not all(map(_gapless, orders)):
            return Numbers.LABELS
        return Numbers.UNCLEAR

    def is_theme(self, text: str) -> bool:
        """Return whether a text is a theme's name."""
        return exactly(text) in self.themes

    def _taken_apart(self, text: str) -> Iterator[StatedWish]:
        if self.is_theme(text):
            yield StatedWish(one_line(text))
            return
        for part in _HARD.split(text):
            written = part.strip(" \t,•*·")
            if written:
                yield from self._by_commas(one_line(written))

    def _by_commas(self, text: str) -> Iterator[StatedWish]:
        """Split at commas if that gives a theme; keep commas that are part of a theme's name."""
        whole = self._wish(text)
        words = [word.strip() for word in text.split(",")]
        if self.is_theme(whole.theme) or len(words) == 1:
            yield whole
            return
        found: list[StatedWish] = []
        first = 0
        while first < len(words):
            for end in range(len(words), first, -1):
                wish = self._wish(", ".join(words[first:end]))
                if self.is_theme(wish.theme) or end == first + 1:
                    found.append(wish)
                    first = end
                    break
        if any(self.is_theme(wish.theme) for wish in found):
            yield from (wish for wish in found if wish.theme)
        else:
            yield whole

    def _wish(self, text: str) -> StatedWish:
        """Read one theme with what may be before or after it."""
        if self.is_theme(text):
            return StatedWish(text)
        for pattern in (_BRACKET, _NUMBERED, _BEFORE, _AFTER):
            found = pattern.fullmatch(text)
            rank = read_rank(found["rank"].strip()) if found else None
            if found and rank and (is_worded(found["rank"]) or self.is_theme(found["theme"])):
                return StatedWish(found["theme"].strip(), rank, bare=is_number(found["rank"]))
        found = _LABELLED.fullmatch(text)
        if found and self.is_theme(found["theme"]):
            return StatedWish(found["theme"])
        for pattern in (_REFUSED_BEFORE, _REFUSED_AFTER):
            found = pattern.fullmatch(text)
            if found and self.is_theme(found["theme"].strip()):
                return StatedWish(found["theme"].strip(), refused=True)
        return StatedWish(text)


def _gapless(numbers: tuple[int, ...]) -> bool:
    return sorted(numbers) == list(range(1, len(numbers) + 1))
