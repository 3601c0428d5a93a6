"""Turns rows into changes of fields and wishes, keeping what was edited by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Bond, Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.exchange.hand_edits import HandEdits
from moderator.exchange.participants.bonds import BondWriter
from moderator.exchange.participants.columns import FIELDS
from moderator.exchange.participants.entries import PersonEntry
from moderator.exchange.participants.wishes import WishReader
from moderator.exchange.plan import (
    FieldChange,
    Insert,
    PlanOptions,
    PlanRow,
    Proposal,
    Remove,
    RowChoice,
    Step,
    Update,
    Verdict,
    plain,
)
from moderator.exchange.tables.findings import Finding, Severity
from moderator.rules.assignment.presence import takes_part

CANCEL = "cancel"
"""The choice for a person who is missing from the list: set to cancelled."""

LEAVE = "leave"
"""The choice for a row that changes something: leave the event as it is."""

ON_THE_DAY = frozenset({Status.CHECKED_IN, Status.NO_SHOW, Status.LEFT_EARLY})
"""Statuses set at the door, which a registration list must not overwrite."""

LABELS: Mapping[str, Phrase] = {field.name: field.label for field in FIELDS}

_LEAVE_NEW = RowChoice(LEAVE, phrase("Leave out"))
_LEAVE_CHANGED = RowChoice(LEAVE, phrase("Keep as in the event"))
_CANCEL = RowChoice(CANCEL, phrase("Note as cancelled"))
_OWN = frozenset(f.name for f in fields(Participant)) - {"id", "hand_edited"}


@dataclass(slots=True)
class PreviewWriter:
    """Turns matched rows into steps and into rows of the preview."""

    conference: Conference
    options: PlanOptions
    file: str
    headings: Mapping[tuple[int, int], str]
    steps: list[Step] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    next_id: int = -1
    hand: HandEdits = field(init=False)
    wishes: WishReader = field(init=False)
    bonds: BondWriter = field(init=False)

    def __post_init__(self) -> None:
        self.hand = HandEdits(self.options, self.proposals)
        self.bonds = BondWriter(self.conference, self.options, self.file)
        self.wishes = WishReader(
            self.conference,
            self.options,
            self.file,
            self.headings,
            self.proposals,
            self._new_id,
        )

    def report(
        self, severity: Severity, message: Phrase, row: int | None, *, remedy: Phrase | None = None
    ) -> None:
        """Add a finding about a row."""
        self.findings.append(Finding(severity, self.file, message, row, remedy=remedy))

    def all_findings(self) -> Iterator[Finding]:
        """Return the findings about rows, and then those about wishes."""
        yield from self.findings
        yield from self.wishes.all_findings()

    def write(
        self,
        entry: PersonEntry,
        person: Participant | None,
        name: str,
        choices: tuple[RowChoice, ...] = (),
    ) -> PlanRow:
        """Make the steps that bring a person to what the row says.

        choices: the choices of the row besides leaving it out.
        """
        notes = list(entry.notes)
        self.hand.begin(entry.row, entry.name if person is None else person.name)
        before = person or Participant(0, "", "")
        values = {k: v for k, v in entry.values.items() if k in _OWN}
        if person is not None:
            values.pop("walk_in", None)  # people who are in the event have registered
        values |= self._presence(entry, before)
        values = self._without_kept(values, entry, before)
        changed = {k: v for k, v in values.items() if getattr(before, k) != v}
        after = replace(before, **changed) if changed else before
        first = len(self.steps)
        if person is None:
            after = replace(after, id=self._new_id())
            self.steps.append(Insert(after))
        elif changed:
            self.steps.append(Update(after))
            self._free_places(person, after)
        # a new person's status is shown only if it is not the usual one
        shown = changed if person is not None else [k for k in changed if k == "status"]
        changes = [_change(k, before, after) for k in shown]
        changes += self._write_wishes(entry, after)
        released = self.hand.released(after)
        if released is not after:
            self._put(released)
        verdict = Verdict.NEW
        if person is not None:
            verdict = Verdict.CHANGED if changes else Verdict.UNCHANGED
        chosen = self.options.decisions.get(name, "")
        if verdict is not Verdict.UNCHANGED:
            choices = (*choices, _LEAVE_NEW if person is None else _LEAVE_CHANGED)
        if chosen == LEAVE and verdict is not Verdict.UNCHANGED:
            del self.steps[first:]
        else:
            self.bonds.add(entry.row, after, entry.companions)
        return PlanRow(
            name,
            entry.row,
            verdict,
            entry.name,
            entry.text("organisation") or entry.text("email"),
            tuple(changes),
            tuple(notes),
            choices,
            chosen if choices else "",
            tuple(self.hand.kept),
        )

    def write_bonds(self) -> None:
        """Propose bonds, once everybody of the list is known."""
        known = {(bond.one_id, bond.other_id) for bond in self.conference.all(Bond)}
        for one_id, other_id, kind in self.bonds.wanted_bonds(known, self.proposals, self.findings):
            self.steps.append(Insert(Bond(self._new_id(), one_id, other_id, kind, binding=False)))

    def gone_rows(self, named: set[int], *, numbered: bool) -> Iterator[PlanRow]:
        """Offer to cancel people from an earlier list who are not in this one.

        named: ids of the people that the list means, or may mean. numbered: the list has numbers,
        so that people without a number cannot come from it.
        """
        for person in self.conference.participants():
            from_list = not person.walk_in and (bool(person.number) or not numbered)
            if person.id in named or not from_list or person.status is Status.CANCELLED:
                continue
            name = f"gone-{person.id}"
            chosen = self.options.decisions.get(name, "")
            if chosen == CANCEL:
                after = replace(person, status=Status.CANCELLED)
                self.steps.append(Update(after))
                self._free_places(person, after)
            yield PlanRow(
                name,
                None,
                Verdict.GONE,
                person.name,
                person.organisation or person.email,
                notes=(phrase("In the event, but not in this list; nothing is deleted."),),
                choices=(_CANCEL,),
                chosen=chosen,
            )

    def _new_id(self) -> int:
        self.next_id -= 1
        return self.next_id

    def _presence(self, entry: PersonEntry, before: Participant) -> Mapping[str, datetime]:
        """Propose the times of presence that a remark mentions; return them if accepted."""
        hint = entry.hint
        if hint is None:
            return {}
        name = "present_from" if hint.arrives else "present_until"
        if getattr(before, name) == hint.moment or name in before.hand_edited.split():
            return {}
        when = f"{hint.moment:%d.%m.%Y %H:%M}"
        remark = entry.text("remark")
        sentence = (
            phrase("{name}: present from {when}? (“{remark}”)",
                   name=entry.name, when=when, remark=remark)
            if hint.arrives
            else phrase("{name}: present until {when}? (“{remark}”)",
                        name=entry.name, when=when, remark=remark)
        )  # fmt: skip
        proposal = Proposal(f"{name}:{entry.row}", sentence, remark, when, (entry.row,))
        self.proposals.append(proposal)
        return {name: hint.moment} if self.options.accepts(proposal.name) else {}

    def _write_wishes(self, entry: PersonEntry, person: Participant) -> Iterable[FieldChange]:
        changes = []
        for change in self.wishes.changes(entry, person):
            if self.hand.stays(person, "wishes", change.shown):
                continue
            self.steps += [Remove(type(wish), wish.id) for wish in change.removed]
            self.steps += [Insert(wish) for wish in change.added]
            changes.append(change.shown)
        return changes

    def _put(self, person: Participant) -> None:
        """Replace the person in the steps of this row."""
        for place in range(len(self.steps) - 1, -1, -1):
            step = self.steps[place]
            if isinstance(step, Remove) or not isinstance(step.record, Participant):
                continue
            if step.record.id == person.id:
                self.steps[place] = replace(step, record=person)
                return
        self.steps.append(Update(person))

    def _without_kept(
        self, values: dict[str, Any], entry: PersonEntry, before: Participant
    ) -> dict[str, Any]:
        """Leave out fields edited by hand, statuses set at the door, and a duplicate's number."""
        kept = dict(values)
        for name, value in values.items():
            old = getattr(before, name)
            if value == old:
                continue
            known_better = (name == "number" and before.number in entry.numbers) or (
                name == "status" and before.status in ON_THE_DAY
            )
            if known_better or self._stays(before, name, value):
                del kept[name]
        begin = kept.get("present_from", before.present_from)
        end = kept.get("present_until", before.present_until)
        if begin and end and end <= begin:
            kept.pop("present_from", None)
            kept.pop("present_until", None)
        return kept

    def _stays(self, before: Participant, name: str, value: object) -> bool:
        if name not in LABELS:
            return False
        change = FieldChange(LABELS[name], _shown(getattr(before, name)), _shown(value))
        return self.hand.stays(before, name, change)

    def _free_places(self, before: Participant, after: Participant) -> None:
        """Free the person's places in rounds that they miss now and that have not started."""
        for placement in self.conference.all(Placement):
            if placement.participant_id != before.id:
                continue
            item = self.conference.one(AgendaItem, placement.round_id)
            misses = takes_part(self.conference, before, item) and not takes_part(
                self.conference, after, item
            )
            if misses and item.actual_start is None:
                self.steps.append(Remove(Placement, placement.id))


def _change(name: str, before: Participant, after: Participant) -> FieldChange:
    return FieldChange(LABELS[name], _shown(getattr(before, name)), _shown(getattr(after, name)))


def _shown(value: Any) -> Phrase:  # noqa: ANN401
    if isinstance(value, Status):
        return status_phrase(value)
    if isinstance(value, bool):
        return phrase("yes") if value else phrase("no")
    if isinstance(value, datetime):
        return plain(f"{value:%d.%m.%Y %H:%M}")
    return plain(str(value or "–"))


def status_phrase(status: Status) -> Phrase:
    """Return the name of a participant's status."""
    return {
        Status.REGISTERED: phrase("registered"),
        Status.WAITING_LIST: phrase("waiting list"),
        Status.CANCELLED: phrase("cancelled"),
        Status.CHECKED_IN: phrase("checked in"),
        Status.NO_SHOW: phrase("not there"),
        Status.LEFT_EARLY: phrase("left early"),
    }[status]
