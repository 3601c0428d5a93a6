"""Runs every benchmark after the other and prints what each prints.

Run: python benchmarks/run.py
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
ORDER = (
    "side_by_side",
    "assignment",
    "repair",
    "groups",
    "keystrokes",
    "people",
    "slides",
    "documentation",
    "event_zip",
    "importing",
    "import_preview",
    "prints",
    "photos",
    "straighten",
    "codes",
    "board",
    "schedule",
    "switching",
)


def main() -> int:
    """Run all benchmarks; status 1 where one failed."""
    root = FOLDER.parent
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    failed = 0
    for name in ORDER:
        print(f"\n{name}", flush=True)
        done = subprocess.run(
            [sys.executable, str(FOLDER / f"{name}.py")], env=environment, check=False
        )
        failed |= done.returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
