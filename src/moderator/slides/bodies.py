"""The contents of scenes, as plain values in the hall's language, before they are laid out."""

from dataclasses import dataclass, replace

from moderator.event.schedule import Symbol
from moderator.slides.canvas import Look
from moderator.slides.view import WHOLE, SlideView


@dataclass(frozen=True, slots=True)
class Badge:
    """A theme's colour, as the event has it, and its symbol."""

    symbol: Symbol
    colour: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """Title of the event, motto, organiser, date and place; logo: the content of its picture."""

    title: str
    motto: str
    organiser: str
    occasion: str
    logo: str = ""


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

    name: as in lists, the family name before a comma. placed_id: the participant's id, if the entry
    shows a place.
    """

    name: str
    room: str
    badge: Badge | None = None
    placed_id: int | None = None


@dataclass(frozen=True, slots=True)
class GuidePart:
    """The part of a guide that is on one of several screens.

    letters: of its people, as "A – K". before, after: the last name of the part before and the
    first of the one after, from which its letters differ; "" at either end of the guide.
    """

    letters: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class RoomGuide:
    """Who goes where in a round, by name; empty: text if nobody is placed.

    part: where several screens have a part each, which one these people are.
    """

    occasion: str
    heading: str
    entries: tuple[GuideEntry, ...]
    empty: str
    part: GuidePart | None = None


@dataclass(frozen=True, slots=True)
class RoomWay:
    """A room of a round: its theme, and the way there; short_theme: where the name is too long."""

    badge: Badge
    room: str
    theme: str
    way: str = ""
    short_theme: str = ""


@dataclass(frozen=True, slots=True)
class RoundRooms:
    """Where the workshops of a round are; empty: text if there are none."""

    occasion: str
    heading: str
    rooms: tuple[RoomWay, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class RoundPart:
    """A part of a round: when it begins, what it is, and how long it takes."""

    time: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class RoundOverview:
    """A workshop round: its parts along the time, its rooms and themes."""

    occasion: str
    title: str
    parts: tuple[RoundPart, ...]
    rooms: tuple[RoomWay, ...]


@dataclass(frozen=True, slots=True)
class WorkshopQuestions:
    """Practice example and guiding questions of a workshop; each may be missing."""

    badge: Badge
    theme: str
    short_theme: str
    room: str
    example_label: str
    example: str
    questions_label: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    """Who speaks, each by name and role, when and about what; detail: explains the title."""

    occasion: str
    people: tuple[tuple[str, str], ...]
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Speakers:
    """The cards of an agenda item's speakers, one after the other."""

    cards: tuple[SpeakerCard, ...]


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A row of a group's result.

    left, right: a challenge and the solution that answers it. label: kind of a single point, which
    is then in left, or where it came from; points with the same label follow each other under it.
    strong: in bold.
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
    """The result of a group.

    place: which group. short_theme: where the theme's name is too long beside it. paging: how pages
    are counted, such as "{page} of {pages}".
    """

    badge: Badge
    theme: str
    place: str
    headline: str
    sections: tuple[ResultSection, ...]
    short_theme: str = ""
    paging: str = "{page} / {pages}"


@dataclass(frozen=True, slots=True)
class PhotoScene:
    """A flipchart, full screen; missing: text if the picture cannot be found.

    halves: its halves are shown one after the other, each larger than the whole: the upper and the
    lower one, or the left and the right one where it is wider than high. ratio: its width by its
    height, as it is turned; 0 where unknown. headline, place, badge: of the group; they are beside
    a photo that is higher than wide, and what the group itself wrote below it is in `own_caption`.
    """

    content: str
    quarter_turns: int
    caption: str
    missing: str
    halves: bool = False
    ratio: float = 0.0
    headline: str = ""
    place: str = ""
    badge: Badge | None = None
    own_caption: str = ""


@dataclass(frozen=True, slots=True)
class RankedRow:
    """A line of a ranking: what was said, its dots, and who said it.

    label: at the left, such as a group or a place. badge: of the theme, at the left too. theme: its
    name, above the text; short_theme: where that is longer than a line.
    """

    text: str
    dots: int = 0
    label: str = ""
    badge: Badge | None = None
    theme: str = ""
    short_theme: str = ""


@dataclass(frozen=True, slots=True)
class RankedPage:
    """What was said below one headline, the strongest first.

    lead: below the headline. told: for each group whether it says so, as symbols before the lead.
    """

    headline: str
    rows: tuple[RankedRow, ...]
    lead: str = ""
    told: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was said most strongly: of a theme, of all themes, or of all points by their dots.

    pages: each with slides of its own. empty: text where there is none. single: dots are painted
    one by one where there is room, else as a number. badge, theme, short_theme, place: the header,
    as that of a group's result; without a badge there is none.
    """

    pages: tuple[RankedPage, ...]
    empty: str
    single: bool = False
    badge: Badge | None = None
    theme: str = ""
    short_theme: str = ""
    place: str = ""
    paging: str = "{page} / {pages}"


@dataclass(frozen=True, slots=True)
class GalleryEntry:
    """A flipchart among others, the number of its group, and what is below it."""

    photo: PhotoScene
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Gallery:
    """The flipcharts of a theme side by side; header as that of a group's result."""

    badge: Badge
    theme: str
    place: str
    entries: tuple[GalleryEntry, ...]
    empty: str
    short_theme: str = ""
    paging: str = "{page} / {pages}"


@dataclass(frozen=True, slots=True)
class TextScene:
    """A slide of the moderation team: its title, paragraphs below it, and an address to type."""

    title: str
    paragraphs: tuple[str, ...] = ()
    address: str = ""


Code = tuple[bytes, ...]
"""The modules of a QR code, row by row, 1 where dark; () if there is none."""


@dataclass(frozen=True, slots=True)
class CodeScene:
    """A QR code with its words; address: where it leads, as people type it."""

    code: Code
    title: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class PhoneStep:
    """A step that connects a phone: its code, what to do, and what to type instead."""

    code: Code
    words: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhonesScene:
    """How phones are connected: one or two steps.

    place: the room, with its theme's badge. hint: what it does not need.
    """

    title: str
    steps: tuple[PhoneStep, ...]
    place: str = ""
    hint: str = ""
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class GuestScene:
    """The pages of a guest's document, each as a picture; missing: text where one is gone."""

    pages: tuple[str, ...]
    missing: str


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
    """Time left of a break.

    figures: such as "12:40". following: when it goes on. title, where: of what comes next. share:
    of the time that has passed; None where it is unknown.
    """

    heading: str
    figures: str
    over: bool
    following: str
    title: str
    where: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """Thanks, closing words, outlook and the next event; logo: the content of its picture."""

    heading: str
    words: str
    thanks: str
    outlook: str
    next_event: str = ""
    logo: str = ""


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
    | RoundRooms
    | RoundOverview
    | WorkshopQuestions
    | Speakers
    | GroupResult
    | PhotoScene
    | Ranking
    | Gallery
    | TextScene
    | CodeScene
    | PhonesScene
    | GuestScene
    | LookBack
    | Countdown
    | Closing
    | Blank
    | TestPicture
)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A message over a slide; figures: time left, such as "1:58", "" without one."""

    words: str
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the hall sees: a body in the hall's look, and the index of its slide, from 0.

    view: which part of the slide is seen, and what is highlighted. overlay: what lies over it.
    """

    look: Look
    body: Body
    page: int = 0
    view: SlideView = WHOLE
    overlay: Overlay | None = None

    @property
    def bare(self) -> "Scene":
        """The scene without what is painted over its slide."""
        view = self.view
        if self.overlay is None and view.spotlight is None and view.pointer is None:
            return self
        return replace(self, view=replace(view, spotlight=None, pointer=None), overlay=None)
