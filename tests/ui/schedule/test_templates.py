"""An empty programme begins from a template, by keys; a programme becomes one by its menu."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import files, programme_template
from moderator.event.phrase import Phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.schedule import templates
from moderator.ui.schedule.menus import item_menu
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance

NOW = datetime(2024, 11, 1, 12)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    own = tmp_path / "templates"
    monkeypatch.setattr(programme_template, "template_folder", lambda: own)
    return own


@pytest.fixture
def empty(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[ScheduleArea]:
    path = tmp_path / f"leer{files.SUFFIX}"
    store = files.create_event(path, "Leer", date(2025, 3, 3), 1, lambda _zone: NOW)
    hub = Hub(store, appearance)
    made = ScheduleArea(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    hub.close()
    store.close()


def opened_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_keys_alone_lead_from_the_empty_page_to_a_programme(
    empty: ScheduleArea, qtbot: QtBot
) -> None:
    for _ in range(12):
        if QApplication.focusWidget() is empty.template:
            break
        QTest.keyClick(QApplication.focusWidget() or empty, Qt.Key.Key_Tab)
    QTest.keyClick(empty.template, Qt.Key.Key_Space)
    menu = opened_menu(qtbot)
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 6
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(empty._hub.conference.items()))
    assert empty.pages.currentIndex() == 0
    titles = [item.title for item in empty._hub.conference.items()]
    assert "Workshoprunde 2" in titles


def test_a_programme_is_kept_and_offered_to_the_next_event(
    area: ScheduleArea, empty: ScheduleArea, hub: Hub, folder: Path, qtbot: QtBot
) -> None:
    said: list[Phrase] = []
    hub.message_shown.connect(lambda sentence, _undoable: said.append(sentence))
    templates.keep(hub)
    assert "is a template now" in str(said[0])
    assert len(list(folder.iterdir())) == 1
    empty.activateWindow()
    QTest.mouseClick(empty.template, Qt.MouseButton.LeftButton)
    menu = opened_menu(qtbot)
    assert menu.actions()[-1].text().startswith(hub.conference.event.title)
    menu.actions()[-1].trigger()
    menu.close()
    kept = [item.title for item in hub.conference.items()]
    assert [item.title for item in empty._hub.conference.items()] == kept


def test_a_workshop_gives_its_questions_to_all_of_its_theme(
    area: ScheduleArea, hub: Hub, qtbot: QtBot
) -> None:
    from moderator.actions import workshops

    first = hub.conference.all(Workshop)[0]
    hub.do(workshops.set_questions, first.id, ["Was hilft?"])
    second = hub.do(workshops.add_workshop, first.round_id, first.theme_id).value
    assert second is not None
    area.reveal(hub.conference.one(Workshop, first.id))
    menu = item_menu(hub, area, area.timeline, area.panel, lambda _kind: None)
    wanted = next(action for action in menu.actions() if "heme" in action.text())
    wanted.trigger()
    assert [q.text for q in hub.conference.questions_of(second)] == ["Was hilft?"]
    hub.do(lambda store: store.undo())
    assert hub.conference.questions_of(second) == ()
    assert hub.conference.all(AgendaItem)
