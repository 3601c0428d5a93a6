"""From a cue to what the hall sees: all scenes as frozen values in the hall's language."""

from collections.abc import Callable
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Photo
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.schedule.dates import span_of
from moderator.rules.schedule.running import Expected, ItemState, Running, length, running
from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    Countdown,
    NowNext,
    Scene,
    Slot,
    TestPicture,
    Welcome,
)
from moderator.slides.canvas import Look
from moderator.slides.guide_scene import badge_of, group_guide, room_guide, room_lines
from moderator.slides.look_back_scene import look_back
from moderator.slides.palette import BLACK, WHITE
from moderator.slides.result_scene import group_result, photo_scene


def scene_of(conference: Conference, cue: Cue, now: datetime, words: Words) -> Scene:
    """Put together what a cue shows at a moment.

    words: of the event's language. A cue whose subject is gone shows black; so a hall never sees
    a mistake. Two scenes that look alike are equal.
    """
    event = conference.event
    look = Look(event.hall_dark, event.hall_depth, words.language)
    return Scene(look, _body(conference, cue, now, words), max(0, cue.page))


def _body(conference: Conference, cue: Cue, now: datetime, words: Words) -> Body:
    state = running(conference, now)
    makers: dict[SceneKind, Callable[[], Body]] = {
        SceneKind.WELCOME: lambda: _welcome(conference, words),
        SceneKind.NOW_NEXT: lambda: _now_next(conference, state, words),
        SceneKind.ROOM_GUIDE: lambda: room_guide(conference, cue.subject_id, state, words),
        SceneKind.GROUP_GUIDE: lambda: group_guide(conference, cue.subject_id, state, words),
        SceneKind.GROUP_RESULT: lambda: _group(conference, cue, words),
        SceneKind.PHOTO: lambda: _photo(conference, cue, words),
        SceneKind.LOOK_BACK: lambda: look_back(conference, now, words),
        SceneKind.COUNTDOWN: lambda: _countdown(state, cue.subject_id, words),
        SceneKind.CLOSING: lambda: _closing(conference, words),
        SceneKind.BLACK: lambda: Blank(BLACK),
        SceneKind.WHITE: lambda: Blank(WHITE),
        SceneKind.TEST_PICTURE: lambda: _test_picture(conference, words),
    }
    return makers[cue.kind]()


def _group(conference: Conference, cue: Cue, words: Words) -> Body:
    group = conference.get(Group, cue.subject_id)
    return group_result(conference, group, words) if group else Blank(BLACK)


def _photo(conference: Conference, cue: Cue, words: Words) -> Body:
    photo = conference.get(Photo, cue.subject_id)
    return photo_scene(conference, photo, words) if photo else Blank(BLACK)


def _welcome(conference: Conference, words: Words) -> Welcome:
    event = conference.event
    if event.days > 1:
        dates = span_of(words, event.start, event.date_of(event.days))
    else:
        dates = words.day(event.start)
    occasion = " · ".join(part for part in (dates, event.venue.strip()) if part)
    return Welcome(event.title, event.motto, event.organiser, occasion)


def _now_next(conference: Conference, state: Running, words: Words) -> NowNext:
    now = following = None
    if state.current is not None:
        label = words("Now · until {time}").format(time=words.clock(state.current.end))
        now = _slot(conference, state.current.item, label)
    if state.next is not None:
        label = words("Next · {time}").format(time=words.clock(state.next.start))
        if state.next.start.date() != state.now.date():
            day = words.short_day(state.next.start.date())
            label = f"{label} · {day}"
        following = _slot(conference, state.next.item, label)
    return NowNext(conference.event.title, now, following)


def _slot(conference: Conference, item: AgendaItem, label: str) -> Slot:
    if item.kind is ItemKind.WORKSHOP_ROUND:
        return Slot(label, item.title, rooms=room_lines(conference, item.id))
    people = [one.name for one in conference.contributions_of(item.id)]
    rooms = [room.name for room in conference.rooms_of(item.id)]
    return Slot(label, item.title, " · ".join(people or rooms))


def _countdown(state: Running, item_id: int | None, words: Words) -> Countdown:
    counted = _counted(state, item_id)
    following = _following(state, counted)
    if counted is None and following is None:
        return Countdown(words("Break"), "", over=True, following="", title="")
    if counted is not None:
        end, heading = counted.start + length(counted.item), counted.item.title
    else:
        assert following is not None
        end, heading = following.start, words("Break")
    left = int((end - state.now).total_seconds())
    goes_on = words("It goes on at {time}").format(time=words.clock(max(end, state.now)))
    if left <= 0:
        goes_on = words("It goes on in a moment")
    return Countdown(
        heading,
        _figures(max(0, left)),
        over=left <= 0,
        following=goes_on,
        title=following.item.title if following else "",
    )


def _counted(state: Running, item_id: int | None) -> Expected | None:
    """Find the item whose end is counted down to: the chosen one, else a running break."""
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


def _figures(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _closing(conference: Conference, words: Words) -> Closing:
    moderators = dict.fromkeys(
        workshop.moderator.strip()
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
        if workshop.moderator.strip()
    )
    thanks = ""
    if moderators:
        names = words.names(list(moderators))
        thanks = words("Thanks to the moderators: {names}").format(names=names)
    outlook = next(
        (item.description for item in conference.items() if item.kind is ItemKind.CLOSING), ""
    )
    said = conference.event.closing_words.strip() or words("Have a safe journey home.")
    return Closing(words("Thank you!"), said, thanks, outlook.strip())


def _test_picture(conference: Conference, words: Words) -> TestPicture:
    depth = f"{conference.event.hall_depth:g}".replace(".", "," if words.language == "de" else ".")
    smallest = words("Smallest letters for a hall of {depth} picture heights: Rr Ee aäs 0689")
    badges = tuple(badge_of(conference, theme.id) for theme in conference.themes())
    return TestPicture(words("Test picture"), smallest.format(depth=depth), badges)
