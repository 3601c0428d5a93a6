"""The running order is arranged by mouse and keys, and its sum follows schedule and clock."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.results import set_speaker, set_state
from moderator.actions.running import start_item
from moderator.event.plenary import OwnSlide
from moderator.event.results import ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import TurnKey, plenary_item, running_order
from moderator.slides.deck import deck
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.plenary.limit_check import LimitCheck
from moderator.ui.plenary.order_list import OrderList
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import ALT, CTRL, click, press, write
from tests.ui.plenary.display import pretend_second_screen

Key = Qt.Key


@pytest.fixture
def area(demo_area: PlenaryArea) -> PlenaryArea:
    return demo_area


@pytest.fixture
def order(area: PlenaryArea) -> OrderList:
    return area.order.list


def numbers(hub: Hub) -> list[int | None]:
    """Numbers of the groups as the plenary hears them."""
    return [turn.number for turn in running_order(hub.conference, hub.now()).turns]


def listed(order: OrderList) -> list[int | None]:
    """Numbers of the groups as they are listed, None for each heading."""
    QApplication.processEvents()
    return [None if row.turn is None else row.turn.number for row in order.rows]


def key_of(hub: Hub, number: int) -> TurnKey:
    turns = running_order(hub.conference, hub.now()).all
    return next(turn.key for turn in turns if turn.number == number)


def place(order: OrderList, number: int | str) -> QPoint:
    """Find the middle of a group's row, or of a theme's heading."""
    for n, row in enumerate(order.rows):
        found = row.title if row.turn is None else row.turn.number
        if found == number:
            index = order.order_model.index(n, 0)
            order.scrollTo(index)
            return order.visualRect(index).center()
    raise LookupError(number)


def drag(order: OrderList, start: QPoint, goal: QPoint, *, give_up: bool = False) -> None:
    """Press the mouse, move it and let go; at the goal's upper or lower half as it lies."""
    port = order.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, start + (goal - start) * share)
        QApplication.processEvents()
    if give_up:
        press(Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=goal)
    QApplication.processEvents()


UP, DOWN = QPoint(0, -8), QPoint(0, 8)


def test_groups_are_numbered_over_all_themes(order: OrderList, area: PlenaryArea) -> None:
    every = [*listed(order), *(r.number for r in area.order.waiting.list.waiting_model.rows)]
    assert sorted(number for number in every if number) == list(range(1, 19))
    assert every.count(None) == 5


def test_a_group_is_dragged_to_another_place(order: OrderList, demo_hub: Hub) -> None:
    before = numbers(demo_hub)
    drag(order, place(order, 1), place(order, 3) + DOWN)
    assert numbers(demo_hub) == [2, 3, 1, *before[3:]]
    demo_hub.undo()
    assert numbers(demo_hub) == before


def test_a_theme_is_dragged_with_all_its_groups_and_never_into_another(
    order: OrderList, demo_hub: Hub
) -> None:
    title = next(row.title for row in order.rows if row.heading is not None)
    drag(order, place(order, title), place(order, 6) + UP)
    assert numbers(demo_hub)[:7] == [1, 2, 3, 4, 5, 6, 7], "the next edge is its own"
    drag(order, place(order, title), place(order, 8) + DOWN)
    assert numbers(demo_hub)[:7] == [5, 6, 7, 8, 1, 2, 3]


def test_escape_leaves_everything_where_it_was(order: OrderList, demo_hub: Hub) -> None:
    before = demo_hub.conference
    drag(order, place(order, 1), place(order, 3) + DOWN, give_up=True)
    assert demo_hub.conference is before


def test_groups_and_themes_are_moved_by_keys(order: OrderList, demo_hub: Hub) -> None:
    click(order.viewport(), place(order, 2))
    press(Key.Key_Up, ALT)
    assert numbers(demo_hub)[:3] == [2, 1, 3]
    press(Key.Key_Down, ALT, times=2)
    assert numbers(demo_hub)[:3] == [1, 3, 2]
    press(Key.Key_Left)
    assert order.row is not None
    assert order.row.heading is not None
    press(Key.Key_Down, ALT)
    assert numbers(demo_hub)[:8] == [5, 6, 7, 8, 1, 3, 2, 4]
    demo_hub.undo()
    assert numbers(demo_hub)[:4] == [1, 3, 2, 4]


def test_a_group_at_the_edge_of_its_theme_passes_the_next_theme_whole(
    order: OrderList, demo_hub: Hub
) -> None:
    click(order.viewport(), place(order, 4))
    press(Key.Key_Down, ALT)
    assert numbers(demo_hub)[:8] == [1, 2, 3, 5, 6, 7, 8, 4]


def test_a_group_is_hidden_by_key_and_by_its_eye_and_is_not_in_the_deck(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    hidden = key_of(demo_hub, 2).group_id
    for hide in (Key.Key_H, Key.Key_Delete):
        click(order.viewport(), place(order, 2))
        press(hide)
        shown = [cue.subject_id for cue in deck(demo_hub.conference, demo_hub.now())]
        assert hidden not in shown
        assert 2 in listed(order), "it stays in its place"
        press(hide)
        assert 2 in numbers(demo_hub)
    row = place(order, 2)
    box = order._eye(order.indexAt(row))
    click(order.viewport(), box.center())
    assert 2 not in numbers(demo_hub)
    click(area.panel.hide_turn)
    assert 2 in numbers(demo_hub)


def test_what_was_put_off_comes_last_and_back_at_its_place(order: OrderList, demo_hub: Hub) -> None:
    before = numbers(demo_hub)
    click(order.viewport(), place(order, 3))
    press(Key.Key_L)
    assert numbers(demo_hub) == [*(n for n in before if n != 3), 3]
    assert listed(order)[-2:] == [None, 3]
    click(order.viewport(), place(order, 3))
    press(Key.Key_L)
    assert numbers(demo_hub) == before


def test_a_whole_theme_is_hidden_by_key_and_by_its_eye(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    before, heading = numbers(demo_hub), area.order.list.rows[0].title
    click(order.viewport(), place(order, heading))
    press(Key.Key_H)
    assert numbers(demo_hub) == before[4:]
    assert listed(order)[:5] == [None, 1, 2, 3, 4], "its groups stay in their places"
    assert demo_hub.store.undo_label is not None
    assert str(demo_hub.store.undo_label) == f"{heading}: left out of the plenary"
    click(order.viewport(), order._eye(order.indexAt(place(order, heading))).center())
    assert numbers(demo_hub) == before
    click(order.viewport(), place(order, 2))
    press(Key.Key_H)
    click(order.viewport(), place(order, heading))
    press(Key.Key_H)
    assert numbers(demo_hub) == before[4:], "one that is hidden already stays so"


def test_a_theme_is_put_off_by_key_and_undo_brings_it_back(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    before = numbers(demo_hub)
    click(order.viewport(), place(order, order.rows[0].title))
    press(Key.Key_L)
    assert numbers(demo_hub) == [*before[4:], *before[:4]]
    demo_hub.undo()
    assert numbers(demo_hub) == before


def test_what_is_dropped_on_later_is_put_off(order: OrderList, demo_hub: Hub) -> None:
    before = numbers(demo_hub)
    click(order.viewport(), place(order, 3))
    press(Key.Key_L)
    QApplication.processEvents()
    order.window().resize(1160, 1100)
    QApplication.processEvents()
    drag(order, place(order, 17), place(order, "Später"))
    assert numbers(demo_hub) == [*(n for n in before if n not in {3, 17}), 3, 17]
    drag(order, place(order, 17), place(order, 3) + UP)
    assert numbers(demo_hub)[-2:] == [17, 3], "what was put off changes places"
    drag(order, place(order, 3), place(order, 18) + DOWN)
    assert numbers(demo_hub)[-3:] == [18, 3, 17], "above the heading it is put off no more"
    drag(order, place(order, order.rows[0].title), place(order, "Später"))
    assert set(numbers(demo_hub)[-4:]) == {1, 2, 4, 17}


def test_minutes_are_changed_by_keys_and_the_sum_follows(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    assert area.order.sum.minutes.text() == "68 Min."
    click(order.viewport(), place(order, 5))
    press(Key.Key_Plus, times=3)
    press(Key.Key_Minus)
    QApplication.processEvents()
    assert area.order.sum.minutes.text() == "70 Min."
    assert area.panel.fields.minutes.box.text() == "6"
    press(Key.Key_F2)
    press(Key.Key_A, CTRL)
    press(Key.Key_9)
    press(Key.Key_Return)
    QApplication.processEvents()
    assert area.order.sum.minutes.text() == "73 Min."
    click(area.panel.fields.usual)
    QApplication.processEvents()
    assert area.order.sum.minutes.text() == "68 Min."


def test_typing_a_number_selects_that_group(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_1)
    press(Key.Key_2)
    assert area.cue.subject_id == key_of(demo_hub, 12).group_id
    assert demo_hub.stage.cue == BLACK


def test_too_much_is_said_and_mended_by_one_button(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store
) -> None:
    total = area.order.sum
    assert total.words.text() == "für 17 Gruppen, der Ablauf lässt 60 Min. bis 12:00 Uhr."
    assert total.verdict.text() == "8 Min. zu viel"
    assert total.bar.mark == pytest.approx(60 / 68)
    assert total.equal.text() == "Alle auf 3 Min."
    assert total.extend.text().endswith("ab 12:08")
    click(total.equal)
    QApplication.processEvents()
    assert total.verdict.text() == "9 Min. Luft"
    demo_hub.undo()
    QApplication.processEvents()
    click(total.extend)
    QApplication.processEvents()
    assert total.verdict.text() == "passt genau"
    found = plenary_item(demo_store.conference, demo_hub.now())
    assert found is not None
    assert f"{found.end:%H:%M}" == "12:08"


def test_themes_fold_and_a_group_within_is_found_all_the_same(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert listed(order)[:3] == [None, None, 5]
    area.reveal(_group(demo_hub, 2))
    assert listed(order)[:4] == [None, 1, 2, 3]
    assert area.cue.subject_id == _group(demo_hub, 2).id


def _group(hub: Hub, number: int) -> Group:
    return hub.conference.one(Group, key_of(hub, number).group_id or 0)


def test_what_is_not_ready_leads_to_its_result_and_never_to_the_hall(
    area: PlenaryArea, demo_hub: Hub, qtbot: QtBot
) -> None:
    pretend_second_screen(area)
    waiting = area.order.waiting.list
    with qtbot.waitSignal(demo_hub.wanted) as wanted:
        click(waiting.viewport(), waiting.link_rect(0).center())
    row = waiting.waiting_model.rows[0]
    assert wanted.args[0] == Destination(AreaName.RESULTS, row.group)
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_PageDown, Key.Key_F5):
        waiting.setFocus()
        press(key)
        assert demo_hub.stage.cue == BLACK
        assert not area.controller.presentation.running


def test_enter_shows_the_selected_group_in_the_hall(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    pretend_second_screen(area)
    click(order.viewport(), place(order, 2))
    press(Key.Key_Return)
    assert demo_hub.stage.cue.subject_id == key_of(demo_hub, 2).group_id
    assert demo_hub.stage.cue.kind is SceneKind.GROUP_RESULT
    area.controller.end()


def test_the_menu_does_what_the_keys_do(order: OrderList, area: PlenaryArea, demo_hub: Hub) -> None:
    click(order.viewport(), place(order, 2))
    assert order.row is not None
    menu = area.order.menu_of(order.row)
    _choose(menu, "Später")
    assert numbers(demo_hub)[-1] == 2
    _choose(area.order.order_menu(), "Nach Gruppen")
    assert numbers(demo_hub)[:3] == [1, 5, 10]
    assert None not in listed(order)[:10], "no headings while it is by group"
    demo_hub.undo()
    assert numbers(demo_hub)[:3] == [1, 3, 4]


def _choose(menu: QMenu, words: str) -> None:
    next(act for act in menu.actions() if act.text() == words).trigger()
    QApplication.processEvents()


def test_figures_follow_the_clock_while_the_plenary_runs(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store
) -> None:
    item = plenary_item(demo_store.conference, demo_hub.now())
    assert item is not None
    start_item(demo_store, item.item.id)
    begun = demo_store.conference.one(AgendaItem, item.item.id).actual_start
    assert begun is not None
    demo_store.clock = lambda: begun + timedelta(minutes=26)
    QApplication.processEvents()
    demo_hub.tick.emit(demo_hub.now())
    total = area.order.sum
    assert total.words.text() == "für 17 Gruppen bis 11:50 Uhr; geplant waren 68 Min."
    assert total.minutes.text() == "34 Min."
    turns = [row.turn for row in area.order.list.rows if row.turn is not None]
    assert sum((turn.share for turn in turns), timedelta()) == pytest.approx(
        timedelta(minutes=34), abs=timedelta(seconds=1)
    )
    assert turns[0].share == pytest.approx(timedelta(minutes=2), abs=timedelta(seconds=1))


def test_speaker_and_note_are_typed_beside_the_preview(
    area: PlenaryArea, order: OrderList, demo_hub: Hub
) -> None:
    click(order.viewport(), place(order, 2))
    group = _group(demo_hub, 2)
    fields = area.panel.fields
    _type_into(fields.speaker, "Nadja Ott")
    _type_into(fields.note, "Frau Meier fragen")
    result = demo_hub.conference.result_of(group.id)
    assert result is not None
    assert _group(demo_hub, 2).speaker == "Nadja Ott"
    assert result.notes == "Frau Meier fragen"
    area.choose_page(PlenaryPage.SCENES)
    _type_into(fields.note, "Mikro an")
    note = demo_hub.conference.scene_note(area.cue.kind, area.cue.subject_id)
    assert note is not None
    assert note.text == "Mikro an"


def _type_into(field: QWidget, text: str) -> None:
    click(field.viewport() if isinstance(field, QPlainTextEdit) else field)
    press(Key.Key_A, CTRL)
    write(text)


def test_the_flipchart_is_one_click_away(area: PlenaryArea, order: OrderList) -> None:
    click(order.viewport(), place(order, 1))
    assert area.panel.kinds.isVisible()
    for number, kind in ((1, SceneKind.PHOTO), (0, SceneKind.GROUP_RESULT)):
        click(area.panel.kinds._buttons()[number])
        assert area.cue.kind is kind


def test_a_result_that_gets_ready_takes_its_place(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store
) -> None:
    waiting = area.order.waiting.list.waiting_model.rows[0]
    set_state(demo_store, waiting.group.id, ResultState.READY)
    QApplication.processEvents()
    assert waiting.number in listed(area.order.list)
    assert not area.order.waiting.isVisible()


def test_what_comes_near_a_limit_is_listed_and_leads_to_its_group(
    area: PlenaryArea,
    demo_hub: Hub,
    demo_store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(LimitCheck, "_measured", lambda _check, _photo: None)
    box = area.panel.limits
    qtbot.waitUntil(box.fine.isVisible, timeout=20_000)
    assert box.fine.text() == "Lesbar bis hinten"
    group = _group(demo_hub, 3)
    set_speaker(demo_store, group.id, "")
    qtbot.waitUntil(box.some.isVisible, timeout=20_000)
    assert box.some.text() == "1 Hinweis"
    _choose(box.menu(), "3  niemand benannt, der spricht")
    assert area.cue.subject_id == group.id


def test_photos_are_not_measured_while_the_hall_is_shown(
    area: PlenaryArea,
    demo_hub: Hub,
    demo_store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(LimitCheck, "_measured", lambda _check, _photo: None)
    box = area.panel.limits
    qtbot.waitUntil(box.fine.isVisible, timeout=20_000)
    demo_hub.stage.set_open(True)
    set_speaker(demo_store, _group(demo_hub, 3).id, "")
    QApplication.processEvents()
    assert not area.panel.check.busy, "the next slide would wait for it"
    demo_hub.stage.set_open(False)
    qtbot.waitUntil(box.some.isVisible, timeout=20_000)


def test_an_own_slide_is_inserted_written_moved_and_removed(
    order: OrderList, area: PlenaryArea, demo_hub: Hub
) -> None:
    click(order.viewport(), place(order, 2))
    _choose(area.order.order_menu(), "Folie mit Text einfügen")
    write("Pause")
    _type_into(area.panel.fields.content, "Weiter um elf")
    slide = demo_hub.conference.all(OwnSlide)[0]
    assert (slide.title, slide.text) == ("Pause", "Weiter um elf")
    cues = [cue.kind for cue in deck(demo_hub.conference, demo_hub.now())]
    assert cues.count(SceneKind.OWN_SLIDE) == 1
    assert numbers(demo_hub)[:4] == [1, 2, None, 3]
    assert area.order.sum.minutes.text() == "69 Min."
    order.setFocus()
    press(Key.Key_Up, ALT)
    assert numbers(demo_hub)[:4] == [1, None, 2, 3]
    assert area.cue == Cue(SceneKind.OWN_SLIDE, slide.id)
    assert order.row is not None
    _choose(area.order.menu_of(order.row), "Folie entfernen")
    assert numbers(demo_hub)[:3] == [1, 2, 3]
    demo_hub.undo()
    assert numbers(demo_hub)[:4] == [1, None, 2, 3]
