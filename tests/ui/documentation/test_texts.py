"""Texts of the documentation are clicked in the preview, edited, and found again by keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from moderator.actions.document_edits import EditableText
from moderator.actions.results import change_point_text
from moderator.event.documentation import TextEdit
from moderator.event.phrase import phrase
from moderator.event.results import Point
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea, SidePage
from moderator.ui.words import translate
from tests.ui.documentation.test_state import open_line
from tests.ui.hands import CTRL, click, focused, press, write

LONG = 90_000


def text_of(area: DocumentationArea, key: str) -> EditableText:
    return next(text for text in area.texts.texts if text.key == key)


def edit_first_point(area: DocumentationArea, demo: Store) -> Point:
    """Find the first point by search, and edit it, by keyboard alone."""
    point = demo.conference.all(Point)[0]
    area.contents.setFocus()
    press(Qt.Key.Key_F, CTRL)
    assert focused() is area.texts.search
    write(point.text)
    press(Qt.Key.Key_Return)
    assert focused() is area.texts.list
    press(Qt.Key.Key_Return)
    assert focused() is area.texts.editor.box
    assert area.texts.editor.box.toPlainText() == point.text
    return point


def rewrite(text: str) -> None:
    """Type another text in the place of what stands in the editor."""
    press(Qt.Key.Key_A, CTRL)
    write(text)


def test_a_text_is_found_and_edited_by_keyboard(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    point = edit_first_point(area, demo)
    rewrite("Besser gesagt.")
    press(Qt.Key.Key_Return, CTRL)
    (edit,) = demo.conference.all(TextEdit)
    assert edit == TextEdit(edit.id, f"point:{point.id}:text", point.text, "Besser gesagt.")
    assert focused() is area.texts.list
    qtbot.waitUntil(lambda: area.texts.edits == 1, timeout=90_000)
    demo.undo()
    qtbot.waitUntil(lambda: area.texts.edits == 0, timeout=90_000)
    assert area.texts.editor.box.toPlainText() == point.text


def test_escape_leaves_the_text_as_it_was(area: DocumentationArea, demo: Store) -> None:
    point = edit_first_point(area, demo)
    write("Unsinn")
    press(Qt.Key.Key_Escape)
    assert focused() is area.texts.list
    assert not demo.conference.all(TextEdit)
    assert area.texts.editor.box.toPlainText() == point.text


def test_what_was_typed_is_saved_when_another_text_is_chosen(
    area: DocumentationArea, demo: Store
) -> None:
    edit_first_point(area, demo)
    rewrite("Halb fertig")
    area.texts.edit("event:title")
    assert [edit.text for edit in demo.conference.all(TextEdit)] == ["Halb fertig"]


def test_what_was_typed_is_saved_when_another_page_is_chosen(
    area: DocumentationArea, demo: Store
) -> None:
    edit_first_point(area, demo)
    rewrite("Halb fertig")
    click(next(b for b in area.side.findChildren(QAbstractButton) if b.text() == "Inhalt"))
    assert area.side.value is SidePage.CONTENTS
    assert [edit.text for edit in demo.conference.all(TextEdit)] == ["Halb fertig"]


def test_what_was_typed_is_saved_when_the_area_is_left(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    edit_first_point(area, demo)
    rewrite("Halb fertig")
    area.hide()
    assert [edit.text for edit in demo.conference.all(TextEdit)] == ["Halb fertig"]
    area.show()
    qtbot.waitUntil(lambda: area.texts.edits == 1, timeout=LONG)
    assert area.texts.editor.box.toPlainText() == "Halb fertig"


def test_what_was_typed_is_saved_before_anything_is_printed(
    area: DocumentationArea, demo: Store
) -> None:
    edit_first_point(area, demo)
    rewrite("Halb fertig")
    area.print_out()
    try:
        assert [edit.text for edit in demo.conference.all(TextEdit)] == ["Halb fertig"]
    finally:
        area.findChildren(QDialog)[0].reject()


def test_a_sentence_is_edited_the_point_beneath_changes_and_both_are_told(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    point = edit_first_point(area, demo)
    rewrite("Mein Satz.")
    press(Qt.Key.Key_Return, CTRL)
    change_point_text(demo, point.id, "Ganz neuer Punkt")
    qtbot.waitUntil(lambda: bool(area.texts.changed_beneath), timeout=90_000)
    assert area.texts.told.isVisible()
    editor = area.texts.editor
    assert editor.changed.isVisible()
    assert editor.changed.head.text() == "Darunter hat sich der Text geändert"
    assert point.text in editor.changed.was.text()
    assert "Ganz neuer Punkt" in editor.changed.now.text()
    assert editor.box.toPlainText() == "Mein Satz."
    click(editor.changed.keep)
    qtbot.waitUntil(lambda: not area.texts.changed_beneath, timeout=90_000)
    assert demo.conference.all(TextEdit)[0].text == "Mein Satz."
    assert not editor.changed.isVisible()
    demo.undo()
    qtbot.waitUntil(lambda: bool(area.texts.changed_beneath), timeout=90_000)
    click(editor.changed.take)
    qtbot.waitUntil(lambda: area.texts.edits == 0, timeout=90_000)
    assert editor.box.toPlainText() == "Ganz neuer Punkt"


def test_only_edited_texts_are_listed_and_all_are_taken_back(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    edit_first_point(area, demo)
    rewrite("Eins")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: area.texts.edits == 1, timeout=90_000)
    area.texts.search.clear()
    area.texts.edited_box.setFocus()
    press(Qt.Key.Key_Space)
    assert [row.text for row in area.texts.list.texts.rows] == ["Eins"]
    click(area.texts.reset_button)
    assert not demo.conference.all(TextEdit)
    demo.undo()
    assert len(demo.conference.all(TextEdit)) == 1


def test_a_click_on_a_text_of_a_page_opens_it(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    qtbot.waitUntil(lambda: bool(area.pages.places), timeout=LONG)
    wanted = next(p for p in area.pages.places if p.key.startswith("point:"))
    area.pages.choose(wanted.key)
    area.pages.choose("")
    box = area.pages.place_rect(wanted)
    assert area.pages.viewport().rect().contains(box.center())
    click(area.pages.viewport(), box.center())
    assert area.side.value is SidePage.TEXTS
    assert area.texts.editor.key == wanted.key
    assert focused() is area.texts.editor.box
    assert area.texts.editor.box.toPlainText() == text_of(area, wanted.key).text
    rewrite("In der Vorschau bearbeitet")
    press(Qt.Key.Key_Return, CTRL)
    assert demo.conference.all(TextEdit)[0].key == wanted.key


def test_a_text_chosen_in_the_list_is_scrolled_to_on_the_pages(
    qtbot: QtBot, area: DocumentationArea
) -> None:
    qtbot.waitUntil(lambda: bool(area.pages.places), timeout=LONG)
    last = [p for p in area.pages.places if p.key.startswith("result:")][-1]
    area.show_side(SidePage.TEXTS)
    assert area.texts.list.choose(last.key)
    seen = area.pages.viewport().rect()
    boxes = [area.pages.place_rect(p) for p in area.pages.places if p.key == last.key]
    assert any(seen.contains(box.center()) for box in boxes)


def test_an_introduction_is_written_where_there_was_none(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    press(Qt.Key.Key_F, CTRL)
    area.texts.search.setFocus()
    area.texts.search.setText("")
    area.texts.edit("programme:introduction")
    row = area.texts.list.currentIndex()
    assert row.data() == "Einleitung: noch kein Text"
    write("So war der Tag.")
    press(Qt.Key.Key_Return, CTRL)
    (edit,) = demo.conference.all(TextEdit)
    assert (edit.key, edit.composed, edit.text) == ("programme:introduction", "", "So war der Tag.")
    qtbot.waitUntil(lambda: area.texts.edits == 1, timeout=90_000)
    assert area.texts.list.currentIndex().data() == "So war der Tag."
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, CTRL)
    assert not demo.conference.all(TextEdit), "without words there is none again"


def test_what_is_typed_first_replaces_nothing(area: DocumentationArea, demo: Store) -> None:
    point = edit_first_point(area, demo)
    write(" Und mehr.")
    press(Qt.Key.Key_Return, CTRL)
    assert demo.conference.all(TextEdit)[0].text == f"{point.text} Und mehr."


def test_a_click_puts_the_cursor_where_it_was_clicked(
    qtbot: QtBot, area: DocumentationArea
) -> None:
    qtbot.waitUntil(lambda: bool(area.pages.places), timeout=LONG)
    wanted = next(p for p in area.pages.places if p.key == "event:title")
    box = area.pages.place_rect(wanted)
    words = text_of(area, wanted.key).text
    found = []
    for share in (0.01, 0.5, 0.99):
        click(
            area.pages.viewport(), QPoint(box.left() + round(box.width() * share), box.center().y())
        )
        cursor = area.texts.editor.box.textCursor()
        assert focused() is area.texts.editor.box
        assert not cursor.hasSelection()
        found.append(cursor.position())
    assert found[0] <= 1
    assert len(words) * 0.35 < found[1] < len(words) * 0.65
    assert found[2] >= len(words) - 1


def test_undo_says_where_the_text_stands(area: DocumentationArea, demo: Store) -> None:
    point = edit_first_point(area, demo)
    rewrite("Besser gesagt.")
    press(Qt.Key.Key_Return, CTRL)
    place = text_of(area, f"point:{point.id}:text").place
    assert place
    assert demo.undo_label is not None
    assert translate(demo.undo_label) == f"Den Text in „{place}“ bearbeiten"


def test_an_edited_text_that_names_somebody_who_said_no_is_told(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    person = demo.conference.present()[0]
    with demo.edit(phrase("Ask people")) as edit:
        edit.change(person, list_consent=False)
    press(Qt.Key.Key_F, CTRL)
    area.texts.edit("programme:introduction")
    write(f"Danke an {person.name}!")
    press(Qt.Key.Key_Return, CTRL)
    begins = "1 bearbeiteter Text nennt Personen"
    shown = area.completeness.list.lines.rows
    assert any(line.text.startswith(begins) for line in shown)
    qtbot.waitUntil(lambda: area.texts.edits == 1, timeout=LONG)
    open_line(area, begins)
    assert area.side.value is SidePage.TEXTS
    assert focused() is area.texts.editor.box
    assert area.texts.editor.withheld.isVisible()
