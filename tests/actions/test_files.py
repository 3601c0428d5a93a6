"""A new event has badges of its own, and a copy of its file keeps them."""

import json
import shutil
from datetime import date, datetime
from pathlib import Path
from random import Random

from moderator.actions.exporting import event_json, import_event
from moderator.actions.files import create_event, open_event
from moderator.rules.code_letters import draw_key, is_key

START = date(2024, 11, 4)


def now_in(_time_zone: str) -> datetime:
    """Stand still."""
    return datetime(2024, 11, 4, 12)


def test_each_new_event_draws_a_key_for_its_badges(tmp_path: Path) -> None:
    keys = set()
    for number in range(3):
        store = create_event(tmp_path / f"{number}.moderator", "E", START, 1, now_in)
        keys.add(store.conference.event.badge_key)
        store.close()
    assert len(keys) > 1
    assert all(key and is_key(key) for key in keys)


def test_the_random_source_is_an_argument(tmp_path: Path) -> None:
    store = create_event(tmp_path / "e.moderator", "E", START, 1, now_in, draw=Random(7).choice)
    assert store.conference.event.badge_key == draw_key(Random(7).choice)
    store.close()


def test_copy_of_a_file_and_its_json_keep_the_badges(tmp_path: Path) -> None:
    path, copied = tmp_path / "e.moderator", tmp_path / "copy.moderator"
    store = create_event(path, "E", START, 1, now_in)
    key, text = store.conference.event.badge_key, event_json(store)
    store.close()
    shutil.copy(path, copied)
    copy = open_event(copied, now_in)
    assert copy.conference.event.badge_key == key
    copy.close()
    other = create_event(tmp_path / "other.moderator", "E", START, 1, now_in)
    import_event(other, text)
    assert other.conference.event.badge_key == key
    other.close()


def test_json_without_a_key_keeps_its_old_badges(tmp_path: Path) -> None:
    store = create_event(tmp_path / "e.moderator", "E", START, 1, now_in)
    text = event_json(store)
    whole = json.loads(text)
    del whole["event"]["badge_key"]
    import_event(store, json.dumps(whole))
    assert store.conference.event.badge_key == ""
    store.close()
