"""Qt's application object, made before anything of the interface is loaded.

The measures of the interface follow the system's font (see `moderator.ui.theme`), which Qt knows
only once it has begun.
"""

from PySide6.QtWidgets import QApplication


def make_qt(arguments: list[str]) -> QApplication:
    """Make Qt's application object, or find it; there is one in a process."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(arguments[:1])
    qt.setApplicationName("Moderator")
    qt.setDesktopFileName("moderator")
    return qt
