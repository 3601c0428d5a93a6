"""Where the keys go when what had them goes away or turns grey."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget


def give_keys(*pages: QWidget) -> None:
    """Give the keys to the first page that takes them: to what scrolls in it, else to a button."""
    for page in pages:
        for kind in (QAbstractScrollArea, QAbstractButton):
            for each in page.findChildren(kind):
                wants = each.focusPolicy() is not Qt.FocusPolicy.NoFocus
                if wants and each.isVisible() and each.isEnabled():
                    each.setFocus()
                    return


class KeysBack(QObject):
    """Gives the keys to where work goes on when a control of an area no longer takes them.

    Qt gives them to the next control in the row, wherever that is, once a button turns grey or a
    panel closes. Whoever sets the focus on purpose meanwhile keeps it.

    take: takes the keys.
    """

    def __init__(self, area: QWidget, take: Callable[[], None]) -> None:
        super().__init__(area)
        self._area, self._take = area, take
        self._given: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give_back)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or not self._area.isVisible() or not self._area.isAncestorOf(old):
            return
        if not (old.isEnabled() and old.isVisible()):
            self._given = now
            self._soon.start()

    @Slot()
    def _give_back(self) -> None:
        if self._area.isVisible() and QApplication.focusWidget() is self._given:
            self._take()
        self._given = None
