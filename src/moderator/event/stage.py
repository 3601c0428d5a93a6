"""What the hall can show; `slides` turns it into pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.event.phrase import Phrase, phrase


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


SCENE_NAMES: Mapping[SceneKind, Phrase] = {
    SceneKind.WELCOME: phrase("Welcome"),
    SceneKind.NOW_NEXT: phrase("Now and next"),
    SceneKind.ROOM_GUIDE: phrase("Room guide"),
    SceneKind.GROUP_GUIDE: phrase("Group guide"),
    SceneKind.ROOMS: phrase("Rooms and ways"),
    SceneKind.ROUND_OVERVIEW: phrase("Round overview"),
    SceneKind.QUESTIONS: phrase("Practice example and questions"),
    SceneKind.SPEAKER: phrase("Who speaks"),
    SceneKind.GROUP_RESULT: phrase("Result"),
    SceneKind.PHOTO: phrase("Photo"),
    SceneKind.THEME: phrase("Theme"),
    SceneKind.ALL_THEMES: phrase("All themes"),
    SceneKind.DOTS: phrase("Ranking by dots"),
    SceneKind.GALLERY: phrase("Flipcharts"),
    SceneKind.OWN_SLIDE: phrase("Own slide"),
    SceneKind.PHONES: phrase("Connect phones"),
    SceneKind.LOOK_BACK: phrase("Look back"),
    SceneKind.COUNTDOWN: phrase("Countdown"),
    SceneKind.CLOSING: phrase("Closing"),
    SceneKind.BLACK: phrase("Black"),
    SceneKind.WHITE: phrase("White"),
    SceneKind.TEST_PICTURE: phrase("Test picture"),
}
"""What each kind of scene is called."""


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
