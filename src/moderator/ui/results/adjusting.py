"""The page "Adjust corners": a photo's sheet is straightened and cleaned as a person wants it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPixmap, QShortcut, QTransform
from PySide6.QtWidgets import QWidget

from moderator.actions.adjusting import (
    Improved,
    Suggested,
    improved_photo,
    suggested_corners,
)
from moderator.actions.photos import Adjustment, adjust_photo
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.results import Blur, Photo, Quad, Treatment
from moderator.event.workshops import Group, Workshop
from moderator.slides.photos import read_photo
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.results.adjust_cards import CardOutlines
from moderator.ui.results.adjust_quad import INSET, turned, turned_blurs
from moderator.ui.results.adjust_side import AdjustSide
from moderator.ui.results.adjust_view import CornerView, Tool
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

PREVIEW_PIXELS = 1100
"""Pixels of the photo's longer side that the preview is made of: it is there in a tenth of a
second."""

PAUSE = 40
"""Milliseconds without another movement until the preview is made anew."""


class AdjustPage(QWidget):
    """Corners, treatment and place of a photo, with a live preview.

    done: accepted or cancelled; the page is to be left.
    """

    done = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.photo: Photo | None = None
        self.quarters = 0
        self._image = QImage()
        self._kept: tuple[Quad | None, Treatment] | None = None
        self._loading, self._searching = Asking(hub.jobs, self), Asking(hub.jobs, self)
        self._previewing, self._making = Asking(hub.jobs, self), Asking(hub.jobs, self)
        self.view = CornerView(hub.appearance)
        self._cards = CardOutlines(hub, self.view, self._fail, self)
        self.side = AdjustSide(hub.appearance)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def open(self, photo: Photo) -> None:
        """Begin with a photo as it is stored; without corners they are searched at once."""
        self.photo, self.quarters = photo, photo.quarter_turns
        self._kept = None
        self._image = QImage()
        self.view.show_photo(QPixmap())
        self.view.blurs = turned_blurs(photo.blurs or (), self.quarters)
        self._choose_tool(Tool.CORNERS)
        self._name(photo)
        self.side.show_boxes(halves=photo.halves, internal=photo.is_internal)
        if photo.blurs is None:
            self.hub.show_warning(
                phrase("What was blurred can no longer be read, so this photo is internal.")
            )
        self.side.choose(photo.treatment)
        self.side.preview.show_image(QImage())
        self.side.show_certainty(is_sure=None)
        self._show_corners(photo.quad)
        self._load(photo)
        if photo.corners_unsure or (photo.quad is None and not photo.picture):
            self.search()
        else:
            self._preview()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def corners(self) -> Quad | None:
        """The corners in the upright photo, as they are stored."""
        return None if self.view.quad is None else turned(self.view.quad, -self.quarters)

    @property
    def settled(self) -> bool:
        """Whether every question to a worker is answered, and the preview is the newest."""
        askings = (
            self._loading,
            self._searching,
            self._previewing,
            self._making,
            self._cards.asking,
        )
        return not any(asking.busy for asking in askings)

    @property
    def blurs(self) -> tuple[Blur, ...]:
        """The places that are blurred, in the upright photo."""
        return turned_blurs(self.view.blurs, -self.quarters)

    def turn(self, quarters: int) -> None:
        """Turn the photo clockwise, or to the left where negative."""
        quad = self.view.quad
        self.view.blurs = turned_blurs(self.view.blurs, quarters)
        self.quarters = (self.quarters + quarters) % 4
        self._show_photo()
        self.view.show_corners(None if quad is None else turned(quad, quarters))
        self._preview()

    def show_original(self) -> None:
        """Take the photo as it came; once more brings the corners back."""
        if self.view.quad is None and self.side.treatment is Treatment.AS_IS:
            corners, treatment = self._kept or (INSET, Treatment.SHEET)
        else:
            self._kept = (self.view.quad, self.side.treatment)
            corners, treatment = None, Treatment.AS_IS
        self.view.show_corners(corners)
        self.side.choose(treatment)
        self._preview()

    @Slot()
    def accept(self) -> None:
        """Make the picture in full size and store how the photo is shown."""
        photo = self.photo
        if photo is None or self.hub.store.read_only or self._making.busy or self._image.isNull():
            return
        corners, treatment, blurs = self.corners, self.side.treatment, self.blurs
        wanted = Adjustment(
            corners,
            treatment,
            halves=self.side.halves.isChecked(),
            internal=self.side.internal.isChecked(),
            quarter_turns=self.quarters,
            blurs=blurs,
        )
        if corners is None and treatment is Treatment.AS_IS and not blurs:
            self._keep(wanted)
            return
        make, turns = self.hub.for_worker(improved_photo), self.quarters
        self.side.accept.setEnabled(False)
        self._making.ask(
            phrase("Straighten a photo"),
            lambda _job: make(photo.content, corners, treatment, blurs, quarter_turns=turns),
            lambda improved: self._keep(replace(wanted, picture=improved.jpeg)),
            self._fail,
        )

    @Slot()
    def cancel(self) -> None:
        """Leave everything as it was."""
        for asking in (
            self._loading,
            self._searching,
            self._previewing,
            self._making,
            self._cards.asking,
        ):
            asking.forget()
        self.side.accept.setEnabled(True)
        self.photo = None
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept with Enter wherever the focus is, except on a button, which it presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _keep(self, adjustment: Adjustment) -> None:
        self.side.accept.setEnabled(True)
        if self.photo is None:
            return
        if self.hub.do(adjust_photo, self.photo.id, adjustment).report():
            self.photo = None
            self.done.emit()

    def _fail(self, problem: KnownError) -> None:
        self.side.accept.setEnabled(True)
        self.hub.show_error(problem)

    def _load(self, photo: Photo) -> None:
        store = self.hub.store
        self._loading.ask(
            phrase("Show a photo"),
            lambda _job: read_photo(store.shown_photo(photo.content)),
            self._take_image,
            self._fail,
        )

    def _take_image(self, image: QImage) -> None:
        self._image = image
        self._show_photo()

    def _show_photo(self) -> None:
        image = self._image
        if self.quarters and not image.isNull():
            image = image.transformed(QTransform().rotate(90 * self.quarters))
        self.view.show_photo(QPixmap.fromImage(image))

    def _show_corners(self, quad: Quad | None) -> None:
        self.view.show_corners(None if quad is None else turned(quad, self.quarters))

    def search(self) -> None:
        """Search the corners anew, and use what is found."""
        photo = self.photo
        if photo is None:
            return
        suggest = self.hub.for_worker(suggested_corners)
        self._searching.ask(
            phrase("Search the corners"),
            lambda _job: suggest(photo.content),
            self._take_suggested,
            self._fail,
        )

    def _take_suggested(self, found: Suggested) -> None:
        self._show_corners(found.corners)
        self.side.choose(found.treatment)
        self._preview()
        self.side.show_certainty(is_sure=found.is_sure)

    @Slot()
    def _on_moved(self) -> None:
        self.side.show_certainty(is_sure=None)
        self._preview()

    @Slot()
    def _preview(self) -> None:
        """Ask for the picture as it would be now; only the newest one is shown."""
        photo = self.photo
        if photo is None:
            return
        if self.side.treatment is not Treatment.AS_IS and self.view.quad is None:
            self._kept = None
        improve = self.hub.for_worker(improved_photo)
        corners, treatment, blurs, turns = (
            self.corners, self.side.treatment, self.blurs, self.quarters,
        )  # fmt: skip

        def question(_job: Job) -> tuple[Improved, QImage]:
            improved = improve(
                photo.content, corners, treatment, blurs, quarter_turns=turns, most=PREVIEW_PIXELS
            )
            return improved, read_photo(improved.jpeg, None, turns)

        self._previewing.ask(
            phrase("Show a preview"), question, self._show_preview, self._fail, pause=PAUSE
        )
        self._cards.follow(photo.content, corners, treatment, turns)

    def _show_preview(self, made: tuple[Improved, QImage]) -> None:
        improved, image = made
        self.side.preview.show_image(image)
        proportions = image.width() / max(image.height(), 1)
        depth = self.hub.conference.event.hall_depth
        self.side.show_result(improved.letters, proportions, depth, whole=self.view.quad is None)

    def _name(self, photo: Photo) -> None:
        conference = self.hub.conference
        group = conference.get(Group, photo.group_id)
        if group is None:
            return
        of = conference.theme_of(conference.one(Workshop, group.workshop_id))
        photos = conference.photos_of(group.id)
        place = next((n for n, p in enumerate(photos, start=1) if p.id == photo.id), 1)
        words = tr("{theme} · group {number} · photo {place} of {count}").format(
            theme=of.name, number=group.number, place=place, count=len(photos)
        )
        self._subject.setText(words)
        ink = self.hub.appearance.ink(of.colour)
        self._subject.setStyleSheet(f"color: {ink.name()};")
        self._symbol.setPixmap(symbol_pixmap(of.symbol, ink, theme.SNUG))

    def _choose_tool(self, tool: Tool) -> None:
        self._brush.setChecked(tool is Tool.BRUSH)
        colours = self.hub.appearance.colours
        self._brush.setStyleSheet(
            f"QPushButton {{ background: {colours.accent_soft}; border-color: {colours.accent}; }}"
            if tool is Tool.BRUSH
            else ""
        )
        self.view.choose_tool(tool)
        self._hint.setText(
            tr("Tab: next corner · Shift: fine")
            if tool is Tool.CORNERS
            else tr("Wheel: size · Backspace: back")
        )

    def _lay_out(self) -> None:
        style = self.hub.appearance
        self._back = icon_button(style, Icon.LEFT, tr("Back without changes"), run=self.cancel)
        self._symbol, self._subject = Label(), ElidedLabel("", "strong")
        head = layouts.row(
            self._back,
            Label(tr("Adjust corners"), "section"),
            self._symbol,
            (self._subject, 1),
            spacing=theme.SNUG,
        )
        self._search = button(tr("Search corners anew"), run=self.search)
        self._search.setIcon(icon(Icon.SEARCH_CORNERS, style.colours.secondary))
        self._left = icon_button(style, Icon.TURN_LEFT, tr("Turn left"))
        self._right = icon_button(style, Icon.TURN_RIGHT, tr("Turn right"))
        self._left.clicked.connect(lambda: self.turn(-1))
        self._right.clicked.connect(lambda: self.turn(1))
        self._brush = button(tr("Blur faces"))
        self._brush.setCheckable(True)
        self._original = button(tr("Original"), run=self.show_original)
        for made, key in ((self._search, "N"), (self._brush, "B"), (self._original, "O")):
            made.setToolTip(key)
        self._hint = ElidedLabel("", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tools = layouts.row(
            self._search, self._left, self._right, self._brush, self._original, (self._hint, 1),
            spacing=theme.TIGHT,
        )  # fmt: skip
        tools.setContentsMargins(theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT)
        left = Surface()
        layouts.column((self.view, 1), tools, on=left, spacing=0)
        self.side.setFixedWidth(theme.PANEL_WIDTH * 8 // 5)
        body = layouts.row((left, 1), self.side, spacing=theme.SNUG)
        layouts.column(head, (body, 1), on=self, spacing=theme.TIGHT)

    def _connect(self) -> None:
        self.view.moved.connect(self._on_moved)
        self.view.blurred.connect(self._preview)
        self.side.changed.connect(self._preview)
        self.side.accepted.connect(self.accept)
        self.side.cancelled.connect(self.cancel)
        self._brush.toggled.connect(
            lambda on: self._choose_tool(Tool.BRUSH if on else Tool.CORNERS)
        )
        for key, run in (
            ("Esc", lambda: self._brush.toggle() if self._brush.isChecked() else self.cancel()),
            ("O", self.show_original),
            ("L", lambda: self.turn(-1)),
            ("R", lambda: self.turn(1)),
            ("B", self._brush.toggle),
            ("N", self.search),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
