"""Cells that speak of wishes: one theme, a list of themes, a rank, a refusal, or no matter."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from moderator.exchange.participants.ranks import is_number, is_worded, read_rank
from moderator.exchange.tables.cells import exactly, key, one_line, yes_or_no

_ANY_WORDS = (
    "egal|ist egal|mir egal|egal was|keine angabe|keine angaben|k. a.|ka|beliebig|keine präferenz"
    "|keine|kein wunsch|keiner|kein|nichts|flexibel|offen|weiß nicht|alle|keine wahl"
    "|keine auswahl|any|no preference|none|n/a|na|no answer|don't mind|i don't mind|whatever"
    "|anything|all|not specified|does not matter|doesn't matter|kein interesse"
)
ALWAYS = 0.9
"""Share of a theme's numbers that must be one and the same, since people mistype."""

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
"""A theme behind what can only be its label, as "Thema 3: KI" or "B) KI"."""

_HARD = re.compile(r"[;\n|>]|\s/\s")


def is_any(text: str) -> bool:
    """Tell whether an answer wishes for nothing in particular; signs as stars say something."""
    written = text.strip()
    return key(written) in _ANY if key(written) else set(written) <= _DASHES


@dataclass(frozen=True, slots=True)
class Said:
    """What a piece of a cell says. rank: None where the place in the cell has to tell it.

    bare: the rank is a mere number, which may be the number of the theme instead.
    """

    theme: str
    rank: int | None = None
    refused: bool = False
    bare: bool = False


class Numbers(StrEnum):
    """What the numbers before the themes of a column are."""

    RANKS = "ranks"
    LABELS = "labels"
    UNCLEAR = "unclear"


@dataclass(slots=True)
class WishCells:
    """Reads cells; each written form is taken apart once.

    themes: names of the event's themes as `exactly` writes them.
    """

    themes: frozenset[str]
    _known: dict[str, tuple[Said, ...]] = field(default_factory=dict)

    @staticmethod
    def of(names: Iterable[str]) -> "WishCells":
        """Make a reader for themes of these names."""
        return WishCells(frozenset(map(exactly, names)))

    def pieces(self, text: str) -> tuple[Said, ...]:
        """Take a cell apart: its themes in the order in which they stand.

        A theme's own name may hold commas or slashes. What is no theme stays as it was written.
        """
        if text not in self._known:
            self._known[text] = tuple(self._taken_apart(text))
        return self._known[text]

    def listed(self, text: str, *, equal: bool = False, labelled: bool = False) -> Iterator[Said]:
        """Read a list in order of preference.

        equal: its order says nothing. labelled: numbers belong to the themes and are no ranks.
        """
        place = 0
        for said in self.pieces(text):
            place += 1
            if said.refused:
                yield said
            elif is_any(said.theme) and not self.is_theme(said.theme):
                continue
            else:
                rank = None if labelled and said.bare else said.rank
                place = rank or place
                yield Said(said.theme, 1 if equal and rank is None else place)

    def single(self, text: str, rank: int) -> Iterator[Said]:
        """Read a cell of a column for one rank; several themes in it are wished alike.

        A number before a theme is that of the theme. Raises ValueError where the cell says in
        words that it has another rank.
        """
        found = self.pieces(text)
        if len(found) > 1 and not any(self.is_theme(said.theme) for said in found):
            found = (Said(one_line(text)),)
        for said in found:
            if is_any(said.theme) and not self.is_theme(said.theme):
                continue
            if said.rank not in (None, rank) and not said.bare:
                raise ValueError(text)
            yield said if said.refused else Said(said.theme, rank)

    def ranked(self, text: str, theme: str) -> Said | None:
        """Read a cell that says how much its column's theme is wished; None for not at all.

        Boxes that were ticked are wished alike. Raises ValueError for what is no rank.
        """
        rank = read_rank(text)
        if rank is not None:
            return Said(theme, rank)
        if _REFUSED_ALONE.fullmatch(text):
            return Said(theme, refused=True)
        answer = yes_or_no(text)
        if answer or exactly(text) == exactly(theme):
            return Said(theme, 1)
        if answer is None and not is_any(text) and text.strip() != "0":
            raise ValueError(text)
        return None

    def numbers(self, texts: Iterable[str]) -> Numbers:
        """Tell whether numbers before the themes of a column are ranks, or labels of the themes.

        A label always stands before the same theme; ranks of a person begin at 1 without a gap.
        """
        pairs: Counter[tuple[str, int]] = Counter()
        orders: set[tuple[int, ...]] = set()
        for text in texts:
            found = [said for said in self.pieces(text) if said.bare and self.is_theme(said.theme)]
            pairs.update((exactly(said.theme), said.rank or 0) for said in found)
            if found:
                orders.add(tuple(said.rank or 0 for said in found))
        if all(list(order) == sorted(order) and _gapless(order) for order in orders):
            return Numbers.RANKS  # whichever they are, they say what the order says
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
        """Tell whether a text is a theme's name."""
        return exactly(text) in self.themes

    def _taken_apart(self, text: str) -> Iterator[Said]:
        if self.is_theme(text):
            yield Said(one_line(text))
            return
        for part in _HARD.split(text):
            written = part.strip(" \t,•*·")
            if written:
                yield from self._by_commas(one_line(written))

    def _by_commas(self, text: str) -> Iterator[Said]:
        """Cut at commas where that gives a theme; join what is a theme only with its commas."""
        whole = self._said(text)
        words = [word.strip() for word in text.split(",")]
        if self.is_theme(whole.theme) or len(words) == 1:
            yield whole
            return
        found: list[Said] = []
        first = 0
        while first < len(words):
            for end in range(len(words), first, -1):
                said = self._said(", ".join(words[first:end]))
                if self.is_theme(said.theme) or end == first + 1:
                    found.append(said)
                    first = end
                    break
        if any(self.is_theme(said.theme) for said in found):
            yield from (said for said in found if said.theme)
        else:
            yield whole

    def _said(self, text: str) -> Said:
        """Read one theme with what may stand before or after it."""
        if self.is_theme(text):
            return Said(text)
        for pattern in (_BRACKET, _NUMBERED, _BEFORE, _AFTER):
            found = pattern.fullmatch(text)
            rank = read_rank(found["rank"].strip()) if found else None
            if found and rank and (is_worded(found["rank"]) or self.is_theme(found["theme"])):
                return Said(found["theme"].strip(), rank, bare=is_number(found["rank"]))
        found = _LABELLED.fullmatch(text)
        if found and self.is_theme(found["theme"]):
            return Said(found["theme"])
        for pattern in (_REFUSED_BEFORE, _REFUSED_AFTER):
            found = pattern.fullmatch(text)
            if found and self.is_theme(found["theme"].strip()):
                return Said(found["theme"].strip(), refused=True)
        return Said(text)


def _gapless(numbers: tuple[int, ...]) -> bool:
    return sorted(numbers) == list(range(1, len(numbers) + 1))
