"""The scene of a countdown: how much is left of a break, and what follows, when and where."""

from datetime import timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.running import Expected, ItemState, Running
from moderator.slides.bodies import Countdown

SECOND = timedelta(seconds=1)


def countdown(
    conference: Conference, item_id: int | None, state: Running, words: Words
) -> Countdown:
    """Return the time left until an item ends, and what follows.

    item_id: None for the break that is on, else for what comes next.
    """
    share = None
    counted = _counted(state, item_id)
    following = _following(state, counted)
    if counted is None and following is None:
        return Countdown(words("Break"), "", over=True, following="", title="")
    if counted is not None:
        end, heading = counted.due, counted.item.title
        whole = state.venue.elapsed(counted.start, counted.due)
        share = min(1.0, -state.until(counted.start) / max(whole, SECOND))
    else:
        assert following is not None
        end, heading = following.start, words("Break")
    left = int(state.until(end).total_seconds())
    goes_on = words.clock(end) if left > 0 else words("It goes on in a moment")
    next_item = following.item if following else None
    return Countdown(
        heading,
        time_figures(max(0, left)),
        over=left <= 0,
        following=goes_on,
        title=next_item.title if next_item else "",
        where=_where(conference, next_item) if next_item else "",
        share=share,
    )


def _where(conference: Conference, item: AgendaItem) -> str:
    """Return rooms and way of an item; nothing where it has many, as a round has."""
    rooms = conference.rooms_of(item.id)
    if len(rooms) == 1:
        return ", ".join(part for part in (rooms[0].name, rooms[0].way.strip()) if part)
    return " · ".join(room.name for room in rooms)


def _counted(state: Running, item_id: int | None) -> Expected | None:
    """Return the item whose end is counted down to: the chosen one, else a running break."""
    if item_id is not None and (chosen := state.of(item_id)) is not None:
        return chosen
    current = state.current
    pause = current is not None and current.item.kind in {ItemKind.BREAK, ItemKind.ROOM_CHANGE}
    return current if pause else None


def _following(state: Running, counted: Expected | None) -> Expected | None:
    if counted is None:
        return state.next
    after = [
        e
        for e in state.day(counted.item.day)
        if e.item.start_minute >= counted.item.end_minute and e.state is not ItemState.SKIPPED
    ]
    return min(after, key=lambda e: (e.item.start_minute, e.item.id), default=None)


def time_figures(seconds: int) -> str:
    """Write a length of time in seconds as "3:05" or "1:03:05"."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
