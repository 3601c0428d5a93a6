"""Which points of several groups say the same: proposals that a person joins or leaves apart.

Words are compared by their stems; those that differ by a letter or two count as the same word, and
a compound is related to what it begins or ends with. A rare word says more than a frequent one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import log

from moderator.event.results import Point, PointKind
from moderator.rules.small_words import ENGLISH, GERMAN, WEAK

FAMILIES = (
    frozenset({PointKind.PROBLEM, PointKind.CHALLENGE}),
    frozenset({PointKind.SOLUTION, PointKind.NEXT_STEP}),
    frozenset({PointKind.OPEN_QUESTION}),
)
"""Kinds whose points can say the same; a problem and its solution share words, too."""
ALIKE = 0.42
"""Two points that are this much alike are proposed; tried on the points of the demo event."""
SPELLING = 88
"""RapidFuzz' ratio from which two stems are one word spelt differently."""
LEAST_LETTERS = 5
"""Shorter stems are compared exactly, and are no part of a compound."""
RELATED = 0.75
"""How much a compound and what it begins or ends with count as one word."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

WEAKNESS = 0.4
"""How much a number or a unit says of a point, beside another word that is as rare."""


@dataclass(frozen=True, slots=True)
class LikePoint:
    """A point that is like others; shared: where the words stand that it has in common."""

    point: Point
    shared: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class LikePoints:
    """Points of at least two groups that say the same, the most typical one first.

    likeness: 0 to 1, of the least like pair that brought two of them together.
    """

    members: tuple[LikePoint, ...]
    likeness: float

    @property
    def ids(self) -> frozenset[int]:
        """Ids of the points."""
        return frozenset(member.point.id for member in self.members)


def like_points(points: Sequence[Point]) -> tuple[LikePoints, ...]:
    """Find points of several groups that say the same; each point is in one proposal at most.

    The order of the points changes nothing; the most like ones come first.
    """
    ordered = sorted(points, key=lambda point: point.id)
    words = _Words([point.text for point in ordered])
    found: list[LikePoints] = []
    for family in FAMILIES:
        places = [place for place, point in enumerate(ordered) if point.kind in family]
        for cluster, likeness in _clusters(places, ordered, words):
            found.append(_proposal(cluster, likeness, ordered, words))
    return tuple(sorted(found, key=lambda each: (-each.likeness, min(each.ids))))


def likeness(one: str, other: str) -> float:
    """Measure how much two texts say the same, 0 to 1, as if there were no other texts."""
    return _Words([one, other], alone=True).likeness(0, 1)


def stems_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the stems of the words that mean something, and where the words stand."""
    found = [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
    german = sum(word in GERMAN for word, _, _ in found)
    english = sum(word in ENGLISH for word, _, _ in found)
    language, empty = ("english", ENGLISH) if english > german else ("german", GERMAN)
    return tuple(
        (_stem(word, language), start, end)
        for word, start, end in found
        if word not in empty and len(word) > 1
    )


@lru_cache(maxsize=20_000)
def _stem(word: str, language: str) -> str:
    stem: str = _stemmer(language)(word)
    return stem


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # read only when somebody compares points

    made: Callable[[str], str] = snowballstemmer.stemmer(language).stemWord
    return made


class _Words:
    """The words of some texts, and how much each of them says."""

    def __init__(self, texts: Sequence[str], *, alone: bool = False) -> None:
        stems = [stems_of(text) for text in texts]
        every = sorted({stem for found in stems for stem, _, _ in found})
        same = _spellings(every)
        self.spans = [[(same[stem], start, end) for stem, start, end in found] for found in stems]
        self.sets = [frozenset(stem for stem, _, _ in spans) for spans in self.spans]
        weak = {same.get(_stem(word, "german"), "") for word in WEAK}
        weak |= {same.get(_stem(word, "english"), "") for word in WEAK}
        counted = Counter(stem for found in self.sets for stem in found)
        self._weights = {
            stem: (1.0 if alone else log(1 + len(texts) / count))
            * (WEAKNESS if stem in weak else 1.0)
            for stem, count in counted.items()
        }
        self.related = _related(sorted(counted))
        self._sums = [sum(self._weights[stem] for stem in found) for found in self.sets]

    def likeness(self, one: int, other: int) -> float:
        """Measure the share of the words, by their weights, that two texts have in common."""
        whole = self._sums[one] + self._sums[other]
        if not whole:
            return 0.0
        shared = self.shared(one, other)
        weighed = sum(
            share * (self._weights[mine] + self._weights[theirs])
            for (mine, theirs), share in shared.items()
        )
        return weighed / whole

    def shared(self, one: int, other: int) -> Mapping[tuple[str, str], float]:
        """Pair the words of two texts that are the same, then those that are related."""
        mine, theirs = self.sets[one], self.sets[other]
        pairs = {(stem, stem): 1.0 for stem in mine & theirs}
        left = set(theirs - mine)
        for stem in sorted(mine - theirs):
            kin = sorted(self.related.get(stem, frozenset()) & left)
            if kin:
                pairs[stem, kin[0]] = RELATED
                left.discard(kin[0])
        return pairs


def _spellings(stems: Sequence[str]) -> Mapping[str, str]:
    """Map each stem to the first one that is the same word, misspelt or bent otherwise."""
    from rapidfuzz import fuzz, process

    same = {stem: stem for stem in stems}
    by_letter: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        if len(stem) >= LEAST_LETTERS:
            near = by_letter[stem[0]]
            hit = process.extractOne(stem, near, scorer=fuzz.ratio, score_cutoff=SPELLING)
            if hit is not None:
                same[stem] = hit[0]
            else:
                near.append(stem)
    return same


def _related(stems: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Find for each stem the compounds that begin or end with it, and the other way round."""
    known = {stem for stem in stems if len(stem) >= LEAST_LETTERS}
    found: dict[str, set[str]] = defaultdict(set)
    for stem in known:
        for cut in range(LEAST_LETTERS, len(stem) - 2):
            for part in (stem[:cut], stem[-cut:]):
                if part in known:
                    found[stem].add(part)
                    found[part].add(stem)
    return {stem: frozenset(others) for stem, others in found.items()}


def _clusters(
    places: Sequence[int], points: Sequence[Point], words: _Words
) -> Iterable[tuple[list[int], float]]:
    """Bring together what is alike, the most alike first; each is like every other on average."""
    near: dict[tuple[int, int], float] = {}
    for one, other in _candidates(places, words):
        alike = words.likeness(one, other)
        if alike >= ALIKE:
            near[one, other] = alike
    cluster_of = {place: [place] for pair in near for place in pair}
    least = dict.fromkeys(cluster_of, 1.0)
    for (one, other), alike in sorted(near.items(), key=lambda each: (-each[1], each[0])):
        left, right = cluster_of[one], cluster_of[other]
        if left is right:
            continue
        pairs = [words.likeness(a, b) for a in left for b in right]
        if sum(pairs) / len(pairs) >= ALIKE:
            joined = sorted(left + right)
            lowest = min(alike, least[left[0]], least[right[0]])
            for place in joined:
                cluster_of[place], least[place] = joined, lowest
    for cluster in {id(each): each for each in cluster_of.values()}.values():
        if len({points[place].group_id for place in cluster}) > 1:
            yield cluster, least[cluster[0]]


def _candidates(places: Sequence[int], words: _Words) -> list[tuple[int, int]]:
    """List the pairs that have a word in common; others cannot be alike."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for stem in words.sets[place]:
            for each in (stem, *words.related.get(stem, ())):
                holders[each].append(place)
    pairs = {pair for found in holders.values() for pair in combinations(sorted(set(found)), 2)}
    return sorted(pairs)


def _proposal(
    cluster: Sequence[int], likeness: float, points: Sequence[Point], words: _Words
) -> LikePoints:
    def typical(place: int) -> tuple[float, int, int]:
        others = sum(words.likeness(place, other) for other in cluster if other != place)
        return -others, len(points[place].text), points[place].id

    members = []
    for place in sorted(cluster, key=typical):
        common = {
            mine for other in cluster if other != place for mine, _ in words.shared(place, other)
        }
        spans = tuple((start, end) for stem, start, end in words.spans[place] if stem in common)
        members.append(LikePoint(points[place], spans))
    return LikePoints(tuple(members), likeness)
