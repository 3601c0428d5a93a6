"""What a proposal changes: fields of records, never whole records."""

from dataclasses import dataclass, fields
from typing import Any

from moderator.event.conference import Conference, Record


@dataclass(frozen=True, slots=True)
class RecordChange:
    """Fields of a record that are to be otherwise.

    before: the record as it was when the change was proposed. after: as it is to be then; only
    the fields in which the two differ are meant.
    """

    before: Record
    after: Record

    @property
    def values(self) -> dict[str, Any]:
        """The fields that are meant, with what they are to be."""
        return {
            field.name: getattr(self.after, field.name)
            for field in fields(self.after)
            if getattr(self.after, field.name) != getattr(self.before, field.name)
        }

    def fits(self, conference: Conference) -> bool:
        """Return whether the record is there and nobody changed since what is meant.

        What was changed beside it does not matter: that stays.
        """
        now = conference.get(type(self.before), self.before.id)
        return now is not None and all(
            getattr(now, name) in (getattr(self.before, name), value)
            for name, value in self.values.items()
        )
