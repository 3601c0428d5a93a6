"""Workbooks are zip archives: their sizes are checked before anything is unpacked."""

import io
import zipfile
import zlib
from xml.etree.ElementTree import ParseError
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
    ParseError,
    SAXException,
    DefusedXmlException,
    NotImplementedError,
    RuntimeError,
    zlib.error,
)
"""What libraries raise at a damaged or hostile workbook."""

_LARGE = 10 * 2**20


def checked_names(file: str, data: bytes) -> frozenset[str]:
    """List what is in an archive, after its sizes were found bearable.

    Raises ImportProblem where it is cut off, damaged, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile:
        raise incomplete(file) from None
    except NotImplementedError:
        raise not_a_workbook(file) from None
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise too_large(file, unpacked // 2**20, MAX_UNPACKED // 2**20)
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise too_large(file, unpacked // 2**20, _LARGE // 2**20)
    return frozenset(entry.filename for entry in entries)


def not_a_workbook(file: str) -> ImportProblem:
    """Refuse an archive that holds no table that can be read."""
    return ImportProblem(
        phrase("{file} is not a workbook that can be read.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
    )
