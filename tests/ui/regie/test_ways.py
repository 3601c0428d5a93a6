"""Ways to win time back: looked at in the plan by a key, taken by another one, never by Enter."""

from collections.abc import Callable
from datetime import datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions import schedule
from moderator.actions.running import state
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule import delay
from moderator.rules.schedule.running import Expected
from moderator.ui.hub import Hub
from moderator.ui.regie import ways
from moderator.ui.regie.run_sheet import RunRow
from moderator.ui.regie.view import RegieArea
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import GREETING, PANEL, ROUND, TALKS
from tests.ui.hands import CTRL, click, press

PATIENCE = 30.0
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
Row = Callable[[int], RunRow]


@pytest.fixture
def row(area: RegieArea) -> Row:
    """Return the line of an item as it is shown."""

    def find(item_id: int) -> RunRow:
        return next(row for row in area.sheet._model.rows if row.item_id == item_id)

    return find


@pytest.fixture
def late(hub: Hub, area: RegieArea, watch: Watch, qtbot: QtBot) -> RegieArea:
    """The talks began 14 minutes late; they can be shortened, and so can the podium after them."""
    hub.do(schedule.change_item, TALKS, shortest=30)
    hub.do(schedule.change_item, PANEL, shortest=25)
    for clock in ("13:00", "13:44"):
        watch.set(clock)
        press(ENTER)
    tick(hub, watch, "13:50")
    answered(qtbot, area)
    return area


def tick(hub: Hub, watch: Watch, clock: str) -> None:
    watch.set(clock)
    hub.tick.emit(watch())


def answered(qtbot: QtBot, area: RegieArea) -> None:
    qtbot.waitUntil(lambda: not area.ways.busy)


def current(hub: Hub) -> Expected:
    found = state(hub.store).current
    assert found is not None
    return found


def steps(hub: Hub) -> int:
    return len(hub.store.history(100))


def shown(area: RegieArea) -> list[str]:
    return [card.title.text() for card in area.ways.cards if card.isVisible()]


def test_each_way_is_listed_with_what_it_gains_and_what_it_costs_whom(late: RegieArea) -> None:
    assert late.ways.isVisible()
    assert late.ways.head.text() == "Win back 14 minutes"
    assert shown(late) == [
        "End Lightning Talks 14 minutes sooner",
        "Shorten Podium: 31 instead of 35 min",
    ]
    first, second = late.ways.cards[:2]
    assert (first.gain.text(), second.gain.text()) == ("14 min", "4 min")
    for card, start, price in (
        (first, "14:15", "14 min less of Lightning Talks."),
        (second, "15:20", "4 min less of Podium."),
    ):
        assert card.price.text().startswith(f"Everything from {start} stays as it is. 1 p")
        assert card.price.text().endswith(price)
    assert not late.ways.cards[2].isVisible()


def test_a_key_shows_in_the_plan_what_a_way_would_bring_and_changes_nothing(
    hub: Hub, late: RegieArea, row: Row
) -> None:
    before, moved = steps(hub), row(ROUND)
    assert (moved.expected, moved.tried) == ("15:24", False)
    press(Qt.Key.Key_1)
    assert (row(ROUND).expected, row(ROUND).tried) == ("15:20", True)
    assert (row(PANEL).expected, row(TALKS).minutes) == ("14:15", "45 → 31 min")
    assert not row(GREETING).tried
    assert late.trying.isVisible()
    assert late.trying.text() == "Preview of way 1 · Esc"
    assert late.sheet.model().headerData(1, Qt.Orientation.Horizontal) == "Preview"
    assert late.ways.cards[0].isChecked()
    press(Qt.Key.Key_2)
    assert late.trying.text() == "Preview of way 2 · Esc"
    assert (row(PANEL).expected, row(PANEL).minutes) == ("14:29", "35 → 31 min")
    assert (row(TALKS).minutes, row(TALKS).tried) == ("", False)
    assert steps(hub) == before
    assert current(hub).item.extra_minutes == 0


def test_escape_leaves_the_preview(hub: Hub, late: RegieArea, row: Row) -> None:
    press(Qt.Key.Key_1)
    press(ESCAPE)
    assert (row(ROUND).expected, row(ROUND).tried) == ("15:24", False)
    assert not late.trying.isVisible()
    assert late.sheet.model().headerData(1, Qt.Orientation.Horizontal) == "Expected"
    press(ESCAPE)
    assert current(hub).item.id == TALKS


def test_a_key_without_its_way_shows_nothing(late: RegieArea, row: Row) -> None:
    press(Qt.Key.Key_3)
    assert not late.trying.isVisible()
    assert not row(ROUND).tried


def test_ctrl_enter_takes_the_way_that_is_looked_at_in_one_step(hub: Hub, late: RegieArea) -> None:
    press(Qt.Key.Key_2)
    before = steps(hub)
    press(ENTER, CTRL)
    assert steps(hub) == before + 1
    assert hub.conference.one(AgendaItem, PANEL).extra_minutes == -4
    assert not late.trying.isVisible()
    assert not any(line.tried for line in late.sheet._model.rows)
    hub.undo()
    assert hub.conference.one(AgendaItem, PANEL).extra_minutes == 0


def test_without_a_preview_ctrl_enter_takes_the_first_as_the_button_says(
    hub: Hub, late: RegieArea, row: Row
) -> None:
    assert late.ways.take.text() == "Take way 1  Ctrl+⏎"
    press(ENTER, CTRL)
    assert current(hub).item.extra_minutes == -14
    assert row(ROUND).expected == "15:20"


def test_enter_goes_on_with_the_day_also_while_a_way_is_looked_at(
    hub: Hub, late: RegieArea
) -> None:
    press(Qt.Key.Key_1)
    press(ENTER)
    assert current(hub).item.id == PANEL
    assert hub.conference.one(AgendaItem, TALKS).extra_minutes == 0


def test_a_click_looks_at_a_way_and_a_second_one_leaves_it(late: RegieArea, row: Row) -> None:
    click(late.ways.cards[0])
    assert row(ROUND).tried
    assert QApplication.focusWidget() is late.stage
    click(late.ways.cards[0])
    assert not row(ROUND).tried


def test_a_click_on_the_button_takes_the_way(hub: Hub, late: RegieArea) -> None:
    click(late.ways.take)
    assert current(hub).item.extra_minutes == -14


def test_what_is_looked_at_stays_as_long_as_it_is_among_the_ways(
    late: RegieArea, row: Row, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Plus)
    answered(qtbot, late)
    assert late.ways.cards[1].gain.text() == "5 min"
    assert row(PANEL).minutes == "35 → 30 min"
    assert (row(ROUND).expected, row(ROUND).tried) == ("15:20", True)
    for _ in range(5):
        press(Qt.Key.Key_Minus)
        answered(qtbot, late)
    assert shown(late) == ["End Lightning Talks 10 minutes sooner"]
    assert not late.trying.isVisible()
    assert not any(line.tried for line in late.sheet._model.rows)


def test_nothing_is_taken_before_the_ways_of_what_was_just_changed_are_known(
    hub: Hub, late: RegieArea, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    find, known = ways.find_ways, Event()

    def find_late(conference: Conference, now: datetime) -> ways.Ways:
        known.wait(PATIENCE)
        return find(conference, now)

    monkeypatch.setattr(ways, "find_ways", find_late)
    press(Qt.Key.Key_5)
    before = steps(hub)
    assert not late.ways.take.isEnabled()
    press(ENTER, CTRL)
    assert steps(hub) == before
    known.set()
    answered(qtbot, late)
    assert late.ways.take.isEnabled()
    assert late.ways.cards[0].gain.text() == "19 min"
    press(ENTER, CTRL)
    assert steps(hub) == before + 1


def test_ways_are_looked_for_once_a_minute_on_a_worker_and_not_at_all_on_time(
    hub: Hub, area: RegieArea, watch: Watch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def count(conference: object, now: object) -> ways.Ways:
        asked.append(str(now))
        return ways.Ways(delay.win_back(hub.conference, watch()), 4)

    monkeypatch.setattr(ways, "find_ways", count)
    hub.do(schedule.change_item, PANEL, shortest=25)
    for clock in ("13:00", "13:30"):
        watch.set(clock)
        press(ENTER)
        tick(hub, watch, clock)
        answered(qtbot, area)
    assert asked == []
    watch.set("14:29")
    press(ENTER)
    answered(qtbot, area)
    asked.clear()
    for clock in ("14:41:01", "14:41:02", "14:41:59", "14:42:00", "14:42:01"):
        tick(hub, watch, clock)
        answered(qtbot, area)
    assert len(asked) == 2


def test_all_ways_are_in_sight_with_the_price_of_the_one_that_is_looked_at(
    late: RegieArea, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_5)
    answered(qtbot, late)
    assert len(shown(late)) == 3
    for key, card in zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), late.ways.cards, strict=True):
        press(key)
        qtbot.waitUntil(lambda card=card: card.price.isVisible())  # type: ignore[misc]
        for each in late.ways.cards:
            whole = each.mapTo(late.ways.list, each.rect().bottomRight())
            assert late.ways.list.rect().contains(whole)
