"""Words of the assignment say no more than is true where few or none have wished."""

from collections import Counter

from moderator.actions.board import NONE_STATED, NOT_WISHED
from moderator.actions.placements import place_participants
from moderator.actions.wishes import set_wishes
from moderator.ui.assignment.overview_page import luck_words
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.wishes import counted


def test_not_everyone_has_the_first_wish_where_some_have_stated_none(
    area: AssignmentArea, hub: Hub
) -> None:
    conference = hub.conference
    first = conference.rounds()[0]
    for person in conference.participants():
        for item in conference.rounds():
            set_wishes(hub._store, person.id, item.id, [])
    assert luck_words(hub.conference) == "No wishes were stated."
    theme = hub.conference.workshops_of(first.id)[0].theme_id
    set_wishes(hub._store, 1, first.id, [theme])
    place_participants(hub._store, [1], hub.conference.workshops_of(first.id)[0].id)
    assert luck_words(hub.conference).startswith("Wherever a wish was stated")
    chip = area.chip
    chip.refresh(first.id)
    assert "without a stated wish" in chip.text()


def test_who_stated_no_wish_is_counted_with_the_others() -> None:
    counts: Counter[int | None] = Counter({1: 2, NOT_WISHED: 1, NONE_STATED: 23})
    assert counted(counts) == "2 × 1st wish, 1 × none, 23 without a stated wish"
    assert counted(Counter({NONE_STATED: 4})) == "4 without a stated wish"
