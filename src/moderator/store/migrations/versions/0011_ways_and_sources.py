"""The event says how long programme and ways may take; workshops know the talk they came from."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import add, needed, own_id, refers

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add columns and a table; older events keep the limits that were the same for all."""
    add("event", "longest_stretch", sa.Integer(), "120")
    add("event", "walk_minutes", sa.Integer(), "5")
    op.add_column("room", sa.Column("walk_minutes", sa.Integer(), nullable=True))
    op.create_table(
        "workshop_source",
        needed("workshop_id", sa.Integer()),
        needed("uid", sa.String()),
        needed("details", sa.String()),
        *own_id("workshop_source"),
        refers("workshop_source", "workshop_id", "workshop"),
        sa.UniqueConstraint("workshop_id", name="uq_workshop_source_workshop_id"),
    )
