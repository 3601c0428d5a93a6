"""Pauses Python's cyclic garbage collector while many objects are created."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the cyclic garbage collector: many objects are created here, and no cycles."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            # makes the new objects the oldest generation; else the next collection visits them
            gc.freeze()
            gc.unfreeze()
            gc.enable()
