"""None survives more calls of Qt than it has references."""

import subprocess
import sys

SCRIPT = """
import moderator
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("a")
print("alive")
"""


def test_a_hundred_thousand_calls_without_a_result_do_no_harm() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "alive", done.stderr
