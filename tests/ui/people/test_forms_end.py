"""When a form is closed, the table has the focus again; nothing in a form is cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participant
from moderator.ui import theme
from moderator.ui.people.forms import wrapped
from moderator.ui.people.view import PeopleArea


def test_after_merging_the_one_entry_is_selected_in_the_table(
    area: PeopleArea, qtbot: QtBot
) -> None:
    area.table.select([2, 3])
    area.panel.compare(2, 3)
    qtbot.waitUntil(lambda: area.panel.merging is not None)
    assert area.panel.merging is not None
    area.panel.merging.accept.setFocus()
    QTest.keyClick(area.panel.merging.accept, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert area.table.hasFocus()
    assert area.table.chosen_ids() == [2]


def test_after_changing_all_the_table_has_the_focus(area: PeopleArea, qtbot: QtBot) -> None:
    area.table.select([1, 2])
    qtbot.waitUntil(lambda: area.panel.many is not None)
    many = area.panel.many
    assert many is not None
    line = many.lines["function"]
    line.setFocus()
    QTest.keyClicks(line, "Team")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert area.table.hasFocus()
    assert sorted(area.table.chosen_ids()) == [1, 2]


def test_what_can_be_chosen_when_merging_is_never_cut(area: PeopleArea, qtbot: QtBot) -> None:
    long = "Beauftragte für Chancengleichheit am Arbeitsmarkt, Region Nordhessen & Waldeck"
    change_participant(area._hub._store, 2, function=long)
    area.panel.compare(2, 3)
    qtbot.waitUntil(lambda: area.panel.merging is not None)
    QApplication.processEvents()
    assert area.panel.merging is not None
    radio = area.panel.merging.choices["function"][0]
    assert radio.text().replace("\n", " ").replace("&&", "&") == long
    assert radio.sizeHint().width() <= radio.width()
    assert radio.height() >= radio.sizeHint().height()


def test_a_word_longer_than_the_line_is_broken_too(area: PeopleArea) -> None:
    metrics = QFontMetrics(theme.font(theme.BODY))
    lines = wrapped("x" * 90 + " kurz", metrics, 200).split("\n")
    assert "".join(lines).replace(" ", "") == "x" * 90 + "kurz"
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines)


def test_search_filters_and_selection_go_on_in_another_window(area: PeopleArea) -> None:
    area.table.select([2, 4])
    state = area.state()
    area.table.clearSelection()
    area.restore(state)
    assert sorted(area.table.chosen_ids()) == [2, 4]
