"""How the program is broken to see whether tests notice."""

from pathlib import Path

import pytest

from tools import mutants

FILE = "src/moderator/rules/sums.py"


def broken(source: str) -> set[str]:
    """Every way in which a line can be broken."""
    found = mutants.mutants_of(FILE, source.encode())
    return {mutant.applied(source.encode()).decode() for mutant in found}


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("ä = 'ä', a < b", {"ä = 'ä', (a <= b)"}),
        ("x = a and b", {"x = (a or b)"}),
        ("x = not a", {"x = (a)"}),
        ("x = 7", {"x = (8)", "x = (6)"}),
        ("x = True", {"x = False"}),
        ("x = a + b", {"x = (a - b)"}),
        ("x += y", {"pass"}),
        ("x.y = z", {"pass"}),
        ("x.append(y)", {"pass"}),
        ("raise x", {"pass"}),
        ("def f() -> 3:\n    return g(a)", {"def f() -> 3:\n    return None"}),
        ("x = 'a' + b", set()),
        ("x = f'{a + 1}'", set()),
        ("x: Literal[1] = y", set()),
        ("@cached(1)\ndef f(): 'Text.'", set()),
        ("LOG.info(x)", set()),
        ("return None", set()),
    ],
)
def test_a_place_is_broken_in_these_ways(source: str, wanted: set[str]) -> None:
    assert broken(source) == wanted


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A program of one function, with a test that looks at one of its two sides."""
    for name, text in {
        FILE: "def least(a, b):\n    return a if a < b else b\n",
        "tests/rules/test_sums.py": "def test_it():\n    from moderator.rules.sums import least\n"
        "    assert least(1, 2) == 1\n",
        "src/moderator/store/versions/old.py": "x = 1\n",
        "src/moderator/ui/window.py": "x = 1\n",
        "src/moderator/__init__.py": "",
        "src/moderator/rules/__init__.py": "",
        "pyproject.toml": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_seed_draws_the_same_below_the_interface(root: Path) -> None:
    drawn = mutants.sample(root, 150, seed=1)
    assert {mutant.file for mutant in drawn} == {FILE}
    assert drawn == mutants.sample(root, 150, seed=1)
    assert len(mutants.sample(root, 1, seed=1)) == 1


def test_the_test_of_the_file_comes_before_its_folder(root: Path) -> None:
    assert mutants.mirrored(root, FILE) == [root / "tests/rules/test_sums.py", root / "tests/rules"]
    deeper = mutants.mirrored(root, "src/moderator/rules/groups/search.py")
    assert deeper == [root / "tests/rules"]


def test_what_a_test_looks_at_is_noticed_and_all_is_mended(root: Path) -> None:
    source = (root / FILE).read_bytes()
    found = {m.instead: mutants.noticed(root, m) for m in mutants.sample(root, 9, seed=1)}
    assert found == {"(a <= b)": False, "return None": True}
    assert (root / FILE).read_bytes() == source


def test_a_survivor_is_shown_as_a_difference() -> None:
    (mutant,) = mutants.mutants_of(FILE, b"x = a\ny = a < b\n")
    shown = mutant.difference(b"x = a\ny = a < b\n").splitlines()
    assert shown[-2:] == ["-y = a < b", "+y = (a <= b)"]
