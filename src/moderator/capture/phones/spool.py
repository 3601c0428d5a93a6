"""Photos on their way: kept piece by piece on the laptop's disk until they are in the event."""

import contextlib
import errno
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from moderator.capture.phones.access import one_line
from moderator.capture.phones.doors import Sender
from moderator.capture.phones.limits import MOST_BYTES, MOST_OPEN, RESERVE
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.phrase import phrase

UPLOAD_ID = re.compile(r"[0-9a-f]{32}")
"""How a phone names an upload, so that the same photo sent twice is one."""

PART, WHOLE, ABOUT = ".part", ".photo", ".json"
FORGOTTEN = 86_400
"""Seconds after which the rest of a photo is no longer expected."""

KEPT_DAYS = 30
"""Days after which what phones sent is deleted where the event was never opened again."""

NEEDED = 12
"""Bytes by which a format shows."""

STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*")
"""How JPEG, PNG and TIFF begin."""

BRANDS = ("avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1")
"""Brands of AVIF and HEIC files, which begin with four bytes and "ftyp"."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A photo that is wholly on this disk: its file, how the phone calls it, and who sent it."""

    file: Path
    upload_id: str
    name: str
    sender: Sender


def is_photo(begin: bytes) -> bool:
    """Return whether a file's first bytes are of a format that photos have."""
    return (
        begin.startswith(STARTS)
        or (begin.startswith(b"RIFF") and begin[8:12] == b"WEBP")
        or (begin[4:8] == b"ftyp" and begin[8:12].decode("latin-1") in BRANDS)
    )


def unwritten(*, full: bool) -> FileProblem:
    """Make the problem of a disk that takes no more."""
    if full:
        happened = phrase("The laptop’s disk is nearly full, so it takes no more photos.")
    else:
        happened = phrase("The laptop’s disk cannot be written to.")
    return FileProblem(
        happened,
        kept=phrase("The photo stays on your phone."),
        remedy=phrase("Please tell the moderator; it is sent once there is room."),
    )


@contextlib.contextmanager
def in_words() -> Iterator[None]:
    """Raise FileProblem where the disk refuses; not around what waits for the network."""
    try:
        yield
    except OSError as error:
        raise unwritten(full=error.errno in (errno.ENOSPC, errno.EDQUOT)) from error


class Spool:
    """A folder of photos on their way; what is complete in it survives a crash of the laptop.

    free: returns the free bytes of the disk that a path lies on. event_file: on whose disk there
    must be room as well.
    """

    def __init__(
        self,
        folder: Path,
        event_file: Path,
        free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
    ) -> None:
        self.folder, self._event_file, self._free = folder, event_file, free
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError):
            folder.chmod(0o700)

    def room(self) -> int:
        """How many bytes may still arrive before the reserve is touched; 0 or less: none."""
        places = (self.folder, self._event_file.parent)
        return min(self._free(place) for place in places) - RESERVE

    def offset(self, phone: str, upload_id: str) -> int:
        """How many bytes of a photo are here; 0 of one that is not known."""
        part = self._path(phone, upload_id, PART)
        try:
            return part.stat().st_size
        except OSError:
            return 0

    def whole(self, phone: str, upload_id: str) -> bool:
        """Whether a photo is wholly here, and not yet in the event."""
        return self._path(phone, upload_id, WHOLE).exists()

    def require_room(self, phone: str, upload_id: str, size: int) -> None:
        """Raise a problem in words if a photo of so many bytes may not be sent now."""
        if size < 1:
            raise RuleProblem(phrase("How large this photo is was not told, or it is empty."))
        if size > MOST_BYTES:
            raise RuleProblem(
                phrase("This photo is too large: {size} MB.", size=size // 1_000_000),
                remedy=phrase(
                    "Up to {most} MB can be sent. Please take it again with a lower resolution.",
                    most=MOST_BYTES // 1_000_000,
                ),
            )
        if self.room() < size:
            raise unwritten(full=True)
        mine = {path.stem for path in self.folder.glob(f"{phone}-*") if path.suffix != ABOUT}
        if len(mine - {f"{phone}-{upload_id}"}) >= MOST_OPEN:
            raise RuleProblem(
                phrase("%n photos of this phone are on their way already.", n=MOST_OPEN),
                kept=phrase("The photo stays on your phone."),
                remedy=phrase("It is sent as soon as those have arrived."),
            )

    @staticmethod
    def may_wait(size: int) -> bool:
        """Whether a photo that was refused may be sent later: it is not too large for ever."""
        return 0 < size <= MOST_BYTES

    @contextlib.contextmanager
    def appending(
        self, phone: str, upload_id: str, offset: int
    ) -> Iterator[Callable[[bytes], None]]:
        """Open a photo to append bytes at an offset, which is where it ends now.

        Raises ValueError if it ends elsewhere, FileProblem if the disk takes no more.
        """
        with in_words():
            opened = self._path(phone, upload_id, PART).open("ab", buffering=0)
        with opened as file:
            if file.tell() != offset:
                raise ValueError(f"{file.tell()} bytes are here, not {offset}")

            def append(piece: bytes) -> None:
                rest = memoryview(piece)
                with in_words():
                    while rest:  # a disk that is nearly full takes a part
                        rest = rest[file.write(rest) :]

            yield append

    @in_words()
    def finish(self, upload_id: str, name: str, sender: Sender) -> Upload:
        """Put a photo on the disk for good, whose bytes are all here; slow, since it waits for it.

        Raises RuleProblem if it is no photo, which is then deleted, and FileProblem if the disk
        takes it not.
        """
        part = self._path(sender.phone, upload_id, PART)
        with part.open("rb") as file:
            photo = is_photo(file.read(NEEDED))
        if not photo:
            self.drop(sender.phone, upload_id)
            raise not_a_photo()
        whole = self._path(sender.phone, upload_id, WHOLE)
        about = self._path(sender.phone, upload_id, ABOUT)
        # what is known of it goes first: a photo that is found without it would be nobody's
        _write_durably(
            about, json.dumps({"name": one_line(name), "sender": asdict(sender)}).encode()
        )
        with part.open("r+b") as file:  # Windows writes out only what is open for writing
            os.fsync(file.fileno())
        part.replace(whole)
        _sync_folder(self.folder)
        return Upload(whole, upload_id, one_line(name), sender)

    def drop(self, phone: str, upload_id: str) -> None:
        """Delete all of a photo: it is in the event, or never will be."""
        for ending in (PART, WHOLE, ABOUT):
            self._path(phone, upload_id, ending).unlink(missing_ok=True)

    def left(self) -> list[Upload]:
        """Find what was complete when the program ended, oldest first; forget very old parts."""
        found: list[tuple[float, Upload]] = []
        for part in self.folder.glob(f"*{PART}"):
            if time.time() - part.stat().st_mtime > FORGOTTEN:
                part.unlink(missing_ok=True)
        for whole in self.folder.glob(f"*{WHOLE}"):
            try:
                known = json.loads(whole.with_suffix(ABOUT).read_bytes())
                sender = Sender(**known["sender"])
                upload = Upload(whole, whole.stem.partition("-")[2], str(known["name"]), sender)
                found.append((whole.stat().st_mtime, upload))
            except (OSError, ValueError, KeyError, TypeError):
                continue
        return [upload for _, upload in sorted(found, key=lambda entry: entry[0])]

    def _path(self, phone: str, upload_id: str, ending: str) -> Path:
        if not UPLOAD_ID.fullmatch(upload_id):
            raise ValueError("not the name of an upload")
        return self.folder / f"{phone}-{upload_id}{ending}"


def forget_others(folder: Path) -> None:
    """Delete the folders of other events, beside this one, that were not used for long.

    Their event is gone, or another one has taken the place of its file.
    """
    since = time.time() - KEPT_DAYS * 86_400
    for other in folder.parent.iterdir():
        used = [other, *other.rglob("*")]
        if other != folder and other.is_dir() and max(map(_written, used)) < since:
            shutil.rmtree(other, ignore_errors=True)


def forget_senders_in(folder: Path, concerns: Callable[[str], bool] | None) -> None:
    """Forget who sent the photos that wait in a folder or in one of its folders; the photos stay.

    concerns: says of a name whether it goes; None for everyone. Raises OSError.
    """
    for about in folder.rglob(f"*{ABOUT}") if folder.is_dir() else ():
        text = about.read_text(encoding="utf-8")
        if concerns is not None and not concerns(text):
            continue
        try:
            known = json.loads(text)
            known["sender"]["name"] = known["name"] = ""
        except (ValueError, KeyError, TypeError):
            about.unlink(missing_ok=True)  # nothing of ours, or the phones of rooms that are over
            continue
        _write_durably(about, json.dumps(known).encode())


def _written(path: Path) -> float:
    """When a file was written last, in seconds since 1970; now for one that has just gone."""
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()


def not_a_photo() -> RuleProblem:
    """Make the problem of a file that is no photo."""
    return RuleProblem(
        phrase("This file is not a photo that the laptop can read."),
        remedy=phrase("JPEG, PNG, HEIC, WebP, AVIF and TIFF can be sent."),
    )


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Put a folder's names on the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
