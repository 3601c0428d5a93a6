"""What the kinds of agenda items, symbols and times are called in the interface."""

from moderator.actions.venue import THEME_LOOKS
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind, Room, Symbol
from moderator.event.workshops import Workshop
from moderator.rules.repair.reopening import is_dropped
from moderator.ui import words
from moderator.ui.words import tr


def kind_name(kind: ItemKind) -> str:
    """Name a kind of agenda item."""
    return {
        ItemKind.REGISTRATION: tr("Registration"),
        ItemKind.GREETING: tr("Greeting"),
        ItemKind.LIGHTNING_TALKS: tr("Lightning talks"),
        ItemKind.TALK: tr("Talk"),
        ItemKind.PANEL: tr("Panel"),
        ItemKind.KEYNOTE: tr("Keynote"),
        ItemKind.WORKSHOP_ROUND: tr("Workshop round"),
        ItemKind.LOOK_BACK: tr("Look back"),
        ItemKind.PLENARY_RESULTS: tr("Results in the plenary"),
        ItemKind.BREAK: tr("Break"),
        ItemKind.ROOM_CHANGE: tr("Room change"),
        ItemKind.EVENING: tr("Evening"),
        ItemKind.CLOSING: tr("Closing"),
    }[kind]


def symbol_name(symbol: Symbol) -> str:
    """Name a symbol."""
    return {
        Symbol.TRIANGLE: tr("Triangle"),
        Symbol.CIRCLE: tr("Circle"),
        Symbol.SQUARE: tr("Square"),
        Symbol.DIAMOND: tr("Diamond"),
        Symbol.STAR: tr("Star"),
        Symbol.HEXAGON: tr("Hexagon"),
        Symbol.CROSS: tr("Cross"),
        Symbol.RING: tr("Ring"),
    }[symbol]


def colours() -> list[tuple[str, str]]:
    """Name the colours that themes choose from."""
    names = (
        tr("Blue"),
        tr("Orange"),
        tr("Green"),
        tr("Plum"),
        tr("Ochre"),
        tr("Indigo"),
        tr("Brick red"),
        tr("Slate"),
    )
    return [(colour, name) for (colour, _), name in zip(THEME_LOOKS, names, strict=True)]


def clock(minute: int) -> str:
    """Write a minute of the day as "14:50", past midnight too."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def span(start: int, minutes: int) -> str:
    """Write a stretch of time as "14:50–15:20"."""
    return f"{clock(start)}–{clock(start + minutes)}"


def lasting(item: AgendaItem) -> str:
    """Write how long an item takes, and how short it may be."""
    if item.shortest is not None and item.shortest < item.minutes:
        return tr("{minutes} min, can be cut to {shortest}").format(
            minutes=item.minutes, shortest=item.shortest
        )
    return tr("{minutes} min").format(minutes=item.minutes)


def day_title(conference: Conference, day: int) -> str:
    """Name a day of the event with its date, as "Day 1 · 4 November"."""
    return words.day_title(day, conference.event.date_of(day))


def falls_out(conference: Conference, workshop: Workshop) -> bool:
    """Return whether a workshop does not take place though its room has places."""
    room = conference.get(Room, workshop.room_id)
    return room is not None and room.places is not None and is_dropped(conference, workshop)
