"""Splits a recognised line into words and asks the recogniser about other readings of each.

A word of the event replaces what was read only where the recogniser's own probabilities hold it
for nearly as likely; a spelling checker that knew no probabilities harmed as many words as it
mended. Words of a dictionary are offered beside it, and never put in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from moderator.capture.reading.ctc import Letter, likelihood
from moderator.capture.reading.recognition import Recognised
from moderator.event.results import UnsureWord
from moderator.rules.reading.lines import SURE

SPACE, SPACE_AT_CAPITAL, SPACE_NARROW = 0.01, 0.002, 0.1
"""Probability from which a space is taken that is not the likeliest: in a gap of some width,
between a small letter and a capital, where German has nothing but a space, and in a narrow gap.
Within words it is usually under 0.0001."""
GAP = 4
"""Columns between two letters from which a gap is no longer narrow; usual are two and three."""
ACCEPTED = (4.0, 2.5)
"""By how much less likely, as a logarithm, a word of the event may be at edit distance 1 and 2."""
CERTAIN = 0.97
"""A word whose every letter is this likely is left alone."""
LEAST_LENGTH = 4
"""Shorter words have too many neighbours."""
LIKELIER = -1.0
"""Any other reading is taken only where it is that much likelier than what was read."""
TRIED = 5
"""How many other characters are tried in the place of a doubtful one."""
OFFERED = 3
OFFERED_WITHIN = 6.0
"""Other readings of a word: how many, and how much less likely they may be, as a logarithm."""
KNOWN = 4.0
"""How much likelier a word of the event or the dictionary is offered than letters that are none."""
ODD_ACCEPTED = 8.0
"""The same for a reading that is no longer odd: without digit or capital amid small letters."""
ODD_LETTERS = {"B": "ß", "0": "o", "1": "l", "2": "z", "3": "z", "5": "s", "8": "ß", "I": "l"}
"""What looks like these amid small letters."""
STRAY = 0.6
"""Confidence below which a mark that stands alone is no writing but the edge of something."""
EDGES = "()[]{}.,;:!?„“”‚‘’'\"«»…"
"""Marks around a word, which belong to no word of the event."""
CLOSING = ".,;:!?)"
"""No space stands before these."""
SMALL_WORDS = frozenset(
    (
        *("aber", "alle", "als", "am", "an", "auch", "auf", "aus", "bei", "beim", "bis", "das"),
        *("dass", "dem", "den", "der", "des", "die", "durch", "ein", "eine", "einem", "einen"),
        *("einer", "eines", "er", "es", "fehlen", "fehlt", "für", "haben", "hat", "ihr", "im"),
        *("in", "ins", "ist", "je", "jede", "jeden", "jeder", "kann", "kaum", "kein", "keine"),
        *("keinen", "kommen", "kommt", "können", "man", "mehr", "mit", "muss", "müssen", "nach"),
        *("nicht", "noch", "nur", "ob", "oder", "ohne", "sehr", "sein", "seit", "sich", "sie"),
        *("sind", "so", "soll", "sollen", "sonst", "statt", "über", "um", "und", "uns", "unter"),
        *("viel", "viele", "vom", "von", "vor", "war", "was", "wenig", "wenige", "weniger"),
        *("wenn", "wer", "werden", "wie", "wir", "wird", "wo", "zu", "zum", "zur", "zwischen"),
        *("a", "and", "are", "at", "but", "by", "can", "for", "from", "has", "have", "how", "in"),
        *("is", "it", "more", "no", "not", "of", "on", "or", "our", "the", "to", "too", "we"),
        *("what", "when", "who", "why", "with"),
    )
)
"""Words that are written small within a sentence: letters like z, k and s look the same as their
capitals. They decide on the capital alone, never on a letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word in a line: its letters, and the columns that it may stretch over."""

    letters: tuple[Letter, ...]
    begin: int
    end: int

    @property
    def text(self) -> str:
        """The word's characters."""
        return "".join(letter.character for letter in self.letters)

    @property
    def confidence(self) -> float:
        """Mean of the mean and of the least probability of its letters: one doubt is enough."""
        likely = [letter.likely for letter in self.letters]
        return float(np.mean(likely) + min(likely)) / 2


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a line; raw: before words of the event were put in, "" if there were none."""

    text: str
    unsure: tuple[UnsureWord, ...]
    raw: str = ""


class Vocabulary:
    """The words of an event, by length."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(word for word in words if len(word) >= LEAST_LENGTH)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self.words):
            self._by_length.setdefault(len(word), []).append(word)

    def near(self, word: str) -> list[tuple[str, int]]:
        """Find words at edit distance 1 or 2, long ones only at 2, the nearest first."""
        most = 1 if len(word) <= 5 else 2
        lengths = range(len(word) - most, len(word) + most + 1)
        known = [near for length in lengths for near in self._by_length.get(length, [])]
        found = process.extract(
            word, known, scorer=Levenshtein.distance, score_cutoff=most, limit=8
        )
        return [(near, int(distance)) for near, distance, _ in found if distance]


NO_WORDS = Vocabulary(())


def read_text(
    line: Recognised,
    vocabulary: Vocabulary,
    places: dict[str, int],
    dictionary: Vocabulary = NO_WORDS,
) -> ReadText:
    """Join the words of a line, with those of the event put in and the doubtful ones marked.

    places: the index of each character in the line's probabilities. dictionary: words that are
    offered in the place of doubtful ones.
    """
    text, unsure, raw = "", [], []
    for piece in _without_strays(pieces(line, places[" "])):
        start = len(text) + 1 if text else 0
        doubtful = piece.confidence < SURE
        spelt = _near_words(piece.text, dictionary) if doubtful else {}
        word, others = _read(piece, line.logs, vocabulary, places, spelt)
        begins = not any(letter.isalpha() for letter in text)
        if begins and word == piece.text[:1].lower() + piece.text[1:]:
            word = piece.text  # a line may well begin with a capital
        if word != piece.text:
            others = (piece.text, *(other for other in others if other != piece.text))
        if word != piece.text or doubtful:
            unsure.append(UnsureWord(start, start + len(word), others[:OFFERED]))
        text = f"{text} {word}" if text else word
        raw.append(piece.text)
    before = " ".join(raw)
    return ReadText(text, tuple(unsure), before if before != text else "")


def _without_strays(found: list[Piece]) -> list[Piece]:
    """Leave out a mark at the end that was hardly read and is no letter."""
    while len(found) > 1 and not found[-1].text.isalnum() and len(found[-1].text) == 1:
        if found[-1].confidence >= STRAY:
            break
        found = found[:-1]
    return found


def pieces(line: Recognised, space: int) -> list[Piece]:
    """Split a line at its spaces, also at such as are likely enough without being the likeliest."""
    words: list[list[Letter]] = [[]]
    starts = [0]
    for before, letter in zip((None, *line.letters), line.letters, strict=False):
        if letter.character == " ":
            if words[-1]:
                words.append([])
                starts.append(letter.column + 1)
            continue
        if before is not None and before.character != " " and words[-1]:
            gap = line.logs[before.column : letter.column + 1, space]
            best = int(gap.argmax())
            if gap[best] > np.log(_space_needed(before, letter)):
                words.append([])
                starts.append(before.column + best + 1)
        words[-1].append(letter)
    ends = [*(max(start - 1, 1) for start in starts[1:]), len(line.logs)]
    return [
        Piece(tuple(word), start, end)
        for word, start, end in zip(words, starts, ends, strict=True)
        if word
    ]


def _space_needed(before: Letter, after: Letter) -> float:
    if after.character in CLOSING:
        return 2.0
    if before.character.islower() and after.character.isupper():
        return SPACE_AT_CAPITAL
    return SPACE if after.column - before.column >= GAP else SPACE_NARROW


def _read(
    piece: Piece,
    logs: np.ndarray,
    vocabulary: Vocabulary,
    places: dict[str, int],
    spelt: Iterable[str],
) -> tuple[str, tuple[str, ...]]:
    """Decide what a word is, and list its other readings, the likeliest first.

    spelt: words that are only offered.
    """
    text = piece.text
    if min(letter.likely for letter in piece.letters) >= CERTAIN and not _odd(text):
        return text, ()
    columns = logs[piece.begin : max(piece.end, piece.begin + 1)]
    near = _near_words(text, vocabulary)
    likely = _without_odd(text)
    possible = {text, likely, *near, *_doubts(piece, logs, list(places))}
    scores = {
        other: likelihood(columns, [places[letter] for letter in other])
        for other in {*possible, *spelt}
        if other and all(letter in places for letter in other)
    }
    word = max(
        (
            other
            for other in scores
            if other in possible and scores[other] >= scores[text] - _allowed(text, other, near)
        ),
        key=lambda other: (other in near, other == likely != text, other != text, scores[other]),
    )
    known = {*near, *spelt}
    offered = sorted(
        (other for other in scores if other not in {word, text}),
        key=lambda other: -scores[other] - (KNOWN if other in known else 0.0),
    )
    return word, tuple(other for other in offered if scores[other] >= scores[text] - OFFERED_WITHIN)


def _near_words(text: str, vocabulary: Vocabulary) -> dict[str, int]:
    """Put known words in the place of one that is none; with their edit distances."""
    core = text.strip(EDGES)
    if core in vocabulary.words or len(core) < LEAST_LENGTH:
        return {}
    at = text.find(core)
    near = vocabulary.near(core)
    return {text[:at] + word + text[at + len(core) :]: steps for word, steps in near}


def _allowed(text: str, other: str, near: dict[str, int]) -> float:
    """Tell by how much less likely than what was read another reading may be, as a logarithm."""
    if other in near:
        return ACCEPTED[near[other] - 1]
    if _odd(text) and not _odd(other):
        return ODD_ACCEPTED
    small = other.strip(EDGES) in SMALL_WORDS and other == text[:1].lower() + text[1:]
    return ACCEPTED[0] if small or other == text else LIKELIER


def _odd(word: str) -> bool:
    """Return whether a digit or a capital stands amid small letters, as in "Arbeitsplat3"."""
    if word[:1].isdigit() and len(word) >= LEAST_LENGTH and word[1:].isalpha():
        return word[1:].islower()
    return any(
        before.islower() and (letter.isdigit() or letter.isupper())
        for before, letter in pairwise(word)
    )


def _without_odd(word: str) -> str:
    """Write the small letters that odd ones stand for."""
    first = ODD_LETTERS.get(word[:1], word[:1]) if word[:1].isdigit() and _odd(word) else word[:1]
    return first + "".join(
        ODD_LETTERS.get(letter, letter) if before.islower() else letter
        for before, letter in pairwise(word)
    )


def _doubts(piece: Piece, logs: np.ndarray, alphabet: list[str]) -> list[str]:
    """List readings that differ at one of the two least likely letters, or at an odd one."""
    order = sorted(range(len(piece.letters)), key=lambda place: piece.letters[place].likely)
    found = []
    odd = [place for place in order[2:] if _odd(piece.text[max(place - 1, 0) : place + 1])]
    for place in (*order[:2], *odd):
        letter = piece.letters[place]
        if letter.likely > SURE and place not in odd and not _odd(piece.text):
            continue
        for column in np.argsort(-logs[letter.column])[:TRIED]:
            other = "" if column == 0 else alphabet[column - 1]
            if other not in {letter.character, " "}:
                found.append(piece.text[:place] + other + piece.text[place + 1 :])
    first = piece.text[:1]
    return [*found, first.swapcase() + piece.text[1:]] if first.isalpha() else found
