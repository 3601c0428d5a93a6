"""The text of a proposal while it is corrected: its words, the doubtful ones, their readings."""

import re
from dataclasses import dataclass

from moderator.event.results import ProposedPoint, UnsureWord, read_unsure

POOR = 0.8
"""Confidence below which the first letter typed begins the text anew; words were wrong in half."""
_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class ProposedText:
    """What stands in the line of a proposal; nothing of it is on disk before it is saved.

    doubts: the words that were read with little confidence. chosen: start and end of the word that
    the next letter replaces; None if letters are added at the end.
    """

    text: str
    doubts: tuple[UnsureWord, ...] = ()
    poor: bool = False
    chosen: tuple[int, int] | None = None

    @classmethod
    def of(cls, proposal: ProposedPoint) -> "ProposedText":
        """Begin with what was read; its first doubtful word is chosen, or all of a poor text."""
        doubts = read_unsure(proposal.unsure)
        made = cls(proposal.text, doubts, proposal.confidence < POOR and bool(doubts))
        if made.poor:
            made.chosen = (0, len(made.text))
        elif doubts:
            made.chosen = (doubts[0].start, doubts[0].end)
        return made

    @property
    def readings(self) -> tuple[str, ...]:
        """Other readings of the chosen word."""
        doubt = self._doubt()
        return doubt.others if doubt is not None else ()

    def choose(self, step: int) -> None:
        """Choose the word before or after; from none, the last or the first."""
        words = [found.span() for found in _WORD.finditer(self.text)]
        if not words:
            return
        if self.chosen is None or self.chosen not in words:
            self.chosen = words[0 if step > 0 else -1]
        else:
            place = words.index(self.chosen) + step
            self.chosen = words[place] if 0 <= place < len(words) else None

    def choose_doubt(self) -> None:
        """Choose the next doubtful word; none behind the last one, the first from a whole text."""
        start, end = self.chosen or (-1, -1)
        if " " in self.text[max(start, 0) : max(end, 0)]:
            start = -1
        later = [each for each in self.doubts if each.start > start]
        self.chosen = (later[0].start, later[0].end) if later else None

    def choose_at(self, place: int) -> None:
        """Choose the word at a place of the text."""
        words = [found.span() for found in _WORD.finditer(self.text)]
        self.chosen = next((word for word in words if word[0] <= place <= word[1]), None)

    def take_reading(self, reading: str) -> None:
        """Put another reading in the place of the chosen word; what stood there is one now."""
        if self.chosen is None:
            return
        before = self.text[slice(*self.chosen)]
        others = (*(other for other in self.readings if other != reading), before)
        self.replace_chosen(reading)
        doubt = UnsureWord(*self.chosen, others)
        self.doubts = tuple(sorted((*self.doubts, doubt), key=lambda each: each.start))

    def replace_chosen(self, word: str) -> None:
        """Put a word that nobody doubts in the place of the chosen one."""
        if self.chosen is not None:
            start, end = self.chosen
            self.replace(start, end, word)
            self.chosen = (start, start + len(word))

    def turn(self, step: int) -> None:
        """Take the next reading of the chosen word, or the one before; they go round."""
        doubt = self._doubt() or next(iter(self.doubts), None)
        if doubt is None or not doubt.others:
            return
        self.chosen = (doubt.start, doubt.end)
        self.take_reading(doubt.others[0 if step > 0 else -1])
        if step < 0:
            self._turn_back()

    def replace(self, start: int, end: int, letters: str) -> None:
        """Put letters in the place of others; doubts about them are settled, later ones move."""
        self.text = self.text[:start] + letters + self.text[end:]
        by = len(letters) - (end - start)
        self.doubts = tuple(
            UnsureWord(each.start + by, each.end + by, each.others) if each.start >= end else each
            for each in self.doubts
            if each.end <= start or each.start >= end
        )

    def take(self, text: str, cursor: int) -> None:
        """Take what was written in the field; the word at the cursor is chosen."""
        shorter = min(len(text), len(self.text))
        start = next((n for n in range(shorter) if text[n] != self.text[n]), shorter)
        same = next(
            (n for n in range(shorter - start) if text[-1 - n] != self.text[-1 - n]),
            shorter - start,
        )
        if text != self.text:
            self.replace(start, len(self.text) - same, text[start : len(text) - same])
        self.choose_at(cursor)

    def _doubt(self) -> UnsureWord | None:
        chosen = self.chosen
        return next((each for each in self.doubts if (each.start, each.end) == chosen), None)

    def _turn_back(self) -> None:
        """Put the reading that stood there before to the front, to go on backwards."""
        doubt = self._doubt()
        if doubt is not None:
            others = (doubt.others[-1], *doubt.others[:-1])
            self.doubts = tuple(
                UnsureWord(each.start, each.end, others) if each is doubt else each
                for each in self.doubts
            )
