"""Reads a file as a table of plain texts."""

import re
import signal
import stat
import time
from dataclasses import replace
from pathlib import Path

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.schedules.reading import read_schedule
from moderator.exchange.tables.archives import checked_names
from moderator.exchange.tables.limits import incomplete, too_large
from moderator.exchange.tables.open_documents import is_open_document, read_open_document
from moderator.exchange.tables.sheet import (
    MAX_BYTES,
    Progress,
    RawTable,
    ReadOptions,
    Source,
    unwatched,
)
from moderator.exchange.tables.text_tables import read_csv
from moderator.exchange.tables.unseen import findings_of_gaps, without_errors
from moderator.exchange.tables.workbooks import is_workbook, read_workbook

_BYTE_ORDER_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
UNFINISHED = (".part", ".crdownload", ".download", ".tmp")
"""Names that programs give to files while they still write them."""

SETTLED_SECONDS = 2.0
SETTLING_SECONDS = 0.4
WRITTEN_SECONDS = 5.0
"""A file changed so long ago counts as settled; a younger one is looked at twice after a pause,
and must not be open for writing anywhere while it is this young."""


def read_raw(
    source: Source, options: ReadOptions, name: str = "", progress: Progress = unwatched
) -> RawTable:
    """Read a CSV, XLSX or ODS file, or its bytes, into rows of trimmed texts.

    A published schedule or a calendar is read as well, into its entries.

    name: for messages; "" means the file's own name. progress: called with the number of rows of a
    workbook that were read. Raises ImportProblem if the file is missing, empty, still being
    written, too large or not a table.
    """
    if isinstance(source, bytes):
        file, data = name or "list", source
    else:
        path = Path(source)
        file, data = name or path.name, read_settled(path)
    if not _BYTE_ORDER_MARK.sub(b"", data).strip(b" \t\r\n\0"):
        raise ImportProblem(
            phrase("{file} is empty.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Choose the file that holds the list."),
        )
    if len(data) > MAX_BYTES:
        raise too_large(file, len(data) // 2**20, MAX_BYTES // 2**20)
    schedule = read_schedule(file, data)
    if schedule is not None:
        return RawTable(file, (), schedule=schedule)
    if is_workbook(data):
        if is_open_document(checked_names(file, data), data):
            raw = read_open_document(file, data, options.sheet, progress)
        else:
            raw = read_workbook(file, data, options.sheet, progress)
    else:
        raw = read_csv(file, data, options.encoding, options.delimiter)
    rows, errors = without_errors(file, raw.rows)
    findings = (*raw.findings, *findings_of_gaps(file, rows), *errors)
    # findings about the whole file first, then in reading order
    return replace(raw, rows=rows, findings=tuple(sorted(findings, key=lambda f: f.row or 0)))


def read_settled(path: Path, most: int | None = MAX_BYTES) -> bytes:
    """Read a file, unless something else is still writing it.

    A file that was changed a moment ago is checked twice. most: greatest number of bytes. Raises
    ImportProblem if it is being written or cannot be read.
    """
    if path.suffix.casefold() in UNFINISHED:
        raise incomplete(path.name)
    try:
        before = path.stat()
        if _endless(before.st_mode):
            raise _unreadable(path, OSError())
        if most is not None and before.st_size > most:
            raise too_large(path.name, before.st_size // 2**20, most // 2**20)
        age = abs(time.time() - before.st_mtime)
        if age < WRITTEN_SECONDS and _has_writer(path):
            raise incomplete(path.name)
        if age < SETTLED_SECONDS:
            time.sleep(SETTLING_SECONDS)
        data = path.read_bytes()
        after = path.stat()
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise incomplete(path.name)
    return data


def _endless(mode: int) -> bool:
    """Return whether this is a pipe or a device, which may never end."""
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _has_writer(path: Path) -> bool:
    """Return whether a program has the file open for writing, if the system can tell.

    Linux grants a read lease only on a file that nobody has open for writing.
    """
    try:
        import fcntl

        lease, signal_option = fcntl.F_SETLEASE, fcntl.F_SETSIG
    except (ImportError, AttributeError):
        return False
    with path.open("rb") as file:
        try:
            # a program that opens the file now causes a signal; SIGURG is ignored by default
            fcntl.fcntl(file, signal_option, signal.SIGURG)
            fcntl.fcntl(file, lease, fcntl.F_RDLCK)
            fcntl.fcntl(file, lease, fcntl.F_UNLCK)
        except BlockingIOError:
            return True
        except OSError:
            return False
    return False


def _unreadable(path: Path, problem: OSError) -> ImportProblem:
    if isinstance(problem, FileNotFoundError):
        happened = phrase("{file} was not found.", file=str(path))
        remedy = phrase("Check the name and the folder.")
    elif isinstance(problem, IsADirectoryError):
        happened = phrase("{file} is a folder.", file=str(path))
        remedy = phrase("Choose a CSV file or a workbook (.xlsx, .ods).")
    else:
        happened = phrase("{file} cannot be read.", file=str(path))
        remedy = phrase("Close it in other programs and check that you may read it.")
    return ImportProblem(happened, kept=phrase("The event is as before."), remedy=remedy)
