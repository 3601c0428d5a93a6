"""The running order of the plenary, and the number of slides of each cue."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import ResultState
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.slides.layout.pages import slides_of
from moderator.slides.scenes import scene_of

READY = frozenset({ResultState.READY, ResultState.SHOWN})
"""States in which a result is part of the running order."""


def deck(conference: Conference, now: datetime) -> tuple[Cue, ...]:
    """Return the running order of the plenary; each cue is at page 0 and stands for all its slides.

    Welcome, now and next, room guides, look back (if the event has several days), then the groups
    whose result is ready, by workshop, each with its points and photos, then closing.
    """
    cues = [Cue(SceneKind.WELCOME), Cue(SceneKind.NOW_NEXT)]
    cues += [Cue(SceneKind.ROOM_GUIDE, item.id) for item in conference.rounds() if not item.skipped]
    if conference.event.days > 1:
        cues.append(Cue(SceneKind.LOOK_BACK))
    for group in presented_groups(conference, now):
        cues += group_cues(conference, group)
    return (*cues, Cue(SceneKind.CLOSING))


def presented_groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """Return the groups in the running order: those that the plenary hears and that are ready."""
    heard = heard_groups(conference, now)
    return tuple(g for g in heard if is_ready(conference, g) and has_result(conference, g))


def heard_groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """Return all groups of the round that the plenary hears, in the order of the workshops.

    That is the last round that has begun as planned and in which any group has a result; if there
    is none yet, any round with a result. Empty if no group has a result.
    """
    today = (now.date() - conference.event.start).days + 1
    rounds = [item for item in conference.rounds() if not item.skipped]
    for item in reversed([item for item in rounds if item.day <= today] or rounds):
        groups = tuple(
            group
            for workshop in conference.workshops_of(item.id)
            for group in conference.groups_of(workshop.id)
        )
        if any(has_result(conference, group) for group in groups):
            return groups
    return ()


def is_ready(conference: Conference, group: Group) -> bool:
    """Return whether a group's result was set to ready, or was shown already."""
    result = conference.result_of(group.id)
    return result is not None and result.state in READY


def has_result(conference: Conference, group: Group) -> bool:
    """Return whether a group's result has anything to show."""
    result = conference.result_of(group.id)
    headline = result.headline.strip() if result else ""
    return bool(
        headline or conference.written_points_of(group.id) or conference.public_photos_of(group.id)
    )


def group_cues(conference: Conference, group: Group) -> tuple[Cue, ...]:
    """Return the cues of a group: its points, then its photos."""
    photos = tuple(
        Cue(SceneKind.PHOTO, photo.id) for photo in conference.public_photos_of(group.id)
    )
    result = conference.result_of(group.id)
    written = conference.written_points_of(group.id) or (result and result.headline.strip())
    return (Cue(SceneKind.GROUP_RESULT, group.id), *photos) if written or not photos else photos


def group_label(conference: Conference, group: Group) -> str:
    """Return a short name of a group, such as "KI 3": a word of its theme and its number."""
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    others = [one.name for one in conference.themes() if one.id != theme.id]
    return f"{_short_word(theme.name, others)} {group.number}"


def _short_word(name: str, others: list[str]) -> str:
    """Return the shortest noun that no other theme has; an adjective only if there is no noun."""
    taken = {word for other in others for word in other.split()}
    own = [word for word in name.split() if word not in taken and word[:1].isupper()]
    nouns = [word for word in own if not word.endswith(("e", "er", "es", "en"))] or own
    return min(nouns, key=len, default=name)


def page_count(conference: Conference, cue: Cue, now: datetime, words: Words, aspect: float) -> int:
    """Count the slides of a cue on a screen of an aspect."""
    return len(slides_of(scene_of(conference, cue, now, words), aspect))
