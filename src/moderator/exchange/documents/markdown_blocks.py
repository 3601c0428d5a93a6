"""The blocks of the documentation as Markdown (CommonMark)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import singledispatch

from moderator.exchange.documents.markdown_parts import bold, literal, literal_lines
from moderator.exchange.documents.model import (
    BarList,
    Block,
    DocumentPoint,
    FactList,
    FigureRow,
    GroupPeople,
    Heading,
    PeopleList,
    PhotoBlock,
    PhotoGrid,
    PointList,
    PointListStyle,
    PointSection,
    ProgrammeDay,
    ProgrammeRow,
    QuestionList,
    Section,
    SharedPoints,
    TextBlock,
    TextTone,
)

BULLET, INNER = "- ", "  "
PlacePhoto = Callable[[PhotoBlock], str | None]
"""Puts a photo beside the text and returns its address; None where it cannot be read."""


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """What blocks need.

    place_photo: None to leave photos out. quotes: those of the language. placed: photos that the
    page has already.
    """

    place_photo: PlacePhoto | None
    quotes: tuple[str, str]
    placed: set[str] = field(default_factory=set)

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks."""
        return f"{self.quotes[0]}{literal(text)}{self.quotes[1]}"


def heading_lines(heading: Heading) -> Iterator[str]:
    """Yield a heading with its kicker as paragraphs."""
    text = literal(heading.text.text)
    kicker = literal(heading.kicker)
    yield f"{'#' * (heading.level + 1)} {kicker + ': ' if kicker else ''}{text}"


@singledispatch
def markdown_of(block: Block, page: MarkdownPage) -> Iterator[str]:
    """Yield a block as paragraphs of Markdown."""
    raise TypeError(f"no Markdown for {type(block).__name__}: {page}")


@markdown_of.register
def _(block: TextBlock, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    quote = "> " if block.tone is TextTone.BOX else ""
    text = literal_lines(block.text.text, quote)
    if text:
        label = f"{bold(block.label)}\\\n{quote}" if block.label else ""
        yield f"{quote}{label}{text}"


@markdown_of.register
def _(block: FactList, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    lines = [
        f"{BULLET}{literal(fact.name)}: {literal_lines(fact.text.text, INNER, inside=True)}"
        for fact in block.facts
    ]
    if lines:
        yield "\n".join(lines)


@markdown_of.register
def _(block: QuestionList, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    yield bold(block.title)
    yield "\n".join(
        f"{number}. {literal_lines(question.text, '    ')}"
        for number, question in enumerate(block.questions, start=1)
    )


@markdown_of.register
def _(block: PointSection, page: MarkdownPage) -> Iterator[str]:
    if block.question.text.strip():
        yield bold(block.question.text)
    label, lines = block.answers_label, list[str]()
    for pair in block.pairs:
        lines += [BULLET + _point(point, page, INNER, label) for point in pair.challenges]
        deep = INNER if pair.challenges else ""
        lines += [deep + BULLET + _point(each, page, deep + INNER, label) for each in pair.answers]
    yield "\n".join(lines)


def _point(
    point: DocumentPoint, page: MarkdownPage, indent: str, label: str = "", *, kind: bool = True
) -> str:
    named = f"{literal(point.kind_name)}: " if kind else ""
    sign = f"{literal(point.theme.name.text)}" if point.theme is not None else ""
    more = [point.dots_words, point.who, point.place, sign if sign not in point.place else ""]
    told = " · ".join(literal(each) for each in more if each)
    text = literal_lines(point.text.text, indent, inside=kind)
    lines = [named + text + (f" ({told})" if told else "")]
    lines += [f"{literal(label)} {page.quoted(answer.text)}" for answer in point.answers]
    if point.question.text.strip():
        lines.append(literal_lines(point.question.text, indent, inside=True))
    return f"\\\n{indent}".join(lines)


@markdown_of.register
def _(block: PointList, page: MarkdownPage) -> Iterator[str]:
    yield from heading_lines(block.heading)
    if block.note:
        yield literal(block.note)
    ranked = block.style is PointListStyle.RANKED
    yield "\n".join(
        (f"{number}. " if ranked else BULLET)
        + _point(point, page, "    " if ranked else INNER, kind=False)
        for number, point in enumerate(block.points, start=1)
    )


@markdown_of.register
def _(block: SharedPoints, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    yield from heading_lines(block.heading)
    lines = []
    for point in block.points:
        groups = [name for name, told in zip(block.groups, point.told, strict=True) if told]
        told = f"{literal(point.said)}; {literal(block.groups_label)}: {', '.join(groups)}"
        lines.append(f"{BULLET}{literal_lines(point.text.text, INNER)} ({told})")
    yield "\n".join(lines)


@markdown_of.register
def _(block: PhotoBlock, page: MarkdownPage) -> Iterator[str]:
    yield from _photo(block, page, block.caption.text)


@markdown_of.register
def _(block: PhotoGrid, page: MarkdownPage) -> Iterator[str]:
    """Yield the photos that do not stand with their groups already."""
    found = [(name, photo) for name, photo in block.photos if photo.content not in page.placed]
    if found and page.place_photo is not None:
        yield from heading_lines(block.heading)
        for name, photo in found:
            yield from _photo(photo, page, name)


def _photo(photo: PhotoBlock, page: MarkdownPage, caption: str) -> Iterator[str]:
    if page.place_photo is None:
        return
    page.placed.add(photo.content)
    address = page.place_photo(photo)
    if address is None:
        yield literal(photo.missing)
        return
    below = literal_lines(caption)
    yield f"![{literal(photo.alt)}]({address})" + (f"\\\n{below}" if below else "")


@markdown_of.register
def _(block: FigureRow, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    yield "\n".join(
        f"{BULLET}{bold(figure.number)} {literal(figure.name)}" for figure in block.figures
    )


@markdown_of.register
def _(block: BarList, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    yield from heading_lines(block.heading)
    if block.note:
        yield literal(block.note)
    yield "\n".join(f"{BULLET}{literal(bar.name)}: {bold(str(bar.number))}" for bar in block.bars)
    if block.after:
        yield literal_lines(block.after)


@markdown_of.register
def _(block: ProgrammeDay, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    yield from heading_lines(block.heading)
    yield "\n".join(BULLET + _row(row, block) for row in block.rows)


def _row(row: ProgrammeRow, block: ProgrammeDay) -> str:
    planned = block.headings[0]
    times = literal(row.planned)
    if block.has_actual and row.actual.strip() not in {"", "–"}:
        times = f"{literal(row.actual)} ({literal(planned)} {times})"
    first = f"{times} {bold(row.title.text)}"
    if row.rooms:
        first += f", {literal(row.rooms)}"
    if row.note:
        first += f" ({literal(row.note)})"
    more = [literal_lines(each.text, INNER) for each in row.more]
    return f"\\\n{INNER}".join([first, *(each for each in more if each)])


@markdown_of.register
def _(block: PeopleList, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    lines = [
        BULLET + "; ".join(literal(part) for part in (person.name, person.organisation) if part)
        for person in block.people
    ]
    if lines:
        yield "\n".join(lines)


@markdown_of.register
def _(block: GroupPeople, page: MarkdownPage) -> Iterator[str]:  # noqa: ARG001
    speaker, members = bold(block.speaker.text), ", ".join(map(literal, block.members))
    parts = []
    if speaker:
        parts.append(f"{literal(block.speaker_label)} {speaker}")
    if members:
        parts.append(f"{literal(block.members_label)} {members}")
    if parts:
        yield ". ".join(parts)


@markdown_of.register
def _(block: Section, page: MarkdownPage) -> Iterator[str]:
    yield from heading_lines(block.heading)
    for each in block.blocks:
        yield from markdown_of(each, page)
