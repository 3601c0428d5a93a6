"""What scenes and groups are called in the moderator's windows."""

from datetime import timedelta

from moderator.event.conference import Conference
from moderator.event.results import Photo
from moderator.event.schedule import AgendaItem
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.slides.deck import group_label
from moderator.ui.words import tr


def scene_words(kind: SceneKind) -> str:
    """Name of a kind of scene."""
    names = {
        SceneKind.WELCOME: tr("Welcome"),
        SceneKind.NOW_NEXT: tr("Now and next"),
        SceneKind.ROOM_GUIDE: tr("Room guide"),
        SceneKind.GROUP_GUIDE: tr("Group guide"),
        SceneKind.GROUP_RESULT: tr("Result"),
        SceneKind.PHOTO: tr("Photo"),
        SceneKind.LOOK_BACK: tr("Look back"),
        SceneKind.COUNTDOWN: tr("Countdown"),
        SceneKind.CLOSING: tr("Closing"),
        SceneKind.BLACK: tr("Black"),
        SceneKind.WHITE: tr("White"),
        SceneKind.TEST_PICTURE: tr("Test picture"),
    }
    return names[kind]


def cue_words(conference: Conference, cue: Cue) -> str:
    """Name of one cue, with its subject."""
    if cue.kind is SceneKind.GROUP_RESULT:
        group = conference.get(Group, cue.subject_id)
        return group_label(conference, group) if group else scene_words(cue.kind)
    if cue.kind is SceneKind.PHOTO:
        photo = conference.get(Photo, cue.subject_id)
        group = conference.get(Group, photo.group_id) if photo else None
        if group is None:
            return scene_words(cue.kind)
        return tr("{group} · photo").format(group=group_label(conference, group))
    item = conference.get(AgendaItem, cue.subject_id)
    if item is not None:
        return f"{scene_words(cue.kind)} · {item.title}"
    return scene_words(cue.kind)


def span_words(span: timedelta) -> str:
    """Write a length of time as "3:05", with a minus where it is over."""
    seconds = int(span.total_seconds())
    sign = "−" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02}"
