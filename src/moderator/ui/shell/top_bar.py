"""The bar that is always visible: now, next, delay, what the hall sees, undo, search."""

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator.event.changes import Changes
from moderator.event.errors import FileProblem
from moderator.event.schedule import AgendaItem
from moderator.event.stage import SceneKind
from moderator.rules.schedule.delay import clock_minutes
from moderator.rules.schedule.running import Running, running
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.ui import theme
from moderator.ui.hall_given import HallGiven
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label, plain_tooltip
from moderator.ui.widgets.push import AsideButton, PushButton
from moderator.ui.widgets.spans import clock_words
from moderator.ui.words import QtWords, tr, translate

THUMBNAIL = QSize(64, 36)
LIVE_SCENES = frozenset({SceneKind.NOW_NEXT, SceneKind.COUNTDOWN})
CALM_MILLISECONDS = 200
"""How often the hall's picture is drawn at most while something in it moves."""
NOW_WIDTH, NEXT_WIDTH = theme.GRID * 72, theme.GRID * 62
NARROW, NARROWEST = theme.PANEL_WIDTH * 7 // 2, theme.PANEL_WIDTH * 3
"""Widths below which the search is an icon and titles are shorter, and what is next is left out."""
PALE = 0.4
"""Share of the colour in the icon of a button that is disabled."""


class _Thumbnail(Label):
    """What the hall sees, small; clicked: it was clicked."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit `clicked`."""
        event.accept()
        self.clicked.emit()


class TopBar(Surface):
    """What is running and next, what the hall sees, undo and search.

    search_wanted: the search field was clicked.
    """

    search_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "bar")
        self._hub = hub
        self._given = HallGiven(hub)
        self.setFixedHeight(theme.BAR_HEIGHT)
        row = layouts.row(
            on=self, margins=(theme.ROOMY, 0, theme.ROOMY, 0), spacing=theme.WIDE - theme.GRID
        )
        self.now_caption, self.now = self._pair(row, tr("Now"), NOW_WIDTH)
        self.next_caption, self.next = self._pair(row, tr("Next"), NEXT_WIDTH)
        self.delay = Label("", "chip-warning")
        row.addWidget(self.delay)
        self.thumbnail = self._hall(row)
        self.frozen = Label(tr("Still picture"), "chip-warning")
        self.frozen.setToolTip(tr("The hall keeps what it sees until F is pressed again"))
        row.addWidget(self.frozen)
        row.addStretch(1)
        self.undo, self.redo = (
            icon_button(hub.appearance, which, word, kind=AsideButton, run=run)
            for which, word, run in (
                (Icon.UNDO, tr("Undo"), hub.undo),
                (Icon.REDO, tr("Redo"), hub.redo),
            )
        )
        row.addLayout(layouts.row(self.undo, self.redo, spacing=theme.GRID // 2))
        self.search = PushButton(tr("Search or command …"))
        self.search.setAutoDefault(False)
        self.search.setAccessibleName(tr("Search"))
        self.search.setToolTip(tr("Search people, items, rooms, groups and commands (Ctrl+K)"))
        self.search.setStyleSheet("text-align: left;")
        self.search.clicked.connect(self.search_wanted)
        row.addWidget(self.search)
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        hub.timed.connect(self._draw_hall)
        self._soon = QTimer(self, singleShot=True, interval=CALM_MILLISECONDS)
        self._soon.timeout.connect(self._draw_hall)
        hub.stage.seen.connect(self._on_seen)
        hub.stage.shown.connect(self._draw_hall)
        hub.stage.opened.connect(self._draw_hall)
        hub.appearance.changed.connect(self._draw_icons)
        hub.appearance.changed.connect(self._draw_hall)
        self._draw_icons()
        self._draw_undo()
        self._fit()
        self._draw_hall()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten or hide texts where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Become narrow: what then has no room is hidden or shortened."""
        return QSize(theme.PANEL_WIDTH * 2, super().minimumSizeHint().height())

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        self._now_most, self._next_most = NOW_WIDTH, NEXT_WIDTH
        if narrow:
            self._now_most, self._next_most = NOW_WIDTH * 4 // 5, NEXT_WIDTH * 3 // 4
        self.search.setText("" if narrow else tr("Search or command …"))
        self.search.setMinimumWidth(0 if narrow else theme.PANEL_WIDTH - theme.WIDE * 2)
        for label in (self.next_caption, self.next):
            label.setVisible(self.width() >= NARROWEST)
        self._draw_times(self._hub.now())

    def _pair(self, row: QHBoxLayout, caption: str, width: int) -> tuple[Label, ElidedLabel]:
        top, bottom = Label(caption, "caption"), ElidedLabel("", "strong")
        bottom.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold, tabular=True))
        holder = QWidget()
        holder.setMaximumWidth(width)
        around = (0, theme.TIGHT, 0, theme.TIGHT)
        layouts.column(top, bottom, on=holder, margins=around, spacing=0)
        row.addWidget(holder)
        return top, bottom

    def _hall(self, row: QHBoxLayout) -> Label:
        thumbnail = _Thumbnail(kind="thumbnail")
        thumbnail.setFixedSize(THUMBNAIL)
        thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        thumbnail.setCursor(Qt.CursorShape.PointingHandCursor)
        thumbnail.clicked.connect(lambda: self._hub.goto(AreaName.PLENARY))
        row.addWidget(thumbnail)
        return thumbnail

    def _on_changed(self, changes: Changes) -> None:
        self._draw_undo()
        if changes.touch(AgendaItem):
            self._draw_times(self._hub.now())
        self._draw_hall()

    def _on_tick(self, now: datetime) -> None:
        self._draw_times(now)
        stage = self._hub.stage
        counting = stage.message is not None and stage.message.until is not None
        if counting or stage.cue.kind in LIVE_SCENES:
            self._draw_hall()

    @Slot()
    def _on_seen(self) -> None:
        """Draw the hall in a moment: a pointer that is moved changes its picture all the time."""
        self.frozen.setVisible(self._hub.stage.frozen)
        if not self._soon.isActive():
            self._soon.start()

    def _draw_times(self, now: datetime) -> None:
        state = running(self._hub.conference, now)
        self.now.setText(self._now_words(state))
        title = state.current.item.title if state.current else ""
        self.now.setToolTip("" if title in self.now.text() else plain_tooltip(title))
        if state.next is None:
            self.next_caption.setText(tr("Next"))
            self.next.setText("–")
        else:
            start = f"{state.next.start:%H:%M}"
            self.next_caption.setText(tr("Next {time}").format(time=start))
            self.next.setText(state.next.item.title)
        self._draw_delay(state.delay)
        for caption, text, most in (
            (self.now_caption, self.now, self._now_most),
            (self.next_caption, self.next, self._next_most),
        ):
            widest = max(
                label.fontMetrics().horizontalAdvance(label.text()) for label in (caption, text)
            )
            text.setMinimumWidth(min(widest + theme.GRID, most))

    def _now_words(self, state: Running) -> str:
        """Describe what is running; where that is too long, the title is cut and never the time."""
        if state.current is None or state.left is None:
            return tr("Nothing is running")
        left, over = clock_words(state.left), state.left < timedelta(0)
        words = tr("{title} · over by {time}") if over else tr("{title} · {time} left")
        metrics, title = self.now.fontMetrics(), state.current.item.title
        rest = metrics.horizontalAdvance(words.format(title="", time=left)) + theme.GRID
        short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, self._now_most - rest)
        return words.format(title=short, time=left)

    def _draw_delay(self, delay: timedelta) -> None:
        minutes = clock_minutes(delay)
        self.delay.setVisible(minutes != 0)
        if minutes > 0:
            self.delay.setText(tr("%n min late", n=minutes))
            self.delay.set_kind("chip-warning")
        elif minutes < 0:
            self.delay.setText(tr("%n min early", n=-minutes))
            self.delay.set_kind("chip-accent")

    def _draw_hall(self) -> None:
        stage = self._hub.stage
        self.frozen.setVisible(stage.frozen)
        name = tr("What the hall sees") if stage.open else tr("The hall sees nothing yet")
        self.thumbnail.setToolTip(name)
        self.thumbnail.setAccessibleName(name)
        if not stage.open:
            colour = self._hub.appearance.colours.faint
            self.thumbnail.setPixmap(
                icon(Icon.PROJECTOR, colour).pixmap(theme.LARGE_ICON, theme.LARGE_ICON)
            )
            return
        conference = self._hub.conference
        words = QtWords(conference.event.language)
        now, given = self._hub.now(), self._given.now()
        scene = stage.scene(lambda cue: scene_of(conference, cue, now, words, given), now)
        ratio = self.devicePixelRatioF()
        image = picture(scene, THUMBNAIL * ratio, self._photo)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self.thumbnail.setPixmap(pixmap)

    def _photo(self, content: str) -> bytes | None:
        try:
            return self._hub.store.shown_photo(content)
        except (KeyError, FileProblem):
            return None

    def _draw_undo(self) -> None:
        store, colours = self._hub.store, self._hub.appearance.colours
        pale = theme.mixed(colours.faint, colours.surface, PALE).name()
        for button, which, label, word, none in (
            (self.undo, Icon.UNDO, store.undo_label, tr("Undo: {what}"), tr("Nothing to undo")),
            (self.redo, Icon.REDO, store.redo_label, tr("Redo: {what}"), tr("Nothing to redo")),
        ):
            button.setEnabled(label is not None)
            button.setIcon(icon(which, colours.secondary if label is not None else pale))
            text = none if label is None else word.format(what=translate(label))
            button.setToolTip(plain_tooltip(text))

    def _draw_icons(self) -> None:
        self._draw_undo()
        self.search.setIcon(icon(Icon.SEARCH, self._hub.appearance.colours.faint))
