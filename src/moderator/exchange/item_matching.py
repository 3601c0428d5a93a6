"""Which agenda item of the event each row of a programme describes."""

from collections.abc import Callable

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.exchange.slots import Slot
from moderator.exchange.tables.cells import exactly

Sign = Callable[[Slot, AgendaItem], bool]

IDENTITY = ("day", "start", "kind", "title")
"""What tells items apart; of an item that was edited by hand, only what was not edited."""


def matched_items(conference: Conference, slots: list[Slot]) -> dict[int, AgendaItem]:
    """Find for each slot, named by its row, the item of the event that it describes.

    The surest sign is asked for all slots before the next one is; each item is found once.
    """
    found: dict[int, AgendaItem] = {}
    free = {item.id: item for item in conference.items()}
    for same in _SIGNS:
        for slot in slots:
            if slot.row in found:
                continue
            item = next((item for item in free.values() if same(slot, item)), None)
            if item is not None:
                found[slot.row] = free.pop(item.id)
    for slot in slots:
        alike = [item for item in free.values() if slot.row not in found and _unedited(slot, item)]
        if alike:
            best = max(alike, key=lambda item: _likeness(conference, slot, item))
            found[slot.row] = free.pop(best.id)
    return found


def _same(slot: Slot, item: AgendaItem, *names: str) -> bool:
    return all(
        exactly(slot.title) == exactly(item.title)
        if name == "title"
        else getattr(slot, name) == getattr(item, name)
        for name in names
    )


def _unedited(slot: Slot, item: AgendaItem) -> bool:
    """Tell whether all agrees that was not edited by hand; what was made by hand never does."""
    edited = item.hand_edited.split()
    left = [name for name in IDENTITY if name not in edited]
    return bool(edited) and bool(left) and "kind" in left and _same(slot, item, *left)


def _nearly_unedited(slot: Slot, item: AgendaItem) -> bool:
    """Tell the same where title or begin are still as the list had them."""
    edited = item.hand_edited.split()
    return not {"title", "start"} <= set(edited) and _unedited(slot, item)


def _likeness(conference: Conference, slot: Slot, item: AgendaItem) -> int:
    """Count what else agrees."""
    rooms = sorted(exactly(room.name) for room in conference.rooms_of(item.id))
    people = tuple((c.name, c.role) for c in conference.contributions_of(item.id))
    return sum(
        (
            slot.minutes == item.minutes,
            slot.notes == item.notes,
            slot.description == item.description,
            sorted(map(exactly, slot.rooms)) == rooms,
            slot.people == people,
        )
    )


_SIGNS: tuple[Sign, ...] = (
    lambda s, i: _same(s, i, "day", "start", "kind", "title"),
    _nearly_unedited,
    lambda s, i: _same(s, i, "day", "kind", "title"),
    lambda s, i: _same(s, i, "day", "start", "kind"),
    lambda s, i: _same(s, i, "kind", "title"),
    lambda s, i: (
        _same(s, i, "day", "start", "title") and ItemKind.WORKSHOP_ROUND not in (s.kind, i.kind)
    ),
)
