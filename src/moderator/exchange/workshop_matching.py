"""Finds the workshop of the event that each row of a list of workshops describes in a round."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.exchange.drafting import renamed_rooms
from moderator.exchange.tables.cells import exactly
from moderator.exchange.workshop_rows import WorkshopEntry

Sign = Callable[[WorkshopEntry, Workshop], bool]


class WorkshopMatching:
    """The workshops that rows describe.

    found: by row and id of the round. renamed: rooms that were renamed by hand, by their names in
    the list.
    """

    def __init__(
        self,
        conference: Conference,
        drafts: Sequence[WorkshopEntry],
        themes: Mapping[int, Theme | None],
    ) -> None:
        self._conference, self._drafts, self._themes = conference, drafts, themes
        self._rounds = conference.rounds()
        self._rooms = {exactly(room.name): room for room in conference.rooms()}
        written = [draft.room for draft in drafts]
        self.renamed = renamed_rooms(conference, written, self._signs_of_rooms())
        self._rooms |= self.renamed
        self.found: dict[tuple[int, int], Workshop] = {}
        for number, item in enumerate(self._rounds, start=1):
            here = [draft for draft in drafts if number in draft.numbers(len(self._rounds))]
            self._match(item.id, here)

    def _match(self, round_id: int, drafts: list[WorkshopEntry]) -> None:
        """Match the rows of a round; the most certain criterion is tried for all rows first."""
        free = list(self._conference.workshops_of(round_id))
        signs: tuple[Sign, ...] = (
            lambda d, w: self._theme(d, w) and self._room(d, w),
            self._unedited,
            self._theme,
            self._room,
            lambda d, w: _edited(w, "theme_id") and _edited(w, "room_id") and self._alike(d, w),
            lambda _d, w: _edited(w, "theme_id") and _edited(w, "room_id"),
        )
        for same in signs:
            for draft in drafts:
                if (draft.row, round_id) in self.found:
                    continue
                workshop = next((w for w in free if same(draft, w)), None)
                if workshop is not None:
                    free.remove(workshop)
                    self.found[draft.row, round_id] = workshop

    def _theme(self, draft: WorkshopEntry, workshop: Workshop) -> bool:
        theme = self._themes[draft.row]
        return theme is not None and theme.id == workshop.theme_id

    def _room(self, draft: WorkshopEntry, workshop: Workshop) -> bool:
        room = self._rooms.get(exactly(draft.room))
        return room is not None and room.id == workshop.room_id

    def _unedited(self, draft: WorkshopEntry, workshop: Workshop) -> bool:
        """Return whether one of theme and room was edited by hand and the other one agrees."""
        edited = [_edited(workshop, name) for name in ("theme_id", "room_id")]
        agrees = [self._theme(draft, workshop), self._room(draft, workshop)]
        return (edited == [True, False] and agrees[1]) or (edited == [False, True] and agrees[0])

    def _alike(self, draft: WorkshopEntry, workshop: Workshop) -> bool:
        questions = tuple(q.text for q in self._conference.questions_of(workshop.id))
        return (bool(draft.moderator) and draft.moderator == workshop.moderator) or (
            bool(questions) and draft.questions == questions
        )

    def _signs_of_rooms(self) -> Iterator[tuple[str, Room]]:
        """Yield (unknown room name in the list, the event's room with the same workshop)."""
        for draft in self._drafts:
            for number in draft.numbers(len(self._rounds)):
                for workshop in self._conference.workshops_of(self._rounds[number - 1].id):
                    if _edited(workshop, "room_id"):
                        continue
                    if self._theme(draft, workshop) or (
                        self._themes[draft.row] is None and _edited(workshop, "theme_id")
                    ):
                        yield draft.room, self._conference.one(Room, workshop.room_id)


def _edited(workshop: Workshop, name: str) -> bool:
    return name in workshop.hand_edited.split()
