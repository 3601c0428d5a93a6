"""Photos come in by a queue, are straightened and read; points are joined and get phones' dots."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.elements import ColumnElement

revision = "0006"
down_revision = "0005"

KINDS = ("problem", "challenge", "solution", "next_step", "open_question")


def upgrade() -> None:
    """Add columns and tables; an older event has no intake and no cleaned pictures."""
    _add("event", "phone_dots", sa.Integer(), "3")
    _add("photo", "treatment", sa.String(32), "as_is")
    _add("photo", "corners", sa.String(), "")
    _add("photo", "corners_unsure", sa.Boolean(), sa.false())
    _add("photo", "picture", sa.String(), "")
    _add("photo", "halves", sa.Boolean(), sa.false())
    _add("photo", "internal", sa.Boolean(), sa.false())
    _add("photo", "blurred", sa.String(), "")
    _make_points()
    _make_proposals()
    _make_intake()


def _add(
    table: str, name: str, kind: sa.types.TypeEngine[Any], default: str | ColumnElement[bool]
) -> None:
    op.add_column(table, sa.Column(name, kind, server_default=default, nullable=False))


def _make_points() -> None:
    op.create_table(
        "legend_sign",
        _needed("kind", sa.String(32)),
        _needed("sign", sa.String()),
        sa.Column("ink", sa.String(32), nullable=True),
        *_own_id("legend_sign"),
        _one_of("kind", KINDS),
        _one_of("ink", ("black", "red", "orange", "green", "blue")),
    )
    op.create_table("joined_point", _needed("text", sa.String()), *_own_id("joined_point"))
    op.create_table(
        "joined_member",
        _needed("joined_id", sa.Integer()),
        _needed("point_id", sa.Integer()),
        *_own_id("joined_member"),
        sa.UniqueConstraint("point_id", name="uq_joined_member_point_id"),
        _refers("joined_member", "joined_id", "joined_point"),
        _refers("joined_member", "point_id", "point"),
    )
    op.create_index("ix_joined_member_joined_id", "joined_member", ["joined_id"])
    op.create_table(
        "phone_dots",
        _needed("point_id", sa.Integer()),
        _needed("phone", sa.String()),
        _needed("dots", sa.Integer()),
        *_own_id("phone_dots"),
        sa.UniqueConstraint("point_id", "phone", name="uq_phone_dots_point_id_phone"),
        sa.CheckConstraint("dots >= 1", name="dots"),
        _refers("phone_dots", "point_id", "point"),
    )


def _make_proposals() -> None:
    op.create_table(
        "proposed_point",
        _needed("photo_id", sa.Integer()),
        _needed("kind", sa.String(32)),
        _needed("text", sa.String()),
        _needed("position", sa.Integer()),
        sa.Column("question_id", sa.Integer(), nullable=True),
        _needed("dots", sa.Integer()),
        _needed("is_headline", sa.Boolean()),
        *(_needed(name, sa.Double()) for name in ("left", "top", "width", "height")),
        _needed("unsure", sa.String()),
        _needed("confidence", sa.Double()),
        _needed("state", sa.String(32)),
        *_own_id("proposed_point"),
        sa.CheckConstraint("dots >= 0", name="dots"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        _refers("proposed_point", "photo_id", "photo"),
        _one_of("kind", KINDS),
        _refers("proposed_point", "question_id", "guiding_question"),
        _one_of("state", ("open", "accepted", "refused")),
    )
    for name in ("photo_id", "question_id"):
        op.create_index(f"ix_proposed_point_{name}", "proposed_point", [name])


def _make_intake() -> None:
    op.create_table(
        "intake_photo",
        _needed("content", sa.String()),
        _needed("origin", sa.String(32)),
        _needed("arrived", sa.DateTime()),
        _needed("name", sa.String()),
        _needed("sender", sa.String()),
        sa.Column("taken", sa.DateTime(), nullable=True),
        *(_needed(name, sa.String()) for name in ("code", "likeness", "words")),
        _needed("state", sa.String(32)),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("filed_group", "sender_group")),
        _needed("treatment", sa.String(32)),
        _needed("corners", sa.String()),
        _needed("corners_unsure", sa.Boolean()),
        _needed("picture", sa.String()),
        _needed("caption", sa.String()),
        _needed("quarter_turns", sa.Integer()),
        _needed("halves", sa.Boolean()),
        _needed("internal", sa.Boolean()),
        _needed("blurred", sa.String()),
        sa.Column("filed_photo", sa.Integer(), nullable=True),
        *_own_id("intake_photo"),
        _one_of("origin", ("phone", "file", "drop", "paste", "folder", "camera")),
        _one_of("state", ("unsorted", "filed", "known", "dismissed")),
        _one_of("treatment", ("sheet", "pinboard", "whiteboard", "as_is")),
    )
    op.create_index("ix_intake_photo_content", "intake_photo", ["content"])


def _needed(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _own_id(table: str) -> tuple[sa.schema.SchemaItem, sa.schema.SchemaItem]:
    return _needed("id", sa.Integer()), sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _one_of(column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}",
        deferrable=True,
        initially="DEFERRED",
    )
