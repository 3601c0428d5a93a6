"""The rules of the house that other tools do not check."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "moderator"
ROOMS = (
    "event",
    "rules",
    "store",
    "capture",
    "exchange",
    "actions",
    "slides",
    "ui",
    "machine",
    "commands",
)
MOST_LINES, MOST_FUNCTION_LINES = 500, 60
GENERATED = SOURCES / "store" / "migrations" / "versions"
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
BULK_WRITES = re.compile(r"\.(bulk_update_mappings|bulk_save_objects|bulk_insert_mappings)\(")


def files(*folders: str) -> list[Path]:
    found = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]
    return [file for file in found if GENERATED not in file.parents]


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_room_of_the_house_exists() -> None:
    assert [room for room in ROOMS if not (SOURCES / room / "__init__.py").is_file()] == []
    assert (SOURCES / "app.py").is_file()
    assert (SOURCES / "cli.py").is_file()


def test_little_lies_outside_the_rooms() -> None:
    """Each of these stands in a layer of the contract in `pyproject.toml`."""
    found = {path.stem for path in SOURCES.iterdir() if path.suffix == ".py"}
    assert found == {
        "__init__",
        "__main__",
        "app",
        "cli",
        "command_answers",
        "command_options",
        "demo",
        "handover_commands",
        "journey",
        "pictures",
    }
    rooms = {path.parent.name for path in SOURCES.glob("*/__init__.py")}
    assert rooms == set(ROOMS)


def test_files_are_short() -> None:
    long = {
        str(file.relative_to(ROOT)): count
        for file in files("src", "tests", "tools", "benchmarks")
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_functions_fit_on_a_screen() -> None:
    long = {
        f"{file.relative_to(ROOT)}:{node.name}": length
        for file in files("src", "tests", "tools", "benchmarks")
        for node in functions(file)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > MOST_FUNCTION_LINES
    }
    assert long == {}


def test_rooms_and_files_have_names_that_say_what_they_hold() -> None:
    assert [f for f in files("src", "tests") if {f.stem, f.parent.name} & VAGUE] == []


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"#[0-9A-Fa-f]{6}\b", "colours stand in the theme alone"),
        (r"\bQColor\(\s*\d", "colours stand in the theme alone"),
        (r"\bsetScreen\((?!.*#)", "a window is placed as the pitfalls say, in one place"),
    ],
)
def test_the_interface_keeps_colours_and_screens_in_their_place(pattern: str, why: str) -> None:
    allowed = {SOURCES / "ui" / "theme.py", *(SOURCES / "ui" / "plenary").glob("*.py")}
    guilty = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files("src/moderator/ui")
        if file not in allowed
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert guilty == [], why


def test_dialogs_wait_in_no_loop_of_their_own() -> None:
    guilty = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files("src/moderator/ui")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\.exec_?\(", line)
    ]
    assert guilty == []


def test_slides_and_capture_draw_without_widgets() -> None:
    guilty = [
        str(file.relative_to(ROOT))
        for file in files("src/moderator/slides", "src/moderator/capture")
        if "QtWidgets" in file.read_text(encoding="utf-8")
    ]
    assert guilty == []


def test_rules_and_actions_never_ask_what_time_it_is() -> None:
    asking = re.compile(r"\b(datetime|date)\.(now|today|utcnow)\(|\btime\.time\(")
    guilty = [
        str(file.relative_to(ROOT))
        for file in files("src/moderator/rules", "src/moderator/actions", "src/moderator/slides")
        if asking.search(file.read_text(encoding="utf-8"))
    ]
    assert guilty == []


def test_the_store_never_goes_around_the_journal() -> None:
    guilty = [
        str(file.relative_to(ROOT))
        for file in files("src/moderator/store")
        if BULK_WRITES.search(file.read_text(encoding="utf-8"))
    ]
    assert guilty == []


def test_labels_never_interpret_text_from_outside() -> None:
    """A bare QLabel guesses rich text; widgets.labels.Label never does."""
    guilty = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files("src/moderator/ui")
        if file.name != "labels.py"
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\bQLabel\(", line)
        or "setHtml(" in line
        or re.search(r"RichText\b(?!\(False)", line)
    ]
    assert guilty == []


def test_icons_are_named_in_one_place() -> None:
    guilty = [
        str(file.relative_to(ROOT))
        for file in files("src/moderator")
        if file.name != "icons.py" and "qtawesome" in file.read_text(encoding="utf-8")
    ]
    assert guilty == []
