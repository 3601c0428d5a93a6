"""Agenda items know what the published schedule said of them from which they were imported."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import needed, own_id, refers

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the table; older items were not imported from a published schedule."""
    op.create_table(
        "item_source",
        needed("item_id", sa.Integer()),
        needed("uid", sa.String()),
        needed("details", sa.String()),
        *own_id("item_source"),
        refers("item_source", "item_id", "agenda_item"),
        sa.UniqueConstraint("item_id", name="uq_item_source_item_id"),
    )
