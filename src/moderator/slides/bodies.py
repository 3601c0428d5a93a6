"""The contents of scenes, as plain values in the hall's language, before they are laid out."""

from dataclasses import dataclass

from moderator.event.schedule import Symbol
from moderator.slides.canvas import Look


@dataclass(frozen=True, slots=True)
class Badge:
    """A theme's colour, as the event has it, and its symbol."""

    symbol: Symbol
    colour: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """Title of the event, motto, organiser, date and place."""

    title: str
    motto: str
    organiser: str
    occasion: str


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A workshop of a round: its theme and its room."""

    badge: Badge
    theme: str
    room: str


@dataclass(frozen=True, slots=True)
class ScheduleSlot:
    """An item that is on, or next: label with time, title, people or place, workshops."""

    label: str
    title: str
    detail: str = ""
    rooms: tuple[RoomLine, ...] = ()


@dataclass(frozen=True, slots=True)
class NowNext:
    """What happens now and what comes next; with neither, only the heading."""

    heading: str
    now: ScheduleSlot | None
    following: ScheduleSlot | None


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """A person in the room guide.

    initial: letter under which the person is sorted. placed_id: the participant's id, if the entry
    shows a place.
    """

    name: str
    room: str
    initial: str
    badge: Badge | None = None
    placed_id: int | None = None


@dataclass(frozen=True, slots=True)
class RoomGuide:
    """Who goes where in a round, by name; empty: text if nobody is placed."""

    occasion: str
    heading: str
    entries: tuple[GuideEntry, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A row of a group's result.

    left, right: a challenge and the solution that answers it; a row without right is a single point
    over the full width. label: kind of a single point. strong: in bold.
    """

    left: str
    right: str = ""
    left_dots: int = 0
    right_dots: int = 0
    label: str = ""
    strong: bool = False

    @property
    def paired(self) -> bool:
        """Whether a solution is beside the challenge."""
        return bool(self.right)


@dataclass(frozen=True, slots=True)
class ResultSection:
    """The points under one guiding question, or under none."""

    question: str
    rows: tuple[SlideRow, ...]


@dataclass(frozen=True, slots=True)
class GroupResult:
    """The result of a group; place: group and room."""

    badge: Badge
    theme: str
    place: str
    headline: str
    sections: tuple[ResultSection, ...]


@dataclass(frozen=True, slots=True)
class PhotoScene:
    """A flipchart, full screen; missing: text if the picture cannot be found.

    halves: its halves are shown one after the other, each larger than the whole: the upper and the
    lower one, or the left and the right one where it is wider than high.
    """

    content: str
    quarter_turns: int
    caption: str
    missing: str
    halves: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """An agenda item that took place; time: when it really began."""

    time: str
    title: str


@dataclass(frozen=True, slots=True)
class TopPoint:
    """A point that got many dots."""

    badge: Badge
    text: str
    dots: int


@dataclass(frozen=True, slots=True)
class LookBack:
    """The look back at a day: what happened, figures of the results, points with most dots."""

    occasion: str
    heading: str
    happenings: tuple[Happening, ...]
    figures: tuple[tuple[str, str], ...]
    top_heading: str
    top: tuple[TopPoint, ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """Time left of a break; figures: such as "12:40"; following: what comes next and when."""

    heading: str
    figures: str
    over: bool
    following: str
    title: str


@dataclass(frozen=True, slots=True)
class Closing:
    """Thanks, closing words and outlook."""

    heading: str
    words: str
    thanks: str
    outlook: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A screen of one colour."""

    colour: str


@dataclass(frozen=True, slots=True)
class TestPicture:
    """A test picture for focus, edges and colours; smallest: text in the smallest letters."""

    __test__ = False

    heading: str
    smallest: str
    badges: tuple[Badge, ...]


Body = (
    Welcome
    | NowNext
    | RoomGuide
    | GroupResult
    | PhotoScene
    | LookBack
    | Countdown
    | Closing
    | Blank
    | TestPicture
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the hall sees: a body in the hall's look, and the index of its slide, from 0."""

    look: Look
    body: Body
    page: int = 0
