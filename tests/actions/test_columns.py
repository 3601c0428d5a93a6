"""A workshop is filled with the people who want it most."""

from datetime import datetime
from pathlib import Path

from moderator.actions.columns import candidates, fill_workshop
from moderator.actions.wishes import set_wishes
from tests.actions.people_event import Clock, small_store


def test_who_wished_for_it_comes_before_who_wished_nothing_and_both_before_others(
    tmp_path: Path,
) -> None:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    for person, wishes in ((1, [2]), (2, [2, 1]), (3, [1]), (4, []), (5, [3]), (6, [])):
        set_wishes(store, person, 1, wishes)
    assert candidates(store.conference, 1) == (3, 2)
    fill_workshop(store, 1)
    set_wishes(store, 4, 1, [2])
    assert candidates(store.conference, 3) == (5, 6)
    store.close()
