"""Compares a schedule that is read again with the workshops that were made of its talks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource
from moderator.exchange.agenda_words import kind_phrase
from moderator.exchange.drafting import PlanDraft
from moderator.exchange.hand_edits import ComparedField, HandEdits
from moderator.exchange.plan import FieldChange, PlanOptions, PlanRow, RowChoice, Verdict, plain
from moderator.exchange.round_steps import talk_details
from moderator.exchange.schedules.details import (
    ScheduleDetails,
    details_text,
    merged_details,
    read_details,
)
from moderator.exchange.slots import ItemEntry
from moderator.rules.schedule.belongings import of_workshop
from moderator.rules.schedule.occupancy import names_in

REMOVE = "remove"
"""Choice for what a list does not have: remove it from the event."""

_EMPTY = frozenset({Workshop, WorkshopSource, GuidingQuestion, Group})
"""What a workshop may have and still go with its talk: nobody has a place or wrote anything."""


@dataclass(frozen=True, slots=True)
class HeldTalk:
    """An entry of a schedule that is a workshop of the event."""

    slot: ItemEntry
    round_: AgendaItem
    workshop: Workshop


@dataclass(slots=True)
class HeldTalks:
    """Takes over what a schedule says newly of workshops; their round, theme and room stay."""

    draft: PlanDraft
    conference: Conference
    hand: HandEdits
    _met: set[int] = field(default_factory=set)

    def write(self, held: HeldTalk) -> PlanRow:
        """Add the steps for a workshop; return the row that tells them and what stays."""
        slot, workshop = held.slot, held.workshop
        self.hand.begin(slot.number, slot.title)
        changes: list[FieldChange] = []
        if workshop.id not in self._met:
            self._met.add(workshop.id)
            changes = [*self._take_people(held), *self._take_details(held)]
        name = held.round_.title
        notes = [
            phrase("A workshop of {round}.", round=name)
            if changes
            else phrase("A workshop of {round}; it stays as it is.", round=name)
        ]
        if any(change.label == _KIND for change in changes):
            notes.append(phrase("In the list it is no talk any more; here it stays a workshop."))
        notes += self._otherwise(held)
        return PlanRow(
            f"row-{slot.row}",
            slot.number,
            Verdict.CHANGED if changes else Verdict.UNCHANGED,
            slot.title,
            changes=tuple(changes),
            notes=tuple(notes),
            kept=tuple(self.hand.kept),
        )

    def gone(self, named: Collection[int], options: PlanOptions) -> Iterator[PlanRow]:
        """Tell which talks are no longer in the schedule, and ask whether their workshops go."""
        sources = self.conference.workshop_sources()
        for round_ in self.conference.rounds():
            for workshop in self.conference.workshops_of(round_.id):
                if workshop.id in sources and workshop.id not in named:
                    yield self._gone_row(round_, workshop, options)

    def _gone_row(self, round_: AgendaItem, workshop: Workshop, options: PlanOptions) -> PlanRow:
        name = f"gone-workshop-{workshop.id}"
        records = of_workshop(self.conference, workshop).records
        removable = round_.actual_start is None and all(kind in _EMPTY for kind, _ in records)
        chosen = options.decisions.get(name, "") if removable else ""
        if chosen == REMOVE:
            for kind, record_id in records:
                self.draft.remove(self.conference.one(kind, record_id))
        return PlanRow(
            name,
            None,
            Verdict.GONE,
            self.conference.theme_of(workshop).name,
            f"{round_.title}, {self.conference.one(Room, workshop.room_id).name}",
            notes=(phrase("In the event, but not in this list; nothing is deleted."),),
            choices=(RowChoice(REMOVE, phrase("Remove from the event")),) if removable else (),
            chosen=chosen,
        )

    def _take_people(self, held: HeldTalk) -> Iterator[FieldChange]:
        names = tuple(name for name, _role in held.slot.people)
        line, known = ", ".join(names), held.workshop
        if not names or line == known.moderator or names == names_in(known.moderator):
            return
        label = phrase("{round}: moderator", round=held.round_.title)
        compared = ComparedField("moderator", label, _text)
        settled = self.hand.settled(known, replace(known, moderator=line), (compared,))
        if settled != known:
            self.draft.update(settled)
            yield FieldChange(label, _text(known.moderator), _text(settled.moderator))

    def _take_details(self, held: HeldTalk) -> Iterator[FieldChange]:
        source = self.conference.workshop_sources().get(held.workshop.id)
        if source is None:
            return
        before, said = read_details(source.details), read_details(talk_details(held.slot))
        kept: dict[str, Any] = {"kind": before.kind} if held.slot.kind_assumed else {}
        if not said.shown:
            kept |= {"shown": before.shown, "abstract": before.abstract, "text": before.text}
        after = merged_details(before, replace(said, **kept))
        if after == before:
            return
        self.draft.update(replace(source, details=details_text(after)))
        yield from _changes(before, after)

    def _otherwise(self, held: HeldTalk) -> Iterator[Phrase]:
        """Tell title, time and room of the list where they are not those of the workshop."""
        slot, round_ = held.slot, held.round_
        room = self.conference.one(Room, held.workshop.room_id).name
        theme = self.conference.theme_of(held.workshop).name
        same = (slot.day, slot.start, slot.minutes) == (round_.day, round_.start, round_.minutes)
        if same and slot.title == theme and slot.rooms == (room,):
            return
        yield phrase(
            "In the list: {title}, {day} {start}, {minutes} minutes, {room}.",
            title=slot.title,
            day=f"{self.conference.event.date_of(slot.day):%d.%m.}",
            start=f"{slot.start:%H:%M}",
            minutes=slot.minutes,
            room=", ".join(slot.rooms) or "–",
        )


def _changes(before: ScheduleDetails, after: ScheduleDetails) -> Iterator[FieldChange]:
    """Tell kind and description with their words, and all else in one line."""
    if before.kind != after.kind:
        yield FieldChange(_KIND, _kind(before.kind), _kind(after.kind))
    if before.shown != after.shown:
        label = phrase("Description")
        yield FieldChange(label, _text(before.shown), _text(after.shown))
    told: dict[str, Any] = {"kind": after.kind, "people": after.people}
    if before.shown != after.shown:
        told |= {"shown": after.shown, "abstract": after.abstract, "text": after.text}
    names = [[mark.name for mark in details.people] for details in (before, after)]
    if names[0] == names[1]:  # other people are told as the moderation, their marks are not
        del told["people"]
    if replace(before, **told) != after:
        yield FieldChange(phrase("Further details"), plain("–"), phrase("as in the file"))


_KIND = phrase("Kind")


def _kind(value: str) -> Phrase:
    kind = {kind.value: kind for kind in ItemKind}.get(value)
    return plain(value or "–") if kind is None else kind_phrase(kind)


def _text(value: str) -> Phrase:
    return plain(value or "–")
