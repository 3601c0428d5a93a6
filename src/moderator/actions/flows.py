"""Who goes from which workshop to which one in the next round: a query, nothing is changed."""

from collections import Counter
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop


@dataclass(frozen=True, slots=True)
class FlowStage:
    """A workshop of a round as people pass through it.

    workshop, theme, room: None for those who have no place in the round or are not there.
    people: how many.
    """

    item: AgendaItem
    workshop: Workshop | None
    theme: Theme | None
    room: Room | None
    people: int


@dataclass(frozen=True, slots=True)
class Stream:
    """How many people go from one stage of a round to one of the next round."""

    begin: FlowStage
    end: FlowStage
    people: int


@dataclass(frozen=True, slots=True)
class Flows:
    """All rounds with workshops, in their order, and what lies between neighbouring ones."""

    rounds: tuple[tuple[FlowStage, ...], ...]
    streams: tuple[Stream, ...]


def flows(conference: Conference) -> Flows:
    """Count who goes where over all rounds.

    Counted are people with a place in at least one round; where nobody is placed yet, there are
    no streams.
    """
    items = [item for item in conference.rounds() if conference.workshops_of(item.id)]
    ways = [
        way
        for person in conference.participants()
        if any(way := tuple(_where(conference, person.id, item) for item in items))
    ]
    rounds: list[dict[int | None, FlowStage]] = []
    for place, item in enumerate(items):
        counts = Counter(way[place] for way in ways)
        stages: dict[int | None, FlowStage] = {
            workshop.id: FlowStage(
                item,
                workshop,
                conference.theme_of(workshop),
                conference.get(Room, workshop.room_id),
                counts[workshop.id],
            )
            for workshop in conference.workshops_of(item.id)
        }
        if counts[None]:
            stages[None] = FlowStage(item, None, None, None, counts[None])
        rounds.append(stages)
    streams: list[Stream] = []
    for place in range(len(items) - 1):
        here, there = rounds[place], rounds[place + 1]
        moves = Counter((way[place], way[place + 1]) for way in ways)
        streams += [
            Stream(here[one], there[other], moves[one, other])
            for one in here
            for other in there
            if moves[one, other]
        ]
    return Flows(tuple(tuple(stages.values()) for stages in rounds), tuple(streams))


def _where(conference: Conference, participant_id: int, item: AgendaItem) -> int | None:
    placement = conference.placement_of(participant_id, item.id)
    return placement.workshop_id if placement else None
