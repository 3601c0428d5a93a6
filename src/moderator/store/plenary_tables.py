"""The tables of what the moderation team decided about the plenary."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from moderator.event.plenary import OwnSlideKind
from moderator.event.stage import SceneKind
from moderator.store.stored_row import StoredRow, refers_to


class OwnSlideRow(StoredRow):
    """A slide of the moderation team."""

    __tablename__ = "own_slide"
    kind: Mapped[OwnSlideKind]
    title: Mapped[str]
    text: Mapped[str]
    address: Mapped[str]
    pictures: Mapped[str]


class OrderEntryRow(StoredRow):
    """A group or an own slide in the running order."""

    __tablename__ = "order_entry"
    __table_args__ = (
        sa.CheckConstraint("(group_id IS NULL) <> (slide_id IS NULL)", name="one"),
        sa.CheckConstraint("minutes > 0", name="minutes"),
    )
    position: Mapped[int]
    group_id: Mapped[int | None] = mapped_column(refers_to("workshop_group"), unique=True)
    slide_id: Mapped[int | None] = mapped_column(refers_to("own_slide"), unique=True)
    minutes: Mapped[int | None]
    hidden: Mapped[bool]
    postponed: Mapped[bool]


class SceneNoteRow(StoredRow):
    """A note on a scene."""

    __tablename__ = "scene_note"
    scene: Mapped[SceneKind]
    subject: Mapped[int | None]
    text: Mapped[str]
