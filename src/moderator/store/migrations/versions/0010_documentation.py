"""The documentation has chapters, edits and notes; personal data has a date and a protocol."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import add, needed, one_of, own_id, refers

revision = "0010"
down_revision = "0009"

CHAPTERS = (
    "glance",
    "programme",
    "talks",
    "rounds",
    "themes",
    "people",
    "outlook",
    "imprint",
)


def upgrade() -> None:
    """Add columns and tables; in an older event nothing is chosen, noted, edited or erased."""
    add("event", "document_language", sa.String(), "")
    add("event", "accent_colour", sa.String(), "")
    op.add_column("event", sa.Column("retention_until", sa.Date(), nullable=True))
    op.add_column("participant", sa.Column("list_consent", sa.Boolean(), nullable=True))
    op.create_table(
        "item_note",
        needed("item_id", sa.Integer()),
        needed("at", sa.DateTime()),
        needed("text", sa.String()),
        needed("internal", sa.Boolean()),
        *own_id("item_note"),
        refers("item_note", "item_id", "agenda_item"),
    )
    op.create_table(
        "text_edit",
        *(needed(name, sa.String()) for name in ("key", "composed", "text")),
        *own_id("text_edit"),
        sa.UniqueConstraint("key", name="uq_text_edit_key"),
    )
    op.create_table(
        "document_chapter",
        needed("kind", sa.String(32)),
        needed("position", sa.Integer()),
        needed("shown", sa.Boolean()),
        *own_id("document_chapter"),
        one_of("kind", CHAPTERS),
        sa.UniqueConstraint("kind", name="uq_document_chapter_kind"),
    )
    op.create_table(
        "erasure",
        needed("at", sa.DateTime()),
        needed("method", sa.String(32)),
        needed("people", sa.Integer()),
        needed("account", sa.String()),
        *own_id("erasure"),
        one_of("method", ("pseudonymised", "deleted")),
    )
