"""Composes the documentation: from the records of an event to a document that formats write."""

from collections.abc import Callable
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind
from moderator.event.phrase import Words
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.closing import (
    imprint_chapter,
    imprint_facts,
    outlook_chapter,
    people_chapter,
)
from moderator.exchange.documents.composing import COLOUR, Composing, theme_sign
from moderator.exchange.documents.glance import glance
from moderator.exchange.documents.model import (
    Chapter,
    Cover,
    CoverSign,
    Document,
    KeyedText,
    TextBlock,
    TextTone,
)
from moderator.exchange.documents.programme import programme_days
from moderator.exchange.documents.rounds import round_chapters
from moderator.exchange.documents.synthesis import themes_chapter
from moderator.exchange.documents.talks import talks_chapter
from moderator.rules.dots import all_dots

ACCENT = "#1D5FD1"


def compose(conference: Conference, words: Words, choice: DocumentChoice) -> Document:
    """Return the whole documentation, in the language of `words`."""
    on = Composing(conference, words, choice)
    event = conference.event
    title = event.title.strip() or words("Documentation")
    chapters = tuple(
        _introduced(chapter) for kind in choice.chapters for chapter in _chapters(on, kind)
    )
    named = any(chapter.kind is ChapterKind.PEOPLE for chapter in chapters)
    return Document(
        language=words.language,
        title=title,
        description=words("Documentation of the event “{title}”").format(title=title),
        organiser=event.organiser,
        cover=_cover(on, title),
        themes=tuple(theme_sign(theme) for theme in conference.themes()),
        chapters=chapters if conference.items() or named else _with_nothing(on, chapters),
        contents_title=words("Contents"),
        page_words=words("p. {page}"),
        audience=_audience(on, named=named),
        accent=choice.accent if COLOUR.match(choice.accent) else ACCENT,
        logo=choice.logo,
    )


def _audience(on: Composing, *, named: bool) -> str:
    """Say on each page who the document is for, where that is not everybody."""
    if on.choice.internal:
        return on.words("Only for the moderation team")
    return on.words("For the participants only") if named else ""


def _introduced(chapter: Chapter) -> Chapter:
    """Let an introduction be written below the title of a chapter; it has none by itself."""
    text = KeyedText("", f"{chapter.key}:introduction")
    return replace(chapter, blocks=(TextBlock(text, tone=TextTone.LEAD), *chapter.blocks))


def _chapters(on: Composing, kind: ChapterKind) -> tuple[Chapter, ...]:
    if kind is ChapterKind.ROUNDS:
        return round_chapters(on)
    single: dict[ChapterKind, Callable[[Composing], Chapter | None]] = {
        ChapterKind.GLANCE: glance,
        ChapterKind.PROGRAMME: _programme,
        ChapterKind.TALKS: talks_chapter,
        ChapterKind.THEMES: themes_chapter,
        ChapterKind.PEOPLE: people_chapter,
        ChapterKind.OUTLOOK: outlook_chapter,
        ChapterKind.IMPRINT: imprint_chapter,
    }
    made = single[kind](on) if kind in single else None
    return () if made is None else (made,)


def _programme(on: Composing) -> Chapter | None:
    days = programme_days(on.conference, on.words, theme_sign)
    if not days:
        return None
    title = KeyedText(on.words("The programme as it was"), "chapter:programme:title")
    return Chapter(ChapterKind.PROGRAMME, "programme", title, days)


def _with_nothing(on: Composing, chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """Put a chapter before the others that says that there is nothing to document yet."""
    nothing = on.words(
        "This event has no programme and no participants yet. As soon as they are entered, they "
        "appear here."
    )
    block = TextBlock(KeyedText(nothing), tone=TextTone.NOTE)
    title = KeyedText(on.words("At a glance"), "chapter:glance:title")
    others = tuple(chapter for chapter in chapters if chapter.kind is not ChapterKind.GLANCE)
    mine = (each.blocks for each in chapters if each.kind is ChapterKind.GLANCE)
    return (Chapter(ChapterKind.GLANCE, "glance", title, (*next(mine, ()), block)), *others)


def _cover(on: Composing, title: str) -> Cover:
    signs = tuple(
        CoverSign(
            theme_sign(on.conference.theme_of(workshop)),
            sum(all_dots(on.conference, point) for point in on.points(group)),
        )
        for _, workshop, group in on.published()
    )
    words, dots = on.words, sum(sign.dots for sign in signs)
    note = ""
    if dots:
        note = words("{groups}, {dots}. The larger the sign, the more support.").format(
            groups=words("%n groups", n=len(signs)), dots=words("%n sticky dots", n=dots)
        )
    return Cover(
        kicker=words("Documentation"),
        title=KeyedText(title, "event:title"),
        motto=KeyedText(on.conference.event.motto, "event:motto"),
        facts=imprint_facts(on),
        signs=signs,
        signs_note=note,
    )
