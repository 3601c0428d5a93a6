"""The result of a group: pairs of challenge and solution under the guiding questions."""

from collections import defaultdict
from itertools import zip_longest

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Answer, Photo, Point, PointKind
from moderator.event.schedule import Room
from moderator.event.workshops import Group, Workshop
from moderator.slides.bodies import GroupResult, PhotoScene, Row, Section
from moderator.slides.guide_scene import badge_of

LONE_ORDER = tuple(PointKind)


def group_result(conference: Conference, group: Group, words: Words) -> GroupResult:
    """Put together what a group worked out; without a point, its guiding questions stand there."""
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
    """Put together a photo full screen; without a caption, theme and group are named."""
    group = conference.one(Group, photo.group_id)
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    name = words("Group {number}").format(number=group.number)
    return PhotoScene(
        photo.content,
        photo.quarter_turns % 4,
        photo.caption.strip() or f"{theme.name} · {name}",
        words("This photo is missing."),
    )


def kind_name(kind: PointKind, words: Words) -> str:
    """Name of a kind of points as a heading above them."""
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
) -> tuple[Section, ...]:
    label = words("Guiding questions")
    rows = tuple(Row(q.text, label=label) for q in conference.questions_of(workshop.id))
    return (Section("", rows),) if rows else ()


def _sections(
    conference: Conference, group: Group, workshop: Workshop, words: Words
) -> tuple[Section, ...]:
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
            sections.append(Section("" if question is None else texts[question], tuple(rows)))
    return tuple(sections)


def _clusters(points: dict[int, Point], answers: list[Answer]) -> list[list[Point]]:
    """Gather points that answer each other, directly or over others, in the group's order."""
    home = {key: key for key in points}
    for answer in answers:
        one, other = home[answer.solution_id], home[answer.challenge_id]
        home = {key: one if value == other else value for key, value in home.items()}
    gathered: dict[int, list[Point]] = defaultdict(list)
    for key, point in points.items():
        gathered[home[key]].append(point)
    return list(gathered.values())


def _question_of(cluster: list[Point], order: list[int | None]) -> int | None:
    """Question that a cluster stands under: that of its first challenge which has one."""
    asked = [p for p in cluster if p.question_id in order and p.question_id is not None]
    asked.sort(key=lambda p: p.kind is PointKind.SOLUTION)
    return asked[0].question_id if asked else None


def _paired(cluster: list[Point]) -> list[Row]:
    left = [p for p in cluster if p.kind is not PointKind.SOLUTION]
    right = [p for p in cluster if p.kind is PointKind.SOLUTION]
    return [
        Row(
            one.text if one else "",
            other.text if other else "",
            one.dots if one else 0,
            other.dots if other else 0,
        )
        for one, other in zip_longest(left, right)
    ]


def _lone(points: list[Point], words: Words) -> list[Row]:
    return [
        Row(
            point.text,
            left_dots=point.dots,
            label=kind_name(kind, words),
            strong=kind in {PointKind.SOLUTION, PointKind.NEXT_STEP},
        )
        for kind in LONE_ORDER
        for point in points
        if point.kind is kind
    ]
