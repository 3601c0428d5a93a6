"""Writes a composed document as the values that the documentation's template reads."""

from typing import Any

from moderator.exchange.documents.model import (
    BarList,
    Block,
    Chapter,
    Document,
    DocumentPoint,
    FactList,
    FigureRow,
    GroupPeople,
    PeopleList,
    PhotoBlock,
    PhotoGrid,
    PointList,
    PointPair,
    PointSection,
    ProgrammeDay,
    ProgrammeRow,
    QuestionList,
    Section,
    SharedPoints,
    TextBlock,
    ThemeSign,
)
from moderator.exchange.documents.placed_photos import PrintedPlace

RUNNING_TITLE = 70
MOST_SIGNS = 220
"""Most signs on the cover; of more groups it shows none."""


def typst_values(document: Document) -> dict[str, Any]:
    """Return the document as JSON-like values.

    Photos are given by `content`, `quarter_turns` and their `place` on the page; typesetting adds
    `file`, and `width` and `height` in millimetres.
    """
    cover, title = document.cover, document.cover.title.text or document.title
    signs = cover.signs if len(cover.signs) <= MOST_SIGNS else ()
    return {
        "language": document.language,
        "region": "DE" if document.language == "de" else "GB",
        "title": title,
        "title_size": _title_size(title),
        "running_title": _shortened(title, RUNNING_TITLE),
        "description": document.description,
        "organiser": document.organiser,
        "audience": document.audience,
        "accent": document.accent,
        "contents_title": document.contents_title,
        "page_words": document.page_words,
        "kicker": cover.kicker,
        "motto": cover.motto.text,
        "facts": [[fact.name, fact.text.text] for fact in cover.facts],
        "signs": [{**_theme(sign.theme), "dots": sign.dots} for sign in signs],
        "signs_note": cover.signs_note if signs else "",
        "logo": _logo(document),
        "themes": [_theme(theme) for theme in document.themes],
        "chapters": [_chapter(chapter) for chapter in document.chapters],
    }


def _title_size(title: str) -> int:
    if len(title) <= 40:
        return 48
    return 34 if len(title) <= 90 else 22


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _logo(document: Document) -> dict[str, Any] | None:
    if not document.logo:
        return None
    return {"content": document.logo, "quarter_turns": 0, "place": PrintedPlace.LOGO, "alt": ""}


def _theme(theme: ThemeSign) -> dict[str, str]:
    return {"name": theme.name.text, "colour": theme.colour, "symbol": theme.symbol.value}


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "kind": chapter.kind.value,
        "key": chapter.key,
        "title": chapter.title.text,
        "when": chapter.when,
        "blocks": [_block(block) for block in chapter.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    """Return the values of a block; "is" names what it is, for the template."""
    values: dict[str, Any]
    match block:
        case Section():
            values = _section(block)
        case PhotoBlock():
            values = {"is": "photo", **_photo(block, PrintedPlace.BESIDE)}
        case TextBlock() | FactList() | QuestionList() | GroupPeople():
            values = _words(block)
        case PointSection():
            values = {
                "is": "points",
                "question": block.question.text,
                "answers_label": block.answers_label,
                "pairs": [_pair(pair) for pair in block.pairs],
            }
        case PointList():
            values = {
                "is": "list",
                "style": block.style.value,
                "title": block.heading.text.text,
                "note": block.note,
                "points": [_point(point) for point in block.points],
            }
        case _:
            values = _overview(block)
    return values


def _words(block: TextBlock | FactList | QuestionList | GroupPeople) -> dict[str, Any]:
    match block:
        case TextBlock():
            text = block.text.text
            return {"is": "text", "text": text, "label": block.label, "tone": block.tone.value}
        case FactList():
            return {"is": "facts", "facts": [[f.name, f.text.text] for f in block.facts]}
        case QuestionList():
            questions = [question.text for question in block.questions]
            return {"is": "questions", "title": block.title, "questions": questions}
        case GroupPeople():
            return {
                "is": "members",
                "speaker_label": block.speaker_label,
                "speaker": block.speaker.text,
                "members_label": block.members_label,
                "members": ", ".join(block.members),
            }


def _overview(
    block: SharedPoints | PhotoGrid | FigureRow | BarList | ProgrammeDay | PeopleList,
) -> dict[str, Any]:
    match block:
        case SharedPoints():
            return {
                "is": "shared",
                "title": block.heading.text.text,
                "groups": list(block.groups),
                "groups_label": block.groups_label,
                "points": [
                    {"text": p.text.text, "told": list(p.told), "said": p.said}
                    for p in block.points
                ],
            }
        case PhotoGrid():
            photos = [
                {**_photo(photo, PrintedPlace.THUMB), "group": group}
                for group, photo in block.photos
            ]
            return {"is": "gallery", "title": block.heading.text.text, "photos": photos}
        case FigureRow():
            return {"is": "figures", "figures": [[f.number, f.name] for f in block.figures]}
        case BarList():
            return {
                "is": "bars",
                "title": block.heading.text.text,
                "note": block.note,
                "after": block.after,
                "bars": [
                    {
                        "name": bar.name,
                        "number": bar.number,
                        "theme": _theme(bar.theme) if bar.theme else None,
                    }
                    for bar in block.bars
                ],
            }
        case ProgrammeDay():
            return {
                "is": "day",
                "title": block.heading.text.text,
                "real": block.has_actual,
                "heads": list(block.headings),
                "rows": [_row(row) for row in block.rows],
            }
        case PeopleList():
            return {
                "is": "people",
                "heads": list(block.headings),
                "people": [[person.name, person.organisation] for person in block.people],
            }


def _section(section: Section) -> dict[str, Any]:
    blocks = [_block(block) for block in section.blocks]
    photos = [block for block in blocks if block["is"] == "photo"]
    place = _place_of(len(photos), beside=len(photos) < len(blocks))
    for photo in photos:
        photo["place"] = place
    return {
        "is": section.kind.value,
        "key": section.key,
        "title": section.heading.text.text,
        "kicker": section.heading.kicker,
        "short": section.short,
        "theme": _theme(section.theme) if section.theme else None,
        "blocks": [block for block in blocks if block["is"] != "photo"],
        "photos": photos,
    }


def _place_of(photos: int, *, beside: bool) -> PrintedPlace:
    """Choose how the photos of a group stand: one beside its text, several in rows below it."""
    if photos == 1:
        return PrintedPlace.BESIDE if beside else PrintedPlace.ALONE
    return PrintedPlace.PAIR if photos in {2, 4} else PrintedPlace.TRIPLE


def _pair(pair: PointPair) -> dict[str, Any]:
    return {
        "challenges": [_point(point) for point in pair.challenges],
        "answers": [_point(point) for point in pair.answers],
    }


def _point(point: DocumentPoint) -> dict[str, Any]:
    return {
        "kind": point.kind.value,
        "label": point.kind_name,
        "text": point.text.text,
        "dots": point.dots,
        "dots_words": point.dots_words,
        "who": point.who,
        "place": point.place,
        "theme": _theme(point.theme) if point.theme else None,
        "target": point.target,
        "answers": [answer.text for answer in point.answers],
        "question": point.question.text,
    }


def _photo(photo: PhotoBlock, place: PrintedPlace) -> dict[str, Any]:
    return {
        "content": photo.content,
        "quarter_turns": photo.quarter_turns,
        "place": place,
        "caption": photo.caption.text,
        "alt": photo.alt,
        "missing": photo.missing,
    }


def _row(row: ProgrammeRow) -> dict[str, Any]:
    return {
        "planned": row.planned,
        "real": row.actual,
        "start": row.start,
        "began": row.began,
        "late": row.late,
        "title": row.title.text,
        "note": row.note,
        "more": [more.text for more in row.more],
        "rooms": row.rooms,
        "skipped": row.skipped,
        "themes": [_theme(theme) for theme in row.themes],
        "target": row.target,
    }
