"""The running order of the plenary, and the number of slides of each cue."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Photo
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.running_order import running_order
from moderator.rules.schedule.running import ItemState, running
from moderator.slides.given import NOTHING, Given
from moderator.slides.layout.pages import slides_of
from moderator.slides.scenes import scene_of
from moderator.slides.theme_names import theme_word

OF_A_ROUND = (SceneKind.ROUND_OVERVIEW, SceneKind.ROOMS, SceneKind.ROOM_GUIDE)
"""What shows a round, in this order: the rooms come first, as they take one page."""


def deck(conference: Conference, now: datetime) -> tuple[Cue, ...]:
    """Return the running order of the plenary; each cue is at page 0 and stands for all its slides.

    Welcome, now and next, the slides of the rounds that are not over, look back (if the event has
    several days), then the groups whose result is ready and the own slides, in the running order,
    each group with its points and photos, then closing.
    """
    cues = [Cue(SceneKind.WELCOME), Cue(SceneKind.NOW_NEXT)]
    over = {ItemState.DONE, ItemState.SKIPPED}
    past = {each.item.id for each in running(conference, now).items if each.state in over}
    rounds = (item for item in conference.rounds() if item.id not in past)
    cues += [Cue(kind, item.id) for item in rounds for kind in OF_A_ROUND]
    if conference.event.days > 1:
        cues.append(Cue(SceneKind.LOOK_BACK))
    for turn in running_order(conference, now).turns:
        if turn.group is not None:
            cues += group_cues(conference, turn.group)
        elif turn.slide is not None:
            cues.append(Cue(SceneKind.OWN_SLIDE, turn.slide.id))
    return (*cues, Cue(SceneKind.CLOSING))


def group_cues(conference: Conference, group: Group) -> tuple[Cue, ...]:
    """Return the cues of a group: its points, then its photos."""
    photos = tuple(
        Cue(SceneKind.PHOTO, photo.id) for photo in conference.public_photos_of(group.id)
    )
    result = conference.result_of(group.id)
    written = conference.written_points_of(group.id) or (result and result.headline.strip())
    return (Cue(SceneKind.GROUP_RESULT, group.id), *photos) if written or not photos else photos


def group_of(conference: Conference, cue: Cue) -> Group | None:
    """Find the group whose result or photo a cue shows."""
    if cue.kind is SceneKind.GROUP_RESULT:
        return conference.get(Group, cue.subject_id)
    if cue.kind is SceneKind.PHOTO:
        photo = conference.get(Photo, cue.subject_id)
        return conference.get(Group, photo.group_id) if photo else None
    return None


def note_on(conference: Conference, cue: Cue) -> str:
    """Return the presenter's note on what a cue shows: on its group, else on its scene."""
    group = group_of(conference, cue)
    if group is not None:
        result = conference.result_of(group.id)
        return "" if result is None else result.notes
    note = conference.scene_note(cue.kind, cue.subject_id)
    return "" if note is None else note.text


def group_label(conference: Conference, group: Group) -> str:
    """Return a short name of a group, such as "KI 3": a word of its theme and its number."""
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    return f"{theme_word(conference, theme)} {group.number}"


def page_count(
    conference: Conference,
    cue: Cue,
    now: datetime,
    words: Words,
    aspect: float,
    *,
    given: Given = NOTHING,
) -> int:
    """Count the slides of a cue on a screen of an aspect."""
    return len(slides_of(scene_of(conference, cue, now, words, given), aspect))
