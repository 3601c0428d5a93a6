"""The SHA-256 by which damage is found to what nothing else in the file repeats."""

import hashlib
import json
from collections.abc import Iterable

Cell = str | int | None


def batch_digest(head: tuple[Cell, ...], changes: Iterable[tuple[Cell, ...]]) -> str:
    """Digest a batch as it is stored, so that nothing has to be understood to check it.

    head: id, label, station, time, origin, target and merge. changes: kind, row id, and the texts
    of the images before and after, in the order of kind and row id.
    """
    digest = hashlib.sha256(_line(head))
    for change in changes:
        digest.update(_line(change))
    return digest.hexdigest()


def content_digest(content: bytes) -> str:
    """Digest bytes that stand alone, as a picture."""
    return hashlib.sha256(content).hexdigest()


def _line(cells: tuple[Cell, ...]) -> bytes:
    # JSON keeps apart what a plain join would mix up
    return json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
