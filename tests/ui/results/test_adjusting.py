"""Corners are moved by mouse and key, the preview follows, and what is accepted can be undone."""

import io
from collections.abc import Iterator

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.photos import Adjustment, adjust_photo
from moderator.capture.photos import Prepared
from moderator.event.phrase import phrase
from moderator.event.results import Photo, Quad, Treatment, read_blurs
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.results.adjust_quad import is_convex
from moderator.ui.results.adjust_view import Tool
from moderator.ui.results.adjusting import AdjustPage
from moderator.ui.results.original_question import OriginalQuestion
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import put_photos
from tests.capture.photo_maker import Shot, flipchart_page, photograph
from tests.capture.pinboards import board_shot, photographed, pinboard
from tests.ui.results.hands import CTRL, Key

SIZE = (378, 504)
SHIFT, NONE, LEFT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.MouseButton.LeftButton,
)
MADE = photograph(
    flipchart_page(2, size=(620, 900)).picture,
    Shot(size=SIZE, background="pinboard", tilt=12, fill=0.7),
    2,
)
TRUE = (MADE.corners + 0.5) / SIZE


@pytest.fixture
def photo(store: Store, group: Group) -> Photo:
    jpeg = cv2.imencode(".jpg", MADE.picture)[1].tobytes()
    (photo_id,) = put_photos(store, group.id, Prepared("a.jpg", jpeg, b"", *SIZE, None))
    return store.conference.one(Photo, photo_id)


@pytest.fixture
def page(area: ResultsArea, photo: Photo, qtbot: QtBot) -> Iterator[AdjustPage]:
    """Open the page by its key, as from the panel, and wait for what it finds."""
    area.photos.preview.setFocus()
    QTest.keyClick(area.photos.preview, Key.Key_E)
    opened = area.work.adjusting
    assert opened is not None
    settle(opened, qtbot)
    yield opened
    opened.cancel()


def settle(page: AdjustPage, qtbot: QtBot) -> None:
    """Wait until every question to a worker is answered."""
    qtbot.waitUntil(lambda: page.settled, timeout=60_000)


def press(key: Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def corners(page: AdjustPage) -> Quad:
    assert page.view.quad is not None
    return page.view.quad


def place_of(page: AdjustPage, corner: int) -> QPoint:
    fitting = page.view._fitting
    assert fitting is not None
    return fitting.to_view(corners(page)[corner]).toPoint()


def drag(page: AdjustPage, start: QPoint, off: QPoint) -> None:
    QTest.mousePress(page.view, LEFT, NONE, start)
    for step in (1, 2):
        QTest.mouseMove(page.view, start + off * step / 2)
    QTest.mouseRelease(page.view, LEFT, NONE, start + off)


def test_the_sheet_is_searched_and_shown_straight(page: AdjustPage) -> None:
    assert np.abs(np.array(corners(page)) - TRUE).max() < 0.01
    assert page.side.treatment is Treatment.SHEET
    assert not page.side.preview._pixmap.isNull()
    shown = page.side.preview._pixmap.size()
    assert shown.width() / shown.height() == pytest.approx(620 / 900, rel=0.03)
    assert page.side.legible.value.text() != ""


def test_enter_accepts_and_undo_brings_the_photo_back(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea, qtbot: QtBot
) -> None:
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    changed = store.conference.one(Photo, photo.id)
    assert changed.treatment is Treatment.SHEET
    assert changed.quad is not None
    assert changed.picture
    assert store.shown_photo(changed.picture).startswith(b"\xff\xd8")
    assert store.photo(changed.content) == store.photo(photo.content)
    assert QApplication.focusWidget() is area.photos.preview
    area.hub.undo()
    assert store.conference.one(Photo, photo.id) == photo


def test_doubted_corners_are_asked_about_beside_the_photo(
    area: ResultsArea, photo: Photo, store: Store, qtbot: QtBot
) -> None:
    doubt = next(
        b for b in area.photos.findChildren(QPushButton) if b.text() == "Check the corners"
    )
    assert not doubt.isVisible()
    with store.edit(phrase("Doubt")) as edit:
        edit.change(photo, corners="0.1 0.1 0.9 0.1 0.9 0.9 0.1 0.9", corners_unsure=True)
    qtbot.waitUntil(doubt.isVisible)
    QTest.mouseClick(doubt, LEFT)
    page = area.work.adjusting
    assert page is not None
    settle(page, qtbot)
    assert page.side.certainty.isVisible()
    assert not page._symbol.pixmap().isNull()  # the theme is told by more than its colour
    shown = [label.text() for label in page.side.findChildren(QLabel)]
    assert not [text for text in shown if "vanishing" in text or "of 100" in text]
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    assert not doubt.isVisible()


def test_escape_changes_nothing(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea
) -> None:
    press(Key.Key_Right)
    press(Key.Key_Escape)
    assert area.work.adjusting is None
    assert store.conference.one(Photo, photo.id) == photo


def test_escape_leaves_the_brush_first_and_then_the_page(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea
) -> None:
    before = corners(page)
    press(Key.Key_Right)
    moved = corners(page)
    press(Key.Key_B)
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert area.work.adjusting is page
    assert page.view.tool is Tool.CORNERS
    assert corners(page) == moved != before
    assert len(page.view.blurs) == 1
    press(Key.Key_Escape)
    assert area.work.adjusting is None
    assert store.conference.one(Photo, photo.id) == photo


@pytest.mark.parametrize(("held", "pixels"), [(NONE, 1.0), (SHIFT, 0.25), (CTRL, 10.0)])
def test_arrows_move_the_active_corner(
    page: AdjustPage, held: Qt.KeyboardModifier, pixels: float
) -> None:
    before = corners(page)
    press(Key.Key_Left, held)
    assert corners(page)[0][0] == pytest.approx(before[0][0] - pixels / SIZE[0])
    press(Key.Key_Down, held)
    assert corners(page)[0][1] == pytest.approx(before[0][1] + pixels / SIZE[1])
    assert corners(page)[1:] == before[1:]


def test_tab_goes_from_corner_to_corner_and_then_on(page: AdjustPage) -> None:
    for corner in (1, 2, 3):
        press(Key.Key_Tab)
        assert page.view.hasFocus()
        assert page.view.active == corner
    press(Key.Key_Tab)
    assert not page.view.hasFocus()


def test_a_corner_follows_the_mouse(page: AdjustPage, qtbot: QtBot) -> None:
    before = corners(page)
    drag(page, place_of(page, 2), QPoint(30, 20))
    fitting = page.view._fitting
    assert fitting is not None
    after = corners(page)
    assert after[:2] + after[3:] == before[:2] + before[3:]
    assert after[2][0] > before[2][0] + 0.02
    assert after[2][1] > before[2][1] + 0.01
    assert page.view.active == 2


def test_the_middle_of_a_side_moves_both_of_its_corners(page: AdjustPage) -> None:
    before = corners(page)
    start = (place_of(page, 1) + place_of(page, 2)) / 2
    drag(page, start, QPoint(20, 0))
    after = corners(page)
    assert (after[0], after[3]) == (before[0], before[3])
    assert after[1][0] - before[1][0] == pytest.approx(after[2][0] - before[2][0])
    assert after[1][0] > before[1][0]


def test_corners_cannot_be_crossed(page: AdjustPage) -> None:
    before = corners(page)
    drag(page, place_of(page, 0), place_of(page, 2) + QPoint(40, 40) - place_of(page, 0))
    assert corners(page)[1:] == before[1:]
    assert is_convex(corners(page), QSizeF(*SIZE))


def test_the_original_is_a_key_away_and_back(page: AdjustPage) -> None:
    found = corners(page)
    press(Key.Key_O)
    assert page.view.quad is None
    assert page.side.treatment is Treatment.AS_IS
    press(Key.Key_O)
    assert corners(page) == found
    assert page.side.treatment.value == "sheet"


def test_a_turn_turns_the_corners_too(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea, qtbot: QtBot
) -> None:
    stored = page.corners
    press(Key.Key_R)
    assert page.view.photo_size.width() > page.view.photo_size.height()
    x, y = corners(page)[0]
    assert (x, y) == pytest.approx((1 - TRUE[3][1], TRUE[3][0]), abs=0.01)
    assert np.array(page.corners) == pytest.approx(np.roll(np.array(stored), 0, axis=0))
    settle(page, qtbot)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    assert store.conference.one(Photo, photo.id).quarter_turns == 1


def test_halves_and_internal_are_stored(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea, qtbot: QtBot
) -> None:
    for box in (page.side.halves, page.side.internal):
        box.setFocus()
        press(Key.Key_Space)
    settle(page, qtbot)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    changed = store.conference.one(Photo, photo.id)
    assert (changed.halves, changed.internal) == (True, True)


def test_a_face_is_blurred_in_what_is_shown_and_kept_in_the_original(
    page: AdjustPage, photo: Photo, store: Store, area: ResultsArea, qtbot: QtBot
) -> None:
    press(Key.Key_O)
    press(Key.Key_B)
    assert page.view.tool is Tool.BRUSH
    fitting = page.view._fitting
    assert fitting is not None
    at = fitting.to_view((0.5, 0.5))
    QTest.mouseClick(page.view, LEFT, NONE, QPointF(at).toPoint())
    assert len(page.view.blurs) == 1
    settle(page, qtbot)
    page.view.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    changed = store.conference.one(Photo, photo.id)
    pictures = [
        np.asarray(Image.open(io.BytesIO(store.shown_photo(name))), int)
        for name in (changed.picture, changed.content)
    ]
    assert len(read_blurs(changed.blurred)) == 1, "the next adjustment keeps it"
    off = np.abs(pictures[0] - pictures[1]).mean(axis=2)
    y, x = SIZE[1] // 2, SIZE[0] // 2
    assert off[y - 8 : y + 8, x - 8 : x + 8].mean() > off[:40].mean()


def test_backspace_takes_a_blurred_place_back(page: AdjustPage) -> None:
    press(Key.Key_B)
    page.view.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Space)
    press(Key.Key_Backspace)
    assert len(page.view.blurs) == 1


def test_a_photo_of_which_the_blurred_places_are_lost_is_internal_until_it_is_blurred_again(
    area: ResultsArea, photo: Photo, store: Store, qtbot: QtBot
) -> None:
    with store.edit(phrase("Damage")) as edit:
        edit.change(photo, blurred="0.5 0.5")
    assert not store.conference.public_photos_of(photo.group_id)
    again = next(b for b in area.photos.findChildren(QPushButton) if b.text() == "Blur once more")
    qtbot.waitUntil(again.isVisible)
    with qtbot.waitSignal(area.hub.warning_shown) as told:
        QTest.mouseClick(again, LEFT)
    assert "can no longer be read" in str(told.args)
    page = area.work.adjusting
    assert page is not None
    settle(page, qtbot)
    assert page.side.internal.isChecked()
    press(Key.Key_B)
    press(Key.Key_Space)
    settle(page, qtbot)
    page.side.internal.click()
    page.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: area.work.adjusting is None, timeout=60_000)
    (mended,) = store.conference.public_photos_of(photo.group_id)
    assert len(read_blurs(mended.blurred)) == 1
    assert not again.isVisible()


def original_question(area: ResultsArea, monkeypatch: pytest.MonkeyPatch) -> OriginalQuestion:
    """Choose the command in the menu of the photo that is shown."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: opened.append(menu))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(area.photos.preview, event)
    (command,) = [each for each in opened[-1].actions() if each.text() == "Delete original…"]
    command.trigger()
    box = QApplication.activeModalWidget()
    assert isinstance(box, OriginalQuestion)
    return box


def test_the_original_is_kept_unless_it_is_chosen_to_be_deleted(
    area: ResultsArea,
    photo: Photo,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    straight = cv2.imencode(".jpg", MADE.picture[50:-50, 50:-50])[1].tobytes()
    adjust_photo(store, photo.id, Adjustment(picture=straight))
    box = original_question(area, monkeypatch)
    assert box.defaultButton() is box.keep
    QTest.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: not area.hub.jobs.running)
    assert store.photo(photo.content)
    box = original_question(area, monkeypatch)
    with qtbot.waitSignal(area.hub.message_shown) as told:
        QTest.mouseClick(box.delete, LEFT)
    assert "Original deleted" in str(told.args)
    with pytest.raises(KeyError):
        store.photo(photo.content)
    left = store.conference.one(Photo, photo.id)
    qtbot.waitUntil(lambda: area.photos.preview.photo == left)
    qtbot.waitUntil(lambda: area.photos.preview._pixmap is not None)


def test_the_cards_of_a_pinboard_are_outlined_where_they_are_in_the_turned_photo(
    area: ResultsArea, store: Store, group: Group, qtbot: QtBot
) -> None:
    board = photographed(pinboard(3, overlaps=0), board_shot(3, size=(1008, 756)), 3)
    jpeg = cv2.imencode(".jpg", board.picture)[1].tobytes()
    put_photos(store, group.id, Prepared("p.jpg", jpeg, b"", 1008, 756, None))
    area.photos.adjust()
    page = area.work.adjusting
    assert page is not None
    settle(page, qtbot)
    page.side._treatments[Treatment.PINBOARD].click()
    settle(page, qtbot)
    upright = page.view.cards
    assert len(upright) >= 0.8 * len(board.cards)
    page.turn(1)
    settle(page, qtbot)
    assert len(page.view.cards) == len(upright)
    x, y = np.mean(upright[0], axis=0)
    middles = [np.mean(card, axis=0) for card in page.view.cards]
    assert min(np.abs(middle - (1 - y, x)).max() for middle in middles) < 0.01
    page.side._treatments[Treatment.SHEET].click()
    assert page.view.cards == ()
    page.cancel()
