"""Tables of what published schedules said of items and workshops; rows stay inside `store`."""

from sqlalchemy.orm import Mapped, mapped_column

from moderator.store.stored_row import StoredRow, refers_to


class ItemSourceRow(StoredRow):
    """What a published schedule said of an agenda item."""

    __tablename__ = "item_source"
    item_id: Mapped[int] = mapped_column(refers_to("agenda_item"), unique=True)
    uid: Mapped[str]
    details: Mapped[str]


class WorkshopSourceRow(StoredRow):
    """What a published schedule said of the talk that a workshop was made of."""

    __tablename__ = "workshop_source"
    workshop_id: Mapped[int] = mapped_column(refers_to("workshop"), unique=True)
    uid: Mapped[str]
    details: Mapped[str]
