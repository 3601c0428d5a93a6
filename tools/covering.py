"""Plugin of pytest for `tools/mutants.py`: which tests run which lines; a run of chosen tests.

    python -m pytest -p tools.covering --lines-into FILE --rooms FOLDER [FOLDER …]
    python -m pytest -p tools.covering --tests-from FILE

Lines that run in a fixture shared by several tests count for each of them. Drawn tests draw the
same in every run, at most `--examples` times, and look for no smaller example: only whether they
fail is asked.
"""

import json
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import Any

import pytest
from hypothesis import Phase, is_hypothesis_test, settings

SPARE_TIMES = 10
SPARE_SECONDS = float(os.environ.get("SPARE_SECONDS", "30"))
"""A test that takes ten times as long as it did, and half a minute more, hangs."""

Lines = dict[str, set[int]]
"""Numbers of lines, by file."""


MOST_LINES = 200_000
"""After so many lines of a file, the rest of a test's would hardly be new ones."""


_Trace = Callable[[FrameType, str, object], "_Trace | None"]
"""What Python calls for each line that it runs."""


@dataclass(frozen=True)
class RecordedTest:
    """A test as it ran when nothing was broken, with the shared fixtures that it needs."""

    name: str
    seconds: float
    passed: bool
    lines: dict[str, frozenset[int]]
    fixtures: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The file that holds it."""
        return self.name.partition("::")[0]


def read(texts: Iterable[str]) -> list[RecordedTest]:
    """Read what a run recorded, and give each test the lines and seconds of its fixtures."""
    tests: list[RecordedTest] = []
    shared: dict[str, RecordedTest] = {}
    for text in texts:
        kept = json.loads(text)
        lines = {file: frozenset(numbers) for file, numbers in kept["lines"].items()}
        one = RecordedTest(
            kept["name"], kept["seconds"], kept["passed"], lines, tuple(kept["fixtures"])
        )
        if kept["shared"]:
            shared[one.name] = one
        else:
            tests.append(one)
    return [
        _whole(test, [shared[name] for name in test.fixtures if name in shared]) for test in tests
    ]


def _whole(test: RecordedTest, fixtures: list[RecordedTest]) -> RecordedTest:
    lines = dict(test.lines)
    for fixture in fixtures:
        for file, numbers in fixture.lines.items():
            lines[file] = lines.get(file, frozenset()) | numbers
    seconds = test.seconds + sum(fixture.seconds for fixture in fixtures)
    return RecordedTest(test.name, seconds, test.passed, lines, test.fixtures)


def limit_of(seconds: float) -> float:
    """Tell how long a test may take that took so long when nothing was broken."""
    return seconds * SPARE_TIMES + SPARE_SECONDS


def pytest_addoption(parser: pytest.Parser) -> None:
    """Name the files that the two kinds of run write and read."""
    parser.addoption("--lines-into", type=Path, help="record which test runs which lines")
    parser.addoption("--rooms", type=Path, nargs="+", default=[], help="whose lines are recorded")
    parser.addoption("--tests-from", type=Path, help="run these tests alone, in this order")
    parser.addoption("--failed-into", type=Path, help="name the first of them that fails")
    parser.addoption("--examples", type=int, default=25, help="how often a drawn test draws")


def pytest_configure(config: pytest.Config) -> None:
    """Record or choose, as was asked."""
    settings.register_profile(
        "mutants",
        phases=(Phase.explicit, Phase.generate),
        derandomize=True,
        database=None,
        deadline=None,
    )
    settings.load_profile("mutants")
    if into := config.getoption("lines_into"):
        config.pluginmanager.register(Recording(into, config.getoption("rooms")))
    if tests := config.getoption("tests_from"):
        chosen = json.loads(tests.read_text(encoding="utf-8"))
        config.pluginmanager.register(Choosing(dict(chosen), config.getoption("failed_into")))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let drawn tests draw less often."""
    most = config.getoption("examples")
    for item in items:
        test: Any = item.function if isinstance(item, pytest.Function) else None
        if is_hypothesis_test(test):
            # a profile does not reach tests that say how often themselves
            own = getattr(test, "_hypothesis_internal_use_settings", None)
            if own is not None:  # a machine of states has its settings elsewhere
                less = settings(own, max_examples=min(own.max_examples, most))
                test._hypothesis_internal_use_settings = less  # noqa: SLF001


class Choosing:
    """Runs chosen tests in their order, each with the time that it may take."""

    def __init__(self, seconds: dict[str, float], failed: Path) -> None:
        self._seconds = seconds
        self._failed = failed
        self._places = {name: place for place, name in enumerate(seconds)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the others out."""
        chosen = [item for item in items if item.nodeid in self._places]
        for item in chosen:
            limit = limit_of(self._seconds[item.nodeid])
            # the other method waits until a call of a library comes back
            item.add_marker(pytest.mark.timeout(limit, method="thread"), append=False)
        items[:] = sorted(chosen, key=lambda item: self._places[item.nodeid])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note what could not even be imported."""
        self._note(report)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what failed."""
        self._note(report)

    def _note(self, report: pytest.CollectReport | pytest.TestReport) -> None:
        if report.failed and not self._failed.exists():
            self._failed.write_text(report.nodeid, encoding="utf-8")


class Recording:
    """Writes a line of JSON for each test and each shared fixture: name, seconds, lines that ran.

    Python's own tracing is used, since it can be kept to a few folders; it sees no other process.
    """

    def __init__(self, into: Path, rooms: list[Path]) -> None:
        self._into = into
        self._names = {str(f.resolve()): str(f) for room in rooms for f in room.rglob("*.py")}
        self._traces = {name: self._trace_of(name) for name in self._names}
        self._open = dict(self._traces)
        self._ran: Lines = defaultdict(set)
        self._counts: dict[str, int] = defaultdict(int)
        self._failed: set[str] = set()

    def _trace_of(self, file: str) -> _Trace:
        def trace(frame: FrameType, event: str, _arg: object) -> _Trace | None:
            if event == "line":
                self._ran[file].add(frame.f_lineno)
                self._counts[file] += 1
                if self._counts[file] > MOST_LINES:
                    self._open.pop(file, None)
                    frame.f_trace = None  # returning None alone would be ignored
                    return None
            return trace

        return trace

    def _entered(self, frame: FrameType, _event: str, _arg: object) -> _Trace | None:
        return self._open.get(frame.f_code.co_filename)

    @contextmanager
    def _traced(self) -> Iterator[Lines]:
        """Give the lines that run meanwhile; what runs within a shared fixture is its own."""
        before = self._ran, self._counts, self._open
        self._ran, self._counts = defaultdict(set), defaultdict(int)
        self._open = dict(self._traces)
        tracing = sys.gettrace()
        threading.settrace(self._entered)
        sys.settrace(self._entered)
        try:
            yield self._ran
        finally:
            sys.settrace(tracing)
            self._ran, self._counts, self._open = before

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Record a test, from its own fixtures to the end."""
        begun = monotonic()
        with self._traced() as ran:
            result = yield
        if isinstance(item, pytest.Function):
            known = item._fixtureinfo.name2fixturedefs.values()  # noqa: SLF001
            fixtures = [_name(found[-1]) for found in known if found[-1].scope != "function"]
            self._write(item.nodeid, monotonic() - begun, ran, fixtures)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """Record a fixture that several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        begun = monotonic()
        with self._traced() as ran:
            result = yield
        self._write(_name(fixturedef), monotonic() - begun, ran, None)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep in mind what fails although nothing is broken."""
        if not report.passed:
            self._failed.add(report.nodeid)

    def _write(self, name: str, seconds: float, ran: Lines, fixtures: list[str] | None) -> None:
        kept = {
            "name": name,
            "shared": fixtures is None,
            "seconds": round(seconds, 3),
            "passed": name not in self._failed,
            "lines": {self._names[file]: sorted(numbers) for file, numbers in ran.items()},
            "fixtures": fixtures or [],
        }
        with self._into.open("a", encoding="utf-8") as file:
            file.write(json.dumps(kept) + "\n")


def _name(fixture: pytest.FixtureDef[object]) -> str:
    return f"{fixture.baseid}::{fixture.argname}"
