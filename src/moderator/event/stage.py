"""What the hall can show; `slides` turns it into pictures."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SceneKind(StrEnum):
    """The kinds of full screens shown in the plenary."""

    WELCOME = "welcome"
    NOW_NEXT = "now_next"
    ROOM_GUIDE = "room_guide"
    GROUP_GUIDE = "group_guide"
    ROOMS = "rooms"
    ROUND_OVERVIEW = "round_overview"
    QUESTIONS = "questions"
    SPEAKER = "speaker"
    GROUP_RESULT = "group_result"
    PHOTO = "photo"
    THEME = "theme"
    ALL_THEMES = "all_themes"
    DOTS = "dots"
    GALLERY = "gallery"
    OWN_SLIDE = "own_slide"
    PHONES = "phones"
    LOOK_BACK = "look_back"
    COUNTDOWN = "countdown"
    CLOSING = "closing"
    BLACK = "black"
    WHITE = "white"
    TEST_PICTURE = "test_picture"


@dataclass(frozen=True, slots=True)
class Cue:
    """Names one scene of this event, so that it can be shown at any time and size.

    subject_id: the round of a guide to rooms or groups, of its rooms and its overview, the workshop
    of its questions or of phones, the agenda item of its speakers or of a countdown, the group of a
    result, the photo of a photo, the theme of a theme, a gallery or a ranking by dots (of all
    themes where None), the own slide; None if the scene needs none.
    page: counted from 0, if the scene has several slides.
    """

    kind: SceneKind
    subject_id: int | None = None
    page: int = 0

    @property
    def dark(self) -> bool:
        """Whether it is one colour instead of a slide."""
        return self.kind in {SceneKind.BLACK, SceneKind.WHITE}


BLACK = Cue(SceneKind.BLACK)


@dataclass(frozen=True, slots=True)
class Message:
    """Words for the hall over whatever it sees; until: when the time beside them has run down."""

    words: str
    until: datetime | None = None
