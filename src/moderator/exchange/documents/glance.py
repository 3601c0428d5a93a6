"""Composes the page that says all at a glance: figures, and what found most support."""

from collections import Counter
from dataclasses import replace

from moderator.event.documentation import ChapterKind
from moderator.event.people import Wish
from moderator.event.results import PointKind
from moderator.event.workshops import Workshop
from moderator.exchange.documents.composing import Composing, group_key, theme_sign
from moderator.exchange.documents.model import (
    Bar,
    BarList,
    Block,
    Chapter,
    CountedFigure,
    DocumentPoint,
    FigureRow,
    Heading,
    KeyedText,
    PointList,
    PointListStyle,
)
from moderator.rules.assignment.wishes_met import ranks_of_stated
from moderator.rules.dots import all_dots, most_dots_first

MOST_FAVOURITES = 10
FORWARD = frozenset({PointKind.SOLUTION, PointKind.NEXT_STEP})


def glance(on: Composing) -> Chapter | None:
    """Return the chapter; None if there is nothing to count."""
    blocks: list[Block] = []
    if figures := _figures(on):
        blocks.append(FigureRow(figures))
    if favourites := _favourites(on):
        blocks.append(
            PointList(
                Heading(2, KeyedText(on.words("What found most support"))),
                favourites,
                PointListStyle.RANKED,
            )
        )
    if not blocks:
        return None
    if on.choice.with_wishes:
        blocks += _wishes(on)
    title = KeyedText(on.words("At a glance"), "chapter:glance:title")
    return Chapter(ChapterKind.GLANCE, "glance", title, tuple(blocks))


def _figures(on: Composing) -> tuple[CountedFigure, ...]:
    words, present = on.words, on.who_took_part()
    organisations = {person.organisation for person in present if person.organisation}
    published = [group for _, _, group in on.published()]
    points = [point for group in published for point in on.points(group)]
    counted = [
        (len(present), words("participants")),
        (len(organisations), words("organisations")),
        (len(published), words("results of groups")),
        (sum(point.kind is PointKind.SOLUTION for point in points), words("solutions")),
        (sum(all_dots(on.conference, point) for point in points), words("sticky dots")),
    ]
    return tuple(CountedFigure(str(number), name) for number, name in counted if number)


def _favourites(on: Composing) -> tuple[DocumentPoint, ...]:
    """Return the solutions and next steps with most dots; a single dot is not enough."""
    dotted = [
        (point, workshop, group)
        for _, workshop, group in on.published()
        for point in on.points(group)
        if all_dots(on.conference, point) > 1 and point.kind in FORWARD
    ]
    where = {point.id: (workshop, group.number) for point, workshop, group in dotted}
    best = most_dots_first(on.conference, [point for point, _, _ in dotted])[:MOST_FAVOURITES]
    return tuple(
        replace(
            on.point(point),
            place=_place(on, *where[point.id], on.point(point).kind_name),
            theme=theme_sign(on.conference.theme_of(where[point.id][0])),
            target=group_key(point.group_id),
        )
        for point in best
    )


def _place(on: Composing, workshop: Workshop, group: int, kind: str) -> str:
    return on.words("{theme} · round {round}, group {group} · {kind}").format(
        theme=on.conference.theme_of(workshop).name,
        round=on.conference.round_number(workshop.round_id),
        group=group,
        kind=kind,
    )


def _wishes(on: Composing) -> list[BarList]:
    """Return how often each theme was a first wish, and which wishes people got."""
    words = on.words
    ranks = ranks_of_stated(on.conference)
    stated = sum(ranks.values())
    if not stated:
        return []
    there = {person.id for person in on.conference.present()}
    first = Counter(
        wish.theme_id
        for wish in on.conference.all(Wish)
        if wish.rank == 1 and wish.participant_id in there
    )
    wanted = tuple(
        Bar(sign.name.text, first[theme.id], sign)
        for theme in sorted(on.conference.themes(), key=lambda theme: -first[theme.id])
        if first[theme.id] and (sign := theme_sign(theme))
    )
    longest = max((rank for rank in ranks if rank), default=1)
    names = {1: words("first wish"), 2: words("second wish"), 3: words("third wish")}
    got = [
        Bar(names.get(rank, words("wish {rank}").format(rank=rank)), ranks[rank])
        for rank in range(1, longest + 1)
        if ranks[rank]
    ]
    if ranks[None]:
        got.append(Bar(words("no wish"), ranks[None]))
    rounds = words("%n rounds", n=len(on.conference.rounds()))
    note = words("{places} with wishes in {rounds}").format(
        places=words("%n places", n=stated), rounds=rounds
    )
    return [
        BarList(Heading(2, KeyedText(words("What was wished for"))), wanted, words("First wishes")),
        BarList(Heading(2, KeyedText(words("Who got what"))), tuple(got), note),
    ]
