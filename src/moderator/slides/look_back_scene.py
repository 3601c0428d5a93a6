"""The look back: what really happened on a day, and what came of it."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Point
from moderator.event.schedule import ItemKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.attendance import attended
from moderator.rules.schedule.running import ItemState, running
from moderator.slides.bodies import Happening, LookBack, TopPoint
from moderator.slides.guide_scene import badge_of

LEFT_OUT = frozenset({ItemKind.ROOM_CHANGE, ItemKind.REGISTRATION})
TOP_POINTS = 5


def look_back(conference: Conference, now: datetime, words: Words) -> LookBack:
    """Tell the day before; on the first day, that day as far as it has come."""
    day = _day(conference, now)
    groups = _groups_on(conference, day)
    date = words.short_day(conference.event.date_of(day))
    return LookBack(
        words("Day {number} · {date}").format(number=day, date=date),
        words("Looking back"),
        _happenings(conference, day, now, words),
        _figures(conference, groups, words),
        words("What mattered most to you"),
        _top(conference, groups),
    )


def _day(conference: Conference, now: datetime) -> int:
    today = (now.date() - conference.event.start).days + 1
    return min(max(1, today - 1), conference.event.days)


def _happenings(
    conference: Conference, day: int, now: datetime, words: Words
) -> tuple[Happening, ...]:
    expected = running(conference, now).day(day)
    begun = [e for e in expected if e.state in {ItemState.DONE, ItemState.RUNNING}]
    taken = begun or [e for e in expected if e.state is not ItemState.SKIPPED]
    return tuple(
        Happening(words.clock(e.start), e.item.title) for e in taken if e.item.kind not in LEFT_OUT
    )


def _groups_on(conference: Conference, day: int) -> tuple[Group, ...]:
    return tuple(
        group
        for item in conference.rounds()
        if item.day == day and not item.skipped
        for workshop in conference.workshops_of(item.id)
        for group in conference.groups_of(workshop.id)
    )


def _figures(
    conference: Conference, groups: tuple[Group, ...], words: Words
) -> tuple[tuple[str, str], ...]:
    people = len(attended(conference))
    points = sum(len(conference.written_points_of(group.id)) for group in groups)
    photos = sum(len(conference.photos_of(group.id)) for group in groups)
    workshops = len({group.workshop_id for group in groups})
    counted = (
        (people, words("people", n=people)),
        (workshops, words("workshops", n=workshops)),
        (len(groups), words("groups", n=len(groups))),
        (points, words("points on flipcharts", n=points)),
        (photos, words("photos", n=photos)),
    )
    return tuple((str(number), label) for number, label in counted if number)


def _top(conference: Conference, groups: tuple[Group, ...]) -> tuple[TopPoint, ...]:
    dotted: list[tuple[Point, Group]] = [
        (point, group)
        for group in groups
        for point in conference.written_points_of(group.id)
        if point.dots > 0
    ]
    dotted.sort(key=lambda pair: (-pair[0].dots, pair[0].id))
    return tuple(
        TopPoint(
            badge_of(conference, conference.one(Workshop, group.workshop_id).theme_id),
            point.text,
            point.dots,
        )
        for point, group in dotted[:TOP_POINTS]
    )
