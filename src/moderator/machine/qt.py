"""Qt's application object, made before any part of the interface is imported.

The sizes in the interface depend on the system's font (see `moderator.ui.theme`), which Qt only
knows once the application object exists.
"""

from PySide6.QtWidgets import QApplication
from shibokensupport import feature

from moderator.machine.large_blocks import return_large_blocks

# PySide reads the source of every module that is imported, to find those that could ask for its
# names in snake_case: 40 ms of the start, and all sources stay in memory. None here asks.
feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001


def make_qt(arguments: list[str]) -> QApplication:
    """Make Qt's application object, or return the one that this process already has."""
    return_large_blocks()
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(arguments[:1])
    qt.setApplicationName("Moderator")
    qt.setDesktopFileName("moderator")
    return qt
