"""Finds rounds, themes, workshops and groups by what somebody types, as "3/Resilienz/1"."""

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.plenary import OwnSlide
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.name_search import plain

_KEPT = phrase("Nothing was changed.")


def round_at(conference: Conference, text: str) -> AgendaItem:
    """Find a round by its number from 1, or by its title; raises RuleProblem if there is none."""
    rounds = conference.rounds()
    number = text.strip()
    if number.isdecimal() and 1 <= int(number) <= len(rounds):
        return rounds[int(number) - 1]
    found = [item for item in rounds if plain(item.title) == plain(text)]
    if len(found) == 1:
        return found[0]
    raise _unknown(
        phrase("There is no round “{text}”.", text=text),
        [f"{n} ({item.title})" for n, item in enumerate(rounds, start=1)],
    )


def theme_at(conference: Conference, text: str) -> Theme:
    """Find a theme by its name, or by a part that no other theme has; raises RuleProblem."""
    themes = conference.themes()
    wanted = plain(text)
    exact = [theme for theme in themes if plain(theme.name) == wanted]
    found = exact or [theme for theme in themes if wanted and wanted in plain(theme.name)]
    if len(found) == 1:
        return found[0]
    raise _unknown(
        phrase("“{text}” is none of the themes.", text=text), [theme.name for theme in themes]
    )


def workshop_at(conference: Conference, text: str) -> Workshop:
    """Find a workshop by round and theme, as "3/Resilienz"; raises RuleProblem."""
    of_round, _, of_theme = text.partition("/")
    return workshop_of(conference, round_at(conference, of_round), of_theme)


def workshop_of(conference: Conference, item: AgendaItem, theme: str) -> Workshop:
    """Find the workshop of a theme in a round, or of a room; raises RuleProblem."""
    workshops = conference.workshops_of(item.id)
    names = {workshop.id: conference.theme_of(workshop).name for workshop in workshops}
    wanted = plain(theme)
    exact = [w for w in workshops if plain(names[w.id]) == wanted]
    found = exact or [w for w in workshops if wanted and wanted in plain(names[w.id])]
    if len(found) == 1:
        return found[0]
    raise _unknown(
        phrase("{round} has no workshop “{text}”.", round=item.title, text=theme),
        list(names.values()),
    )


def group_at(conference: Conference, text: str) -> Group:
    """Find a group by round, theme and number, as "3/Resilienz/1"; raises RuleProblem."""
    workshop_text, _, number = text.rpartition("/")
    return group_of_workshop(conference, workshop_at(conference, workshop_text), number)


def group_of_workshop(conference: Conference, workshop: Workshop, number: str) -> Group:
    """Find a group of a workshop by its number; raises RuleProblem."""
    groups = conference.groups_of(workshop.id)
    found = [group for group in groups if str(group.number) == number.strip()]
    if found:
        return found[0]
    name = conference.theme_of(workshop).name
    raise _unknown(
        phrase("{theme} has no group “{text}”.", theme=name, text=number),
        [str(group.number) for group in groups],
    )


def own_slide_at(conference: Conference, text: str) -> OwnSlide:
    """Find a slide of the moderation team by its title; raises RuleProblem if there is none."""
    slides = conference.all(OwnSlide)
    found = [slide for slide in slides if plain(slide.title) == plain(text)]
    if len(found) == 1:
        return found[0]
    raise _unknown(
        phrase("There is no slide “{text}”.", text=text), [slide.title for slide in slides]
    )


def _unknown(happened: Phrase, known: list[str]) -> RuleProblem:
    remedy = phrase("Known are: {words}.", words=", ".join(known)) if known else None
    return RuleProblem(happened, kept=_KEPT, remedy=remedy)
