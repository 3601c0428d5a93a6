"""Scenes of the programme: a round's rooms and overview, a workshop's questions, who speaks."""

import re
from datetime import timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import Running
from moderator.slides.bodies import (
    RoomWay,
    RoundOverview,
    RoundPart,
    RoundRooms,
    SpeakerCard,
    WorkshopQuestions,
)
from moderator.slides.guide_scene import badge_of, room_names, round_or_first
from moderator.slides.theme_names import short_theme

FROM_WHERE = re.compile(r"(?P<what>.*\S)\s*\((?P<whose>[^()]+)\)\s*")
"""A practice example that ends with whose it is, in brackets."""
TITLE = re.compile(r"(?P<title>.+?[?!])\s+(?P<detail>\S.*)")
"""A title of two sentences, of which the second explains the first."""


def round_rooms(
    conference: Conference, round_id: int | None, state: Running, words: Words
) -> RoundRooms:
    """Return the rooms of a round, each with its theme and the way there.

    state: for the expected begin of the round. If the round is None or no longer exists, the first
    round is used.
    """
    item = round_or_first(conference, round_id)
    heading = words("Where do I go?")
    if item is None:
        return RoundRooms("", heading, (), words("There is no workshop round yet."))
    occasion = f"{item.title} · {words.clock(state.start_of(item))}"
    empty = words("There are no workshops in this round yet.")
    return RoundRooms(occasion, heading, _rooms(conference, item), empty)


def round_overview(
    conference: Conference, round_id: int | None, state: Running, words: Words
) -> RoundOverview:
    """Return what a round is made of: its parts with their times, its rooms and themes.

    Otherwise like `round_rooms`.
    """
    item = round_or_first(conference, round_id)
    if item is None:
        return RoundOverview("", words("There is no workshop round yet."), (), ())
    rooms = _rooms(conference, item)
    themes, places = len({room.theme for room in rooms}), len({room.room for room in rooms})
    counted = (
        f"{themes} {words('themes', n=themes)}, {places} {words('rooms', n=places)}"
        if rooms
        else ""
    )
    day = words("Day {number}").format(number=item.day) if conference.event.days > 1 else ""
    occasion = " · ".join(part for part in (day, counted) if part)
    return RoundOverview(occasion, item.title, _parts(conference, item, state, words), rooms)


def _parts(
    conference: Conference, item: AgendaItem, state: Running, words: Words
) -> tuple[RoundPart, ...]:
    """Return the parts of an item; one without parts is a part of its own, without a title."""
    expected = state.one(item)
    start = expected.start
    parts = conference.parts_of(item.id)
    if not parts:
        until = words("until {time}").format(time=words.clock(expected.due))
        return (RoundPart(words.clock(start), until, item.minutes),)
    found = []
    for part in parts:
        end = state.venue.later(start, timedelta(minutes=part.minutes))
        title = part.title
        if part is parts[-1]:
            title = words("{title} until {time}").format(title=title, time=words.clock(end))
        found.append(RoundPart(words.clock(start), title, max(1, part.minutes)))
        start = end
    return tuple(found)


def _rooms(conference: Conference, item: AgendaItem) -> tuple[RoomWay, ...]:
    names = room_names(conference, item)
    found = []
    for workshop in conference.workshops_of(item.id):
        theme = conference.theme_of(workshop).name
        room = conference.one(Room, workshop.room_id)
        badge = badge_of(conference, workshop.theme_id)
        found.append(RoomWay(badge, names[room.id], theme, room.way.strip(), short_theme(theme)))
    return tuple(found)


def workshop_questions(
    conference: Conference, workshop: Workshop, words: Words
) -> WorkshopQuestions:
    """Return practice example and guiding questions of a workshop."""
    theme = conference.theme_of(workshop).name
    room = conference.one(Room, workshop.room_id).name
    example = " ".join(workshop.practice_example.split())
    label = words("Practice example")
    if whose := FROM_WHERE.fullmatch(example):
        example, label = whose["what"], f"{label} · {whose['whose']}"
    return WorkshopQuestions(
        badge_of(conference, workshop.theme_id),
        theme,
        short_theme(theme),
        room,
        label if example else "",
        example,
        words("Guiding questions for the groups"),
        tuple(question.text for question in conference.questions_of(workshop.id)),
    )


def speaker_cards(
    conference: Conference, item: AgendaItem, state: Running, words: Words
) -> tuple[SpeakerCard, ...]:
    """Return who speaks in an agenda item: all on one card, or a card for each lightning talk."""
    people = conference.contributions_of(item.id)
    expected = state.one(item)
    start = expected.start
    title, detail = _two_sentences(item.title)
    if item.kind is not ItemKind.LIGHTNING_TALKS or len(people) < 2:
        occasion = _occasion(item, words.clock(start), words.clock(expected.due), words)
        named = tuple((one.name, one.role) for one in people)
        return (SpeakerCard(occasion, named, title, detail),)
    parts = conference.parts_of(item.id)
    matched = len(parts) == len(people)
    cards = []
    for place, one in enumerate(people):
        minutes = parts[place].minutes if matched else item.minutes
        end = state.venue.later(start, timedelta(minutes=minutes))
        occasion = _occasion(item, words.clock(start), words.clock(end), words)
        own = _without(parts[place].title, one.name, one.role) if matched else ""
        texts = _two_sentences(own) if own else (title, detail)
        cards.append(SpeakerCard(occasion, ((one.name, one.role),), *texts))
        start = end if matched else start
    return tuple(cards)


def _occasion(item: AgendaItem, start: str, end: str, words: Words) -> str:
    kinds = {
        ItemKind.GREETING: words("Greeting"),
        ItemKind.LIGHTNING_TALKS: words("Lightning talks"),
        ItemKind.TALK: words("Talk"),
        ItemKind.PANEL: words("Panel"),
        ItemKind.KEYNOTE: words("Keynote"),
    }
    times = words("{start} to {end}").format(start=start, end=end)
    return " · ".join(part for part in (kinds.get(item.kind, ""), times) if part)


def _two_sentences(title: str) -> tuple[str, str]:
    found = TITLE.fullmatch(" ".join(title.split()))
    return (found["title"], found["detail"]) if found else (title, "")


def _without(title: str, name: str, role: str) -> str:
    """Return the title of a part without the name and role of the person that it may repeat."""
    rest = title.replace(name, "", 1).strip(" –-:·,") if name in title else title.strip()
    return "" if rest == role.strip() else rest
