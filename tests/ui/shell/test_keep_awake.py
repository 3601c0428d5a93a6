"""The computer stays awake while the hall is shown or the day runs, and shows that it does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.ui.hub import Hub
from moderator.ui.shell.keep_awake import KeepAwake
from moderator.ui.shell.status_bar import StatusBar
from tests.machine.test_awake import System


@pytest.fixture
def before(demo_hub: Hub) -> Hub:
    """The demo event before its first day: nothing has begun."""
    with demo_hub._store.edit(phrase("The day before")) as edit:
        for item in demo_hub.conference.items():
            edit.update(replace(item, actual_start=None, actual_end=None))
    return demo_hub


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def keeper(before: Hub, system: System) -> Iterator[KeepAwake]:
    made = KeepAwake(before, presenting=system.presenting)
    yield made
    made.close()


def test_the_hall_keeps_it_awake(
    qtbot: QtBot, before: Hub, keeper: KeepAwake, system: System
) -> None:
    bar = StatusBar(before)
    qtbot.addWidget(bar)
    bar.show()
    bar.follow_awake(keeper)
    assert not bar.awake.isVisible()
    assert system.threads == []
    before.stage.set_open(True)
    qtbot.waitUntil(bar.awake.isVisible)
    assert bar.awake.accessibleName()
    before.stage.set_open(False)
    qtbot.waitUntil(lambda: not bar.awake.isVisible())
    assert [system.done.get_nowait() for _ in range(2)] == ["held", "let go"]


@pytest.mark.parametrize("refusing", [System(works=False), System(problem=RuntimeError("no bus"))])
def test_where_the_system_does_not_let_it_that_is_said_while_it_is_wanted(
    qtbot: QtBot, before: Hub, refusing: System
) -> None:
    keeper, bar = KeepAwake(before, presenting=refusing.presenting), StatusBar(before)
    qtbot.addWidget(bar)
    bar.show()
    bar.follow_awake(keeper)
    assert not bar.restless.isVisible()
    before.stage.set_open(True)
    qtbot.waitUntil(bar.restless.isVisible)
    assert not bar.awake.isVisible()
    assert bar.restless.text() == "The computer may fall asleep"
    before.stage.set_open(False)
    qtbot.waitUntil(lambda: not bar.restless.isVisible())
    keeper.close()


def test_a_day_that_has_begun_keeps_it_awake_until_it_is_over(
    qtbot: QtBot, before: Hub, keeper: KeepAwake
) -> None:
    now, event = before.now(), before.conference.event
    items = [i for i in before.conference.items() if event.date_of(i.day) == now.date()]
    with qtbot.waitSignal(keeper.held) as told, before._store.edit(phrase("Start")) as edit:
        edit.update(replace(items[0], actual_start=now - timedelta(minutes=5)))
    assert told.args == [True]
    with qtbot.waitSignal(keeper.held) as told, before._store.edit(phrase("All over")) as edit:
        for item in items:
            edit.update(replace(item, actual_start=now, actual_end=now))
    assert told.args == [False]


def test_a_name_that_changes_asks_nobody(before: Hub, keeper: KeepAwake, system: System) -> None:
    item = before.conference.one(AgendaItem, before.conference.items()[0].id)
    with before._store.edit(phrase("Rename")) as edit:
        edit.update(replace(item, title="Ankommen"))
    assert system.threads == []
