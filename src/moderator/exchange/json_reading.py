"""Reads the objects of an event's records; errors name the place in the file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, time
from typing import Any

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.encoding import decode
from moderator.event.errors import ImportProblem
from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.event.workshops import Group, Workshop
from moderator.exchange.json_bounds import UNIQUE, misfit
from moderator.exchange.json_lists import LISTS, TARGETS, WISHES, outside

_GREATEST = 2**53
"""Greatest number that every reader of JSON keeps exactly."""


@dataclass(slots=True)
class EventReader:
    """Makes records of objects; errors name the place in the file.

    event: the object of the event, None where there is none. lists: the objects of each list.
    """

    file: str
    event: Any
    lists: Mapping[str, Iterable[Any]] = field(default_factory=dict)
    next_wish: int = 0

    def conference(self) -> Conference:
        """Read every record, then check that all references exist."""
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
        if self.event is not None:
            yield "event", self._record(Event, "event", self.event)
        for name, kind in LISTS.items():
            for index, value in enumerate(self.lists.get(name, ())):
                place = f"{name}[{index}]"
                found = self.mapping(place, value)
                if kind is Participant:
                    yield from self._wishes(place, found)
                    found = {k: v for k, v in found.items() if k not in WISHES}
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
        for each in fields(kind):
            moment = getattr(record, each.name)
            if isinstance(moment, (datetime, time)) and moment.tzinfo is not None:
                raise self.problem(f"{place}.{each.name}")
        return record

    def _wrong_place(self, kind: type[Record], place: str, values: dict[str, Any]) -> str:
        """Find the field that does not fit, by trying each alone."""
        for name, value in values.items():
            try:
                decode(kind, {name: value})
            except ValueError:
                return f"{place}.{outside(name)}"
            except TypeError as error:
                # fields that are missing because each is tried alone are no fault of this one
                if "missing" not in str(error) or "a value is missing" in str(error):
                    return f"{place}.{outside(name)}"
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
        for beside in WISHES[1:]:
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
        for each in fields(record):
            target = TARGETS.get(each.name)
            value = getattr(record, each.name)
            if target is not None and value is not None and value not in tables[target]:
                raise self.problem(f"{place}.{outside(each.name)}")
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
                            place if kind is Wish else f"{place}.{outside(names[-1])}"
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


def parsed(text: str | bytes, file: str) -> Any:  # noqa: ANN401
    """Parse JSON text; raises ImportProblem where it is none, or not complete.

    A repeated key is refused, since all but one of its values would be lost.
    """
    try:
        whole = json.loads(text, object_pairs_hook=lambda pairs: _mapping(pairs, file))
        # a lone surrogate is not valid text: encoding raises here
        json.dumps(whole, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise ImportProblem(
            phrase("{file} is not JSON, or it is not complete.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Export the event once more, and take that file."),
        ) from error
    return whole


def _mapping(pairs: list[tuple[str, Any]], file: str) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        raise _misfit(file, next(key for key in keys if keys.count(key) > 1))
    return found


def require_format(whole: Any, file: str, wanted: str, newest: int) -> dict[str, Any]:  # noqa: ANN401
    """Return the outer object; raise ImportProblem where it is of something else, or newer."""
    if not isinstance(whole, dict) or whole.get("format") != wanted:
        raise ImportProblem(
            phrase("{file} is JSON, but not of an event.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Choose a file that Moderator exported as JSON."),
        )
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise ImportProblem(
            phrase("{file} has a version that Moderator never had.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Export the event once more, and take that file."),
        )
    if version > newest:
        raise ImportProblem(
            phrase("{file} was written by a newer Moderator.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Update this program, then import the file again."),
        )
    return whole


def _misfit(file: str, place: str) -> ImportProblem:
    return ImportProblem(
        phrase("{file} has a value at “{place}” that does not fit.", file=file, place=place),
        kept=phrase("The event is as before."),
        remedy=phrase("Correct the file there, or export the event once more."),
    )
