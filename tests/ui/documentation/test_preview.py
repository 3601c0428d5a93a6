"""The preview says what it is doing, and what somebody reads stays where it is."""

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.documentation import PagesMade, TextPlace
from moderator.event.documentation import ChapterKind
from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.store.store import Store
from moderator.ui.documentation.document_pane import DocumentPane
from moderator.ui.documentation.view import DocumentationArea
from moderator.ui.theme import Appearance
from tests.ui.documentation.conftest import Shown
from tests.ui.hands import click

LONG = 90_000


def test_until_there_are_pages_words_and_a_bar_tell_that_they_are_being_made(
    qtbot: QtBot, show: Shown, demo: Store
) -> None:
    area = show(demo)
    pane = area.pane
    assert pane.waiting.isVisible()
    assert pane.waiting.words.startswith("Vorschau wird erstellt …")
    assert pane.first_bar.isVisible()
    shares: list[float] = []
    area._preview.progressed.connect(shares.append)
    qtbot.waitUntil(lambda: area.pages.count > 0, timeout=LONG)
    assert shares == sorted(shares)
    assert shares[-1] > 0
    assert not pane.waiting.isVisible()
    assert area.pages.isVisible()
    qtbot.waitUntil(lambda: not pane.bar.isVisible(), timeout=LONG)


def test_pages_stay_until_newer_ones_are_ready_and_a_line_tells_of_them(
    qtbot: QtBot, area: DocumentationArea
) -> None:
    qtbot.waitUntil(lambda: area.pages.count > 0, timeout=LONG)
    before = area.pages.count
    place = area.pages.geometry()
    click(area.contents.people_box, QPoint(8, area.contents.people_box.height() // 2))
    assert area.pages.isVisible()
    assert area.pages.count == before
    assert area.pane.state.text() == "Die Vorschau wird erneuert …"
    assert area.pane.bar.isVisible()
    QApplication.processEvents()
    assert area.pages.geometry() == place, "nothing moves for it"
    qtbot.waitUntil(lambda: area.pages.count != before, timeout=LONG)
    assert area.pane.state.text() == ""
    assert area.pages.geometry() == place


def test_what_is_read_stays_in_its_place_when_pages_before_it_are_left_out(
    qtbot: QtBot, area: DocumentationArea
) -> None:
    pages = area.pages
    qtbot.waitUntil(lambda: pages.count > 0, timeout=LONG)
    before = pages.count
    points = [p for p in pages.places if p.key.startswith("point:")]
    wanted = points[len(points) // 2]
    pages.choose(wanted.key)
    seen = [p for p in pages.places if p.key == wanted.key]
    top = next(
        pages.place_rect(p).top() for p in seen if pages.place_rect(p).intersects(pages.rect())
    )
    chapters = area.contents.chapters
    row = [c.chapter.kind for c in chapters.chapters.rows].index(ChapterKind.PROGRAMME)
    box = chapters.visualRect(chapters.chapters.index(row, 0))
    QTest.mouseMove(chapters.viewport(), QPoint(10, box.center().y()))
    click(chapters.viewport(), QPoint(10, box.center().y()))
    qtbot.waitUntil(lambda: pages.count != before, timeout=LONG)
    tops = [pages.place_rect(p).top() for p in pages.places if p.key == wanted.key]
    assert top in tops


def pages_of(names: tuple[str, ...]) -> PagesMade:
    """Make empty pages with one text each, half-way down."""
    image = QImage(60, 85, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    page = bytes(buffer.data().data())
    places = tuple(TextPlace(key, n, 0.1, 0.5, 0.9, 0.52) for n, key in enumerate(names))
    return PagesMade((page,) * len(names), (), places)


def test_the_text_under_the_pointer_stays_under_it(qtbot: QtBot, appearance: Appearance) -> None:
    pane = DocumentPane(appearance)
    qtbot.addWidget(pane)
    pane.resize(500, 500)
    pane.show()
    qtbot.waitExposed(pane)
    names = tuple("abcdefgh")
    pane.show_made(pages_of(names))
    pages = pane.pages
    pages.verticalScrollBar().setValue(pages.page_rect(4).top())
    pointer = pages.place_rect(pages.places[4]).center()
    QTest.mouseMove(pages.viewport(), pointer)
    pane.show_made(pages_of(tuple("xyabcdefgh")))
    found = pages.place_at(pointer)
    assert found is not None
    assert found.key == "e"
    pane.show_made(pages_of(tuple("cdefgh")))
    found = pages.place_at(pointer)
    assert found is not None
    assert found.key == "e"
    page = pages.place_at(pointer)
    assert page is not None
    pane.show_made(pages_of(tuple("123456789")))
    same = pages.place_at(pointer)
    assert same is not None
    assert same.page == page.page, "where no text is left, its page stays"


def test_another_width_shows_the_same_page(qtbot: QtBot, appearance: Appearance) -> None:
    pane = DocumentPane(appearance)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_made(pages_of(tuple("abcdefghijkl")))
    pages = pane.pages
    assert pages.columns() == 2
    bar = pages.verticalScrollBar()
    bar.setValue(bar.value() + pages.page_rect(6).top())
    pane.resize(480, 500)
    QApplication.processEvents()
    assert pages.columns() == 1
    assert abs(pages.page_rect(6).top()) < pages.page_rect(6).height() // 10


def test_where_none_can_be_made_it_is_said_why_and_tried_again(
    qtbot: QtBot, appearance: Appearance
) -> None:
    pane = DocumentPane(appearance)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_busy(busy=True)
    pane.show_failure(JobProblem(phrase("Cancelled")))
    pane.show_busy(busy=False)
    assert "Cancelled" in pane.waiting.words
    with qtbot.waitSignal(pane.again):
        click(pane.again_button)
    pane.show_busy(busy=True)
    assert not pane.again_button.isVisible()
    pane.show_made(pages_of(("a",)))
    pane.show_busy(busy=False)
    assert pages_are_shown(pane)
    pane.show_busy(busy=True)
    pane.show_failure(JobProblem(phrase("Cancelled")))
    pane.show_busy(busy=False)
    assert pages_are_shown(pane), "those that were made stay"
    assert pane.state.text()


def pages_are_shown(pane: DocumentPane) -> bool:
    return pane.pages.isVisible() and not pane.waiting.isVisible()
