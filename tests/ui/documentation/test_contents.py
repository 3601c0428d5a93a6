"""What the documentation holds is chosen by mouse and keys, and stored in the event."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.actions.document_contents import accent_of, document_chapters
from moderator.event.documentation import ChapterKind
from moderator.event.errors import KnownError
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea
from tests.ui.hands import ALT, click, focused, press, scroll_to, write

LEFT = Qt.MouseButton.LeftButton


def order(store: Store) -> list[ChapterKind]:
    return [chapter.kind for chapter in document_chapters(store.conference)]


def row(area: DocumentationArea, place: int) -> QPoint:
    chapters = area.contents.chapters
    return QPoint(60, chapters.visualRect(chapters.chapters.index(place, 0)).center().y())


@contextmanager
def pressed(port: QWidget, where: QPoint) -> Iterator[None]:
    """Hold the mouse button over a list, and let it go where the pointer is then."""
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, where)
    yield
    QApplication.processEvents()


def test_a_click_on_its_box_leaves_a_chapter_out_and_takes_it_in_again(
    area: DocumentationArea, demo: Store
) -> None:
    port = area.contents.chapters.viewport()
    people = order(demo).index(ChapterKind.PEOPLE)
    where = QPoint(10, row(area, people).y())
    click(port, where)
    assert ChapterKind.PEOPLE not in area.choice.chapters
    click(port, where)
    assert ChapterKind.PEOPLE in area.choice.chapters
    demo.undo()
    assert ChapterKind.PEOPLE not in area.choice.chapters


def test_space_and_alt_with_arrows_do_the_same_by_keys(
    area: DocumentationArea, demo: Store
) -> None:
    click(area.contents.chapters.viewport(), row(area, 4))
    assert focused() is area.contents.chapters
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Up, ALT)
    assert order(demo)[2] is ChapterKind.THEMES
    chapter = area.contents.chapters.chapter
    assert chapter is not None
    assert chapter.kind is ChapterKind.THEMES, "the selection goes along"
    press(Qt.Key.Key_Space)
    assert ChapterKind.THEMES not in area.choice.chapters
    press(Qt.Key.Key_Down, ALT)
    assert order(demo)[3] is ChapterKind.THEMES
    scroll_to(area.contents.usual)
    click(area.contents.usual)
    assert order(demo) == list(ChapterKind)
    demo.undo()
    assert order(demo)[3] is ChapterKind.THEMES


def test_a_chapter_is_dragged_to_its_place(area: DocumentationArea, demo: Store) -> None:
    port = area.contents.chapters.viewport()
    goal = QPoint(row(area, 0).x(), row(area, 0).y() - 12)
    with pressed(port, row(area, 4)):
        for step in (QPoint(0, 3), QPoint(0, 30), goal - row(area, 4)):
            QTest.mouseMove(port, row(area, 4) + step)
        QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.NoModifier, goal)
    assert order(demo)[0] is ChapterKind.THEMES
    demo.undo()
    assert order(demo) == list(ChapterKind)


def test_a_colour_is_chosen_or_typed_and_a_pale_one_refused_in_words(
    area: DocumentationArea, demo: Store
) -> None:
    told: list[KnownError] = []
    area._hub.error_shown.connect(told.append)
    field = area.contents.accent
    scroll_to(field)
    click(field.swatches[1])
    assert accent_of(demo.conference) == "#0B6B5D"
    assert field.swatches[1].isChecked()
    assert not field.swatches[0].isChecked()
    click(field.line)
    field.line.selectAll()
    write("#FFEE00")
    press(Qt.Key.Key_Return)
    assert "#FFEE00" in str(told[0])
    assert accent_of(demo.conference) == "#0B6B5D"
    assert field.line.text() == "#0B6B5D"
    field.line.selectAll()
    write("#2b2b2b")
    press(Qt.Key.Key_Return)
    assert accent_of(demo.conference) == "#2B2B2B"
    assert not any(each.isChecked() for each in field.swatches)
    demo.undo()
    assert field.line.text() == "#0B6B5D"


def test_the_language_of_the_documentation_is_another_one_than_that_of_the_event(
    area: DocumentationArea, demo: Store
) -> None:
    combo = area.contents.language.control
    scroll_to(combo)
    combo.setFocus()
    press(Qt.Key.Key_Down, times=2)
    assert demo.conference.event.document_language == "en"
    assert area._preview.words.language == "en"
    assert demo.conference.event.language == "de"
    demo.undo()
    assert area._preview.words.language == "de"


def test_the_boxes_are_for_one_output_only(area: DocumentationArea, demo: Store) -> None:
    before = demo.conference
    for box in (area.contents.wishes_box, area.contents.internal_box):
        scroll_to(box)
        click(box, QPoint(8, box.height() // 2))
    assert area.choice.with_wishes
    assert area.choice.internal
    assert demo.conference is before
