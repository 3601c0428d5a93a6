"""Photos come in by a queue, are straightened and read; points are joined and get phones' dots."""

import sqlalchemy as sa
from alembic import op

from moderator.store.migrations.columns import add, needed, one_of, own_id, refers

revision = "0006"
down_revision = "0005"

KINDS = ("problem", "challenge", "solution", "next_step", "open_question")


def upgrade() -> None:
    """Add columns and tables; an older event has no intake and no cleaned pictures."""
    add("event", "phone_dots", sa.Integer(), "3")
    add("photo", "treatment", sa.String(32), "as_is")
    add("photo", "corners", sa.String(), "")
    add("photo", "corners_unsure", sa.Boolean(), sa.false())
    add("photo", "picture", sa.String(), "")
    add("photo", "halves", sa.Boolean(), sa.false())
    add("photo", "internal", sa.Boolean(), sa.false())
    add("photo", "blurred", sa.String(), "")
    _make_points()
    _make_proposals()
    _make_intake()


def _make_points() -> None:
    op.create_table(
        "legend_sign",
        needed("kind", sa.String(32)),
        needed("sign", sa.String()),
        sa.Column("ink", sa.String(32), nullable=True),
        *own_id("legend_sign"),
        one_of("kind", KINDS),
        one_of("ink", ("black", "red", "orange", "green", "blue")),
    )
    op.create_table("joined_point", needed("text", sa.String()), *own_id("joined_point"))
    op.create_table(
        "joined_member",
        needed("joined_id", sa.Integer()),
        needed("point_id", sa.Integer()),
        *own_id("joined_member"),
        sa.UniqueConstraint("point_id", name="uq_joined_member_point_id"),
        refers("joined_member", "joined_id", "joined_point"),
        refers("joined_member", "point_id", "point"),
    )
    op.create_index("ix_joined_member_joined_id", "joined_member", ["joined_id"])
    op.create_table(
        "phone_dots",
        needed("point_id", sa.Integer()),
        needed("phone", sa.String()),
        needed("dots", sa.Integer()),
        *own_id("phone_dots"),
        sa.UniqueConstraint("point_id", "phone", name="uq_phone_dots_point_id_phone"),
        sa.CheckConstraint("dots >= 1", name="dots"),
        refers("phone_dots", "point_id", "point"),
    )


def _make_proposals() -> None:
    op.create_table(
        "proposed_point",
        needed("photo_id", sa.Integer()),
        needed("kind", sa.String(32)),
        needed("text", sa.String()),
        needed("position", sa.Integer()),
        sa.Column("question_id", sa.Integer(), nullable=True),
        needed("dots", sa.Integer()),
        needed("is_headline", sa.Boolean()),
        *(needed(name, sa.Double()) for name in ("left", "top", "width", "height")),
        needed("unsure", sa.String()),
        needed("confidence", sa.Double()),
        needed("state", sa.String(32)),
        *own_id("proposed_point"),
        sa.CheckConstraint("dots >= 0", name="dots"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        refers("proposed_point", "photo_id", "photo"),
        one_of("kind", KINDS),
        refers("proposed_point", "question_id", "guiding_question"),
        one_of("state", ("open", "accepted", "refused")),
    )
    for name in ("photo_id", "question_id"):
        op.create_index(f"ix_proposed_point_{name}", "proposed_point", [name])


def _make_intake() -> None:
    op.create_table(
        "intake_photo",
        needed("content", sa.String()),
        needed("origin", sa.String(32)),
        needed("arrived", sa.DateTime()),
        needed("name", sa.String()),
        needed("sender", sa.String()),
        sa.Column("taken", sa.DateTime(), nullable=True),
        *(needed(name, sa.String()) for name in ("code", "likeness", "words")),
        needed("state", sa.String(32)),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("filed_group", "sender_group")),
        needed("treatment", sa.String(32)),
        needed("corners", sa.String()),
        needed("corners_unsure", sa.Boolean()),
        needed("picture", sa.String()),
        needed("caption", sa.String()),
        needed("quarter_turns", sa.Integer()),
        needed("halves", sa.Boolean()),
        needed("internal", sa.Boolean()),
        needed("blurred", sa.String()),
        sa.Column("filed_photo", sa.Integer(), nullable=True),
        *own_id("intake_photo"),
        one_of("origin", ("phone", "file", "drop", "paste", "folder", "camera")),
        one_of("state", ("unsorted", "filed", "known", "dismissed")),
        one_of("treatment", ("sheet", "pinboard", "whiteboard", "as_is")),
    )
    op.create_index("ix_intake_photo_content", "intake_photo", ["content"])
