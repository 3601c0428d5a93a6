"""Runs migrations on the connection that `upgrade` passes on."""

from alembic import context

from moderator.store.tables import StoredRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=StoredRow.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
