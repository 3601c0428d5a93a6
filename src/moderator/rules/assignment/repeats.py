"""Whether a theme may come twice: as the moderator decided, or else by the lists of wishes."""

from dataclasses import dataclass

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant, Wish
from moderator.event.placements import Preferences
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Workshop

ASKED_ONCE = 8
"""From so many people with equal lists for all rounds on, they were asked only once."""


@dataclass(frozen=True, slots=True)
class WishLists:
    """What the lists of wishes show about how people were asked.

    people: those with wishes in two rounds or more. alike: how many of them list the same for all
    of these, as far as the rounds offer it.
    """

    people: int
    alike: int

    @property
    def asked_once(self) -> bool:
        """Whether people were asked once for all rounds, so that no theme should come twice.

        If people are asked for each round, not all of `ASKED_ONCE` or more list the same;
        then a theme listed for two rounds may come twice.
        """
        return self.people == self.alike >= ASKED_ONCE


@derived(Event, AgendaItem, Workshop, Theme, Participant, Wish)
def lists_of(conference: Conference) -> WishLists:
    """Compare everybody's lists of wishes for the rounds."""
    offered = {
        item.id: frozenset(w.theme_id for w in conference.workshops_of(item.id))
        for item in conference.rounds()
    }
    people = alike = 0
    for person in conference.present():
        listed = {
            round_id: themes
            for round_id in offered
            if (themes := _listed(conference, person.id, round_id))
        }
        if len(listed) < 2:
            continue
        people += 1
        both = frozenset.intersection(*(offered[round_id] for round_id in listed))
        alike += len({tuple(t for t in themes if t in both) for themes in listed.values()}) == 1
    return WishLists(people, alike)


def themes_once(conference: Conference) -> bool:
    """Return whether nobody gets a theme twice, not even if it was listed for two rounds."""
    preferences = conference.get(Preferences, 1)
    if preferences is not None and preferences.themes_once is not None:
        return preferences.themes_once
    return lists_of(conference).asked_once


def round_with(
    conference: Conference, participant_id: int, theme_id: int, round_id: int
) -> AgendaItem | None:
    """Find another round in which a person has a theme already that must not come twice.

    round_id: the round in which it would come again. Also None if both rounds may have it.
    """
    for item in conference.rounds():
        placement = conference.placement_of(participant_id, item.id)
        if item.id == round_id or placement is None:
            continue
        had = conference.get(Workshop, placement.workshop_id)
        if had is None or had.theme_id != theme_id:
            continue
        wished = all(
            theme_id in _listed(conference, participant_id, either)
            for either in (item.id, round_id)
        )
        if not wished or themes_once(conference):
            return item
    return None


def _listed(conference: Conference, participant_id: int, round_id: int) -> tuple[int, ...]:
    wishes = conference.wishes_of(participant_id, round_id)
    return tuple(dict.fromkeys(wish.theme_id for wish in wishes))
