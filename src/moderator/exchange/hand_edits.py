"""Keeps fields that were edited by hand during an import; each can be given up separately."""

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
    """A field of a record: its name, its label, and how its values are shown."""

    name: str
    label: Phrase
    show: Callable[[Any], Phrase]


@dataclass(slots=True)
class HandEdits:
    """Decides, row by row of a list, which fields stay as edited by hand.

    row, title: the row that is compared. kept: the fields that stay in this row. followed: what
    changes besides the row's own record. given_up: names of fields, by kind and id of the record,
    that follow the list again.
    """

    options: PlanOptions
    proposals: list[Proposal]
    row: int = 0
    title: str = ""
    kept: list[FieldChange] = field(default_factory=list)
    followed: list[FieldChange] = field(default_factory=list)
    given_up: dict[tuple[str, int], set[str]] = field(default_factory=dict)

    def begin(self, row: int, title: str) -> None:
        """Start with another row."""
        self.row, self.title, self.kept, self.followed = row, title, [], []

    def stays(self, record: Edited, name: str, change: FieldChange, title: str = "") -> bool:
        """Return whether a field stays as edited by hand; the list's value is then proposed.

        change: the field with its current and new value. title: name of the record, if the row is
        about another one.
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
        """Return the wanted record, except for the fields that stay as edited by hand."""
        after = wanted
        for compared in fields:
            old, new = getattr(before, compared.name), getattr(wanted, compared.name)
            if old != new:
                change = FieldChange(compared.label, compared.show(old), compared.show(new))
                if self.stays(before, compared.name, change, title):
                    values: dict[str, Any] = {compared.name: old}
                    after = replace(after, **values)
        return self.released(after)

    def released(self, record: R) -> R:
        """Unmark the fields that follow the list again as edited by hand."""
        names = self.given_up.get((type(record).__name__, record.id))
        if not names:
            return record
        left = [name for name in record.hand_edited.split() if name not in names]
        return replace(record, hand_edited=" ".join(left))


def changes_of(before: R, after: R, fields: Iterable[ComparedField]) -> list[FieldChange]:
    """List the fields that differ, in the order of `fields`."""
    return [
        FieldChange(compared.label, compared.show(old), compared.show(new))
        for compared in fields
        if (old := getattr(before, compared.name)) != (new := getattr(after, compared.name))
    ]
