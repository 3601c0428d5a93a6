"""Chapters, language and colour of the documentation belong to the event, each change one step."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from moderator.actions.document_contents import (
    ACCENT,
    ACCENTS,
    accent_of,
    choice_of,
    document_chapters,
    document_language,
    move_chapter,
    reset_chapters,
    set_accent,
    set_document_language,
    show_chapter,
)
from moderator.event.documentation import ChapterKind, DocumentChapter
from moderator.event.errors import RuleProblem
from moderator.event.schedule import Event
from moderator.rules.legibility import TEXT_CONTRAST, contrast
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.actions.day_event import Watch


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_store(tmp_path / "e.moderator", Event(1, "T", date(2024, 11, 4)), Watch())
    yield opened
    opened.close()


def kinds(store: Store) -> list[ChapterKind]:
    return [chapter.kind for chapter in document_chapters(store.conference)]


def test_chapters_are_moved_left_out_and_restored(store: Store) -> None:
    usual = list(ChapterKind)
    assert kinds(store) == usual
    move_chapter(store, ChapterKind.THEMES, 0)
    assert kinds(store)[:2] == [ChapterKind.THEMES, ChapterKind.GLANCE]
    show_chapter(store, ChapterKind.PEOPLE, shown=False)
    choice = choice_of(store.conference)
    assert choice.chapters == tuple(k for k in kinds(store) if k is not ChapterKind.PEOPLE)
    move_chapter(store, ChapterKind.THEMES, 99)
    assert kinds(store)[-1] is ChapterKind.THEMES
    store.undo()
    store.undo()
    assert choice_of(store.conference).chapters[0] is ChapterKind.THEMES
    assert ChapterKind.PEOPLE in choice_of(store.conference).chapters
    reset_chapters(store)
    assert kinds(store) == usual
    assert not store.conference.all(DocumentChapter)


def test_the_language_is_that_of_the_event_until_another_one_is_set(store: Store) -> None:
    assert document_language(store.conference) == "de"
    set_document_language(store, "en")
    assert document_language(store.conference) == "en"
    assert store.conference.event.language == "de"
    set_document_language(store, "")
    assert document_language(store.conference) == "de"
    with pytest.raises(ValueError, match="fr"):
        set_document_language(store, "fr")


def test_all_colours_to_choose_from_can_be_read(store: Store) -> None:
    for colour in ACCENTS:
        set_accent(store, colour)
        assert accent_of(store.conference) == colour
        assert contrast(colour, "#FFFFFF") >= TEXT_CONTRAST


@pytest.mark.parametrize("typed", ["1d5f", "#12345G", "blau", "#1234567", "#123456\n7"])
def test_what_is_no_colour_is_told(store: Store, typed: str) -> None:
    with pytest.raises(RuleProblem) as told:
        set_accent(store, typed)
    assert "is not a colour" in str(told.value)
    assert store.conference.event.accent_colour == ""


def test_a_pale_colour_is_refused_in_words_and_a_dark_one_taken(store: Store) -> None:
    set_accent(store, "  0b6b5d ")
    assert accent_of(store.conference) == "#0B6B5D"
    with pytest.raises(RuleProblem) as told:
        set_accent(store, "#FFD400")
    assert "#FFD400 is too pale" in str(told.value)
    assert "darker" in str(told.value)
    assert accent_of(store.conference) == "#0B6B5D"
    set_accent(store, "")
    assert accent_of(store.conference) == ACCENT
