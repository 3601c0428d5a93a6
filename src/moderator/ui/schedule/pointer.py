"""The mouse on the timeline: what is selected with it, and what is dragged."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from moderator.event.schedule import AgendaItem
from moderator.ui.schedule.drag import GRIP, Drag, DragKind, Trial
from moderator.ui.schedule.layout import Key, Layout, TimelineBlock
from moderator.ui.schedule.painting import Shown

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Keys = frozenset[Key]
NOTHING: Keys = frozenset()


class BlockBoard(Protocol):
    """What the mouse needs of the canvas: its blocks, and what is selected."""

    spots: Layout
    shown: Shown


class Pointer(QObject):
    """One press of the mouse at a time, from the press to the release.

    picked: (key or None, all keys) other blocks are to be selected. tried: what a drop would do is
    another. dropped: it is to be done. moved: (global position) the mouse moved in a drag.
    elsewhere: asked with a global position whether something beside the canvas takes what is
    dragged, and with True to take it.
    """

    picked = Signal(tuple, frozenset)
    tried = Signal()
    dropped = Signal(Trial)
    moved = Signal(QPoint)

    def __init__(self, board: BlockBoard, over: QWidget) -> None:
        super().__init__(over)
        self._board, self._over = board, over
        self.drag: Drag | None = None
        self.trial: Trial | None = None
        self.elsewhere: Callable[[QPoint, bool], bool] = lambda _place, _drop: False
        self._begun = False
        self._clicked: tuple[Key, Qt.KeyboardModifier] | None = None
        self._last = (QPointF(), Qt.KeyboardModifier.NoModifier)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._begun and self.drag is not None

    def press(self, event: QMouseEvent) -> None:
        """Select what is under the mouse, and begin a drag."""
        point, held = event.position(), event.modifiers()
        spots, chosen = self._board.spots, self._board.shown.chosen
        block = spots.block_at(point)
        self._begun, self._clicked = False, None
        if spots.spot(point) is None and block is None:
            self.picked.emit(None, NOTHING)
            return
        if block is None:
            band = bool(held & _SHIFT)
            if not band:
                self.picked.emit(None, NOTHING)
            self.drag = Drag(spots, DragKind.BAND if band else DragKind.CREATE, point, None)
            return
        several = len(chosen) > 1 and block.key in chosen
        if held & (_SHIFT | _CONTROL) or several:
            self._clicked = (block.key, held)
            keys = chosen | {block.key}
        else:
            keys = frozenset({block.key})
            self.picked.emit(block.key, keys)
        kind = DragKind.MOVE if block.workshop else edge_of(block, point)
        items = (block.item,) if kind is not DragKind.MOVE else self._items(keys, block)
        self.drag = Drag(self._board.spots, kind, point, block, items=items)

    def begin_place(self, item: AgendaItem) -> None:
        """Begin to drag a parked item, which comes from beside the canvas."""
        spots = self._board.spots
        self.drag = Drag(spots, DragKind.PLACE, QPointF(), None, items=(item,), held=0)
        self._begun = True

    def move(self, point: QPointF, held: Qt.KeyboardModifier) -> None:
        """Show what letting go would do."""
        if self.drag is None:
            return
        far = (point - self.drag.origin).manhattanLength() >= QApplication.startDragDistance()
        if not far and not self._begun:
            return
        self._begun = True
        self._last = (point, held)
        self._try()
        self.moved.emit(self._over.mapToGlobal(point.toPoint()))

    def turn(self) -> None:
        """Take the next way to do what is dragged."""
        if self.active and self.drag is not None:
            self.drag.turn()
            self._try()

    def place(self) -> QPoint:
        """Return where the pointer of a drag is, in the coordinates of the screen."""
        return self._over.mapToGlobal(self._last[0].toPoint())

    def again(self, point: QPointF) -> None:
        """Show what letting go would do after the canvas was scrolled under the mouse."""
        self.move(point, self._last[1])

    def release(self) -> None:
        """Do what was shown, or what a click does."""
        drag, trial, begun, clicked = self.drag, self.trial, self._begun, self._clicked
        place = self.place()
        movable = drag is not None and drag.kind in {DragKind.MOVE, DragKind.PLACE}
        taken = begun and movable and self.elsewhere(place, True)
        self.cancel()
        if taken:
            return
        if not begun:
            if clicked is not None:
                self._click(*clicked)
        elif trial is not None and trial.band is not None:
            band = frozenset(b.key for b in self._board.spots.blocks_in(trial.band))
            keys = band | self._board.shown.chosen
            first = next((b.key for b in self._board.spots.blocks if b.key in keys), None)
            self.picked.emit(first, keys)
        elif trial is not None and trial.possible:
            self.dropped.emit(trial)

    def cancel(self) -> None:
        """Give the drag up; nothing was changed."""
        self.drag = None
        self._begun = False
        if self.trial is not None:
            self.trial = None
            self.tried.emit()

    def _try(self) -> None:
        assert self.drag is not None
        point, held = self._last
        before = self.trial
        place = self.place()
        movable = self.drag.kind in {DragKind.MOVE, DragKind.PLACE}
        if movable and self.elsewhere(place, False):
            self.trial = None
        else:
            fine, copy = bool(held & _SHIFT), bool(held & _CONTROL)
            self.trial = self.drag.trial(point, fine=fine, copy=copy)
        if self.trial is not before:
            self.tried.emit()

    def _items(self, keys: Keys, block: TimelineBlock) -> tuple[AgendaItem, ...]:
        """Find the items that move together, the one that is held first."""
        if block.workshop is not None:
            return (block.item,)
        found = {block.item.id: block.item}
        for other in self._board.spots.blocks:
            if other.key in keys and other.workshop is None:
                found.setdefault(other.item.id, other.item)
        return tuple(found.values())

    def _click(self, key: Key, held: Qt.KeyboardModifier) -> None:
        """Select one, add or remove one with Ctrl, all up to it with Shift."""
        shown, spots = self._board.shown, self._board.spots
        if held & _CONTROL:
            keys = shown.chosen ^ {key}
            self.picked.emit(key if key in keys else next(iter(keys), None), keys)
        elif held & _SHIFT:
            self.picked.emit(key, shown.chosen | spanned(spots, shown.selected, key))
        else:
            self.picked.emit(key, frozenset({key}))


def spanned(layout: Layout, one: Key | None, other: Key) -> Keys:
    """Find the blocks between two of them, in time and across."""
    first, last = layout.of_key(one), layout.of_key(other)
    if first is None or last is None:
        return frozenset({other})
    box = first.rect.united(last.rect)
    return frozenset(block.key for block in layout.blocks_in(box))


def edge_of(block: TimelineBlock, point: QPointF) -> DragKind:
    """Find whether an edge of a block is held, or the block itself."""
    if block.workshop is not None or block.rect.height() < 3 * GRIP:
        return DragKind.MOVE
    if point.y() > block.rect.bottom() - GRIP:
        return DragKind.END
    return DragKind.START if point.y() < block.rect.top() + GRIP else DragKind.MOVE
