"""The blocks of the documentation as HTML."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from html import escape

from moderator.event.results import PointKind
from moderator.exchange.documents.html_parts import (
    bar,
    dots,
    element,
    identifier,
    link,
    sign,
    unseen,
    words_in,
)
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
    PointPair,
    PointSection,
    ProgrammeDay,
    ProgrammeRow,
    QuestionList,
    Section,
    SectionKind,
    SharedPoints,
    TextBlock,
    TextTone,
    ThemeSign,
)
from moderator.exchange.documents.pictures import DocumentPictures

PHOTO_PIXELS = (1024, 1280)
"""Most width and height of a photo: sharp on a wide screen, at a seventh of a megabyte."""
THUMBNAIL_PIXELS = (360, 480)
NAMED_BY_PLACE = frozenset({PointKind.CHALLENGE, PointKind.SOLUTION})
"""Kinds that are plain to see where a challenge stands beside what answers it."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What the blocks of a page need: its photos, its themes, and which places it has.

    keys: of chapters, sections and photos that can be linked to.
    """

    pictures: DocumentPictures
    themes: tuple[ThemeSign, ...]
    keys: frozenset[str]

    def theme_class(self, theme: ThemeSign | None) -> str:
        """Return the class whose colour is that of the theme."""
        colours = [each.colour for each in self.themes]
        known = theme is not None and theme.colour in colours
        return f"theme-{colours.index(theme.colour)}" if theme is not None and known else ""

    def linked(self, key: str, content: str) -> str:
        """Return content with a link to a place, if the page has that place."""
        return link(key, content) if key in self.keys else content


def heading_of(heading: Heading, theme: ThemeSign | None = None) -> str:
    """Return a heading with its kicker and the sign of a theme."""
    text = element("span", escape(heading.text.text), dir="auto")
    head = element(f"h{heading.level + 1}", sign(theme) + text)
    if not heading.kicker:
        return head
    return element("hgroup", element("p", escape(heading.kicker), class_="kicker") + head)


@singledispatch
def html_of(block: Block, page: HtmlPage) -> Iterator[str]:
    """Yield a block as HTML, bit by bit, so that one photo at a time is in memory."""
    raise TypeError(f"no HTML for {type(block).__name__}: {page}")


@html_of.register
def _(block: TextBlock, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    text = words_in(block.text)
    if not text:
        return
    label = element("p", escape(block.label), class_="label") if block.label else ""
    if block.tone is TextTone.PLAIN and not label:
        yield text
    else:
        yield element("div", label + text, class_=f"text {block.tone.value}")


@html_of.register
def _(block: FactList, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    yield facts_of(block)


def facts_of(block: FactList) -> str:
    """Return facts with their names."""
    pairs = (
        element("div", element("dt", escape(fact.name)) + words_in(fact.text, "dd"))
        for fact in block.facts
    )
    return element("dl", "".join(pairs), class_="facts")


@html_of.register
def _(block: QuestionList, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    items = "".join(words_in(question, "li") for question in block.questions)
    title = element("p", escape(block.title), class_="label")
    yield element("div", title + element("ol", items), class_="questions")


@html_of.register
def _(block: PointSection, page: HtmlPage) -> Iterator[str]:
    question = words_in(block.question, class_="question")
    pairs = "".join(_pair(pair, block.answers_label, page) for pair in block.pairs)
    yield question + element("ul", pairs, class_="pairs")


def _pair(pair: PointPair, label: str, page: HtmlPage) -> str:
    both = bool(pair.challenges and pair.answers)
    sides = "".join(
        element(
            "ul",
            "".join(element("li", _point(point, page, label, named=both)) for point in points),
            class_=side,
        )
        for side, points in (("asks", pair.challenges), ("answers", pair.answers))
        if points
    )
    return element("li", sides, class_="both" if both else "alone")


def _point(point: DocumentPoint, page: HtmlPage, label: str = "", *, named: bool = False) -> str:
    """Return a point; named: its kind is plain to see, and said to those who hear the page."""
    kind = f"{point.kind_name}:"
    head = (
        unseen(kind)
        if named and point.kind in NAMED_BY_PLACE
        else element("span", escape(point.kind_name), class_="kind")
    )
    place = escape(point.place)
    return "".join(
        [
            head,
            " ",
            sign(point.theme),
            words_in(point.text, "span", "point"),
            " ",
            dots(point.dots, point.dots_words),
            element("span", escape(point.who), class_="who", dir="auto") if point.who else "",
            element("span", page.linked(point.target, place), class_="place") if place else "",
            *(
                element("p", escape(label) + " " + words_in(answer, "q"), class_="answered")
                for answer in point.answers
            ),
            words_in(point.question, "p", "answered"),
        ]
    )


@html_of.register
def _(block: PointList, page: HtmlPage) -> Iterator[str]:
    most = max((point.dots for point in block.points), default=0)
    ranked = block.style is PointListStyle.RANKED
    items = "".join(
        element(
            "li",
            sign(point.theme)
            + words_in(point.text, "span", "point")
            + " "
            + (bar(point.dots, most) if ranked else "")
            + dots(point.dots, point.dots_words)
            + element("span", page.linked(point.target, escape(point.place)), class_="place"),
            class_=page.theme_class(point.theme),
        )
        for point in block.points
    )
    yield heading_of(block.heading) + _note(block.note)
    yield element("ol" if ranked else "ul", items, class_=f"points {block.style.value}")


def _note(text: str) -> str:
    return element("p", escape(text), class_="note") if text else ""


@html_of.register
def _(block: SharedPoints, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    heads = "".join(element("th", escape(group), scope="col") for group in block.groups)
    title = block.heading.text.text
    head = element("th", unseen(title), scope="col") + heads
    head += element("th", escape(block.groups_label), scope="col")
    rows = "".join(
        element(
            "tr",
            element("th", escape(point.text.text), scope="row", dir="auto")
            + "".join(element("td", "✓" if told else "–") for told in point.told)
            + element("td", escape(point.said)),
        )
        for point in block.points
    )
    table = element("thead", element("tr", head)) + element("tbody", rows)
    yield heading_of(block.heading) + _scrolling(element("table", table, class_="shared"), title)


def _scrolling(table: str, name: str) -> str:
    """Return a table that scrolls by itself where the screen is narrow, also by keyboard."""
    return element("div", table, class_="wide", tabindex="0", role="group", aria_label=name)


@html_of.register
def _(block: PhotoBlock, page: HtmlPage) -> Iterator[str]:
    key = block.caption.key.removesuffix(":caption")
    made = page.pictures.scaled(block, *PHOTO_PIXELS)
    if made is None:
        yield element("p", escape(block.missing), class_="missing", dir="auto")
        return
    caption = words_in(block.caption, "figcaption")
    source = b64encode(made.jpeg).decode("ascii")
    picture = (
        f'<img width="{made.width}" height="{made.height}" alt="{escape(block.alt)}" '
        f'src="data:image/jpeg;base64,{source}">'
    )
    yield element("figure", link(key, picture) + caption, id=identifier(key))


@html_of.register
def _(block: PhotoGrid, page: HtmlPage) -> Iterator[str]:
    yield heading_of(block.heading) + '<div class="photos">'
    for name, photo in block.photos:
        made = page.pictures.scaled(photo, *THUMBNAIL_PIXELS)
        if made is None:
            continue
        source = b64encode(made.jpeg).decode("ascii")
        picture = (
            f'<img width="{made.width}" height="{made.height}" alt="{escape(photo.alt)}" '
            f'src="data:image/jpeg;base64,{source}">'
        )
        key = photo.caption.key.removesuffix(":caption")
        caption = element("figcaption", escape(name))
        yield element("figure", page.linked(key, picture) + caption)
    yield "</div>"


@html_of.register
def _(block: FigureRow, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    items = (
        element("div", element("dt", escape(each.name)) + element("dd", escape(each.number)))
        for each in block.figures
    )
    yield element("dl", "".join(items), class_="figures")


@html_of.register
def _(block: BarList, page: HtmlPage) -> Iterator[str]:
    most = max((each.number for each in block.bars), default=0)
    items = "".join(
        element(
            "li",
            sign(each.theme)
            + words_in(each.name, "span", "point")
            + " "
            + bar(each.number, most)
            + element("span", str(each.number), class_="dots"),
            class_=page.theme_class(each.theme),
        )
        for each in block.bars
    )
    yield heading_of(block.heading) + _note(block.note)
    yield element("ul", items, class_="points bars") + words_in(block.after)


@html_of.register
def _(block: ProgrammeDay, page: HtmlPage) -> Iterator[str]:
    planned, actual, item, rooms = block.headings
    heads = [planned, *([actual] if block.has_actual else []), item, rooms]
    head = "".join(element("th", escape(each), scope="col") for each in heads)
    rows = "".join(_row(row, page, has_actual=block.has_actual) for row in block.rows)
    table = element("thead", element("tr", head)) + element("tbody", rows)
    yield heading_of(block.heading) + element("table", table, class_="programme")


def _row(row: ProgrammeRow, page: HtmlPage, *, has_actual: bool) -> str:
    title = page.linked(row.target, escape(row.title.text))
    named = element("span", title, class_="title", dir="auto")
    signs = "".join(
        element("span", sign(theme), class_=page.theme_class(theme)) for theme in row.themes
    )
    note = element("span", escape(row.note), class_="note") if row.note else ""
    more = "".join(words_in(each, "p", "more") for each in row.more)
    late = "late" if row.late else ""
    cells = [
        element("td", escape(row.planned), class_="time"),
        element("td", escape(row.actual), class_=f"time {late}".strip()) if has_actual else "",
        element("td", f"{named} {signs} {note}{more}"),
        element("td", escape(row.rooms), dir="auto"),
    ]
    return element("tr", "".join(cells), class_="skipped" if row.skipped else "")


@html_of.register
def _(block: PeopleList, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    head = "".join(element("th", escape(each), scope="col") for each in block.headings)
    rows = "".join(
        element("tr", words_in(person.name, "td") + element("td", escape(person.organisation)))
        for person in block.people
    )
    table = element("thead", element("tr", head)) + element("tbody", rows)
    yield element("table", table, class_="people")


@html_of.register
def _(block: GroupPeople, page: HtmlPage) -> Iterator[str]:  # noqa: ARG001
    speaker = block.speaker.text.strip()
    parts = []
    if speaker:
        parts.append(escape(block.speaker_label) + " " + words_in(speaker, "b"))
    if block.members:
        members = ", ".join(words_in(member, "bdi") for member in block.members)
        parts.append(f"{escape(block.members_label)} {members}")
    if parts:
        yield element("p", ". ".join(parts), class_="members")


@html_of.register
def _(block: Section, page: HtmlPage) -> Iterator[str]:
    kind, theme = block.kind, block.theme
    classes = f"{kind.value} {page.theme_class(theme)}".strip()
    yield f'<section id="{identifier(block.key)}" class="{classes}">'
    yield heading_of(block.heading, theme if kind is not SectionKind.GROUP else None)
    photos = [each for each in block.blocks if isinstance(each, PhotoBlock)]
    beside = kind is SectionKind.GROUP and bool(photos) and len(photos) < len(block.blocks)
    texts = [each for each in block.blocks if each not in photos]
    if beside:
        yield '<div class="beside"><div>'
        for each in texts:
            yield from html_of(each, page)
        yield '</div><div class="flipcharts">'
        for each in photos:
            yield from html_of(each, page)
        yield "</div></div>"
    else:
        for each in block.blocks:
            yield from html_of(each, page)
    yield "</section>"
