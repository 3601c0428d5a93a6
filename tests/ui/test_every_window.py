"""The audits that every window and dialog passes; the list of them stands in `every_window`."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from moderator.ui.hub import AreaName
from moderator.ui.widgets.focus import takes_focus
from tests.conftest import Audited
from tests.ui.every_window import AREAS, Opened, window_of
from tests.ui.fits import LAPTOP_AT_150, SMALL, misfits, resized
from tests.ui.hands import CTRL, focused
from tests.ui.seen import unseen_focus, unseen_rows
from tests.ui.spoken import elements, faults
from tests.ui.tab_audit import OTHERWISE, name_of, tour

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""
DIGITS = (
    *(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4),
    *(Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7),
)


def test_the_window_is_in_front_and_has_the_keys(opened: Opened) -> None:
    assert opened.widget.isVisible()
    assert opened.widget.isActiveWindow()
    focus = QApplication.focusWidget()
    assert focus is None or focus.window() in {opened.widget, opened.program.window}


def test_every_element_has_a_name_and_a_role(opened: Opened, audited: Audited) -> None:
    wrong = faults(opened.widget)
    audited(opened.name, "elements", len(list(elements(opened.widget))))
    audited(opened.name, "without name or role", len(wrong))
    assert wrong == []


def test_whatever_has_the_keys_is_seen_to_have_them(opened: Opened, audited: Audited) -> None:
    """Pixels that change by 3:1 when the focus comes, at least as many as a line along it."""
    focus = QApplication.focusWidget()
    tried, unseen = unseen_focus(opened.widget)
    for button in opened.widget.findChildren(QAbstractButton):
        group = button.group()
        if group is not None and group.exclusive() and button.isChecked():
            button.setFocus()  # of several choices the chosen one is the stop of Tab again
    if focus is not None:
        focus.setFocus()
    audited(opened.name, "given the focus", tried)
    audited(opened.name, "focus not seen", len(unseen))
    assert unseen == []


@pytest.mark.parametrize("size", [LAPTOP_AT_150, SMALL], ids=["911x512", "683x384"])
def test_nothing_is_cut_on_a_small_screen(opened: Opened, audited: Audited, size: QSize) -> None:
    """In sight without scrolling the window at 911×512; within reach at 683×384."""
    before = opened.widget.size()
    found = misfits(opened.widget, size, scrolling=size == SMALL)
    resized(opened.widget, before)
    audited(opened.name, f"cut at {size.width()}", len(found))
    assert found == []


def test_tab_reaches_everything_both_ways_and_comes_round(opened: Opened, audited: Audited) -> None:
    if type(opened.widget) in OTHERWISE:
        return
    found = tour(opened.widget)
    audited(opened.name, "controls", len(found.controls))
    audited(opened.name, "reached by Tab", len(found.forward))
    audited(opened.name, "by Shift+Tab", len(found.backward))
    audited(opened.name, "not reached", len(found.missed))
    assert found.missed == []
    assert found.forward == found.backward
    assert found.round or not found.controls


def test_the_key_of_an_area_puts_the_keys_where_its_work_begins(opened: Opened) -> None:
    area = opened.name.removesuffix("-empty")
    if area not in AREAS:
        return
    window = window_of(opened.program)
    QTest.keyClick(window.windowHandle(), DIGITS[AREAS.index(area)], CTRL)
    QApplication.processEvents()
    focus = focused()
    assert window.area(AreaName(area)).isAncestorOf(focus)
    assert takes_focus(focus)
    assert name_of(focus).endswith(" “”") is False


def test_the_row_that_has_the_keys_is_seen_to_have_them(opened: Opened, audited: Audited) -> None:
    """In every list and table that has a current row; dark as well in the tests of rows."""
    focus = QApplication.focusWidget()
    tried, unseen = unseen_rows(opened.widget)
    if focus is not None:
        focus.setFocus()
    audited(opened.name, "lists given the focus", tried)
    audited(opened.name, "current row not seen", len(unseen))
    assert unseen == []
