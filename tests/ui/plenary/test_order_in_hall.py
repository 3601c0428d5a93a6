"""While the plenary runs, the running order agrees with the hall, the clock and its own sum."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.plenary_order import set_postponed
from moderator.actions.results import set_headline, set_state
from moderator.actions.running import start_item
from moderator.event.phrase import phrase
from moderator.event.results import Result, ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.stage import BLACK
from moderator.event.workshops import Group
from moderator.rules.running_order import TurnKey, plenary_item, running_order
from moderator.slides.deck import group_cues
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.order_rows import OrderRow, content_of
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import press
from tests.ui.plenary.whole import presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def area(demo_area: PlenaryArea) -> PlenaryArea:
    return demo_area


def group(hub: Hub, number: int) -> Group:
    turns = running_order(hub.conference, hub.now()).all
    return next(turn.group for turn in turns if turn.number == number and turn.group is not None)


def state(hub: Hub, number: int) -> ResultState:
    result = hub.conference.result_of(group(hub, number).id)
    assert result is not None
    return result.state


def run_plenary(store: Store, hub: Hub, minutes: int) -> None:
    """Let the plenary have begun so many minutes ago."""
    item = plenary_item(store.conference, hub.now())
    assert item is not None
    start_item(store, item.item.id)
    begun = store.conference.one(AgendaItem, item.item.id).actual_start
    assert begun is not None
    store.clock = lambda: begun + timedelta(minutes=minutes)
    QApplication.processEvents()
    hub.tick.emit(hub.now())


def only(store: Store, hub: Hub, wanted: int) -> None:
    """Leave so many groups to come: the others were shown."""
    turns = [turn for turn in running_order(hub.conference, hub.now()).turns if turn.coming]
    with store.edit(phrase("Shown")) as edit:
        for turn in turns[wanted:]:
            assert turn.group is not None
            result = edit.conference.result_of(turn.group.id)
            assert result is not None
            edit.update(_shown(result))
    QApplication.processEvents()


def _shown(result: Result) -> Result:
    return replace(result, state=ResultState.SHOWN)


def seconds(words: str) -> int:
    """Read "3 Min." or "3:20"."""
    if ":" in words:
        minutes, rest = words.split(":")
        return int(minutes) * 60 + int(rest)
    return int(words.partition(" ")[0]) * 60


def figures(area: PlenaryArea, *, headings: bool) -> list[int]:
    """The minutes that rows show, as seconds."""
    rows = [row for row in area.order.list.rows if (row.heading is not None) is headings]
    shown = [content_of(row).after[0].words for row in rows]
    return [seconds(words) for words in shown if words]


def sum_shown(area: PlenaryArea) -> int:
    return seconds(area.order.sum.minutes.text())


@pytest.mark.parametrize("minutes", [0, 26, 59, 75])
@pytest.mark.parametrize("groups", [1, 7, 17])
def test_rows_headings_and_sum_agree_at_any_time(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store, minutes: int, groups: int
) -> None:
    only(demo_store, demo_hub, groups)
    run_plenary(demo_store, demo_hub, minutes)
    rows, headings = figures(area, headings=False), figures(area, headings=True)
    assert len(rows) == groups
    assert sum(rows) == pytest.approx(sum_shown(area), abs=30 + groups)
    assert sum(headings) == pytest.approx(sum_shown(area), abs=30 + len(headings))


def test_the_turn_that_the_hall_sees_is_marked_and_so_is_its_folded_theme(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    def marked() -> list[OrderRow]:
        QApplication.processEvents()
        return [row for row in area.order.list.rows if row.in_hall]

    assert not marked(), "nothing is in the hall without its window"
    demo_hub.stage.set_open(True)
    demo_hub.stage.show(group_cues(demo_hub.conference, group(demo_hub, 2))[0])
    (row,) = marked()
    assert row.turn is not None
    assert row.turn.number == 2
    assert "im Saal" in content_of(row).words
    area.order.choose(TurnKey(group_id=group(demo_hub, 2).id))
    press(Key.Key_Left)
    press(Key.Key_Left)
    (heading,) = marked()
    assert heading.heading is not None
    assert "im Saal" in content_of(heading).words
    demo_hub.stage.show(BLACK)
    assert not marked()


def test_what_is_put_off_leaves_the_selection_at_its_place(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    area.order.choose(TurnKey(group_id=group(demo_hub, 2).id))
    press(Key.Key_L)
    QApplication.processEvents()
    chosen = area.order.list.row
    assert chosen is not None
    assert chosen.turn is not None
    assert chosen.turn.number == 3
    assert area.cue.subject_id == group(demo_hub, 3).id


def test_a_theme_that_is_put_off_leaves_the_selection_at_the_next_one(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    area.order.choose(TurnKey(group_id=group(demo_hub, 1).id))
    press(Key.Key_Left)
    first = area.order.list.row
    assert first is not None
    press(Key.Key_L)
    QApplication.processEvents()
    chosen = area.order.list.row
    assert chosen is not None
    assert not set(chosen.keys) & set(first.keys)
    assert area.order.list.currentIndex().row() <= 1


def test_the_last_one_that_is_put_off_leaves_the_selection_before_it(
    area: PlenaryArea, demo_hub: Hub
) -> None:
    rows = [row for row in area.order.list.rows if row.turn is not None]
    area.order.choose(rows[-1].keys[0])
    press(Key.Key_L)
    QApplication.processEvents()
    chosen = area.order.list.row
    assert chosen is not None
    assert chosen.keys == rows[-2].keys


@pytest.fixture
def showing(area: PlenaryArea, demo_hub: Hub) -> PlenaryArea:
    """A show in which the hall sees group 2."""
    area.controller.present(group_cues(demo_hub.conference, group(demo_hub, 2))[0])
    QApplication.processEvents()
    assert state(demo_hub, 2) is ResultState.SHOWN
    return area


def test_undo_takes_back_what_was_done_before_and_not_that_the_hall_saw_a_group(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store
) -> None:
    now = demo_hub.now()
    demo_hub.do(set_postponed, TurnKey(group_id=group(demo_hub, 5).id), now, postponed=True)
    area.controller.present(group_cues(demo_hub.conference, group(demo_hub, 2))[0])
    demo_hub.undo()
    QApplication.processEvents()
    assert state(demo_hub, 2) is ResultState.SHOWN
    turns = running_order(demo_hub.conference, demo_hub.now()).turns
    assert not any(turn.postponed for turn in turns)


def test_what_the_hall_saw_stays_shown_where_undo_takes_back_its_headline(
    showing: PlenaryArea, demo_hub: Hub
) -> None:
    area = showing
    first = group(demo_hub, 1)
    demo_hub.do(set_headline, first.id, "Ein anderer Titel")
    area.controller.presentation.start(group_cues(demo_hub.conference, first)[0])
    assert state(demo_hub, 1) is ResultState.SHOWN
    demo_hub.undo()
    QApplication.processEvents()
    result = demo_hub.conference.result_of(first.id)
    assert result is not None
    assert result.headline != "Ein anderer Titel"
    assert result.state is ResultState.SHOWN


def test_who_is_decided_to_come_again_is_not_marked_by_a_later_undo(
    showing: PlenaryArea, demo_hub: Hub
) -> None:
    second = group(demo_hub, 2)
    demo_hub.stage.show(group_cues(demo_hub.conference, group(demo_hub, 3))[0])
    demo_hub.do(set_state, second.id, ResultState.READY)
    demo_hub.do(set_headline, group(demo_hub, 7).id, "Neu")
    demo_hub.undo()
    QApplication.processEvents()
    assert state(demo_hub, 2) is ResultState.READY


def test_with_sixty_groups_the_presenters_clock_stands_free_on_a_small_screen(
    area: PlenaryArea, demo_hub: Hub, demo_store: Store, qtbot: QtBot
) -> None:
    more(demo_store, demo_hub, 60)
    presenter = presenting(area, qtbot)
    presenter.resize(1366, 768)
    press(Key.Key_3)
    press(Key.Key_Return)
    QApplication.processEvents()
    assert len(presenter.chips.buttons) == 60
    shown = [presenter.time.clock, presenter.time.bar, presenter.time.now, presenter.upcoming]
    boxes = [QRect(each.mapTo(presenter, QPoint()), each.size()) for each in shown]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    lowest = max(
        chip.mapTo(presenter, chip.rect().bottomLeft()).y() for chip in presenter.chips.buttons
    )
    assert lowest < presenter.height(), "nothing has to be scrolled to"


def more(store: Store, hub: Hub, wanted: int) -> None:
    """Add ready groups to the workshops of the plenary's round until there are so many."""
    found = [turn.group for turn in running_order(hub.conference, hub.now()).all if turn.group]
    workshops = list(dict.fromkeys(one.workshop_id for one in found))
    with store.edit(phrase("More groups")) as edit:
        for n in range(len(found), wanted):
            workshop_id = workshops[n % len(workshops)]
            number = len(edit.conference.groups_of(workshop_id)) + 1
            made = edit.insert(Group(0, workshop_id, number))
            edit.insert(Result(0, made.id, headline=f"Ergebnis {n}", state=ResultState.READY))
    QApplication.processEvents()
