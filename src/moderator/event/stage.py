"""What the hall can show; `slides` turns it into pictures."""

from dataclasses import dataclass
from enum import StrEnum


class SceneKind(StrEnum):
    """The kinds of full screens shown in the plenary."""

    WELCOME = "welcome"
    NOW_NEXT = "now_next"
    ROOM_GUIDE = "room_guide"
    GROUP_GUIDE = "group_guide"
    GROUP_RESULT = "group_result"
    PHOTO = "photo"
    LOOK_BACK = "look_back"
    COUNTDOWN = "countdown"
    CLOSING = "closing"
    BLACK = "black"
    WHITE = "white"
    TEST_PICTURE = "test_picture"


@dataclass(frozen=True, slots=True)
class Cue:
    """Names one scene of this event, so that it can be shown at any time and size.

    subject_id: the round of a guide to rooms or groups, the group of a result, the photo of a
    photo, the agenda item of a countdown; None if the scene needs none.
    page: counted from 0, if the scene has several slides.
    """

    kind: SceneKind
    subject_id: int | None = None
    page: int = 0


BLACK = Cue(SceneKind.BLACK)
