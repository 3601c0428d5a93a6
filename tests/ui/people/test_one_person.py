"""One person’s data from the list: a file for them, or gone once the name is typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.files import Store
from moderator.event.documentation import Erasure
from moderator.event.people import Participant
from moderator.ui.hub import Hub
from moderator.ui.people.menus import people_menu
from moderator.ui.people.one_person import ForgetPersonDialog
from tests.ui.hands import press, write


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_the_menu_of_one_person_offers_their_data(demo_hub: Hub, parent: QWidget) -> None:
    people = demo_hub.conference.participants()
    wanted = {"Write all data of this person to a file …", "Delete this person everywhere …"}
    one = people_menu(demo_hub, [people[0].id], lambda: None, parent)
    assert wanted <= set(entries(one))
    two = people_menu(demo_hub, [people[0].id, people[1].id], lambda: None, parent)
    assert wanted.isdisjoint(entries(two))


def test_the_file_holds_what_is_known(
    demo_hub: Hub, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = demo_hub.conference.participants()[0]
    target = tmp_path / "auskunft.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    menu = people_menu(demo_hub, [person.id], lambda: None, parent)
    next(a for a in menu.actions() if a.text().startswith("Write all data")).trigger()
    assert person.email in target.read_text("utf-8")


@pytest.fixture
def dialog(demo_hub: Hub, parent: QWidget, qtbot: QtBot) -> ForgetPersonDialog:
    made = ForgetPersonDialog(demo_hub, demo_hub.conference.participants()[0], parent)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_enter_deletes_nobody(dialog: ForgetPersonDialog, demo_store: Store) -> None:
    before = demo_store.conference
    dialog.name.setFocus()
    press(Qt.Key.Key_Return)  # the safe answer is the default
    assert demo_store.conference is before


def test_after_the_name_the_person_goes_and_figures_stay(
    dialog: ForgetPersonDialog, demo_store: Store, qtbot: QtBot
) -> None:
    person = demo_store.conference.participants()[0]
    count = len(demo_store.conference.all(Participant))
    dialog.name.setFocus()
    write(person.name)
    QTest.mouseClick(dialog.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(demo_store.conference.all(Erasure)), timeout=30_000)
    assert demo_store.conference.get(Participant, person.id) is None
    assert len(demo_store.conference.all(Participant)) == count
