"""Finds the person that somebody means by a name, an address or a number; never guesses."""

from collections.abc import Iterable

from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.rules.name_search import plain


def who_is(people: Iterable[Participant], text: str) -> Participant:
    """Find the one person of a name, e-mail address or number; case and accents do not matter.

    Raises RuleProblem where there is none, or several.
    """
    wanted = plain(text)
    found = [
        person
        for person in people
        if (wanted and wanted in {plain(each) for each in _names(person)})
        or (person.number and person.number == text.strip())
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise RuleProblem(
            phrase("Nobody is called “{name}”.", name=text),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please give given and family name, or the e-mail address."),
        )
    raise RuleProblem(
        phrase("%n people are called “{name}”.", n=len(found), name=text),
        kept=phrase("Nothing was changed."),
        remedy=phrase("Please give the e-mail address or the number."),
    )


def _names(person: Participant) -> tuple[str, ...]:
    return person.name, person.listed_name, person.email
