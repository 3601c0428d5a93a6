"""Keeps `None` alive under PySide6 6.12.0 on Python 3.11.

There every call of Qt that returns nothing takes one reference of `None` too many (measured: 1,000
calls, 1,000 references; 6.11.3 takes none), so that the interpreter ends with "deallocating None"
after some ten thousand calls. From Python 3.12 on `None` is immortal and nothing happens. A
reference count that no program can use up makes it so on 3.11, too.
"""

import ctypes
import sys

RESERVE = 1 << 48
"""References that are added: enough for centuries of calls."""


def keep_none() -> None:
    """Make `None` last; does nothing where it lasts already."""
    mortal = sys.version_info < (3, 12) and sys.implementation.name == "cpython"
    if mortal and sys.getrefcount(None) < RESERVE // 2:
        ctypes.c_ssize_t.from_address(id(None)).value += RESERVE
