"""Pixels that are deleted on demand: of each only its name stays, so that undo can tell."""

from collections.abc import Iterable
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from moderator.event.conference import Record
from moderator.event.errors import UndoConflict
from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, Photo
from moderator.store import disk
from moderator.store.digests import content_digest
from moderator.store.tables import PHOTO_CONTENTS


def erase_pixels(connection: sa.Connection, content: str) -> None:
    """Overwrite the pixels of a photo with nothing; SQLite's secure_delete clears their pages."""
    table = PHOTO_CONTENTS
    nothing = {"original": b"", "shown": b"", "digest": content_digest(b"")}
    connection.execute(sa.update(table).where(table.c.content == content).values(nothing))


def refuse_erased(engine: sa.Engine, path: Path, records: Iterable[Record | None]) -> None:
    """Raise UndoConflict where one of these is a photo whose pixels were deleted on demand."""
    wanted = {
        name
        for record in records
        if isinstance(record, Photo | IntakePhoto)
        for name in (record.content, record.picture)
    }
    if not wanted:
        return
    kept = phrase("Nothing was changed.")
    try:
        with engine.connect() as connection:
            gone = not wanted.isdisjoint(_erased(connection))
    except DatabaseError as error:
        raise disk.problem(path, error, kept) from error
    if gone:
        raise UndoConflict(
            phrase("This step needs the original of a photo, which was deleted."),
            kept=kept,
            remedy=phrase("Please change the photo as it is now by hand."),
        )


def _erased(connection: sa.Connection) -> frozenset[str]:
    table = PHOTO_CONTENTS
    erased = sa.and_(sa.func.length(table.c.original) == 0, sa.func.length(table.c.shown) == 0)
    return frozenset(connection.scalars(sa.select(table.c.content).where(erased)))
