"""Walls inside the house that neither types nor the contract of imports can hold.

What is counted, and how, stands in `tools.structure`; `python tools/structure.py --names` lists it.
"""

from collections.abc import Iterator

import pytest

from tools import structure

KNOWN = structure.modules()
EVERY = list(KNOWN.values())
UI = structure.within(KNOWN, "moderator.ui")


@pytest.fixture(scope="module", autouse=True)
def _let_go_of_syntax() -> Iterator[None]:
    """Drop a million nodes, which every later search for garbage in this process would visit."""
    yield
    for module in EVERY:
        vars(module).pop("nodes", None)
        vars(module).pop("text", None)


BY_FIELD = "reads the fields of a record by their names in its table of fields"
COMPARES = "compares two states of a record field by field"
MAY_COMPUTE_NAMES = {
    "moderator.actions.arrival": COMPARES,
    "moderator.actions.attendance": COMPARES,
    "moderator.actions.hand_edits": COMPARES,
    "moderator.actions.importing": BY_FIELD,
    "moderator.actions.merging": COMPARES,
    "moderator.actions.people": COMPARES,
    "moderator.event.encoding": "writes any record as plain values",
    "moderator.exchange.documents.walking": "replaces texts in any block of a document",
    "moderator.exchange.hand_edits": COMPARES,
    "moderator.exchange.agenda_steps": COMPARES,
    "moderator.exchange.json_bounds": BY_FIELD,
    "moderator.exchange.json_reading": BY_FIELD,
    "moderator.exchange.participants.changes": COMPARES,
    "moderator.exchange.tables_out.rows": BY_FIELD,
    "moderator.rules.assignment.measure": BY_FIELD,
    "moderator.rules.schedule.change": COMPARES,
    "moderator.store.journal": "takes an image of any row",
    "moderator.ui.assignment.tuning": BY_FIELD,
    "moderator.ui.people.columns": BY_FIELD,
    "moderator.ui.people.forms": BY_FIELD,
    "moderator.ui.people.table_model": BY_FIELD,
    "moderator.ui.schedule.details": BY_FIELD,
    "moderator.ui.widgets.camera_preview": "takes a colour of the theme by its name",
    "moderator.ui.theme": "puts colours into the style sheet by the names that stand there",
}

LARGE_FOR_A_REASON = {
    "moderator.event.conference.Conference": "a look-up for each question asked of an event",
}
STILL_LARGE = {
    "moderator.store.store.Store": 35,
}
"""Classes that are to become smaller, with the methods that they have and may not outgrow."""

MAY_CARRY_OBJECT = {"moderator.ui.plenary.keys": "a key of the stage, or the digit pressed"}
MAY_CATCH_PROBLEMS = {
    "moderator.ui.doing": "shows the problems of all actions",
    "moderator.ui.jobs": "hands the problem of a worker to the interface",
}


def test_files_do_not_import_each_other_in_a_circle() -> None:
    assert structure.circles(structure.imports_between(KNOWN)) == []


def test_a_public_class_has_its_name_alone() -> None:
    assert structure.names_used_twice(EVERY) == {}


def test_a_signal_says_what_it_carries() -> None:
    found = {place.partition(":")[0] for place in structure.signals_of_objects(EVERY)}
    assert found - MAY_CARRY_OBJECT.keys() == set()


def test_the_state_of_an_area_has_a_type() -> None:
    assert structure.states_of_objects(UI) == []


def test_nothing_is_called_by_a_computed_name() -> None:
    found = {place.partition(":")[0] for place in structure.computed_names(EVERY)}
    assert found - MAY_COMPUTE_NAMES.keys() == set()


def test_a_class_fits_on_two_screens() -> None:
    grown = {
        name: count
        for name, count in structure.large_classes(EVERY).items()
        if name not in LARGE_FOR_A_REASON and count > STILL_LARGE.get(name, 0)
    }
    assert grown == {}


def test_problems_are_shown_in_one_place() -> None:
    found = {place.partition(":")[0] for place in structure.known_errors_caught(UI)}
    assert found - MAY_CATCH_PROBLEMS.keys() == set()


def test_settings_are_remembered_in_one_place() -> None:
    opened = {place.partition(":")[0] for place in structure.calls(EVERY, "QSettings")}
    assert opened == {"moderator.ui.remembered"}
