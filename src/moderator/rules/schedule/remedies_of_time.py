"""What resolves clashes about time: begin at another time, last shorter, or put in a break."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from moderator.event.conference import Conference, Record
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Clash, Remedy
from moderator.rules.schedule.clash_items import hours_to_avoid, latest_end, minutes_of_parts
from moderator.rules.schedule.clash_people import ABSENT, sometimes_there
from moderator.rules.schedule.clash_words import MIDNIGHT, brief, clock_of, minute_of_day
from moderator.rules.schedule.clashes import effect_of
from moderator.rules.schedule.moving import RestOfDay, with_the_rest

BREAK = 15
"""Minutes of a break that is put in."""
_BREAK_TITLES = {"de": "Pause", "en": "Break"}
_NEW = -1
"""An id that no record has, for trying what an added one would do."""


def _items(conference: Conference, clash: Clash) -> list[AgendaItem]:
    return [conference.one(AgendaItem, item_id) for item_id in clash.items]


def of_overlap(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to begin the later item when the earlier one ends, or to end that one sooner."""
    if len(clash.items) == 2:
        yield from _apart(conference, clash, 0)


def of_room_change(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose the same with time for the way."""
    yield from _apart(conference, clash, clash.limit)


def _apart(conference: Conference, clash: Clash, minutes: int) -> Iterator[Remedy]:
    """Propose times so that one item begins some minutes after the other one has ended.

    Items with a fixed start are moved only if there is no other way.
    """
    earlier, later = sorted(_items(conference, clash), key=lambda i: (i.start_minute, i.id))
    left = later.start_minute - earlier.start_minute - minutes
    moves = [(later, earlier.end_minute + minutes), (earlier, later.end_minute + minutes)]
    possible = [(item, begin) for item, begin in moves if begin < MIDNIGHT]
    floating = [(item, begin) for item, begin in possible if not item.fixed][:1]
    shorter = left >= max(1, earlier.shortest or 0)
    for item, begin in floating or ([] if shorter else possible[:1]):
        yield _begun(item, begin)
    if shorter:
        yield _shortened(earlier, left, brief(earlier.title))


def _begun(item: AgendaItem, minute: int) -> Remedy:
    words = phrase("Begin {title} at {start}", title=brief(item.title), start=clock_of(minute))
    start = time(*divmod(minute, 60))
    return Remedy(words, (RecordChange(item, replace(item, start=start)),))


def _shortened(item: AgendaItem, minutes: int, title: str) -> Remedy:
    words = phrase("Shorten {title} to {minutes} minutes", title=title, minutes=minutes)
    return Remedy(words, (RecordChange(item, replace(item, minutes=minutes)),))


def of_day(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose the last day, or more days."""
    event = conference.event
    last = max(1, event.days)
    for item in _items(conference, clash):
        words = phrase("Move to day {day}", day=last)
        yield Remedy(words, (RecordChange(item, replace(item, day=last)),))
        if item.day > event.days:
            words = phrase("Extend the event to %n days", n=item.day)
            yield Remedy(words, (RecordChange(event, replace(event, days=item.day)),))


def of_night(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to end before the next day."""
    for item in _items(conference, clash):
        yield _shortened(item, latest_end(item) - item.start_minute, item.title)


def of_clock_change(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to end before the clocks change, or to begin after that."""
    for item in _items(conference, clash):
        hours = hours_to_avoid(conference, item)
        if hours is None:
            continue
        start, end = hours
        if start - item.start_minute >= max(1, item.shortest or 0):
            yield _shortened(item, start - item.start_minute, brief(item.title))
        if end < MIDNIGHT and not item.fixed:
            yield from _harmless(conference, _begun(item, end))


def of_presence(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose a time at which the person is there."""
    known = sometimes_there(conference).get(clash.person)
    for item in _items(conference, clash):
        if known is None or known.status in ABSENT or item.fixed:
            continue
        first = minute_of_day(conference, known.present_from, item.day)
        last = minute_of_day(conference, known.present_until, item.day)
        earliest = first if first is not None and first > 0 else 0
        latest = (last if last is not None else MIDNIGHT) - item.minutes
        begin = min(max(item.start_minute, earliest), latest)
        if earliest <= begin < MIDNIGHT and begin != item.start_minute:
            yield from _harmless(conference, _begun(item, begin))


def of_parts(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to last as long as the parts."""
    for item in _items(conference, clash):
        parts = minutes_of_parts(conference, item)
        words = phrase("Extend to {minutes} minutes", minutes=parts)
        yield Remedy(words, (RecordChange(item, replace(item, minutes=parts)),))


def of_no_break(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose a break near the middle, where what follows can move."""
    items = sorted(_items(conference, clash), key=lambda i: (i.start_minute, i.id))
    first, last = items[0].start_minute, max(item.end_minute for item in items)
    middle = (first + last) / 2
    for item in sorted(items[1:], key=lambda i: abs(i.start_minute - middle)):
        whole = max(item.start_minute - first, last - item.start_minute) <= clash.limit
        running = any(i.start_minute < item.start_minute < i.end_minute for i in items)
        if not whole or running or item.fixed:
            continue
        found = list(_harmless(conference, _with_break(conference, item)))
        if found:
            yield found[0]
            return


def _with_break(conference: Conference, item: AgendaItem) -> Remedy | None:
    """Put a break before an item and move the rest of the day."""
    later = item.start_minute + BREAK
    if later >= MIDNIGHT:
        return None
    moved = replace(item, start=time(*divmod(later, 60)))
    try:
        changes = with_the_rest(conference, [moved], RestOfDay.PUSH)
    except RuleProblem:  # something would begin on the next day
        return None
    title = _BREAK_TITLES.get(conference.event.language, _BREAK_TITLES["en"])
    pause = AgendaItem(0, item.day, item.start, BREAK, ItemKind.BREAK, title)
    start = clock_of(item.start_minute)
    words = phrase("Put in %n minutes of break at {start}", n=BREAK, start=start)
    return Remedy(words, changes, (pause,))


def _harmless(conference: Conference, remedy: Remedy | None) -> Iterator[Remedy]:
    """Pass on a remedy that brings no other clash."""
    if remedy is None:
        return
    tried: list[Record] = [change.after for change in remedy.changes]
    tried += [replace(record, id=_NEW) for record in remedy.added]
    if all(clash.hint for clash in effect_of(conference, tried).appear):
        yield remedy
