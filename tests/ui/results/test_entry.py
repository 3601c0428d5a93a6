"""Points are entered with the keyboard alone, as fast as one types, and are on disk at once."""

import sqlite3

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.results import PointPlace
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.results import Point, PointKind, ResultState
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results import saving
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of, questions_of, texts
from tests.ui.results.hands import ALT, CTRL, NONE, SHIFT, Key, focused, line_with, press, write

DIGITS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)


def on_disk(store: Store) -> list[str]:
    """Read the points with a connection of one's own, past the program."""
    connection = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    try:
        return [row[0] for row in connection.execute("SELECT text FROM point ORDER BY id")]
    finally:
        connection.close()


def test_ten_points_by_keyboard_alone(area: ResultsArea, group: Group, store: Store) -> None:
    area.page.begin()
    wanted = [(f"Punkt Nummer {number}", number % 5) for number in range(10)]
    for text, kind in wanted:
        press(DIGITS[kind], ALT)
        write(text)
        press(Key.Key_Return)
    points = store.conference.points_of(group.id)
    assert [point.text for point in points] == [text for text, _ in wanted]
    assert [point.kind for point in points] == [tuple(PointKind)[kind] for _, kind in wanted]
    assert {point.question_id for point in points} == {questions_of(store.conference, group)[0]}
    assert on_disk(store) == [text for text, _ in wanted]


def test_each_letter_is_on_disk_when_it_is_on_the_screen(area: ResultsArea, store: Store) -> None:
    area.page.begin()
    for length, letter in enumerate("Werkstatt", start=1):
        write(letter)
        assert on_disk(store) == ["Werkstatt"[:length]]


def test_new_point_keeps_the_kind_and_question_of_the_last(
    area: ResultsArea, group: Group, store: Store
) -> None:
    area.page.begin()
    press(Key.Key_Tab)
    press(Key.Key_4, ALT)
    write("eins")
    press(Key.Key_Return)
    write("zwei")
    first, second = store.conference.points_of(group.id)
    assert first.kind is second.kind is PointKind.NEXT_STEP
    assert first.question_id == second.question_id == questions_of(store.conference, group)[1]


def test_enter_in_the_middle_makes_room_there(
    area: ResultsArea, group: Group, store: Store
) -> None:
    area.page.begin()
    for text in ("a", "c"):
        write(text)
        press(Key.Key_Return)
    line_with(area, "a").editor.put_cursor_at_end()
    press(Key.Key_Return)
    write("b")
    assert texts(store.conference, group.id) == ["a", "b", "c"]


def test_empty_draft_leads_on_and_leaves_nothing(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot
) -> None:
    area.page.begin()
    write("a")
    press(Key.Key_Return)
    press(Key.Key_Return)
    write("b")
    one, two = store.conference.points_of(group.id)
    first, second, _third = questions_of(store.conference, group)
    assert (one.question_id, two.question_id) == (first, second)
    line_with(area, "a").editor.put_cursor_at_end()
    press(Key.Key_Return)
    press(Key.Key_Up)
    press(Key.Key_Return)
    line_with(area, "b").editor.put_cursor_at_end()
    qtbot.waitUntil(lambda: len(area.page.sheet.sections[0].lines) == 2)


def test_backspace_in_an_empty_point_removes_it(
    area: ResultsArea, group: Group, store: Store
) -> None:
    area.page.begin()
    for text in ("eins", "zw"):
        write(text)
        press(Key.Key_Return)
    press(Key.Key_Backspace)
    assert focused() is line_with(area, "zw").editor
    for _ in range(3):
        press(Key.Key_Backspace)
    assert focused() is line_with(area, "eins").editor
    assert texts(store.conference, group.id) == ["eins"]


def test_undo_takes_whole_lines_back_and_brings_them_again(
    area: ResultsArea, group: Group, store: Store, hub: Hub
) -> None:
    area.page.begin()
    for text in ("eins", "zwei"):
        write(text)
        press(Key.Key_Return)
    hub.undo()
    assert texts(store.conference, group.id) == ["eins"]
    assert [line.editor.text for line in area.page.sheet.lines if line.point] == ["eins"]
    hub.undo()
    assert texts(store.conference, group.id) == []
    hub.redo()
    hub.redo()
    assert texts(store.conference, group.id) == ["eins", "zwei"]
    assert [line.editor.text for line in area.page.sheet.lines if line.point] == ["eins", "zwei"]


def test_undo_while_the_cursor_is_in_the_point(
    area: ResultsArea, group: Group, store: Store, hub: Hub
) -> None:
    area.page.begin()
    write("weg damit")
    hub.undo()
    assert texts(store.conference, group.id) == []
    write("neu")
    assert texts(store.conference, group.id) == ["neu"]


def test_dots_order_and_question_by_key(area: ResultsArea, group: Group, store: Store) -> None:
    area.page.begin()
    for text in ("a", "b", "c"):
        write(text)
        press(Key.Key_Return)
    line_with(area, "c").editor.put_cursor_at_end()
    for _ in range(3):
        press(Key.Key_Plus, CTRL)
    press(Key.Key_Minus, CTRL)
    press(Key.Key_Up, ALT)
    assert texts(store.conference, group.id) == ["a", "c", "b"]
    assert focused() is line_with(area, "c").editor
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    point = line_with(area, "c").point
    assert point is not None
    assert point.question_id == questions_of(store.conference, group)[1]
    assert point.dots == 2
    press(Key.Key_Up, CTRL)
    assert texts(store.conference, group.id) == ["a", "b", "c"]
    assert {p.question_id for p in store.conference.points_of(group.id)} == {
        questions_of(store.conference, group)[0]
    }


def test_control_enter_goes_to_the_next_group(area: ResultsArea, store: Store) -> None:
    area.page.begin()
    write("hier")
    press(Key.Key_Return, CTRL)
    following = group_of(store.conference, 1, 4)
    assert area.groups.group_id == following.id
    assert focused() is area.page.headline
    write("Dort")
    press(Key.Key_Return)
    write("dort")
    assert texts(store.conference, following.id) == ["dort"]
    result = store.conference.result_of(following.id)
    assert result is not None
    assert result.headline == "Dort"
    press(Key.Key_Return, CTRL | SHIFT)
    assert area.groups.group_id == group_of(store.conference, 1, 3).id


def test_tab_and_arrows_walk_over_the_page(area: ResultsArea) -> None:
    area.page.headline.put_cursor_at_end()
    write("Erst der Ablauf")
    press(Key.Key_Return)
    sections = area.page.sheet.sections
    assert focused() is sections[0].lines[-1].editor
    press(Key.Key_Tab)
    assert focused() is sections[1].lines[-1].editor
    press(Key.Key_Backtab)
    press(Key.Key_Up)
    assert focused() is area.page.headline
    press(Key.Key_Down)
    assert focused() is sections[0].lines[0].editor


def test_escape_puts_the_old_text_back(area: ResultsArea, group: Group, store: Store) -> None:
    area.page.begin()
    write("gut")
    press(Key.Key_Return)
    line_with(area, "gut").editor.put_cursor_at_end()
    write(" und schlecht")
    assert texts(store.conference, group.id) == ["gut und schlecht"]
    press(Key.Key_Escape)
    assert texts(store.conference, group.id) == ["gut"]


def test_ten_points_with_headline_and_on_to_the_next_group_need_twelve_keys_beside_the_text(
    area: ResultsArea, group: Group, store: Store
) -> None:
    keys = 0

    def key(which: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        nonlocal keys
        keys += 1
        press(which, held)

    area.page.headline.put_cursor_at_end()
    write("Erst der Ablauf")
    for number in range(10):
        key(Key.Key_Return)
        write(f"Punkt {number}")
    key(Key.Key_Return, CTRL)
    assert focused() is area.page.headline
    assert area.page.group_id == group_of(store.conference, 1, 4).id
    assert texts(store.conference, group.id) == [f"Punkt {number}" for number in range(10)]
    assert keys <= 12


def test_headings_in_what_is_pasted_switch_the_kind(
    area: ResultsArea, group: Group, store: Store, hub: Hub
) -> None:
    area.page.begin()
    QApplication.clipboard().setText("Problemfelder:\n☐ Post\nLösungsansätze:\n→ Regeln")
    press(Key.Key_V, CTRL)
    points = store.conference.points_of(group.id)
    assert [(p.kind, p.text) for p in points] == [
        (PointKind.PROBLEM, "Post"),
        (PointKind.SOLUTION, "Regeln"),
    ]
    write("Vorlagen")
    assert store.conference.points_of(group.id)[-1].kind is PointKind.SOLUTION
    hub.undo()
    hub.undo()
    assert texts(store.conference, group.id) == []


def test_a_list_pasted_into_the_headline_becomes_title_and_points(
    area: ResultsArea, group: Group, store: Store
) -> None:
    area.page.headline.put_cursor_at_end()
    QApplication.clipboard().setText("Erst der Ablauf\n- Post\n- Wege")
    press(Key.Key_V, CTRL)
    assert area.page.headline.text == "Erst der Ablauf"
    assert texts(store.conference, group.id) == ["Post", "Wege"]
    QApplication.clipboard().setText("und dann\ndas Werkzeug")
    area.page.headline.put_cursor_at_end()
    press(Key.Key_V, CTRL)
    assert area.page.headline.text == "Erst der Ablaufund dann das Werkzeug"


def test_pasting_several_lines_makes_several_points_in_one_undo_step(
    area: ResultsArea, group: Group, store: Store, hub: Hub
) -> None:
    area.page.begin()
    press(Key.Key_3, ALT)
    QApplication.clipboard().setText("- eins\n- zwei\n- <b>drei</b>")
    press(Key.Key_V, CTRL)
    assert texts(store.conference, group.id) == ["eins", "zwei", "<b>drei</b>"]
    assert {p.kind for p in store.conference.points_of(group.id)} == {PointKind.SOLUTION}
    hub.undo()
    assert texts(store.conference, group.id) == []


def test_rich_text_stays_plain(area: ResultsArea, group: Group, store: Store) -> None:
    area.page.begin()
    mime = QMimeData()
    mime.setHtml("<h1>groß</h1>")
    mime.setText("groß <img src='file:///etc/passwd'>")
    QApplication.clipboard().setMimeData(mime)
    press(Key.Key_V, CTRL)
    assert texts(store.conference, group.id) == ["groß <img src='file:///etc/passwd'>"]
    assert "<h1" not in area.page.sheet.lines[0].editor.toHtml().split("<body", 1)[1]


def test_result_becomes_begun_and_then_ready(
    area: ResultsArea, group: Group, store: Store, hub: Hub, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(hub.error_shown) as refused:
        area.page._ready.click()
    assert refused.args is not None
    assert not area.page._ready.isChecked()
    area.page.begin()
    write("a")
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.BEGUN
    area.page._ready.click()
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.READY
    assert area._chip.text().startswith("1 of 14 ready")


def test_what_another_window_changes_appears_without_disturbing_the_cursor(
    area: ResultsArea, group: Group, store: Store
) -> None:
    question = questions_of(store.conference, group)[0]
    area.page.begin()
    write("meins")
    results.add_points(store, PointPlace(group.id, question), [(PointKind.PROBLEM, "anderes")])
    assert focused() is line_with(area, "meins").editor
    write("!")
    assert texts(store.conference, group.id) == ["meins!", "anderes"]


def test_slow_disk_joins_key_strokes_and_says_so(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "QUICK_SECONDS", -1.0)
    area.page.begin()
    write("lang")
    assert texts(store.conference, group.id) == []
    assert area.page._unsaved.isVisible()
    qtbot.waitUntil(lambda: texts(store.conference, group.id) == ["lang"])
    assert not area.page._unsaved.isVisible()
    write("sam")
    press(Key.Key_Return)
    assert texts(store.conference, group.id) == ["langsam"]
    write("weg")
    area.close()
    assert texts(store.conference, group.id) == ["langsam", "weg"]


def test_undo_on_a_slow_disk_takes_back_what_was_typed_last(
    area: ResultsArea, group: Group, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    area.page.begin()
    write("eins")
    press(Key.Key_Return)
    monkeypatch.setattr(saving, "QUICK_SECONDS", -1.0)
    undo = QShortcut(QKeySequence.StandardKey.Undo, area)
    undo.activated.connect(area.hub.undo)
    write("zwei")
    press(Key.Key_Z, CTRL)
    assert texts(store.conference, group.id) == ["eins"]
    assert not area.page.saving.pending


def test_text_that_cannot_be_saved_stays_and_is_told(
    area: ResultsArea,
    group: Group,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    area.page.begin()
    write("gut")

    def full(*_args: object, **_named: object) -> None:
        raise FileProblem(phrase("The disk is full."))

    with monkeypatch.context() as patched:
        patched.setattr(results, "change_point_text", full)
        with qtbot.waitSignal(area.hub.error_shown):
            write("e")
        assert area.page.saving.pending
        assert area.page._unsaved.isVisible()
    write("r")
    assert texts(store.conference, group.id) == ["guter"]
    assert not area.page._unsaved.isVisible()


def test_hundred_points_keep_up_with_typing(area: ResultsArea, store: Store, group: Group) -> None:
    question = questions_of(store.conference, group)[0]
    lines = [(PointKind.PROBLEM, f"Punkt {number}") for number in range(100)]
    results.add_points(store, PointPlace(group.id, question), lines)
    area.page.begin()
    write("schnell")
    assert texts(store.conference, group.id)[-1] == "schnell"
    assert store.conference.table(Point)


def test_menu_of_a_line_opens_from_the_keyboard(
    area: ResultsArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: opened.append(menu))
    area.page.begin()
    write("a")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(line_with(area, "a"), event)
    press(Key.Key_3, ALT)
    press(Key.Key_L, CTRL)
    line_with(area, "a").chip.click()
    assert len(opened) == 3


def test_the_next_group_begins_with_a_problem_whatever_the_last_one_ended_with(
    area: ResultsArea, hub: Hub, group: Group
) -> None:
    area.page.begin()
    press(Key.Key_3, ALT)
    write("Feste Ansprechperson")
    press(Key.Key_Return, CTRL)
    later = area.page.group_id
    assert later != group.id
    press(Key.Key_Return)
    QApplication.clipboard().setText("Wege\nZeiten")
    press(Key.Key_V, CTRL)
    kinds = [point.kind for point in hub.conference.points_of(later or 0)]
    assert kinds == [PointKind.PROBLEM, PointKind.PROBLEM]
