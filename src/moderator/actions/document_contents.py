"""Actions on what the documentation holds: its chapters, its language and its colour."""

import re
from collections.abc import Sequence
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind, DocumentChapter
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.exchange.documents.choice import choice_of
from moderator.exchange.documents.compose import ACCENT
from moderator.rules.legibility import TEXT_CONTRAST, contrast
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "ACCENT",
    "ACCENTS",
    "accent_of",
    "choice_of",
    "document_chapters",
    "document_language",
    "move_chapter",
    "reset_chapters",
    "set_accent",
    "set_document_language",
    "show_chapter",
]

ACCENTS = (ACCENT, "#0B6B5D", "#8A4108", "#863B6B", "#B3261E", "#3D4A5C")
"""Colours to choose from: ours, then green, brown, violet, red and grey."""
PAPER = "#FFFFFF"
LANGUAGES = ("", "de", "en")
COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})\Z")


def document_chapters(conference: Conference) -> tuple[DocumentChapter, ...]:
    """Return all chapters in their order, shown or not; with id 0 where nothing was decided."""
    decided = sorted(conference.all(DocumentChapter), key=lambda each: (each.position, each.id))
    known = {chapter.kind for chapter in decided}
    return (*decided, *(DocumentChapter(0, kind) for kind in ChapterKind if kind not in known))


def show_chapter(store: Store, kind: ChapterKind, *, shown: bool) -> None:
    """Take a chapter into the documentation, or leave it out; nothing is lost by that."""
    label = (
        phrase("Take a chapter into the documentation")
        if shown
        else phrase("Leave a chapter out of the documentation")
    )
    with store.edit(label) as edit:
        chapters = document_chapters(edit.conference)
        _write(edit, [replace(c, shown=shown) if c.kind is kind else c for c in chapters])


def move_chapter(store: Store, kind: ChapterKind, place: int) -> None:
    """Put a chapter at a place among the others, counted from 0; beyond the ends it is an end."""
    with store.edit(phrase("Move a chapter of the documentation")) as edit:
        chapters = list(document_chapters(edit.conference))
        moved = next(chapter for chapter in chapters if chapter.kind is kind)
        chapters.remove(moved)
        chapters.insert(max(0, place), moved)
        _write(edit, chapters)


def reset_chapters(store: Store) -> None:
    """Show all chapters, in the usual order."""
    with store.edit(phrase("Restore the usual chapters")) as edit:
        for chapter in edit.conference.all(DocumentChapter):
            edit.remove(DocumentChapter, chapter.id)


def document_language(conference: Conference) -> str:
    """Return "de" or "en", the language of the documentation."""
    return conference.event.document_language or conference.event.language


def set_document_language(store: Store, language: str) -> None:
    """Set the language of the documentation: "de", "en", or "" for that of the event."""
    if language not in LANGUAGES:
        raise ValueError(language)
    with store.edit(phrase("Change the language of the documentation")) as edit:
        edit.change(edit.conference.event, document_language=language)


def accent_of(conference: Conference) -> str:
    """Return the colour of the documentation as "#RRGGBB"."""
    return conference.event.accent_colour or ACCENT


def set_accent(store: Store, colour: str) -> None:
    """Set the colour of the documentation beside those of the themes; "" for ours.

    Raises RuleProblem for what is no "#RRGGBB", or can hardly be read on white.
    """
    found = COLOUR.match(colour.strip())
    kept = phrase("The colour is as before.")
    if colour.strip() and found is None:
        raise RuleProblem(
            phrase("“{text}” is not a colour.", text=colour.strip()),
            kept=kept,
            remedy=phrase("Enter it as {example}.", example=ACCENT),
        )
    chosen = f"#{found[1].upper()}" if found else ""
    if contrast(chosen or ACCENT, PAPER) < TEXT_CONTRAST:
        raise RuleProblem(
            phrase("{colour} is too pale to be read on white paper.", colour=chosen),
            kept=kept,
            remedy=phrase("Please choose a darker colour."),
        )
    with store.edit(phrase("Change the colour of the documentation")) as edit:
        edit.change(edit.conference.event, accent_colour="" if chosen == ACCENT else chosen)


def _write(edit: Edit, chapters: Sequence[DocumentChapter]) -> None:
    """Write all chapters in this order, so that the order no longer follows from the usual one."""
    for position, chapter in enumerate(chapters):
        placed = replace(chapter, position=position)
        if placed.id == 0:
            edit.insert(placed)
        elif placed != edit.conference.one(DocumentChapter, placed.id):
            edit.update(placed)
