"""What every test may rely on: no display, no user's settings, no log, real Qt events."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = Path(tempfile.mkdtemp(prefix="moderator-tests-"))
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = str(HOME / variable.lower())

import pytest  # noqa: E402  # the environment must stand before Qt is loaded
from PySide6.QtCore import QCoreApplication, QTranslator  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from moderator.ui.theme import Choice, Theme  # noqa: E402
from moderator.words import Words  # noqa: E402


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QTranslator]:
    """The interface speaks German."""
    words = Words("de")
    QCoreApplication.installTranslator(words.translator)
    yield words.translator
    QCoreApplication.removeTranslator(words.translator)


@pytest.fixture
def dress(qtbot: QtBot) -> Theme:
    """The light theme, whatever the machine prefers."""
    return Theme(Choice.LIGHT)
