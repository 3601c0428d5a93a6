"""What slides are called in the presenter's window: by what stands on them, and how many."""

from moderator.event.conference import Conference
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import GroupResult, Scene
from moderator.slides.deck import group_of
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import TextMark
from moderator.ui.plenary.cues import PlenaryDeck, cue_words
from moderator.ui.words import tr

LEAST_LETTERS = 4
"""Shorter lines may begin a text by chance."""


def turn_of(conference: Conference, deck: PlenaryDeck, cue: Cue) -> tuple[Cue, ...]:
    """Return the slides that belong together with a cue: those of a group, or of a scene."""
    group = group_of(conference, cue)
    if group is not None:
        return tuple(step for step in deck.steps if group_of(conference, step) == group)
    same = (cue.kind, cue.subject_id)
    return tuple(step for step in deck.steps if (step.kind, step.subject_id) == same)


def paging_words(
    conference: Conference, deck: PlenaryDeck, cue: Cue, *, brief: bool = False
) -> str:
    """Count the slides of a group's turn: "Slide 1 of 2"; nothing where there is one alone.

    brief: in figures alone, as "1 / 2".
    """
    turn = turn_of(conference, deck, cue)
    if cue not in turn or len(turn) == 1:
        return ""
    words = "{place} / {count}" if brief else tr("Slide {place} of {count}")
    return words.format(place=turn.index(cue) + 1, count=len(turn))


def slide_words(conference: Conference, cue: Cue, scene: Scene, aspect: float) -> str:
    """Name a slide by what stands on it that was not on the one before.

    Of a group's first slide that is its headline with the group, of a further one its first answer.
    """
    if cue.kind is not SceneKind.GROUP_RESULT or not isinstance(scene.body, GroupResult):
        return cue_words(conference, cue)
    if cue.page == 0:
        parts = (cue_words(conference, cue), scene.body.headline)
        return " · ".join(part for part in parts if part)
    slides = slides_of(scene, aspect)
    if cue.page >= len(slides):
        return cue_words(conference, cue)
    lines = [mark.text for mark in slides[cue.page].marks if isinstance(mark, TextMark)]
    begins = [line.rstrip("-\u2010\u00ad") for line in lines if len(line) >= LEAST_LETTERS]
    for section in scene.body.sections:
        for row in section.rows:
            for text in (row.right, row.left):
                if text and any(text.startswith(line) for line in begins):
                    return text
    return cue_words(conference, cue)
