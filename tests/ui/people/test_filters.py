"""Filters add up, stand as chips, and go away with a click."""

from datetime import datetime

from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participants, check_in, set_status
from moderator.actions.placements import place_participants
from moderator.event.people import Status
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.choosing import best_of
from moderator.ui.people.criteria import FLAGS, By, Criterion, words_of
from moderator.ui.people.table_model import folded
from moderator.ui.people.view import PeopleArea
from tests.actions.people_event import KEY
from tests.ui.hands import click, scroll_to


def _shown(area: PeopleArea) -> list[int]:
    return sorted(row.person.id for row in area.model.shown())


def test_kinds_add_up_and_values_are_alternatives(area: PeopleArea) -> None:
    area.filters.toggle(Criterion(By.ORGANISATION, "Kassel"))
    assert _shown(area) == [2, 3]
    area.filters.toggle(Criterion(By.ORGANISATION, "Plön"))
    assert _shown(area) == [2, 3, 5, 6]
    area.filters.toggle(Criterion(By.WORKSHOP, 1))
    assert _shown(area) == [2]
    area.filters.search.setText("xyz")
    assert _shown(area) == []


def test_chips_are_removed_one_by_one_or_all(area: PeopleArea) -> None:
    for criterion in (Criterion(By.ORGANISATION, "Kassel"), Criterion(By.WORKSHOP, 1)):
        area.filters.toggle(criterion)
    chips = area.filters.applied.buttons
    assert [chip.text() for chip in chips] == ["Kassel", "Round 1: Werra", "Show everyone"]
    assert chips[0].accessibleName() == "Remove filter: Kassel"
    scroll_to(chips[0])
    click(chips[0])
    assert _shown(area) == [1, 2]
    area.filters.toggle(Criterion(By.MISSING))
    scroll_to(area.filters.applied.buttons[-1])
    click(area.filters.applied.buttons[-1])
    assert len(_shown(area)) == 6
    assert not area.filters.applied.isVisible()


def test_every_flag_finds_its_people(area: PeopleArea, hub: Hub) -> None:
    change_participants(hub._store, [1], step_free=True)
    change_participants(hub._store, [2], photo_consent=False)
    change_participants(hub._store, [3], newcomer=True, catering="vegan")
    change_participants(hub._store, [4], present_until=datetime(2024, 11, 4, 18))
    check_in(hub._store, [1, 2, 3, 4, 5])
    found = {}
    for flag in FLAGS:
        area.filters.toggle(Criterion(flag))
        found[flag] = _shown(area)
        area.filters.toggle(Criterion(flag))
    assert found == {
        By.MISSING: [6],
        By.WALK_IN: [],
        By.NEWCOMER: [3],
        By.STEP_FREE: [1],
        By.CATERING: [3],
        By.NO_PHOTOS: [2],
        By.LIMITED: [4],
    }


def test_filter_by_round_without_place_follows_edits(area: PeopleArea, hub: Hub) -> None:
    area.filters.toggle(Criterion(By.WITHOUT_PLACE, 1))
    assert _shown(area) == [3, 4, 5, 6]
    place_participants(hub._store, [3], 2)
    assert _shown(area) == [4, 5, 6]
    set_status(hub._store, [4], Status.CANCELLED)
    assert _shown(area) == [5, 6]
    hub.undo()
    assert _shown(area) == [4, 5, 6]


def test_menu_offers_all_and_ticks_what_is_in_force(area: PeopleArea, hub: Hub) -> None:
    area.filters.toggle(Criterion(By.WALK_IN))
    menu = area.filters.menu()
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["came without registration"]
    rounds = [m for action in menu.actions() if isinstance(m := action.menu(), QMenu)]
    assert [m.title() for m in rounds] == ["Round 1", "Round 2", "Organisation"]
    rounds[0].actions()[0].trigger()
    assert Criterion(By.WORKSHOP, 1) in area.filters.criteria
    assert words_of(hub.conference, Criterion(By.WITHOUT_PLACE, 2)) == "Round 2: without a place"


def test_counts_are_of_those_whom_the_other_filters_let_pass(area: PeopleArea) -> None:
    def words() -> list[str]:
        return [b.text() for b in area.filters.chips.findChildren(QPushButton) if b.isVisible()]

    everyone = words()
    assert everyone[0] == "All 6"
    area.filters.toggle(Criterion(By.ORGANISATION, "Kassel"))
    assert words()[0] == "All 2"
    assert len(words()) == len(everyone)
    area.filters.show_everyone()
    assert words() == everyone


def test_the_panel_shows_nobody_whom_the_filters_hide(area: PeopleArea, qtbot: QtBot) -> None:
    area.table.go_to(1)
    qtbot.waitUntil(lambda: area.panel.form is not None)
    area.filters.toggle(Criterion(By.ORGANISATION, "Kassel"))
    qtbot.waitUntil(lambda: area.panel.form is None)
    assert area.table.chosen_ids() == []


def test_filters_stay_while_another_area_is_shown(area: PeopleArea, hub: Hub) -> None:
    area.filters.toggle(Criterion(By.WORKSHOP, 1))
    area.hide()
    set_status(hub._store, [1], Status.CANCELLED)
    area.show()
    QApplication.processEvents()
    assert _shown(area) == [2]


def test_badge_in_the_search_shows_its_person(area: PeopleArea) -> None:
    area.filters.toggle(Criterion(By.WORKSHOP, 1))
    area.filters.search.setText(code_of(5, KEY))
    assert _shown(area) == [5]


def test_badge_of_another_event_in_the_search_shows_nobody_and_says_so(area: PeopleArea) -> None:
    for key in ("B2F", ""):
        area.filters.search.setText(code_of(5, key))
        assert _shown(area) == []
        assert area.nothing.text() == "This badge is of another event. Please search by name."
        area.filters.search.setText("xyz")
        assert area.nothing.text() == "Nobody matches the search and the filters."


def test_best_name_for_typed_letters() -> None:
    names = ["Stadt Ulm", "Ulm", "Landkreis Neu-Ulm", "Kulm"]
    assert best_of(names, "ulm") == "Ulm"
    assert best_of(names, "neu") == "Landkreis Neu-Ulm"
    assert best_of(names, "kul") == "Kulm"
    assert best_of(names, "  ") is None
    assert best_of(names, "xyz") is None


def test_typed_search_widens_and_narrows(area: PeopleArea) -> None:
    rows = area.model.everyone()
    for text in ("z", "zi", "z", "zi plön", "zi jena", "", "e", "er", "er a", "er", "a er"):
        area.filters.search.setText(text)
        words = folded(text).split()
        wanted = {row.person.id for row in rows if all(word in row.haystack for word in words)}
        assert set(_shown(area)) == wanted, text
    listed = [row.person.family_name for row in area.model.shown()]
    assert listed == sorted(listed, key=folded)
