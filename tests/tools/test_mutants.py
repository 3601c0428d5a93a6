"""How the program is broken to see whether tests notice."""

from pathlib import Path

import pytest

from tools import mutants
from tools.covering import RecordedTest

FILE = "src/moderator/rules/sums.py"
SOURCE = "MOST = 3\n\n\ndef least(a, b):\n    return a if a < b else b\n"
NAME = "tests/rules/test_sums.py::test_it"


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
        FILE: SOURCE,
        "tests/rules/test_sums.py": "from moderator.rules.sums import least\n\n\n"
        "def test_it():\n    assert least(1, 2) == 1\n",
        **{
            f"tools/{name}": (Path(mutants.HERE) / "tools" / name).read_text(encoding="utf-8")
            for name in ("covering.py", "breaking.py", "mutants.py")
        },
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


def meeting_names(root: Path, mutant: mutants.Mutant, *tests: RecordedTest) -> list[str]:
    """The tests that a mutant meets, by name."""
    return [test.name for test in mutants.meeting(root, list(tests), mutant)]


def judged(
    root: Path, found: list[mutants.Mutant], tests: list[RecordedTest]
) -> list[mutants.Verdict]:
    """What comes out of mutants."""
    results = root / "results.jsonl"
    mutants.judge(root, [mutants.job_of(root, mutant, tests, 60) for mutant in found], results)
    return list(mutants.read_verdicts(results).values())


def ran(name: str, seconds: float, *lines: int, passed: bool = True) -> RecordedTest:
    """A test that ran lines of the program's file."""
    return RecordedTest(name, seconds, passed, {FILE: frozenset(lines)} if lines else {})


def test_the_test_of_the_file_comes_before_its_folder_and_quick_ones_before_slow_ones(
    root: Path,
) -> None:
    mutant = mutants.Mutant(FILE, SOURCE.index("a < b"), SOURCE.index("a < b") + 5, "(a <= b)")
    slow = ran("tests/rules/test_sums.py::test_slow", 9, 5)
    quick = ran("tests/rules/test_sums.py::test_quick", 1, 4, 5)
    neighbour = ran("tests/rules/test_shares.py::test_it", 0.1, 5)
    elsewhere = ran("tests/actions/test_sums.py::test_it", 0.1, 5)
    other_line = ran("tests/rules/test_sums.py::test_other", 0.1, 4)
    broken_before = ran("tests/rules/test_sums.py::test_red", 0.1, 5, passed=False)
    assert meeting_names(
        root, mutant, elsewhere, neighbour, slow, other_line, quick, broken_before
    ) == [quick.name, slow.name, neighbour.name, elsewhere.name]


def test_what_runs_on_import_meets_all_that_run_something_of_the_file(root: Path) -> None:
    mutant = mutants.Mutant(FILE, SOURCE.index("3"), SOURCE.index("3") + 1, "(4)")
    one = ran("tests/rules/test_sums.py::test_it", 1, 5)
    other = RecordedTest("tests/store/test_it.py::test_it", 1, True, {})
    importer = RecordedTest(
        "tests/store/test_x.py::test_it", 1, True, {"src/moderator/store/x.py": frozenset({2})}
    )
    assert meeting_names(root, mutant, one, other) == [one.name]
    path = root / "src/moderator/store/x.py"
    path.write_text("from moderator.rules.sums import MOST\n", encoding="utf-8")
    assert meeting_names(root, mutant, one, other, importer) == [one.name, importer.name]


@pytest.mark.parametrize(
    ("broken", "wanted"),
    [
        ("A", None),
        ("B", None),
        ("C", range(4, 6)),
        ("D", range(6, 7)),
        ("E", range(7, 9)),
        ("F", range(9, 10)),
    ],
)
def test_a_mutant_is_met_by_what_runs_its_statement(broken: str, wanted: range | None) -> None:
    source = "x = A\ndef f(\n y=B):\n  if (z\n   and C):\n    D\n  g(\n   E)\n  F\n"
    place = source.index(broken)
    mutant = mutants.Mutant(FILE, place, place + 1, "x")
    assert mutants.lines_of(source.encode(), mutant) == wanted


def test_what_a_test_looks_at_is_noticed_and_all_is_mended(root: Path, tmp_path: Path) -> None:
    tests = mutants.covered(root, tmp_path)
    assert {test.name for test in tests} == {NAME}
    assert tests[0].lines[FILE] == {5}
    found = mutants.sample(root, 9, seed=1)
    killers = {
        v.mutant.rpartition(":")[2]: (v.killer, v.ran, v.met) for v in judged(root, found, tests)
    }
    assert killers == {
        "(a <= b)": (None, 1, 1),
        "return None": (NAME, 1, 1),
        "(4)": (None, 1, 1),
        "(2)": (None, 1, 1),
    }
    assert (root / FILE).read_text(encoding="utf-8") == SOURCE


def test_a_function_is_broken_without_a_process_of_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(mutants, "first_failed")
    within = [m for m in mutants.sample(root, 9, seed=1) if m.start >= SOURCE.index("return")]
    assert [v.killer for v in judged(root, within, [ran(NAME, 1, 5)])].count(NAME) == 1


def test_lines_are_recorded_again_only_where_a_test_changed(root: Path, tmp_path: Path) -> None:
    other = root / "tests" / "rules" / "test_other.py"
    other.write_text("def test_it():\n    pass\n", encoding="utf-8")
    first = {test.name: test.seconds for test in mutants.covered(root, tmp_path)}
    file = tmp_path / "lines.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace('"seconds": ', '"seconds": 7'))
    other.write_text("def test_that():\n    pass\n", encoding="utf-8")
    again = {test.name: test.seconds for test in mutants.covered(root, tmp_path)}
    assert first.keys() == {NAME, "tests/rules/test_other.py::test_it"}
    assert again.keys() == {NAME, "tests/rules/test_other.py::test_that"}
    assert again[NAME] >= 7
    assert again["tests/rules/test_other.py::test_that"] < 7


def test_a_test_that_hangs_has_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPARE_SECONDS", "1")
    (root / FILE).write_text("def least(a, b):\n    while a < b:\n        a += 1\n    return b\n")
    (root / "tests/rules/test_sums.py").write_text(
        "def test_it():\n    from moderator.rules.sums import least\n    least(1, 2)\n"
    )
    (hanging,) = (m for m in mutants.sample(root, 9, seed=1) if m.instead == "pass")
    tests = [ran(NAME, 0.01, 1, 2, 3, 4)]
    (verdict,) = judged(root, [hanging], tests)
    assert verdict.killer == NAME


def test_a_survivor_is_shown_as_a_difference() -> None:
    (mutant,) = mutants.mutants_of(FILE, b"x = a\ny = a < b\n")
    shown = mutant.difference(b"x = a\ny = a < b\n").splitlines()
    assert shown[-2:] == ["-y = a < b", "+y = (a <= b)"]
