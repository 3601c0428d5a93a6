"""Opens a ZIP from outside and reads its entries, whose directory may lie about everything.

Nothing is unpacked to the disk, and no entry to more bytes than are allowed for it.
"""

import copy
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase

MOST_DIRECTORY = 16 * 2**20
"""Most bytes of the archive's directory: some 100,000 entries."""

MOST_RATIO = 200
"""A large entry that unpacks to more than this many times its size is a decompression bomb."""

_LARGE = 2**20
_PIECE = 2**16
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_END, _END_64, _PLACE_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_END_LENGTH = 22
_IN_END_64 = 0xFFFFFFFF
_MOST_COMMENT = 2**16

BROKEN = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    struct.error,
    zlib.error,
    OverflowError,
)
"""What the standard library raises for damaged and hostile archives."""


class DamagedEntry(Exception):
    """An entry cannot be unpacked, or is not as long as the directory says."""


class Archive:
    """An open ZIP whose directory was found harmless.

    Raises ImportProblem where it is cut off, damaged, encrypted, a bomb,
    or has names that lead out of it or stand twice; OSError where it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.file = path.name
        self._handle = path.open("rb")
        try:
            _check_directory(self._handle, self.file)
            self._zip = zipfile.ZipFile(self._handle)
            self._entries = self._checked()
        except BROKEN:
            self._handle.close()
            raise _cut_off(self.file) from None
        except BaseException:
            self._handle.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._zip.close()
        self._handle.close()

    @property
    def names(self) -> frozenset[str]:
        """The names of all entries."""
        return frozenset(self._entries)

    def pieces(self, name: str, most: int) -> Iterator[bytes]:
        """Unpack an entry bit by bit; raise KeyError if there is none, DamagedEntry.

        most: bytes of which more are never unpacked.
        """
        entry = self._entries[name]
        if entry.file_size > most:
            raise DamagedEntry(name)
        beyond = copy.copy(entry)
        beyond.file_size = entry.file_size + 1  # zipfile itself stops at the length it is told
        found = 0
        try:
            with self._zip.open(beyond) as content:
                while piece := content.read(_PIECE):
                    found += len(piece)
                    if found > entry.file_size:
                        raise DamagedEntry(name)
                    yield piece
        except (*BROKEN, OSError):
            raise DamagedEntry(name) from None
        if found != entry.file_size:
            raise DamagedEntry(name)

    def read(self, name: str, most: int) -> bytes:
        """Unpack an entry; raises what `pieces` raises."""
        return b"".join(self.pieces(name, most))

    def _checked(self) -> Mapping[str, zipfile.ZipInfo]:
        entries = [each for each in self._zip.infolist() if not each.is_dir()]
        for name, count in Counter(entry.filename for entry in self._zip.infolist()).items():
            if leads_out(name):
                raise refused(
                    phrase("A name in {file} leads out of it: {name}.", file=self.file,
                           name=_harmless(name))
                )  # fmt: skip
            if count > 1:
                raise refused(
                    phrase("{file} has {name} twice.", file=self.file, name=_harmless(name))
                )
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise refused(
                phrase("{file} is protected by a password.", file=self.file),
                phrase("Unpack it with the password and pack it again without one."),
            )
        if any(entry.compress_type not in _WAYS for entry in entries):
            raise refused(phrase("{file} is packed in a way that is not read.", file=self.file))
        self._refuse_bomb(entries)
        return {entry.filename: entry for entry in entries}

    def _refuse_bomb(self, entries: list[zipfile.ZipInfo]) -> None:
        packed = sum(entry.compress_size for entry in entries)
        size = self._handle.seek(0, 2)
        # entries that share their bytes are the other way to unpack to more than any disk holds
        if packed > size or any(
            entry.file_size > _LARGE and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
            for entry in entries
        ):
            raise refused(phrase("{file} would unpack to far more than it holds.", file=self.file))


def leads_out(name: str) -> bool:
    """Return whether a name would be written outside the folder into which it is unpacked."""
    parts = name.replace("\\", "/").split("/")
    return (
        not name
        or not parts[0]
        or ":" in parts[0]
        or ".." in parts
        or any(ord(letter) < ord(" ") for letter in name)
    )


def refused(happened: Phrase, remedy: Phrase | None = None) -> ImportProblem:
    """Return the error for a ZIP of which nothing can be taken over."""
    return ImportProblem(
        happened,
        kept=phrase("The event is as before."),
        remedy=remedy or phrase("Have the event handed over once more, and take that file."),
    )


def _cut_off(file: str) -> ImportProblem:
    return refused(
        phrase("{file} is no ZIP, or it is not complete.", file=file),
        phrase("Wait until it is copied completely, or have the event handed over once more."),
    )


def _harmless(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:80]


def _check_directory(handle: BinaryIO, file: str) -> None:
    """Refuse a directory of countless entries before the standard library reads it whole."""
    size = handle.seek(0, 2)
    handle.seek(max(0, size - _MOST_COMMENT - _END_LENGTH))
    tail = handle.read()
    # where the standard library finds it: at the very end, or before a comment
    plain = tail[-_END_LENGTH:]
    at = (
        len(tail) - _END_LENGTH if plain[:4] == _END and plain[-2:] == b"\0\0" else tail.rfind(_END)
    )
    if at < 0:
        raise _cut_off(file)
    (length,) = struct.unpack_from("<I", tail, at + 12)
    if length == _IN_END_64:
        place = tail.rfind(_PLACE_64, 0, at)
        if place < 0:
            raise _cut_off(file)
        (offset,) = struct.unpack_from("<Q", tail, place + 8)
        handle.seek(offset)
        end = handle.read(56)
        if not end.startswith(_END_64):
            raise _cut_off(file)
        (length,) = struct.unpack_from("<Q", end, 40)
    if length > MOST_DIRECTORY:
        raise refused(phrase("{file} holds more files than any event has.", file=file))
    handle.seek(0)
