"""Reading CSV from any program, and refusing other files."""

import contextlib
import csv
import io
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moderator.event.errors import ImportProblem
from moderator.exchange.tables import reading
from moderator.exchange.tables.cells import clean
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import MAX_ROWS, RawTable, ReadOptions

TABLE = [["Vorname", "Nachname", "Ort"], ["Jörg", "Müßig", "Köln"], ["Zoë", "Łuk", "a\nb"]]


def _csv(rows: list[list[str]], delimiter: str = ";") -> str:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue()


def _read(data: bytes, **options: Any) -> RawTable:
    return read_raw(data, ReadOptions(**options), "Liste.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_guessed(encoding: str, delimiter: str) -> None:
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    raw = _read((mark + _csv(TABLE, delimiter)).encode(encoding))
    assert [list(cells) for _, cells in raw.rows] == TABLE
    assert raw.delimiter == delimiter
    assert raw.encoding == ("utf-16" if encoding.startswith("utf-16") else encoding)


def test_windows_text_is_read_as_such() -> None:
    rows = [["Vorname", "Nachname"], ["Jörg", "Müßig – „Chef“ €"]]
    raw = _read(_csv(rows).encode("cp1252"))
    assert raw.encoding == "cp1252"
    assert raw.rows[1][1][1] == "Müßig – „Chef“ €"


def test_row_numbers_are_those_of_a_spreadsheet() -> None:
    raw = _read(b'Titel\n\nVorname;Nachname\n"a\nb";c\nd;e\n')
    assert [number for number, _ in raw.rows] == [1, 3, 4, 5]


def test_another_encoding_can_be_chosen_and_refused() -> None:
    assert _read("ä;b\n".encode("cp1252"), encoding="cp1252").rows[0][1] == ("ä", "b")
    with pytest.raises(ImportProblem, match="cannot be read as utf-8"):
        _read("ä;b\n".encode("cp1252"), encoding="utf-8")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", b"\xff\xfe"])
def test_an_empty_file_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(ImportProblem, match="is empty") as raised:
        _read(data)
    assert raised.value.remedy is not None


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + b"x" * 50,
        b"%PDF-1.7 ...",
        b"\x01\x02\x03\x04" * 99,
    ],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(ImportProblem, match="not a table"):
        _read(data)


def test_an_old_workbook_has_its_own_remedy() -> None:
    with pytest.raises(ImportProblem, match=r"save it as \.xlsx"):
        _read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_too_many_rows_are_refused() -> None:
    data = ("Vorname;Nachname\n" + "Anna;Becker\n" * 50_000).encode()
    with pytest.raises(ImportProblem, match=str(MAX_ROWS)):
        _read(data)


def test_an_unclosed_quotation_mark_affects_only_its_row() -> None:
    raw = _read(b'Vorname;Nachname\nAnna;Becker\nEva;"Klein\nUwe;Gross\n')
    assert [cells for _, cells in raw.rows] == [("Vorname", "Nachname"), ("Anna", "Becker")]
    assert raw.findings[0].row == 3
    assert "never closed" in str(raw.findings[0].message)


def test_a_file_that_grows_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Liste.csv"
    path.write_text("Vorname;Nachname\n")
    monkeypatch.setattr(reading, "SETTLING_SECONDS", 0.2)

    def grow() -> None:
        time.sleep(0.05)
        with path.open("a") as file:
            file.write("Anna;Becker\n")

    writer = threading.Thread(target=grow)
    writer.start()
    with pytest.raises(ImportProblem, match="still being written"):
        read_raw(path, ReadOptions())
    writer.join()


def test_a_file_open_for_writing_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "Liste.csv"
    with path.open("w") as file:
        file.write("Vorname;Nachname\n")
        file.flush()
        with pytest.raises(ImportProblem, match="still being written"):
            read_raw(path, ReadOptions())
    assert len(read_raw(path, ReadOptions()).rows) == 1


def test_a_file_that_ends_within_a_row_is_cut_off() -> None:
    with pytest.raises(ImportProblem, match="was cut off"):
        _read(b"a;b;c\n1;2;3\n1;2;3\n1;")
    with pytest.raises(ImportProblem, match="was cut off"):
        _read(b'a;b;c\n1;2;3\n1;2;3\n1;"2')
    assert len(_read(b"a;b;c\n1;2;3\n1;2;3\n1;2;3").rows) == 4
    assert len(_read(b"a;b;c\n1;2;3\n1;2;3\n1;2\n").rows) == 4


def test_a_settled_file_is_read_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SETTLING_SECONDS", 600)  # longer than a test may take
    path = tmp_path / "Liste.csv"
    path.write_text("Vorname;Nachname\n")
    os.utime(path, (1, 1))
    assert read_raw(path, ReadOptions()).file == "Liste.csv"


@pytest.mark.parametrize("name", ["Liste.csv.part", "Liste.crdownload"])
def test_a_download_in_progress_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Vorname;Nachname\n")
    with pytest.raises(ImportProblem, match="not complete"):
        read_raw(tmp_path / name, ReadOptions())


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="not found"):
        read_raw(tmp_path / "none.csv", ReadOptions())
    with pytest.raises(ImportProblem, match="folder"):
        read_raw(tmp_path, ReadOptions())


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6),
    st.sampled_from(["utf-8-sig", "utf-16"]),
    st.sampled_from([";", ",", "\t"]),
)
@example([["", "»"]], "utf-16", "\t")
def test_every_table_is_read_as_it_was_written(
    rows: list[list[str]], encoding: str, delimiter: str
) -> None:
    data = _csv(rows, delimiter).encode(encoding)
    if not any(cell.strip() for row in rows for cell in row):
        return
    raw = _read(data, encoding=encoding, delimiter=delimiter)
    wanted = [tuple(clean(cell) for cell in row) for row in rows if any(row)]
    assert [cells for _, cells in raw.rows] == wanted


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    with contextlib.suppress(ImportProblem):
        _read(data)
