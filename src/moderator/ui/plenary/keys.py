"""The keys on stage, as clickers and keyboards send them."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class StageKey(StrEnum):
    """What a key asks for while presenting."""

    FORWARD = "forward"
    BACK = "back"
    BLACK = "black"
    WHITE = "white"
    PHOTO = "photo"
    LEAVE = "leave"
    """Cover the hall with black, the first step of leaving; clickers send it, too."""
    END = "end"
    """End the show that is covered, the second step; no clicker sends it."""
    PRESENT = "present"
    """Begin a show, or come back to the one that runs."""
    FROM_HERE = "from_here"
    ENTER = "enter"
    SWAP = "swap"


_KEYS = {
    Qt.Key.Key_PageDown: StageKey.FORWARD,
    Qt.Key.Key_Right: StageKey.FORWARD,
    Qt.Key.Key_Down: StageKey.FORWARD,
    Qt.Key.Key_Space: StageKey.FORWARD,
    Qt.Key.Key_PageUp: StageKey.BACK,
    Qt.Key.Key_Left: StageKey.BACK,
    Qt.Key.Key_Up: StageKey.BACK,
    Qt.Key.Key_Backspace: StageKey.BACK,
    Qt.Key.Key_B: StageKey.BLACK,
    Qt.Key.Key_Period: StageKey.BLACK,
    Qt.Key.Key_W: StageKey.WHITE,
    Qt.Key.Key_Z: StageKey.PHOTO,
    Qt.Key.Key_S: StageKey.SWAP,
    Qt.Key.Key_Escape: StageKey.LEAVE,
    Qt.Key.Key_E: StageKey.END,
    Qt.Key.Key_Return: StageKey.ENTER,
    Qt.Key.Key_Enter: StageKey.ENTER,
}
CLICKER = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5})
"""Keys that mean the stage in every window of ours, also while a text is being written."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def stage_key(event: QKeyEvent) -> StageKey | int | None:
    """Read a key: what it asks for, a digit that was typed, or None."""
    if event.modifiers() & _HELD:
        return None
    key = Qt.Key(event.key())
    if key is Qt.Key.Key_F5:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return StageKey.FROM_HERE if shifted else StageKey.PRESENT
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return _KEYS.get(key)
