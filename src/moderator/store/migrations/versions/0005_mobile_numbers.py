"""Participants have a mobile number."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; nobody of an older file has a number."""
    op.add_column(
        "participant", sa.Column("mobile_number", sa.String(), server_default="", nullable=False)
    )
