"""Finds wishes that cannot be met: the theme is not offered, is refused, or has too few places."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import Theme
from moderator.rules.assignment.problem import Person, Problem
from moderator.rules.foresight.foreseen import Note, offer_in
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn
from moderator.rules.foresight.wording import names_of


def wish_notes(conference: Conference, problem: Problem) -> Iterator[Note]:
    """Report wishes that cannot be met, whatever the assignment."""
    offered = {
        round_id: {offer.theme_id for offer in problem.offers_in[round_id]}
        for round_id, _ in problem.rounds
    }
    if problem.once:
        yield from _offered_nowhere(conference, problem, offered)
    else:
        yield from _offered_otherwise(conference, problem, offered)
    for round_id, number in problem.rounds:
        yield from _hopeless(problem, round_id, number)
        yield from _refusing(problem, round_id, number, offered[round_id])
        yield from _only_wish(conference, problem, round_id, number)


def _offered_otherwise(
    conference: Conference, problem: Problem, offered: Mapping[int, set[int]]
) -> Iterator[Note]:
    """Report wishes for a theme in a round that does not offer it."""
    wishing: Counter[tuple[int, int]] = Counter(
        (round_id, theme_id)
        for person in problem.people
        for round_id, themes in person.wishes
        for theme_id in themes
        if theme_id not in offered[round_id]
    )
    for (round_id, theme_id), people in sorted(wishing.items()):
        theme = conference.one(Theme, theme_id).name
        sentence = phrase(
            "Round {round}: %n people wish for “{theme}”, which does not take place then.",
            n=people,
            round=problem.numbers[round_id],
            theme=theme,
        )
        ways = offer_in(conference, round_id, theme_id, theme, people)
        other = next((r for r in offered if theme_id in offered[r]), None)
        if other is not None:
            ways.append(_shift(problem, round_id, theme_id, other))
        ways.append(_strike(round_id, theme_id))
        yield Note(sentence, people, tuple(ways))


def _offered_nowhere(
    conference: Conference, problem: Problem, offered: Mapping[int, set[int]]
) -> Iterator[Note]:
    """Report wishes for a theme that no round offers, if people were asked once for all rounds."""
    everywhere = set().union(*offered.values())
    wishing: Counter[int] = Counter()
    for person in problem.people:
        had = {past.theme_id for past in person.past}
        listed = {theme_id for _, themes in person.wishes for theme_id in themes}
        wishing.update(listed - everywhere - had)
    first = problem.rounds[0][0]
    for theme_id, people in sorted(wishing.items()):
        theme = conference.one(Theme, theme_id).name
        sentence = phrase(
            "%n people wish for “{theme}”, which no round to come offers.", n=people, theme=theme
        )
        rounds = tuple(
            RemedyStep(Turn.STRIKE, round_id=r, theme_id=theme_id) for r, _ in problem.rounds
        )
        strike = ForesightRemedy(phrase("Strike these wishes; the next ones move up."), rounds)
        ways = [*offer_in(conference, first, theme_id, theme, people), strike]
        yield Note(sentence, people, tuple(ways))


def _strike(round_id: int, theme_id: int) -> ForesightRemedy:
    sentence = phrase("Strike these wishes; the next ones move up.")
    return ForesightRemedy(
        sentence, (RemedyStep(Turn.STRIKE, round_id=round_id, theme_id=theme_id),)
    )


def _shift(problem: Problem, round_id: int, theme_id: int, other: int) -> ForesightRemedy:
    sentence = phrase(
        "Move these wishes to round {round}, behind the wishes there.",
        round=problem.numbers[other],
    )
    change = RemedyStep(Turn.SHIFT, round_id=round_id, theme_id=theme_id, value=other)
    return ForesightRemedy(sentence, (change,))


def _hopeless(problem: Problem, round_id: int, number: int) -> Iterator[Note]:
    """Report people none of whose wishes can be met."""
    reach = {
        step_free: {
            offer.theme_id
            for offer in problem.offers_in[round_id]
            if offer.most > 0 and (offer.step_free or not step_free)
        }
        for step_free in (False, True)
    }
    people = [
        person.id
        for person in problem.people
        if (themes := _listed(person, round_id))
        and not reach[person.step_free].intersection(themes)
    ]
    if people:
        sentence = phrase(
            "Round {round}: %n people wish only for what does not take place then or cannot be "
            "reached: {names}.",
            n=len(people),
            round=number,
            names=names_of(problem, people),
        )
        yield Note(sentence, len(people), participants=tuple(people))


def _refusing(problem: Problem, round_id: int, number: int, offered: set[int]) -> Iterator[Note]:
    """Report people who refuse everything that takes place."""
    people = [
        person.id
        for person in problem.people
        if person.refused
        and _listed(person, round_id) is not None
        and offered <= {theme_id for r, theme_id in person.refused if r == round_id}
    ]
    if people and offered:
        sentence = phrase(
            "Round {round}: %n people refuse everything that takes place then: {names}.",
            n=len(people),
            round=number,
            names=names_of(problem, people),
        )
        yield Note(sentence, len(people), participants=tuple(people))


def _only_wish(
    conference: Conference, problem: Problem, round_id: int, number: int
) -> Iterator[Note]:
    """Report themes that are the only wish of more people than they have places."""
    places: Counter[int] = Counter()
    names: dict[int, str] = {}
    for offer in problem.offers_in[round_id]:
        places[offer.theme_id] += offer.most
        names[offer.theme_id] = offer.theme
    wanting: dict[int, int] = defaultdict(int)
    for person in problem.people:
        possible = [t for t in _listed(person, round_id) or () if t in places]
        if len(possible) == 1:
            wanting[possible[0]] += 1
    for theme_id, people in sorted(wanting.items()):
        missing = people - places[theme_id]
        if missing > 0:
            sentence = phrase(
                "Round {round}: %n people wish for “{theme}” and nothing else that takes place; "
                "it has {places} places, so {missing} get none of their wishes.",
                n=people,
                round=number,
                theme=names[theme_id],
                places=places[theme_id],
                missing=missing,
            )
            ways = offer_in(conference, round_id, theme_id, names[theme_id], missing)
            yield Note(sentence, missing, tuple(ways))


def _listed(person: Person, round_id: int) -> tuple[int, ...] | None:
    """Themes that a person lists for a round, None if the person is not there."""
    return next((themes for number, themes in person.wishes if number == round_id), None)
