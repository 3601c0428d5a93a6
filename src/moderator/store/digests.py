"""SHA-256 digests that reveal damage to data stored only once in the file."""

import hashlib
import json
from collections.abc import Iterable

Cell = str | int | None


def batch_digest(head: tuple[Cell, ...], changes: Iterable[tuple[Cell, ...]]) -> str:
    """Digest a batch exactly as it is stored, so that it can be checked without decoding it.

    head: id, label, station, time, origin, target and merge. changes: kind, row id, and the texts
    of the images before and after, in the order of kind and row id.
    """
    digest = hashlib.sha256(_line(head))
    for change in changes:
        digest.update(_line(change))
    return digest.hexdigest()


def content_digest(content: bytes) -> str:
    """Digest the bytes of a file or picture."""
    return hashlib.sha256(content).hexdigest()


def as_written(stored: bytes | str | None, digest: str) -> bool:
    """Return whether a stored file or picture is what was written."""
    return isinstance(stored, bytes) and content_digest(stored) == digest


def _line(cells: tuple[Cell, ...]) -> bytes:
    # JSON keeps cells apart that a plain join would merge: ("ab", "c") and ("a", "bc").
    return json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
