"""Exports what the groups worked out and when all took place as a workbook (XLSX)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import JoinedMember, JoinedPoint, Point, Result
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.composing import Composing, point_kind_name
from moderator.exchange.documents.programme import kind_name
from moderator.exchange.photos_out.names import PhotoPlace, photo_places
from moderator.exchange.prints.places import round_title
from moderator.exchange.tables_out.rows import Cell, ExportTable, Row, planned_end, state_name
from moderator.exchange.tables_out.workbook import book_of
from moderator.rules.dots import all_dots

Column = tuple[str, Callable[["_Told"], Cell]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A point with its number in the workbook and where it was told."""

    number: int
    point: Point
    group: Group
    workshop: Workshop
    round: AgendaItem


def results_book(conference: Conference, words: Words, choice: DocumentChoice) -> bytes:
    """Return a workbook with a sheet for each kind of thing that a documentation holds.

    Groups with their results, all points with their dots and answers, what several groups have in
    common, the photos with their captions, and the programme as planned and as it was. Each point
    has a number, by which the other sheets name it. Presenters' notes, internal photos and, unless
    chosen, people's names are left out.
    """
    return book_of(conference, words, _tables(conference, words, choice))


def _tables(conference: Conference, words: Words, choice: DocumentChoice) -> Iterator[ExportTable]:
    groups = Composing(conference, words, choice).published()
    told = _numbered(conference, groups)
    yield _groups(conference, words, groups)
    yield _points(conference, words, choice, told)
    for table in (_answers(conference, words, told), _common(conference, words, told)):
        if table.rows:
            yield table
    places = photo_places(conference, words, choice)
    if places:
        yield _photos(words, places)
    yield _programme(conference, words)


def _numbered(
    conference: Conference, groups: list[tuple[AgendaItem, Workshop, Group]]
) -> dict[int, _Told]:
    points = (
        (point, group, workshop, item)
        for item, workshop, group in groups
        for point in conference.written_points_of(group.id)
    )
    return {
        point.id: _Told(number, point, group, workshop, item)
        for number, (point, group, workshop, item) in enumerate(points, start=1)
    }


def _groups(
    conference: Conference, words: Words, groups: list[tuple[AgendaItem, Workshop, Group]]
) -> ExportTable:
    headings = (
        words("Round"),
        words("Theme"),
        words("Room"),
        words("Group"),
        words("Headline"),
        words("Added in the plenary"),
        words("State"),
        words("Points"),
        words("All dots"),
        words("Photos"),
    )
    rows: list[Row] = []
    for item, workshop, group in groups:
        result = conference.result_of(group.id) or Result(0, group.id)
        room = conference.get(Room, workshop.room_id)
        points = conference.written_points_of(group.id)
        rows.append(
            (
                round_title(item, words),
                conference.theme_of(workshop).name,
                room.name if room else "",
                group.number,
                result.headline,
                result.plenary_notes,
                state_name(result.state, words),
                len(points),
                sum(all_dots(conference, point) for point in points),
                len(conference.public_photos_of(group.id)),
            )
        )
    return ExportTable(words("Results"), headings, tuple(rows))


def _points(
    conference: Conference, words: Words, choice: DocumentChoice, told: Mapping[int, _Told]
) -> ExportTable:
    joined = _names_of_joined(conference)

    def question(one: _Told) -> str:
        found = conference.get(GuidingQuestion, one.point.question_id)
        return found.text if found is not None else ""

    def answered(one: _Told) -> Cell:
        ids = [answer.challenge_id for answer in conference.answers_of(one.point.id)]
        return _numbers(told[each].number for each in ids if each in told)

    columns: list[Column] = [
        (words("No."), lambda one: one.number),
        *_place_columns(conference, words),
        (words("Guiding question"), question),
        (words("Kind"), lambda one: point_kind_name(one.point.kind, words)),
        (words("Point"), lambda one: one.point.text),
        (words("Sticky dots"), lambda one: one.point.dots),
        (
            words("Dots by phone"),
            lambda one: all_dots(conference, one.point) - one.point.dots,
        ),
        (words("All dots"), lambda one: all_dots(conference, one.point)),
        (words("Answers no."), answered),
        (words("In common"), lambda one: joined.get(one.point.id, "")),
        (
            words("Added in the plenary"),
            lambda one: words("yes") if one.point.from_plenary else "",
        ),
    ]
    if choice.people:
        columns.append((words("Said by"), lambda one: one.point.contributor))
    return _table(words("Points"), columns, told.values())


def _answers(conference: Conference, words: Words, told: Mapping[int, _Told]) -> ExportTable:
    headings = (
        words("Challenge no."),
        words("Challenge"),
        words("Answer no."),
        words("Answer"),
        words("Theme"),
        words("Group"),
    )
    rows = [
        (
            told[link.challenge_id].number,
            told[link.challenge_id].point.text,
            one.number,
            one.point.text,
            conference.theme_of(one.workshop).name,
            one.group.number,
        )
        for one in told.values()
        for link in conference.answers_of(one.point.id)
        if link.challenge_id in told
    ]
    return ExportTable(words("Answers"), headings, tuple(sorted(rows)))


def _common(conference: Conference, words: Words, told: Mapping[int, _Told]) -> ExportTable:
    headings = (words("In common"), words("Groups"), words("All dots"), words("Points no."))
    rows: list[Row] = []
    for joined in conference.all(JoinedPoint):
        members = [told[each] for each in _member_ids(conference, joined) if each in told]
        if members:
            rows.append(
                (
                    joined.text,
                    len({one.group.id for one in members}),
                    sum(all_dots(conference, one.point) for one in members),
                    _numbers(one.number for one in members),
                )
            )
    return ExportTable(words("In common"), headings, tuple(rows))


def _photos(words: Words, places: tuple[PhotoPlace, ...]) -> ExportTable:
    headings = (
        words("Round"),
        words("Theme"),
        words("Group"),
        words("Caption"),
        words("Taken"),
        words("File in the archive of photos"),
    )
    rows = [
        (
            place.round,
            place.theme,
            place.group,
            place.photo.caption,
            place.photo.taken or "",
            place.file,
        )
        for place in places
    ]
    return ExportTable(words("Photos"), headings, tuple(rows))


def _programme(conference: Conference, words: Words) -> ExportTable:
    """Return all agenda items as they were planned and as they really were."""
    headings = (
        words("Day"),
        words("From"),
        words("Until"),
        words("Minutes"),
        words("Began"),
        words("Ended"),
        words("Kind"),
        words("Title"),
        words("Room"),
        words("Contributors"),
        words("Parts"),
        words("Description"),
        words("Note"),
    )
    rows = [
        (
            conference.event.date_of(item.day),
            item.start,
            planned_end(item),
            item.minutes,
            _moment(item.actual_start, skipped=item.skipped),
            _moment(item.actual_end, skipped=item.skipped),
            kind_name(item.kind, words),
            item.title,
            ", ".join(room.name for room in conference.rooms_of(item.id)),
            ", ".join(_with_role(one.name, one.role) for one in contributions),
            "\n".join(part.title for part in conference.parts_of(item.id) if part.title),
            item.description,
            words("did not take place") if item.skipped else "",
        )
        for item in conference.items()
        for contributions in (conference.contributions_of(item.id),)
    ]
    return ExportTable(words("Programme"), headings, tuple(rows))


def _place_columns(conference: Conference, words: Words) -> list[Column]:
    return [
        (words("Round"), lambda one: round_title(one.round, words)),
        (words("Theme"), lambda one: conference.theme_of(one.workshop).name),
        (words("Group"), lambda one: one.group.number),
    ]


def _table(name: str, columns: list[Column], told: Iterable[_Told]) -> ExportTable:
    rows = tuple(tuple(cell(one) for _heading, cell in columns) for one in told)
    return ExportTable(name, tuple(heading for heading, _cell in columns), rows)


def _member_ids(conference: Conference, joined: JoinedPoint) -> Iterator[int]:
    for member in conference.all(JoinedMember):
        if member.joined_id == joined.id:
            yield member.point_id


def _names_of_joined(conference: Conference) -> Mapping[int, str]:
    """Return under which name each point was joined with others, by the point's id."""
    return {
        member.point_id: conference.one(JoinedPoint, member.joined_id).text
        for member in conference.all(JoinedMember)
    }


def _numbers(numbers: Iterable[int]) -> Cell:
    """Return one number as such, so that it can be looked up, and several as a list."""
    found = sorted(set(numbers))
    return found[0] if len(found) == 1 else ", ".join(map(str, found))


def _moment(moment: datetime | None, *, skipped: bool) -> Cell:
    """Return when something really was, to the minute."""
    return "" if moment is None or skipped else moment.replace(second=0, microsecond=0)


def _with_role(name: str, role: str) -> str:
    return f"{name} ({role})" if role else name
