"""Writes a whole event as open JSON, and reads it back without loss.

The format is described in docs/event-json.md.
"""

import base64
import binascii
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, time
from typing import Any

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.encoding import decode, encode
from moderator.event.errors import ImportProblem
from moderator.event.people import Bond, Participant, Refusal, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    JoinedPoint,
    LegendSign,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemKind,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.json_bounds import UNIQUE, misfit

FORMAT = "moderator-event"
VERSION = 1

LISTS: Mapping[str, type[Record]] = {
    "rooms": Room,
    "themes": Theme,
    "rounds": AgendaItem,
    "items": AgendaItem,
    "item_rooms": ItemRoom,
    "contributions": Contribution,
    "parts": Part,
    "workshops": Workshop,
    "guiding_questions": GuidingQuestion,
    "groups": Group,
    "participants": Participant,
    "refusals": Refusal,
    "bonds": Bond,
    "placements": Placement,
    "proofs": Proof,
    "preferences": Preferences,
    "legend_signs": LegendSign,
    "results": Result,
    "joined_points": JoinedPoint,
    "points": Point,
    "joined_members": JoinedMember,
    "answers": Answer,
    "phone_dots": PhoneDots,
    "photos": Photo,
    "proposed_points": ProposedPoint,
    "intake_photos": IntakePhoto,
    "own_slides": OwnSlide,
    "order_entries": OrderEntry,
    "scene_notes": SceneNote,
    "deadlines": Deadline,
    "plan_versions": PlanVersion,
    "item_sources": ItemSource,
}
"""The lists of the file; rounds are the workshop rounds, items all other agenda items."""

_TARGETS: Mapping[str, type[Record]] = {
    "item_id": AgendaItem,
    "round_id": AgendaItem,
    "room_id": Room,
    "theme_id": Theme,
    "workshop_id": Workshop,
    "participant_id": Participant,
    "group_id": Group,
    "question_id": GuidingQuestion,
    "solution_id": Point,
    "challenge_id": Point,
    "point_id": Point,
    "joined_id": JoinedPoint,
    "photo_id": Photo,
    "slide_id": OwnSlide,
    "one_id": Participant,
    "other_id": Participant,
}
_GREATEST = 2**53
"""Greatest number that every reader of JSON keeps exactly."""

_WISHES = ("wishes", "wish_ranks", "wish_ids", "wish_ties")
_FRAME = frozenset({"format", "version", "event", *LISTS, "photo_contents"})
_PIXELS = ("original", "shown")


@dataclass(frozen=True, slots=True)
class PhotoContent:
    """The data of a photo: the original file, and the upright JPEG without metadata."""

    original: bytes
    shown: bytes


def to_json(
    conference: Conference, photos: Callable[[str], PhotoContent | None] | None = None
) -> str:
    """Write an event as JSON text.

    photos: returns the data of a photo by its content, None to leave it out; without this function
    the file holds only the names of the photos.
    """
    return json.dumps(to_mapping(conference, photos), ensure_ascii=False, indent=1) + "\n"


def to_mapping(
    conference: Conference, photos: Callable[[str], PhotoContent | None] | None = None
) -> dict[str, Any]:
    """Make the mapping that `to_json` writes."""
    events = conference.all(Event)
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "event": encode(events[0]) if events else None,
    }
    for name, kind in LISTS.items():
        found[name] = [
            _object(record, name, conference) for record in _records(conference, name, kind)
        ]
    if photos is not None:
        contents = {name: photos(name) for name in pixels_of(conference)}
        found["photo_contents"] = {
            name: {"original": _text(content.original), "shown": _text(content.shown)}
            for name, content in sorted(contents.items())
            if content is not None
        }
    return found


def pixels_of(conference: Conference) -> frozenset[str]:
    """Name the pixels that the event's records refer to, by the hash of their content."""
    photos = conference.all(Photo)
    return frozenset(
        name
        for name in (
            *(photo.content for photo in photos),
            *(photo.picture for photo in photos),
            *(photo.content for photo in conference.all(IntakePhoto)),
            *(photo.picture for photo in conference.all(IntakePhoto)),
            *(page for slide in conference.all(OwnSlide) for page in slide.pages),
            *(event.logo for event in conference.all(Event)),
        )
        if name
    )


def from_json(text: str | bytes, file: str = "JSON") -> Conference:
    """Read an event from JSON text; every record keeps its id.

    file: name for messages. Raises ImportProblem, with the place in the file, if anything is
    malformed, contradictory or newer than this program.
    """
    return _Reader(file, _loaded(text, file)).conference()


def photo_contents(text: str | bytes, file: str = "JSON") -> Mapping[str, PhotoContent]:
    """Read the data of the photos from JSON text, by the content (hash) that names them."""
    reader = _Reader(file, _loaded(text, file))
    found = {}
    for name, value in reader.mapping(
        "photo_contents", reader.whole.get("photo_contents", {})
    ).items():
        place = f"photo_contents.{name}"
        parts = reader.mapping(place, value)
        try:
            if parts.keys() != set(_PIXELS):
                raise KeyError(place)  # noqa: TRY301
            original, shown = (base64.b64decode(parts[part], validate=True) for part in _PIXELS)
        except (KeyError, TypeError, ValueError, binascii.Error):
            raise reader.problem(place) from None
        found[name] = PhotoContent(original, shown)
    return found


def _records(conference: Conference, name: str, kind: type[Record]) -> Iterable[Record]:
    if kind is not AgendaItem:
        return conference.all(kind)
    wanted = name == "rounds"
    return [
        item
        for item in conference.all(AgendaItem)
        if (item.kind is ItemKind.WORKSHOP_ROUND) is wanted
    ]


def _object(record: Record, name: str, conference: Conference) -> dict[str, Any]:
    values = {_outside(key): value for key, value in encode(record).items()}
    if name == "rounds":
        values = {"id": record.id, "number": conference.round_number(record.id)} | values
    if isinstance(record, Participant):
        values |= _wishes(conference, record)
    return values


def _wishes(conference: Conference, person: Participant) -> dict[str, Any]:
    """Write wishes as round → ordered list of themes, and their ranks, which may have gaps."""
    found: dict[str, dict[str, list[Any]]] = {name: {} for name in _WISHES}
    for item in conference.items():
        wishes = conference.wishes_of(person.id, item.id)
        if wishes:
            found["wishes"][str(item.id)] = [wish.theme_id for wish in wishes]
            found["wish_ranks"][str(item.id)] = [wish.rank for wish in wishes]
            found["wish_ids"][str(item.id)] = [wish.id for wish in wishes]
            if any(wish.tied for wish in wishes):
                found["wish_ties"][str(item.id)] = [wish.tied for wish in wishes]
    return found


def _outside(name: str) -> str:
    return name.removesuffix("_id") if name in _TARGETS else name


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _mapping(pairs: list[tuple[str, Any]], file: str) -> dict[str, Any]:
    """Make a mapping; refuse repeated keys, since all but one of their values would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        raise _misfit(file, next(key for key in keys if keys.count(key) > 1))
    return found


def _loaded(text: str | bytes, file: str) -> dict[str, Any]:
    try:
        whole = json.loads(text, object_pairs_hook=lambda pairs: _mapping(pairs, file))
        json.dumps(
            whole, ensure_ascii=False
        ).encode()  # a lone surrogate is not valid text: encoding raises here
    except (ValueError, RecursionError) as error:
        raise ImportProblem(
            phrase("{file} is not JSON, or it is not complete.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Export the event once more, and take that file."),
        ) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ImportProblem(
            phrase("{file} is JSON, but not of an event.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Choose a file that Moderator exported as JSON."),
        )
    version = whole.get("version")
    if type(version) is not int or version > VERSION or version < 1:
        raise ImportProblem(
            phrase("{file} was written by a newer Moderator.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Update this program, then import the file again."),
        )
    return whole


@dataclass(slots=True)
class _Reader:
    """Reads the mapping of a whole event; errors name the place in the file."""

    file: str
    whole: dict[str, Any]
    next_wish: int = 0

    def conference(self) -> Conference:
        """Read every record, then check that all references exist."""
        unknown = next((name for name in self.whole if name not in _FRAME), None)
        if unknown is not None:
            raise self.unknown(unknown)
        tables: dict[type[Record], dict[int, Record]] = {kind: {} for kind in RECORD_KINDS}
        places: dict[tuple[type[Record], int], str] = {}
        found = list(self._all())
        first_free = max([0, *(r.id for _, r in found if isinstance(r, Wish))]) + 1
        for place, record in found:
            table = tables[type(record)]
            if isinstance(record, Wish) and record.id < 1:
                record = replace(record, id=first_free - 1 - record.id)  # noqa: PLW2901
            if record.id in table:
                raise self.problem(f"{place}.id")
            table[record.id] = record
            places[type(record), record.id] = place
        for (kind, record_id), place in places.items():
            self._check(tables[kind][record_id], tables, place)
        self._check_unique(tables, places)
        return Conference(tables)

    def _all(self) -> Iterator[tuple[str, Record]]:
        event = self.whole.get("event")
        if event is not None:
            yield "event", self._record(Event, "event", event)
        for name, kind in LISTS.items():
            values = self.whole.get(name, [])
            if not isinstance(values, list):
                raise self.problem(name)
            for index, value in enumerate(values):
                place = f"{name}[{index}]"
                found = self.mapping(place, value)
                if kind is Participant:
                    yield from self._wishes(place, found)
                    found = {k: v for k, v in found.items() if k not in _WISHES}
                record = self._record(kind, place, found)
                if isinstance(record, AgendaItem):
                    self._check_list(name, record, place)
                yield place, record

    def _check_list(self, name: str, item: AgendaItem, place: str) -> None:
        if (item.kind is ItemKind.WORKSHOP_ROUND) is not (name == "rounds"):
            raise self.problem(f"{place}.kind")

    def _record(self, kind: type[Record], place: str, value: object) -> Record:
        inside = {field.name for field in fields(kind)}
        values = {}
        for name, each in self.mapping(place, value).items():
            if name == "number" and kind is AgendaItem:
                continue  # ignored: it follows from the order of the rounds
            key = name if name in inside else f"{name}_id"
            if key not in inside:
                raise self.unknown(f"{place}.{name}")
            if isinstance(each, int) and abs(each) > _GREATEST:
                raise self.problem(f"{place}.{name}")
            values[key] = each
        try:
            record = decode(kind, values)
        except (KeyError, TypeError, ValueError):
            raise self.problem(self._wrong_place(kind, place, values)) from None
        if kind in (Event, Proof, Preferences) and record.id != 1:
            raise self.problem(f"{place}.id")
        wrong = misfit(record)
        if wrong is not None:
            raise self.problem(f"{place}.{wrong}")
        for field in fields(kind):
            moment = getattr(record, field.name)
            if isinstance(moment, (datetime, time)) and moment.tzinfo is not None:
                raise self.problem(f"{place}.{field.name}")
        return record

    def _wrong_place(self, kind: type[Record], place: str, values: dict[str, Any]) -> str:
        """Find the field that does not fit, by trying each alone."""
        for name, value in values.items():
            try:
                decode(kind, {name: value})
            except ValueError:
                return f"{place}.{_outside(name)}"
            except TypeError as error:
                # fields that are missing because each is tried alone are no fault of this one
                if "missing" not in str(error) or "a value is missing" in str(error):
                    return f"{place}.{_outside(name)}"
        return place

    def _wishes(self, place: str, person: Mapping[str, Any]) -> Iterator[tuple[str, Record]]:
        """Read the wishes of a person; missing ranks count from 1, missing ids are assigned."""
        for name, themes in self.mapping(f"{place}.wishes", person.get("wishes", {})).items():
            where = f"{place}.wishes.{name}"
            if not isinstance(themes, list):
                raise self.problem(where)
            ranks = self._beside(person, "wish_ranks", name, place) or range(1, len(themes) + 1)
            ids = self._beside(person, "wish_ids", name, place) or [None] * len(themes)
            ties = self._beside(person, "wish_ties", name, place) or [False] * len(themes)
            if (
                not len(themes) == len(ranks) == len(ids) == len(ties)
                or any(type(tie) is not bool for tie in ties)
                or not name.isascii()
                or not name.isdigit()
            ):
                raise self.problem(where)
            for theme, rank, own, tie in zip(themes, ranks, ids, ties, strict=True):
                wish = self._wish(where, (own, person.get("id"), int(name), rank, theme))
                yield where, replace(wish, tied=tie)
        for beside in _WISHES[1:]:
            for name in self.mapping(f"{place}.{beside}", person.get(beside, {})):
                if name not in person.get("wishes", {}):
                    raise self.problem(f"{place}.{beside}.{name}")

    def _beside(
        self, person: Mapping[str, Any], key: str, round_name: str, place: str
    ) -> list[Any] | None:
        found = self.mapping(f"{place}.{key}", person.get(key, {})).get(round_name)
        if found is not None and not isinstance(found, list):
            raise self.problem(f"{place}.{key}.{round_name}")
        return found

    def _wish(self, place: str, values: tuple[object, ...]) -> Wish:
        own, *others = values
        if own is None:
            self.next_wish -= 1
            own = self.next_wish
        numbers = [value for value in (own, *others) if type(value) is int]
        if len(numbers) != len(values) or any(abs(n) > _GREATEST for n in numbers):
            raise self.problem(place)
        own_id, person_id, round_id, rank, theme_id = numbers
        wish = Wish(own_id, person_id, round_id, rank, theme_id)
        if wish.rank < 1:
            raise self.problem(place)
        return wish

    def _check(
        self, record: Record, tables: Mapping[type[Record], Mapping[int, Record]], place: str
    ) -> None:
        for field in fields(record):
            target = _TARGETS.get(field.name)
            value = getattr(record, field.name)
            if target is not None and value is not None and value not in tables[target]:
                raise self.problem(f"{place}.{_outside(field.name)}")
        if isinstance(record, Placement):
            self._check_placement(record, tables, place)

    def _check_placement(
        self, placement: Placement, tables: Mapping[type[Record], Mapping[int, Record]], place: str
    ) -> None:
        """Refuse a place in a workshop of another round, or in a group of another workshop."""
        workshop = tables[Workshop][placement.workshop_id]
        if isinstance(workshop, Workshop) and workshop.round_id != placement.round_id:
            raise self.problem(f"{place}.workshop")
        group = None if placement.group_id is None else tables[Group][placement.group_id]
        if isinstance(group, Group) and group.workshop_id != placement.workshop_id:
            raise self.problem(f"{place}.group")

    def _check_unique(
        self,
        tables: Mapping[type[Record], Mapping[int, Record]],
        places: Mapping[tuple[type[Record], int], str],
    ) -> None:
        for kind, signs in UNIQUE.items():
            for names in signs:
                seen: set[tuple[object, ...]] = set()
                for record in tables[kind].values():
                    sign = tuple(getattr(record, name) for name in names)
                    if sign in seen and None not in sign:
                        place = places[kind, record.id]
                        raise self.problem(
                            place if kind is Wish else f"{place}.{_outside(names[-1])}"
                        )
                    seen.add(sign)

    def mapping(self, place: str, value: object) -> dict[str, Any]:
        """Return a value as a mapping; raise with its place if it is none."""
        if not isinstance(value, dict):
            raise self.problem(place)
        return value

    def problem(self, place: str) -> ImportProblem:
        """Return the error for a wrong value at a place."""
        return _misfit(self.file, place)

    def unknown(self, place: str) -> ImportProblem:
        """Return the error for an unknown key at a place."""
        return ImportProblem(
            phrase("{file} has a key at “{place}” that is unknown.", file=self.file, place=place),
            kept=phrase("The event is as before."),
            remedy=phrase("Check how it is spelt; docs/event-json.md lists every key."),
        )


def _misfit(file: str, place: str) -> ImportProblem:
    return ImportProblem(
        phrase("{file} has a value at “{place}” that does not fit.", file=file, place=place),
        kept=phrase("The event is as before."),
        remedy=phrase("Correct the file there, or export the event once more."),
    )
