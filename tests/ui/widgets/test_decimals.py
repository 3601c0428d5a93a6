"""A number with decimals is shown and taken as the language writes it."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.ui.widgets.entry_fields import DecimalBox


@pytest.mark.parametrize(("language", "shown"), [("de_DE", "7,5 m"), ("en_GB", "7.5 m")])
@pytest.mark.parametrize("typed", ["7.5", "7,5"])
def test_comma_and_point_are_both_taken(
    language: str, shown: str, typed: str, qtbot: QtBot
) -> None:
    box = DecimalBox()
    qtbot.addWidget(box)
    box.setLocale(QLocale(language))
    box.setDecimals(1)
    box.setSuffix(" m")
    box.setKeyboardTracking(False)
    box.show()
    box.selectAll()
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 7.5
    assert box.text() == shown
