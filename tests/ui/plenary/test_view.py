"""The area: what it offers, shows and sets; the presenter's window; the pictures in them."""

from functools import cache

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from moderator.event.results import ResultState
from moderator.event.schedule import Event
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.rules.running_order import is_ready
from moderator.slides.bodies import Scene
from moderator.slides.painter import picture
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.entry_list import THUMB, entries_of
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import CTRL, click, press, write
from tests.ui.plenary.display import open_presenter, pretend_second_screen
from tests.ui.plenary.seen import look_same
from tests.ui.plenary.whole import presenting

Key = Qt.Key


def test_every_scene_is_offered_and_every_group_apart_with_its_state(area: PlenaryArea) -> None:
    entries = area.list.entry_model.rows
    kinds = {entry.cue.kind for entry in entries}
    assert {
        SceneKind.WELCOME,
        SceneKind.NOW_NEXT,
        SceneKind.ROOM_GUIDE,
        SceneKind.LOOK_BACK,
        SceneKind.CLOSING,
    } <= kinds
    assert SceneKind.GROUP_RESULT not in kinds
    assert [row.turn.number for row in area.order.list.rows if row.turn is not None] == [6]
    states = [row.state for row in area.order.waiting.list.waiting_model.rows]
    assert states == [ResultState.MISSING] * 14
    assert not area.order.hint.isVisible()


def test_the_groups_of_each_round_can_be_shown_where_there_are_some(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    kinds = [entry.cue.kind for entry in entries_of(demo_hub.conference, demo_hub.now())]
    assert kinds.count(SceneKind.GROUP_GUIDE) == kinds.count(SceneKind.ROOM_GUIDE) == 3
    assert SceneKind.GROUP_GUIDE not in {e.cue.kind for e in area.list.entry_model.rows}


def test_choosing_only_previews(area: PlenaryArea, hub: Hub, qtbot: QtBot) -> None:
    row = area.order.list.order_model.index(1, 0)
    click(area.order.list.viewport(), area.order.list.visualRect(row).center())
    assert area.cue.kind is SceneKind.GROUP_RESULT
    assert hub.stage.cue == BLACK
    qtbot.waitUntil(lambda: not area.panel.preview.image.isNull())
    click(area.panel.following)
    assert area.cue.page == 1


def test_a_selected_row_shows_its_slide_also_without_the_focus(
    area: PlenaryArea, qtbot: QtBot
) -> None:
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.choose_page(PlenaryPage.SCENES)
    area.list.setFocus()
    row = area.list.visualRect(area.list.currentIndex())
    inside = row.adjusted(THUMB.width() // 2, row.height() // 2 - 4, 0, 0)
    inside.setSize(QSize(20, 8))
    entry = area.list.entry
    assert entry is not None
    qtbot.waitUntil(lambda: area.list.entry_model.thumbnail(entry, 1.0) is not None)
    with_keys = area.list.viewport().grab(inside).toImage()
    area.start.setFocus()
    assert area.list.viewport().grab(inside).toImage() == with_keys


def test_nothing_is_shown_with_only_the_moderators_own_screen(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(hub.error_shown) as told:
        click(area.panel.send)
    assert "F5" in str(told.args[0].remedy)
    assert hub.stage.cue == BLACK
    assert not hub.stage.open
    assert not area.panel.on_air.isVisibleTo(area)


def test_a_scene_is_marked_as_in_the_hall_only_while_it_is_seen(
    area: PlenaryArea, hub: Hub
) -> None:
    cue = area.cue
    hub.stage.show(cue)
    assert not area.panel.on_air.isVisibleTo(area)
    area.controller.present(cue)
    assert hub.stage.open
    assert area.panel.on_air.isVisibleTo(area)
    area.controller.end()
    hub.stage.show(cue)
    assert not area.panel.on_air.isVisibleTo(area)


def test_the_focus_stays_with_the_moderator_when_a_scene_is_shown(
    area: PlenaryArea, qtbot: QtBot
) -> None:
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    pretend_second_screen(area)
    area.choose_page(PlenaryPage.SCENES)
    area.list.setFocus()
    keys = QApplication.focusWidget()
    area.controller.show_in_hall(Cue(SceneKind.WELCOME))
    hall = area.controller.windows.hall
    assert hall is not None
    with qtbot.waitSignal(hall.windowHandle().activeChanged):
        hall.activateWindow()  # as window systems do that activate every new window
    qtbot.waitUntil(area.isActiveWindow)
    assert QApplication.focusWidget() is keys


def test_a_room_guide_turns_its_pages_by_itself_and_begins_again(
    area: PlenaryArea, hub: Hub
) -> None:
    area.controller.present()
    item = hub.conference.rounds()[0]
    hub.stage.show(Cue(SceneKind.ROOM_GUIDE, item.id))
    seen = []
    for _ in range(30):
        seen.append(hub.stage.cue.page)
        area.controller.turner.turn()
        if hub.stage.cue.page == 0:
            break
    assert seen == list(range(len(seen)))
    assert len(seen) > 3
    assert hub.stage.cue.page == 0


def test_light_slides_are_chosen_and_undone(
    area: PlenaryArea, hub: Hub, store: Store, qtbot: QtBot
) -> None:
    area.panel.ground.findChildren(QPushButton)[1].click()
    assert not store.conference.event.hall_dark
    hub.undo()
    assert store.conference.one(Event, 1).hall_dark
    area.panel.depth_box.setValue(9.0)
    assert store.conference.event.hall_depth == 9.0


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_presenter_sees_now_next_notes_and_time(
    area: PlenaryArea, hub: Hub, store: Store, qtbot: QtBot
) -> None:
    stage = area.controller.presentation
    number, group = next(
        (n, g) for n, g in enumerate(stage.deck.order.groups) if is_ready(hub.conference, g)
    )
    area.controller.present(Cue(SceneKind.GROUP_RESULT, group.id))
    open_presenter(area)
    window = area.controller.presenter
    assert window is not None
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of tests is too narrow for it
    window.resize(1366, 768)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.clock.text() == "4:00"
    assert window.notes.toPlainText() == "Frau Kröger"
    qtbot.waitUntil(lambda: not window.current.image.isNull())
    qtbot.waitUntil(lambda: not window.upcoming.image.isNull())
    click(window.notes.viewport())
    press(Qt.Key.Key_A, CTRL)
    write("Bitte 5 Punkte. B")
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.notes == "Bitte 5 Punkte. B"
    assert hub.stage.cue.kind is SceneKind.GROUP_RESULT, (
        "letters in a note are no keys of the stage"
    )
    press(Qt.Key.Key_PageDown)
    assert hub.stage.cue == stage.deck.steps[stage.deck.index]
    assert hub.stage.cue.page == 1, "a clicker works while a note is written"
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_B)
    assert hub.stage.cue == BLACK, "Escape ended the writing, and the keys are the stage's again"
    press(Qt.Key.Key_B)
    click(window.chips.buttons[number])
    assert stage.armed is not None
    assert hub.stage.cue.page == 0


def test_the_hall_shows_the_very_picture_of_the_scene(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    area.controller.present()
    windows = area.controller.windows
    pictures = area.controller.pictures

    @cache  # painted at each look, it would take the processor from the painter that is awaited
    def wanted(scene: Scene, width: int, height: int) -> QImage:
        return picture(scene, QSize(width, height), pictures.photo)

    def arrived() -> bool:
        window = windows.hall  # another one where it had to be placed anew
        if window is None:
            return False
        scene, size = pictures.scene(hub.stage.cue), window.pixels()
        seen = window.image.size() == size
        return seen and look_same(window.image, wanted(scene, size.width(), size.height()))

    qtbot.waitUntil(arrived)
    area.controller.presentation.forward()
    qtbot.waitUntil(arrived)
    window = windows.hall
    assert window is not None
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.toolTip() == ""
    assert not window.children() or window.layout() is None


def test_the_next_slide_is_painted_before_it_is_wanted(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    area.controller.present()
    stage, pictures = area.controller.presentation, area.controller.pictures
    size = area.controller.windows.pixels()
    assert size != QSize(0, 0)
    for _ in range(4):
        coming = stage.upcoming
        assert coming is not None
        qtbot.waitUntil(lambda c=coming: pictures.find(pictures.scene(c), size) is not None)  # type: ignore[misc]
        stage.forward()
        assert area.controller.windows.hall is not None
        assert not area.controller.windows.hall.image.isNull()


def test_leaving_closes_every_window_of_the_stage(area: PlenaryArea, qtbot: QtBot) -> None:
    area.controller.present()
    area.controller.end()
    QApplication.processEvents()
    assert area.controller.windows.hall is None
    assert area.controller.presenter is None


def test_each_page_has_a_key_that_its_tab_tells(demo_area: PlenaryArea) -> None:
    pages = []
    for key, shown in ((Key.Key_E, demo_area.list), (Key.Key_R, demo_area.order.list)):
        press(key, CTRL)
        pages.append(demo_area.page)
        assert shown.hasFocus()
    assert pages == [PlenaryPage.SCENES, PlenaryPage.ORDER]
    tabs = {
        tab.text(): tab.toolTip()
        for tab in demo_area.findChildren(QAbstractButton)
        if tab.text() in {"Gruppenergebnisse", "Weitere Folien"}
    }
    assert [tip.rpartition("+")[2] for tip in tabs.values()] == ["R)", "E)"]


def test_buttons_of_the_stage_tell_their_keys(demo_area: PlenaryArea, qtbot: QtBot) -> None:
    window = presenting(demo_area, qtbot)
    assert "(U)" in window.take_back.toolTip()
    assert "(N)" in window.take_down.toolTip()
    assert "(/)" in window.search.toolTip()
    assert window.forward.text().replace("&&", "&") in window.forward.toolTip()
    assert demo_area.panel.hide_turn.toolTip().endswith("(H)")
