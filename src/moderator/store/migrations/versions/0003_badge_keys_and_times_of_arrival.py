"""Events have a key for their badges; placements know since when the person is in the room."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; events that are there keep the badges that were printed, without a key."""
    op.add_column("event", sa.Column("badge_key", sa.String(), server_default="", nullable=False))
    op.add_column("placement", sa.Column("arrived_at", sa.DateTime(), nullable=True))
