"""Own slides are made, changed and removed in the running order, by keys and by drop."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.stage import Cue, SceneKind
from moderator.rules.running_order import TurnKey, running_order
from moderator.slides.bodies import CodeScene
from moderator.slides.deck import deck
from moderator.ui.hub import Hub
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import focused, press, write

Key = Qt.Key


@pytest.fixture
def area(demo_area: PlenaryArea) -> PlenaryArea:
    return demo_area


def slides(hub: Hub) -> tuple[OwnSlide, ...]:
    return hub.conference.all(OwnSlide)


def test_t_adds_a_slide_behind_the_selected_turn_and_its_title_is_typed_at_once(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_T)
    assert focused() is area.panel.fields.heading
    write("Kurze Pause")
    (slide,) = slides(demo_hub)
    assert (slide.kind, slide.title) == (OwnSlideKind.TEXT, "Kurze Pause")
    assert area.cue.kind is SceneKind.OWN_SLIDE


def test_an_own_slide_is_shown_in_the_hall_at_its_place(area: PlenaryArea, demo_hub: Hub) -> None:
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_T)
    (slide,) = slides(demo_hub)
    cues = [c for c in deck(demo_hub.conference, demo_hub.now()) if c.kind is not SceneKind.PHOTO]
    place = next(n for n, cue in enumerate(cues) if cue.kind is SceneKind.OWN_SLIDE)
    assert cues[place].subject_id == slide.id
    turns = running_order(demo_hub.conference, demo_hub.now()).turns
    after = turns[[turn.key for turn in turns].index(TurnKey(slide_id=slide.id)) + 1]
    assert after.group is not None
    assert cues[place + 1].subject_id == after.group.id


def test_q_adds_a_code_that_leads_where_it_is_typed(area: PlenaryArea, demo_hub: Hub) -> None:
    press(Key.Key_Q)
    press(Key.Key_Tab)
    write("https://kassel.example/f")
    assert slides(demo_hub)[0].address == "https://kassel.example/f"


def test_a_code_has_a_title_and_words_beside_it_in_the_hall(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_Q)
    assert area.panel.preview.words, "an empty preview says what it waits for"
    write("Wie war es?")
    press(Key.Key_Tab)
    write("kassel.example/f")
    press(Key.Key_Tab)
    write("Drei Fragen, zwei Minuten")
    (slide,) = slides(demo_hub)
    assert slide.text == "Drei Fragen, zwei Minuten"
    scene = area.controller.pictures.scene(Cue(SceneKind.OWN_SLIDE, slide.id))
    assert isinstance(scene.body, CodeScene)
    assert (scene.body.title, scene.body.text) == ("Wie war es?", "Drei Fragen, zwei Minuten")
    QApplication.processEvents()
    assert not area.panel.preview.words


def test_undo_names_a_slide_that_is_still_empty_without_a_title(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_T)
    label = demo_hub.store.undo_label
    assert label is not None
    assert str(label) == "Add an own slide"
    area.order.list.setFocus()
    press(Key.Key_H)
    label = demo_hub.store.undo_label
    assert str(label) == "Own slide: left out of the plenary"


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_Q])
def test_a_small_screen_shows_several_lines_of_a_slides_text(area: PlenaryArea, key: Key) -> None:
    press(key)
    QApplication.processEvents()
    fields = area.panel.fields
    assert fields.content.viewport().height() >= 4 * fields.content.fontMetrics().lineSpacing()
    assert fields.content.geometry().bottom() < fields.note.geometry().top()
    for field in (fields.content, fields.note):
        assert field.verticalScrollBar().maximum() == 0, "an empty field needs no scroll bar"


def test_delete_removes_an_own_slide_and_undo_brings_it_back(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_T)
    area.order.list.setFocus()
    press(Key.Key_Delete)
    assert slides(demo_hub) == ()
    demo_hub.undo()
    assert len(slides(demo_hub)) == 1


def test_delete_only_hides_a_group(area: PlenaryArea, demo_hub: Hub) -> None:
    key = area.order.selected
    press(Key.Key_Down)
    key = area.order.selected
    press(Key.Key_Delete)
    hidden = running_order(demo_hub.conference, demo_hub.now()).hidden
    assert [turn.key for turn in hidden] == [key]


def drop(area: PlenaryArea, *paths: Path) -> bool:
    """Drag files over the running order and let them go; tell whether they were taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(area.order.mapTo(area, area.order.rect().center()))
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, handle = Qt.KeyboardModifier.NoModifier, area.windowHandle()
    enter = QDragEnterEvent(place, action, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(handle, enter)
    if enter.isAccepted():
        QApplication.sendEvent(handle, QDropEvent(place, action, mime, left, none))
    return enter.isAccepted()


def test_a_dropped_pdf_is_shown_page_by_page(
    area: PlenaryArea, demo_hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Impuls.pdf"
    made = pdfium.PdfDocument.new()
    for _ in range(2):
        made.new_page(960, 540)
    made.save(path)
    with qtbot.waitSignal(area.order.slides.made, timeout=20_000):
        assert drop(area, path)
    (slide,) = slides(demo_hub)
    assert (slide.kind, slide.title) == (OwnSlideKind.GUEST, "Impuls")
    assert len(slide.pages) == 2
    assert all(demo_hub.store.shown_photo(page) for page in slide.pages)
    assert area.panel.page.text() == "1/2"


def test_a_damaged_pdf_is_told_and_nothing_is_added(
    area: PlenaryArea, demo_hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "kaputt.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    with qtbot.waitSignal(demo_hub.error_shown, timeout=20_000) as shown:
        assert drop(area, path)
    assert "kaputt.pdf" in str(shown.args[0])
    assert slides(demo_hub) == ()


def test_lists_and_photos_are_not_taken_for_slides(area: PlenaryArea, tmp_path: Path) -> None:
    assert not drop(area, tmp_path / "anmeldungen.csv")
    assert not drop(area, tmp_path / "flipchart.jpg")
