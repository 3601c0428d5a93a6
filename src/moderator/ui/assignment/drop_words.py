"""What dropping people into a workshop would mean for them, in a few words."""

from collections import Counter
from collections.abc import Collection

from moderator.actions.board import wish_rank
from moderator.event.conference import Conference
from moderator.event.workshops import Workshop
from moderator.rules.assignment.repeats import round_with
from moderator.ui.widgets.wishes import counted, rank_words
from moderator.ui.words import tr


def drop_words(conference: Conference, ids: Collection[int], workshop_id: int | None) -> str:
    """Tell which wishes a place would meet, and for how many the theme would wrongly come twice."""
    workshop = conference.get(Workshop, workshop_id)
    if workshop is None:
        return tr("without a place")
    ranks = Counter(wish_rank(conference, person_id, workshop) for person_id in ids)
    words = rank_words(next(iter(ranks))) if len(ids) == 1 else counted(ranks)
    theme_id, round_id = workshop.theme_id, workshop.round_id
    again = sum(round_with(conference, i, theme_id, round_id) is not None for i in ids)
    if again:
        words += tr(", theme twice") if len(ids) == 1 else tr(", theme twice for %n", again)
    return words
