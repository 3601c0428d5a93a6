"""Keeps `None` and `True` alive under PySide6 6.12.0 on Python 3.11.

There every call of Qt that returns nothing takes one reference of `None` too many, and every
signal that is emitted one of `True` (measured: 1,000 calls, 1,000 references; 6.11.3 takes no
`None`), so that the interpreter ends with "deallocating None" or "deallocating True or False" after
some ten thousand of them: the tick of the clock alone would do it within hours. From Python 3.12 on
they are immortal and nothing happens. A reference count that no program can use up makes them so on
3.11, too.
"""

import ctypes
import sys

RESERVE = 1 << 48
"""References that are added: enough for centuries of calls."""

CONSTANTS = (None, True, False, NotImplemented)


def keep_constants() -> None:
    """Make the constants last; does nothing where they last already."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in CONSTANTS:
        if sys.getrefcount(constant) < RESERVE // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += RESERVE
