"""The plenary has a running order, slides of its own, and additions to results."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import add, needed, one_of, own_id, refers

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add columns and tables; in an older event nobody has decided anything about the order."""
    add("event", "logo", sa.String(), "")
    add("event", "next_event", sa.String(), "")
    add("event", "by_theme", sa.Boolean(), sa.true())
    add("event", "additions_in_hall", sa.Boolean(), sa.true())
    add("point", "from_plenary", sa.Boolean(), sa.false())
    add("point", "contributor", sa.String(), "")
    op.create_table(
        "own_slide",
        needed("kind", sa.String(32)),
        *(needed(name, sa.String()) for name in ("title", "text", "address", "pictures")),
        *own_id("own_slide"),
        one_of("kind", ("text", "qr_code", "guest")),
    )
    op.create_table(
        "order_entry",
        needed("position", sa.Integer()),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("group_id", "slide_id")),
        sa.Column("minutes", sa.Integer(), nullable=True),
        needed("hidden", sa.Boolean()),
        needed("postponed", sa.Boolean()),
        *own_id("order_entry"),
        sa.CheckConstraint("(group_id IS NULL) <> (slide_id IS NULL)", name="one"),
        sa.CheckConstraint("minutes > 0", name="minutes"),
        sa.UniqueConstraint("group_id", name="uq_order_entry_group_id"),
        sa.UniqueConstraint("slide_id", name="uq_order_entry_slide_id"),
        refers("order_entry", "group_id", "workshop_group"),
        refers("order_entry", "slide_id", "own_slide"),
    )
    op.create_table(
        "scene_note",
        needed("scene", sa.String(32)),
        sa.Column("subject", sa.Integer(), nullable=True),
        needed("text", sa.String()),
        *own_id("scene_note"),
    )
