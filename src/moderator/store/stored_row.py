"""What all tables of an event file have in common."""

from enum import Enum
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from moderator.event.documentation import ChapterKind, ErasureMethod
from moderator.event.people import BondKind, Status
from moderator.event.placements import PlacedBy
from moderator.event.plenary import OwnSlideKind
from moderator.event.results import (
    Ink,
    IntakeState,
    PhotoOrigin,
    PointKind,
    ProposalState,
    ResultState,
    Treatment,
)
from moderator.event.schedule import ItemKind, Symbol
from moderator.event.stage import SceneKind

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def stored_words(kind: type[Enum], name: str, *, checked: bool = True) -> sa.Enum:
    """Store an enumeration by its values; the database checks them.

    checked: False for a column that came later, since SQLite adds no constraint to a table.
    """
    return sa.Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=checked,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


def refers_to(target: str) -> sa.ForeignKey:
    """Refer to another row; checked at the end of the transaction, as undo needs it."""
    return sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")


class StoredRow(DeclarativeBase):
    """A row of the event; its columns are named like the fields of its record."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        ItemKind: stored_words(ItemKind, "kind"),
        Symbol: stored_words(Symbol, "symbol"),
        Status: stored_words(Status, "status"),
        BondKind: stored_words(BondKind, "kind"),
        PlacedBy: stored_words(PlacedBy, "placed_by"),
        PointKind: stored_words(PointKind, "kind"),
        ResultState: stored_words(ResultState, "state"),
        Ink: stored_words(Ink, "ink"),
        Treatment: stored_words(Treatment, "treatment"),
        PhotoOrigin: stored_words(PhotoOrigin, "origin"),
        IntakeState: stored_words(IntakeState, "state"),
        ProposalState: stored_words(ProposalState, "state"),
        OwnSlideKind: stored_words(OwnSlideKind, "kind"),
        ChapterKind: stored_words(ChapterKind, "kind"),
        ErasureMethod: stored_words(ErasureMethod, "method"),
        # kinds of scenes come and go with the program; a foreign one is told when it is read
        SceneKind: stored_words(SceneKind, "scene", checked=False),
    }
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
