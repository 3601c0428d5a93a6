"""Texts of the documentation are edited over what the event says, and both stay known."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.actions.document_edits import (
    EditableText,
    composed_document,
    editable_texts,
    keep_edited,
    reset_all_texts,
    reset_text,
    save_text,
)
from moderator.actions.documentation import DocumentChoice
from moderator.actions.results import change_point_text
from moderator.event.documentation import TextEdit
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import Point
from moderator.exchange.documents.documentation import edited_document
from moderator.exchange.documents.walking import texts_in
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords

EVERYTHING = DocumentChoice(made=date(2024, 11, 5))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(opened)
    yield opened
    opened.close()


def texts(store: Store) -> dict[str, EditableText]:
    document = composed_document(store.conference, QtWords("en"), EVERYTHING)
    return {text.key: text for text in editable_texts(document, store.conference)}


def test_a_sentence_is_edited_the_point_beneath_changes_and_both_are_told(store: Store) -> None:
    point = store.conference.all(Point)[0]
    key = f"point:{point.id}:text"
    save_text(store, key, point.text, "So sagen wir es.")
    change_point_text(store, point.id, "Nun steht hier etwas anderes")
    told = texts(store)[key]
    assert told.text == "So sagen wir es."
    assert told.changed_beneath
    assert (told.edit.composed if told.edit else "") == point.text, "what stood there before"
    assert told.composed == "Nun steht hier etwas anderes", "and what stands there now"
    document = edited_document(store.conference, QtWords("en"), EVERYTHING)
    shown = {text.key: text.text for text in texts_in(document)}
    assert shown[key] == "So sagen wir es.", "the edit survives the new composition"
    keep_edited(store, key, told.composed)
    assert not texts(store)[key].changed_beneath
    assert texts(store)[key].text == "So sagen wir es."
    store.undo()
    reset_text(store, key)
    assert texts(store)[key].text == "Nun steht hier etwas anderes"


def test_each_edit_is_one_step_and_the_old_words_take_it_away(store: Store) -> None:
    point = store.conference.all(Point)[0]
    key = f"point:{point.id}:text"
    save_text(store, key, point.text, "eins  \nzwei\n\n")
    assert store.conference.all(TextEdit)[0].text == "eins\nzwei"
    save_text(store, key, point.text, "drei")
    assert [edit.text for edit in store.conference.all(TextEdit)] == ["drei"]
    store.undo()
    assert [edit.text for edit in store.conference.all(TextEdit)] == ["eins\nzwei"]
    save_text(store, key, point.text, point.text)
    assert not store.conference.all(TextEdit)
    with pytest.raises(RuleProblem):
        save_text(store, key, point.text, "  ")
    with pytest.raises(RuleProblem):
        reset_text(store, key)


def test_an_edit_of_what_is_gone_is_still_listed_and_all_are_taken_back_in_one_step(
    store: Store,
) -> None:
    save_text(store, "point:99999:text", "weg", "Das bleibt.")
    save_text(store, "event:title", DEMO_EVENT.title, "Anders")
    lost = texts(store)["point:99999:text"]
    assert lost.composed is None
    assert lost.changed_beneath
    assert lost.text == "Das bleibt."
    reset_all_texts(store)
    assert not store.conference.all(TextEdit)
    store.undo()
    assert len(store.conference.all(TextEdit)) == 2


def test_a_point_quoted_at_a_glance_is_listed_once_with_its_group(store: Store) -> None:
    document = composed_document(store.conference, QtWords("en"), EVERYTHING)
    listed = editable_texts(document, store.conference)
    assert len({text.key for text in listed}) == len(listed)
    points = [text for text in listed if text.key.startswith("point:")]
    assert points
    assert all("Group" in text.place for text in points)
    assert {text.key for text in listed} == {text.key for text in texts_in(document)}


def test_markup_stays_text(store: Store) -> None:
    with store.edit(phrase("Change the title")) as edit:
        edit.change(edit.conference.event, title="#pagebreak() *fett* $x$ <b>")
    save_text(store, "event:title", "#pagebreak() *fett* $x$ <b>", "= [Eigenes] #set")
    document = edited_document(store.conference, QtWords("en"), EVERYTHING)
    assert document.cover.title.text == "= [Eigenes] #set"
