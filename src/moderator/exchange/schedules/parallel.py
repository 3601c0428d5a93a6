"""Talks of a published schedule at the same time, proposed as the workshops of a round."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import time
from itertools import count

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import ItemKind
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.slots import ItemEntry
from moderator.exchange.tables.cells import exactly

FEW = 8
"""Up to so many times each has a proposal of its own; more are proposed day by day."""
_TITLES = {"de": "Workshoprunde {number}", "en": "Workshop round {number}"}

Talks = tuple[ItemEntry, ...]
Lengths = dict[tuple[int, time], list[int]]


def with_rounds(
    conference: Conference,
    slots: Sequence[ItemEntry],
    known: Collection[int],
    options: PlanOptions,
) -> tuple[list[ItemEntry], list[Proposal]]:
    """Return the slots with the rounds that were accepted, and what is proposed.

    known: rows of slots that are items of the event already; these stay what they are.
    """
    groups = _parallel(conference, slots, known)
    by_day = len(groups) > FEW
    lengths = _lengths(groups)
    found: dict[str, list[Talks]] = defaultdict(list)
    for talks in groups:
        first = talks[0]
        name = f"round-{first.day}-{first.start:%H%M}"
        if len(lengths[first.day, first.start]) > 1:  # both rounds would be at one time
            name += f"-{first.minutes}"
        elif by_day:
            name = f"rounds-{first.day}"
        found[name].append(talks)
    accepted = [each for name, held in found.items() if options.accepts(name) for each in held]
    rounds = {each.row: each for each in _rounds(conference, accepted)}
    proposals = [_proposal(conference, name, held, lengths) for name, held in found.items()]
    gone = {talk.row for talks in accepted for talk in talks} - rounds.keys()
    # in the order of the file, in which rooms come into being
    return [rounds.get(slot.row, slot) for slot in slots if slot.row not in gone], proposals


def _parallel(
    conference: Conference, slots: Iterable[ItemEntry], known: Collection[int]
) -> list[Talks]:
    """List talks that begin and end together, each in a room of its own, in their order.

    Only such talks lose nothing as workshops: those of a round have its times, and a room each.
    """
    groups: dict[tuple[int, int, int], list[ItemEntry]] = defaultdict(list)
    for slot in slots:
        if slot.kind is ItemKind.TALK:
            begin = slot.start.hour * 60 + slot.start.minute
            groups[slot.day, begin, slot.minutes].append(slot)
    rounds = {(item.day, item.start_minute) for item in conference.rounds()}
    found = []
    for (day, begin, _minutes), talks in sorted(groups.items()):
        rooms = {exactly(talk.rooms[0]) for talk in talks if len(talk.rooms) == 1}
        new = not any(talk.row in known for talk in talks) and (day, begin) not in rounds
        if new and len(talks) > 1 and len(rooms) == len(talks):
            found.append(tuple(talks))
    return found


def _lengths(groups: Iterable[Talks]) -> Lengths:
    """List how long groups of talks last, by day and begin."""
    found: Lengths = defaultdict(list)
    for first, *_others in groups:
        found[first.day, first.start].append(first.minutes)
    return found


def _proposal(
    conference: Conference, name: str, held: Sequence[Talks], lengths: Lengths
) -> Proposal:
    first = held[0][0]
    day = f"{conference.event.date_of(first.day):%d.%m.}"
    number = sum(map(len, held))
    others = [each for each in lengths[first.day, first.start] if each != first.minutes]
    if others:
        sentence = phrase(
            "%n talks of {minutes} minutes begin together on {day} at {start}, beside others of "
            "{others} minutes. Make them the workshops of a round, to which people are assigned? "
            "Otherwise they come as single items.",
            n=number,
            minutes=first.minutes,
            day=day,
            start=f"{first.start:%H:%M}",
            others=", ".join(map(str, others)),
        )
    elif len(held) == 1:
        sentence = phrase(
            "%n talks begin together on {day} at {start}. Make them the workshops of a round, to "
            "which people are assigned? Otherwise they come as single items.",
            n=number,
            day=day,
            start=f"{first.start:%H:%M}",
        )
    else:
        sentence = phrase(
            "%n talks of {day} begin together with others, at {times} times. Make them the "
            "workshops of rounds, to which people are assigned? Otherwise they come as single "
            "items.",
            n=number,
            day=day,
            times=len(held),
        )
    titles = " · ".join(talk.title for talks in held for talk in talks)
    rows = tuple(talk.number for talks in held for talk in talks)
    return Proposal(name, sentence, titles, "", rows)


def _rounds(conference: Conference, accepted: Iterable[Talks]) -> list[ItemEntry]:
    taken = {exactly(item.title) for item in conference.items()}
    template = _TITLES.get(conference.event.language, _TITLES["en"])
    numbers = count(len(conference.rounds()) + 1)
    titles = (template.format(number=number) for number in numbers)
    free = (title for title in titles if exactly(title) not in taken)
    return [
        replace(
            talks[0],
            kind=ItemKind.WORKSHOP_ROUND,
            title=next(free),
            rooms=tuple(talk.rooms[0] for talk in talks),
            people=(),
            description="",
            uid="",
            details="",
            kind_assumed=False,
            talks=talks,
        )
        for talks in sorted(accepted, key=lambda each: (each[0].day, each[0].start))
    ]
