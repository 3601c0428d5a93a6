"""The field that finds a slide shows whole rows and a whole hint on a small screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import press, write
from tests.ui.plenary.whole import presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def presenter(demo_area: PlenaryArea, qtbot: QtBot) -> PresenterWindow:
    return presenting(demo_area, qtbot)


def test_no_row_and_no_word_of_the_hint_is_cut(presenter: PresenterWindow) -> None:
    press(Key.Key_Slash)
    field = presenter.jump
    assert field.isVisible()
    rows = field.list.viewport().height() / field.list.sizeHintForRow(0)
    assert rows == int(rows) >= 5
    hint = field.hint
    assert hint.heightForWidth(hint.width()) <= hint.height()
    write("e")
    assert field.list.viewport().height() / field.list.sizeHintForRow(0) == rows
