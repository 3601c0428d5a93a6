"""Import of lists: make a plan, apply it, and remember how the columns were read.

Only fingerprints of the headings are remembered, since a row that was mistaken for the headings may
hold names.
"""

import hashlib
import json
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

from moderator.actions.announcing import forget_room
from moderator.actions.collecting import without_collecting
from moderator.actions.event_dates import move_along
from moderator.event.conference import Conference, Record
from moderator.event.encoding import KIND_NAMES
from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.workshops import Workshop
from moderator.exchange.importing import known_fields, likely_kind, planned
from moderator.exchange.meanings import NEVER, NO_WISH, AskedValue, Meaning, read_meanings
from moderator.exchange.participants.changes import LEAVE
from moderator.exchange.plan import (
    FieldChange,
    ImportKind,
    ImportPlan,
    Insert,
    PlanOptions,
    PlanRow,
    Proposal,
    Remove,
    RowChoice,
    Verdict,
    count_phrase,
    verdict_phrase,
)
from moderator.exchange.tables.encodings import ENCODINGS, MIXED, TWICE
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ColumnMeaning, ReadColumn
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import (
    EVERY,
    Progress,
    RawTable,
    ReadOptions,
    Source,
    trimmed,
    unwatched,
)
from moderator.exchange.tables.text_tables import DELIMITERS
from moderator.rules.written.comparing import key
from moderator.store.edit import Edit
from moderator.store.store import Store

LOG = logging.getLogger(__name__)
MOST = 60
"""Number of mappings that are kept; the least recently used one is dropped first."""

_LOOK = 40
_VERSION = 1


@dataclass(frozen=True, slots=True)
class ImportProfile:
    """The meaning of a list's columns. fields: names by the fingerprints of the headings."""

    kind: ImportKind
    fields: Mapping[str, str]


class Profiles:
    """The user's mappings of columns, in one JSON file; a damaged file counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        folder = Path(platformdirs.user_config_dir("moderator", appauthor=False))
        self._path = path or folder / "import-columns.json"

    def find(self, kind: ImportKind, headings: Iterable[str]) -> Mapping[int, str] | None:
        """Return the fields for columns with these headings, in any order; None if unknown."""
        marks = _marks(headings)
        for profile in self._read():
            if profile.kind is kind and profile.fields.keys() == set(marks) - {""}:
                return {place: profile.fields[mark] for place, mark in enumerate(marks) if mark}
        return None

    def keep(self, plan: ImportPlan) -> None:
        """Save the meaning of a list's columns; the whole file is rewritten."""
        marks = _marks(column.heading for column in plan.columns)
        fields = {
            mark: column.field for mark, column in zip(marks, plan.columns, strict=True) if mark
        }
        if not any(fields.values()):
            return
        known = [p for p in self._read() if (p.kind, p.fields.keys()) != (plan.kind, fields.keys())]
        kept = [ImportProfile(plan.kind, fields), *known][:MOST]
        values = [{"kind": p.kind.value, "fields": dict(p.fields)} for p in kept]
        text = json.dumps({"version": _VERSION, "profiles": values}, ensure_ascii=False, indent=1)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)
        except OSError as problem:  # not worth an error: the import itself succeeded
            LOG.warning("the mapping of columns was not kept: %s", problem)

    def _read(self) -> list[ImportProfile]:
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
    """Give columns the meaning that they had last time, if a row has the same headings.

    A field that this event does not have, such as the rank of another event's theme, is recognised
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
    """Return a fingerprint for each heading, different for repeated ones, "" for an empty one."""
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for heading in headings:
        written = key(heading)
        seen[written] += 1
        text = f"{written}\n{seen[written]}".encode()
        marks.append(hashlib.sha256(text).hexdigest()[:24] if written else "")
    return marks


def _profile(values: Mapping[str, Any]) -> ImportProfile:
    fields = {str(mark): str(name) for mark, name in values["fields"].items()}
    return ImportProfile(ImportKind(values["kind"]), fields)


__all__ = [
    "DELIMITERS",
    "ENCODINGS",
    "MIXED",
    "NEVER",
    "NO_WISH",
    "TWICE",
    "AskedValue",
    "ColumnMeaning",
    "FieldChange",
    "Finding",
    "ImportKind",
    "ImportPlan",
    "Meaning",
    "PlanOptions",
    "PlanRow",
    "Profiles",
    "Progress",
    "Proposal",
    "RawTable",
    "ReadColumn",
    "ReadOptions",
    "RowChoice",
    "Severity",
    "Verdict",
    "count_phrase",
    "kept_lines",
    "plan_import",
    "read_meanings",
    "revise",
    "take_over",
    "verdict_phrase",
]


def plan_import(
    conference: Conference,
    kind: ImportKind | str | None,
    source: Source,
    options: PlanOptions | None = None,
    *,
    name: str = "",
    profiles: Profiles | None = None,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Read a list and compare it with the event; nothing is written.

    kind: what the list is about; None finds it from the headings. source: a path, or the bytes of a
    file called `name`. profiles: earlier mappings of columns; one with the same headings is used
    unless the options say what the columns mean. Takes up to seconds for long lists, so do not call
    it on the interface's thread. Raises ImportProblem if the file cannot be read at all; every
    smaller problem is a finding of the plan.
    """
    options = options or PlanOptions()
    with without_collecting():
        raw = read_raw(source, options.read, name, progress)
        kind = likely_kind(raw) if kind is None else ImportKind(kind)
        if profiles is not None and not options.columns:
            options = recalled(conference, kind, raw, options, profiles)
        return planned(conference, kind, raw, options, progress)


def revise(
    conference: Conference, plan: ImportPlan, options: PlanOptions, progress: Progress = unwatched
) -> ImportPlan:
    """Make the plan again with other decisions or column meanings, without rereading the file.

    The file has to be read again only if the encoding, delimiter or sheet was changed.
    """
    with without_collecting():
        return planned(conference, plan.kind, plan.raw, options, progress)


def take_over(store: Store, plan: ImportPlan, progress: Progress = unwatched) -> Phrase:
    """Write a plan in one edit and describe what was done; an empty plan makes no edit.

    If the event has changed since the plan was made, the plan is made again first. progress: called
    with the number of steps done; if it raises, the event stays as it was. Raises ImportProblem if
    nothing in the list could be understood.
    """
    if plan.basis is not store.conference:
        plan = revise(store.conference, plan, plan.options)
    if plan.failed:
        finding = next(f for f in plan.findings if f.severity is Severity.ERROR)
        raise ImportProblem(
            finding.message, kept=phrase("The event is as before."), remedy=finding.remedy
        )
    if not plan.steps:
        return phrase("{file} changes nothing in the event.", file=plan.file)
    with without_collecting(), store.edit(_label(plan)) as edit:
        _write(edit, plan, progress)
        move_along(edit, plan.basis.event, edit.conference.event, store.clock())
    return _summary(plan)


def kept_lines(plan: ImportPlan, translate: Callable[[Phrase], str]) -> Iterator[Phrase]:
    """Describe what was edited by hand and stays; `translate` translates fields and values."""
    for row in plan.rows:
        for change in row.kept:
            yield phrase(
                "Row {row}, {title}: edited by hand, stays: {field} {value} (in the list: {new})",
                row=row.number or 0,
                title=row.title,
                field=translate(change.label),
                value=translate(change.old),
                new=translate(change.new),
            )


def _write(edit: Edit, plan: ImportPlan, progress: Progress) -> None:
    made: dict[int, int] = {}
    # references may point ahead, so records are inserted in the order of their kinds
    for count, step in enumerate(plan.steps):
        if not count % EVERY:
            progress(count, len(plan.steps))
        if isinstance(step, Remove):
            edit.remove(step.kind, step.record_id)
        elif isinstance(step, Insert):
            kept = edit.insert(step.record, id=0, **_real_ids(step.record, made))
            made[step.record.id] = kept.id
        else:
            before = edit.conference.get(type(step.record), step.record.id)
            after = edit.change(step.record, **_real_ids(step.record, made))
            if isinstance(before, Workshop) and isinstance(after, Workshop):
                forget_room(edit, before, after)


def _real_ids(record: Record, made: Mapping[int, int]) -> dict[str, int]:
    """Return a record's references with the plan's negative ids replaced by real ones."""
    return {
        name: made[value]
        for name in _references(type(record).__name__)
        if (value := getattr(record, name)) is not None and value < 0
    }


@cache
def _references(kind: str) -> tuple[str, ...]:
    """List the fields of a kind of record that refer to other records."""
    return tuple(field.name for field in fields(KIND_NAMES[kind]) if field.name.endswith("_id"))


def _label(plan: ImportPlan) -> Phrase:
    return {
        ImportKind.PARTICIPANTS: phrase("Import participants from {file}", file=plan.file),
        ImportKind.PROGRAMME: phrase("Import the programme from {file}", file=plan.file),
        ImportKind.WORKSHOPS: phrase("Import workshops from {file}", file=plan.file),
    }[plan.kind]


def _summary(plan: ImportPlan) -> Phrase:
    """Describe what was done, leaving out what did not occur."""
    left = Counter(row.verdict for row in plan.rows if row.chosen == LEAVE)
    counts = plan.counts - left
    new, changed = counts[Verdict.NEW], counts[Verdict.CHANGED]
    gone = sum(bool(row.chosen) for row in plan.rows if row.verdict is Verdict.GONE)
    out = counts[Verdict.UNCLEAR] + left.total()
    pattern = {
        (True, True, True): phrase("{file}: {new} new, {changed} changed, {out} left out."),
        (True, True, False): phrase("{file}: {new} new, {changed} changed."),
        (True, False, True): phrase("{file}: {new} new, {out} left out."),
        (True, False, False): phrase("{file}: {new} new."),
        (False, True, True): phrase("{file}: {changed} changed, {out} left out."),
        (False, True, False): phrase("{file}: {changed} changed."),
        (False, False, True): phrase("{file}: taken over, {out} left out."),
        (False, False, False): phrase("{file}: {gone} no longer in the list.")
        if gone
        else phrase("{file} taken over."),
    }[bool(new), bool(changed), bool(out)]
    arguments: dict[str, str | int] = {"file": plan.file, "new": new, "changed": changed}
    return replace(pattern, arguments=(*arguments.items(), ("gone", gone), ("out", out)))
