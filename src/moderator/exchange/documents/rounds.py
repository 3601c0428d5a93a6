"""Composes the workshop rounds with the results of their groups."""

from collections.abc import Mapping
from dataclasses import replace

from moderator.event.documentation import ChapterKind
from moderator.event.people import Participant
from moderator.event.results import Point, PointKind
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import (
    Composing,
    group_key,
    item_title,
    point_text,
    theme_sign,
)
from moderator.exchange.documents.model import (
    Block,
    Chapter,
    DocumentPoint,
    Fact,
    FactList,
    GroupPeople,
    Heading,
    KeyedText,
    PointPair,
    PointSection,
    QuestionList,
    Section,
    SectionKind,
    TextBlock,
    TextTone,
)
from moderator.exchange.documents.programme import actual_span, span

ORDER = list(PointKind)
NAMED = frozenset({PointKind.PROBLEM, PointKind.CHALLENGE})
"""Kinds of points that others answer."""


def round_chapters(on: Composing) -> tuple[Chapter, ...]:
    """Return a chapter for each workshop round."""
    return tuple(_round(on, item) for item in on.conference.rounds())


def _round(on: Composing, item: AgendaItem) -> Chapter:
    workshops = on.conference.workshops_of(item.id)
    blocks: list[Block] = []
    if item.description:
        blocks.append(TextBlock(KeyedText(item.description, f"item:{item.id}:description")))
    if not workshops:
        nothing = KeyedText(on.words("No workshops were entered for this round."))
        blocks.append(TextBlock(nothing, tone=TextTone.NOTE))
    blocks += [_workshop(on, workshop) for workshop in workshops]
    day = on.words.day(on.conference.event.date_of(item.day))
    over = item.actual_start and item.actual_end and not item.skipped
    times = actual_span(item, on.words) if over else span(item)
    return Chapter(
        ChapterKind.ROUNDS,
        f"round:{item.id}",
        item_title(item, on.words),
        tuple(blocks),
        when=f"{day}, {times}",
    )


def _workshop(on: Composing, workshop: Workshop) -> Section:
    words, people = on.words, on.attendants(workshop)
    sign = theme_sign(on.conference.theme_of(workshop))
    groups = on.conference.groups_of(workshop.id)
    published = [group for group in groups if on.is_published(group)]
    blocks: list[Block] = []
    if facts := _facts(on, workshop, people):
        blocks.append(FactList(facts))
    if workshop.practice_example:
        text = KeyedText(workshop.practice_example, f"workshop:{workshop.id}:example")
        blocks.append(TextBlock(text, label=words("Practice example")))
    if questions := on.conference.questions_of(workshop.id):
        texts = tuple(KeyedText(q.text, f"question:{q.id}:text") for q in questions)
        blocks.append(QuestionList(words("Guiding questions"), texts))
    blocks += [_group(on, group, people) for group in published]
    if missing := _missing(on, [group for group in groups if group not in published]):
        blocks.append(TextBlock(KeyedText(missing), tone=TextTone.NOTE))
    return Section(
        SectionKind.WORKSHOP,
        f"workshop:{workshop.id}",
        Heading(2, sign.name),
        tuple(blocks),
        short=sign.name.text,
        theme=sign,
    )


def _facts(
    on: Composing, workshop: Workshop, people: list[tuple[Participant, int | None]]
) -> tuple[Fact, ...]:
    words = on.words
    rooms = (
        KeyedText(room.name, f"room:{room.id}:name")
        for room in on.conference.rooms()
        if room.id == workshop.room_id
    )
    moderator = KeyedText(workshop.moderator, f"workshop:{workshop.id}:moderator")
    facts = (
        Fact(words("Room"), next(rooms, KeyedText(""))),
        Fact(words("Moderator"), moderator),
        Fact(words("People"), KeyedText(_company(on, people) if people else "")),
    )
    return tuple(fact for fact in facts if fact.text.text)


def _company(on: Composing, people: list[tuple[Participant, int | None]]) -> str:
    organisations = {person.organisation for person, _ in people if person.organisation}
    count = on.words("%n people", n=len(people))
    if not organisations:
        return count
    return on.words("{people} from {organisations}").format(
        people=count,
        organisations=on.words("%n organisations", n=len(organisations)),
    )


def _missing(on: Composing, groups: list[Group]) -> str:
    if not groups:
        return ""
    if len(groups) == 1:
        text = on.words("There is no result of group {number}.")
        return text.format(number=groups[0].number)
    numbers = on.words.names([str(group.number) for group in groups])
    return on.words("There are no results of the groups {numbers}.").format(numbers=numbers)


def _group(on: Composing, group: Group, people: list[tuple[Participant, int | None]]) -> Section:
    words, result = on.words, on.result(group)
    name = words("Group {number}").format(number=group.number)
    workshop = on.conference.one(Workshop, group.workshop_id)
    blocks: list[Block] = list(_sections(on, group))
    if result.plenary_notes:
        notes = KeyedText(result.plenary_notes, f"result:{result.id}:plenary_notes")
        blocks.append(TextBlock(notes, label=words("Added in the plenary"), tone=TextTone.BOX))
    if on.choice.internal and result.notes.strip():
        notes = KeyedText(result.notes, f"result:{result.id}:notes")
        blocks.append(TextBlock(notes, label=words("Internal"), tone=TextTone.BOX))
    if on.choice.people:
        members = tuple(
            _member(person) for person, of in people if of == group.id and on.may_be_named(person)
        )
        speaker = KeyedText(on.who(group.speaker), f"{group_key(group.id)}:speaker")
        if members or speaker.text:
            blocks.append(
                GroupPeople(words("Presented by:"), speaker, words("In the group:"), members)
            )
    blocks += [on.photo(photo, group) for photo in on.photos(group)]
    heading = (
        Heading(3, KeyedText(result.headline, f"result:{result.id}:headline"), name)
        if result.headline
        else Heading(3, KeyedText(name))
    )
    return Section(
        SectionKind.GROUP,
        group_key(group.id),
        heading,
        tuple(blocks),
        short=name,
        theme=theme_sign(on.conference.theme_of(workshop)),
    )


def _member(person: Participant) -> str:
    return f"{person.name} ({person.organisation})" if person.organisation else person.name


def _sections(on: Composing, group: Group) -> list[PointSection]:
    """Gather a group's points under their guiding questions, problems before solutions.

    What answers a challenge stands beside it, below the challenge's question. Points that the
    plenary added stand last, in the order in which they were said.
    """
    asked = on.conference.questions_of(group.workshop_id)
    questions = {q.id: KeyedText(q.text, f"question:{q.id}:text") for q in asked}
    written = sorted(on.points(group), key=lambda point: ORDER.index(point.kind))
    points = tuple(point for point in written if not point.from_plenary)
    added = sorted((p for p in written if p.from_plenary), key=lambda point: point.position)
    found: dict[int | None, list[PointPair]] = {question: [] for question in questions}
    found[None] = []
    for first, pair in _pairs(on, points, questions):
        found[first.question_id if first.question_id in questions else None].append(pair)
    label = on.words("answers:")
    # what has no challenge says by itself what it is, and needs no heading above it
    further = any(found[question] for question in questions) and any(
        pair.challenges for pair in found[None]
    )
    rest = KeyedText(on.words("Further points") if further else "")
    sections = [
        PointSection(rest if question is None else questions[question], tuple(pairs), label)
        for question, pairs in found.items()
        if pairs
    ]
    if added:
        pairs = tuple(pair for _, pair in _pairs(on, tuple(added), questions))
        sections.append(PointSection(KeyedText(on.words("Added in the plenary")), pairs, label))
    return sections


def _pairs(
    on: Composing, points: tuple[Point, ...], questions: Mapping[int, KeyedText]
) -> list[tuple[Point, PointPair]]:
    """Put challenges beside what answers them; every point stands in one pair.

    Returns each pair with its first point. An answer stands beside the first challenges that it
    shares with others in full; those that it answers elsewhere are named below it, and so is its
    own question where it is another than that of the challenge.
    """
    here = {point.id: point for point in points if point.kind in NAMED}
    answered = {point.id: _answered(on, point) for point in points if point.id not in here}
    beside: dict[tuple[int, ...], list[Point]] = {}
    taken: set[int] = set()
    for point in points:
        if point.id in here:
            continue
        ids = tuple(id_ for id_ in here if id_ in answered[point.id])
        key = next((known for known in beside if known and set(known) <= set(ids)), None)
        if key is None:
            key = tuple(id_ for id_ in ids if id_ not in taken)
            taken.update(key)
        beside.setdefault(key, []).append(point)
    keys = {key[0]: key for key in beside if key}
    pairs = []
    for id_, challenge in here.items():
        if id_ in taken and id_ not in keys:
            continue
        key = keys.get(id_, (id_,))
        asked = tuple(here[each] for each in key)
        answers = _answering(on, beside.get(key, []), answered, asked, questions)
        pairs.append((challenge, PointPair(tuple(map(on.point, asked)), answers)))
    for point in beside.get((), []):
        alone = _answering(on, [point], answered, (), questions)
        pairs.append((point, PointPair((), alone)))
    return pairs


def _answered(on: Composing, point: Point) -> dict[int, Point]:
    found = (
        on.conference.get(Point, link.challenge_id) for link in on.conference.answers_of(point.id)
    )
    return {other.id: other for other in found if other is not None and other.text.strip()}


def _answering(
    on: Composing,
    points: list[Point],
    answered: Mapping[int, Mapping[int, Point]],
    beside: tuple[Point, ...],
    questions: Mapping[int, KeyedText],
) -> tuple[DocumentPoint, ...]:
    """Return what answers the challenges beside it; without them it stands below its question."""
    ids, made = {challenge.id for challenge in beside}, []
    for point in points:
        elsewhere = [o for id_, o in answered[point.id].items() if id_ not in ids]
        above = beside[0].question_id if beside else point.question_id
        own = questions.get(point.question_id or 0) if point.question_id != above else None
        made.append(
            replace(
                on.point(point),
                answers=tuple(map(point_text, elsewhere)),
                question=own or KeyedText(""),
            )
        )
    return tuple(made)
