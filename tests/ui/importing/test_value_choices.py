"""Values that are no ranks are asked for in the preview, and count once they mean something."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from moderator.actions.importing import NEVER, NO_WISH, Meaning
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from tests.case_table import CASES
from tests.ui.importing.hands import read, settle

RATING = CASES / "61-rating.csv"


def _show_message(dialog: ImportDialog, value: str, letters: str, qtbot: QtBot) -> None:
    """Choose a meaning by typing the begin of its words."""
    values = dialog.preview.side.proposals.values
    assert values is not None
    combo = values.combos[value]
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    focused = QApplication.focusWidget()
    assert focused is combo
    QTest.keyClicks(focused, letters)
    settle(dialog, qtbot)


def test_values_are_asked_for_and_told(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, RATING, qtbot)
    values = dialog.preview.side.proposals.values
    assert values is not None
    assert values.isVisible()
    assert list(values.combos) == [
        "5 - unbedingt", "3", "1 - gar nicht", "eher nicht", "sehr gern",
    ]  # fmt: skip
    assert {combo.currentText() for combo in values.combos.values()} == {"– bitte wählen –"}
    assert dialog.footer.status.text().startswith("5 Werte ohne Bedeutung")
    dialog.preview.side.show_page("findings")
    words = [label.text() for label in dialog.preview.side.findChildren(QLabel)]
    assert "„5 - unbedingt“ ist kein Rang und wurde weggelassen (1×)." in words


def test_a_value_counts_as_soon_as_it_means_something(
    dialog: ImportDialog, store: Store, hub: Hub, qtbot: QtBot
) -> None:
    read(dialog, RATING, qtbot)
    for value, letters in (
        ("5 - unbedingt", "1"), ("3", "2"), ("1 - gar nicht", "auf"), ("sehr gern", "1"),
        ("eher nicht", "kein"),
    ):  # fmt: skip
        _show_message(dialog, value, letters, qtbot)
    plan = dialog.plan
    assert plan is not None
    assert plan.options.meanings == {
        "5 - unbedingt": Meaning(1), "3": Meaning(2), "1 - gar nicht": NEVER,
        "sehr gern": Meaning(1), "eher nicht": NO_WISH,
    }  # fmt: skip
    assert not any("kein Rang" in str(finding.message) for finding in plan.findings)
    with qtbot.waitSignals([hub.message_shown, dialog.accepted], timeout=10_000):
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    event = store.conference
    names = {theme.id: theme.name for theme in event.themes()}
    first = event.rounds()[0].id
    wished = {
        person.given_name: [(w.rank, names[w.theme_id]) for w in event.wishes_of(person.id, first)]
        for person in event.participants()
    }
    assert wished == {
        "Ava": [(1, "Resilienz"), (2, "KI und Digitalisierung")],
        "Ben": [(1, "Resilienz")],
    }


def test_a_meaning_can_be_taken_back(dialog: ImportDialog, qtbot: QtBot) -> None:
    read(dialog, RATING, qtbot)
    _show_message(dialog, "sehr gern", "1", qtbot)
    assert dialog.plan is not None
    assert dialog.plan.options.meanings == {"sehr gern": Meaning(1)}
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Home)
    settle(dialog, qtbot)
    assert dialog.plan.options.meanings == {}


def test_a_list_without_such_values_asks_for_none(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, CASES / "61b-percent.csv", qtbot)
    assert dialog.preview.side.proposals.values is None
