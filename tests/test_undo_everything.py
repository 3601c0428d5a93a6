"""Undo back to the empty event and redo to the end, also with a restart in between."""

from pathlib import Path

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, fill_demo
from moderator.actions.exporting import event_json
from moderator.actions.files import check, create_event, open_event


def test_undo_to_the_empty_event_and_redo_to_the_end_give_the_same_json(tmp_path: Path) -> None:
    path = tmp_path / "event.moderator"
    store = create_event(path, "Leer", DEMO_EVENT.start, 2, lambda _zone: DEMO_NOW)
    empty = event_json(store)
    fill_demo(store)
    full = event_json(store)
    steps = 0
    while store.undo_label is not None:
        store.undo()
        steps += 1
        if steps == 3:
            store.close()
            store = open_event(path, lambda _zone: DEMO_NOW)
    assert steps > 6
    assert event_json(store) == empty
    store.close()
    store = open_event(path, lambda _zone: DEMO_NOW)
    while store.redo_label is not None:
        store.redo()
    assert event_json(store) == full
    store.close()
    assert check(path).sound
