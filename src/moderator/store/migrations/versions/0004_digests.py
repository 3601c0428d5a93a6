"""Batches and the shown pictures of photos have a SHA-256, by which damage is found."""

import sqlalchemy as sa
from alembic import op

from moderator.store.digests import batch_digest, content_digest

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns, and compute them for what is there."""
    for table in ("batch", "photo_content"):
        op.add_column(table, sa.Column("digest", sa.Text(), server_default="", nullable=False))
    connection = op.get_bind()
    batches = connection.execute(
        sa.text("SELECT id, label, station, time, origin, target_id, merge FROM batch")
    ).all()
    changes = sa.text(
        "SELECT kind, row_id, before, after FROM change WHERE batch_id = :id ORDER BY kind, row_id"
    )
    set_batch = sa.text("UPDATE batch SET digest = :digest WHERE id = :id")
    for head in batches:
        rows = [tuple(row) for row in connection.execute(changes, {"id": head.id})]
        connection.execute(set_batch, {"id": head.id, "digest": batch_digest(tuple(head), rows)})
    set_photo = sa.text("UPDATE photo_content SET digest = :digest WHERE content = :content")
    for content in connection.scalars(sa.text("SELECT content FROM photo_content")).all():
        shown = connection.scalar(
            sa.text("SELECT shown FROM photo_content WHERE content = :content"),
            {"content": content},
        )
        connection.execute(set_photo, {"content": content, "digest": content_digest(shown)})
