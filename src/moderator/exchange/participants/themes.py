"""Finds themes by name: exact, misspelt or unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from moderator.event.phrase import phrase
from moderator.event.schedule import Theme
from moderator.exchange.plan import Proposal
from moderator.exchange.tables.cells import exactly

ALIKE = 74.0
"""Likeness in per cent from which a theme is proposed for a misspelt name."""


@dataclass(slots=True)
class ThemeFinder:
    """Finds themes by their written names, and caches its proposals.

    Each spelling is compared once, however many rows contain it.
    """

    by_name: Mapping[str, Theme]
    known: dict[str, tuple[Theme, int] | None]

    @staticmethod
    def of(themes: Iterable[Theme]) -> "ThemeFinder":
        """Make a finder for these themes."""
        return ThemeFinder({exactly(theme.name): theme for theme in themes}, {})

    def exact(self, written: str) -> Theme | None:
        """Find a theme whose name differs only in case and spaces."""
        return self.by_name.get(exactly(written))

    def alike(self, written: str) -> tuple[Theme, int] | None:
        """Find the most similar theme and its likeness in per cent; None if none is similar."""
        if written not in self.known:
            self.known[written] = self._likest(written)
        return self.known[written]

    def proposal(self, written: str, row: int) -> Proposal | None:
        """Propose the most similar theme for a spelling."""
        found = self.alike(written)
        if found is None:
            return None
        theme, score = found
        sentence = phrase(
            "“{written}” could mean “{meant}” ({score} % alike).",
            written=written,
            meant=theme.name,
            score=score,
        )
        return Proposal(f"theme:{exactly(written)}", sentence, written, theme.name, (row,), score)

    def _likest(self, written: str) -> tuple[Theme, int] | None:
        names = {name: name for name in self.by_name}
        text = written.casefold().replace("&", " und ")
        best = process.extractOne(
            text,
            names,
            scorer=fuzz.WRatio,
            processor=utils.default_process,
            score_cutoff=ALIKE,
        )
        return None if best is None else (self.by_name[best[0]], round(best[1]))
