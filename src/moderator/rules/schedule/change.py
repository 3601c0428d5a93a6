"""A proposed change: fields of a record, never whole records."""

from dataclasses import dataclass, fields
from typing import Any

from moderator.event.conference import Conference, Record


@dataclass(frozen=True, slots=True)
class RecordChange:
    """Fields of a record that are to get other values.

    before: the record when the change was proposed. after: the record as it is to be; only the
    fields in which the two differ are changed.
    """

    before: Record
    after: Record

    @property
    def values(self) -> dict[str, Any]:
        """The fields to be changed, with their new values."""
        return {
            field.name: getattr(self.after, field.name)
            for field in fields(self.after)
            if getattr(self.after, field.name) != getattr(self.before, field.name)
        }

    def fits(self, conference: Conference) -> bool:
        """Return whether the record still exists and none of these fields has changed since.

        Other fields may have changed: they stay as they are.
        """
        now = conference.get(type(self.before), self.before.id)
        return now is not None and all(
            getattr(now, name) in (getattr(self.before, name), value)
            for name, value in self.values.items()
        )
