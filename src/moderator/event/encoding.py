"""Conversion of records to values that JSON can hold, and back."""

from dataclasses import fields
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from moderator.event.conference import RECORD_KINDS, Record

R = TypeVar("R", bound=Record)

KIND_NAMES: dict[str, type[Record]] = {kind.__name__: kind for kind in RECORD_KINDS}
"""The kinds of records by the names under which the journal and the open JSON know them."""

_AS_THEY_ARE = frozenset({str, int, bool, float, NoneType})


def encode(record: Record) -> dict[str, Any]:
    """Return a mapping of field name to text, number, bool or None; times are ISO 8601."""
    names = _field_types(type(record).__name__)
    return {name: _plain(getattr(record, name)) for name in names}


def decode(kind: type[R], values: dict[str, Any]) -> R:
    """Make a record from what `encode` returned; a missing field gets its default.

    Raises KeyError for an unknown field, ValueError or TypeError for a value that does not fit.
    """
    types = _field_types(kind.__name__)
    return kind(**{name: _typed(types[name], value) for name, value in values.items()})


def require_decodable(record: Record) -> None:
    """Raise ValueError or TypeError if `decode` would refuse what `encode` makes of a record."""
    kind = type(record)
    for name, exact in _exact_types(kind.__name__):
        if type(getattr(record, name)) not in exact:
            decode(kind, encode(record))
            return


@cache
def _exact_types(name: str) -> tuple[tuple[str, frozenset[type]], ...]:
    return tuple((field, frozenset(types)) for field, types in _field_types(name).items())


def _plain(value: object) -> object:
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, time)):
        return value.isoformat()
    return value


@cache
def _field_types(name: str) -> dict[str, tuple[type, ...]]:
    kind = KIND_NAMES[name]
    hints = get_type_hints(kind)
    return {
        f.name: get_args(hints[f.name])
        if get_origin(hints[f.name]) is UnionType
        else (hints[f.name],)
        for f in fields(kind)
    }


def _typed(types: tuple[type, ...], value: Any) -> Any:  # noqa: ANN401
    if value is None:
        if NoneType in types:
            return None
        raise TypeError("a value is missing")
    kind = types[0]
    if kind in (date, datetime, time):
        return kind.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not a {kind.__name__}")
    return value
