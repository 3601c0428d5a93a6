"""Rooms, workshops and agenda items know their hand edits; themes may be wanted once only."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; a default lets SQLite add them without copying the tables."""
    for table in ("agenda_item", "room", "workshop"):
        op.add_column(
            table, sa.Column("hand_edited", sa.String(), server_default="", nullable=False)
        )
    op.add_column("preferences", sa.Column("themes_once", sa.Boolean(), nullable=True))
