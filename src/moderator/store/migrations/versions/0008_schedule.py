"""Items have kinds of time and an audience, rooms have clocks, plans have versions."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import add, drop_check, needed, own_id

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add columns and tables; in an older event all items are for everyone and none is parked.

    In the hour that daylight saving repeats, an item ends before it began by the clock on the wall.
    """
    drop_check("agenda_item", "ck_agenda_item_actual_duration")
    for name in ("fixed_end", "linked", "parked", "auto_start"):
        add("agenda_item", name, sa.Boolean(), sa.false())
    add("agenda_item", "for_everyone", sa.Boolean(), sa.true())
    add("agenda_item", "buffer", sa.Integer(), "0")
    add("agenda_item", "paused_seconds", sa.Integer(), "0")
    op.add_column("agenda_item", sa.Column("paused_at", sa.DateTime(), nullable=True))
    add("workshop", "extra_minutes", sa.Integer(), "0")
    add("workshop", "wished_minutes", sa.Integer(), "0")
    for name in ("actual_end", "wished_at"):
        op.add_column("workshop", sa.Column(name, sa.DateTime(), nullable=True))
    op.create_table(
        "deadline",
        needed("day", sa.Integer()),
        needed("at", sa.Time()),
        needed("title", sa.String()),
        *own_id("deadline"),
    )
    op.create_table(
        "plan_version",
        needed("number", sa.Integer()),
        needed("published", sa.DateTime()),
        needed("content", sa.String()),
        *own_id("plan_version"),
        sa.UniqueConstraint("number", name="uq_plan_version_number"),
    )
