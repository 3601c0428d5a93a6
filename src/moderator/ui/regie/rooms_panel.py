"""The clocks of the rooms of a running round, and what their moderators ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from moderator.actions.rooms_running import (
    end_workshop,
    extend_workshop,
    grant_wish,
    refuse_wish,
    reopen_workshop,
)
from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import Expected, RoomClock, Running, planned_end
from moderator.slides.palette import palette
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.regie.run_sheet import clock
from moderator.ui.regie.stage_panel import SHORT, countdown
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

CARD = QSize(theme.GRID * 36, theme.GRID * 34)
FIGURES = theme.scaled(38)
PAD = theme.SNUG
_INKS = palette(dark=True)
"""Inks of the themes that are seen on the dark panel."""
FEW = 5
"""Minutes that a button gives where fewer than asked for are enough."""


@dataclass(frozen=True, slots=True)
class RoomState:
    """What a card shows: the room with its theme, its clock, and its round."""

    clock: RoomClock
    room: Room
    theme: Theme
    planned: str

    @property
    def longer(self) -> bool:
        """Whether it goes on when the other rooms of its round are done."""
        return self.clock.workshop.extra_minutes > 0 and not self.clock.over

    @property
    def wish(self) -> int:
        """How many minutes its moderator asked for, 0 if no wish is open."""
        return self.clock.workshop.wished_minutes


def room_states(conference: Conference, current: Expected) -> list[RoomState]:
    """List the rooms of a running round; none where it has no workshops."""
    planned = planned_end(conference.event, current.item)
    return [
        RoomState(
            each,
            conference.one(Room, each.workshop.room_id),
            conference.theme_of(each.workshop),
            clock(planned),
        )
        for each in current.rooms
    ]


class RoomCard(QWidget):
    """One room: its clock, when it ends, and how far it is. menu_wanted: (global position)."""

    menu_wanted = Signal(QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._state: RoomState | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, state: RoomState) -> None:
        """Show a room as it is now."""
        self._state = state
        words = (state.room.name, state.theme.name, self._time(state), self._end(state))
        self.setAccessibleName(", ".join(words))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as a name of usual length."""
        return CARD

    def minimumSizeHint(self) -> QSize:
        """Become narrow where there are many rooms."""
        return QSize(CARD.width() // 2, CARD.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer what can be done with the room."""
        self.menu_wanted.emit(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same with the right button, or the key for it."""
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the same with Space or the arrow down."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Down}:
            self.menu_wanted.emit(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, colours = self._state, self._appearance.colours
        edge = colours.stage_warning if state.longer or state.wish else colours.stage_line
        edge = colours.stage_text if self.hasFocus() else edge
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(QColor(colours.stage_raised))
        painter.drawRoundedRect(box, theme.TIGHT, theme.TIGHT)
        inner = box.adjusted(PAD, PAD, -PAD, -PAD)
        self._paint_head(painter, inner, state)
        self._paint_figures(painter, inner, state)
        self._paint_line(painter, inner, state)

    def _paint_head(self, painter: QPainter, box: QRectF, state: RoomState) -> None:
        colours = self._appearance.colours
        side = theme.GRID * 3
        spot = QRectF(box.left(), box.top() + theme.GRID / 2, side, side)
        paint_symbol(painter, state.theme.symbol, QColor(_INKS.ink(state.theme.colour)), spot)
        left = side + theme.TIGHT
        taken = 0.0
        if state.longer:
            shape = font(theme.CAPTION, QFont.Weight.Bold, tabular=True)
            words = f"+{state.clock.workshop.extra_minutes}"
            taken = QFontMetricsF(shape).horizontalAdvance(words) + theme.TIGHT
            at = QRectF(box.right() - taken, box.top(), taken, theme.GRID * 5)
            _write(painter, at, words, shape, colours.stage_warning, right=True)
        name = QRectF(box.left() + left, box.top(), box.width() - left - taken, theme.GRID * 5)
        strong = font(theme.BODY, QFont.Weight.DemiBold)
        _write(painter, name, state.room.name, strong, colours.stage_text)
        below = QRectF(box.left(), box.top() + theme.GRID * 5, box.width(), theme.GRID * 4)
        words = " · ".join(p for p in (state.theme.name, state.clock.workshop.moderator) if p)
        _write(painter, below, words, font(theme.CAPTION), colours.stage_secondary)

    def _paint_figures(self, painter: QPainter, box: QRectF, state: RoomState) -> None:
        colours, left = self._appearance.colours, state.clock.left
        colour = colours.stage_text
        if left is not None and not state.clock.over and left <= SHORT:
            colour = colours.stage_bad if left < timedelta(0) else colours.stage_warning
        elif state.longer:
            colour = colours.stage_warning
        shape = font(FIGURES, QFont.Weight.Bold, tabular=True)
        at = QRectF(box.left(), box.top() + theme.GRID * 9, box.width(), theme.GRID * 11)
        _write(painter, at, self._time(state), shape, colour)
        end = QRectF(box.left(), box.top() + theme.GRID * 20, box.width(), theme.GRID * 4)
        _write(painter, end, self._end(state), font(theme.CAPTION), colours.stage_secondary)

    def _paint_line(self, painter: QPainter, box: QRectF, state: RoomState) -> None:
        colours, left = self._appearance.colours, state.clock.left or timedelta(0)
        whole = max(1.0, (state.clock.due - state.clock.start).total_seconds())
        share = 1.0 if state.clock.over else 1.0 - left.total_seconds() / whole
        line = QRectF(box.left(), box.bottom() - theme.GRID, box.width(), theme.GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.stage_line))
        painter.drawRoundedRect(line, theme.GRID / 2, theme.GRID / 2)
        line.setWidth(line.width() * min(1.0, max(0.0, share)))
        painter.setBrush(QColor(colours.stage_accent))
        painter.drawRoundedRect(line, theme.GRID / 2, theme.GRID / 2)

    def _time(self, state: RoomState) -> str:
        if state.clock.over:
            return tr("done")
        return countdown(state.clock.left or timedelta(0))

    def _end(self, state: RoomState) -> str:
        if state.clock.over:
            return tr("ended at {time}").format(time=clock(state.clock.end))
        if clock(state.clock.end) == state.planned:
            return tr("ends at {planned}, as planned").format(planned=state.planned)
        return tr("ends at {expected}, planned {planned}").format(
            expected=clock(state.clock.end), planned=state.planned
        )


def _write(
    painter: QPainter, box: QRectF, words: str, shape: QFont, colour: str, *, right: bool = False
) -> None:
    painter.setFont(shape)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class RoomsPanel(Surface):
    """The rooms side by side, below them the oldest open wish, or who is waited for."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "stage")
        self.setAccessibleName(tr("Rooms of the round"))
        self._hub = hub
        self._states: list[RoomState] = []
        self.cards: list[RoomCard] = []
        self._row = layouts.row(spacing=theme.TIGHT)
        self.words = Label("", live=True)
        self.grant = button("", "stage", self, run=self.grant_oldest)
        self.few = button("", "stage", self, run=partial(self.grant_oldest, FEW))
        self.refuse = button(tr("Refuse"), "stage", self, run=self._refuse)
        line = layouts.row((self.words, 1), self.grant, self.few, self.refuse, spacing=theme.TIGHT)
        layouts.column(self._row, line, on=self, margins=theme.SNUG, spacing=theme.TIGHT)

    def show_state(self, conference: Conference, state: Running) -> None:
        """Show the rooms of the round that runs; hide where none does, or it has no rooms."""
        current = state.current
        self._states = [] if current is None else room_states(conference, current)
        self.setVisible(len(self._states) > 0)
        while len(self.cards) < len(self._states):
            card = RoomCard(self._hub.appearance, self)
            card.menu_wanted.connect(partial(self._offer, len(self.cards)))
            self.cards.append(card)
            self._row.addWidget(card, 1)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(self._states))
            if place < len(self._states):
                card.show_state(self._states[place])
        self._show_line()

    def grant_oldest(self, minutes: int | None = None) -> None:
        """Give the room that asked first what it asked for, or so many minutes."""
        wish = self._oldest()
        if wish is not None:
            self._hub.do(grant_wish, wish.clock.workshop.id, minutes or None).report()

    def _oldest(self) -> RoomState | None:
        wishes = [s for s in self._states if s.clock.workshop.wished_at is not None]
        return min(wishes, key=lambda s: str(s.clock.workshop.wished_at), default=None)

    def _refuse(self) -> None:
        wish = self._oldest()
        if wish is not None:
            self._hub.do(refuse_wish, wish.clock.workshop.id).report()

    def _show_line(self) -> None:
        wish = self._oldest()
        for each in (self.grant, self.few, self.refuse):
            each.setVisible(wish is not None)
        colours = self._hub.appearance.colours
        colour = colours.stage_warning if wish is not None else colours.stage_secondary
        self.words.setStyleSheet(f"color: {colour}; background: transparent;")
        if wish is None:
            self.words.setText(_waiting(self._states))
            return
        asked = wish.clock.workshop
        who = asked.moderator or wish.room.name
        self.words.setText(
            tr("{who} asks for %n more minutes in {room}.", n=wish.wish).format(
                who=who, room=wish.room.name
            )
        )
        self.grant.setText(tr("Give %n  G", n=wish.wish))
        self.few.setText(tr("Give only %n", n=FEW))
        self.few.setVisible(wish.wish > FEW)

    def _offer(self, place: int, at: QPoint) -> None:
        """Open the menu of a room."""
        menu = self.menu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu(self, place: int) -> QMenu:
        """Make the menu of a room: more or fewer minutes, done, or on again."""
        state = self._states[place]
        workshop: Workshop = state.clock.workshop
        menu = QMenu(self)
        if state.clock.over:
            again = menu.addAction(tr("Let it go on"))
            again.setEnabled(workshop.actual_end is not None)
            again.triggered.connect(lambda: self._hub.do(reopen_workshop, workshop.id).report())
            return menu
        for minutes in (5, 10, -5):
            words = tr("+%n min", n=minutes) if minutes > 0 else tr("−%n min", n=-minutes)
            menu.addAction(words).triggered.connect(partial(self._extend, workshop.id, minutes))
        menu.addSeparator()
        menu.addAction(tr("Done")).triggered.connect(
            lambda: self._hub.do(end_workshop, workshop.id).report()
        )
        return menu

    def _extend(self, workshop_id: int, minutes: int, _checked: bool = False) -> None:  # Qt's own
        self._hub.do(extend_workshop, workshop_id, minutes).report()


def _waiting(states: Sequence[RoomState]) -> str:
    """Say for which room the others wait."""
    still = [state for state in states if not state.clock.over]
    late = [state for state in still if state.longer]
    if not still:
        return tr("All rooms are done.")
    if late and len(late) < len(states):
        last = max(late, key=lambda state: state.clock.end)
        return tr("What follows for everyone waits for {room}, until {time}.").format(
            room=last.room.name, time=clock(last.clock.end)
        )
    return tr("Click a room to give it minutes, or once it is done.")
