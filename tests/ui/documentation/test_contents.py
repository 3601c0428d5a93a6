"""What the documentation holds is chosen by mouse and keys, and stored in the event."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.document_contents import accent_of, document_chapters
from moderator.event.documentation import ChapterKind
from moderator.event.errors import KnownError
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea, SidePage
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


def test_a_chosen_chapter_with_nothing_in_it_says_so_and_leads_to_where_it_is_filled(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    chapters = area.contents.chapters
    place = order(demo).index(ChapterKind.TALKS)
    box = chapters.visualRect(chapters.chapters.index(place, 0))
    assert chapters.chapters.content(chapters.chapters.index(place, 0)).detail == (
        "Nichts notiert – jetzt nachtragen"
    )
    click(chapters.viewport(), QPoint(60, box.bottom() - 10))
    assert area.side.value is SidePage.STATE
    assert focused() is area.completeness.notes.line
    write("Es kamen alle")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not chapters.chapters.rows[place].empty, timeout=90_000)
    demo.undo()
    qtbot.waitUntil(lambda: bool(chapters.chapters.rows[place].empty), timeout=90_000)
    area.show_side(SidePage.CONTENTS)
    click(chapters.viewport(), row(area, place))
    press(Qt.Key.Key_Space)
    assert not chapters.chapters.rows[place].empty, "left out, it lacks nothing"
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(chapters.chapters.rows[place].empty), timeout=90_000)
    press(Qt.Key.Key_Return)
    assert focused() is area.completeness.notes.line


def test_names_that_are_not_wanted_are_told_at_their_chapter(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    chapters, box = area.contents.chapters, area.contents.people_box
    place = order(demo).index(ChapterKind.PEOPLE)
    QApplication.processEvents()
    before = box.mapTo(area, QPoint())
    click(box, QPoint(8, box.height() // 2))
    qtbot.waitUntil(lambda: bool(chapters.chapters.rows[place].empty), timeout=90_000)
    assert chapters.chapters.rows[place].empty == "Namen abgewählt"
    QApplication.processEvents()
    assert box.mapTo(area, QPoint()) == before, "the box stays under the pointer"
    click(chapters.viewport(), row(area, place))
    press(Qt.Key.Key_Return)
    assert focused() is box
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not chapters.chapters.rows[place].empty, timeout=90_000)


def test_all_that_is_chosen_before_the_output_is_in_sight_in_a_small_window(
    qtbot: QtBot, area: DocumentationArea
) -> None:
    QApplication.processEvents()
    seen = area.contents.viewport()
    for each in (area.contents.chapters, *area.contents.boxes, area.contents.logo):
        if each.isVisible():
            corner = each.mapTo(seen, QPoint(0, each.height()))
            assert corner.y() <= seen.height(), each
    assert area.contents.verticalScrollBar().maximum() == 0
