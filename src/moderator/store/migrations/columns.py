"""Parts of tables as migrations write them: named constraints, checked at the end of an edit."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.elements import ColumnElement


def add(
    table: str, name: str, kind: sa.types.TypeEngine[Any], default: str | ColumnElement[bool]
) -> None:
    """Add a column that has a default in the rows that there are."""
    op.add_column(table, sa.Column(name, kind, server_default=default, nullable=False))


def drop_check(table: str, name: str) -> None:
    """Drop a check of a table; SQLite does so in the text of its schema alone, no row changes."""
    connection = op.get_bind()
    wanted = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"
    before = str(connection.exec_driver_sql(wanted, (table,)).scalar_one())
    after, count = re.subn(rf",\s*CONSTRAINT {name} CHECK \([^()]*\)", "", before)
    assert count == 1, before
    version = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
    connection.exec_driver_sql("PRAGMA writable_schema = ON")
    change = "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?"
    connection.exec_driver_sql(change, (after, table))
    connection.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")  # lets it be read again
    connection.exec_driver_sql("PRAGMA writable_schema = OFF")


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
