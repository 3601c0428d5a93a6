"""Two stations write in the same group: both texts are kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.results import PointPlace
from moderator.event.results import PointKind
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results import saving
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import questions_of, texts
from tests.ui.results.hands import line_with, write


@pytest.fixture
def other(hub: Hub, group: Group, area: ResultsArea) -> Iterator[ResultsArea]:
    made = ResultsArea(hub)
    made.resize(area.size())
    made.show()
    made.reveal(group)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin_in(area: ResultsArea, qtbot: QtBot) -> None:
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.page.begin()


def shown(area: ResultsArea) -> list[str]:
    return [line.editor.text for line in area.page.sheet.lines if line.point is not None]


def test_two_windows_write_by_turns_and_both_show_everything(
    area: ResultsArea, other: ResultsArea, group: Group, store: Store, qtbot: QtBot
) -> None:
    begin_in(area, qtbot)
    write("Posteingang")
    begin_in(other, qtbot)
    write("Wege")
    begin_in(area, qtbot)
    write("Werkzeug")
    kept = ["Posteingang", "Wege", "Werkzeug"]
    assert texts(store.conference, group.id) == kept
    assert shown(area) == shown(other) == kept


def test_what_is_being_written_stays_when_a_point_arrives(
    area: ResultsArea, group: Group, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "QUICK_SECONDS", -1.0)
    area.page.begin()
    write("Postein")
    spot = PointPlace(group.id, questions_of(store.conference, group)[0])
    results.add_points(store, spot, [(PointKind.PROBLEM, "Vom Telefon")])
    write("gang")
    area.page.saving.flush()
    assert sorted(texts(store.conference, group.id)) == ["Posteingang", "Vom Telefon"]
    assert sorted(shown(area)) == ["Posteingang", "Vom Telefon"]


@pytest.mark.parametrize("removed", [False, True])
def test_a_point_rewritten_or_removed_elsewhere_loses_nothing_that_is_being_written(
    area: ResultsArea,
    group: Group,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    removed: bool,
) -> None:
    spot = PointPlace(group.id, questions_of(store.conference, group)[0])
    ids = results.add_points(
        store, spot, [(PointKind.CHALLENGE, "Keine Zeit"), (PointKind.PROBLEM, "Post")]
    )
    monkeypatch.setattr(saving, "QUICK_SECONDS", -1.0)
    editor = line_with(area, "Keine Zeit").editor
    editor.put_cursor_at_end()
    QTest.keyClicks(editor, " nach dem Umbau")
    if removed:
        results.remove_point(store, ids[0])
    else:
        results.change_point_text(store, ids[0], "Zu wenig Zeit")
    QTest.keyClicks(editor, " da")
    area.page.saving.flush()
    kept = ["Keine Zeit nach dem Umbau da", "Post"]
    assert texts(store.conference, group.id) == (kept if removed else ["Zu wenig Zeit", *kept])
    assert shown(area) == texts(store.conference, group.id)
    kinds = {p.text: p.kind for p in store.conference.points_of(group.id)}
    assert kinds["Keine Zeit nach dem Umbau da"] is PointKind.CHALLENGE
