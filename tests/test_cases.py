"""Small files that went wrong once give what is right."""

import importlib
import shutil
from pathlib import Path

import pytest

from tests.case_table import CASES, CHECKS

for module in sorted(CASES.parent.glob("cases_*.py")):
    importlib.import_module(f"tests.{module.stem}")


@pytest.mark.parametrize("file", sorted(CHECKS))
def test_a_file_that_went_wrong_once_gives_what_is_right(file: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CASES, tmp_path / "cases"))
    CHECKS[file](folder)


def test_every_file_that_went_wrong_once_is_checked() -> None:
    assert sorted(CHECKS) == sorted(path.name for path in CASES.iterdir())
