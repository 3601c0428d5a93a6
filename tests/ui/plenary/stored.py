"""The sample conference of the slides in an event file, for tests with windows."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from moderator.event.conference import RECORD_KINDS, Record
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.results import Photo, Point
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.slides.sample import event, people, programme, results, workshops

REFERS: dict[str, type[Record]] = {
    "item_id": AgendaItem,
    "round_id": AgendaItem,
    "room_id": Room,
    "theme_id": Theme,
    "workshop_id": Workshop,
    "question_id": GuidingQuestion,
    "group_id": Group,
    "participant_id": Participant,
    "solution_id": Point,
    "challenge_id": Point,
}


def jpeg() -> bytes:
    """Make a small photo."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("#E8E2D0"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def stored(path: Path, clock: Callable[[], datetime], **changes: object) -> Store:
    """Create an event file with the sample conference; changes: fields of the event."""
    store = create_store(path, event(**changes), clock)
    picture = jpeg()
    content = store.keep_photo(picture, picture)
    records = [*programme(), *workshops(), *people(), *results()]
    ids: dict[tuple[type[Record], int], int] = {}
    with store.edit(phrase("Sample")) as edit:
        for kind in RECORD_KINDS:
            if kind is Event:
                continue
            for record in records:
                if type(record) is kind:
                    made = edit.insert(_referring(record, ids, content))
                    ids[kind, record.id] = made.id
    return store


def _referring(record: Any, ids: dict[tuple[type[Record], int], int], content: str) -> Any:
    changes: dict[str, object] = {"id": 0}
    for one in fields(record):
        value = getattr(record, one.name)
        if one.name in REFERS and value is not None:
            changes[one.name] = ids[REFERS[one.name], value]
    if isinstance(record, Photo):
        changes["content"] = content
    return replace(record, **changes)
