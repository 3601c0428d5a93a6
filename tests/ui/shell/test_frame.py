"""The frame that is seen while the event is read."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from moderator.ui.shell.frame import Frame
from moderator.ui.theme import Appearance


def test_it_tells_once_that_it_is_seen_and_goes_when_another_window_is(
    appearance: Appearance, qtbot: QtBot
) -> None:
    assert appearance is not None
    frame, seen = Frame(), []
    frame.painted.connect(lambda: seen.append(frame.isVisible()))
    with qtbot.waitSignal(frame.painted):
        frame.show()
    frame.repaint()
    QApplication.processEvents()
    assert seen == [True]

    window = QWidget()
    qtbot.addWidget(window)
    frame.give_way(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(frame)
    window.show()
    qtbot.waitUntil(lambda: not isValid(frame))


def test_it_goes_at_once_where_no_other_window_comes(appearance: Appearance, qtbot: QtBot) -> None:
    assert appearance is not None
    frame = Frame()
    frame.show()
    frame.give_way(None)
    assert not frame.isVisible()
    qtbot.waitUntil(lambda: not isValid(frame))
