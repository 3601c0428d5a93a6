"""How far a group's result is: its word, and its chip."""

from moderator.event.results import ResultState
from moderator.ui.theme import Tone
from moderator.ui.widgets.marks import Chip
from moderator.ui.words import tr

_TONES = {
    ResultState.MISSING: Tone.SECONDARY,
    ResultState.BEGUN: Tone.WARNING,
    ResultState.READY: Tone.GOOD,
    ResultState.SHOWN: Tone.ACCENT,
}


def state_words(state: ResultState) -> str:
    """Name how far a result is."""
    return {
        ResultState.MISSING: tr("missing"),
        ResultState.BEGUN: tr("begun"),
        ResultState.READY: tr("ready"),
        ResultState.SHOWN: tr("shown"),
    }[state]


def state_chip(state: ResultState) -> Chip:
    """Make the chip that shows how far a result is."""
    return Chip(state_words(state), _TONES[state], bare=state is ResultState.MISSING)
