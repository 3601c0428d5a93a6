"""In a new event rooms are filled evenly, but never at the expense of a wish."""

from collections import Counter
from datetime import date, datetime, time
from pathlib import Path

import pytest

from moderator.actions import people, schedule, venue, wishes, workshops
from moderator.actions.assignment import solve_in_process, take_over
from moderator.actions.exporting import event_json, import_event
from moderator.actions.files import create_event
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences
from moderator.event.schedule import ItemKind
from moderator.store.store import Store


def _new(path: Path) -> Store:
    return create_event(path, "E", date(2024, 11, 4), 1, lambda _zone: datetime(2024, 11, 1))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Twelve people, one round of three workshops with twelve places each."""
    made = _new(tmp_path / "e.moderator")
    round_id = schedule.create_item(
        made, ItemKind.WORKSHOP_ROUND, "Runde", 1, time(10), minutes=60, room_ids=()
    )
    for name in ("Eder", "Fulda", "Werra"):
        room, theme = venue.add_room(made, name, 12), venue.add_theme(made, name)
        workshops.add_workshop(made, round_id, theme, room)
    for number in range(12):
        people.add_participant(made, f"Ava{number}", "Beispiel")
    return made


def _sizes(store: Store) -> list[int]:
    take_over(store, solve_in_process(store.conference))
    counts = Counter(placement.workshop_id for placement in store.conference.all(Placement))
    return [counts[workshop.id] for workshop in store.conference.workshops_of(1)]


def test_without_wishes_rooms_are_filled_evenly(store: Store) -> None:
    assert _sizes(store) == [4, 4, 4]
    store.close()


def test_a_wish_counts_more_than_even_rooms(store: Store) -> None:
    first = store.conference.themes()[0]
    for person in store.conference.participants()[:6]:
        wishes.set_wishes(store, person.id, 1, [first.id])
    assert _sizes(store) == [6, 3, 3]
    store.close()


def test_preferences_of_a_new_event_cannot_be_undone_and_an_import_replaces_them(
    store: Store, tmp_path: Path
) -> None:
    fresh = _new(tmp_path / "fresh.moderator")
    assert fresh.conference.preferences == Preferences(1, even_rooms=1)
    assert fresh.undo_label is None
    with store.edit(phrase("Mix")) as edit:
        edit.update(Preferences(1, mix_functions=3))
    import_event(fresh, event_json(store))
    assert fresh.conference.preferences == Preferences(1, mix_functions=3)
    fresh.close()
    store.close()
