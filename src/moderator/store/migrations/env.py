"""Runs migrations on the connection that `upgrade` passes on."""

from alembic import context

import moderator.store.tables  # noqa: F401  # so that the metadata knows every table
from moderator.store.stored_row import StoredRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=StoredRow.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
