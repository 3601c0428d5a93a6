"""Composes what was said in talks, panels and keynotes, as it was noted while they ran."""

from moderator.event.documentation import ChapterKind
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem
from moderator.exchange.documents.composing import Composing, item_title
from moderator.exchange.documents.model import (
    Block,
    Chapter,
    Heading,
    KeyedText,
    Section,
    SectionKind,
    TextBlock,
    TextTone,
)
from moderator.exchange.documents.programme import actual_span, people_of, span
from moderator.exchange.documents.scene_notes import scene_notes


def talks_chapter(on: Composing) -> Chapter | None:
    """Return the chapter; None if nothing was noted. For the team, with notes on scenes."""
    talks = (_talk(on, item) for item in on.conference.items())
    sections = tuple(each for each in (*talks, scene_notes(on)) if each is not None)
    if not sections:
        return None
    title = KeyedText(on.words("What was said"), "chapter:talks:title")
    return Chapter(ChapterKind.TALKS, "talks", title, sections)


def _talk(on: Composing, item: AgendaItem) -> Section | None:
    notes = on.notes(item)
    if not notes:
        return None
    day = on.words.short_day(on.conference.event.date_of(item.day))
    times = _times(item, on.words)
    blocks: list[Block] = []
    if people := people_of(on.conference, item):
        blocks.append(TextBlock(KeyedText(people, f"item:{item.id}:people"), tone=TextTone.LEAD))
    blocks += [
        TextBlock(KeyedText(note.text.strip(), f"note:{note.id}:text"), on.words.clock(note.at))
        for note in notes
    ]
    title = item_title(item, on.words)
    return Section(
        SectionKind.TALK,
        f"talk:{item.id}",
        Heading(2, title, f"{day}, {times}"),
        tuple(blocks),
        short=title.text,
    )


def _times(item: AgendaItem, words: Words) -> str:
    """Write when it really was, as its notes do; with the planned time where that is another."""
    planned = span(item)
    if item.skipped or item.actual_start is None:
        return words("planned {times}").format(times=planned)
    actual = actual_span(item, words)
    if actual == planned:
        return actual
    return words("{times} (planned {planned})").format(times=actual, planned=planned)
