"""What is written on a photo that stands for some groups of a round and not for others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from moderator.event.conference import Conference, derived
from moderator.event.results import Point, Result
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.common_points import stems_of

SPELLING = 88.0
"""RapidFuzz' ratio from which a stem that was read is one that the event knows."""
LEAST_LETTERS = 6
"""Shorter stems are compared exactly."""
SHOWN = 3
"""Words of the photo that are named as reasons."""
OWN, OWN_MORE, MOST_OWN = 4.0, 0.5, 6.0
"""How much a word says that only this group's page has, each further one, and all together."""
OF_THEME, OF_QUESTION, MOST_OF_WORKSHOP = 3.0, 1.0, 5.0
"""The same for a word of its theme, and of its questions, example, room and moderator."""
NUMBERED = 2.0
"""The same for the group's number; there is a group of that number in other workshops, too."""

_SHORT = re.compile(r"\b[^\W\d_]+\d+\b")
"""Words that no stemmer takes for words, as "U25"."""
_NUMBER = re.compile(r"\b(?:Gruppe|Group)\s*(\d{1,2})\b", re.IGNORECASE)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Written:
    """What of a photo's words is about a group; score: how much that says, and the words."""

    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _RoundWords:
    """The stems of a round: which groups' pages have them, and which workshops, with weights."""

    groups: Mapping[str, frozenset[int]]
    workshops: Mapping[str, Mapping[int, float]]
    by_letter: Mapping[str, tuple[str, ...]]
    members: Mapping[int, tuple[tuple[int, int], ...]]

    def known(self, stem: str) -> str | None:
        """Find a stem of the round, also where it was read with a wrong letter."""
        from rapidfuzz import fuzz, process

        if stem in self.groups or stem in self.workshops:
            return stem
        if len(stem) < LEAST_LETTERS:
            return None
        near = self.by_letter.get(stem[0], ())
        hit = process.extractOne(stem, near, scorer=fuzz.ratio, score_cutoff=SPELLING)
        return None if hit is None else hit[0]


@derived(Event, AgendaItem, Theme, Room, Workshop, GuidingQuestion, Group, Result, Point)
def written_on(conference: Conference, words: str, round_id: int) -> Mapping[int, Written]:
    """Tell for each group of a round what of the words on a photo is about it alone.

    A word of the workshop counts where no more than half of the workshops have it, and the less
    the more have it; a word of the group's page where no other page has it.
    """
    known = _words_of(conference, round_id)
    scores: dict[int, dict[str, float]] = defaultdict(dict)
    spans: dict[int, dict[Span, float]] = defaultdict(dict)
    for stem, start, end in _stems(words):
        found = known.known(stem)
        if found is None:
            continue
        for group_id, weight, is_own in _meant(known, found):
            scores[group_id][f"{'own' if is_own else 'workshop'} {found}"] = weight
            spans[group_id][start, end] = weight
    for match in _NUMBER.finditer(words):
        for members in known.members.values():
            for group_id, number in members:
                if number == int(match[1]):
                    scores[group_id]["number"] = NUMBERED
                    spans[group_id][match.span()] = NUMBERED
    return {each: Written(_sum(scores[each]), _shown(words, spans[each])) for each in scores}


@derived(Event, AgendaItem, Theme, Room, Workshop, GuidingQuestion, Group, Result, Point)
def _words_of(conference: Conference, round_id: int) -> _RoundWords:
    groups: dict[str, set[int]] = defaultdict(set)
    workshops: dict[str, dict[int, float]] = defaultdict(dict)
    members: dict[int, tuple[tuple[int, int], ...]] = {}
    for workshop in conference.workshops_of(round_id):
        for stem in _all_stems(_about(conference, workshop)):
            workshops[stem][workshop.id] = OF_QUESTION
        for stem in _all_stems((conference.theme_of(workshop).name,)):
            workshops[stem][workshop.id] = OF_THEME
        there = conference.groups_of(workshop.id)
        members[workshop.id] = tuple((group.id, group.number) for group in there)
        for group in there:
            for stem in _all_stems(_page(conference, group)):
                groups[stem].add(group.id)
    by_letter: dict[str, list[str]] = defaultdict(list)
    for stem in sorted({*groups, *workshops}):
        if len(stem) >= LEAST_LETTERS:
            by_letter[stem[0]].append(stem)
    return _RoundWords(
        {stem: frozenset(ids) for stem, ids in groups.items()},
        workshops,
        {letter: tuple(stems) for letter, stems in by_letter.items()},
        members,
    )


def _about(conference: Conference, workshop: Workshop) -> Iterable[str]:
    """List what the program of the event says of a workshop, its theme apart."""
    room = conference.get(Room, workshop.room_id)
    yield from (workshop.practice_example, workshop.moderator, "" if room is None else room.name)
    yield from (question.text for question in conference.questions_of(workshop.id))


def _page(conference: Conference, group: Group) -> Iterable[str]:
    """List what is known of a group itself."""
    result = conference.result_of(group.id)
    yield from (group.speaker, group.table, "" if result is None else result.headline)
    yield from (point.text for point in conference.points_of(group.id))


def _all_stems(texts: Iterable[str]) -> set[str]:
    return {stem for text in texts for stem, _, _ in _stems(text)}


def _stems(text: str) -> list[tuple[str, int, int]]:
    short = [(match[0].casefold(), match.start(), match.end()) for match in _SHORT.finditer(text)]
    return [*stems_of(text), *short]


def _meant(known: _RoundWords, stem: str) -> Iterable[tuple[int, float, bool]]:
    """List the groups that a stem speaks for, how much, and whether it is of their own page."""
    of = known.workshops.get(stem, {})
    if 0 < len(of) <= max(1, len(known.members) // 2):
        for workshop_id, weight in of.items():
            share = weight / len(of)
            yield from ((group_id, share, False) for group_id, _ in known.members[workshop_id])
    pages = known.groups.get(stem, frozenset())
    if len(pages) == 1 and not of:
        yield from ((group_id, OWN, True) for group_id in pages)


def _sum(found: Mapping[str, float]) -> float:
    own = [weight for kind, weight in found.items() if kind.startswith("own")]
    shared = sum(weight for kind, weight in found.items() if kind.startswith("workshop"))
    alone = min(OWN + OWN_MORE * (len(own) - 1), MOST_OWN) if own else 0.0
    return alone + min(shared, MOST_OF_WORKSHOP) + found.get("number", 0.0)


def _shown(words: str, spans: Mapping[Span, float]) -> tuple[str, ...]:
    """Take the words that say most, each once, in their order; neighbours are one stretch."""
    best: dict[str, Span] = {}
    for start, end in sorted(spans, key=lambda span: (-spans[span], span[0] - span[1])):
        best.setdefault(words[start:end].casefold(), (start, end))
    runs: list[Span] = []
    for start, end in sorted(list(best.values())[:SHOWN]):
        if runs and not words[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return tuple(words[start:end] for start, end in runs)
