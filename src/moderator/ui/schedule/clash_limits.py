"""Changing the limit that a clash goes beyond, beside the clash."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.schedule import change_event
from moderator.actions.venue import change_room
from moderator.event.schedule import Event, Room
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_limits import limit_of
from moderator.rules.written.durations import read_duration
from moderator.rules.written.times import DAY
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import not_minutes
from moderator.ui.widgets.fields import NumberField
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.tab_order import bring_into_view
from moderator.ui.words import tr


class LimitField(QWidget):
    """A button; once pressed, the limit in a field in its place, to be changed."""

    def __init__(self, hub: Hub, clash: Clash, of: Event | Room, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._clash, self._of = hub, clash, of
        self.change = button(tr("Change the limit …"), "", self, run=self._open)
        self.change.setEnabled(not hub.store.read_only)
        least = 1 if clash.kind is ClashKind.NO_BREAK else 0
        self.minutes = NumberField(
            _caption(clash, of), least, DAY, read=read_duration, problem=not_minutes
        )
        self.minutes.edited = self._take
        self.minutes.refused.connect(hub.show_error)
        self.minutes.hide()
        layouts.column(self.change, self.minutes, on=self, margins=(0, theme.GRID, 0, 0))

    @Slot()
    def _open(self) -> None:
        self.minutes.show_value(self._clash.limit)
        self.change.hide()
        self.minutes.show()
        self.minutes.setFocus()
        # once the column has grown by the field, which is seen whole then
        QTimer.singleShot(0, self, partial(bring_into_view, self))

    def _take(self, minutes: int | None) -> None:
        if minutes is None:
            return
        if self._clash.kind is ClashKind.NO_BREAK:
            self._hub.do(change_event, longest_stretch=minutes)
        elif isinstance(self._of, Room):
            self._hub.do(change_room, self._of.id, walk_minutes=minutes)
        else:
            self._hub.do(change_event, walk_minutes=minutes)


def limit_field(hub: Hub, clash: Clash, parent: QWidget) -> LimitField | None:
    """Make the field for the limit that a clash goes beyond; None if it is about no limit."""
    of = limit_of(hub.conference, clash)
    return None if of is None else LimitField(hub, clash, of, parent)


def _caption(clash: Clash, of: Event | Room) -> str:
    if clash.kind is ClashKind.NO_BREAK:
        return tr("Minutes without a break")
    if isinstance(of, Room):
        return tr("Minutes to {room}").format(room=of.name)
    return tr("Minutes between rooms")
