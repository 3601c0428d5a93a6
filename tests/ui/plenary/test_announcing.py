"""The hall that shows who goes where tells everyone of their places, and that is noted once."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.view import PlenaryArea

NOTED_WITHIN = 10_000


@pytest.fixture
def guide(store: Store) -> Cue:
    return Cue(SceneKind.ROOM_GUIDE, store.conference.rounds()[0].id)


def told(store: Store, round_id: int | None) -> list[bool]:
    return [p.told for p in store.conference.all(Placement) if p.round_id == round_id]


def settle(hub: Hub, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hub.jobs.running, timeout=NOTED_WITHIN)


def test_a_guide_in_the_hall_is_noted_once_whatever_its_pages(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    area.backstage.present()
    settle(hub, qtbot)
    steps = len(store.history(1000))
    hub.stage.show(guide)
    settle(hub, qtbot)
    assert told(store, guide.subject_id)
    assert all(told(store, guide.subject_id))
    assert len(store.history(1000)) == steps + 1
    with store.edit(phrase("Move")) as edit:
        first = next(p for p in edit.conference.all(Placement) if p.round_id == guide.subject_id)
        edit.update(replace(first, told=False))
    for cue in (replace(guide, page=1), guide, BLACK, guide):
        hub.stage.show(cue)
    settle(hub, qtbot)
    assert not all(told(store, guide.subject_id))
    hub.stage.show(Cue(SceneKind.WELCOME))
    hub.stage.show(guide)
    settle(hub, qtbot)
    assert all(told(store, guide.subject_id))
    store.undo()
    assert not all(told(store, guide.subject_id))


def test_a_guide_that_the_hall_does_not_see_tells_nobody(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    hub.stage.show(guide)
    settle(hub, qtbot)
    assert not any(told(store, guide.subject_id))
    area.backstage.present(guide)
    settle(hub, qtbot)
    assert all(told(store, guide.subject_id))


def test_other_scenes_tell_nobody(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    area.backstage.present(Cue(SceneKind.WELCOME))
    for kind in (SceneKind.NOW_NEXT, SceneKind.LOOK_BACK, SceneKind.CLOSING):
        hub.stage.show(Cue(kind))
    settle(hub, qtbot)
    assert not any(told(store, guide.subject_id))
