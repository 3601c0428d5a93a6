"""Sets the event's preferences for the assignment."""

from dataclasses import replace
from typing import Any

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.placements import Preferences
from moderator.store.store import Store

LEVELS = range(4)
"""From 0 (does not count) to 3 (counts much)."""


def set_preferences(
    store: Store,
    *,
    mix_organisations: int | None = None,
    mix_functions: int | None = None,
    spread_newcomers: int | None = None,
    even_rooms: int | None = None,
) -> None:
    """Set preferences for the assignment; None leaves a preference as it is.

    Consecutive changes become one step of undo. Raises RuleProblem, and changes nothing, if a value
    is not from 0 to 3.
    """
    wanted = {
        "mix_organisations": mix_organisations,
        "mix_functions": mix_functions,
        "spread_newcomers": spread_newcomers,
        "even_rooms": even_rooms,
    }
    values: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    if any(value not in LEVELS for value in values.values()):
        raise RuleProblem(
            phrase("A preference is a number from 0 to 3."), kept=phrase("Nothing was changed.")
        )
    before = store.conference.preferences
    after = replace(before, **values)
    if after == before:
        return
    _keep(store, after)


def set_themes_once(store: Store, *, themes_once: bool | None) -> None:
    """Set whether people may get a theme twice; consecutive changes are one step of undo.

    themes_once: True: nobody gets a theme twice; False: people may if they wished for it in both
    rounds; None: derived from the lists of wishes, see `rules.assignment.repeats`.
    """
    before = store.conference.preferences
    if themes_once is not before.themes_once:
        _keep(store, replace(before, themes_once=themes_once))


def _keep(store: Store, after: Preferences) -> None:
    with store.edit(phrase("What counts when assigning"), merge="preferences") as edit:
        if edit.conference.get(Preferences, after.id) is None:
            edit.restore(after)
        else:
            edit.update(after)
