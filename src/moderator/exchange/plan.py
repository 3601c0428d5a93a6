"""The plan of an import: what it would do, row by row, before anything is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from moderator.event.conference import Conference, Record
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.meanings import AskedValue, Meaning
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ColumnMeaning, ReadColumn
from moderator.exchange.tables.sheet import RawTable, ReadOptions, column_letters


class ImportKind(StrEnum):
    """What a list is about."""

    PARTICIPANTS = "participants"
    PROGRAMME = "programme"
    WORKSHOPS = "workshops"


class Verdict(StrEnum):
    """What importing a row would do."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    GONE = "gone"
    TWICE = "twice"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its old and new value as text."""

    label: Phrase
    old: Phrase
    new: Phrase


@dataclass(frozen=True, slots=True)
class RowChoice:
    """A choice that the moderator can make for a row; the name is stable."""

    name: str
    label: Phrase


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the list, or a record that is missing from it, with its verdict.

    name: stable name for decisions. number: row in the file, None for a missing record. changes:
    field by field. notes: further remarks. choices: choices that the row offers or needs; chosen:
    name of the one made, "" if none. kept: fields that were edited by hand and stay, with their
    value and that of the list.
    """

    name: str
    number: int | None
    verdict: Verdict
    title: str
    detail: str = ""
    changes: tuple[FieldChange, ...] = ()
    notes: tuple[Phrase, ...] = ()
    choices: tuple[RowChoice, ...] = ()
    chosen: str = ""
    kept: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A guess that takes effect only if it is accepted.

    name: stable name. sentence: the proposal in words. written, meant: the text in the file and
    what is proposed instead. rows: numbers of the rows concerned. score: likeness in per cent.
    kept: the field that was edited by hand and would be overwritten; `meant` is then the title of
    its record. Such a proposal is accepted only by its name, never by accepting all.
    """

    name: str
    sentence: Phrase
    written: str
    meant: str
    rows: tuple[int, ...]
    score: int = 100
    accepted: bool = False
    kept: FieldChange | None = None


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """How a list should be read, and the moderator's decisions.

    columns: fields by the column's index from 0. remembered: they come from an earlier import of a
    list with the same headings. accepted: names of proposals; accept_all accepts all. decisions:
    names of choices by names of rows. meanings: meanings of values, by the values as written by
    `written_alike`.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    columns: Mapping[int, str] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()
    accept_all: bool = False
    decisions: Mapping[str, str] = field(default_factory=dict)
    remembered: bool = False
    meanings: Mapping[str, Meaning] = field(default_factory=dict)

    def accepts(self, name: str) -> bool:
        """Return whether a proposal was accepted."""
        return self.accept_all or name in self.accepted


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert a record; its negative id, and those in its references, stand for new ids."""

    record: Record


@dataclass(frozen=True, slots=True)
class Update:
    """Replace the record with the same id; references may be negative."""

    record: Record


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a record."""

    kind: type[Record]
    record_id: int


Step = Insert | Update | Remove


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that an import would do, and how the list was understood.

    basis: the conference that the plan was made for. header_row: None if no heading was recognised.
    fields: what columns can mean. steps: in the order of writing. asked: values whose meaning only
    the moderator knows.
    """

    kind: ImportKind
    basis: Conference
    raw: RawTable
    options: PlanOptions
    header_row: int | None
    columns: tuple[ReadColumn, ...]
    fields: tuple[ColumnMeaning, ...]
    rows: tuple[PlanRow, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()
    steps: tuple[Step, ...] = ()
    asked: tuple[AskedValue, ...] = ()

    @property
    def file(self) -> str:
        """Name of the file."""
        return self.raw.file

    @property
    def counts(self) -> Counter[Verdict]:
        """Number of rows of each verdict."""
        return Counter(row.verdict for row in self.rows)

    @property
    def failed(self) -> bool:
        """Whether nothing in the list could be understood."""
        return not self.rows and any(f.severity is Severity.ERROR for f in self.findings)

    @property
    def left_out(self) -> int:
        """How much is not taken over: rows, or parts of them, and what concerns the whole file."""
        told = [finding for finding in self.findings if finding.left_out]
        unclear = (row for row in self.rows if row.verdict is Verdict.UNCLEAR)
        guessed = (p for p in self.proposals if not p.accepted and p.kept is None)
        rows = {
            *(finding.row for finding in told),
            *(row.number for row in unclear),
            *(number for proposal in guessed for number in proposal.rows),
        }
        return len(rows - {None}) + sum(finding.row is None for finding in told)

    def summary(self) -> tuple[Phrase, ...]:
        """The number of rows of each verdict in words, without verdicts that do not occur."""
        counts = self.counts
        return tuple(
            count_phrase(verdict, counts[verdict]) for verdict in Verdict if counts[verdict]
        )

    def lines(self) -> Iterator[Phrase]:
        """Describe the plan line by line: counts, rows with changes, proposals, findings."""
        yield phrase("{file}:", file=self.file)
        yield from self.summary()
        labels = {each.name: each.label for each in self.fields}
        for column in self.columns:
            if not column.sure and column.field:
                yield phrase("Column “{column}” is taken as:", column=column.heading)
                yield labels[column.field]
        unused = list(self._unused())
        if unused:
            yield phrase("Not used: {columns}", columns=" · ".join(unused))
        listed = {Verdict.CHANGED, Verdict.TWICE, Verdict.UNCLEAR}
        # if most people are missing, it is a short list, as from the door: do not name them all
        if self.counts[Verdict.GONE] * 2 <= len(self.rows):
            listed.add(Verdict.GONE)
        for row in self.rows:
            if row.verdict in listed:
                yield _row_phrase(row)
                yield from row.notes
        for proposal in self.proposals:
            if proposal.kept is None:
                yield proposal.sentence
        for finding in self.findings:
            yield from finding.phrases

    def _unused(self) -> Iterator[str]:
        """Yield the headings of columns that are not empty and not imported."""
        below = [cells for number, cells in self.raw.rows if number > (self.header_row or 0)]
        for column in self.columns:
            place = column.index
            if not column.field and any(any(cells[place : place + 1]) for cells in below):
                yield " ".join(column.heading.split()) or column_letters(place + 1)


def count_phrase(verdict: Verdict, n: int) -> Phrase:
    """Return a number of rows of a verdict in words, such as "123 new"."""
    return {
        Verdict.NEW: phrase("%n new", n=n),
        Verdict.CHANGED: phrase("%n changed", n=n),
        Verdict.UNCHANGED: phrase("%n unchanged", n=n),
        Verdict.GONE: phrase("%n no longer in the list", n=n),
        Verdict.TWICE: phrase("%n twice", n=n),
        Verdict.UNCLEAR: phrase("%n unclear", n=n),
    }[verdict]


def verdict_phrase(verdict: Verdict) -> Phrase:
    """Return a verdict in one word."""
    return {
        Verdict.NEW: phrase("new"),
        Verdict.CHANGED: phrase("changed"),
        Verdict.UNCHANGED: phrase("unchanged"),
        Verdict.GONE: phrase("gone"),
        Verdict.TWICE: phrase("twice"),
        Verdict.UNCLEAR: phrase("unclear"),
    }[verdict]


def plain(text: str) -> Phrase:
    """Return a phrase that is the same in every language."""
    return phrase("{text}", text=text)


def proposals_of(found: Iterable[Proposal], options: PlanOptions) -> tuple[Proposal, ...]:
    """Join proposals of the same name, and mark the accepted ones."""
    joined: dict[str, Proposal] = {}
    for proposal in found:
        known = joined.get(proposal.name)
        rows = proposal.rows if known is None else (*known.rows, *proposal.rows)
        joined[proposal.name] = replace(
            proposal,
            rows=tuple(dict.fromkeys(rows)),
            accepted=proposal.name in options.accepted
            or (options.accept_all and proposal.kept is None),
        )
    return tuple(joined.values())


def _row_phrase(row: PlanRow) -> Phrase:
    if row.number is None:
        return phrase("No longer in the list: {title}", title=row.title)
    return {
        Verdict.CHANGED: phrase("Row {row} changed: {title}", row=row.number, title=row.title),
        Verdict.TWICE: phrase("Row {row} twice: {title}", row=row.number, title=row.title),
    }.get(row.verdict, phrase("Row {row} unclear: {title}", row=row.number, title=row.title))
