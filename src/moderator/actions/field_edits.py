"""Changing single fields of a record, so that typing in a field is one step of undo."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from moderator.event.conference import Record

R = TypeVar("R", bound=Record)


def with_values(
    record: R, values: Mapping[str, Any], fixed: Collection[str] = ("id", "hand_edited")
) -> R:
    """Return a record with other values; TypeError for what is no field, or none to be changed."""
    kind = type(record)
    unknown = values.keys() - ({field.name for field in fields(kind)} - set(fixed))
    if unknown:
        raise TypeError(f"no field of {kind.__name__}: {sorted(unknown)}")
    changed: R = replace(record, **values)
    return changed


def series(record: Record, values: Mapping[str, Any]) -> str:
    """Name the series of edits of these fields of a record, which are one step of undo."""
    return f"{type(record).__name__}-{record.id}-{'-'.join(sorted(values))}"
