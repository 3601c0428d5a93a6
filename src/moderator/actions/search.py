"""Search over people, the programme, rooms, groups and points, and matching of commands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from textwrap import shorten

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakePhoto, IntakeState, Photo, Point
from moderator.event.schedule import AgendaItem, Room
from moderator.event.sorting import sort_key
from moderator.event.workshops import Group, Workshop
from moderator.rules.filing import waits
from moderator.rules.name_search import plain
from moderator.rules.schedule.running import running
from moderator.rules.whereabouts import Whereabouts, now_and_next

MOST = 12
"""Number of results that are shown."""
INSIDE = 6
"""Score from which a match is in the content and not in the name."""
LEAST_INSIDE = 4
"""Least letters for a match inside a word; fewer letters occur in too many words."""

SHOWN_LETTERS = 60
"""Most letters of what was read on a photo that stand in a hit."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result.

    lines: the details to show. inside: whether the match is in the content and not in the name.
    """

    record: Record
    title: str
    lines: tuple[Phrase, ...]
    inside: bool = False


def find(conference: Conference, text: str, now: datetime, most: int = MOST) -> tuple[Hit, ...]:
    """Find records in which every word of a text begins a word, best match first.

    Umlauts may be typed as such, without their dots, or as two letters.
    """
    wanted = plain(text).split()
    if not wanted:
        return ()
    found = list(_candidates(conference, wanted))
    # "oe" counts as "o", so that "zoe" finds Zora, too: names that begin as typed come first
    exact = sort_key(text).split()
    found.sort(key=lambda candidate: (candidate[0], not _begin(exact, candidate[1])))
    return tuple(
        replace(_hit(conference, record, now), inside=score >= INSIDE)
        for score, record in found[:most]
    )


def matches(text: str, name: str, beside: str = "") -> bool:
    """Return whether every word of a text begins a word of a name or of another text.

    A word may also be inside a longer word of the name, such as "teilen" in "Zuteilen". An empty
    text matches everything.
    """
    wanted = plain(text).split()
    if not wanted or _score(wanted, name, beside) is not None:
        return True
    whole = plain(f"{name} {beside}")
    return all(len(part) >= LEAST_INSIDE and part in whole for part in wanted)


def _begin(exact: list[str], record: Record) -> bool:
    """Return whether words begin words of a person's names, ignoring only accents."""
    if not isinstance(record, Participant):
        return True
    words = sort_key(f"{record.family_name} {record.given_name} {record.organisation}").split()
    return all(any(word.startswith(part) for word in words) for part in exact)


def _candidates(conference: Conference, wanted: list[str]) -> Iterator[tuple[int, Record]]:
    for person in conference.participants():
        score = _score(wanted, f"{person.family_name} {person.given_name}", person.organisation)
        if score is not None:
            yield score, person
    for item in conference.items():
        score = _score(wanted, item.title, _beside_item(conference, item))
        if score is not None:
            yield score + 2, item
    for room in conference.rooms():
        score = _score(wanted, room.name, "")
        if score is not None:
            yield score + 2, room
    for item in conference.rounds():
        for workshop in conference.workshops_of(item.id):
            name = f"{conference.theme_of(workshop).name} {item.title}"
            score = _score(wanted, name, workshop.moderator)
            if score is not None:
                yield score + 3, workshop
            for group in conference.groups_of(workshop.id):
                yield from _of_group(conference, group, name, wanted)
    yield from _on_no_page(conference, wanted)


def _beside_item(conference: Conference, item: AgendaItem) -> str:
    """Return who acts in an item, and its parts, as one text to search."""
    people = (person.name for person in conference.contributions_of(item.id))
    return " ".join((*people, *(part.title for part in conference.parts_of(item.id))))


def _of_group(
    conference: Conference, group: Group, name: str, wanted: list[str]
) -> Iterator[tuple[int, Record]]:
    """Find a group, also by its headline, and its points."""
    result = conference.result_of(group.id)
    beside = f"{group.speaker} {result.headline if result is not None else ''}"
    score = _score(wanted, f"{name} Gruppe Group {group.number}", beside)
    if score is not None:
        yield score + 4, group
    for point in conference.points_of(group.id):
        score = _score(wanted, point.text, "")
        if score is not None:
            yield score + INSIDE, point
    for photo in conference.photos_of(group.id):
        score = _score(wanted, photo.caption, read_on(conference, photo))
        if score is not None:
            yield score + INSIDE, photo


def _on_no_page(conference: Conference, wanted: list[str]) -> Iterator[tuple[int, IntakePhoto]]:
    """Find photos of the intake that are on no group's page, by what was read on them."""
    for entry in conference.intake():
        if entry.state is IntakeState.DISMISSED or waits(conference, entry):
            score = _score(wanted, f"{entry.name} {entry.sender}", entry.words)
            if score is not None:
                yield score + INSIDE, entry


def read_on(conference: Conference, photo: Photo) -> str:
    """Return what was read on a photo, "" if nothing was: proposals, and all words beside them."""
    words = [proposal.text for proposal in conference.proposals_of(photo.id)]
    words += [
        entry.words
        for entry in conference.intake()
        if entry.content == photo.content and entry.filed_group == photo.group_id
    ]
    return " ".join(word for word in words if word)


def _score(wanted: list[str], name: str, beside: str) -> int | None:
    """Return the score of a match: 0 if the name begins with the first word; None for no match."""
    words, others = plain(name).split(), plain(beside).split()
    if not all(any(w.startswith(part) for w in (*words, *others)) for part in wanted):
        return None
    if words and words[0].startswith(wanted[0]):
        return 0
    return 1 if any(w.startswith(wanted[0]) for w in words) else 2


def _hit(conference: Conference, record: Record, now: datetime) -> Hit:
    match record:
        case Participant():
            lines = _person_lines(conference, record, now)
            title = f"{record.name} · {record.organisation}" if record.organisation else record.name
            return Hit(record, title, lines)
        case AgendaItem():
            return Hit(record, record.title, (_span(conference, record, now),))
        case Room():
            way = phrase("Room: {way}", way=record.way) if record.way else phrase("Room")
            return Hit(record, record.name, (way,))
        case Workshop():
            item = conference.one(AgendaItem, record.round_id)
            room = conference.one(Room, record.room_id)
            line = phrase("{round}, {room}", round=item.title, room=room.name)
            return Hit(record, conference.theme_of(record).name, (line,))
        case Group():
            workshop = conference.one(Workshop, record.workshop_id)
            item = conference.one(AgendaItem, workshop.round_id)
            theme = conference.theme_of(workshop).name
            line = phrase("Group {number}, {round}", number=record.number, round=item.title)
            return Hit(record, theme, (line,))
        case Point() | Photo() | IntakePhoto():
            return _content_hit(conference, record)
        case _:
            raise TypeError(record)


def _content_hit(conference: Conference, record: Point | Photo | IntakePhoto) -> Hit:
    """Describe what was found by its own text, or by what was read on it."""
    if isinstance(record, Point):
        return Hit(record, record.text, (_of_whom(conference, record.group_id),))
    if isinstance(record, Photo):
        words, name, line = read_on(conference, record), "", _of_whom(conference, record.group_id)
    else:
        words, name, line = record.words, record.name or record.sender, _of_intake(record)
    title = record.caption or shorten(words, SHOWN_LETTERS, placeholder=" …") or name
    return Hit(record, title, (line,))


def _of_intake(entry: IntakePhoto) -> Phrase:
    """Describe what became of a photo that is on no page."""
    moment = f"{entry.taken or entry.arrived:%H:%M}"
    if entry.state is IntakeState.DISMISSED:
        return phrase("Photo without a flipchart, {time}", time=moment)
    return phrase("Photo that waits for its group, {time}", time=moment)


def _of_whom(conference: Conference, group_id: int) -> Phrase:
    """Describe which group a point or photo belongs to."""
    group = conference.one(Group, group_id)
    workshop = conference.one(Workshop, group.workshop_id)
    return phrase(
        "{theme}, group {number}, {round}",
        theme=conference.theme_of(workshop).name,
        number=group.number,
        round=conference.one(AgendaItem, workshop.round_id).title,
    )


def _span(conference: Conference, item: AgendaItem, now: datetime) -> Phrase:
    expected = running(conference, now).of(item.id)
    assert expected is not None
    return phrase(
        "Day {day}, {start}–{end}",
        day=item.day,
        start=f"{expected.start:%H:%M}",
        end=f"{expected.end:%H:%M}",
    )


def _person_lines(conference: Conference, person: Participant, now: datetime) -> tuple[Phrase, ...]:
    here, then = now_and_next(conference, person, now)
    lines = []
    if here is not None:
        lines.append(_here(here))
    if then is not None:
        lines.append(_there(then))
    return tuple(lines) or (phrase("Not expected anywhere at the moment."),)


def _here(place: Whereabouts) -> Phrase:
    rooms = ", ".join(place.rooms)
    if not place.placed:
        return phrase("Now: {what}, without a place", what=place.what)
    if not rooms:
        return phrase("Now: {what}", what=place.what)
    return phrase("Now: {what}, {rooms}", what=place.what, rooms=rooms)


def _there(place: Whereabouts) -> Phrase:
    start, rooms = f"{place.start:%H:%M}", ", ".join(place.rooms)
    if not place.placed:
        return phrase("{time}: {what}, without a place", time=start, what=place.what)
    if not rooms:
        return phrase("{time}: {what}", time=start, what=place.what)
    return phrase("{time}: {what}, {rooms}", time=start, what=place.what, rooms=rooms)
