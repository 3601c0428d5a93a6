"""Tests of the board with mouse and keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from moderator.actions.board import Card
from moderator.actions.placements import place_participants
from moderator.actions.preferences import set_themes_once
from moderator.event.phrase import Phrase
from moderator.ui.assignment.cards import name_lines, names_of
from moderator.ui.assignment.column_view import broken
from moderator.ui.assignment.dragging import drop_words
from moderator.ui.assignment.menus import people_menu, room_menu
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.rows import fitting
from tests.ui.assignment.conftest import click, column_names, drag, head_centre

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def _key(
    area: AssignmentArea, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(area.window().windowHandle(), key, held)


def test_columns_show_who_is_where_and_who_is_nowhere(area: AssignmentArea) -> None:
    assert [c.content.title for c in area.board.columns] == [
        "Without place",
        "KI",
        "Resilienz",
        "Netzwerke",
    ]
    assert column_names(area.board, "KI") == ["Bodo Ahlers", "Anna Becker"]
    assert column_names(area.board, "Without place") == [
        "Dora Östermann",
        "Emil Zander",
        "Frida Ziegler",
    ]


def test_card_is_dragged_into_another_room(area: AssignmentArea, hub: Hub) -> None:
    drag(area, 1, head_centre(area, "Netzwerke"))
    assert column_names(area.board, "Netzwerke") == ["Anna Becker"]
    assert area.board.current_id == 1
    hub.undo()
    assert column_names(area.board, "KI") == ["Bodo Ahlers", "Anna Becker"]


def test_a_person_dragged_to_those_without_a_place_is_taken_out(
    area: AssignmentArea, hub: Hub
) -> None:
    drag(area, 1, head_centre(area, "Without place"))
    assert hub.conference.placement_of(1, 1) is None
    assert "Anna Becker" in column_names(area.board, "Without place")


def test_column_under_the_pointer_shows_how_full_it_would_be(area: AssignmentArea) -> None:
    drag(area, 3, head_centre(area, "KI"), drop=False)
    head = next(c for c in area.board.columns if c.content.title == "KI").head
    assert head.coming == 3
    assert head._count_words(area.board.columns[1].content) == "then 3 of 2"
    assert area.board.drag.ghost.accessibleDescription() == "1st wish"
    _key(area, Qt.Key.Key_Escape)
    assert head.coming is None
    assert column_names(area.board, "Resilienz") == ["Cem Çelik"]


def test_dragged_card_shows_what_a_drop_would_mean(area: AssignmentArea, hub: Hub) -> None:
    place_participants(hub._store, [1], 5)
    assert drop_words(hub.conference, [1], 2) == "2nd wish"
    set_themes_once(hub._store, themes_once=True)
    assert drop_words(hub.conference, [1], 2) == "2nd wish, theme twice"
    assert drop_words(hub.conference, [1, 2], 2) == "2 × 2nd wish, theme twice for 1"
    set_themes_once(hub._store, themes_once=None)
    place_participants(hub._store, [6], 5)
    assert drop_words(hub.conference, [6], 2) == "no wish stated, theme twice"
    assert drop_words(hub.conference, [3, 6], 1) == "1 × 1st wish, 1 without a stated wish"
    assert drop_words(hub.conference, [3], None) == "without a place"


def test_dropping_outside_moves_nobody(area: AssignmentArea, hub: Hub) -> None:
    before = hub.conference
    drag(area, 1, area.panel.mapTo(area, QPoint(40, 300)))
    assert hub.conference is before


def test_several_are_dragged_together_and_overfull_is_reported(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    click(area.board, 4)
    click(area.board, 6, SHIFT)
    assert area.board.chosen_ids() == [4, 5, 6]
    with qtbot.waitSignal(hub.warning_shown) as said:
        drag(area, 5, head_centre(area, "KI"))
    assert isinstance(said.args[0], Phrase)
    assert str(said.args[0]).startswith("Werra: 5 of 2 places; see who is there")
    assert len(column_names(area.board, "KI")) == 5


def test_click_lets_other_columns_go_unless_control_is_held(area: AssignmentArea) -> None:
    click(area.board, 1)
    click(area.board, 3, CONTROL)
    assert sorted(area.board.chosen_ids()) == [1, 3]
    click(area.board, 4)
    assert area.board.chosen_ids() == [4]


def test_cut_and_paste_with_the_keyboard(area: AssignmentArea) -> None:
    click(area.board, 1)
    _key(area, Qt.Key.Key_X, CONTROL)
    _key(area, Qt.Key.Key_Right)
    _key(area, Qt.Key.Key_V, CONTROL)
    assert column_names(area.board, "Resilienz") == ["Anna Becker", "Cem Çelik"]
    assert area.board.current_id == 1
    assert area.board.chosen_ids() == [1]


def test_escape_leaves_who_was_cut(area: AssignmentArea) -> None:
    click(area.board, 1)
    _key(area, Qt.Key.Key_X, CONTROL)
    _key(area, Qt.Key.Key_Escape)
    _key(area, Qt.Key.Key_Right)
    _key(area, Qt.Key.Key_V, CONTROL)
    assert "Anna Becker" in column_names(area.board, "KI")


def test_paste_into_an_empty_room(area: AssignmentArea) -> None:
    click(area.board, 3)
    _key(area, Qt.Key.Key_X, CONTROL)
    _key(area, Qt.Key.Key_Right)
    _key(area, Qt.Key.Key_V, CONTROL)
    assert column_names(area.board, "Netzwerke") == ["Cem Çelik"]


def test_arrows_walk_through_cards_and_columns(area: AssignmentArea) -> None:
    click(area.board, 2)
    _key(area, Qt.Key.Key_Down)
    assert area.board.chosen_ids() == [1]
    _key(area, Qt.Key.Key_Left)
    assert area.board.chosen_ids() == [5]
    _key(area, Qt.Key.Key_Right)
    _key(area, Qt.Key.Key_Right)
    assert area.board.chosen_ids() == [3]
    _key(area, Qt.Key.Key_Right)
    assert area.board.chosen_ids() == [3]


def test_delete_takes_out_and_control_l_holds(area: AssignmentArea, hub: Hub) -> None:
    click(area.board, 1)
    _key(area, Qt.Key.Key_L, CONTROL)
    placement = hub.conference.placement_of(1, 1)
    assert placement is not None
    assert placement.locked
    _key(area, Qt.Key.Key_L, CONTROL)
    _key(area, Qt.Key.Key_Delete)
    assert hub.conference.placement_of(1, 1) is None
    assert "Anna Becker" in column_names(area.board, "Without place")


def test_typing_finds_a_name_in_any_column(area: AssignmentArea) -> None:
    click(area.board, 1)
    QTest.keyClicks(area.board.columns[1].list, "zi")
    assert area.board.chosen_ids() == [6]


def test_space_and_select_all_choose(area: AssignmentArea) -> None:
    click(area.board, 1)
    QTest.keySequence(area.board.columns[1].list, QKeySequence.StandardKey.SelectAll)
    assert sorted(area.board.chosen_ids()) == [1, 2]


def test_context_menu_moves(area: AssignmentArea, hub: Hub) -> None:
    menu = people_menu(hub, [1], 1, area)
    moves = menu.actions()[0].menu()
    assert isinstance(moves, QMenu)
    assert [a.text() for a in moves.actions()] == [
        "KI, Werra (2 of 2) – Is there already",
        "Resilienz, Eder (1 of 2)",
        "Netzwerke, Schwalm (0 of 2)",
    ]
    moves.actions()[2].trigger()
    assert column_names(area.board, "Netzwerke") == ["Anna Becker"]
    room_menu(hub, area.repairing.ask, 3, area).actions()[0].trigger()
    placement = hub.conference.placement_of(1, 1)
    assert placement is not None
    assert placement.locked


def test_scrolling_and_choice_survive_a_change(area: AssignmentArea, hub: Hub) -> None:
    click(area.board, 1)
    _key(area, Qt.Key.Key_L, CONTROL)
    assert area.board.chosen_ids() == [1]
    assert area.board.columns[1].list.hasFocus()


def test_name_is_shortened_at_the_given_name(area: AssignmentArea) -> None:
    card = Card(1, "Anna Maria Eigenwillig-Junitz", "Eigenwillig-Junitz", "Kassel", 1)
    metrics = area.fontMetrics()
    whole = metrics.horizontalAdvance(card.name)
    assert fitting(names_of(card), metrics, whole + 2) == card.name
    short = metrics.horizontalAdvance("A. M. Eigenwillig-Junitz")
    assert fitting(names_of(card), metrics, short + 2) == "A. M. Eigenwillig-Junitz"
    assert fitting(names_of(card), metrics, short // 2).endswith("…")


def test_name_that_does_not_fit_goes_on_below_and_is_not_cut(area: AssignmentArea) -> None:
    card = Card(1, "Anna Maria Eigenwillig-Junitz", "Eigenwillig-Junitz", "Kassel", 1)
    metrics = area.fontMetrics()
    first = metrics.horizontalAdvance("A. M. Eigenwillig-")
    assert name_lines(names_of(card), metrics, first + 2) == ("A. M. Eigenwillig-", "Junitz")
    assert name_lines(names_of(card), metrics, 1000) == (card.name, "")
    simple = Card(2, "Ada Donaudampfschiff", "Donaudampfschiff", "Kassel", 1)
    assert name_lines(names_of(simple), metrics, first // 2) == ("A. Donaudampfschiff", "")


def test_long_word_of_a_title_goes_on_in_the_next_line(area: AssignmentArea) -> None:
    word = "Fachkräftesicherung"
    assert broken(word, 1000, 0, 3) == [word]
    lines = broken(word, 100, 20, 3)
    assert len(lines) > 1
    assert lines[0].endswith("-")
    assert "".join(lines).replace("-", "") == word
    assert broken("KI und Teilhabe", 80, 0, 3) == ["KI und", "Teilhabe"]


def test_head_shows_the_whole_title_and_room(area: AssignmentArea) -> None:
    column = next(c for c in area.board.columns if c.content.title == "KI")
    assert "KI" in column.head.toolTip()
    assert "Werra" in column.head.toolTip()
