"""The room guide: who goes where in a round."""

from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.sorting import sort_key
from moderator.event.workshops import Workshop
from moderator.rules.listing import initial_of, short_names
from moderator.slides.bodies import Badge, GuideEntry, RoomGuide, RoomLine


def room_guide(conference: Conference, round_id: int | None, words: Words) -> RoomGuide:
    """List everybody who is there in a round by family name, with symbol and room.

    Without a round, or one that is gone, the first round's guide is made.
    """
    item = _round(conference, round_id)
    if item is None:
        return RoomGuide("", words("Where do I go?"), (), words("There is no workshop round yet."))
    occasion = f"{item.title} · {words.clock(item.start)}"
    used = {workshop.room_id for workshop in conference.workshops_of(item.id)}
    held = [room for room in conference.rooms() if room.id in used]
    shown = short_names([room.name for room in held])
    rooms = {room.id: name for room, name in zip(held, shown, strict=True)}
    people = [p for p in conference.present() if _is_there(p, conference, item)]
    placed = any(conference.placement_of(p.id, item.id) for p in people)
    entries = [_entry(conference, p, item, rooms, words) for p in people] if placed else []
    entries.sort(key=lambda entry: (sort_key(entry.name), entry.room))
    return RoomGuide(
        occasion,
        words("Where do I go?"),
        tuple(entries),
        words("The rooms are not assigned yet."),
    )


def room_lines(conference: Conference, round_id: int) -> tuple[RoomLine, ...]:
    """Themes and rooms of the workshops of a round."""
    return tuple(
        RoomLine(
            badge_of(conference, workshop.theme_id),
            conference.theme_of(workshop).name,
            conference.one(Room, workshop.room_id).name,
        )
        for workshop in conference.workshops_of(round_id)
    )


def badge_of(conference: Conference, theme_id: int) -> Badge:
    """Colour and symbol of a theme."""
    theme = conference.one(Theme, theme_id)
    return Badge(theme.symbol, theme.colour)


def _round(conference: Conference, round_id: int | None) -> AgendaItem | None:
    rounds = conference.rounds()
    chosen = next((item for item in rounds if item.id == round_id), None)
    return chosen or (rounds[0] if rounds else None)


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
    initial = initial_of(person.listed_name)
    placement = conference.placement_of(person.id, item.id)
    workshop = conference.get(Workshop, placement.workshop_id if placement else None)
    if workshop is None:
        return GuideEntry(person.listed_name, words("at the desk"), initial)
    return GuideEntry(
        person.listed_name,
        rooms.get(workshop.room_id, ""),
        initial,
        badge_of(conference, workshop.theme_id),
    )
