"""Breaks the program in small ways, one at a time, and sees whether a test notices.

    python tools/mutants.py FOLDER [--count 150] [--seed 1]

In FOLDER a copy of the program is broken, and `results.jsonl` keeps what came out: called again,
it goes on where it was stopped. Each mutant meets the test of its file, then the other tests of
its folder. Survivors are printed as differences, for somebody to judge.
"""

import argparse
import ast
import difflib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path
from time import monotonic

HERE = Path(__file__).resolve().parents[1]
ROOMS = ("store", "rules", "actions")
MOST_SECONDS = 900
"""A mutant that takes longer hangs, which is noticed as well."""

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


def mirrored(root: Path, file: str) -> list[Path]:
    """Give the tests that a file meets: those named after it, then all of its folder."""
    path = Path(file)
    folder = root / "tests" / path.parent.relative_to("src/moderator")
    while not folder.is_dir():
        folder = folder.parent
    return [*sorted(folder.glob(f"test_{path.stem}*.py")), folder]


def noticed(root: Path, mutant: Mutant) -> bool:
    """Break the copy, run the tests, and mend it again."""
    file = root / mutant.file
    source = file.read_bytes()
    # or else a mutant of the same size and second would not be compiled
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
    file.write_bytes(mutant.applied(source))
    try:
        return not all(passed(root, tests) for tests in mirrored(root, mutant.file))
    finally:
        file.write_bytes(source)


def passed(root: Path, tests: Path) -> bool:
    """Tell whether tests pass in time."""
    paths = os.pathsep.join((str(root / "src"), str(root)))
    offscreen = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", str(tests)]
    try:
        run = subprocess.run(
            command,
            cwd=root,
            env={**os.environ, **offscreen, "PYTHONPATH": paths},
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return run.returncode == 0


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
    chosen = options.parse_args()
    root = copied(chosen.folder.resolve())
    results = chosen.folder / "results.jsonl"
    known: dict[str, bool] = {}
    if results.exists():
        known = dict(json.loads(line) for line in results.read_text().splitlines())
    drawn = sample(root, chosen.count, chosen.seed)
    for number, mutant in enumerate(drawn, 1):
        if mutant.key not in known:
            begun = monotonic()
            known[mutant.key] = noticed(root, mutant)
            with results.open("a") as file:
                file.write(json.dumps([mutant.key, known[mutant.key]]) + "\n")
            verdict = "killed" if known[mutant.key] else "SURVIVED"
            print(f"{number}/{len(drawn)} {verdict} {monotonic() - begun:.0f} s", mutant.key)
    survivors = [mutant for mutant in drawn if not known[mutant.key]]
    print(f"{len(drawn) - len(survivors)} of {len(drawn)} killed")
    for mutant in survivors:
        print(mutant.difference((root / mutant.file).read_bytes()), end="\n\n")


if __name__ == "__main__":
    main()
