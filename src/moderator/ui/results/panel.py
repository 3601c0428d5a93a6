"""The photos of a group: one large, all small, with what can be done with them."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from moderator.actions import photos as deeds
from moderator.actions.photo_reading import reads
from moderator.event.results import Photo
from moderator.ui import remembered, theme
from moderator.ui.doing import Action, P, T
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.entry import add_groups
from moderator.ui.results.legend_line import LegendBar
from moderator.ui.results.original_question import ask_to_delete_original
from moderator.ui.results.saving import Saving
from moderator.ui.results.thumbs import THUMB, DropArea, LargeView, PhotoButton, Pictures
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, icon_button
from moderator.ui.widgets.labels import ElidedLabel
from moderator.ui.widgets.undo import TypedLine
from moderator.ui.words import tr

COLUMNS = 3


class PhotoPanel(Surface):
    """The panel at the right.

    Signals: add_wanted, adjust_wanted (a photo), grabbed (a photo, global position), read_wanted
    (id of a photo).
    """

    add_wanted = Signal()
    adjust_wanted = Signal(Photo)
    grabbed = Signal(Photo, QPoint)
    read_wanted = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.group_id: int | None = None
        self.photo_id: int | None = None
        self.legend = LegendBar(hub)
        self.pictures = Pictures(hub, self)
        self.saving = Saving(self)
        self.saving.failed.connect(hub.show_error)
        self.thumbs: list[PhotoButton] = []
        self._choices = QButtonGroup(self)
        self._choices.setExclusive(True)
        self.preview = PhotoButton(hub.appearance, self.pictures, large=True)
        self.preview.setMinimumHeight(theme.PANEL_WIDTH // 3)
        self.preview.setMaximumHeight(theme.PANEL_WIDTH - theme.TIGHT)
        self.preview.setCursor(Qt.CursorShape.PointingHandCursor)
        self.preview.setToolTip(tr("Click to see it large"))
        self.preview.clicked.connect(self.open_large)
        self.preview.handle_key = self.use_key
        self.preview.dragged.connect(partial(self._grab, self.preview))
        self.caption = TypedLine()
        self.caption.setPlaceholderText(tr("Caption"))
        self.caption.setAccessibleName(tr("Caption of the photo"))
        self.caption.textEdited.connect(self._write_caption)
        self.caption.editingFinished.connect(self.saving.flush)
        self.caption.paused.connect(self.saving.flush)
        self._lay_out()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Photos of the group in order."""
        return () if self.group_id is None else self.hub.conference.photos_of(self.group_id)

    def show_group(self, group_id: int | None) -> None:
        """Show another group's photos, the first one large."""
        self.saving.flush()
        if group_id != self.group_id:
            self.group_id, self.photo_id = group_id, None
        self.legend.show_group(group_id)
        self.refresh()

    def refresh(self) -> None:
        """Show the newest records; what is chosen stays chosen."""
        photos = self.photos
        ids = [photo.id for photo in photos]
        if self.photo_id not in ids:
            self.photo_id = ids[min(self._place, len(ids) - 1)] if ids else None
        self._stack.setCurrentIndex(1 if photos else 0)
        self._fill(photos)
        self._show_chosen()

    @Slot(int, list)
    def show_added(self, group_id: int, photo_ids: list[int]) -> None:
        """Choose the last photo that was added, if its group is shown."""
        if group_id == self.group_id and photo_ids:
            self.choose(photo_ids[-1])

    def choose(self, photo_id: int, *, to_caption: bool = False) -> None:
        """Show a photo large; to_caption: its caption gets the keys."""
        self.saving.flush()
        self.photo_id = photo_id
        self.refresh()
        if to_caption:
            self.caption.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, quarters: int) -> None:
        """Turn the photo clockwise, or to the left where negative."""
        photo = self._photo()
        if photo is not None:
            self._do(deeds.turn_photo, photo.id, quarters)

    def adjust(self) -> None:
        """Open the page that straightens and cleans the photo."""
        photo = self._photo()
        if photo is not None and not self.hub.store.read_only:
            self.saving.flush()
            self.adjust_wanted.emit(photo)

    def remove(self) -> None:
        """Take the photo off the page; undo brings it back."""
        photo = self._photo()
        if photo is not None:
            self._do(deeds.remove_photo, photo.id)

    def shift(self, step: int) -> None:
        """Move the photo one place to the left or right."""
        ids = [photo.id for photo in self.photos]
        photo_id = self.photo_id
        if photo_id is None or photo_id not in ids:
            return
        place = ids.index(photo_id) + step
        if 0 <= place < len(ids):
            later = ids[place:] if step < 0 else ids[place + 1 :]
            following = later[0] if later else None
            self._do(deeds.move_photo, photo_id, before=following)

    def open_large(self) -> None:
        """Show the photo over the whole window."""
        photos = self.photos
        place = next((i for i, p in enumerate(photos) if p.id == self.photo_id), None)
        if place is not None:
            LargeView(self.hub.appearance, self.pictures, photos, place, self.window()).open()

    def use_key(self, event: QKeyEvent) -> bool:
        """Adjust, remove, turn and move the chosen photo by key; return whether it was used."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key == Qt.Key.Key_Delete:
            self.remove()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and alt:
            self.shift(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_L, Qt.Key.Key_R):
            self.turn(-1 if key == Qt.Key.Key_L else 1)
        elif key == Qt.Key.Key_E:
            self.adjust()
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen photo."""
        photo = self._photo()
        if photo is None or self.hub.store.read_only:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, deed in (
            (tr("Adjust corners"), self.adjust),
            (tr("Turn left"), lambda: self.turn(-1)),
            (tr("Turn right"), lambda: self.turn(1)),
            (tr("Move to the left"), lambda: self.shift(-1)),
            (tr("Move to the right"), lambda: self.shift(1)),
            (tr("Remove photo"), self.remove),
            (tr("Delete original…"), partial(ask_to_delete_original, self.hub, photo.id, self)),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, act=deed: act())
        self._add_reading(menu, photo)
        groups = menu.addMenu(tr("Move to the group"))
        add_groups(groups, self.hub.conference, photo.group_id, self.move_to_group)
        menu.popup(event.globalPos())

    def _add_reading(self, menu: QMenu, photo: Photo) -> None:
        """Offer to read the photo, and to read new ones without being asked."""
        now = menu.addAction(tr("Read the handwriting"))
        now.triggered.connect(lambda _checked=False: self.read_wanted.emit(photo.id))
        always = menu.addAction(tr("Read new photos without being asked"))
        always.setCheckable(True)
        always.setEnabled(reads())
        always.setChecked(reads() and remembered.READ_PHOTOS.get())
        # a method of an object with slots cannot be connected: PySide wants a weak reference to it
        always.toggled.connect(lambda on: remembered.READ_PHOTOS.set(on))

    def move_to_group(self, group_id: int) -> None:
        """Move the chosen photo to another group's page."""
        photo = self._photo()
        if photo is not None:
            self._do(deeds.move_photo, photo.id, group_id)

    def _lay_out(self) -> None:
        self._adjust = icon_button(self.hub.appearance, Icon.CORNERS, tr("Adjust corners (E)"))
        self._adjust.clicked.connect(self.adjust)
        self._doubt = button("", run=self.adjust)
        self._left = icon_button(self.hub.appearance, Icon.TURN_LEFT, tr("Turn left"))
        self._right = icon_button(self.hub.appearance, Icon.TURN_RIGHT, tr("Turn right"))
        self._remove = icon_button(self.hub.appearance, Icon.DELETE, tr("Remove photo"))
        self._left.clicked.connect(lambda: self.turn(-1))
        self._right.clicked.connect(lambda: self.turn(1))
        self._remove.clicked.connect(self.remove)
        self._count = ElidedLabel("", "caption")
        buttons = (self._adjust, self._left, self._right, self._remove)
        tools = layouts.row((self._count, 1), *buttons, spacing=theme.GRID)
        strip = QWidget()
        self._grid = QGridLayout(strip)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.TIGHT)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        scroll = QScrollArea()
        scroll.setWidget(strip)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        strip.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        filled = QWidget()
        layouts.column(
            (self.preview, 1000),
            self._doubt,
            tools,
            self.legend,
            self.caption,
            (scroll, 1),
            on=filled,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._add = button(tr("Add photos"))
        self._add.clicked.connect(self.add_wanted)
        self._stack.addWidget(DropArea(self.hub.appearance, self._add))
        self._stack.addWidget(filled)

    def _fill(self, photos: tuple[Photo, ...]) -> None:
        while len(self.thumbs) > len(photos):
            thumb = self.thumbs.pop()
            self._choices.removeButton(thumb)
            self._grid.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        while len(self.thumbs) < len(photos):
            thumb = self._make_thumb()
            self._grid.addWidget(thumb, *divmod(len(self.thumbs), COLUMNS))
            self.thumbs.append(thumb)
        for place, (thumb, photo) in enumerate(zip(self.thumbs, photos, strict=True), start=1):
            name = tr("Photo {place}: {caption}").format(place=place, caption=photo.caption)
            thumb.show_photo(photo, name)
            thumb.setChecked(photo.id == self.photo_id)

    def _make_thumb(self) -> PhotoButton:
        thumb = PhotoButton(self.hub.appearance, self.pictures, large=False)
        thumb.setCheckable(True)
        thumb.setFixedSize(THUMB)
        thumb.setAutoExclusive(True)  # one of several to a screen reader, not a tick
        thumb.clicked.connect(lambda: self._choose_thumb(thumb))
        thumb.handle_key = self.use_key
        thumb.dragged.connect(partial(self._grab, thumb))
        self._choices.addButton(thumb)
        return thumb

    def _choose_thumb(self, thumb: PhotoButton) -> None:
        if thumb.photo is not None:
            self.choose(thumb.photo.id)

    @property
    def _place(self) -> int:
        checked = self._choices.checkedButton()
        return self.thumbs.index(checked) if checked in self.thumbs else 0

    def _show_chosen(self) -> None:
        photo, photos = self._photo(), self.photos
        read_only = self.hub.store.read_only
        place = photos.index(photo) + 1 if photo is not None else 0
        self.preview.show_photo(photo, tr("Photo {place}").format(place=place))
        self._count.setText(tr("Photo {place} of {count}").format(place=place, count=len(photos)))
        writing = self.caption.hasFocus() and self.saving.pending
        if photo is not None and not writing and self.caption.text() != photo.caption:
            self.caption.setText(photo.caption)
        for widget in (self._adjust, self._left, self._right, self._remove, self._add):
            widget.setEnabled(not read_only)
        _show_doubt(self._doubt, photo, read_only=read_only)
        self.caption.setReadOnly(read_only)

    def _photo(self) -> Photo | None:
        return self.hub.conference.get(Photo, self.photo_id)

    @Slot(str)
    def _write_caption(self, text: str) -> None:
        photo_id = self.photo_id
        if photo_id is not None:
            self.saving.note(
                f"caption-{photo_id}",
                partial(self.hub.attempt, deeds.caption_photo, photo_id, text),
            )

    def _grab(self, thumb: PhotoButton, where: QPoint) -> None:
        if thumb.photo is not None and not self.hub.store.read_only:
            self.grabbed.emit(thumb.photo, where)

    def _do(self, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> None:
        self.saving.flush()
        self.hub.do(action, *args, **kwargs)


def _show_doubt(offer: QPushButton, photo: Photo | None, *, read_only: bool) -> None:
    """Offer to put right what the program is not sure of."""
    lost = photo is not None and photo.blurs is None
    doubted = photo is not None and (lost or photo.corners_unsure)
    offer.setVisible(doubted and not read_only)
    offer.setText(tr("Blur once more") if lost else tr("Check the corners"))
    offer.setToolTip(
        tr("What was blurred can no longer be read, so this photo is internal.")
        if lost
        else tr("The program is not sure where the sheet ends.")
    )
