"""Composes the chapters at the end: who was there, the look ahead, imprint and privacy."""

from moderator.event.documentation import ChapterKind
from moderator.exchange.documents.composing import Composing
from moderator.exchange.documents.model import (
    Block,
    Chapter,
    Fact,
    FactList,
    KeyedText,
    ListedPerson,
    PeopleList,
    TextBlock,
    TextTone,
)
from moderator.rules.schedule.dates import span_of, with_year


def people_chapter(on: Composing) -> Chapter | None:
    """Return the list of those who took part; None if names are not wanted, or nobody is listed."""
    people = on.listed()
    if not people:
        return None
    private = KeyedText(
        on.words("This list is for the participants only. Please do not publish it or pass it on."),
        "people:note",
    )
    entries = (
        ListedPerson(
            ", ".join(
                part
                for part in (
                    person.family_name,
                    f"{person.academic_title} {person.given_name}".strip(),
                )
                if part
            ),
            person.organisation,
        )
        for person in people
    )
    heads = (on.words("Name"), on.words("Organisation"))
    title = KeyedText(on.words("Who took part"), "chapter:people:title")
    return Chapter(
        ChapterKind.PEOPLE,
        "people",
        title,
        (TextBlock(private, tone=TextTone.NOTE), PeopleList(heads, tuple(entries))),
    )


def outlook_chapter(on: Composing) -> Chapter | None:
    """Return the look ahead: closing words and the next event; None without either."""
    event = on.conference.event
    blocks: list[Block] = []
    if event.closing_words.strip():
        blocks.append(TextBlock(KeyedText(event.closing_words.strip(), "event:closing_words")))
    if event.next_event.strip():
        text = KeyedText(event.next_event.strip(), "event:next_event")
        blocks.append(TextBlock(text, label=on.words("The next event")))
    if not blocks:
        return None
    title = KeyedText(on.words("Look ahead"), "chapter:outlook:title")
    return Chapter(ChapterKind.OUTLOOK, "outlook", title, tuple(blocks))


def imprint_chapter(on: Composing) -> Chapter:
    """Return who made the documentation and when, and what it says about persons."""
    blocks: list[Block] = [FactList(imprint_facts(on))]
    named = bool(on.listed())
    text = (
        on.words(
            "This documentation names people who took part. It is for the participants; whoever "
            "publishes it or passes it on asks them before."
        )
        if named
        else on.words("This documentation has no list of the people who took part.")
    )
    privacy = KeyedText(text, "imprint:privacy")
    blocks.append(TextBlock(privacy, label=on.words("Privacy")))
    title = KeyedText(on.words("Imprint"), "chapter:imprint:title")
    return Chapter(ChapterKind.IMPRINT, "imprint", title, tuple(blocks))


def imprint_facts(on: Composing) -> tuple[Fact, ...]:
    """Return date, venue and organiser of the event, and the date of the documentation."""
    event, words = on.conference.event, on.words
    pairs = [
        (words("Date"), KeyedText(span_of(words, event.start, event.date_of(event.days)))),
        (words("Venue"), KeyedText(event.venue, "event:venue")),
        (words("Organiser"), KeyedText(event.organiser, "event:organiser")),
    ]
    if on.choice.made is not None:
        pairs.append((words("As of"), KeyedText(with_year(words, on.choice.made))))
    return tuple(Fact(name, text) for name, text in pairs if text.text)
