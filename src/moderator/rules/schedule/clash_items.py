"""Clashes of an item by itself: outside the days, or lacking something that it needs."""

from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import MIDNIGHT, clock_of, title_and_start
from moderator.rules.schedule.clock_changes import ClockChange, clock_changes
from moderator.rules.schedule.occupancy import PLENARY

NIGHT_ENDS = MIDNIGHT + 4 * 60


def outside_the_days(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find an item after the last day, and one that runs late into the night."""
    detail = title_and_start(item)
    if not 1 <= item.day <= conference.event.days:
        words = phrase("Day {day} is not a day of the event", day=item.day)
        yield Clash(ClashKind.DAY, words, detail, (item.id,))
    if item.end_minute > latest_end(item):
        words = phrase("{title} runs into the next day", title=item.title)
        yield Clash(ClashKind.NIGHT, words, detail, (item.id,))


def latest_end(item: AgendaItem) -> int:
    """Return the minute of its day by which an item is over."""
    return NIGHT_ENDS if item.kind is ItemKind.EVENING else MIDNIGHT


def while_clocks_change(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find an item in an hour that does not exist or comes twice, also one of the next day."""
    for change, start, end in _changes_during(conference, item):
        words = (
            phrase("The clocks go forward during {title}", title=item.title)
            if change.forward
            else phrase("The clocks go back during {title}", title=item.title)
        )
        before, after = (start, end) if change.forward else (end, start)
        detail = phrase("At {before} it is {after}", before=clock_of(before), after=clock_of(after))
        yield Clash(ClashKind.CLOCK_CHANGE, words, detail, (item.id,))


def _changes_during(
    conference: Conference, item: AgendaItem
) -> Iterator[tuple[ClockChange, int, int]]:
    """List changes of the clocks in minutes of the item's day."""
    for change in clock_changes(conference):
        later = (change.day - item.day) * MIDNIGHT
        start, end = change.start + later, change.end + later
        if item.start_minute < end and start < item.end_minute:
            yield change, start, end


def hours_to_avoid(conference: Conference, item: AgendaItem) -> tuple[int, int] | None:
    """Return from when until when the clocks change during an item, in minutes of its day."""
    return next(((start, end) for _, start, end in _changes_during(conference, item)), None)


def missing(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find what an item still lacks to take place."""
    detail = title_and_start(item)
    if item.kind is ItemKind.WORKSHOP_ROUND and not conference.workshops_of(item.id):
        words = phrase("No workshops yet in {title}", title=item.title)
        yield Clash(ClashKind.NO_WORKSHOPS, words, detail, (item.id,))
    wanted = item.kind in PLENARY or not (item.for_everyone or item.kind is ItemKind.WORKSHOP_ROUND)
    if wanted and conference.rooms() and not conference.rooms_of(item.id):
        words = phrase("No room yet for {title}", title=item.title)
        yield Clash(ClashKind.NO_ROOM, words, detail, (item.id,))
    parts = minutes_of_parts(conference, item)
    if parts > item.minutes:
        words = phrase(
            "The parts take {parts} of {minutes} minutes", parts=parts, minutes=item.minutes
        )
        yield Clash(ClashKind.PARTS, words, detail, (item.id,))


def workshops_that_lack(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find workshops of a round without anybody who moderates them, and without questions."""
    held = conference.workshops_of(item.id)
    alone = tuple(w.id for w in held if not w.moderator.strip())
    empty = tuple(w.id for w in held if not conference.questions_of(w.id))
    if alone:
        words = phrase("%n workshops without moderation", n=len(alone))
        yield _lacking(ClashKind.NO_MODERATOR, words, conference, item, alone)
    if empty:
        words = phrase("%n workshops without guiding questions", n=len(empty))
        yield _lacking(ClashKind.NO_QUESTIONS, words, conference, item, empty)


def _lacking(
    kind: ClashKind,
    words: Phrase,
    conference: Conference,
    item: AgendaItem,
    workshop_ids: tuple[int, ...],
) -> Clash:
    named = (conference.theme_of(conference.one(Workshop, n)).name for n in workshop_ids)
    detail = phrase("{round}: {themes}", round=item.title, themes=", ".join(named))
    return Clash(kind, words, detail, (item.id,), workshop_ids)


def minutes_of_parts(conference: Conference, item: AgendaItem) -> int:
    """Add up the minutes of an item's parts."""
    return sum(part.minutes for part in conference.parts_of(item.id))
