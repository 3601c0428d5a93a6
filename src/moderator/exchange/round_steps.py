"""Writes talks of a published schedule as the workshops of a round, with what the file said."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.workshops import Workshop, WorkshopSource
from moderator.exchange.drafting import PlanDraft
from moderator.exchange.plan import PlanRow, Verdict
from moderator.exchange.schedules.details import PersonMark, details_text, read_details
from moderator.exchange.slots import ItemEntry
from moderator.exchange.tables.cells import exactly
from moderator.exchange.workshops import new_theme


@dataclass(slots=True)
class RoundSteps:
    """Adds the steps of rounds; talks with the same title are of one theme."""

    draft: PlanDraft
    conference: Conference
    themes: dict[str, Theme] = field(init=False)

    def __post_init__(self) -> None:
        self.themes = {exactly(theme.name): theme for theme in self.conference.themes()}

    def write(self, slot: ItemEntry, item: AgendaItem) -> Iterator[PlanRow]:
        """Add the workshops of a new round, each with a row of the preview."""
        for talk in slot.talks:
            room = self.draft.room(talk.rooms[0])
            moderator = ", ".join(name for name, _role in talk.people)
            theme = self._theme(talk.title)
            workshop = Workshop(0, item.id, theme.id, room.id, moderator, most=room.places or 0)
            made = self.draft.insert(workshop)
            self.draft.insert(WorkshopSource(0, made.id, talk.uid, talk_details(talk)))
            yield PlanRow(
                f"row-{talk.row}",
                talk.number,
                Verdict.NEW,
                talk.title,
                room.name,
                notes=(phrase("A workshop of {round}.", round=item.title),),
            )

    def _theme(self, title: str) -> Theme:
        known = self.themes.get(exactly(title))
        if known is None:
            known = self.draft.insert(new_theme(title, self.themes.values()))
            self.themes[exactly(title)] = known
        return known


def talk_details(talk: ItemEntry) -> str:
    """Return what the file said, with everybody's name: a workshop has one line for them all."""
    details = read_details(talk.details)
    marks = {mark.name: mark for mark in details.people}
    people = tuple(marks.get(name, PersonMark(name)) for name, _role in talk.people)
    return details_text(replace(details, people=people))
