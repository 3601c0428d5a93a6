"""Lets the collector of cycles rest while many objects are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let the collector of cycles rest: so many objects come, and no cycle."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            # counts all that was made as old, else the next collection walks through all of it
            gc.freeze()
            gc.unfreeze()
            gc.enable()
