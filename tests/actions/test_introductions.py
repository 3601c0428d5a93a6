"""An introduction that somebody wrote to a chapter stands on its pages, whatever the chapter."""

from pathlib import Path

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.actions.document_edits import composed_document, save_text
from moderator.actions.documentation import DocumentChoice, preview_documentation
from moderator.actions.notes import add_note
from moderator.event.documentation import ChapterKind
from moderator.store.opening import create_store
from moderator.ui.words import QtWords


def test_every_chapter_is_set_with_its_introduction(tmp_path: Path) -> None:
    store = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(store)
    words, choice = QtWords("de"), DocumentChoice(photos=False)
    talk = next(item for item in store.conference.items() if item.title.startswith("Begrüßung"))
    add_note(store, talk.id, "Es kamen alle")
    chapters = composed_document(store.conference, words, choice).chapters
    assert {chapter.kind for chapter in chapters} == set(ChapterKind)
    keys = {f"{chapter.key}:introduction" for chapter in chapters}
    for key in keys:
        save_text(store, key, "", f"Was zu sagen ist: {key}")
    made = preview_documentation(store, words, choice=choice, ppi=20)
    assert keys <= {place.key for place in made.places}
    store.close()
