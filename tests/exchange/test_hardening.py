"""Hostile input raises errors in words, and written files have safe permissions."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from moderator.event.errors import ImportProblem
from moderator.exchange.documents.writing import write_whole
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from moderator.machine.resources import resource

SHEET = "xl/worksheets/sheet1.xml"


def workbook() -> bytearray:
    return bytearray(resource("demo", "anmeldungen.xlsx").read_bytes())


def test_a_workbook_with_damaged_compression_is_refused_in_words() -> None:
    content = workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start = archive.getinfo(SHEET).header_offset + 30 + len(SHEET)
    content[start : start + 400] = b"\xff" * 400
    with pytest.raises(ImportProblem, match="workbook"):
        read_raw(bytes(content), ReadOptions(), "list.xlsx")


@pytest.mark.parametrize(("place", "value"), [(6, 90), (8, 1)])
def test_a_workbook_of_an_unknown_kind_is_refused_in_words(place: int, value: int) -> None:
    """The directory of a ZIP file has the version needed at 6, the flag for a password at 8."""
    content = workbook()
    entry = content.find(b"PK\x01\x02")
    while entry >= 0:
        content[entry + place] = value
        entry = content.find(b"PK\x01\x02", entry + 4)
    with pytest.raises(ImportProblem, match="workbook"):
        read_raw(bytes(content), ReadOptions(), "list.xlsx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_pipes_and_devices_are_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "list.csv"
    os.mkfifo(pipe)
    for endless in (pipe, Path("/dev/zero")):
        with pytest.raises(ImportProblem, match="cannot be read"):
            read_raw(endless, ReadOptions())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_new_file_has_the_default_permissions_of_the_user(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_whole(tmp_path / "people.json", b"{}")
    finally:
        os.umask(before)
    assert (tmp_path / "people.json").stat().st_mode & 0o777 == 0o600
    (tmp_path / "old.json").touch(0o640)
    write_whole(tmp_path / "old.json", b"{}")
    assert (tmp_path / "old.json").stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in tmp_path.iterdir()) == ["old.json", "people.json"]
