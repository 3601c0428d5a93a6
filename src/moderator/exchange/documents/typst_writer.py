"""Writes a composed document as the values that the documentation's template reads."""

from typing import Any

from moderator.event.documentation import ChapterKind
from moderator.event.phrase import Words
from moderator.event.results import PointKind
from moderator.exchange.documents.model import (
    Block,
    Chapter,
    Document,
    DocumentPoint,
    Fact,
    FactList,
    FigureRow,
    GroupPeople,
    PeopleList,
    PhotoBlock,
    PointList,
    PointSection,
    ProgrammeDay,
    QuestionList,
    Section,
    SectionKind,
    TextBlock,
    TextTone,
    ThemeSign,
)
from moderator.exchange.documents.programme import day_values

RUNNING_TITLE = 70
ORDER = list(PointKind)


def typst_values(document: Document, words: Words) -> dict[str, Any]:
    """Return the document as JSON-like values.

    Photos are given by `content` and `quarter_turns`; typesetting adds `file`, and `width` and
    `height` in millimetres.
    """
    title = document.title
    blocks = {
        kind: [b for c in document.chapters if c.kind is kind for b in c.blocks]
        for kind in ChapterKind
    }
    days = [day_values(b) for b in blocks[ChapterKind.PROGRAMME] if isinstance(b, ProgrammeDay)]
    people = [
        (person.name, person.organisation)
        for block in blocks[ChapterKind.PEOPLE]
        if isinstance(block, PeopleList)
        for person in block.people
    ]
    return {
        "language": document.language,
        "region": "DE" if document.language == "de" else "GB",
        "title": title,
        "title_size": _title_size(title),
        "running_title": _shortened(title, RUNNING_TITLE),
        "description": document.description,
        "motto": document.cover.motto.text,
        "organiser": document.organiser,
        "imprint": [(fact.name, fact.text.text) for fact in document.cover.facts],
        "private": bool(document.audience),
        "themes": [_theme(theme) for theme in document.themes],
        "figures": [
            (figure.number, figure.name)
            for block in blocks[ChapterKind.GLANCE]
            if isinstance(block, FigureRow)
            for figure in block.figures
        ],
        "favourites": [
            {**_point(point), "theme": _theme(point.theme), "place": point.place}
            for block in blocks[ChapterKind.GLANCE]
            if isinstance(block, PointList)
            for point in block.points
        ],
        "days": days,
        "rounds": [_round(c) for c in document.chapters if c.kind is ChapterKind.ROUNDS],
        "people": people,
        "empty": not days and not people,
        "labels": _labels(words),
    }


def _title_size(title: str) -> int:
    if len(title) <= 40:
        return 38
    return 30 if len(title) <= 90 else 22


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _theme(theme: ThemeSign | None) -> dict[str, str]:
    if theme is None:
        return {"name": "", "colour": "#49525F", "symbol": "circle"}
    return {"name": theme.name.text, "colour": theme.colour, "symbol": theme.symbol.value}


def _round(chapter: Chapter) -> dict[str, Any]:
    described = (b.text.text for b in chapter.blocks if isinstance(b, TextBlock) and b.text.key)
    return {
        "title": chapter.title.text,
        "when": chapter.when,
        "description": next(described, ""),
        "workshops": [
            _workshop(block, chapter.title.text)
            for block in chapter.blocks
            if isinstance(block, Section)
        ],
    }


def _workshop(section: Section, round_: str) -> dict[str, Any]:
    texts = [block for block in section.blocks if isinstance(block, TextBlock)]
    facts = [f for block in section.blocks if isinstance(block, FactList) for f in block.facts]
    return {
        "round": round_,
        "theme": _theme(section.theme),
        "room": _fact(facts, "room:"),
        "moderator": _fact(facts, "workshop:"),
        "facts": [(fact.name, fact.text.text) for fact in facts],
        "example": next((t.text.text for t in texts if t.tone is TextTone.PLAIN), ""),
        "questions": [
            question.text
            for block in section.blocks
            if isinstance(block, QuestionList)
            for question in block.questions
        ],
        "groups": [
            _group(block)
            for block in section.blocks
            if isinstance(block, Section) and block.kind is SectionKind.GROUP
        ],
        "missing": next((t.text.text for t in texts if t.tone is TextTone.NOTE), ""),
    }


def _fact(facts: list[Fact], key: str) -> str:
    return next((fact.text.text for fact in facts if fact.text.key.startswith(key)), "")


def _group(section: Section) -> dict[str, Any]:
    blocks: tuple[Block, ...] = section.blocks
    boxes = (b.text.text for b in blocks if isinstance(b, TextBlock) and b.tone is TextTone.BOX)
    members = (block.members for block in blocks if isinstance(block, GroupPeople))
    return {
        "name": section.heading.kicker,
        "title": section.heading.text.text,
        "blocks": [
            {
                "question": block.question.text,
                "points": _points(block),
            }
            for block in blocks
            if isinstance(block, PointSection)
        ],
        "plenary": next(boxes, ""),
        "people": "\u00a0· ".join(next(members, ())),
        "photos": [_photo(block) for block in blocks if isinstance(block, PhotoBlock)],
    }


def _points(block: PointSection) -> list[dict[str, Any]]:
    beside = {id(answer): pair.challenges for pair in block.pairs for answer in pair.answers}
    return [
        {
            **_point(point),
            "answers": [
                *(challenge.text.text for challenge in beside.get(id(point), ())),
                *(answer.text for answer in point.answers),
            ],
        }
        for point in sorted(block.points, key=lambda point: ORDER.index(point.kind))
    ]


def _point(point: DocumentPoint) -> dict[str, Any]:
    return {
        "kind": point.kind.value,
        "label": point.kind_name,
        "text": point.text.text,
        "dots": point.dots,
        "dots_words": point.dots_words,
        "who": point.who,
        "answers": [answer.text for answer in point.answers],
    }


def _photo(photo: PhotoBlock) -> dict[str, Any]:
    return {
        "content": photo.content,
        "quarter_turns": photo.quarter_turns,
        "caption": photo.caption.text,
        "alt": photo.alt,
    }


def _labels(words: Words) -> dict[str, str]:
    return {
        "documentation": words("Documentation"),
        "contents": words("Contents"),
        "glance": words("At a glance"),
        "favourites": words("What found most support"),
        "programme": words("The programme as it was"),
        "planned": words("planned"),
        "real": words("actual"),
        "item": words("Item"),
        "room": words("Room"),
        "theme": words("Theme"),
        "moderator": words("Moderator"),
        "people": words("People"),
        "practice_example": words("Practice example"),
        "guiding_questions": words("Guiding questions"),
        "no_workshops": words("No workshops were entered for this round."),
        "answers": words("answers:"),
        "from_plenary": words("Added in the plenary"),
        "in_group": words("In the group:"),
        "participants": words("Who took part"),
        "name": words("Name"),
        "organisation": words("Organisation"),
        "private": words(
            "This list is for the participants only. Please do not publish it or pass it on."
        ),
        "private_short": words("For the participants only"),
        "nothing_yet": words(
            "This event has no programme and no participants yet. As soon as they are entered, "
            "they appear here."
        ),
    }
