"""Which group a photo without a code is offered for, and why."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, IntakeState, PhotoOrigin
from moderator.rules.filing import MOST, likely_groups
from moderator.store.store import Store
from tests.actions.results_event import DURING_ROUND_3, group_of, results_store

ROUND_3 = 3
REASON = "Photos of the same minutes are of this group."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def arrived(store: Store, minutes: float, group_id: int, state: IntakeState) -> IntakePhoto:
    """Let a camera's photo come in that was taken so many minutes after ROUND_3 began."""
    taken = DURING_ROUND_3 + timedelta(minutes=minutes)
    photo = IntakePhoto(
        0, f"{minutes}", PhotoOrigin.FOLDER, taken, taken=taken, state=state, filed_group=group_id
    )
    with store.edit(phrase("a photo")) as edit:
        return edit.insert(photo)


def following(store: Store, photo: IntakePhoto) -> set[int]:
    """Return the groups that are offered since photos of the same minutes are theirs."""
    found = likely_groups(store.conference, photo, ROUND_3)
    assert len(found) <= MOST
    return {g.group_id for g in found if any(r.template == REASON for r in g.reasons)}


def test_a_photo_is_offered_for_the_group_of_one_up_to_three_minutes_before_it(
    store: Store,
) -> None:
    group = group_of(store.conference, 2, 3)
    arrived(store, 0, group.id, IntakeState.FILED)
    late = 3
    photo = arrived(store, late, group.id, IntakeState.UNSORTED)
    assert following(store, photo) == {group.id}
    assert likely_groups(store.conference, photo, ROUND_3)[0].group_id == group.id
    assert following(store, arrived(store, late + 0.1, group.id, IntakeState.UNSORTED)) == set()


def test_a_photo_that_waits_or_shows_no_sheet_speaks_for_no_group(store: Store) -> None:
    group = group_of(store.conference, 2, 3)
    arrived(store, 0, group.id, IntakeState.DISMISSED)
    arrived(store, 0.2, group.id, IntakeState.UNSORTED)
    photo = arrived(store, 1, group.id, IntakeState.UNSORTED)
    assert following(store, photo) == set()
