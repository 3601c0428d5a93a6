"""Dragging a point or a photo within the area, and what a drop does."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.photos import move_photo
from moderator.actions.results import PointPlace, move_point, set_point_kind
from moderator.event.results import Photo, Point
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.group_list import GroupList
from moderator.ui.results.line import PointLine
from moderator.ui.results.page import GroupPage
from moderator.ui.results.panel import PhotoPanel
from moderator.ui.widgets.pointer_drag import PointerDrag


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
