"""Composes the presenters' notes on scenes, which are for the moderation team only."""

from moderator.event.conference import Conference
from moderator.event.plenary import OwnSlide, SceneNote
from moderator.event.results import Photo, Result
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.stage import SCENE_NAMES, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import Composing
from moderator.exchange.documents.model import (
    Heading,
    KeyedText,
    Section,
    SectionKind,
    TextBlock,
    TextTone,
)

OF_THEME = frozenset({SceneKind.THEME, SceneKind.DOTS, SceneKind.GALLERY})
OF_WORKSHOP = frozenset({SceneKind.QUESTIONS, SceneKind.PHONES})


def scene_notes(on: Composing) -> Section | None:
    """Return the notes in the order of the scenes; None for none, or for others than the team."""
    if not on.choice.internal:
        return None
    order = list(SceneKind)
    notes = sorted(
        (note for note in on.conference.all(SceneNote) if note.text.strip()),
        key=lambda note: (order.index(note.scene), note.subject or 0, note.id),
    )
    if not notes:
        return None
    title = on.words("Notes of the presenters")
    return Section(
        SectionKind.TALK,
        "talk:scenes",
        Heading(2, KeyedText(title)),
        tuple(
            TextBlock(
                KeyedText(note.text.strip(), f"scene_note:{note.id}:text"),
                _scene(on, note),
                TextTone.BOX,
            )
            for note in notes
        ),
        short=title,
    )


def _scene(on: Composing, note: SceneNote) -> str:
    """Name a scene with what it is about."""
    name = on.words.translate(SCENE_NAMES[note.scene])
    about = _about(on.conference, note)
    return f"{name} · {about}" if about else name


def _about(conference: Conference, note: SceneNote) -> str:
    if note.scene in OF_THEME:
        theme = conference.get(Theme, note.subject)
        return theme.name if theme else ""
    if note.scene in OF_WORKSHOP:
        workshop = conference.get(Workshop, note.subject)
        return conference.theme_of(workshop).name if workshop else ""
    if note.scene is SceneKind.OWN_SLIDE:
        slide = conference.get(OwnSlide, note.subject)
        return slide.title if slide else ""
    if note.scene in {SceneKind.PHOTO, SceneKind.GROUP_RESULT}:
        return _group(conference, note)
    item = conference.get(AgendaItem, note.subject)
    return item.title if item else ""


def _group(conference: Conference, note: SceneNote) -> str:
    photo = conference.get(Photo, note.subject) if note.scene is SceneKind.PHOTO else None
    group = conference.get(Group, photo.group_id if photo else note.subject)
    result: Result | None = conference.result_of(group.id) if group else None
    return result.headline if result else ""
