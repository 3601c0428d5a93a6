"""Workbooks are zip archives: what they unpack to is counted before anything is kept of it."""

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
"""An entry that unpacks to more than this many times its size, and is large, is a bomb."""

BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    SyntaxError,  # what both parsers of XML raise, that of the library and lxml
    SAXException,
    DefusedXmlException,
    NotImplementedError,
    RuntimeError,
    zlib.error,
)
"""What libraries raise at a damaged or hostile workbook."""

_LARGE = 10 * 2**20
_PIECE = 2**16
"""Bytes that are unpacked at a time where they are only counted."""

_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How spreadsheet programs pack; other ways unpack in pieces of no known size."""


def checked_names(file: str, data: bytes) -> frozenset[str]:
    """List what is in an archive, after its sizes were found bearable.

    Raises ImportProblem where it is cut off, damaged, or unpacks to too much.
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
        # the list of the archive is there, so that nothing is still being written
        raise not_a_workbook(file) from None
    return frozenset(entry.filename for entry in entries)


def _refuse_too_much(file: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse an archive whose own list says that it is too large, or a bomb."""
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise too_large(file, unpacked // 2**20, MAX_UNPACKED // 2**20)
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise too_large(file, unpacked // 2**20, _LARGE // 2**20)


def _count(file: str, archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> None:
    """Unpack everything in pieces and keep nothing, since the list of an archive can lie.

    Raises ImportProblem as soon as there is too much, BadZipFile where an entry has another
    length than the list says.
    """
    total = 0
    for entry in entries:
        listed, endless = entry.file_size, copy.copy(entry)
        endless.file_size = MAX_UNPACKED + 1  # zipfile itself stops at the length that is listed
        start = total
        with archive.open(endless) as content:
            while piece := content.read(_PIECE):
                total += len(piece)
                if total > MAX_UNPACKED:
                    raise too_large(file, total // 2**20, MAX_UNPACKED // 2**20)
        if total - start != listed:
            raise zipfile.BadZipFile(entry.filename)


def not_a_workbook(file: str) -> ImportProblem:
    """Refuse an archive that holds no table that can be read."""
    return ImportProblem(
        phrase("{file} is not a workbook that can be read.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
    )
