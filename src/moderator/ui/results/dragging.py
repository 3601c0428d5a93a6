"""Dragging a point or a photo within the area, and what a drop does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from moderator.actions.photos import move_photo
from moderator.actions.results import PointPlace, move_point, set_point_kind
from moderator.event.results import Photo, Point
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.group_list import GroupList
from moderator.ui.results.line import PointLine
from moderator.ui.results.page import GroupPage
from moderator.ui.results.panel import PhotoPanel
from moderator.ui.widgets.labels import Label

Take = Callable[[QPoint], None]
"""What is done at a global position."""


class PointerDrag(QObject):
    """One drag at a time, from the moment the mouse has left the place where it was pressed.

    ended: in every case, also when Escape gave it up.
    """

    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._moved: Take | None = None
        self._dropped: Take | None = None
        self._ghost = Label("", "", over)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._dropped is not None

    def begin(self, picture: QPixmap, where: QPoint, moved: Take, dropped: Take) -> None:
        """Begin to drag something; picture: what follows the mouse."""
        self._moved, self._dropped = moved, dropped
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
                drop = self._dropped
                self._end()
                if drop is not None:
                    drop(where)
                return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            self._end()
            return True
        return False

    def _follow(self, where: QPoint) -> None:
        place = self._over.mapFromGlobal(where)
        self._ghost.move(place + QPoint(theme.TIGHT, theme.TIGHT))
        if self._moved is not None:
            self._moved(where)

    def _end(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._moved = self._dropped = None
        self._ghost.hide()
        self.ended.emit()


class ResultDrag(PointerDrag):
    """Moves a point on its page, or a point or a photo to another group."""

    def __init__(
        self, hub: Hub, groups: GroupList, page: GroupPage, photos: PhotoPanel, over: QWidget
    ) -> None:
        super().__init__(over)
        self._hub, self._groups, self._page, self._photos = hub, groups, page, photos
        page.grabbed.connect(self._grab_line)
        photos.grabbed.connect(self._grab_photo)
        self.ended.connect(self._forget_marks)

    @Slot(PointLine, QPoint)
    def _grab_line(self, line: PointLine, where: QPoint) -> None:
        if line.point is not None:
            over = partial(self._mark, onto_page=True)
            self.begin(line.grab(), where, over, partial(self._drop_point, line.point))

    @Slot(Photo, QPoint)
    def _grab_photo(self, photo: Photo, where: QPoint) -> None:
        pixmap = self._photos.pictures.thumbnail(photo)
        if pixmap is not None:
            width = theme.PANEL_WIDTH // 2
            small = pixmap.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            over = partial(self._mark, onto_page=False)
            self.begin(small, where, over, partial(self._drop_photo, photo))

    def _mark(self, where: QPoint, *, onto_page: bool) -> None:
        self._groups.mark_drop(self._groups.group_at(where))
        on_page = onto_page and self._page.kind_at(where) is None
        self._page.mark_drop(where if on_page else None)

    @Slot()
    def _forget_marks(self) -> None:
        self._groups.mark_drop(None)
        self._page.mark_drop(None)

    def _drop_photo(self, photo: Photo, where: QPoint) -> None:
        group_id = self._groups.group_at(where)
        if group_id is not None and group_id != photo.group_id:
            self._hub.do(move_photo, photo.id, group_id)

    def _drop_point(self, point: Point, where: QPoint) -> None:
        hub, group_id = self._hub, self._groups.group_at(where)
        kind = self._page.kind_at(where)
        found = self._page.section_at(where)
        if group_id is not None:
            if group_id != point.group_id:
                hub.do(move_point, point.id, PointPlace(group_id, point.question_id))
        elif kind is not None:
            hub.do(set_point_kind, point.id, kind)
        elif found is not None:
            section, place = found
            below = section.line_below(place)
            before = below.point.id if below is not None and below.point is not None else None
            hub.do(move_point, point.id, PointPlace(point.group_id, section.question_id, before))
