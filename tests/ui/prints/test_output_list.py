"""The list of what can be printed, as it is read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.prints import OWN
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.prints.outputs import text_width
from moderator.ui.words import QtWords


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The interface speaks one language after the other."""
    words = QtWords(request.param)
    QCoreApplication.installTranslator(words.translator)
    yield request.param
    QCoreApplication.removeTranslator(words.translator)


def test_no_sentence_is_cut_on_the_smallest_screen(
    qtbot: QtBot, demo_hub: Hub, language: str
) -> None:
    theme.load_fonts()
    dialog = PrintDialog(demo_hub)
    qtbot.addWidget(dialog)
    dialog.show()
    # with the most choices, the list is shortest and needs its scroll bar, too
    dialog.choices.labels.setCurrentIndex(dialog.choices.labels.findData(OWN))
    qtbot.waitUntil(dialog.list.verticalScrollBar().isVisible)
    rows = dialog.list.model()
    width = text_width(dialog.list.visualRect(rows.index(0, 0)).width())
    title = QFontMetrics(theme.font(theme.BODY, QFont.Weight.DemiBold))
    sentence = QFontMetrics(theme.font(theme.CAPTION))
    for row in range(rows.rowCount()):
        dialog.list.setCurrentIndex(rows.index(row, 0))
        output = dialog.output
        assert title.horizontalAdvance(output.title) <= width
        assert sentence.horizontalAdvance(output.sentence) <= width, (language, output.sentence)
