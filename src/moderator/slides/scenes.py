"""Makes the scene of a cue: what the hall sees, as frozen values in the hall's language."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import zip_longest

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.plenary import OwnSlide
from moderator.event.results import Answer, Photo, Point, PointKind
from moderator.event.schedule import AgendaItem, ItemKind, Theme
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.attendance import attended
from moderator.rules.dots import all_dots
from moderator.rules.schedule.dates import span_of
from moderator.rules.schedule.running import ItemState, Running, running
from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    GroupResult,
    Happening,
    LookBack,
    NowNext,
    ResultSection,
    Scene,
    ScheduleSlot,
    SlideRow,
    Speakers,
    TestPicture,
    TopPoint,
    Welcome,
)
from moderator.slides.canvas import Look
from moderator.slides.countdown_scene import countdown
from moderator.slides.given import NOTHING, Given
from moderator.slides.guide_scene import badge_of, group_guide, room_guide, room_lines
from moderator.slides.own_scene import own_scene, phones_scene
from moderator.slides.palette import BLACK, WHITE
from moderator.slides.photo_scene import photo_scene
from moderator.slides.programme_scene import (
    round_overview,
    round_rooms,
    speaker_cards,
    workshop_questions,
)
from moderator.slides.theme_names import short_theme
from moderator.slides.theme_scene import all_themes_scene, dots_scene, gallery_scene, theme_scene

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
        if all_dots(conference, point) > 0
    ]
    dotted.sort(key=lambda pair: (-all_dots(conference, pair[0]), pair[0].id))
    return tuple(
        TopPoint(
            badge_of(conference, conference.one(Workshop, group.workshop_id).theme_id),
            point.text,
            all_dots(conference, point),
        )
        for point, group in dotted[:TOP_POINTS]
    )


LONE_ORDER = tuple(PointKind)


def group_result(conference: Conference, group: Group, words: Words) -> GroupResult:
    """Return a group's result; if it has no points, its guiding questions instead."""
    workshop = conference.one(Workshop, group.workshop_id)
    result = conference.result_of(group.id)
    name = words("Group {number}").format(number=group.number)
    sections = _sections(conference, group, workshop, words)
    return GroupResult(
        badge_of(conference, workshop.theme_id),
        conference.theme_of(workshop).name,
        name,
        (result.headline if result else "").strip(),
        sections or _questions_only(conference, workshop, words),
        short_theme(conference.theme_of(workshop).name),
        words("{page} of {pages}"),
    )


def kind_name(kind: PointKind, words: Words, *, single: bool = False) -> str:
    """Return the name of a kind of points, as a heading; single: of one point."""
    if single:
        return _single_kind(kind, words)
    names = {
        PointKind.PROBLEM: words("Problem fields"),
        PointKind.CHALLENGE: words("Challenges"),
        PointKind.SOLUTION: words("Solutions"),
        PointKind.NEXT_STEP: words("Next steps"),
        PointKind.OPEN_QUESTION: words("Open questions"),
    }
    return names[kind]


def _single_kind(kind: PointKind, words: Words) -> str:
    names = {
        PointKind.PROBLEM: words("Problem field"),
        PointKind.CHALLENGE: words("Challenge"),
        PointKind.SOLUTION: words("Solution"),
        PointKind.NEXT_STEP: words("Next step"),
        PointKind.OPEN_QUESTION: words("Open question"),
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
    added = conference.event.additions_in_hall
    written = [
        replace(point, dots=all_dots(conference, point))
        for point in conference.written_points_of(group.id)
    ]
    points = {p.id: p for p in written if added or not p.from_plenary}
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
        lone = [c[0] for c in mine if len(c) == 1]
        rows += _lone([point for point in lone if not _at_end(point)], words)
        if rows:
            sections.append(ResultSection("" if question is None else texts[question], tuple(rows)))
    last = _lone([c[0] for c in clusters if len(c) == 1 and _at_end(c[0])], words)
    return (*sections, ResultSection("", tuple(last))) if last else tuple(sections)


def _at_end(point: Point) -> bool:
    """Return whether a point closes the result, whatever question it answers."""
    return point.from_plenary or point.kind in {PointKind.NEXT_STEP, PointKind.OPEN_QUESTION}


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
    """Return single points by kind, and last what the plenary added."""
    rows = []
    for kind in LONE_ORDER:
        mine = [point for point in points if point.kind is kind and not point.from_plenary]
        label = kind_name(kind, words, single=len(mine) == 1)
        strong = kind in {PointKind.SOLUTION, PointKind.NEXT_STEP}
        rows += [
            SlideRow(point.text, left_dots=point.dots, label=label, strong=strong) for point in mine
        ]
    added = words("From the plenary")
    return rows + [
        SlideRow(point.text, left_dots=point.dots, label=added)
        for point in points
        if point.from_plenary
    ]


def scene_of(
    conference: Conference, cue: Cue, now: datetime, words: Words, given: Given = NOTHING
) -> Scene:
    """Return what a cue shows at a time.

    words: in the event's language. given: what it shows that is not in the event. A cue whose
    subject no longer exists shows black, so that the hall never sees an error. Two scenes that look
    the same are equal.
    """
    event = conference.event
    look = Look(event.hall_dark, event.hall_depth, words.language)
    return Scene(look, _body(conference, cue, now, words, given), max(0, cue.page))


def _body(conference: Conference, cue: Cue, now: datetime, words: Words, given: Given) -> Body:
    state = running(conference, now)
    makers: dict[SceneKind, Callable[[], Body]] = {
        SceneKind.WELCOME: lambda: _welcome(conference, words),
        SceneKind.NOW_NEXT: lambda: _now_next(conference, state, words),
        SceneKind.ROOM_GUIDE: lambda: room_guide(conference, cue.subject_id, state, words),
        SceneKind.GROUP_GUIDE: lambda: group_guide(conference, cue.subject_id, state, words),
        SceneKind.ROOMS: lambda: round_rooms(conference, cue.subject_id, state, words),
        SceneKind.ROUND_OVERVIEW: lambda: round_overview(conference, cue.subject_id, state, words),
        SceneKind.QUESTIONS: lambda: _questions(conference, cue, words),
        SceneKind.SPEAKER: lambda: _speakers(conference, cue, state, words),
        SceneKind.GROUP_RESULT: lambda: _group(conference, cue, words),
        SceneKind.PHOTO: lambda: _photo(conference, cue, words, given),
        SceneKind.THEME: lambda: _theme(conference, cue, now, words),
        SceneKind.ALL_THEMES: lambda: all_themes_scene(conference, now, words),
        SceneKind.DOTS: lambda: _dots(conference, cue, now, words),
        SceneKind.GALLERY: lambda: _gallery(conference, cue, now, words, given),
        SceneKind.OWN_SLIDE: lambda: _own(conference, cue, words),
        SceneKind.PHONES: lambda: phones_scene(
            conference, cue.subject_id, given.way(cue.subject_id), words
        ),
        SceneKind.LOOK_BACK: lambda: look_back(conference, now, words),
        SceneKind.COUNTDOWN: lambda: countdown(conference, cue.subject_id, state, words),
        SceneKind.CLOSING: lambda: _closing(conference, words),
        SceneKind.BLACK: lambda: Blank(BLACK),
        SceneKind.WHITE: lambda: Blank(WHITE),
        SceneKind.TEST_PICTURE: lambda: _test_picture(conference, words),
    }
    return makers[cue.kind]()


def _group(conference: Conference, cue: Cue, words: Words) -> Body:
    group = conference.get(Group, cue.subject_id)
    return group_result(conference, group, words) if group else Blank(BLACK)


def _photo(conference: Conference, cue: Cue, words: Words, given: Given) -> Body:
    photo = conference.get(Photo, cue.subject_id)
    if photo is None or photo.is_internal:
        return Blank(BLACK)
    return photo_scene(conference, photo, words, given.ratio)


def _theme(conference: Conference, cue: Cue, now: datetime, words: Words) -> Body:
    theme = conference.get(Theme, cue.subject_id)
    return theme_scene(conference, theme, now, words) if theme else Blank(BLACK)


def _dots(conference: Conference, cue: Cue, now: datetime, words: Words) -> Body:
    theme = conference.get(Theme, cue.subject_id)
    if theme is None and cue.subject_id is not None:
        return Blank(BLACK)
    return dots_scene(conference, theme, now, words)


def _gallery(conference: Conference, cue: Cue, now: datetime, words: Words, given: Given) -> Body:
    theme = conference.get(Theme, cue.subject_id)
    return gallery_scene(conference, theme, now, words, given.ratio) if theme else Blank(BLACK)


def _own(conference: Conference, cue: Cue, words: Words) -> Body:
    slide = conference.get(OwnSlide, cue.subject_id)
    return own_scene(slide, words) if slide else Blank(BLACK)


def _questions(conference: Conference, cue: Cue, words: Words) -> Body:
    workshop = conference.get(Workshop, cue.subject_id)
    return workshop_questions(conference, workshop, words) if workshop else Blank(BLACK)


def _speakers(conference: Conference, cue: Cue, state: Running, words: Words) -> Body:
    item = conference.get(AgendaItem, cue.subject_id)
    if item is None or not conference.contributions_of(item.id):
        return Blank(BLACK)
    return Speakers(speaker_cards(conference, item, state, words))


def _welcome(conference: Conference, words: Words) -> Welcome:
    event = conference.event
    if event.days > 1:
        dates = span_of(words, event.start, event.date_of(event.days))
    else:
        dates = words.day(event.start)
    occasion = " · ".join(part for part in (dates, event.venue.strip()) if part)
    return Welcome(event.title, event.motto, event.organiser, occasion, event.logo)


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
    event = conference.event
    said = event.closing_words.strip() or words("Have a safe journey home.")
    return Closing(
        words("Thank you!"), said, thanks, outlook.strip(), event.next_event.strip(), event.logo
    )


def _test_picture(conference: Conference, words: Words) -> TestPicture:
    depth = f"{conference.event.hall_depth:g}".replace(".", "," if words.language == "de" else ".")
    smallest = words("Smallest letters for a hall of {depth} picture heights: Rr Ee aäs 0689")
    badges = tuple(badge_of(conference, theme.id) for theme in conference.themes())
    return TestPicture(words("Test picture"), smallest.format(depth=depth), badges)
