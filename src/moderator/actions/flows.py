"""How many people go from each workshop to each workshop of the next round (a query)."""

from collections import Counter
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop


@dataclass(frozen=True, slots=True)
class FlowStage:
    """A workshop of a round in the flow diagram.

    workshop, theme, room: None for the people without a place in the round or not there. people:
    how many.
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
    """All rounds with workshops, in their order, and the streams between consecutive rounds."""

    rounds: tuple[tuple[FlowStage, ...], ...]
    streams: tuple[Stream, ...]


def flows(conference: Conference) -> Flows:
    """Count the people in each workshop and in each stream between rounds.

    Only people with a place in at least one round are counted; if nobody is placed yet, there are
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
