"""Texts of the documentation are edited over what the event says, and both stay known."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from moderator.actions.completeness import SPOKEN, lacking
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
from moderator.actions.notes import add_note
from moderator.actions.results import change_point_text, remove_point
from moderator.event.documentation import TextEdit
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.results import Point
from moderator.event.workshops import Group
from moderator.exchange.documents.documentation import edited_document
from moderator.exchange.documents.keys import is_known
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
    point = store.conference.all(Point)[0]
    key = f"point:{point.id}:text"
    save_text(store, key, point.text, "Das bleibt.")
    save_text(store, "event:title", DEMO_EVENT.title, "Anders")
    remove_point(store, point.id)
    lost = texts(store)[key]
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


def test_every_text_of_the_documentation_can_be_edited_and_no_other(store: Store) -> None:
    talk = next(item for item in store.conference.items() if item.kind in SPOKEN)
    add_note(store, talk.id, "Was gesagt wurde")
    with store.edit(phrase("Change the event")) as edit:
        edit.change(edit.conference.event, closing_words="Danke", next_event="2026")
    everything = replace(EVERYTHING, internal=True, with_wishes=True)
    document = composed_document(store.conference, QtWords("de"), everything)
    keys = {text.key for text in texts_in(document)}
    assert len(keys) > 400
    for key in keys:
        assert is_known(store.conference, key), key


@pytest.mark.parametrize(
    "key",
    ["", "nonsense", "point:99999:text", "point:1:colour", "point:1", "point:01:text",
     "participant:1:name", "event:id", "chapter:rounds:title", "rounds:introduction",
     "point:1:text:more", "point:\u0661:text", " event:title"],
)  # fmt: skip
def test_a_text_that_is_not_in_the_documentation_is_refused_in_words(
    store: Store, key: str
) -> None:
    before = store.conference
    with pytest.raises(RuleProblem) as told:
        save_text(store, key, "was", "etwas")
    assert str(told.value.happened) == "This text is no longer in the documentation."
    assert store.conference is before


@pytest.mark.parametrize(
    "unseen",
    ["\u200b", " \u2060\ufeff ", "\u00ad\n\u200d", "\u2800", "\u3164\u115f", "\ufe0f", "\x07"],
)
def test_a_text_in_which_nothing_can_be_seen_is_none(store: Store, unseen: str) -> None:
    point = store.conference.all(Point)[0]
    with pytest.raises(RuleProblem):
        save_text(store, f"point:{point.id}:text", point.text, unseen)
    assert not store.conference.all(TextEdit)
    save_text(store, "programme:introduction", "", unseen)
    assert not store.conference.all(TextEdit), "as if nothing had been typed"
    save_text(store, "programme:introduction", "", "So war der Tag.")
    save_text(store, "programme:introduction", "", unseen)
    assert not store.conference.all(TextEdit), "without words there is none again"


def test_undo_names_the_place_of_an_edit(store: Store) -> None:
    point = store.conference.all(Point)[0]
    key = f"point:{point.id}:text"
    save_text(store, key, point.text, "Besser", place="Resilienz · Gruppe 2")
    assert store.undo_label is not None
    assert dict(store.undo_label.arguments)["place"] == "Resilienz · Gruppe 2"
    reset_text(store, key, place="Resilienz · Gruppe 2")
    assert dict(store.undo_label.arguments)["place"] == "Resilienz · Gruppe 2"


def test_an_edit_that_names_somebody_who_said_no_is_told_and_goes_out_without_the_name(
    store: Store,
) -> None:
    person, other = store.conference.present()[:2]
    group = store.conference.all(Group)[0]
    with store.edit(phrase("Ask people")) as edit:
        for each in store.conference.all(Participant):
            edit.change(each, list_consent=each.id != person.id)
    speaker, introduction = f"group:{group.id}:speaker", "programme:introduction"
    composed = texts(store)[speaker].composed or ""
    save_text(store, speaker, composed, f"{person.name} und {other.name}")
    save_text(store, introduction, "", f"Danke an {person.name} und an {other.name}!")
    document = edited_document(store.conference, QtWords("en"), EVERYTHING)
    shown = {text.key: text.text for text in texts_in(document)}
    assert shown[speaker] == other.name
    assert shown[introduction] == f"Danke an N. N. und an {other.name}!"
    assert {text.key for text in texts(store).values() if text.withheld} == {speaker, introduction}
    assert {edit.key for edit in lacking(store.conference).withheld} == {speaker, introduction}
    with store.edit(phrase("Ask again")) as edit:
        edit.change(edit.conference.one(Participant, person.id), list_consent=True)
    assert lacking(store.conference).withheld == ()
    document = edited_document(store.conference, QtWords("en"), EVERYTHING)
    assert f"{person.name} und {other.name}" in {text.text for text in texts_in(document)}


def test_markup_stays_text(store: Store) -> None:
    with store.edit(phrase("Change the title")) as edit:
        edit.change(edit.conference.event, title="#pagebreak() *fett* $x$ <b>")
    save_text(store, "event:title", "#pagebreak() *fett* $x$ <b>", "= [Eigenes] #set")
    document = edited_document(store.conference, QtWords("en"), EVERYTHING)
    assert document.cover.title.text == "= [Eigenes] #set"
