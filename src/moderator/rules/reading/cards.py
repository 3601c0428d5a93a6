"""Proposes the points of a pinboard: each card is one, whatever lines are written on it."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from moderator.event.results import LegendSign, PointKind
from moderator.rules.legend import STANDARD_LEGEND
from moderator.rules.reading.lines import Box, ReadCard, ReadLine, ReadPhoto
from moderator.rules.reading.points import (
    Question,
    ReadPoint,
    ReadSheet,
    heading_of,
    point_of,
    proposed,
)
from moderator.rules.reading.rows import Row, around, rows
from moderator.rules.reading.signs import kind_of
from moderator.rules.reading.within import is_inside

WIDER, AT_TOP = 1.6, 0.25
"""How much wider than the usual card the strip of a headline is, and within which share of the
height of all cards its middle lies."""
BESIDE = 0.4
"""How far a column reaches into the next one, as a share of a card's width."""
STUCK = 2.0
"""How far beyond a card its dots may stick, in their radius."""


def proposed_on_cards(
    photo: ReadPhoto,
    questions: Sequence[Question] = (),
    legend: Sequence[LegendSign] = STANDARD_LEGEND,
) -> ReadSheet:
    """Propose headline and points for a photo of a pinboard that was read.

    The colour of a card is no ink: a card without a sign, written in black, is of the kind of the
    card of its colour before it. What is written beside the cards becomes points as on a sheet.
    """
    lines = {id(card): _lines_on(card, photo) for card in photo.cards}
    on_cards = {id(line) for found in lines.values() for line in found}
    loose = tuple(line for line in photo.lines if id(line) not in on_cards)
    beside = proposed(replace(photo, lines=loose, cards=()), questions, legend)
    title = _title(photo.cards)
    kinds: dict[int, PointKind] = {}
    points: list[ReadPoint] = []
    headline = None
    for column in columns([card for card in photo.cards if card is not title]):
        asked: Question | None = None
        for card in column:
            written = rows(replace(photo, lines=tuple(lines[id(card)]), cards=()), legend)
            heading = heading_of(_together(written), questions) if written else None
            if heading is not None:
                asked = heading
                continue
            kind = kinds.get(card.colour, PointKind.PROBLEM)
            if written:
                kind = kind_of(written[0].sign, written[0].ink, legend, kind)
            kinds[card.colour] = kind
            points.append(_point(card, written, kind, asked, photo))
    if title is not None:
        written = rows(replace(photo, lines=tuple(lines[id(title)]), cards=()), legend)
        headline = _point(title, written, PointKind.PROBLEM, None, photo)
    headline = headline or beside.headline
    return ReadSheet(headline, (*points, *beside.points), photo.lines, photo.quarter_turns)


def columns(cards: Sequence[ReadCard]) -> list[list[ReadCard]]:
    """Put cards into columns from left to right, each from top to bottom.

    Where they hang without gaps between columns all of them are one.
    """
    found: list[list[ReadCard]] = []
    right = 0.0
    for card in sorted(cards, key=lambda each: each.box[0] + each.box[2] / 2):
        left, _, width, _ = card.box
        if not found or left > right - BESIDE * width:
            found.append([card])
            right = left + width
        else:
            found[-1].append(card)
            right = max(right, left + width)
    return [sorted(column, key=lambda each: each.box[1]) for column in found]


def _lines_on(card: ReadCard, photo: ReadPhoto) -> list[ReadLine]:
    def middle(box: Box) -> tuple[float, float]:
        return box[0] + box[2] / 2, box[1] + box[3] / 2

    return [line for line in photo.lines if is_inside(middle(line.box), card.corners)]


def _title(cards: Sequence[ReadCard]) -> ReadCard | None:
    """Find the strip at the top under which all others hang."""
    if len(cards) < 3:
        return None
    first = min(cards, key=lambda card: card.box[1] + card.box[3] / 2)
    usual = median(card.box[2] for card in cards)
    whole = around([card.box for card in cards])
    middle = first.box[1] + first.box[3] / 2 - whole[1]
    others = [card for card in cards if card is not first]
    below = all(card.box[1] + card.box[3] / 2 > first.box[1] + first.box[3] for card in others)
    if first.box[2] > WIDER * usual and middle < AT_TOP * whole[3] and below:
        return first
    return None


def _together(written: Sequence[Row]) -> Row:
    """Join the rows of a card, as a heading may be written in several."""
    return replace(written[0], text=" ".join(row.text for row in written))


def _point(
    card: ReadCard,
    written: list[Row],
    kind: PointKind,
    asked: Question | None,
    photo: ReadPhoto,
) -> ReadPoint:
    """Make the point of a card; where nothing could be read its picture is offered to type from."""
    left, top, width, height = card.box
    dots = sum(
        left - STUCK * dot.radius < dot.x < left + width + STUCK * dot.radius
        and top - STUCK * dot.radius < dot.y < top + height + STUCK * dot.radius
        for dot in photo.dots
    )
    question = asked.id if asked is not None else None
    if not written:
        return ReadPoint(kind, "", question, dots, card.box, (), 0.0)
    return replace(point_of(written, kind, question, dots), strip=card.box)
