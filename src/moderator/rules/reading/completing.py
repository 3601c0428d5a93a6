"""Offers and completes a word in the place of a misread one: what is likely meant is known."""

from collections.abc import Iterable, Sequence

LEAST_TYPED = 2
"""Letters after which a word is completed."""
LEAST_ALIKE = 0.45
"""Least likeness (1 for the same) of a word of the event to what was read in its place."""
LEAST_ALIKE_UNTYPED = 0.55
"""The same as long as nothing is typed that speaks for the word as well."""
LEAST_LENGTH = 3
"""Shorter words are like too many others."""
LEAST_PIECE = 2
"""Letters of a piece that is put in the place of another: the wrong one, and one beside it."""
OFFERED = 3
MARKS = ".,;:!?()[]„“”\"'…"
"""Marks around a word, which belong to no word of the event."""


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


def offered(
    read: str, readings: Sequence[str], words: Iterable[str], typed: str = ""
) -> tuple[str, ...]:
    """List what may be meant by a word, the likeliest first, at most `OFFERED`.

    read: what stands in its place. readings: the recogniser's other ones, which come first; words:
    those of the event. typed: what was typed over it, as its beginning or as the part of it that
    is wrong; so what was read is offered with these letters in the place that is most like them.
    """
    before, core, after = _parts(read)
    found = [each for each in readings if each.startswith(typed)]
    if not typed or typed.startswith(before):
        inner = typed[len(before) :]
        found += [f"{before}{word}{after}" for word in _alike(core, words, inner)]
        found += [f"{before}{word}{after}" for word in _continued(inner, core) if inner]
    found += _mended(read, typed)
    distinct = dict.fromkeys(each for each in found if each not in (read, typed))
    return tuple(distinct)[:OFFERED]


def _parts(read: str) -> tuple[str, str, str]:
    """Split a word from the marks before and behind it."""
    core = read.strip(MARKS)
    start = read.index(core)
    return read[:start], core, read[start + len(core) :]


def _alike(core: str, words: Iterable[str], typed: str) -> list[str]:
    """Find words of the event that begin as typed, those most like what was read first."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    if len(core) < LEAST_LENGTH:
        return []
    least = LEAST_ALIKE if typed else LEAST_ALIKE_UNTYPED
    lengths = (len(core) * least, len(core) / least)  # a word of another length cannot be as like
    found = process.extract(
        core,
        [w for w in words if lengths[0] <= len(w) <= lengths[1] and w.startswith(typed)],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=least,
        limit=OFFERED + 1,
    )
    return [word for word, _, _ in found]


def _continued(typed: str, core: str) -> list[str]:
    """Go on behind the typed letters with what was read there, if these are like its beginning."""
    from rapidfuzz.distance import Levenshtein

    ends = range(max(len(typed) - 1, 0), min(len(typed) + 1, len(core)) + 1)
    nearest = min(
        ((Levenshtein.distance(typed, core[:end]), abs(end - len(typed)), end) for end in ends),
        default=(len(typed), 0, len(core)),
    )
    like = 2 * nearest[0] <= len(typed) or len(typed) == 1
    return [typed + core[nearest[2] :]] if like else []


def _mended(read: str, piece: str) -> list[str]:
    """Put a piece of a word where it differs least from what was read, but differs.

    Where that is in several places, those at which its first letter was read as well are meant.
    """
    if len(piece) < LEAST_PIECE:
        return []
    alike = [
        (sum(a == b for a, b in zip(piece, read[start:], strict=False)), start)
        for start in range(len(read) - len(piece) + 1)
    ]
    most = max((same for same, _ in alike if same < len(piece)), default=0)
    starts = [start for same, start in alike if same == most > 0]
    begun = [start for start in starts if read[start] == piece[0]]
    return [f"{read[:start]}{piece}{read[start + len(piece) :]}" for start in begun or starts]
