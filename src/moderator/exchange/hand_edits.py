"""What was edited by hand stays through an import, is told, and can be given up field by field."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.exchange.plan import FieldChange, PlanOptions, Proposal

Edited = AgendaItem | Room | Workshop | Participant
R = TypeVar("R", AgendaItem, Room, Workshop, Participant)


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field of a record: its name, and how it and its values are told."""

    name: str
    label: Phrase
    show: Callable[[Any], Phrase]


@dataclass(slots=True)
class HandEdits:
    """Decides for the rows of a list, one after the other, what stays as edited by hand.

    row, title: the row that is compared. kept: what stays, for the row. followed: what changes
    beside the row's own record. given_up: names of fields of records, by kind and id, that follow
    the list again.
    """

    options: PlanOptions
    proposals: list[Proposal]
    row: int = 0
    title: str = ""
    kept: list[FieldChange] = field(default_factory=list)
    followed: list[FieldChange] = field(default_factory=list)
    given_up: dict[tuple[str, int], set[str]] = field(default_factory=dict)

    def begin(self, row: int, title: str) -> None:
        """Go on to another row."""
        self.row, self.title, self.kept, self.followed = row, title, [], []

    def stays(self, record: Edited, name: str, change: FieldChange, title: str = "") -> bool:
        """Tell whether a field stays although the list has another value; propose the latter.

        change: the field with what it is and what it would be. title: what the record is called,
        where it is not what the row is about.
        """
        if name not in record.hand_edited.split():
            return False
        kind = type(record).__name__
        key = f"hand:{kind}:{record.id}:{name}"
        title = title or self.title
        sentence = phrase("{title}: take from the list what was edited by hand?", title=title)
        self.proposals.append(Proposal(key, sentence, "", title, (self.row,), kept=change))
        if key in self.options.accepted:
            self.given_up.setdefault((kind, record.id), set()).add(name)
            return False
        if change not in self.kept:
            self.kept.append(change)
        return True

    def settled(self, before: R, wanted: R, fields: Iterable[ComparedField], title: str = "") -> R:
        """Give the record that is wanted, except for what stays as edited by hand."""
        after = wanted
        for told in fields:
            old, new = getattr(before, told.name), getattr(wanted, told.name)
            if old != new:
                change = FieldChange(told.label, told.show(old), told.show(new))
                if self.stays(before, told.name, change, title):
                    values: dict[str, Any] = {told.name: old}
                    after = replace(after, **values)
        return self.released(after)

    def released(self, record: R) -> R:
        """Forget that fields were edited by hand which follow the list again."""
        names = self.given_up.get((type(record).__name__, record.id))
        if not names:
            return record
        left = [name for name in record.hand_edited.split() if name not in names]
        return replace(record, hand_edited=" ".join(left))


def changes_of(before: R, after: R, fields: Iterable[ComparedField]) -> list[FieldChange]:
    """List the fields that differ, in the order of `fields`."""
    return [
        FieldChange(told.label, told.show(old), told.show(new))
        for told in fields
        if (old := getattr(before, told.name)) != (new := getattr(after, told.name))
    ]
