"""The tables of what was decided about the documentation, and of the protocol of erasing."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from moderator.event.documentation import ChapterKind, ErasureMethod
from moderator.store.stored_row import StoredRow, refers_to


class ItemNoteRow(StoredRow):
    """A note that was taken while an agenda item was running."""

    __tablename__ = "item_note"
    item_id: Mapped[int] = mapped_column(refers_to("agenda_item"))
    at: Mapped[datetime]
    text: Mapped[str]
    internal: Mapped[bool]


class TextEditRow(StoredRow):
    """An edited text of the documentation."""

    __tablename__ = "text_edit"
    key: Mapped[str] = mapped_column(unique=True)
    composed: Mapped[str]
    text: Mapped[str]


class DocumentChapterRow(StoredRow):
    """A chapter of the documentation as it was chosen."""

    __tablename__ = "document_chapter"
    kind: Mapped[ChapterKind] = mapped_column(unique=True)
    position: Mapped[int]
    shown: Mapped[bool]


class ErasureRow(StoredRow):
    """A line of the protocol of erasing."""

    __tablename__ = "erasure"
    at: Mapped[datetime]
    method: Mapped[ErasureMethod]
    people: Mapped[int]
    account: Mapped[str]
