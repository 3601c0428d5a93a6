"""Every test of the slides has an application, since letters are measured."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Keep the one application alive."""
    return qapp
