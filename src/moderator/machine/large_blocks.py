"""Has the C library return large blocks of memory to the system as soon as they are freed."""

import ctypes
import sys

MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of malloc.h."""
LARGE = 1 << 20
"""Bytes from which on a block is large, as the pixels of any picture for the hall."""


def return_large_blocks() -> bool:
    """Fix the size from which on glibc maps blocks by themselves; return whether that worked.

    By itself it raises that size to the largest block that was freed, up to 32 MB, and takes the
    next ones from its heaps, which shrink only where nothing lies above: a show that leafs through
    photos then keeps some 90 MB that it does not need (measured at 3840×2160).
    """
    if sys.platform != "linux":
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE))
    except (OSError, AttributeError):  # another C library
        return False
