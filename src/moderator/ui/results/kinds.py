"""Words and colours for kinds of points and states of results."""

from dataclasses import dataclass

from moderator.event.results import PointKind, ResultState
from moderator.ui.theme import Colours
from moderator.ui.words import tr

KINDS = tuple(PointKind)
"""In the order of the keys Alt+1 to Alt+5."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for words and the soft ground under them, both "#RRGGBB"."""

    ink: str
    ground: str


def kind_word(kind: PointKind) -> str:
    """Name a kind of point."""
    return {
        PointKind.PROBLEM: tr("Problem field"),
        PointKind.CHALLENGE: tr("Challenge"),
        PointKind.SOLUTION: tr("Solution"),
        PointKind.NEXT_STEP: tr("Next step"),
        PointKind.OPEN_QUESTION: tr("Open question"),
    }[kind]


def kind_colours(kind: PointKind, colours: Colours) -> Pair:
    """Find the colours of a kind; its word always stands on them."""
    return {
        PointKind.PROBLEM: Pair(colours.bad, colours.bad_soft),
        PointKind.CHALLENGE: Pair(colours.warning, colours.warning_soft),
        PointKind.SOLUTION: Pair(colours.good, colours.good_soft),
        PointKind.NEXT_STEP: Pair(colours.accent, colours.accent_soft),
        PointKind.OPEN_QUESTION: Pair(colours.secondary, colours.rail),
    }[kind]


def state_word(state: ResultState) -> str:
    """Name how far a result is."""
    return {
        ResultState.MISSING: tr("missing"),
        ResultState.BEGUN: tr("begun"),
        ResultState.READY: tr("ready"),
        ResultState.SHOWN: tr("shown"),
    }[state]


def state_colours(state: ResultState, colours: Colours) -> Pair:
    """Find the colours of a state; its word always stands on them."""
    return {
        ResultState.MISSING: Pair(colours.faint, colours.rail),
        ResultState.BEGUN: Pair(colours.warning, colours.warning_soft),
        ResultState.READY: Pair(colours.good, colours.good_soft),
        ResultState.SHOWN: Pair(colours.accent, colours.accent_soft),
    }[state]
