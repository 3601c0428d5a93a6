"""Actions on texts of the documentation that are edited in its preview, over what it composes."""

from collections.abc import Iterator
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.documentation import TextEdit
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, Words, phrase
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.edits import with_withheld_names
from moderator.exchange.documents.keys import is_known, names_speaker
from moderator.exchange.documents.model import Block, Document, KeyedText, Section
from moderator.exchange.documents.walking import texts_of
from moderator.rules.visible import shows_something
from moderator.store.store import Store

__all__ = [
    "EditableText",
    "composed_document",
    "editable_texts",
    "keep_edited",
    "reset_all_texts",
    "reset_text",
    "save_text",
]


@dataclass(frozen=True, slots=True)
class EditableText:
    """A text of the documentation.

    chapter, place: where it stands, in words; place: the group, theme or talk, or "". composed:
    what the event says now; None where it no longer has this text. edit: None where nobody edited
    it. withheld: it names somebody who may not be named, and goes out without that name.
    """

    key: str
    chapter: str
    place: str
    composed: str | None
    edit: TextEdit | None = None
    withheld: bool = False

    @property
    def text(self) -> str:
        """What stands in the documentation."""
        return self.edit.text if self.edit is not None else self.composed or ""

    @property
    def names_speaker(self) -> bool:
        """Whether it says who presented, and nothing else."""
        return names_speaker(self.key)

    @property
    def changed_beneath(self) -> bool:
        """Whether it was edited, and the event says something else since."""
        return self.edit is not None and self.edit.composed != self.composed


def composed_document(conference: Conference, words: Words, choice: DocumentChoice) -> Document:
    """Compose the documentation without the edits; call it on a worker for a large event."""
    return compose(conference, words, choice)


def editable_texts(document: Document, conference: Conference) -> tuple[EditableText, ...]:
    """List the texts of a composed document in reading order, each key once, at its own place.

    A point that is quoted at a glance is listed with its group. Edits whose text is not in it
    stand last, as those of a chapter that is not shown.
    """
    edits = {edit.key: edit for edit in conference.all(TextEdit)}
    withheld = {edit.key for edit in with_withheld_names(conference)}
    found: dict[str, EditableText] = {}
    for chapter, place, text in _walked(document):
        if text.key and (text.key not in found or (place and not found[text.key].place)):
            found.pop(text.key, None)
            edit = edits.get(text.key)
            found[text.key] = EditableText(
                text.key, chapter, place, text.text, edit, withheld=text.key in withheld
            )
    lost = (EditableText(e.key, "", "", None, e) for e in edits.values() if e.key not in found)
    return (*found.values(), *lost)


def _walked(document: Document) -> Iterator[tuple[str, str, KeyedText]]:
    for text in texts_of(document.cover):
        yield "", "", text
    for chapter in document.chapters:
        title = chapter.title.text
        yield title, "", chapter.title
        for block in chapter.blocks:
            for place, text in _in_block(block, ""):
                yield title, place, text


def _in_block(block: Block, place: str) -> Iterator[tuple[str, KeyedText]]:
    if not isinstance(block, Section):
        for text in texts_of(block):
            yield place, text
        return
    own = block.short or block.heading.text.text
    inner = own if not place or place == own else f"{place} · {own}"
    yield inner, block.heading.text
    for each in block.blocks:
        yield from _in_block(each, inner)


def save_text(store: Store, key: str, composed: str, text: str, *, place: str = "") -> None:
    """Let a text of the documentation say something else than the event.

    composed: what the event says. place: where the text stands, in words, for undo. The same text
    again takes the edit away; one in which nothing can be seen counts as empty. Raises RuleProblem
    for an empty text where the event has one, and where no text has this key.
    """
    edit_before = _edit_of(store, key)
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if not shows_something(text):
        text = ""
    if not is_known(store.conference, key):
        raise RuleProblem(
            phrase("This text is no longer in the documentation."),
            kept=phrase("Nothing was changed."),
        )
    if not text and shows_something(composed):
        raise RuleProblem(
            phrase("A text of the documentation cannot be empty here."),
            kept=phrase("It is as before."),
            remedy=phrase("To leave something out, delete it where it was entered."),
        )
    with store.edit(_edited_label(place)) as edit:
        if text == composed:
            if edit_before is not None:
                edit.remove(TextEdit, edit_before.id)
        elif edit_before is None:
            edit.insert(TextEdit(0, key, composed, text))
        else:
            edit.change(edit_before, composed=composed, text=text)


def keep_edited(store: Store, key: str, composed: str | None, *, place: str = "") -> None:
    """Keep an edited text although the event says something else now."""
    found = _required(store, key)
    label = (
        phrase("Keep the edited text in “{place}”", place=place)
        if place
        else phrase("Keep the edited text")
    )
    if composed is not None:
        with store.edit(label) as edit:
            edit.change(found, composed=composed)


def reset_text(store: Store, key: str, *, place: str = "") -> None:
    """Let a text say again what the event says; RuleProblem if nobody edited it."""
    found = _required(store, key)
    label = (
        phrase("Take the edit in “{place}” back", place=place)
        if place
        else phrase("Take an edit of the documentation back")
    )
    with store.edit(label) as edit:
        edit.remove(TextEdit, found.id)


def reset_all_texts(store: Store) -> None:
    """Let all texts say again what the event says, in one step."""
    with store.edit(phrase("Take all edits of the documentation back")) as edit:
        for each in edit.conference.all(TextEdit):
            edit.remove(TextEdit, each.id)


def _edited_label(place: str) -> Phrase:
    if place:
        return phrase("Edit the text in “{place}”", place=place)
    return phrase("Edit a text of the documentation")


def _edit_of(store: Store, key: str) -> TextEdit | None:
    return next((each for each in store.conference.all(TextEdit) if each.key == key), None)


def _required(store: Store, key: str) -> TextEdit:
    found = _edit_of(store, key)
    if found is None:
        raise RuleProblem(phrase("Nobody has edited this text."))
    return found
