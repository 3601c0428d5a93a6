"""The interface is as large as the system's font."""

import os
import subprocess
import sys

import pytest

from moderator.ui.theme import body_size

LARGE = """
import sys
from moderator import cli
from moderator.machine.qt import make_qt
assert "moderator.ui.theme" not in sys.modules  # it measures the font when it is loaded
qt = make_qt(["moderator"])
from PySide6.QtGui import QFont, QFontDatabase
QFontDatabase.systemFont = staticmethod(lambda _kind: QFont("Sans Serif", int(sys.argv[1])))
from moderator.app import Application
from moderator.ui import theme
Application(qt)
from moderator.ui.widgets.frames import button
made = button("Weiter")
made.show()
text = made.fontMetrics()
print(theme.BODY, qt.font().pixelSize(), made.height() > text.height(), theme.CONTROL_HEIGHT)
"""


@pytest.mark.parametrize(
    ("system", "platform", "wanted"),
    [
        (12, "windows", 13),
        (15, "windows", 15),
        (13, "cocoa", 13),
        (15, "xcb", 13),
        (16, "wayland", 16),
        (24, "xcb", 24),
        (40, "windows", 24),
    ],
)
def test_text_follows_the_system_up_to_18_points(system: int, platform: str, wanted: int) -> None:
    assert body_size(system, platform) == wanted


def test_a_program_begun_under_a_large_font_is_large() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    outcome = subprocess.run(
        [sys.executable, "-c", LARGE, "18"],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert outcome.stdout.split() == ["24", "24", "True", "59"], outcome.stderr
