"""Lays edits that were made in the preview over a newly composed document."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.event.documentation import TextEdit
from moderator.event.people import Participant
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.keys import names_speaker
from moderator.exchange.documents.model import Block, Document, KeyedText, Section, TextBlock
from moderator.exchange.documents.walking import texts_in, with_texts
from moderator.rules.consent import Unnamed, consent_asked, may_be_named


@dataclass(frozen=True, slots=True)
class ChangedBeneath:
    """An edit under which the event changed since; the edit stays.

    composed: what the event says now; None if it no longer has the text.
    """

    edit: TextEdit
    composed: str | None


def publishable(
    conference: Conference,
    choice: DocumentChoice = DocumentChoice(),  # noqa: B008  # frozen
) -> tuple[TextEdit, ...]:
    """Return the edits without the names of participants who may not be named.

    Who presented is named as where nobody edited it: only with consent where people were asked. In
    other texts "N. N." stands for whoever said no.
    """
    edits = conference.all(TextEdit)
    if not edits:
        return ()
    people = conference.all(Participant)
    asked = choice.only_consenting and consent_asked(conference)
    unnamed = Unnamed(person for person in people if not may_be_named(person, asked=asked))
    refused = Unnamed(person for person in people if person.list_consent is False)

    def said(edit: TextEdit) -> str:
        left_out = names_speaker(edit.key)
        return unnamed.left_out(edit.text) if left_out else refused.masked(edit.text)

    return tuple(replace(edit, text=said(edit)) for edit in edits)


def with_withheld_names(conference: Conference) -> tuple[TextEdit, ...]:
    """Return the edits that name somebody who may not be named, as they were written."""
    edits = conference.all(TextEdit)
    return tuple(
        edit
        for edit, out in zip(edits, publishable(conference), strict=True)
        if out.text.strip() != edit.text.strip()
    )


def laid_over(
    document: Document, edits: Iterable[TextEdit]
) -> tuple[Document, tuple[ChangedBeneath, ...]]:
    """Return the document with the edited texts, and what changed beneath them since.

    Blocks of text without any, which only say that somebody can write one there, are left out.

    A text with a place in the document twice is replaced at both. What a chapter that is not chosen
    says is not known, so its edits are told of only where it is in the document.
    """
    by_key = {edit.key: edit for edit in edits}
    composed: dict[str, str] = {}
    for text in texts_in(document):
        composed.setdefault(text.key, text.text)
    changed = tuple(
        ChangedBeneath(edit, composed.get(key))
        for key, edit in by_key.items()
        if composed.get(key) != edit.composed
    )

    def edited(text: KeyedText) -> KeyedText:
        edit = by_key.get(text.key)
        return text if edit is None else replace(text, text=edit.text)

    return without_empty(with_texts(document, edited)), changed


def without_empty(document: Document) -> Document:
    """Return the document without blocks of text that say nothing."""
    chapters = tuple(
        replace(chapter, blocks=_saying(chapter.blocks)) for chapter in document.chapters
    )
    return replace(document, chapters=chapters)


def _saying(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        replace(block, blocks=_saying(block.blocks)) if isinstance(block, Section) else block
        for block in blocks
        if not isinstance(block, TextBlock) or block.text.text.strip()
    )
