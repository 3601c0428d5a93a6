"""Scenes of the room guide and the group guide: who goes where in a round."""

from dataclasses import replace
from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.listing import looked_for, short_names
from moderator.rules.schedule.running import Running
from moderator.slides.bodies import Badge, GuideEntry, RoomGuide, RoomLine


def room_guide(
    conference: Conference, round_id: int | None, state: Running, words: Words
) -> RoomGuide:
    """Return everybody who is there in a round by family name, with symbol and room.

    state: for the expected begin of the round. If the round is None or no longer exists, the first
    round is used.
    """
    item = round_or_first(conference, round_id)
    if item is None:
        return RoomGuide("", words("Where do I go?"), (), words("There is no workshop round yet."))
    rooms = room_names(conference, item)
    people = _present(conference, item)
    placed = any(conference.placement_of(p.id, item.id) for p in people)
    entries = [_entry(conference, p, item, rooms, words) for p in people] if placed else []
    return RoomGuide(
        f"{item.title} · {words.clock(state.start_of(item))}",
        words("Where do I go?"),
        _ordered(entries),
        words("The rooms are not assigned yet."),
    )


def group_guide(
    conference: Conference, round_id: int | None, state: Running, words: Words
) -> RoomGuide:
    """Return everybody who has a group in a round by family name, with symbol, room and group.

    Otherwise like `room_guide`.
    """
    item = round_or_first(conference, round_id)
    heading = words("Which group am I in?")
    if item is None:
        return RoomGuide("", heading, (), words("There is no workshop round yet."))
    rooms = room_names(conference, item)
    entries = []
    for person in _present(conference, item):
        placement = conference.placement_of(person.id, item.id)
        group = conference.get(Group, placement.group_id if placement else None)
        if group is not None:
            entry = _entry(conference, person, item, rooms, words)
            entries.append(replace(entry, room=f"{entry.room} · {group.number}"))
    return RoomGuide(
        f"{item.title} · {words.clock(state.start_of(item))} · {words('room and group')}",
        heading,
        _ordered(entries),
        words("The groups are not formed yet."),
    )


def has_groups(conference: Conference, round_id: int) -> bool:
    """Return whether a round has a workshop with several groups that have people."""
    return any(
        len(conference.groups_of(workshop.id)) > 1
        and any(p.group_id is not None for p in conference.placements_in(workshop.id))
        for workshop in conference.workshops_of(round_id)
    )


def room_lines(conference: Conference, round_id: int) -> tuple[RoomLine, ...]:
    """Return themes and rooms of the workshops of a round."""
    return tuple(
        RoomLine(
            badge_of(conference, workshop.theme_id),
            conference.theme_of(workshop).name,
            conference.one(Room, workshop.room_id).name,
        )
        for workshop in conference.workshops_of(round_id)
    )


def badge_of(conference: Conference, theme_id: int) -> Badge:
    """Return colour and symbol of a theme."""
    theme = conference.one(Theme, theme_id)
    return Badge(theme.symbol, theme.colour)


def round_or_first(conference: Conference, round_id: int | None) -> AgendaItem | None:
    """Find a round; the first one where it is None or no longer exists."""
    rounds = conference.rounds()
    chosen = next((item for item in rounds if item.id == round_id), None)
    return chosen or (rounds[0] if rounds else None)


def room_names(conference: Conference, item: AgendaItem) -> dict[int, str]:
    """Return short names of the rooms of a round."""
    used = {workshop.room_id for workshop in conference.workshops_of(item.id)}
    held = [room for room in conference.rooms() if room.id in used]
    shown = short_names([room.name for room in held])
    return {room.id: name for room, name in zip(held, shown, strict=True)}


def _present(conference: Conference, item: AgendaItem) -> list[Participant]:
    return [p for p in conference.present() if _is_there(p, conference, item)]


def _ordered(entries: list[GuideEntry]) -> tuple[GuideEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (looked_for(entry.name), entry.room)))


def _is_there(person: Participant, conference: Conference, item: AgendaItem) -> bool:
    start = datetime.combine(conference.event.date_of(item.day), item.start)
    end = start + timedelta(minutes=item.minutes)
    arrives = person.present_from is None or person.present_from < end
    return arrives and (person.present_until is None or person.present_until > start)


def _entry(
    conference: Conference,
    person: Participant,
    item: AgendaItem,
    rooms: dict[int, str],
    words: Words,
) -> GuideEntry:
    placement = conference.placement_of(person.id, item.id)
    workshop = conference.get(Workshop, placement.workshop_id if placement else None)
    if workshop is None:
        return GuideEntry(person.listed_name, words("at the desk"))
    return GuideEntry(
        person.listed_name,
        rooms.get(workshop.room_id, ""),
        badge_of(conference, workshop.theme_id),
        person.id,
    )
