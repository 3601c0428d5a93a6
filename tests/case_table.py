"""The table of cases: what each of the small files in `tests/cases/` must give.

Each file went wrong once in a program that does a part of this job, all people in it invented.
A check reads its file and asserts what is right; the modules `cases_*.py` enter them here.
"""

from collections.abc import Callable
from pathlib import Path

CASES = Path(__file__).parent / "cases"

Check = Callable[[Path], None]
"""Asserts what is right for the files in a folder; it may write beside them."""

CHECKS: dict[str, Check] = {}


def case(*files: str) -> Callable[[Check], Check]:
    """Enter a check for one file, or for files that belong together."""

    def enter(check: Check) -> Check:
        for file in files:
            assert file not in CHECKS, f"{file} has two checks"
            CHECKS[file] = check
        return check

    return enter
