"""Workshop rounds with the results of their groups, for the documentation's template."""

import re
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.results import Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.letters import shortened
from moderator.exchange.documents.programme import kind_name, span
from moderator.rules.attendance import attended

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
PLAIN_COLOUR = "#49525F"
LONGEST_NAME = 240
DONE = frozenset({ResultState.READY, ResultState.SHOWN})


def rounds(conference: Conference, words: Words, choice: DocumentChoice) -> list[dict[str, Any]]:
    """Return each workshop round with its workshops, their groups and their results."""
    return [_round(conference, item, words, choice) for item in conference.rounds()]


def theme_values(theme: Theme) -> dict[str, str]:
    """Return name, colour and symbol of a theme; an invalid colour becomes grey.

    A name of more than 240 letters is cut and ends with "…", since it is used on covers and in
    headings.
    """
    colour = theme.colour if COLOUR.match(theme.colour) else PLAIN_COLOUR
    name = shortened(theme.name, LONGEST_NAME)
    return {"name": name, "colour": colour, "symbol": theme.symbol.value}


def who_took_part(conference: Conference, choice: DocumentChoice) -> tuple[Participant, ...]:
    """Return the people who count as having taken part, ordered by name."""
    return attended(conference) if choice.only_checked_in else conference.present()


def attendants(
    conference: Conference, workshop: Workshop, choice: DocumentChoice
) -> list[tuple[Participant, int | None]]:
    """Return the people who took part in a workshop with the ids of their groups, by name."""
    there = {person.id for person in who_took_part(conference, choice)}
    return [
        (conference.one(Participant, place.participant_id), place.group_id)
        for place in conference.placements_in(workshop.id)
        if place.participant_id in there
    ]


def is_published(conference: Conference, group: Group, choice: DocumentChoice) -> bool:
    """Return whether a group has something that goes into the documentation."""
    result = conference.result_of(group.id)
    if choice.only_ready and (result is None or result.state not in DONE):
        return False
    photos = choice.photos and bool(conference.public_photos_of(group.id))
    text = f"{result.headline}{result.plenary_notes}" if result else ""
    spoken = bool(text.strip())
    return spoken or photos or bool(conference.written_points_of(group.id))


def _round(
    conference: Conference, item: AgendaItem, words: Words, choice: DocumentChoice
) -> dict[str, Any]:
    title = item.title or kind_name(item.kind, words)
    return {
        "title": title,
        "when": f"{words.day(conference.event.date_of(item.day))}, {span(item)}",
        "description": item.description,
        "workshops": [
            _workshop(conference, workshop, title, words, choice)
            for workshop in conference.workshops_of(item.id)
        ],
    }


def _workshop(
    conference: Conference, workshop: Workshop, title: str, words: Words, choice: DocumentChoice
) -> dict[str, Any]:
    room = _room(conference, workshop)
    people = attendants(conference, workshop, choice)
    facts = [(words("Room"), room)]
    if workshop.moderator:
        facts.append((words("Moderator"), workshop.moderator))
    if people:
        facts.append((words("People"), _company(people, words)))
    groups = conference.groups_of(workshop.id)
    published = [group for group in groups if is_published(conference, group, choice)]
    return {
        "round": title,
        "theme": theme_values(conference.theme_of(workshop)),
        "room": room,
        "moderator": workshop.moderator,
        "count": str(len(people)) if people else "",
        "facts": [pair for pair in facts if pair[1]],
        "example": workshop.practice_example,
        "questions": [question.text for question in conference.questions_of(workshop.id)],
        "groups": [_group(conference, group, people, words, choice) for group in published],
        "missing": _missing([group for group in groups if group not in published], words),
    }


def _room(conference: Conference, workshop: Workshop) -> str:
    return next((room.name for room in conference.rooms() if room.id == workshop.room_id), "")


def _company(people: list[tuple[Participant, int | None]], words: Words) -> str:
    organisations = {person.organisation for person, _ in people if person.organisation}
    return words("{people} from {organisations}").format(
        people=words("%n people", n=len(people)),
        organisations=words("%n organisations", n=len(organisations)),
    )


def _missing(groups: list[Group], words: Words) -> str:
    if not groups:
        return ""
    if len(groups) == 1:
        return words("There is no result of group {number}.").format(number=groups[0].number)
    numbers = words.names([str(group.number) for group in groups])
    return words("There are no results of the groups {numbers}.").format(numbers=numbers)


def _group(
    conference: Conference,
    group: Group,
    people: list[tuple[Participant, int | None]],
    words: Words,
    choice: DocumentChoice,
) -> dict[str, Any]:
    result = conference.result_of(group.id) or Result(0, group.id)
    name = words("Group {number}").format(number=group.number)
    members = [person for person, of in people if of == group.id] if choice.people else []
    photos = conference.public_photos_of(group.id) if choice.photos else ()
    return {
        "name": name if result.headline else "",
        "title": result.headline or name,
        "blocks": _blocks(conference, group, words, choice),
        "plenary": result.plenary_notes,
        "people": "\u00a0· ".join(_member(person) for person in members),
        "photos": [_photo(conference, group, photo, result, words) for photo in photos],
    }


def _member(person: Participant) -> str:
    return f"{person.name} ({person.organisation})" if person.organisation else person.name


def _blocks(
    conference: Conference, group: Group, words: Words, choice: DocumentChoice
) -> list[dict[str, Any]]:
    """Gather a group's points under their guiding questions, problems before solutions.

    Those that the plenary added stand last, in the order in which they were said.
    """
    questions = conference.questions_of(group.workshop_id)
    known = {question.id for question in questions}
    order = list(PointKind)
    written = sorted(
        conference.written_points_of(group.id), key=lambda point: order.index(point.kind)
    )
    points = [point for point in written if not point.from_plenary]
    blocks = [
        (question.text, [point for point in points if point.question_id == question.id])
        for question in questions
    ]
    others = [point for point in points if point.question_id not in known]
    if others:
        blocks.append((words("Further points") if len(others) < len(points) else "", others))
    added = sorted((p for p in written if p.from_plenary), key=lambda point: point.position)
    blocks.append((words("Added in the plenary"), added))
    return [
        {"question": about, "points": [_point(conference, p, words, choice) for p in found]}
        for about, found in blocks
        if found
    ]


def _point(
    conference: Conference, point: Point, words: Words, choice: DocumentChoice
) -> dict[str, Any]:
    answered = [
        conference.get(Point, answer.challenge_id) for answer in conference.answers_of(point.id)
    ]
    return {
        "kind": point.kind.value,
        "label": point_kind_name(point.kind, words),
        "text": point.text,
        "dots": point.dots,
        "dots_words": words("%n sticky dots", n=point.dots),
        "who": point.contributor if choice.people else "",
        "answers": [other.text for other in answered if other is not None and other.text.strip()],
    }


def _photo(
    conference: Conference, group: Group, photo: Photo, result: Result, words: Words
) -> dict[str, Any]:
    workshop = conference.one(Workshop, group.workshop_id)
    theme = conference.theme_of(workshop).name
    if result.headline:
        alt = words("Flipchart of group {number}, {theme}: {headline}")
    else:
        alt = words("Flipchart of group {number}, {theme}")
    return {
        "content": photo.shown,
        "quarter_turns": photo.quarter_turns % 4,
        "caption": photo.caption,
        "alt": alt.format(number=group.number, theme=theme, headline=result.headline),
    }


def point_kind_name(kind: PointKind, words: Words) -> str:
    """Return the name of a kind of point, as printed beside the point."""
    return {
        PointKind.PROBLEM: words("Problem field"),
        PointKind.CHALLENGE: words("Challenge"),
        PointKind.SOLUTION: words("Solution"),
        PointKind.NEXT_STEP: words("Next step"),
        PointKind.OPEN_QUESTION: words("Open question"),
    }[kind]
