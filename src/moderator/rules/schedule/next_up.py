"""What has to be ready before an agenda item begins, and who has to be at the front."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.assignment.check import without_place
from moderator.rules.running_order import heard_groups, is_ready


@dataclass(frozen=True, slots=True)
class NextUp:
    """What an agenda item needs before it begins.

    front: who has to be at the front. rooms: who moderates in the rooms of a round. lacking: what
    is not ready yet, without a full stop.
    """

    front: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    lacking: tuple[Phrase, ...] = ()


def next_up(conference: Conference, item: AgendaItem, now: datetime) -> NextUp:
    """Return what an agenda item needs before it begins."""
    front = (c.name for c in conference.contributions_of(item.id))
    shops = conference.workshops_of(item.id)
    return NextUp(
        tuple(dict.fromkeys(name for name in front if name)),
        tuple(dict.fromkeys(shop.moderator for shop in shops if shop.moderator)),
        tuple(_lacking(conference, item, now)),
    )


def _lacking(conference: Conference, item: AgendaItem, now: datetime) -> Iterator[Phrase]:
    if item.kind is ItemKind.PLENARY_RESULTS:
        groups = heard_groups(conference, now)
        missing = sum(not is_ready(conference, group) for group in groups)
        if missing:
            yield phrase("%n of {all} results are not ready", all=len(groups), n=missing)
    shops = conference.workshops_of(item.id)
    alone = sum(not shop.moderator for shop in shops)
    if alone:
        yield phrase("%n rooms have no moderator", n=alone)
    if any(conference.placements_in(shop.id) for shop in shops):
        waiting = len(without_place(conference, item))
        if waiting:
            yield phrase("%n people have no place", n=waiting)
