"""Makes the scene of a cue: what the hall sees, as frozen values in the hall's language."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from itertools import zip_longest

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Answer, Photo, Point, PointKind
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.attendance import attended
from moderator.rules.schedule.dates import span_of
from moderator.rules.schedule.running import Expected, ItemState, Running, length, running
from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    Countdown,
    GroupResult,
    Happening,
    LookBack,
    NowNext,
    PhotoScene,
    ResultSection,
    Scene,
    ScheduleSlot,
    SlideRow,
    TestPicture,
    TopPoint,
    Welcome,
)
from moderator.slides.canvas import Look
from moderator.slides.guide_scene import badge_of, group_guide, room_guide, room_lines
from moderator.slides.palette import BLACK, WHITE

LEFT_OUT = frozenset({ItemKind.ROOM_CHANGE, ItemKind.REGISTRATION})
TOP_POINTS = 5


def look_back(conference: Conference, now: datetime, words: Words) -> LookBack:
    """Return the look back at the day before; on the first day, at that day so far."""
    day = _day(conference, now)
    groups = _groups_on(conference, day)
    date = words.short_day(conference.event.date_of(day))
    return LookBack(
        words("Day {number} · {date}").format(number=day, date=date),
        words("Looking back"),
        _happenings(conference, day, now, words),
        _counts(conference, groups, words),
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


def _counts(
    conference: Conference, groups: tuple[Group, ...], words: Words
) -> tuple[tuple[str, str], ...]:
    people = len(attended(conference))
    points = sum(len(conference.written_points_of(group.id)) for group in groups)
    photos = sum(len(conference.public_photos_of(group.id)) for group in groups)
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


LONE_ORDER = tuple(PointKind)


def group_result(conference: Conference, group: Group, words: Words) -> GroupResult:
    """Return a group's result; if it has no points, its guiding questions instead."""
    workshop = conference.one(Workshop, group.workshop_id)
    room = conference.one(Room, workshop.room_id)
    result = conference.result_of(group.id)
    name = words("Group {number}").format(number=group.number)
    sections = _sections(conference, group, workshop, words)
    return GroupResult(
        badge_of(conference, workshop.theme_id),
        conference.theme_of(workshop).name,
        f"{name} · {room.name}",
        (result.headline if result else "").strip(),
        sections or _questions_only(conference, workshop, words),
    )


def photo_scene(conference: Conference, photo: Photo, words: Words) -> PhotoScene:
    """Return a photo full screen; without a caption, theme and group are named."""
    group = conference.one(Group, photo.group_id)
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    name = words("Group {number}").format(number=group.number)
    return PhotoScene(
        photo.shown,
        photo.quarter_turns % 4,
        photo.caption.strip() or f"{theme.name} · {name}",
        words("This photo is missing."),
        photo.halves,
    )


def kind_name(kind: PointKind, words: Words) -> str:
    """Return the name of a kind of points, as a heading."""
    names = {
        PointKind.PROBLEM: words("Problem fields"),
        PointKind.CHALLENGE: words("Challenges"),
        PointKind.SOLUTION: words("Solutions"),
        PointKind.NEXT_STEP: words("Next steps"),
        PointKind.OPEN_QUESTION: words("Open questions"),
    }
    return names[kind]


def _questions_only(
    conference: Conference, workshop: Workshop, words: Words
) -> tuple[ResultSection, ...]:
    label = words("Guiding questions")
    rows = tuple(SlideRow(q.text, label=label) for q in conference.questions_of(workshop.id))
    return (ResultSection("", rows),) if rows else ()


def _sections(
    conference: Conference, group: Group, workshop: Workshop, words: Words
) -> tuple[ResultSection, ...]:
    points = {p.id: p for p in conference.written_points_of(group.id)}
    answers = [
        answer
        for point in points.values()
        for answer in conference.answers_of(point.id)
        if answer.challenge_id in points
    ]
    clusters = _clusters(points, answers)
    order: list[int | None] = [q.id for q in conference.questions_of(workshop.id)]
    texts = {q.id: q.text for q in conference.questions_of(workshop.id)}
    sections = []
    for question in [*order, None]:
        mine = [c for c in clusters if _question_of(c, order) == question]
        rows = [row for c in mine if len(c) > 1 for row in _paired(c)]
        rows += _lone([c[0] for c in mine if len(c) == 1], words)
        if rows:
            sections.append(ResultSection("" if question is None else texts[question], tuple(rows)))
    return tuple(sections)


def _clusters(points: dict[int, Point], answers: list[Answer]) -> list[list[Point]]:
    """Group points that answer each other, directly or through others, in the group's order."""
    home = {key: key for key in points}
    for answer in answers:
        one, other = home[answer.solution_id], home[answer.challenge_id]
        home = {key: one if value == other else value for key, value in home.items()}
    gathered: dict[int, list[Point]] = defaultdict(list)
    for key, point in points.items():
        gathered[home[key]].append(point)
    return list(gathered.values())


def _question_of(cluster: list[Point], order: list[int | None]) -> int | None:
    """Return the question of a cluster: that of its first challenge which has one."""
    asked = [p for p in cluster if p.question_id in order and p.question_id is not None]
    asked.sort(key=lambda p: p.kind is PointKind.SOLUTION)
    return asked[0].question_id if asked else None


def _paired(cluster: list[Point]) -> list[SlideRow]:
    left = [p for p in cluster if p.kind is not PointKind.SOLUTION]
    right = [p for p in cluster if p.kind is PointKind.SOLUTION]
    return [
        SlideRow(
            one.text if one else "",
            other.text if other else "",
            one.dots if one else 0,
            other.dots if other else 0,
        )
        for one, other in zip_longest(left, right)
    ]


def _lone(points: list[Point], words: Words) -> list[SlideRow]:
    return [
        SlideRow(
            point.text,
            left_dots=point.dots,
            label=kind_name(kind, words),
            strong=kind in {PointKind.SOLUTION, PointKind.NEXT_STEP},
        )
        for kind in LONE_ORDER
        for point in points
        if point.kind is kind
    ]


def scene_of(conference: Conference, cue: Cue, now: datetime, words: Words) -> Scene:
    """Return what a cue shows at a time.

    words: in the event's language. A cue whose subject no longer exists shows black, so that the
    hall never sees an error. Two scenes that look the same are equal.
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
    if photo is None or photo.internal:
        return Blank(BLACK)
    return photo_scene(conference, photo, words)


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


def _slot(conference: Conference, item: AgendaItem, label: str) -> ScheduleSlot:
    if item.kind is ItemKind.WORKSHOP_ROUND:
        return ScheduleSlot(label, item.title, rooms=room_lines(conference, item.id))
    people = [one.name for one in conference.contributions_of(item.id)]
    rooms = [room.name for room in conference.rooms_of(item.id)]
    return ScheduleSlot(label, item.title, " · ".join(people or rooms))


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
