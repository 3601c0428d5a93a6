"""What a moderator does with lists from outside: look at a plan, then take it over."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from moderator.event.conference import Conference, Record
from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.importing import planned
from moderator.exchange.plan import (
    Choice,
    FieldChange,
    ImportKind,
    ImportPlan,
    Insert,
    PlanOptions,
    PlanRow,
    Proposal,
    Remove,
    Verdict,
    count_phrase,
    verdict_phrase,
)
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, Field
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions, Source
from moderator.exchange.tables.text_tables import DELIMITERS, ENCODINGS
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "DELIMITERS",
    "ENCODINGS",
    "Choice",
    "Column",
    "Field",
    "FieldChange",
    "Finding",
    "ImportKind",
    "ImportPlan",
    "PlanOptions",
    "PlanRow",
    "Proposal",
    "ReadOptions",
    "Severity",
    "Verdict",
    "count_phrase",
    "plan_import",
    "revise",
    "take_over",
    "verdict_phrase",
]


def plan_import(
    conference: Conference,
    kind: ImportKind | str,
    source: Source,
    options: PlanOptions | None = None,
    *,
    name: str = "",
) -> ImportPlan:
    """Read a list and compare it with the event; nothing is written.

    source: a path, or the bytes of a file called `name`. Takes up to seconds for long lists, so
    call it off the interface's thread. Raises ImportProblem where the file cannot be read at
    all; every smaller problem is a finding of the plan.
    """
    options = options or PlanOptions()
    raw = read_raw(source, options.read, name)
    return planned(conference, ImportKind(kind), raw, options)


def revise(conference: Conference, plan: ImportPlan, options: PlanOptions) -> ImportPlan:
    """Make the plan anew with other decisions or meanings of columns, without reading again.

    The file must be read anew only where encoding, delimiter or sheet were changed.
    """
    return planned(conference, plan.kind, plan.raw, options)


def take_over(store: Store, plan: ImportPlan) -> Phrase:
    """Write a plan in one edit and say what was done; an empty plan leaves no trace.

    Where the event has changed since the plan was made, it is made anew first. Raises
    ImportProblem where nothing in the list could be understood.
    """
    if plan.basis is not store.conference:
        plan = revise(store.conference, plan, plan.options)
    if plan.failed:
        finding = next(f for f in plan.findings if f.severity is Severity.ERROR)
        raise ImportProblem(
            finding.message, kept=phrase("The event is as before."), remedy=finding.remedy
        )
    if not plan.steps:
        return phrase("{file} holds nothing new; nothing was changed.", file=plan.file)
    with store.edit(_label(plan)) as edit:
        _write(edit, plan)
    return _summary(plan)


def _write(edit: Edit, plan: ImportPlan) -> None:
    made: dict[int, int] = {}
    # references may point ahead, so nothing is inserted before what it refers to: by order
    for step in plan.steps:
        if isinstance(step, Remove):
            edit.remove(step.kind, step.record_id)
        elif isinstance(step, Insert):
            kept = edit.insert(_with_new_ids(step.record, made, record_id=0))
            made[step.record.id] = kept.id
        else:
            edit.update(_with_new_ids(step.record, made, record_id=step.record.id))


def _with_new_ids(record: Record, made: Mapping[int, int], *, record_id: int) -> Record:
    """Put real ids in the place of the plan's negative ones."""
    changed: dict[str, Any] = {"id": record_id}
    for each in fields(record):
        value = getattr(record, each.name)
        if each.name.endswith("_id") and isinstance(value, int) and value < 0:
            changed[each.name] = made[value]
    return replace(record, **changed)


def _label(plan: ImportPlan) -> Phrase:
    return {
        ImportKind.PARTICIPANTS: phrase("Import participants from {file}", file=plan.file),
        ImportKind.PROGRAMME: phrase("Import the programme from {file}", file=plan.file),
        ImportKind.WORKSHOPS: phrase("Import workshops from {file}", file=plan.file),
    }[plan.kind]


def _summary(plan: ImportPlan) -> Phrase:
    counts = plan.counts
    return phrase(
        "{file} taken over: {new} new, {changed} changed, {unchanged} unchanged, "
        "{twice} twice, {unclear} left out.",
        file=plan.file,
        new=counts[Verdict.NEW],
        changed=counts[Verdict.CHANGED],
        unchanged=counts[Verdict.UNCHANGED],
        twice=counts[Verdict.TWICE],
        unclear=counts[Verdict.UNCLEAR],
    )
