"""Breaks the program in small ways, one at a time, and sees whether a test notices.

    python tools/mutants.py FOLDER [--count 150] [--seed 1] [--again]

In FOLDER a copy of the program is broken, and `results.jsonl` keeps what came out: called again,
it goes on where it was stopped. Which tests run which lines is recorded first, so that a mutant
meets those alone that run what is broken: the tests of its file, then of its folder, then others.
The process of the tests is copied for each mutant, so it needs a system that can fork.
Survivors are printed as differences, for somebody to judge.
"""

import argparse
import ast
import difflib
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import asdict, dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

from tools.covering import RecordedTest, read  # noqa: E402  # called by its path

ROOMS = ("store", "rules", "actions")
LEFT_OUT = {"ui", "tools", "test_house.py", "test_walls.py", "__pycache__"}
"""Tests that take long for what they run below the interface, or that read source instead."""
MOST_SECONDS = 600
"""For a test while lines are recorded; then each has its own limit, and hanging is noticed too."""
JOBS, CHOSEN, FAILED = "jobs.json", "chosen.json", "failed.txt"
HANGS = "(no test, for nothing ran or nothing ended)"

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
}


@dataclass(frozen=True)
class Mutant:
    """A place in a file, from one offset in bytes to another, and what stands there instead."""

    file: str
    start: int
    end: int
    instead: str

    @property
    def key(self) -> str:
        """Its name among the results."""
        return f"{self.file}:{self.start}-{self.end}:{self.instead}"

    def applied(self, source: bytes) -> bytes:
        """Break the source."""
        return source[: self.start] + self.instead.encode() + source[self.end :]

    def difference(self, source: bytes) -> str:
        """Show what is broken, as a difference without context."""
        before, after = (text.decode().splitlines() for text in (source, self.applied(source)))
        return "\n".join(difflib.unified_diff(before, after, self.file, "mutant", "", "", 1, ""))


def mutants_of(file: str, source: bytes) -> Iterator[Mutant]:
    """Find every way in which a file can be broken."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _running(ast.parse(source)):
        for instead in _instead(node):
            start = starts[node.lineno - 1] + node.col_offset
            end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
            yield Mutant(file, start, end, instead)


def _running(tree: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Give what is run; annotations, decorators and formatted texts are left out."""
    if isinstance(tree, ast.expr | ast.stmt):
        yield tree
    for name, value in ast.iter_fields(tree):
        if name in {"annotation", "returns", "decorator_list", "bases"}:
            continue
        for node in value if isinstance(value, list) else [value]:
            # places within formatted texts are wrong before Python 3.12
            if isinstance(node, ast.AST) and not isinstance(node, ast.JoinedStr):
                yield from _running(node)


def _instead(node: ast.expr | ast.stmt) -> Iterator[str]:
    """Tell what may stand in the place of an expression or a statement."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPPED:
            yield _changed(node, "ops", [SWAPPED[type(op)]()])
        case ast.BoolOp(op=op):
            yield _changed(node, "op", SWAPPED[type(op)]())
        case ast.BinOp(left, op, right) if type(op) in SWAPPED and not _texts(left, right):
            yield _changed(node, "op", SWAPPED[type(op)]())
        case ast.UnaryOp(ast.Not(), operand):
            yield f"({ast.unparse(operand)})"
        case ast.Constant(bool(value)):
            yield str(not value)
        case ast.Constant(int(value)):
            yield from (f"({value + 1})", f"({value - 1})")
        case ast.Return(value) if value is not None and not isinstance(value, ast.Constant):
            yield "return None"
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("LOG" | "logging")))):
            return
        case ast.Expr(ast.Call()) | ast.AugAssign() | ast.Continue() | ast.Break() | ast.Raise():
            yield "pass"
        case ast.Assign([ast.Attribute() | ast.Subscript()]):
            yield "pass"


def _changed(node: ast.expr, field: str, value: object) -> str:
    other = deepcopy(node)
    setattr(other, field, value)
    return f"({ast.unparse(other)})"


def _texts(*sides: ast.expr) -> bool:
    return any(
        isinstance(side, ast.JoinedStr)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in sides
    )


def sample(root: Path, count: int, seed: int) -> list[Mutant]:
    """Draw mutants among all of the rooms below the interface, each place as likely as another."""
    found: list[Mutant] = []
    for room in ROOMS:
        for file in sorted((root / "src" / "moderator" / room).rglob("*.py")):
            if file.parent.name != "versions":  # migrations that have run are never changed
                found += mutants_of(str(file.relative_to(root)), file.read_bytes())
    return random.Random(seed).sample(found, min(count, len(found)))


def outermost(source: bytes, mutant: Mutant) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """Give the function in whose body something is broken, or nothing where it runs on import."""
    called = (ast.FunctionDef, ast.AsyncFunctionDef)
    first = source.count(b"\n", 0, mutant.start) + 1
    for node in _around(source, mutant):
        if isinstance(node, called) and node.body[0].lineno <= first:
            return node
    return None


def lines_of(source: bytes, mutant: Mutant) -> range | None:
    """Give the lines of the statement that is broken, or nothing where it runs on import."""
    if outermost(source, mutant) is None:
        return None
    *_, statement = _around(source, mutant)
    last = source.count(b"\n", 0, mutant.end) + 1
    compound = any(isinstance(part, ast.stmt) for part in ast.iter_child_nodes(statement))
    return range(statement.lineno, (last if compound else statement.end_lineno or 0) + 1)


def _around(source: bytes, mutant: Mutant) -> list[ast.stmt]:
    """Give the statements that hold what is broken, from the outermost to the innermost."""
    first = source.count(b"\n", 0, mutant.start) + 1
    last = source.count(b"\n", 0, mutant.end) + 1
    return [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt) and node.lineno <= first and last <= (node.end_lineno or 0)
    ]


def importing(root: Path, file: str) -> set[str]:
    """Give the files that import from a file, and the file."""
    module = ".".join(Path(file).relative_to("src").with_suffix("").parts)
    found = {file}
    for room in ROOMS:
        for other in (root / "src" / "moderator" / room).rglob("*.py"):
            if re.search(rf"\b{re.escape(module)}\b", other.read_text(encoding="utf-8")):
                found.add(str(other.relative_to(root)))
    return found


def meeting(root: Path, tests: list[RecordedTest], mutant: Mutant) -> list[RecordedTest]:
    """Give the tests that run what is broken: the file's own, its folder's, others; quick first."""
    lines = lines_of((root / mutant.file).read_bytes(), mutant)
    if lines is None:
        files = importing(root, mutant.file)
        found = [test for test in tests if not files.isdisjoint(test.lines)]
    else:
        wanted = set(lines)
        found = [test for test in tests if not wanted.isdisjoint(test.lines.get(mutant.file, ()))]
    seconds: dict[str, float] = defaultdict(float)
    for test in found:
        seconds[test.file] += test.seconds
    path = Path(mutant.file).relative_to("src/moderator")

    def order(test: RecordedTest) -> tuple[int, float, str, float]:
        file = Path(test.file).relative_to("tests")
        rank = 2
        if path.is_relative_to(file.parent):
            rank = 0 if file.name.startswith(f"test_{path.stem}") else 1
        return rank, seconds[test.file], test.file, test.seconds

    return sorted((test for test in found if test.passed), key=order)


@dataclass(frozen=True)
class Verdict:
    """What came out of a mutant: the test that noticed it, if any, of how many that met it."""

    mutant: str
    killer: str | None
    ran: int
    met: int

    def written(self) -> str:
        """Give the line that keeps it."""
        return json.dumps(asdict(self)) + "\n"


@dataclass(frozen=True)
class Job:
    """A mutant with the tests that it meets, each with its seconds, and how many there were."""

    mutant: Mutant
    tests: tuple[tuple[str, float], ...]
    met: int

    @classmethod
    def read(cls, kept: dict[str, Any]) -> "Job":
        """Read what `asdict` gave."""
        tests = tuple((name, seconds) for name, seconds in kept["tests"])
        return cls(Mutant(**kept["mutant"]), tests, kept["met"])

    @property
    def files(self) -> list[str]:
        """The files that hold its tests."""
        return list(dict.fromkeys(name.partition("::")[0] for name, _ in self.tests))


def job_of(root: Path, mutant: Mutant, tests: list[RecordedTest], most: float) -> Job:
    """Choose tests for a mutant that take so many seconds at most, or a single one."""
    met = meeting(root, tests, mutant)
    taken: list[tuple[str, float]] = []
    spent = 0.0
    for test in met:
        spent += test.seconds
        if taken and spent > most:
            break
        taken.append((test.name, test.seconds))
    return Job(mutant, tuple(taken), len(met))


@contextmanager
def broken(root: Path, mutant: Mutant) -> Iterator[bytes]:
    """Break a file of the copy, give its source as it was, and mend it again."""
    file = root / mutant.file
    source = file.read_bytes()
    compiled = Path(cache_from_source(str(file)))
    # or else a mutant of the same size and second would not be compiled
    compiled.unlink(missing_ok=True)
    file.write_bytes(mutant.applied(source))
    try:
        yield source
    finally:
        file.write_bytes(source)
        compiled.unlink(missing_ok=True)


def judge(root: Path, jobs: list[Job], results: Path) -> None:
    """Judge mutants in copies of one process, and in processes of their own what needs that."""
    file = root / JOBS
    file.write_text(json.dumps([asdict(job) for job in jobs]), encoding="utf-8")
    files = dict.fromkeys(name for job in jobs for name in job.files)
    options = ("--timeout", "0", "-o", "tmp_path_retention_policy=none", "-p", "tools.breaking")
    if files:
        pytest_run(root, *options, "--mutants", JOBS, "--verdicts", str(results), *files)
    known = read_verdicts(results)
    for job in jobs:
        if job.mutant.key not in known:
            with broken(root, job.mutant):
                killer = first_failed(root, job.tests) if job.tests else None
            verdict = Verdict(job.mutant.key, killer, len(job.tests), job.met)
            with results.open("a", encoding="utf-8") as out:
                out.write(verdict.written())


def read_verdicts(results: Path) -> dict[str, Verdict]:
    """Read what came out so far; the last one counts."""
    if not results.exists():
        return {}
    lines = results.read_text(encoding="utf-8").splitlines()
    return {verdict.mutant: verdict for verdict in (Verdict(**json.loads(line)) for line in lines)}


def first_failed(root: Path, tests: Sequence[tuple[str, float]]) -> str | None:
    """Run tests in their order, and name the first that fails or hangs."""
    chosen = root / CHOSEN
    chosen.write_text(json.dumps(tests), encoding="utf-8")
    failed = root / FAILED
    failed.unlink(missing_ok=True)
    files = dict.fromkeys(name.partition("::")[0] for name, _ in tests)
    run = pytest_run(root, "-x", "--tests-from", CHOSEN, "--failed-into", FAILED, *files)
    if failed.exists():
        return failed.read_text(encoding="utf-8").splitlines()[0]
    if run.returncode in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
        return None
    if "conftest" in run.stderr or run.returncode < 0 or "Timeout" in run.stdout + run.stderr:
        return HANGS
    raise SystemExit(run.stdout + run.stderr)


def pytest_run(root: Path, *arguments: str, writes: str = "1") -> subprocess.CompletedProcess[str]:
    """Run the copy's tests, with a lower priority than everything else."""
    paths = os.pathsep.join((str(root / "src"), str(root)))
    apart = {"PYTHONDONTWRITEBYTECODE": writes, "QT_QPA_PLATFORM": "offscreen"}
    plugins = ("-p", "no:cacheprovider", "-p", "tools.covering")
    return subprocess.run(
        ["nice", "-n", "5", sys.executable, "-m", "pytest", "-q", *plugins, *arguments],
        cwd=root,
        env={**os.environ, **apart, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )


def covered(root: Path, folder: Path) -> list[RecordedTest]:
    """Record which tests run which lines, where source or tests are others than last time."""
    lines, known = folder / "lines.jsonl", folder / "recorded.json"
    before = json.loads(known.read_text(encoding="utf-8")) if known.exists() else {}
    shared = [file for file in (root / "tests").rglob("*.py") if not file.name.startswith("test_")]
    sources = [file for file in (root / "src").rglob("*.py") if "ui" not in file.parts]
    base = digest(*sorted(shared), *sorted(sources))
    places = [place for place in sorted((root / "tests").iterdir()) if place.name not in LEFT_OUT]
    for place in places:
        found = sorted(place.rglob("test_*.py")) if place.is_dir() else [place]
        now = {str(file.relative_to(root)): f"{base} {digest(file)}" for file in found}
        others = [file for file, seen in now.items() if before.get(file) != seen]
        if not others or (not place.name.startswith("test_") and place.is_file()):
            continue
        old = lines.read_text(encoding="utf-8").splitlines(keepends=True) if lines.exists() else []
        names = tuple(f'{{"name": "{file}::' for file in others)
        lines.write_text("".join(line for line in old if not line.startswith(names)), "utf-8")
        rooms = [f"src/moderator/{room}" for room in ROOMS]
        limit = ("--timeout", str(MOST_SECONDS))
        print(f"recording {len(others)} files of {place.name}", flush=True)
        run = pytest_run(
            root, *limit, "--lines-into", str(lines), "--rooms", *rooms, "--", *others, writes=""
        )
        print("".join(run.stdout.splitlines(keepends=True)[-4:]) if run.returncode else "", end="")
        before |= now
        known.write_text(json.dumps(before), encoding="utf-8")
    with lines.open(encoding="utf-8") as file:
        return read(file)


def digest(*files: Path) -> str:
    """Tell whether files are others than before."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def copied(folder: Path) -> Path:
    """Copy what is broken and what notices it; point to the rest."""
    root = folder / "copy"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for name in ("src", "tests", "tools"):
        shutil.copytree(HERE / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in HERE.iterdir():
        if not (root / path.name).exists() and path.name not in {".git", ".venv"}:
            (root / path.name).symlink_to(path)
    return root


def main() -> None:
    """Draw, break and tell."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--count", type=int, default=150)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=240, help="tests of a mutant, at most")
    options.add_argument("--again", action="store_true", help="judge the survivors again")
    chosen = options.parse_args()
    folder = chosen.folder.resolve()
    root = copied(folder)
    drawn = sample(root, chosen.count, chosen.seed)
    tests = covered(root, folder)
    results = folder / "results.jsonl"
    known = read_verdicts(results)
    if chosen.again:
        known = {key: verdict for key, verdict in known.items() if verdict.killer}
        results.write_text("".join(verdict.written() for verdict in known.values()))
    left = [mutant for mutant in drawn if mutant.key not in known]
    judge(root, [job_of(root, mutant, tests, chosen.seconds) for mutant in left], results)
    known = read_verdicts(results)
    tell(root, drawn, [known[mutant.key] for mutant in drawn], tests)


def tell(
    root: Path, drawn: list[Mutant], verdicts: list[Verdict], tests: list[RecordedTest]
) -> None:
    """Count, doubt every test that fails without a mutant, and show the survivors."""
    killers = {verdict.killer for verdict in verdicts}
    doubted = [(test.name, test.seconds) for test in tests if test.name in killers]
    while doubted and (failed := first_failed(root, doubted)):
        print("fails with nothing broken:", failed)
        doubted = [test for test in doubted if test[0] != failed]
    killed = [verdict for verdict in verdicts if verdict.killer]
    print(f"{len(killed)} of {len(drawn)} killed")
    for mutant, verdict in zip(drawn, verdicts, strict=True):
        if verdict.killer is None:
            print(f"\n{verdict.ran} of {verdict.met} tests ran")
            print(mutant.difference((root / mutant.file).read_bytes()))


if __name__ == "__main__":
    main()
