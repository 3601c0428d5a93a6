"""Reads a line out of the recogniser's probabilities, and asks it what it holds of another word.

The recogniser gives, for each of some hundred columns of a line, how likely each character stands
there, or none (the blank). Connectionist temporal classification: Graves et al. 2006.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BLANK = 0
NEVER = -1e9
"""The logarithm of what cannot be."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A character that was read: at which column it begins, and how likely it is (0 to 1)."""

    character: str
    column: int
    likely: float


def letters(logs: np.ndarray, alphabet: Sequence[str]) -> list[Letter]:
    """Take the likeliest character of each column; repeats and blanks are left out.

    logs: natural logarithms of probabilities, columns × characters, the blank first.
    alphabet: the characters of the columns from 1 on.
    """
    best = logs.argmax(axis=1)
    read = []
    before = BLANK
    for column, place in enumerate(best):
        if place not in {BLANK, before}:
            likely = float(np.exp(logs[column, place]))
            read.append(Letter(alphabet[place - 1], column, likely))
        elif place != BLANK and read:
            likely = float(np.exp(logs[column, place]))
            if likely > read[-1].likely:
                read[-1] = Letter(read[-1].character, read[-1].column, likely)
        before = int(place)
    return read


def likelihood(logs: np.ndarray, places: Sequence[int]) -> float:
    """Add up all ways in which characters can stand in the columns; return the logarithm.

    places: the characters as indices into the rows of `logs`. The forward algorithm of CTC.
    """
    states = np.full(2 * len(places) + 1, BLANK)
    states[1::2] = places
    skips = np.zeros(len(states), dtype=bool)
    skips[2:] = (states[2:] != BLANK) & (states[2:] != states[:-2])
    alpha = np.full(len(states), NEVER)
    alpha[: min(2, len(states))] = logs[0, states[:2]]
    for column in logs[1:]:
        one = np.concatenate(([NEVER], alpha[:-1]))
        two = np.where(skips, np.concatenate(([NEVER, NEVER], alpha[:-2])), NEVER)
        alpha = np.logaddexp(np.logaddexp(alpha, one), two) + column[states]
    return float(np.logaddexp(alpha[-1], alpha[-2]) if len(states) > 1 else alpha[-1])
