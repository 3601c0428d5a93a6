"""The slides of the programme that the plenary offers: rounds with their rooms, and who speaks."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import ItemState, Running, running
from moderator.slides.guide_scene import has_groups

OVER = frozenset({ItemState.DONE, ItemState.SKIPPED})


def round_cues(conference: Conference, item: AgendaItem) -> list[Cue]:
    """Return the slides of a round: what it is made of, where it is, who goes where."""
    kinds = [SceneKind.ROUND_OVERVIEW, SceneKind.ROOMS, SceneKind.ROOM_GUIDE]
    if has_groups(conference, item.id):
        kinds.append(SceneKind.GROUP_GUIDE)
    return [Cue(kind, item.id) for kind in kinds]


def sorted_rounds(
    conference: Conference, now: datetime
) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """Return the rounds that are on or to come, and those that are over; none that is skipped."""
    state = running(conference, now)
    rounds = [item for item in conference.rounds() if not item.skipped]
    coming = [item for item in rounds if _coming(state, item)]
    return coming, [item for item in rounds if item not in coming]


def question_cues(conference: Conference, now: datetime) -> list[Cue]:
    """Return the questions of the workshops of the round that runs, or of the next one."""
    state = running(conference, now)
    due = next((item for item in conference.rounds() if _coming(state, item)), None)
    if due is None:
        return []
    workshops = conference.workshops_of(due.id)
    return [Cue(SceneKind.QUESTIONS, one.id) for one in workshops if _asks(conference, one)]


def speaker_cues(conference: Conference, now: datetime) -> list[Cue]:
    """Return who speaks in what is on or comes today; before the event, on its first day."""
    state = running(conference, now)
    today = min(max((now.date() - conference.event.start).days + 1, 1), conference.event.days)
    return [
        Cue(SceneKind.SPEAKER, item.id)
        for item in conference.items()
        if item.day == today
        and item.kind is not ItemKind.WORKSHOP_ROUND
        and conference.contributions_of(item.id)
        and _coming(state, item)
    ]


def _asks(conference: Conference, workshop: Workshop) -> bool:
    return bool(workshop.practice_example.strip() or conference.questions_of(workshop.id))


def _coming(state: Running, item: AgendaItem) -> bool:
    expected = state.of(item.id)
    return expected is not None and expected.state not in OVER
