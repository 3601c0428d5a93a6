"""What the counts of the house rules find in a small program."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import structure
from tools.structure import Module

FILES = {
    "app": "from moderator.ui.people import view\nfrom moderator.ui.hub import Hub\n",
    "ui/__init__": "",
    "ui/hub": """
# why
class Hub:
    changed = Signal(object)  # what
    told = Signal(str, object)
    closed = Signal()
    shown = Signal(int)

    def ask(self, name):
        try:
            return getattr(self, name) or getattr(self, "known")
        except (KnownError, OSError):
            return QSettings()
""",
    "ui/people/__init__": "",
    "ui/people/view": """
from moderator.ui.people.rows import Row
from moderator.ui import hub

class View:
    class _Row: ...
    def paint(self, painter: QPainter, hint: int): ...
    def state(self) -> object: ...
    def restore(self, state: ViewState): ...
    def ask(self, state: object): ...
""",
    "ui/people/rows": """
class Row: ...
class _Hidden: ...
class Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter): ...
    async def one(self): ...
def load():
    import moderator.ui.people.loading
""",
    "ui/people/loading": "from moderator.ui.people import view\nclass _Hidden: ...\n",
    "ui/rows": "class Row:\n    def only(self): ...\n",
}


@pytest.fixture
def known(tmp_path: Path) -> dict[str, Module]:
    for name, text in FILES.items():
        file = tmp_path / "src" / "moderator" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return structure.modules(tmp_path)


def test_packages_go_by_their_folder(known: dict[str, Module]) -> None:
    assert {"moderator.app", "moderator.ui", "moderator.ui.people.view"} < known.keys()
    assert [m.name for m in structure.within(known, "moderator.ui.people")] == [
        "moderator.ui.people",
        "moderator.ui.people.loading",
        "moderator.ui.people.rows",
        "moderator.ui.people.view",
    ]


def test_imports_in_functions_and_of_modules_count(known: dict[str, Module]) -> None:
    graph = structure.imports_between(known)
    assert graph["moderator.ui.people.view"] == {"moderator.ui.people.rows", "moderator.ui.hub"}
    assert graph["moderator.ui.people.rows"] == {"moderator.ui.people.loading"}


def test_each_circle_is_found_once_without_what_leads_to_it(known: dict[str, Module]) -> None:
    assert structure.circles(structure.imports_between(known)) == [
        [f"moderator.ui.people.{name}" for name in ("loading", "rows", "view")]
    ]
    two = {"a": {"b"}, "b": {"a", "c"}, "c": {"d"}, "d": {"c"}, "e": {"a"}}
    assert structure.circles(two) == [["a", "b"], ["c", "d"]]


def test_only_a_neighbour_makes_a_single_importer(known: dict[str, Module]) -> None:
    found = structure.with_one_importer(structure.imports_between(known), "moderator.ui")
    assert found == ["moderator.ui.people.loading", "moderator.ui.people.rows"]


def test_names_are_compared_between_public_classes_alone(known: dict[str, Module]) -> None:
    assert structure.names_used_twice(known.values()) == {
        "Row": ["moderator.ui.people.rows", "moderator.ui.rows"]
    }


def test_methods_are_counted_by_class(known: dict[str, Module]) -> None:
    assert structure.large_classes(known.values(), most=2) == {"moderator.ui.people.view.View": 4}


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (structure.signals_of_objects, ["hub:4:14", "hub:5:11"]),
        (structure.states_of_objects, ["people.view:8:4 state"]),
        (structure.computed_names, ["hub:11:19"]),
        (structure.known_errors_caught, ["hub:12:8"]),
        (structure.delegates, ["people.rows.Cells"]),
    ],
)
def test_each_place_is_named(
    known: dict[str, Module], count: Callable[..., list[str]], found: list[str]
) -> None:
    assert count(known.values()) == [f"moderator.ui.{place}" for place in found]


def test_functions_go_by_what_they_are_given(known: dict[str, Module]) -> None:
    assert structure.functions_with(known.values(), "QPainter") == [
        "moderator.ui.people.rows:5:4 paint",
        "moderator.ui.people.view:7:4 paint",
    ]


def test_lines_and_comments_that_stand_alone(known: dict[str, Module]) -> None:
    hub = [known["moderator.ui.hub"]]
    assert structure.lines(hub) == 13
    assert structure.comment_lines(hub) == 1


def test_checkouts_stand_side_by_side(
    known: dict[str, Module], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "after").mkdir()
    (tmp_path / "src").rename(tmp_path / "after" / "src")
    empty = tmp_path / "before"
    (empty / "src" / "moderator").mkdir(parents=True)
    structure.main([str(empty), str(tmp_path / "after"), "--names"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["before", "after"]
    assert next(line for line in lines if line.startswith("signals ")).split() == [
        "signals",
        "0",
        "4",
    ]
    assert "  ('Row', ['moderator.ui.people.rows', 'moderator.ui.rows'])" in lines
