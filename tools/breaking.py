"""Plugin of pytest for `tools/mutants.py`: breaks functions in copies of one running process.

    python -m pytest -p tools.breaking --mutants FILE --verdicts FILE

Everything is imported and collected once; then the process forks for each mutant, and its copy
runs with the code of one function exchanged. What runs on import cannot be exchanged so.
"""

import gc
import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tools.covering import limit_of
from tools.mutants import Job, Mutant, Verdict, broken, outermost

NOTICED, IMPOSSIBLE = 1, 77
"""How a copy of the process ends, beside zero; any other end is a crash, which is noticed too."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Name the files that say what to break and what came of it."""
    parser.addoption("--mutants", type=Path, help="what to break, with the tests that meet it")
    parser.addoption("--verdicts", type=Path, help="where to add what came of each")


def pytest_configure(config: pytest.Config) -> None:
    """Take the place of the loop over all tests."""
    if mutants := config.getoption("mutants"):
        jobs = [Job.read(kept) for kept in json.loads(mutants.read_text(encoding="utf-8"))]
        config.pluginmanager.register(Breaking(jobs, config.getoption("verdicts")))


class Breaking:
    """Judges mutants one after the other."""

    def __init__(self, jobs: list[Job], verdicts: Path) -> None:
        self._jobs = jobs
        self._verdicts = verdicts
        self._failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note in a copy that a test failed."""
        self._failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Write a verdict for each mutant whose code can be exchanged."""
        root = session.config.rootpath
        items = {item.nodeid: item for item in session.items}
        gc.unfreeze()  # what is frozen is not listed
        functions = [each for each in gc.get_objects() if isinstance(each, FunctionType)]
        gc.freeze()
        loaded = list(sys.modules.values())
        for job in self._jobs:
            tests = [(items[name], limit_of(s)) for name, s in job.tests if name in items]
            with broken(root, job.mutant) as source:
                file = str(root / job.mutant.file)
                if any(module.__dict__.get("__file__") == file for module in loaded):
                    code = code_of(file, source, job.mutant)
                    same = [f for f in functions if code and _stands_for(code, f.__code__)]
                    if not same:
                        continue
                else:  # a copy imports what is broken itself
                    code, same = None, []
                possible, killer = self._judge(same, code, tests)
            if possible:
                verdict = Verdict(job.mutant.key, killer, len(tests), job.met)
                with self._verdicts.open("a", encoding="utf-8") as out:
                    out.write(verdict.written())
        return True

    def _judge(
        self,
        functions: list[FunctionType],
        code: CodeType | None,
        tests: list[tuple[pytest.Item, float]],
    ) -> tuple[bool, str | None]:
        """Tell whether the code could be exchanged, and which test noticed."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os._exit(self._end(functions, code, [item for item, _ in tests], writing))
        os.close(writing)
        running, limit = -1, 60.0
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            while True:
                if not select.select([pipe], [], [], limit)[0]:
                    os.kill(child, signal.SIGKILL)
                    break
                if not (begun := pipe.read(1)):
                    break
                running += len(begun)
                limit = tests[running][1]
        end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        killer = tests[running][0].nodeid if end and running >= 0 else None
        return end != IMPOSSIBLE, killer

    def _end(
        self,
        functions: list[FunctionType],
        code: CodeType | None,
        items: list[pytest.Item],
        progress: int,
    ) -> int:
        """Run the tests with the code exchanged, up to the first that fails."""
        try:
            for function in functions:
                function.__code__ = code or function.__code__
        except ValueError:  # a cell of the class that is needed no more, or needed now
            return IMPOSSIBLE
        for item, following in zip(items, [*items[1:], None], strict=True):
            os.write(progress, b".")
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failed:
                return NOTICED
        return 0


def code_of(file: str, source: bytes, mutant: Mutant) -> CodeType | None:
    """Compile the broken source, and give the code of the outermost function that is broken."""
    function = outermost(source, mutant)
    if function is None:
        return None
    first = min((each.lineno for each in function.decorator_list), default=function.lineno)
    whole = compile(mutant.applied(source), file, "exec", dont_inherit=True)
    for code in _within(whole):
        if (code.co_name, code.co_firstlineno) == (function.name, first):
            return code
    return None


def _within(code: CodeType) -> Iterator[CodeType]:
    yield code
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from _within(part)


def _stands_for(code: CodeType, other: CodeType) -> bool:
    return (code.co_filename, code.co_name, code.co_firstlineno) == (
        other.co_filename,
        other.co_name,
        other.co_firstlineno,
    )
