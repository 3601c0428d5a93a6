"""Checks workbooks, which are ZIP archives, for their unpacked size before they are read."""

import copy
import io
import zipfile
import zlib
from collections.abc import Sequence
from xml.sax import SAXException

from defusedxml.common import DefusedXmlException

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.tables.limits import incomplete, too_large
from moderator.exchange.tables.sheet import MAX_UNPACKED

MAX_RATIO = 400
"""A large entry that unpacks to more than this many times its size is a decompression bomb."""

BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    SyntaxError,  # what the two XML parsers raise: the standard library's and lxml's
    SAXException,
    DefusedXmlException,
    NotImplementedError,
    RuntimeError,
    zlib.error,
)
"""Exceptions that the libraries raise for damaged or hostile workbooks."""

_LARGE = 10 * 2**20
_PIECE = 2**16
"""Bytes to unpack at a time while counting."""

_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Compression that spreadsheet programs use; others unpack in pieces of unknown size."""


def checked_names(file: str, data: bytes) -> frozenset[str]:
    """Return the names in an archive, after checking its sizes.

    Raises ImportProblem if it is cut off, damaged, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_too_much(file, entries)
            if any(entry.compress_type not in _WAYS for entry in entries):
                raise not_a_workbook(file)
            _count(file, archive, entries)
    except (zipfile.BadZipFile, EOFError):
        raise incomplete(file) from None
    except (NotImplementedError, RuntimeError, zlib.error):
        # the archive's directory, which is written last, is there: the file is complete
        raise not_a_workbook(file) from None
    return frozenset(entry.filename for entry in entries)


def _refuse_too_much(file: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse an archive that is too large or a bomb by its own directory."""
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise too_large(file, unpacked // 2**20, MAX_UNPACKED // 2**20)
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise too_large(file, unpacked // 2**20, _LARGE // 2**20)


def _count(file: str, archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> None:
    """Unpack everything in pieces without keeping it, since the archive's directory can lie.

    Raises ImportProblem as soon as there is too much, BadZipFile if the length of an entry differs
    from the directory.
    """
    total = 0
    for entry in entries:
        listed, endless = entry.file_size, copy.copy(entry)
        endless.file_size = MAX_UNPACKED + 1  # zipfile itself stops at the length in the directory
        start = total
        with archive.open(endless) as content:
            while piece := content.read(_PIECE):
                total += len(piece)
                if total > MAX_UNPACKED:
                    raise too_large(file, total // 2**20, MAX_UNPACKED // 2**20)
        if total - start != listed:
            raise zipfile.BadZipFile(entry.filename)


def not_a_workbook(file: str) -> ImportProblem:
    """Return the error for an archive without a readable table."""
    return ImportProblem(
        phrase("{file} is not a workbook that can be read.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
    )
