"""Keys that change how the hall sees a slide, pressed in the presenter's window."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.plenary import take_back_shown
from moderator.actions.results import set_headline
from moderator.event.phrase import phrase
from moderator.event.results import Photo, ResultState
from moderator.event.stage import BLACK, Cue, Message, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import is_ready
from moderator.slides.layout.pages import slide_of
from moderator.slides.lines import picture_in
from moderator.slides.painter import canvas_rect, picture
from moderator.slides.palette import DARK
from moderator.slides.view import WHOLE
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import SHIFT, click, press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.seen import look_same
from tests.ui.plenary.whole import presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def result(store: Store) -> Cue:
    group = next(g for g in store.conference.all(Group) if is_ready(store.conference, g))
    return Cue(SceneKind.GROUP_RESULT, group.id)


@pytest.fixture
def presenter(area: PlenaryArea, result: Cue, qtbot: QtBot) -> PresenterWindow:
    """The presenter's window of a show that is at a group's result, with the keys."""
    return presenting(area, qtbot, cue=result)


def same(one: QImage, other: QImage) -> bool:
    """Return whether the hall sees no difference between two pictures."""
    return one.size() == other.size() and look_same(one, other)


class Hall:
    """The picture in the hall's window, once the newest is there."""

    def __init__(self, area: PlenaryArea, qtbot: QtBot) -> None:
        self._area, self._qtbot = area, qtbot

    def picture(self) -> QImage:
        controller = self._area.controller
        size = controller.windows.pixels()
        wanted = picture(controller.pictures.stage_scene(), size, controller.pictures.photo)
        window = controller.windows.hall
        assert window is not None
        self._qtbot.waitUntil(lambda: same(window.image, wanted), timeout=10_000)
        return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def colour(self, x: float, y: float) -> QColor:
        """Return the colour at a place of the slide, which does not fill a square screen."""
        image = self.picture()
        rect = canvas_rect(QRectF(image.rect()))
        return image.pixelColor(int(rect.x() + x * rect.width()), int(rect.y() + y * rect.height()))


@pytest.fixture
def hall(area: PlenaryArea, qtbot: QtBot) -> Hall:
    return Hall(area, qtbot)


def test_f_keeps_the_picture_in_the_hall_while_the_presenter_goes_on(
    presenter: PresenterWindow, hub: Hub, store: Store, hall: Hall, result: Cue
) -> None:
    before = hall.picture()
    press(Key.Key_F)
    assert "Still picture" in presenter.current_caption.text()
    assert result.subject_id is not None
    set_headline(store, result.subject_id, "Ganz anders")
    press(Key.Key_PageDown, times=2)
    assert hub.stage.presented != result
    assert hub.stage.cue == result
    assert same(hall.picture(), before)
    assert presenter.upcoming_caption.text().startswith("F shows")
    press(Key.Key_B)
    assert hall.colour(0.5, 0.5) == QColor("#000000")
    press(Key.Key_B)
    assert same(hall.picture(), before)
    press(Key.Key_F)
    assert hub.stage.cue == hub.stage.presented != result
    assert not same(hall.picture(), before)
    assert "Still picture" not in presenter.current_caption.text()


def test_a_group_that_the_hall_has_not_seen_yet_is_not_noted_as_shown(
    presenter: PresenterWindow, hub: Hub, store: Store, result: Cue
) -> None:
    press(Key.Key_PageUp)
    assert result.subject_id is not None
    hub.do(take_back_shown, result.subject_id, ResultState.READY)
    press(Key.Key_F)
    press(Key.Key_PageDown)
    assert hub.stage.presented == result
    state = store.conference.result_of(result.subject_id)
    assert state is not None
    assert state.state == "ready"
    press(Key.Key_F)
    state = store.conference.result_of(result.subject_id)
    assert state is not None
    assert state.state == "shown"


def test_the_button_says_that_paging_goes_on_behind_the_still_picture(
    presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_F)
    kept = hub.stage.cue
    for _ in range(2):
        named = presenter.forward.text()
        assert named.startswith("Behind the still picture")
        press(Key.Key_PageDown)
        assert hub.stage.cue == kept
        assert presenter.forward.text() != named, "what was named was gone to"
    press(Key.Key_F)
    assert presenter.forward.text().startswith(("Go on", "End"))


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_W])
def test_black_and_white_are_no_still_picture(
    presenter: PresenterWindow, hub: Hub, hall: Hall, key: Key, result: Cue
) -> None:
    """Kept, they would stay after the key that ends them, and nobody would know why."""
    shown = hall.picture()
    press(key)
    press(Key.Key_F)
    assert not hub.stage.frozen
    assert "could keep" in presenter.hints.text()
    press(key)
    assert hub.stage.cue == result
    assert same(hall.picture(), shown)


def test_plus_looks_closer_at_the_photo_and_not_at_the_ground_beside_it(
    presenter: PresenterWindow, hub: Hub, area: PlenaryArea, store: Store
) -> None:
    photo = store.conference.all(Photo)[0]
    sheet = QImage(300, 900, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#E8E2D0"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet.save(buffer, "JPEG")  # type: ignore[call-overload]
    pixels = bytes(buffer.data().data())
    with store.edit(phrase("A sheet")) as edit:
        edit.update(replace(photo, content=store.keep_photo(pixels, pixels)))
    area.controller.presentation.start(Cue(SceneKind.PHOTO, photo.id))
    scene = area.controller.pictures.scene(hub.stage.cue)
    seen = picture_in(slide_of(scene, area.controller.presentation.deck.aspect))
    assert seen is not None
    assert seen.width < 0.6, "a sheet stands beside its headline"
    for _ in range(6):
        press(Key.Key_Plus)
        view = hub.stage.view.seen
        shown = min(view.right, seen.right) - max(view.x, seen.x)
        assert shown == pytest.approx(min(view.width, seen.width))
    press(Key.Key_Minus, times=6)
    assert hub.stage.view.factor == 1.0


def test_plus_and_minus_look_closer_shift_and_arrows_move_and_zero_is_the_whole(
    presenter: PresenterWindow, hub: Hub, hall: Hall, result: Cue
) -> None:
    whole = hall.picture()
    press(Key.Key_Plus, times=4)
    closer = hall.picture()
    assert not same(closer, whole)
    before = hub.stage.view.centre
    press(Key.Key_Right, SHIFT)
    press(Key.Key_Down, SHIFT)
    assert hub.stage.view.centre[0] > before[0]
    assert hub.stage.view.centre[1] > before[1]
    assert not same(hall.picture(), closer)
    press(Key.Key_Minus)
    assert hub.stage.cue == result, "no key of the view pages"
    press(Key.Key_0)
    assert hub.stage.view == WHOLE
    assert same(hall.picture(), whole)
    press(Key.Key_0)
    assert area_typed(presenter) == "0", "on the whole slide it is the digit of a number"


def area_typed(presenter: PresenterWindow) -> str:
    return presenter._presentation.typed


def test_h_highlights_line_by_line_and_escape_ends_it_before_it_covers(
    presenter: PresenterWindow, hub: Hub, hall: Hall, result: Cue
) -> None:
    whole = hall.picture()
    press(Key.Key_H)
    first = hub.stage.view.spotlight
    assert first is not None
    assert not same(hall.picture(), whole)
    press(Key.Key_H)
    second = hub.stage.view.spotlight
    assert second is not None
    assert second.y > first.y
    press(Key.Key_H, SHIFT)
    assert hub.stage.view.spotlight == first
    press(Key.Key_Escape)
    assert hub.stage.cue == result
    assert same(hall.picture(), whole)
    press(Key.Key_Escape)
    assert hub.stage.cue == BLACK


def test_the_wheel_looks_closer_at_what_is_under_the_mouse_and_dragging_moves_it(
    presenter: PresenterWindow, hub: Hub, hall: Hall
) -> None:
    whole = hall.picture()
    place = QPointF(spot(presenter, (0.25, 0.25)))
    wheel(presenter, place, 3)
    view = hub.stage.view
    assert view.factor == pytest.approx(1.2**3)
    assert view.place(0.25, 0.25) == pytest.approx((0.25, 0.25), abs=0.01)
    assert not same(hall.picture(), whole)
    drag(presenter, (0.5, 0.5), (0.4, 0.3))
    assert hub.stage.view.centre[0] > view.centre[0]
    assert hub.stage.view.centre[1] > view.centre[1]
    assert hub.stage.view.spotlight is None
    wheel(presenter, place, -20)
    assert same(hall.picture(), whole)


def wheel(presenter: PresenterWindow, place: QPointF, notches: int) -> None:
    pane = presenter.current
    event = QWheelEvent(
        place,
        pane.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)
    QApplication.processEvents()


def spot(presenter: PresenterWindow, share: tuple[float, float]) -> QPoint:
    rect = canvas_rect(presenter.current.slide_rect())
    x, y = rect.x() + share[0] * rect.width(), rect.y() + share[1] * rect.height()
    return QPointF(x, y).toPoint()


def move(presenter: PresenterWindow, place: QPoint) -> None:
    """Move the mouse to a place of the picture, or beside it, without any button."""
    window = presenter.windowHandle()
    QTest.mouseMove(window, presenter.current.mapTo(presenter, place))
    QApplication.processEvents()


def drag(presenter: PresenterWindow, start: tuple[float, float], end: tuple[float, float]) -> None:
    pane, left = presenter.current, Qt.MouseButton.LeftButton
    QTest.mousePress(pane, left, pos=spot(presenter, start))
    for share in (0.5, 1.0):
        x, y = (a + share * (b - a) for a, b in zip(start, end, strict=True))
        QTest.mouseMove(pane, spot(presenter, (x, y)))
        QApplication.processEvents()
    QTest.mouseRelease(pane, left, pos=spot(presenter, end))
    QApplication.processEvents()


def test_dragging_on_the_whole_slide_highlights_a_rectangle_and_a_click_ends_it(
    presenter: PresenterWindow, hub: Hub, hall: Hall
) -> None:
    whole = hall.picture()
    drag(presenter, (0.1, 0.2), (0.6, 0.5))
    lit = hub.stage.view.spotlight
    assert lit is not None
    assert (lit.x, lit.y, lit.right, lit.bottom) == pytest.approx((0.1, 0.2, 0.6, 0.5), abs=0.01)
    assert not same(hall.picture(), whole)
    click(presenter.current, spot(presenter, (0.8, 0.8)))
    assert same(hall.picture(), whole)


def test_two_fingers_look_closer(presenter: PresenterWindow, hub: Hub, hall: Hall) -> None:
    whole = hall.picture()
    pane = presenter.current
    device = QTest.createTouchDevice()
    shares = ((0.4, 0.5), (0.6, 0.5)), ((0.3, 0.5), (0.7, 0.5)), ((0.25, 0.5), (0.75, 0.5))
    touch = QTest.touchEvent(pane, device, autoCommit=False)
    for number, (one, other) in enumerate(shares):
        for finger, share in enumerate((one, other)):
            act = touch.press if number == 0 else touch.move
            act(finger, spot(presenter, share), pane)
        touch.commit()
    assert hub.stage.view.factor == pytest.approx(2.5, abs=0.05)
    for finger, share in enumerate(shares[-1]):
        touch.release(finger, spot(presenter, share), pane)
    touch.commit()
    assert not same(hall.picture(), whole)
    assert hub.stage.view.spotlight is None


def test_p_lets_a_dot_follow_the_mouse_until_p_or_escape_or_the_next_slide(
    presenter: PresenterWindow, hub: Hub, hall: Hall, result: Cue
) -> None:
    whole = hall.picture()
    for end in (Key.Key_P, Key.Key_Escape):
        press(Key.Key_P)
        for share in ((0.3, 0.4), (0.52, 0.61)):
            move(presenter, spot(presenter, share))
            assert hall.colour(*share).red() > 200
            assert hall.colour(*share).blue() < 90
        move(presenter, QPoint(5, presenter.current.height() + 60))
        assert hub.stage.view.pointer is None
        press(end)
        assert same(hall.picture(), whole)
        assert hub.stage.cue == result
    press(Key.Key_P)
    press(Key.Key_PageDown)
    assert not hub.stage.pointing


def test_m_and_escape_take_a_message_away_and_paging_does_not(
    presenter: PresenterWindow, hub: Hub, hall: Hall, clock: Clock, result: Cue
) -> None:
    whole = hall.picture()
    for end in (Key.Key_M, Key.Key_Escape):
        hub.stage.set_message(Message("Weiter in", clock.now + timedelta(minutes=2)))
        assert hall.colour(0.001, 0.5) == QColor(DARK.warning)
        clock.now += timedelta(seconds=1)
        hub.tick.emit(clock.now)
        assert hall.colour(0.001, 0.5) == QColor(DARK.warning)
        press(Key.Key_PageDown)
        assert hall.colour(0.001, 0.5) == QColor(DARK.warning)
        press(Key.Key_B)
        assert hall.colour(0.001, 0.5) == QColor("#000000")
        press(Key.Key_B)
        press(Key.Key_PageUp)
        press(end)
        assert hub.stage.message is None
        assert hub.stage.cue == result
        assert same(hall.picture(), whole)


def test_while_a_number_is_typed_zero_belongs_to_it(presenter: PresenterWindow, hub: Hub) -> None:
    press(Key.Key_Plus)
    write("10")
    assert area_typed(presenter) == "10"
    assert hub.stage.view.factor > 1


def test_a_movement_leaves_no_pictures_behind(
    presenter: PresenterWindow, area: PlenaryArea, hall: Hall
) -> None:
    hall.picture()
    kept = area.controller.pictures.kept
    for _ in range(12):
        press(Key.Key_Plus)
        hall.picture()
    assert area.controller.pictures.kept <= kept + 2
    assert len(area.controller.pictures._passing) <= 6
    assert area.controller.windows.pixels() != QSize()
