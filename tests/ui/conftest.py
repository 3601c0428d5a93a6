"""Each window and dialog of the program in turn, for the audits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.every_window import WINDOWS, Opened, Shown, opened_window


@pytest.fixture(scope="module", params=WINDOWS, ids=lambda shown: shown.name)
def opened(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    demo_original: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Opened]:
    """Show a window; all audits of a module that ask for it look at the same one.

    Whoever moves the keys, resizes or changes the look puts it back.
    """
    shown: Shown = request.param
    with opened_window(shown, demo_original, tmp_path_factory.mktemp("windows")) as found:
        yield found
