"""Brings event files of older versions up to the newest schema."""

from pathlib import Path

from moderator.store.tables import SCHEMA

REVISION = f"{SCHEMA:04}"
"""The newest revision; each revision has a file in `versions/`."""


def upgrade(path: Path) -> None:
    """Bring a file up to the newest schema; a failure may damage it, so the caller keeps a copy."""
    from alembic import command
    from alembic.config import Config

    from moderator.store.database import begin_writing, connect, end_writing

    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent))
    engine = connect(path)
    try:
        with engine.connect() as connection:
            begin_writing(connection)
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
            connection.commit()
            end_writing(connection)
    finally:
        engine.dispose()
