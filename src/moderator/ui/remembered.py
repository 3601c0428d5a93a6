"""The settings that this computer remembers for its user, each with its type."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QSettings, QStandardPaths

from moderator.event.schedule import Event
from moderator.ui.theme import ThemeChoice

Value = TypeVar("Value")
Place = QStandardPaths.StandardLocation

HASH_LENGTH = 16
"""Characters of the hash that stands for an event's path in a key."""


def settings() -> QSettings:
    """Open the settings of this user; cheap, since Qt shares what it has read."""
    return QSettings("Moderator", "Moderator")


def take_over_old_settings() -> None:
    """Move what earlier versions stored without an organization, which Qt calls unknown."""
    old, now = QSettings(), settings()
    old.setFallbacksEnabled(False)  # else it would list those of all programs
    for key in old.allKeys():
        if not now.contains(key):
            now.setValue(key, old.value(key))
    old.clear()


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """A value that is stored under a key.

    default: the value where nothing is stored, or nothing that can be read.
    read: converts what is stored, or fails. write: converts the value to what Qt can store.
    """

    key: str
    default: Value
    read: Callable[[object], Value]
    write: Callable[[Value], str | list[str]] = str

    def get(self) -> Value:
        """Return the stored value, else the default."""
        stored = settings().value(self.key)
        try:
            return self.default if stored is None else self.read(stored)
        except (ValueError, TypeError, AttributeError):
            return self.default

    def set(self, value: Value) -> None:
        """Store a value."""
        settings().setValue(self.key, self.write(value))

    def forget(self) -> None:
        """Restore the default."""
        settings().remove(self.key)


@dataclass(frozen=True, slots=True)
class LastFolder:
    """The folder of the files last chosen for a purpose; before, a place of the system."""

    purpose: str
    place: Place

    def get(self) -> str:
        """Return the folder if it still exists, else the place, else the home folder."""
        stored = settings().value(f"folders/{self.purpose}")
        for folder in (stored, QStandardPaths.writableLocation(self.place)):
            if isinstance(folder, str) and folder and Path(folder).is_dir():
                return folder
        return str(Path.home())

    def keep(self, file: Path) -> None:
        """Remember the folder of a file that was chosen."""
        settings().setValue(f"folders/{self.purpose}", str(file.absolute().parent))


def _texts(stored: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in (stored if isinstance(stored, list) else [stored]))


def _paths(stored: object) -> tuple[Path, ...]:
    # Qt returns a list of one text as that text
    return tuple(Path(str(entry)) for entry in (stored if isinstance(stored, list) else [stored]))


def _camera(stored: object) -> int | str:
    text = str(stored)
    return int(text) if text.isdecimal() else text or 0


_SIZES = {"auto": None, "no": False, "yes": True}


def _compact(stored: object) -> bool | None:
    return _SIZES.get(str(stored))


def _widths(stored: object) -> dict[str, int]:
    parts = (part.rpartition("=") for part in str(stored).split())
    return {key: int(width) for key, _, width in parts if key and width.isdigit()}


def _numbers(stored: object) -> Mapping[str, float]:
    return {str(key): float(value) for key, value in json.loads(str(stored)).items()}


def _marks(stored: object) -> dict[int, str]:
    return {int(person): str(mark) for person, mark in json.loads(str(stored)).items()}


def _ids(stored: object) -> frozenset[int]:
    return frozenset(map(int, json.loads(str(stored))))


def _sets(stored: object) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(map(int, each)) for each in json.loads(str(stored)))


LANGUAGE = Setting("language", "", str)
THEME = Setting("theme", ThemeChoice.SYSTEM, lambda stored: ThemeChoice(str(stored)))
RECENT: Setting[tuple[Path, ...]] = Setting("recent", (), _paths, lambda paths: [*map(str, paths)])
"""The events opened last, the newest first."""
MOST_RECENT = 4


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """What an event was when it was last opened, so that it is told apart without opening it."""

    title: str
    start: date
    days: int


HALL_MESSAGES: Setting[tuple[str, ...]] = Setting("plenary/messages", (), _texts, list)
"""The messages that the hall was shown last, the newest first."""

LIST_FOLDER = LastFolder("lists", Place.DownloadLocation)
SLIDE_FOLDER = LastFolder("slides", Place.DocumentsLocation)
HANDOVER_FOLDER = LastFolder("handover", Place.DocumentsLocation)
PHOTO_FOLDER = LastFolder("photos", Place.PicturesLocation)

COMPACT_CARDS: Setting[bool | None] = Setting(
    "assignment/compact", None, _compact, lambda size: next(w for w in _SIZES if _SIZES[w] is size)
)
"""Whether the cards of the board are small; None leaves it to the board."""


def _columns(key: str) -> Setting[frozenset[str] | None]:
    return Setting(
        key,
        None,
        lambda stored: frozenset(str(stored).split()),
        lambda keys: " ".join(sorted(keys or ())),
    )


HIDDEN_COLUMNS = _columns("people/hidden")
SHOWN_COLUMNS = _columns("people/shown")
"""Keys of the columns of people that were hidden and shown when columns were last chosen; None
where none was ever chosen. A column in neither came with a later version."""

COLUMN_WIDTHS: Setting[dict[str, int]] = Setting(
    "people/widths", {}, _widths, lambda widths: " ".join(f"{k}={w}" for k, w in widths.items())
)
"""Widths that were given to columns of people, by their keys."""

NOTE_SIZE = Setting("plenary/note-size", 2, lambda stored: int(str(stored)))
"""How large the presenter's notes are, as a place among the sizes that there are."""
CAMERA: Setting[int | str] = Setting("door/camera", 0, _camera)
CAMERA_MIRRORED = Setting(
    "door/camera_mirrored", True, lambda stored: stored != "no", lambda yes: "yes" if yes else "no"
)
PHOTO_CAMERA: Setting[int | str] = Setting("results/camera", 0, _camera)
"""The camera that takes photos of flipcharts; the one at the door may be another."""
OWN_SHEET: Setting[Mapping[str, float]] = Setting("prints/own-sheet", {}, _numbers, json.dumps)
"""Measures of a sheet of labels that the list does not have."""

PHONE_NETWORK = Setting("phones/network", "own", str)
"""Which network phones come from: the laptop's own ("own"), or the house's ("house")."""
PHONE_ENCRYPTED = Setting(
    "phones/encrypted", False, lambda stored: stored == "yes", lambda yes: "yes" if yes else "no"
)
HOTSPOT_NAME = Setting("phones/hotspot", "", str)
HOTSPOT_PASSWORD = Setting("phones/hotspot-password", "", str)
"""As the moderator typed them; the program cannot ask the system for them."""


READ_PHOTOS = Setting(
    "results/read", True, lambda stored: stored != "no", lambda yes: "yes" if yes else "no"
)
"""Whether handwriting on photos is read by itself; only where the extra for it is installed."""


def hall_screen(screens: str) -> Setting[str]:
    """Which screen was chosen for the hall by hand while exactly these were connected."""
    return Setting(f"hall/{sha256(screens.encode()).hexdigest()[:HASH_LENGTH]}", "", str)


def further_screens(screens: str) -> Setting[bool]:
    """Whether further screens show what the hall sees while exactly these are connected."""
    key = f"hall/{sha256(screens.encode()).hexdigest()[:HASH_LENGTH]}/further"
    return Setting(key, True, lambda stored: stored != "no", lambda yes: "yes" if yes else "no")


def known_event(event: Path) -> Setting[KnownEvent | None]:
    """Title and days of an event as they were last, None where that is not known."""
    return Setting(f"known/{_name(event)}", None, _known, _known_text)


def note_opened(path: Path, event: Event) -> None:
    """Remember that an event was opened, and what it is; the oldest ones are forgotten."""
    others = (entry for entry in RECENT.get() if entry != path)
    kept = (path, *others)[:MOST_RECENT]
    for gone in set(RECENT.get()) - set(kept):
        known_event(gone).forget()
    RECENT.set(kept)
    note_event(path, event)


def note_event(path: Path, event: Event) -> None:
    """Remember what an event is now, if it is one of those opened lately."""
    if path in RECENT.get():
        known_event(path).set(KnownEvent(event.title, event.start, event.days))


def _known(stored: object) -> KnownEvent:
    title, start, days = json.loads(str(stored))
    return KnownEvent(str(title), date.fromisoformat(start), int(days))


def _known_text(event: KnownEvent | None) -> str:
    return "" if event is None else json.dumps([event.title, event.start.isoformat(), event.days])


def printed(event: Path, kind: str) -> Setting[dict[int, str] | None]:
    """What was printed of a kind, as a mark for each person; None where nothing was."""
    return Setting(f"printed/{_name(event)}/{kind}", None, _marks, json.dumps)


def emergency_target(event: Path) -> Setting[Path | None]:
    """Where the emergency folder of an event goes, as a stick; None where none was chosen."""
    key = f"emergency/{_name(event)}"
    return Setting(key, None, lambda stored: Path(str(stored)), str)


def left_apart(event: Path) -> Setting[tuple[frozenset[int], ...]]:
    """Sets of points that were proposed to be joined and that a person left apart, by their ids."""
    key = f"results/{_name(event)}/apart"
    return Setting(key, (), _sets, lambda sets: json.dumps([sorted(each) for each in sets]))


def hidden_rooms(event: Path) -> Setting[frozenset[int]]:
    """Rooms of an event that have no column in the timeline, by their ids."""
    key = f"schedule/{_name(event)}/hidden"
    return Setting(key, frozenset(), _ids, lambda ids: json.dumps(sorted(ids)))


def told_messages(event: Path) -> Setting[str]:
    """The messages of Regie to phones and stage that are on, as `ui/told.py` writes them."""
    return Setting(f"regie/{_name(event)}/messages", "", str)


def keep_printed(event: Path, kind: str, marks: Mapping[int, str]) -> None:
    """Note that these were printed; what was noted of others stays."""
    if marks:
        setting = printed(event, kind)
        setting.set({**(setting.get() or {}), **marks})


def of_event(event: Path) -> Mapping[str, str]:
    """Return what this computer remembers of an event and belongs to it, as on another computer.

    The key is the purpose and what is remembered for it, as "results/apart".
    """
    found = {}
    stored = settings()
    for key in stored.allKeys():
        purpose, _, rest = key.partition("/")
        name, _, what = rest.partition("/")
        if name == _name(event) and what:
            found[f"{purpose}/{what}"] = str(stored.value(key))
    return found


def take_along(event: Path, remembered: Mapping[str, str]) -> None:
    """Remember of an event what another computer did; what cannot be read counts as nothing."""
    for key, value in remembered.items():
        purpose, _, what = key.partition("/")
        settings().setValue(f"{purpose}/{_name(event)}/{what}", value)


def forget_people(
    event: Path,
    concerns: Callable[[str], bool] | None = None,
    people: Collection[int] = (),
) -> None:
    """Forget what is remembered of people: messages, and what was printed for whom.

    concerns: says of a text whether it names somebody who goes; None for everyone. people: ids of
    those who go.
    """
    messages = HALL_MESSAGES.get()
    kept = tuple(text for text in messages if concerns is not None and not concerns(text))
    if kept != messages:
        HALL_MESSAGES.set(kept)
    told = told_messages(event)
    if concerns is None or concerns(told.get()):
        told.forget()
    stored = settings()
    for key in stored.allKeys():
        if not key.startswith(f"printed/{_name(event)}/"):
            continue
        setting = printed(event, key.rpartition("/")[2])
        marks = setting.get() or {}
        left = {person: mark for person, mark in marks.items() if person not in people}
        if concerns is None or not left:
            setting.forget()
        elif left != marks:
            setting.set(left)
    stored.sync()


def _name(event: Path) -> str:
    """Name an event in keys by its path."""
    return sha256(str(event.resolve()).encode(errors="replace")).hexdigest()[:HASH_LENGTH]
