"""Works around lost references to `None` and `True` under PySide6 6.12.0 on Python 3.11.

There every Qt call that returns nothing releases one reference of `None` too many, and every
emitted signal one of `True` (measured: 1,000 calls, 1,000 references; 6.11.3 does not release
`None`), so that the interpreter ends with "deallocating None" or "deallocating True or False" after
some ten thousand of them: the clock's timer alone would do it within hours. From Python 3.12 on
they are immortal and nothing happens. On 3.11 a reference count too high to be used up makes them
immortal, too.
"""

import ctypes
import sys

RESERVE = 1 << 48
"""References that are added: enough for centuries of calls."""

CONSTANTS = (None, True, False, NotImplemented)


def keep_constants() -> None:
    """Make the constants immortal; does nothing if they already are."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in CONSTANTS:
        if sys.getrefcount(constant) < RESERVE // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += RESERVE
