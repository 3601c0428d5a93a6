"""What a file holds beside its list is told in the preview, and each guess can be corrected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from moderator.actions.importing import ENCODINGS
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import TITLE, WHAT
from tests.case_table import CASES
from tests.ui.importing.hands import read, settle


def _choose(dialog: ImportDialog, combo: QComboBox, word: str, qtbot: QtBot) -> None:
    """Choose by typing the begin of a word, as somebody does who tabbed to the box."""
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    focused = QApplication.focusWidget()
    assert focused is combo
    QTest.keyClicks(focused, word)
    settle(dialog, qtbot)


def _notes(dialog: ImportDialog) -> str:
    dialog.preview.side.show_page("findings")
    return "\n".join(label.text() for label in dialog.preview.side.findChildren(QLabel))


def _titles(dialog: ImportDialog) -> list[str]:
    assert dialog.plan is not None
    return [row.title for row in dialog.plan.rows]


def test_the_other_sheets_are_named_and_can_be_chosen(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, CASES / "25-sheets.xlsx", qtbot)
    assert _titles(dialog) == ["Cem Muster", "Doa Test", "Eda Test"]
    words = [
        dialog.preview.source.sheet.itemText(n) for n in range(dialog.preview.source.sheet.count())
    ]
    assert words == ["Nord", "Süd", "alt (ausgeblendet)"]
    assert "Nur das Blatt „Süd“ wird gelesen, nicht aber: Nord." in _notes(dialog)
    _choose(dialog, dialog.preview.source.sheet, "Nord", qtbot)
    assert _titles(dialog) == ["Ava Beispiel", "Ben Probe"]
    assert "Nur das Blatt" not in _notes(dialog)


def test_each_encoding_is_offered_by_a_name(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, CASES / "01b-mac-roman.csv", qtbot)
    combo = dialog.preview.source.encoding
    assert [combo.itemData(place) for place in range(combo.count())] == list(ENCODINGS)
    assert not {combo.itemText(place) for place in range(combo.count())} & set(ENCODINGS)


@pytest.mark.parametrize(
    ("file", "word", "name", "spoilt"),
    [
        ("01b-mac-roman.csv", "Mac Roman", "Jörg Möller", "Jšrg Mšller"),
        ("16-cp850.csv", "DOS 850", "Jörg Möller", ""),
        ("09e-mojibake.csv", "UTF-8, doppelt", "Jörg Müller", "JÃ¶rg MÃ¼ller"),
    ],
)
def test_the_encoding_is_proposed_told_and_can_be_changed(
    dialog: ImportDialog, qtbot: QtBot, file: str, word: str, name: str, spoilt: str
) -> None:
    read(dialog, CASES / file, qtbot)
    assert dialog.preview.source.encoding.currentText() == word
    assert name in _titles(dialog)
    assert "„Jörg“" in _notes(dialog)
    other = "UTF-8" if "Ã" in spoilt else "Windows-1252"
    _choose(dialog, dialog.preview.source.encoding, other, qtbot)
    if spoilt:
        assert spoilt in _titles(dialog)
    else:  # what is no text in the chosen characters is refused, and the list stays as it was
        assert dialog.banner.isVisible()
        assert name in _titles(dialog)
        assert dialog.preview.source.encoding.currentText() == word


def test_what_was_not_understood_is_what_is_seen_first(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, CASES / "22-status.csv", qtbot)
    words = [
        label.text() for label in dialog.preview.side.findChildren(QLabel) if label.isVisible()
    ]
    assert "„Krank“ ist kein bekannter Status; es gilt „angemeldet“." in words


def test_the_status_of_somebody_new_is_told(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, CASES / "22-status.csv", qtbot)
    model = dialog.preview.table.rows
    told = {model.index(n, TITLE).data(): model.index(n, WHAT).data() for n in range(17)}
    assert told["A Eins"] == ""
    assert told["D Vier"] == "Status: storniert"
    assert told["E Fünf"] == "Status: Warteliste"
