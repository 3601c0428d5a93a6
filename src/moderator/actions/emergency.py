"""The emergency folder: all that a moderator needs where this computer fails, on a stick."""

import errno
import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from moderator import __version__
from moderator.actions.port import OpenEvent
from moderator.event.conference import RECORD_KINDS, Conference
from moderator.event.documentation import DocumentChapter, Erasure, ItemNote, TextEdit
from moderator.event.encoding import encode
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.phrase import Phrase, Words, phrase
from moderator.event.placements import Preferences
from moderator.event.plenary import SceneNote
from moderator.event.results import IntakePhoto, ProposedPoint
from moderator.event.schedule import ItemSource, PlanVersion
from moderator.event.workshops import WorkshopSource
from moderator.exchange.documents.letters import ReportBoxes
from moderator.exchange.documents.writing import FULL, write_whole
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.exchange.prints.programme import programme_sheet
from moderator.machine.drafts import working_folder
from moderator.rules.file_names import file_name

UNSEEN = frozenset(
    {
        Preferences,
        SceneNote,
        IntakePhoto,
        ProposedPoint,
        PlanVersion,
        ItemSource,
        WorkshopSource,
        ItemNote,
        TextEdit,
        DocumentChapter,
        Erasure,
    }
)
"""Kinds of records of which nothing stands in the folder."""
STATE = ".state.json"
"""File in the folder that says what it was made of."""
LONGEST_NAME = 60
GONE = frozenset({errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE})
SLIDES_SHARE, SHEETS_SHARE = 0.6, 0.25
"""Shares of the work: slides, sheets; the rest is copying."""
SHEETS = (PrintKind.ROOM_LISTS, PrintKind.ROOM_GUIDE, PrintKind.GROUP_LISTS)

Report = Callable[[float], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class SlideFiles:
    """Where the slides are to be written: a PDF, and an empty folder of numbered pictures."""

    pdf: Path
    pictures: Path


WriteSlides = Callable[[SlideFiles, Report, Cancelled], None]
"""Writes the slides, which need letters to be measured; raises KnownErrors."""


@dataclass(frozen=True, slots=True)
class EmergencyFolder:
    """A folder that is up to date. changed: it was written just now."""

    path: Path
    changed: bool


def folder_name(conference: Conference, words: Words) -> str:
    """Return the name of the emergency folder of an event."""
    title = file_name(conference.event.title, LONGEST_NAME)
    return f"{words('Emergency folder')} – {title}".strip(" –")


def write_emergency_folder(
    store: OpenEvent,
    target: Path,
    words: Words,
    slides: WriteSlides,
    *,
    only_changed: bool = False,
    boxed: ReportBoxes = lambda _letters: None,
    report: Report = lambda _share: None,
    cancelled: Cancelled = lambda: False,
) -> EmergencyFolder:
    """Write the emergency folder into a folder, as that of a stick, in place of an older one.

    only_changed: write nothing where the folder holds the event as it is. words: in the language of
    the event. boxed: called with the letters that no font can draw. report: called with the share
    that is done. Everything is made on this computer first and written beside the older folder,
    which gives way only once all is there. Belongs on a worker. Raises FileProblem, JobProblem or
    JobCancelled; then the older folder is as it was.
    """
    conference, now = store.conference, store.clock()
    place = _Place(target, folder_name(conference, words), words)
    mark = fingerprint(conference, now)
    place.require()
    try:
        place.settle()
        if only_changed and place.made_of() == mark:
            return EmergencyFolder(place.folder, changed=False)
        with working_folder() as draft:
            slides(_slide_files(draft, words), lambda done: report(done * SLIDES_SHARE), cancelled)
            _write_sheets(
                conference, now, words, draft, boxed=boxed, report=report, cancelled=cancelled
            )
            _write_texts(conference, now, words, draft, mark)
            place.fill(draft, report, cancelled)
        place.swap()
    except OSError as error:
        place.clear()
        raise place.problem(error) from error
    except FileProblem as problem:
        place.clear()
        raise place.problem(problem.__cause__, problem) from problem
    except JobCancelled:
        place.clear()
        raise
    report(1.0)
    return EmergencyFolder(place.folder, changed=True)


def fingerprint(conference: Conference, now: datetime) -> str:
    """Return what two events have in common of which the folder holds the same, on the same day."""
    known = sha256(f"{__version__} {now.date()}".encode())
    for kind in RECORD_KINDS:
        if kind not in UNSEEN:
            for record in sorted(conference.all(kind), key=lambda one: one.id):
                known.update(json.dumps([kind.__name__, encode(record)]).encode())
    return known.hexdigest()


class _Place:
    """The folder on the stick, and the two beside it while it is exchanged."""

    def __init__(self, target: Path, name: str, words: Words) -> None:
        self._target = target
        self.folder = target / name
        self._new = target / f"{name} ({words('new')})"
        self._old = target / f"{name} ({words('old')})"

    def require(self) -> None:
        """Raise FileProblem where the target is no folder."""
        if not self._target.is_dir():
            raise FileProblem(
                phrase("The folder {folder} is not there.", folder=str(self._target)),
                remedy=phrase("Please plug in the stick, or choose another folder."),
            )

    def settle(self) -> None:
        """Finish or take back an exchange that broke off."""
        if not self.folder.exists() and self._old.exists():
            self._old.rename(self.folder)
        for left in (self._new, self._old):
            if left.exists():
                shutil.rmtree(left)

    def made_of(self) -> str:
        """Return the fingerprint of what the folder holds; "" where it cannot be read."""
        with suppress(OSError, ValueError, AttributeError):
            known = json.loads((self.folder / STATE).read_text("utf-8"))
            return str(known.get("fingerprint", ""))
        return ""

    def fill(self, draft: Path, report: Report, cancelled: Cancelled) -> None:
        """Copy all files into the new folder."""
        files = sorted(path for path in draft.rglob("*") if path.is_file())
        self._new.mkdir()
        begun = SLIDES_SHARE + SHEETS_SHARE
        for number, file in enumerate(files, start=1):
            if cancelled():
                raise JobCancelled(phrase("Cancelled."), kept=self._kept())
            copy = self._new / file.relative_to(draft)
            copy.parent.mkdir(exist_ok=True)
            write_whole(copy, file.read_bytes())
            report(begun + (1 - begun) * number / len(files))

    def swap(self) -> None:
        """Put the new folder in the place of the older one, which stays until that is done."""
        had = self.folder.exists()
        if had:
            self.folder.rename(self._old)
        try:
            self._new.rename(self.folder)
        except OSError:
            if had:
                self._old.rename(self.folder)
            raise
        shutil.rmtree(self._old, ignore_errors=True)

    def clear(self) -> None:
        """Remove what is half written, where that is still possible."""
        shutil.rmtree(self._new, ignore_errors=True)

    def problem(
        self, error: BaseException | None, problem: FileProblem | None = None
    ) -> FileProblem:
        """Say in three sentences why the folder could not be written."""
        number = error.errno if isinstance(error, OSError) else None
        kept = self._kept()
        if number in FULL:
            return FileProblem(
                phrase("There is no space left for the emergency folder."),
                kept=kept,
                remedy=phrase("Please make room on the stick or choose another."),
            )
        if not _is_there(self._target):
            return FileProblem(
                phrase("The stick was removed while the emergency folder was written."),
                kept=phrase("What was on it before is still on it."),
                remedy=phrase("Please plug it in again; it is then written anew."),
            )
        if problem is not None and error is None:
            return problem
        reason = errno.errorcode.get(number or 0, type(error).__name__)
        happened = phrase("The emergency folder could not be written ({reason}).", reason=reason)
        if number in {errno.EACCES, errno.EPERM, errno.EROFS}:
            happened = phrase("Nothing can be written to {folder}.", folder=str(self._target))
        return FileProblem(
            happened,
            kept=kept,
            remedy=phrase(
                "Please choose another stick or folder; this one may be write-protected."
            ),
        )

    def _kept(self) -> Phrase:
        if _is_there(self.folder) or _is_there(self._old):
            return phrase("The older emergency folder is still there, and can be used.")
        return phrase("The event is unchanged.")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _slide_files(draft: Path, words: Words) -> SlideFiles:
    name = words("Slides")
    pictures = draft / name
    pictures.mkdir()
    return SlideFiles(draft / f"{name}.pdf", pictures)


def _write_sheets(
    conference: Conference,
    now: datetime,
    words: Words,
    draft: Path,
    *,
    boxed: ReportBoxes,
    report: Report,
    cancelled: Cancelled,
) -> None:
    for number, (kind, name) in enumerate(zip(SHEETS, _sheet_names(words), strict=True), start=1):
        order = PrintOrder(kind, as_of=now)
        content = sheets(conference, words, order, cancelled=cancelled, boxed=boxed)
        (draft / f"{name}.pdf").write_bytes(content)
        report(SLIDES_SHARE + SHEETS_SHARE * number / (len(SHEETS) + 1))
    programme = programme_sheet(conference, words, now, cancelled=cancelled)
    (draft / f"{words('Programme')}.pdf").write_bytes(programme)
    report(SLIDES_SHARE + SHEETS_SHARE)


def _sheet_names(words: Words) -> tuple[str, str, str]:
    return words("Room lists"), words("Room guide"), words("Group lists")


def _write_texts(
    conference: Conference, now: datetime, words: Words, draft: Path, mark: str
) -> None:
    text = "\r\n".join(_read_me(conference, now, words)) + "\r\n"
    # with a mark of its encoding, since some programs would take it for another one
    (draft / f"{words('READ ME')}.txt").write_bytes(text.encode("utf-8-sig"))
    state = {"fingerprint": mark, "written": now.isoformat(timespec="seconds")}
    (draft / STATE).write_text(json.dumps(state), "utf-8")


def _read_me(conference: Conference, now: datetime, words: Words) -> tuple[str, ...]:
    slides, programme = words("Slides"), words("Programme")
    lists, guide, groups = _sheet_names(words)
    when = words("As of {day}, {time}").format(day=words.short_day(now), time=words.clock(now))
    return (
        f"{words('Emergency folder')}: {conference.event.title}",
        when,
        "",
        words("If the computer with Moderator fails, the event goes on with any other:"),
        "",
        f"{slides}.pdf – "
        + words("all slides of the plenary. Open it, and show it full screen (Ctrl+L, or F11)."),
        f"{slides}/001.jpg … – "
        + words("the same as pictures, for a projector or television with a USB port."),
        f"{lists}.pdf – " + words("who is in which workshop, to be ticked off at the door."),
        f"{guide}.pdf – " + words("who goes where, by name, to be put up."),
        f"{groups}.pdf – " + words("who is in which group."),
        f"{programme}.pdf – " + words("what happens when and where."),
        "",
        words(
            "This folder holds names of participants. Keep the stick as you keep lists on paper, "
            "and delete the folder after the event."
        ),
    )
