"""The constants of Python survive more calls of Qt than they have references."""

import subprocess
import sys

import pytest

SCRIPT = """
import moderator
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    told = Signal(bool)
thing = Thing()
for _ in range(100_000):
    {call}
print("alive")
"""


@pytest.mark.parametrize(
    "call", ["thing.setObjectName('a')", "thing.told.emit(True)", "thing.told.emit(False)"]
)
def test_a_hundred_thousand_calls_do_no_harm(call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(call=call)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "alive", done.stderr
