"""Walls inside the house that neither types nor the contract of imports can hold."""

import re

from tests.test_house import ROOT, SOURCES, files


def test_settings_are_remembered_in_one_place() -> None:
    guilty = [
        str(file.relative_to(ROOT))
        for file in files("src")
        if file != SOURCES / "ui" / "remembered.py"
        and re.search(r"\bQSettings\(", file.read_text(encoding="utf-8"))
    ]
    assert guilty == []
