"""What published schedules say of an item beyond the fields of the event: written and read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

_Json = str | int | float | bool | list[Any] | dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class ItemLink:
    """A link or an attachment; kind: as the file says, such as "slides"."""

    address: str
    title: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PersonMark:
    """How a file tells a person from others of the same name."""

    name: str
    number: str = ""
    guid: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleDetails:
    """Fields of a published schedule that an agenda item has no place for.

    kind: the item's kind that `type` was read as; the file's word is written again while the item
    has it. shown: the item's description as it was made of abstract and text, which are written
    again while it is the same. number: identifier by which older programs tell items apart.
    optout: not to be recorded, "" if the file does not say.
    """

    kind: str = ""
    type: str = ""
    subtitle: str = ""
    shown: str = ""
    abstract: str = ""
    text: str = ""
    track: str = ""
    language: str = ""
    slug: str = ""
    code: str = ""
    number: str = ""
    address: str = ""
    logo: str = ""
    license: str = ""
    optout: str = ""
    feedback: str = ""
    origin: str = ""
    video: str = ""
    links: tuple[ItemLink, ...] = ()
    attachments: tuple[ItemLink, ...] = ()
    people: tuple[PersonMark, ...] = ()


def merged_details(known: ScheduleDetails, new: ScheduleDetails) -> ScheduleDetails:
    """Return newer details; what they do not say, or say no more, stays as it was known."""
    together = {"kind", "shown", "abstract", "text"}
    named = {"number", "slug"}  # other programs give their own; the first ones are kept
    if new.shown == known.shown:  # a calendar has one text for both
        new = replace(new, abstract=known.abstract, text=known.text)
    taken: dict[str, Any] = {
        name: value
        for name, value in asdict(new).items()
        if name not in _LISTS and name not in named and (value or name in together)
    }
    taken["links"] = new.links or known.links
    taken["attachments"] = new.attachments or known.attachments
    marks = {mark.name: mark for mark in known.people}
    taken["people"] = tuple(_merged_mark(marks.get(mark.name), mark) for mark in new.people)
    return replace(known, **(taken if new.people else taken | {"people": known.people}))


def _merged_mark(known: PersonMark | None, new: PersonMark) -> PersonMark:
    if known is None:
        return new
    return PersonMark(
        new.name, new.number or known.number, new.guid or known.guid, new.code or known.code
    )


_LISTS: Mapping[str, type[ItemLink] | type[PersonMark]] = {
    "links": ItemLink,
    "attachments": ItemLink,
    "people": PersonMark,
}


def details_text(details: ScheduleDetails) -> str:
    """Write details as JSON, without what is empty; "" if all of it is."""
    values = {name: _filled(value) for name, value in asdict(details).items() if value}
    return json.dumps(values, ensure_ascii=False) if values else ""


def read_details(text: str) -> ScheduleDetails:
    """Read details; what is no text of ours counts as nothing, since it only adds to an item."""
    try:
        values = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return ScheduleDetails()
    if not isinstance(values, dict):
        return ScheduleDetails()
    known: dict[str, Any] = {name: _all_of(kind, values.get(name)) for name, kind in _LISTS.items()}
    for field in fields(ScheduleDetails):
        if field.name not in _LISTS:
            known[field.name] = _as_text(values.get(field.name))
    return ScheduleDetails(**known)


def _all_of(
    kind: type[ItemLink] | type[PersonMark], listed: _Json
) -> tuple[ItemLink | PersonMark, ...]:
    """Read the entries of a list; what has another shape is left out."""
    names = [field.name for field in fields(kind)]
    entries = (
        [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    )
    found = (kind(*(_as_text(each.get(name)) for name in names)) for each in entries)
    return tuple(each for each in found if each != kind(""))


def _as_text(value: _Json) -> str:
    return value if isinstance(value, str) else ""


def _filled(value: str | tuple[dict[str, str], ...]) -> str | list[dict[str, str]]:
    """Leave out what is empty in the entries of a list."""
    if isinstance(value, str):
        return value
    return [{name: text for name, text in each.items() if text} for each in value]
