"""Completes a word that is typed over one that was misread: what is likely meant is known."""

from collections.abc import Iterable

LEAST_TYPED = 2
"""Letters after which a word is completed."""
LEAST_ALIKE = 0.45
"""Least likeness (1 for the same) of a word of the event to what was read in its place."""


def completion(typed: str, read: str, readings: Iterable[str], words: Iterable[str]) -> str:
    """Return the letters that complete a typed beginning, "" if nothing is likely enough.

    read: what stood in the place of the word. readings: other readings of it; words: those of the
    event. The word most like what was read is taken.
    """
    from rapidfuzz.distance import Levenshtein

    if len(typed) < LEAST_TYPED:
        return ""
    candidates = [
        (Levenshtein.normalized_similarity(word, read), word)
        for word in {*readings, *words}
        if word.startswith(typed) and word != typed
    ]
    alike, word = max(candidates, default=(0.0, ""))
    return word[len(typed) :] if alike >= LEAST_ALIKE else ""
