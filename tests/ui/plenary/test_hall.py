"""While the hall shows who goes where, people count as told of their places, noted once."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.slides.layout.pages import people_on, slides_of
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.hall import ToldRecorder
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.words import translate

NOTED_WITHIN = 10_000


@pytest.fixture
def guide(store: Store) -> Cue:
    return Cue(SceneKind.ROOM_GUIDE, store.conference.rounds()[0].id)


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the hall's screen be a wide one."""
    monkeypatch.setattr(ToldRecorder, "_aspect", lambda _self: 16 / 9)


def all_pages(area: PlenaryArea, hub: Hub, guide: Cue) -> None:
    """Show the whole guide to the hall."""
    for page in range(len(slides_of(area.controller.pictures.scene(guide), 16 / 9))):
        hub.stage.show(replace(guide, page=page))


def told(store: Store, round_id: int | None) -> list[bool]:
    return [p.told for p in store.conference.all(Placement) if p.round_id == round_id]


def settle(hub: Hub, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hub.jobs.running, timeout=NOTED_WITHIN)


def crowd(store: Store, round_id: int | None, people: int = 300) -> None:
    """Bring so many people into a round that its guide has several pages."""
    assert round_id is not None
    with store.edit(phrase("Crowd")) as edit:
        first, *_ = edit.conference.workshops_of(round_id)
        for number in range(people):
            person = edit.insert(Participant(0, f"P{number}", f"Person {number:03}"))
            edit.insert(Placement(0, person.id, round_id, first.id))


def on_page(area: PlenaryArea, cue: Cue) -> frozenset[int]:
    """Ids of people whose place the hall sees on a page."""
    return people_on(area.controller.pictures.scene(cue), 16 / 9)


def ids_told(store: Store, round_id: int | None) -> set[int]:
    found = (p for p in store.conference.all(Placement) if p.round_id == round_id)
    return {p.participant_id for p in found if p.told}


def test_only_people_on_a_page_that_was_shown_count_as_told(
    area: PlenaryArea,
    hub: Hub,
    store: Store,
    guide: Cue,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ToldRecorder, "_aspect", lambda _self: 16 / 9)
    crowd(store, guide.subject_id)
    area.controller.present()
    area.controller.turner.set_active(False)  # on a slow computer a page would turn by itself
    settle(hub, qtbot)
    steps = len(store.history(1000))
    said: list[str] = []
    hub.message_shown.connect(
        lambda what, undoable: said.append(translate(what)) if undoable else None
    )
    pages = [replace(guide, page=page) for page in range(3)]
    seen: set[int] = set()
    for page in pages[:2]:
        hub.stage.show(page)
        settle(hub, qtbot)
        seen |= on_page(area, page)
        assert ids_told(store, guide.subject_id) == seen
    assert on_page(area, pages[2]) - seen
    assert len(store.history(1000)) == steps + 1
    assert said[-1].startswith(f"{len(seen)} ")
    for cue in (*pages[:2], BLACK, pages[0]):
        hub.stage.show(cue)
    settle(hub, qtbot)
    assert len(said) == 2
    hub.undo()
    assert not ids_told(store, guide.subject_id)
    hub.stage.show(pages[2])
    settle(hub, qtbot)
    assert not ids_told(store, guide.subject_id)


def test_a_guide_is_noted_once_while_it_is_shown(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    area.controller.present()
    all_pages(area, hub, guide)
    settle(hub, qtbot)
    assert told(store, guide.subject_id)
    assert all(told(store, guide.subject_id))
    with store.edit(phrase("Move")) as edit:
        first = next(p for p in edit.conference.all(Placement) if p.round_id == guide.subject_id)
        edit.update(replace(first, told=False))
    for cue in (replace(guide, page=1), guide, BLACK, guide):
        hub.stage.show(cue)
    settle(hub, qtbot)
    assert not all(told(store, guide.subject_id))
    hub.stage.show(Cue(SceneKind.WELCOME))
    all_pages(area, hub, guide)
    settle(hub, qtbot)
    assert all(told(store, guide.subject_id))
    store.undo()
    assert not all(told(store, guide.subject_id))


def test_a_guide_without_a_hall_window_notes_nobody(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    hub.stage.show(guide)
    settle(hub, qtbot)
    assert not any(told(store, guide.subject_id))
    area.controller.present(guide)
    all_pages(area, hub, guide)
    settle(hub, qtbot)
    assert all(told(store, guide.subject_id))


def test_other_scenes_note_nobody(
    area: PlenaryArea, hub: Hub, store: Store, guide: Cue, qtbot: QtBot
) -> None:
    area.controller.present(Cue(SceneKind.WELCOME))
    for kind in (SceneKind.NOW_NEXT, SceneKind.LOOK_BACK, SceneKind.CLOSING):
        hub.stage.show(Cue(kind))
    settle(hub, qtbot)
    assert not any(told(store, guide.subject_id))
