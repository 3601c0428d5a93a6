"""Two stations write in the same group: both texts are kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.phones import EventDoors
from moderator.actions.results import PointPlace
from moderator.capture.phones.doors import Sender
from moderator.event.results import PointKind
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results import saving
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import questions_of, texts
from tests.ui.results.hands import focused, line_with, write


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


@pytest.mark.parametrize("seconds", [60.0, -1.0])
def test_two_stations_that_write_letter_by_letter_keep_each_letter(
    area: ResultsArea,
    other: ResultsArea,
    group: Group,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
) -> None:
    monkeypatch.setattr(saving, "QUICK_SECONDS", seconds)
    begin_in(other, qtbot)
    begin_in(area, qtbot)
    for letters in zip("Posteingang", "Wartezeiten", strict=True):
        for station, letter in zip((area, other), letters, strict=True):
            station.activateWindow()
            qtbot.waitUntil(station.isActiveWindow)
            write(letter)
    area.page.saving.flush()
    other.page.saving.flush()
    kept = ["Posteingang", "Wartezeiten"]
    assert sorted(texts(store.conference, group.id)) == kept
    assert sorted(shown(area)) == sorted(shown(other)) == kept


@pytest.mark.parametrize("seconds", [60.0, -1.0])
def test_a_phone_and_the_laptop_that_write_at_once_keep_each_letter(
    area: ResultsArea,
    group: Group,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
) -> None:
    monkeypatch.setattr(saving, "QUICK_SECONDS", seconds)
    doors = EventDoors(store)
    phone = Sender("phone", "Telefon", group.workshop_id, group.id)
    question = questions_of(store.conference, group)[0]
    area.page.begin()
    typed = "Posteingang kostet Zeit"
    for number, letter in enumerate(typed):
        write(letter)
        doors.add_point(phone, PointKind.SOLUTION, f"Vom Telefon {number}", question)
    assert focused() is line_with(area, typed).editor
    area.page.saving.flush()
    kept = sorted([typed, *(f"Vom Telefon {number}" for number in range(len(typed)))])
    assert sorted(texts(store.conference, group.id)) == sorted(shown(area)) == kept
