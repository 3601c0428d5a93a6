"""Walk-ins at the door: read a person from one typed line, and add them with or without places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from moderator.actions import repair
from moderator.actions.people import add_participant, new_participant, person_of_line
from moderator.actions.port import OpenEvent
from moderator.actions.presence import is_over
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Theme
from moderator.rules.name_search import plain
from moderator.rules.repair.repair import repairable_rounds
from moderator.rules.repair.walk_in import wishes_once
from moderator.store.store import Store


@dataclass(frozen=True, slots=True)
class WalkIn:
    """A person without registration, as typed in one line.

    themes: the themes wished for. unknown: texts that were written as a wish and match no theme.
    """

    academic_title: str
    given_name: str
    family_name: str
    organisation: str
    themes: tuple[Theme, ...] = ()
    unknown: str = ""

    @property
    def name(self) -> str:
        """Given and family name, in this order."""
        return f"{self.given_name} {self.family_name}".strip()


def walk_in_of_line(conference: Conference, line: str) -> WalkIn:
    """Read "Given Family, organisation, wish, second wish".

    A wish can be any part of a theme's name that occurs in no other theme's name.
    """
    parts = [part.strip() for part in line.split(",")]
    title, given, family, _ = person_of_line(parts[0])
    organisation = " ".join(parts[1].split()) if len(parts) > 1 else ""
    return walk_in_of(conference, (title, given, family, organisation), parts[2:])


def walk_in_of(
    conference: Conference, person: tuple[str, str, str, str], wishes: Sequence[str]
) -> WalkIn:
    """Put a walk-in together; person: title, given name, family name, organisation."""
    title, given, family, organisation = person
    themes: list[Theme] = []
    unknown: list[str] = []
    for part in wishes:
        found = _theme(conference, part)
        if found is not None:
            themes.append(found)
        elif part:
            unknown.append(part)
    return WalkIn(
        title, given, family, organisation, tuple(dict.fromkeys(themes)), ", ".join(unknown)
    )


def add_walk_in(store: Store, line: str) -> int:
    """Add and check in the person of a line without places, in one step; return the id.

    Raises RuleProblem without a name, for a wish that matches no theme, or if the person is in the
    list already.
    """
    found = _understood(store.conference, line)
    return add_participant(
        store,
        found.given_name,
        found.family_name,
        found.organisation,
        academic_title=found.academic_title,
        walk_in=True,
        wishes=_wishes(store.conference, found, store.clock()),
    )


def plan_line(store: OpenEvent, line: str) -> Callable[[Callable[[], bool]], repair.WalkInPlan]:
    """Return a function that finds places for the person of a line; it may run on a worker.

    The function's argument is called now and then to ask whether to cancel. Raises like
    `add_walk_in`, before the function is returned.
    """
    found, now = _understood(store.conference, line), store.clock()
    person = new_participant(
        store.conference,
        now,
        found.given_name,
        found.family_name,
        found.organisation,
        academic_title=found.academic_title,
        walk_in=True,
    )
    wishes = _wishes(store.conference, found, now)
    return lambda cancelled: repair.plan_walk_in(store, person, wishes, cancelled=cancelled)


def let_in(store: Store, line: str, plan: repair.WalkInPlan | None = None) -> repair.AdmittedPerson:
    """Add and check in the person of a line, with a place in every coming round, in one step.

    Nobody else is moved; if that would be needed, the result proposes it. plan: what `plan_line`
    found, see `repair.register_walk_in`. Raises like `add_walk_in`.
    """
    return admit(store, walk_in_of_line(store.conference, line), plan)


def admit(
    store: Store, person: WalkIn, plan: repair.WalkInPlan | None = None
) -> repair.AdmittedPerson:
    """Add and check in a walk-in as `let_in` does; raises the same."""
    found = _with_known_themes(store.conference, person)
    return repair.register_walk_in(
        store,
        found.given_name,
        found.family_name,
        found.organisation,
        plan.wishes if plan else _wishes(store.conference, found, store.clock()),
        academic_title=found.academic_title,
        plan=plan,
    )


def _understood(conference: Conference, line: str) -> WalkIn:
    return _with_known_themes(conference, walk_in_of_line(conference, line))


def _with_known_themes(conference: Conference, found: WalkIn) -> WalkIn:
    if found.unknown:
        raise RuleProblem(
            phrase("“{text}” is none of the themes.", text=found.unknown),
            kept=phrase("Nobody was added."),
            remedy=phrase("The themes are: {themes}.", themes=_listed(offered(conference))),
        )
    return found


def _wishes(conference: Conference, found: WalkIn, now: datetime) -> dict[int, list[int]]:
    """Spread the wished themes over the coming rounds: a theme named once is wished for once."""
    rounds = [item for item in conference.rounds() if not is_over(conference, item, now)]
    coming = set(repairable_rounds(conference, now))
    theme_ids = [theme.id for theme in found.themes]
    return wishes_once(conference, theme_ids, [r for r in rounds if r in coming] or rounds)


def offered(conference: Conference) -> tuple[Theme, ...]:
    """List the themes that have a workshop, in their order."""
    wanted = {
        workshop.theme_id
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
    }
    return tuple(theme for theme in conference.themes() if theme.id in wanted)


def _theme(conference: Conference, text: str) -> Theme | None:
    wanted = plain(text)
    if not wanted:
        return None
    names = [(theme, f" {plain(theme.name)} ") for theme in offered(conference)]
    for form in (f" {wanted} ", f" {wanted}", wanted):
        found = [theme for theme, name in names if form in name]
        if len(found) == 1:
            return found[0]
    return None


def _listed(themes: Sequence[Theme]) -> str:
    return ", ".join(theme.name for theme in themes)
