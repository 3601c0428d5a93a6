"""What the keyboard does on the timeline: all that the mouse does, and more quickly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from moderator.actions.moving import ItemCopy, change_along, copy_day, copy_items, park_items
from moderator.actions.workshops import change_workshop
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.moving import RestOfDay
from moderator.ui.hub import Hub
from moderator.ui.schedule.canvas import TimelineCanvas
from moderator.ui.schedule.changes import delete, delete_items
from moderator.ui.schedule.layout import NIGHT, SNAP, Key, Layout, TimelineBlock, TimelineSpot
from moderator.ui.words import tr

LEAP = 15
"""Minutes by which a key moves the selection with all that follows."""
ZOOM = 1.2
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEAPS = {Qt.Key.Key_PageUp: -LEAP, Qt.Key.Key_PageDown: LEAP}


def key_words() -> tuple[tuple[str, str], ...]:
    """List the keys of the timeline with what they do, for help."""
    return (
        (tr("Arrows"), tr("Select the item beside, above or below")),
        (tr("Shift+arrows"), tr("Add it to the selection")),
        (tr("Ctrl+A"), tr("Select all items that are shown")),
        (tr("Alt+↑ / Alt+↓"), tr("5 minutes earlier or later")),
        (tr("Alt+Shift+↑ / ↓"), tr("1 minute earlier or later")),
        (tr("Alt+Page up / Page down"), tr("15 minutes, and the rest of the day along")),
        (tr("Alt+Shift+Page up / Page down"), tr("15 minutes, breaks and gaps give way first")),
        (tr("Alt+← / Alt+→"), tr("Into the room beside, or to the day before or after")),
        (tr("Ctrl+Shift+↑ / ↓"), tr("5 minutes shorter or longer")),
        (tr("Ctrl+Shift+← / →"), tr("Begin 5 minutes earlier or later, and end as before")),
        (tr("Ctrl+C, Ctrl+X, Ctrl+V"), tr("Copy, cut, and paste after the selection")),
        (tr("Ctrl+Shift+P"), tr("Take the time away")),
        (tr("Enter, F2"), tr("Edit the title")),
        (tr("Ctrl+D"), tr("Copy the day to the next day without items")),
        (tr("R"), tr("Choose which rooms are shown")),
        (tr("Insert"), tr("New item after the selection")),
        (tr("Delete"), tr("Delete")),
        (tr("Home, End"), tr("Select the first or last item")),
        (tr("Ctrl++ / Ctrl+−"), tr("Higher or lower hours")),
        (tr("F1"), tr("Show this list")),
        (tr("Escape"), tr("Give up a drag, a cut, or the selection")),
    )


class KeyedTimeline(Protocol):
    """What the keys need of the timeline."""

    canvas: TimelineCanvas

    def choose_rooms(self) -> None:
        """Offer the rooms, to be shown or not."""

    def choose(self, key: Key | None, chosen: frozenset[Key] | None = None) -> None:
        """Select blocks, and tell the area."""

    def free_spot(self) -> TimelineSpot:
        """Find the time after the selection."""

    def draw_next(self) -> None:
        """Create an item after the selection."""

    def edit_title(self) -> None:
        """Let the title of the selection be edited."""

    def zoom(self, factor: float) -> None:
        """Make the hours taller or flatter."""


@dataclass(frozen=True, slots=True)
class Clipboard:
    """Items that were cut or copied."""

    item_ids: tuple[int, ...] = ()
    cut: bool = False


class TimelineKeys:
    """Runs what a key does with the selection of a timeline."""

    def __init__(self, hub: Hub, timeline: KeyedTimeline) -> None:
        self._hub, self._timeline = hub, timeline
        self.clipboard = Clipboard()
        self.help_wanted: Callable[[], None] = lambda: None

    def use(self, event: QKeyEvent) -> bool:
        """Do what a key does; return whether it did anything."""
        held, key = event.modifiers(), Qt.Key(event.key())
        if held & _ALT and not held & _CONTROL:
            return self._moved(key, shift=bool(held & _SHIFT))
        if held & _CONTROL and held & _SHIFT and self._resized(key):
            return True
        if held & _CONTROL and self._control(key):
            return True
        if key in _STEPS and not held & _CONTROL:
            self._step(*_STEPS[key], grow=bool(held & _SHIFT))
            return True
        return not held & _CONTROL and self._plain(key)

    def items(self) -> tuple[AgendaItem, ...]:
        """Find the selected items, in the order of their times."""
        canvas, found = self._timeline.canvas, {}
        for block in canvas.spots.blocks:
            if block.key in canvas.shown.chosen:
                found[block.item.id] = block.item
        return tuple(found.values())

    def copy(self, *, cut: bool = False) -> None:
        """Remember the selected items for `paste`, which copies them, or moves them where cut."""
        items = self.items()
        if items:
            self.clipboard = Clipboard(tuple(item.id for item in items), cut)
            keys = self._timeline.canvas.shown.chosen if cut else frozenset()
            self._timeline.canvas.set_cut(keys)

    def paste(self) -> None:
        """Put what was cut or copied after the selection, or at the end of the day."""
        known = self._hub.conference.table(AgendaItem)
        items = [known[i] for i in self.clipboard.item_ids if i in known]
        if not items:
            return
        spot = self._timeline.free_spot()
        first = min((item.day, item.start_minute) for item in items)
        placed = [
            replace(
                item,
                day=max(1, spot.day + item.day - first[0]),
                start=_time(spot.minute + item.start_minute - first[1]),
                parked=False,
            )
            for item in items
        ]
        if self.clipboard.cut:
            self._hub.do(change_along, placed, RestOfDay.STAY)
            ids: Sequence[int] = [item.id for item in placed]
            self.forget()
        else:
            copies = [ItemCopy(item.id, item.day, item.start) for item in placed]
            ids = self._hub.do(copy_items, copies).value or ()
        if ids:
            self._timeline.choose(("item", ids[0]), frozenset(("item", i) for i in ids))

    def park(self) -> None:
        """Take the time from what is selected."""
        items = self.items()
        if items:
            self._hub.do(park_items, [item.id for item in items])

    def delete(self) -> None:
        """Delete what is selected."""
        chosen = self._timeline.canvas.shown.chosen
        block = self._timeline.canvas.selected
        if len(chosen) == 1 and block is not None:
            delete(self._hub, block.key)
        elif chosen:
            delete_items(self._hub, [i for kind, i in sorted(chosen) if kind == "item"])

    def copy_day(self) -> None:
        """Copy the day of the selection, or the first that is shown, to the next free one."""
        conference, canvas = self._hub.conference, self._timeline.canvas
        block = canvas.selected
        full = {item.day for item in conference.items()}
        shown = [strip.day for strip in canvas.spots.strips if strip.day in full]
        day = block.item.day if block is not None else next(iter(shown), None)
        if day is None:
            return
        others = [*range(day + 1, conference.event.days + 1), *range(1, day)]
        free = next((other for other in others if other not in full), None)
        if free is None:
            words = phrase("No day is without items: none to copy this one to.")
            self._hub.show_warning(words, undoable=False)
            return
        self._hub.do(copy_day, day, free).report()

    def forget(self) -> None:
        """Forget what was cut or copied."""
        self.clipboard = Clipboard()
        self._timeline.canvas.set_cut(frozenset())

    def _control(self, key: Qt.Key) -> bool:
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_A: self._all,
            Qt.Key.Key_C: self.copy,
            Qt.Key.Key_X: partial(self.copy, cut=True),
            Qt.Key.Key_V: self.paste,
            Qt.Key.Key_D: self.copy_day,
            Qt.Key.Key_Plus: partial(self._timeline.zoom, ZOOM),
            Qt.Key.Key_Equal: partial(self._timeline.zoom, ZOOM),
            Qt.Key.Key_Minus: partial(self._timeline.zoom, 1 / ZOOM),
        }
        if key in keys:
            keys[key]()
        return key in keys

    def _plain(self, key: Qt.Key) -> bool:
        canvas = self._timeline.canvas
        block, blocks = canvas.selected, canvas.spots.blocks
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and block:
            self._timeline.edit_title()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and block:
            self.delete()
        elif key == Qt.Key.Key_F1:
            self.help_wanted()
        elif key == Qt.Key.Key_R:
            self._timeline.choose_rooms()
        elif key == Qt.Key.Key_Insert:
            self._timeline.draw_next()
        elif key == Qt.Key.Key_Escape and (self.clipboard.item_ids or canvas.shown.selected):
            self.forget()
            self._timeline.choose(None)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and blocks:
            self._timeline.choose(blocks[0 if key == Qt.Key.Key_Home else -1].key)
        else:
            return False
        return True

    def _all(self) -> None:
        blocks = self._timeline.canvas.spots.blocks
        if blocks:
            first = self._timeline.canvas.shown.selected or blocks[0].key
            self._timeline.choose(first, frozenset(b.key for b in blocks if b.workshop is None))

    def _step(self, across: int, down: int, *, grow: bool) -> None:
        """Select the nearest block in a direction, or add it to the selection."""
        canvas = self._timeline.canvas
        block, blocks = canvas.selected, canvas.spots.blocks
        target = neighbour(canvas.spots, block, across, down) if block else None
        if target is None and block is None and blocks:
            target = blocks[0]
        if target is not None:
            keys = frozenset({target.key})
            self._timeline.choose(target.key, canvas.shown.chosen | keys if grow else keys)

    def _moved(self, key: Qt.Key, *, shift: bool) -> bool:
        """Move the selection in time, or to another room or day."""
        if key in _LEAPS:
            rest = RestOfDay.CLOSE if shift else RestOfDay.PUSH
            self._shift(_LEAPS[key], rest)
        elif key in _STEPS:
            across, down = _STEPS[key]
            if down:
                self._shift(down * (1 if shift else SNAP), RestOfDay.STAY)
            else:
                self._across(across)
        else:
            return False
        return True

    def _resized(self, key: Qt.Key) -> bool:
        """Change the duration or the start of the selection, or take its time away."""
        if key == Qt.Key.Key_P:
            self.park()
            return True
        if key not in _STEPS:
            return False
        across, down = _STEPS[key]
        resized = [
            replace(
                item,
                start=_time(item.start_minute + across * SNAP),
                minutes=item.minutes + (down - across) * SNAP,
            )
            for item in self.items()
        ]
        if resized and all(item.minutes > 0 for item in resized):
            self._change(resized, RestOfDay.STAY, "resize")
        return True

    def _shift(self, minutes: int, rest: RestOfDay) -> None:
        items = self.items()
        movable = [item for item in items if not item.fixed or len(items) == 1]
        times = [item.start_minute + minutes for item in movable]
        if times and min(times) >= 0 and max(times) < NIGHT:
            moved = [replace(item, start=_time(item.start_minute + minutes)) for item in movable]
            self._change(moved, rest, f"move-{rest.value}")

    def _across(self, step: int) -> None:
        """Move a block to the room beside it, else all that is selected to the day beside."""
        canvas = self._timeline.canvas
        block, columns = canvas.selected, canvas.spots.columns
        if block is None:
            return
        column = block.first + step
        alone = block.first == block.last and 0 <= column < len(columns)
        item, conference = block.item, self._hub.conference
        if alone and block.workshop is not None:
            self._hub.do(change_workshop, block.workshop.id, room_id=columns[column].id)
            return
        if alone and len(self.items()) == 1 and len(conference.rooms_of(item.id)) == 1:
            rooms = {item.id: (columns[column].id,)}
            self._hub.do(change_along, (item,), RestOfDay.STAY, rooms=rooms)
            return
        moved = [replace(each, day=each.day + step) for each in self.items()]
        if all(1 <= each.day <= conference.event.days for each in moved):
            self._change(moved, RestOfDay.STAY, "day")

    def _change(self, moved: Sequence[AgendaItem], rest: RestOfDay, what: str) -> None:
        """Change items; a run of the same key is one step of undo."""
        ids = "-".join(str(item.id) for item in moved)
        self._hub.do(change_along, moved, rest, merge=f"{what}-{ids}")


def neighbour(layout: Layout, block: TimelineBlock, across: int, down: int) -> TimelineBlock | None:
    """Find the nearest block in a direction: above and below first in the same columns."""
    here = block.rect.center()
    if down:
        beyond = [b for b in layout.blocks if (b.rect.top() - block.rect.top()) * down > 1]
        same = [b for b in beyond if b.first <= block.last and block.first <= b.last]
        return min(
            same or beyond,
            key=lambda b: (
                abs(b.rect.top() - block.rect.top()),
                abs(b.rect.center().x() - here.x()),
            ),
            default=None,
        )
    beyond = [b for b in layout.blocks if (b.rect.center().x() - here.x()) * across > 1]
    beside = [b for b in beyond if b.rect.top() < block.rect.bottom()]
    beside = [b for b in beside if b.rect.bottom() > block.rect.top()]
    return min(beside, key=lambda b: abs(b.rect.center().x() - here.x()), default=None)


def _time(minute: int) -> time:
    return TimelineSpot(1, minute, None).start
