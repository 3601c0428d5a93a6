"""Lays edits that were made in the preview over a newly composed document."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from moderator.event.documentation import TextEdit
from moderator.exchange.documents.model import Block, Document, KeyedText, Section, TextBlock
from moderator.exchange.documents.walking import texts_in, with_texts


@dataclass(frozen=True, slots=True)
class ChangedBeneath:
    """An edit under which the event changed since; the edit stays.

    composed: what the event says now; None if it no longer has the text.
    """

    edit: TextEdit
    composed: str | None


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
