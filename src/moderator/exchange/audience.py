"""For whom items of a programme are: for everyone, or for those in its rooms."""

from dataclasses import replace

from moderator.event.schedule import ItemKind
from moderator.exchange.slots import ItemEntry
from moderator.rules.written.times import DAY


def with_audience(slots: list[ItemEntry]) -> list[ItemEntry]:
    """Note that items in parallel rooms are for those in them, where a list does not say.

    What goes on during the registration is for everyone all the same.
    """
    parallel: set[int] = set()
    located = (slot for slot in slots if slot.rooms and slot.kind is not ItemKind.REGISTRATION)
    ordered = sorted(located, key=_begin)
    for place, slot in enumerate(ordered):
        end = _begin(slot) + slot.minutes
        for other in ordered[place + 1 :]:
            if _begin(other) >= end:
                break
            if not set(slot.rooms) & set(other.rooms):
                parallel |= {slot.row, other.row}
    return [
        replace(slot, for_everyone=slot.row not in parallel) if slot.for_everyone is None else slot
        for slot in slots
    ]


def _begin(slot: ItemEntry) -> int:
    return slot.day * DAY + slot.start.hour * 60 + slot.start.minute
