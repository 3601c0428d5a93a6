"""Walks through a composed document: its blocks, photos and texts, and new texts in their place."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

from moderator.exchange.documents.model import (
    Block,
    Chapter,
    Cover,
    Document,
    KeyedText,
    PhotoBlock,
    PhotoGrid,
    Section,
)

T = TypeVar("T")


def blocks_in(document: Document) -> Iterator[Block]:
    """Walk through all blocks in reading order; a section comes before the blocks in it."""
    for chapter in document.chapters:
        yield from _within(chapter.blocks)


def photos_in(document: Document) -> tuple[PhotoBlock, ...]:
    """Return all photos in reading order; one that is shown twice is there twice."""
    found: list[PhotoBlock] = []
    for block in blocks_in(document):
        if isinstance(block, PhotoBlock):
            found.append(block)
        elif isinstance(block, PhotoGrid):
            found.extend(photo for _, photo in block.photos)
    return tuple(found)


def texts_in(document: Document) -> tuple[KeyedText, ...]:
    """Return the texts that can be edited, in reading order; those with the same key as often."""
    return tuple(text for text in texts_of(document) if text.key)


def texts_of(part: Document | Cover | Chapter | Block) -> tuple[KeyedText, ...]:
    """Return all texts of a part of a document in reading order, also those without a key."""
    found: list[KeyedText] = []

    def keep(text: KeyedText) -> KeyedText:
        found.append(text)
        return text

    _changed(part, KeyedText, keep)
    return tuple(found)


def with_texts(document: Document, change: Callable[[KeyedText], KeyedText]) -> Document:
    """Return the document with each text replaced by what `change` makes of it."""
    return cast("Document", _changed(document, KeyedText, change))


def with_strings(document: Document, change: Callable[[str], str]) -> Document:
    """Return the document with every string replaced by what `change` makes of it."""
    return cast("Document", _changed(document, str, change))


def _within(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _within(block.blocks)


def _changed(value: Any, kind: type, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):  # some of which are strings
        return value
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(each, kind, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: getattr(value, f.name) for f in fields(value)}
        return replace(
            value, **{name: _changed(part, kind, change) for name, part in parts.items()}
        )
    return value
