"""What the columns of a list meant last time, kept for the user and not in the event.

Of a list nothing but fingerprints of its headings is kept, since a row that was taken for the
headings by mistake may hold names.
"""

import hashlib
import json
import logging
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import platformdirs

from moderator.event.conference import Conference
from moderator.exchange.importing import known_fields
from moderator.exchange.plan import ImportKind, ImportPlan, PlanOptions
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.sheet import RawTable, trimmed

LOG = logging.getLogger(__name__)
MOST = 60
"""Mappings that are kept; the one that was not used the longest goes first."""

_LOOK = 40
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Profile:
    """What columns meant. fields: by the fingerprints of their headings."""

    kind: ImportKind
    fields: Mapping[str, str]


class Profiles:
    """The mappings of the user, in one file of JSON; a damaged file counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        folder = Path(platformdirs.user_config_dir("moderator", appauthor=False))
        self._path = path or folder / "import-columns.json"

    def find(self, kind: ImportKind, headings: Iterable[str]) -> Mapping[int, str] | None:
        """Give the fields of columns with these headings, in any order; None where unknown."""
        marks = _marks(headings)
        for profile in self._read():
            if profile.kind is kind and profile.fields.keys() == set(marks) - {""}:
                return {place: profile.fields[mark] for place, mark in enumerate(marks) if mark}
        return None

    def keep(self, plan: ImportPlan) -> None:
        """Keep what the columns of a list mean; the file is written anew as a whole."""
        marks = _marks(column.heading for column in plan.columns)
        fields = {
            mark: column.field for mark, column in zip(marks, plan.columns, strict=True) if mark
        }
        if not any(fields.values()):
            return
        known = [p for p in self._read() if (p.kind, p.fields.keys()) != (plan.kind, fields.keys())]
        kept = [Profile(plan.kind, fields), *known][:MOST]
        values = [{"kind": p.kind.value, "fields": dict(p.fields)} for p in kept]
        text = json.dumps({"version": _VERSION, "profiles": values}, ensure_ascii=False, indent=1)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)
        except OSError as problem:  # the import itself went well
            LOG.warning("the mapping of columns was not kept: %s", problem)

    def _read(self) -> list[Profile]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            return [_profile(each) for each in values["profiles"]]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as problem:
            LOG.warning("the mappings of columns cannot be read: %s", problem)
            return []


def recalled(
    conference: Conference,
    kind: ImportKind,
    raw: RawTable,
    options: PlanOptions,
    profiles: Profiles,
) -> PlanOptions:
    """Let columns mean what they meant last time, if a row holds the headings of last time.

    A field that this event does not have, as the rank of another event's theme, is recognised
    anew.
    """
    chosen = options.read.header_row
    for number, cells in raw.rows[:_LOOK]:
        if chosen is not None and number != chosen:
            continue
        fields = profiles.find(kind, trimmed(cells))
        if fields is not None:
            known = known_fields(conference, kind)
            columns = {place: name for place, name in fields.items() if not name or name in known}
            read = replace(options.read, header_row=number)
            return replace(options, read=read, columns=columns, remembered=True)
    return options


def _marks(headings: Iterable[str]) -> list[str]:
    """Take the fingerprint of each heading; of equal ones each has its own, "" for none."""
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for heading in headings:
        written = key(heading)
        seen[written] += 1
        text = f"{written}\n{seen[written]}".encode()
        marks.append(hashlib.sha256(text).hexdigest()[:24] if written else "")
    return marks


def _profile(values: Mapping[str, Any]) -> Profile:
    fields = {str(mark): str(name) for mark, name in values["fields"].items()}
    return Profile(ImportKind(values["kind"]), fields)
