"""The event itself, its rooms, its themes and its schedule."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class ItemKind(StrEnum):
    """What happens in an agenda item."""

    REGISTRATION = "registration"
    GREETING = "greeting"
    LIGHTNING_TALKS = "lightning_talks"
    TALK = "talk"
    PANEL = "panel"
    KEYNOTE = "keynote"
    WORKSHOP_ROUND = "workshop_round"
    LOOK_BACK = "look_back"
    PLENARY_RESULTS = "plenary_results"
    BREAK = "break"
    ROOM_CHANGE = "room_change"
    EVENING = "evening"
    CLOSING = "closing"


class Symbol(StrEnum):
    """The shape beside a theme's colour, so that nothing is shown by colour alone."""

    TRIANGLE = "triangle"
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    STAR = "star"
    HEXAGON = "hexagon"
    CROSS = "cross"
    RING = "ring"


YEARS = range(1900, 3000)
"""Years in which an event may begin, well inside the range that Python's dates support."""

MOST_DAYS = 31
"""The longest event, in days."""


@dataclass(frozen=True, slots=True)
class Event:
    """The conference as a whole; an event file holds exactly one, with id 1.

    start: first day; days: number of days; time_zone: IANA name; language: "de" or "en", the
    language of what is printed, projected and published.
    group_minutes: time for one group's result in the plenary.
    hall_depth: distance of the last row in picture heights; decides the smallest letter.
    hall_dark: light letters on dark in the hall, or dark on light.
    badge_key: distinguishes badges and group sheets of this event from those of others, see
    `rules.code_letters`; "" for events created before there were keys.
    phone_dots: how many dots each phone may give to the points of a round.
    logo: SHA-256 of the picture of the organiser's logo, "" for none.
    next_event: when and where the next event is, for the closing.
    by_theme: the plenary hears the groups theme by theme, or in the order of their numbers.
    additions_in_hall: what the plenary adds to a result is shown there at once.
    document_language: "de" or "en", the language of the documentation, "" for `language`.
    accent_colour: "#RRGGBB", the documentation's colour beside those of the themes, "" for ours.
    retention_until: day from which the program reminds of deleting personal data.
    longest_stretch: most minutes of programme for everyone without a break.
    walk_minutes: fewest minutes that it takes from one room to another.
    """

    id: int
    title: str
    start: date
    days: int = 1
    motto: str = ""
    venue: str = ""
    organiser: str = ""
    time_zone: str = "Europe/Berlin"
    language: str = "de"
    group_minutes: int = 4
    hall_depth: float = 8.0
    hall_dark: bool = True
    closing_words: str = ""
    badge_key: str = ""
    phone_dots: int = 3
    logo: str = ""
    next_event: str = ""
    by_theme: bool = True
    additions_in_hall: bool = True
    document_language: str = ""
    accent_colour: str = ""
    retention_until: date | None = None
    longest_stretch: int = 120
    walk_minutes: int = 5

    def date_of(self, day: int) -> date:
        """Date of day number `day`, counted from 1."""
        return self.start + timedelta(days=day - 1)


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the venue; position orders the columns of the schedule.

    way: how to find it, in words. hand_edited: names of fields that were edited by hand, joined
    with spaces; a later import does not overwrite them. walk_minutes: minutes to it or from it
    where that takes longer than between other rooms; None if it does not.
    """

    id: int
    name: str
    places: int | None = None
    way: str = ""
    step_free: bool = True
    position: int = 0
    hand_edited: str = ""
    walk_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """The subject of workshops; colour is "#RRGGBB" and always shown with its symbol."""

    id: int
    name: str
    colour: str = "#0072B2"
    symbol: Symbol = Symbol.TRIANGLE
    position: int = 0


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the schedule.

    day: 1 for the first day. start, minutes: as planned, wall-clock time at the venue.
    fixed: begins at its planned time, also when the schedule is late. fixed_end: ends at its
    planned time, as far as `shortest` allows. linked: begins as soon as the item before it ends,
    also when that is earlier than planned. None of the three: floating, it moves with what is
    late before it. shortest: fewest possible minutes, or None if it cannot be shortened.
    buffer: free minutes planned after it, which take up lateness.
    for_everyone: everybody takes part, or only those in its rooms.
    parked: has no time yet; day and start say nothing. auto_start: starts by itself when its
    time has come. extra_minutes: added or taken away while it was running.
    actual_start, actual_end: when it really happened, wall-clock time at the venue.
    paused_at: since when it pauses; paused_seconds: length of its pauses that are over.
    hand_edited: as in `Room`.
    """

    id: int
    day: int
    start: time
    minutes: int
    kind: ItemKind
    title: str
    description: str = ""
    notes: str = ""
    fixed: bool = False
    shortest: int | None = None
    extra_minutes: int = 0
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    skipped: bool = False
    hand_edited: str = ""
    fixed_end: bool = False
    linked: bool = False
    buffer: int = 0
    for_everyone: bool = True
    parked: bool = False
    auto_start: bool = False
    paused_at: datetime | None = None
    paused_seconds: int = 0

    @property
    def start_minute(self) -> int:
        """Planned start in minutes after midnight."""
        return self.start.hour * 60 + self.start.minute

    @property
    def end_minute(self) -> int:
        """Planned end in minutes after midnight of its day; over 1440 if it ends after midnight."""
        return self.start_minute + self.minutes


@dataclass(frozen=True, slots=True)
class ItemRoom:
    """A room in which an agenda item takes place."""

    id: int
    item_id: int
    room_id: int


@dataclass(frozen=True, slots=True)
class Contribution:
    """A person who takes an active part in an agenda item, and in which role."""

    id: int
    item_id: int
    name: str
    role: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A section of an agenda item with its own minutes, such as one of three lightning talks."""

    id: int
    item_id: int
    title: str
    minutes: int
    position: int = 0


@dataclass(frozen=True, slots=True)
class ItemSource:
    """What a published schedule said of an agenda item beyond the item's own fields.

    uid: the item's identifier in the file, "" if it had none. details: the further fields, as
    `exchange.schedules.details` writes and reads them.
    """

    id: int
    item_id: int
    uid: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment of a day that does not move and takes no time, such as the departure of a bus.

    at: wall-clock time at the venue.
    """

    id: int
    day: int
    at: time
    title: str


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """The schedule as it was published once.

    number: counted from 1. published: wall-clock time at the venue. content: the frozen plan, as
    `rules.schedule.versions` writes and reads it.
    """

    id: int
    number: int
    published: datetime
    content: str
