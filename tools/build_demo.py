"""Builds the demo event that ships: resources/demo/demo.json, from the lists beside it.

python tools/build_demo.py
"""

import tempfile
from datetime import datetime
from pathlib import Path

from moderator.actions.demo import create_demo, demo_file, demo_text, fill_demo

BUILT = datetime(2024, 11, 1, 9, 0)
"""The moment at which everyone was assigned, before the event."""


def main() -> None:
    """Fill a fresh event and write it down."""
    with tempfile.TemporaryDirectory() as folder:
        store = create_demo(Path(folder) / "demo.moderator", lambda _time_zone: BUILT)
        try:
            fill_demo(store, report=print)
            demo_file().write_text(demo_text(store.conference), "utf-8")
        finally:
            store.close()


if __name__ == "__main__":
    main()
