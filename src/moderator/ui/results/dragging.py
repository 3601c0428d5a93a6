"""Follows the mouse while a point or a photo is dragged within the area."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from moderator.ui import theme
from moderator.ui.widgets.labels import Label


class PointerDrag(QObject):
    """One drag at a time, from the moment the mouse has left the place where it was pressed.

    Signals: moved (what is dragged, global position), dropped (the same), ended (in every case,
    also when Escape gave it up).
    """

    moved = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._what: object = None
        self._ghost = Label("", "", over)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._what is not None

    def begin(self, what: object, picture: QPixmap, where: QPoint) -> None:
        """Begin to drag something; picture: what follows the mouse."""
        self._what = what
        self._ghost.setPixmap(picture)
        self._ghost.adjustSize()
        self._ghost.raise_()
        self._ghost.show()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._follow(where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Follow the mouse; drop on release; give up on Escape."""
        if isinstance(event, QMouseEvent):
            where = event.globalPosition().toPoint()
            if event.type() is QEvent.Type.MouseMove:
                self._follow(where)
                return True
            if event.type() is QEvent.Type.MouseButtonRelease:
                what = self._what
                self._end()
                if what is not None:
                    self.dropped.emit(what, where)
                return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            self._end()
            return True
        return False

    def _follow(self, where: QPoint) -> None:
        place = self._over.mapFromGlobal(where)
        self._ghost.move(place + QPoint(theme.TIGHT, theme.TIGHT))
        if self._what is not None:
            self.moved.emit(self._what, where)

    def _end(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._what = None
        self._ghost.hide()
        self.ended.emit()
