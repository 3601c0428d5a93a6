"""Parts of tables as migrations write them: named constraints, checked at the end of an edit."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.elements import ColumnElement


def add(
    table: str, name: str, kind: sa.types.TypeEngine[Any], default: str | ColumnElement[bool]
) -> None:
    """Add a column that has a default in the rows that there are."""
    op.add_column(table, sa.Column(name, kind, server_default=default, nullable=False))


def needed(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    """Make a column that is never empty."""
    return sa.Column(name, kind, nullable=False)


def own_id(table: str) -> tuple[sa.schema.SchemaItem, sa.schema.SchemaItem]:
    """Make the column of the id, and its key."""
    return needed("id", sa.Integer()), sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def one_of(column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    """Make the check that a column holds one of these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Make the reference to another table's id, checked at the end of a transaction."""
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}",
        deferrable=True,
        initially="DEFERRED",
    )
