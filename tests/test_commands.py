"""Only a command changes an event, and only the hub runs commands for the interface."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.test_house import SOURCES, files

RUNS_COMMANDS = {SOURCES / "ui" / "doing.py", SOURCES / "ui" / "hub.py"}
CATCHES = {
    SOURCES / "ui" / "doing.py": "an action that a widget runs",
    SOURCES / "ui" / "jobs.py": "the work of a job",
}
KNOWN = {"KnownError", "RuleProblem", "NothingToUndo", "UndoConflict"}


@pytest.fixture(scope="module", autouse=True)
def _let_go_of_syntax() -> Iterator[None]:
    """Drop a million nodes, which every later search for garbage in this process would visit."""
    yield
    nodes.cache_clear()


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def places(*folders: str, but: object = ()) -> Iterator[tuple[str, ast.AST]]:
    assert isinstance(but, set | dict | tuple)
    for file in files(*folders):
        if file not in but:
            name = file.relative_to(SOURCES)  # once for a file: there are a million nodes
            for node in nodes(file):
                yield f"{name}:{getattr(node, 'lineno', 0)}", node


def opens_edit(node: ast.AST) -> bool:
    """Tell whether an edit is begun: `with ….edit(…)`, or `.edit` of something called store."""
    if isinstance(node, ast.With):
        calls = [item.context_expr for item in node.items]
        return any(isinstance(c, ast.Call) and named(c.func) == "edit" for c in calls)
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "edit"
        and named(node.value).lstrip("_").endswith("store")
    )


def moves_by_hand(node: ast.AST) -> bool:
    """Tell whether a placement is moved past `Placement.moved_to`, or made as known to somebody."""
    if not isinstance(node, ast.Call):
        return False
    keywords = {keyword.arg for keyword in node.keywords}  # None is that of `**values`
    if named(node.func) == "Placement":
        stars = any(isinstance(argument, ast.Starred) for argument in node.args)
        return stars or len(node.args) > 5 or bool(keywords & {"told", "arrived", None})
    return named(node.func) in {"replace", "change"} and "workshop_id" in keywords


def named(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def catches(node: ast.AST) -> bool:
    """Tell whether an `except` takes what only the hub and a job may take."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    return node.type is None or any(named(part) in KNOWN for part in ast.walk(node.type))


def test_nothing_in_the_interface_begins_an_edit() -> None:
    assert [place for place, node in places("src/moderator/ui") if opens_edit(node)] == []


def test_only_the_hub_holds_the_store_itself() -> None:
    """Views hold an `OpenEvent`, which has no way to change the event."""
    found = [
        place
        for place, node in places("src/moderator/ui", but=RUNS_COMMANDS)
        if (isinstance(node, ast.alias) and node.name == "Store")
        or (isinstance(node, ast.Attribute) and node.attr == "_store")
    ]
    assert found == []


def test_a_known_error_is_caught_in_two_places_of_the_interface() -> None:
    found = {place for place, node in places("src/moderator/ui", but=CATCHES) if catches(node)}
    assert found == set()
    assert all(any(map(catches, nodes(file))) for file in CATCHES)


def test_nobody_is_moved_past_the_record_that_forgets_what_was_told() -> None:
    """The store refuses as well what is written so; see `Placement.refuse_known_move`."""
    record = {SOURCES / "event" / "placements.py"}
    found = [place for place, node in places("src", but=record) if moves_by_hand(node)]
    assert found == []
    assert any(map(moves_by_hand, nodes(*record)))


def test_what_is_looked_for_is_found() -> None:
    guilty = ast.parse(
        "with hub.store.edit(label) as edit: pass\n"
        "begun = self._store.edit\n"
        "try: pass\n"
        "except (ValueError, errors.RuleProblem): pass\n"
        "table.edit(index)\n"
        "moved = replace(placement, group_id=2), replace(placement, workshop_id=2)\n"
        "made = Placement(0, 1, 2, 3, None), Placement(0, 1, 2, 3, told=True), Placement(**row)\n"
    )
    assert sum(map(opens_edit, ast.walk(guilty))) == 3
    assert sum(map(catches, ast.walk(guilty))) == 1
    assert sum(map(moves_by_hand, ast.walk(guilty))) == 3
