"""The documentation as composed: chapters of blocks, before any format writes them.

Each format is a writer of these values; `compose` makes them and `walking` walks through them.
"""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.documentation import ChapterKind
from moderator.event.results import PointKind
from moderator.event.schedule import Symbol


@dataclass(frozen=True, slots=True)
class KeyedText:
    """A text of the document that can be edited.

    text: may be "", where somebody can write one; then nothing is shown. key: names the text by
    the record that it comes from, such as "point:12:text"; it stays the same in every composition,
    and the same key may stand at several places. "" for a text that cannot be edited.
    """

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class ThemeSign:
    """Name, colour "#RRGGBB" and symbol of a theme."""

    name: KeyedText
    colour: str
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level: 2 to 4, below the chapter's title. kicker: the short line above it."""

    level: int
    text: KeyedText
    kicker: str = ""


class TextTone(StrEnum):
    """How a text is set: as running text, an introduction, a side note, or a highlighted box."""

    PLAIN = "plain"
    LEAD = "lead"
    NOTE = "note"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text that may have several lines; label: what it is, or when it was noted, or ""."""

    text: KeyedText
    label: str = ""
    tone: TextTone = TextTone.PLAIN


@dataclass(frozen=True, slots=True)
class Fact:
    """Something with its name, as "Venue" and "Kassel"."""

    name: str
    text: KeyedText


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts beside or below each other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Guiding questions, numbered from 1; title: the words for them."""

    title: str
    questions: tuple[KeyedText, ...]


@dataclass(frozen=True, slots=True)
class DocumentPoint:
    """A point of a group.

    kind_name: the kind in words. dots, dots_words: their number, and that in words. who: who said
    it in the plenary, or "". place: the group that it is of, where that is not plain from the
    heading, or "". theme: likewise. target: key of the section with its group. answers: challenges
    that it answers and that do not stand beside it. question: the guiding question that it belongs
    to where it stands below another, beside a challenge; otherwise with the text "".
    """

    kind: PointKind
    kind_name: str
    text: KeyedText
    dots: int = 0
    dots_words: str = ""
    who: str = ""
    place: str = ""
    theme: ThemeSign | None = None
    target: str = ""
    answers: tuple[KeyedText, ...] = ()
    question: KeyedText = KeyedText("")


@dataclass(frozen=True, slots=True)
class PointPair:
    """Challenges or problems, and what answers all of them; one of the two may be empty.

    Next steps, open questions and solutions that answer nothing stand among the answers alone.
    """

    challenges: tuple[DocumentPoint, ...]
    answers: tuple[DocumentPoint, ...]

    @property
    def points(self) -> tuple[DocumentPoint, ...]:
        """All its points in order."""
        return (*self.challenges, *self.answers)


@dataclass(frozen=True, slots=True)
class PointSection:
    """What a group wrote to one guiding question; a list of points that may stand in pairs.

    question: "" for points that belong to none, if there are no others. answers_label: stands
    before a challenge that a point answers and that is elsewhere.
    """

    question: KeyedText
    pairs: tuple[PointPair, ...]
    answers_label: str

    @property
    def points(self) -> tuple[DocumentPoint, ...]:
        """All its points in order."""
        return tuple(point for pair in self.pairs for point in pair.points)


class PointListStyle(StrEnum):
    """What a list of points is: a ranking by dots, steps to take, or questions left open."""

    RANKED = "ranked"
    STEPS = "steps"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class PointList:
    """Points of several groups under a heading; note: a line below the heading, or ""."""

    heading: Heading
    points: tuple[DocumentPoint, ...]
    style: PointListStyle
    note: str = ""


@dataclass(frozen=True, slots=True)
class SharedPoint:
    """What several groups named alike.

    told: for each group whether it said so, in the order of the list's groups. said: the same in
    words, as "3 of 4".
    """

    text: KeyedText
    told: tuple[bool, ...]
    said: str


@dataclass(frozen=True, slots=True)
class SharedPoints:
    """What groups of a theme have in common; groups: the short name of each, as "1" or "3.1"."""

    heading: Heading
    groups: tuple[str, ...]
    groups_label: str
    points: tuple[SharedPoint, ...]


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    """A photo; content: name of its pixels; quarter_turns: 0 to 3, clockwise.

    alt: what it shows, for those who cannot see it. missing: stands in its place if its pixels
    cannot be read.
    """

    content: str
    quarter_turns: int
    alt: str
    caption: KeyedText
    missing: str


@dataclass(frozen=True, slots=True)
class PhotoGrid:
    """Photos of several groups, small, beside each other; each with the name of its group."""

    heading: Heading
    photos: tuple[tuple[str, PhotoBlock], ...]


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """A number as text, and the word for what it counts."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures beside each other."""

    figures: tuple[CountedFigure, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A number that is shown as a bar; theme: whose colour and symbol it has."""

    name: str
    number: int
    theme: ThemeSign | None = None


@dataclass(frozen=True, slots=True)
class BarList:
    """Numbers that are compared; note: a line below the heading; after: a sentence, or ""."""

    heading: Heading
    bars: tuple[Bar, ...]
    note: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """An agenda item as it was.

    planned, actual: times from and to, "" if unknown. start, began: only their beginnings. late:
    it began noticeably late. note: that it did not take place, or "". more: people, parts and
    description. themes: those of its workshops. target: key of the chapter of the round, or "".
    """

    planned: str
    actual: str
    start: str
    began: str
    title: KeyedText
    late: bool = False
    note: str = ""
    more: tuple[KeyedText, ...] = ()
    rooms: str = ""
    skipped: bool = False
    themes: tuple[ThemeSign, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """The agenda items of a day; has_actual: real times are known of some.

    headings: the words for planned and actual time, for the item and for its rooms.
    """

    heading: Heading
    rows: tuple[ProgrammeRow, ...]
    has_actual: bool
    headings: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person with family name first, and the organisation."""

    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Who was there; headings: the words for name and organisation."""

    headings: tuple[str, str]
    people: tuple[ListedPerson, ...]


@dataclass(frozen=True, slots=True)
class GroupPeople:
    """Who presented a group's result and who was in the group, each with the words before."""

    speaker_label: str
    speaker: KeyedText
    members_label: str
    members: tuple[str, ...]


class SectionKind(StrEnum):
    """What a section is about."""

    WORKSHOP = "workshop"
    GROUP = "group"
    THEME = "theme"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading that belong together; key: as "group:12", for links to it.

    short: what it is called at the head of a page. theme: whose colour it has.
    """

    kind: SectionKind
    key: str
    heading: Heading
    blocks: tuple["Block", ...]
    short: str = ""
    theme: ThemeSign | None = None


Block = (
    TextBlock
    | FactList
    | QuestionList
    | PointSection
    | PointList
    | SharedPoints
    | PhotoBlock
    | PhotoGrid
    | FigureRow
    | BarList
    | ProgrammeDay
    | PeopleList
    | GroupPeople
    | Section
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; there is one of the kind `ROUNDS` for each round, and one of any other kind.

    key: as "round:3" or "glance". when: day and time of a round, or "".
    """

    kind: ChapterKind
    key: str
    title: KeyedText
    blocks: tuple[Block, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class CoverSign:
    """The sign of a group on the cover; dots: how many its points got."""

    theme: ThemeSign
    dots: int


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover; kicker: "Documentation"; signs_note: what their sizes say."""

    kicker: str
    title: KeyedText
    motto: KeyedText
    facts: tuple[Fact, ...]
    signs: tuple[CoverSign, ...] = ()
    signs_note: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The documentation of an event, in one language.

    title: never "". language: "de" or "en". description: a sentence for the file's properties.
    contents_title: the words above the table of contents. page_words: "p. {page}", for a reference
    to the page with that number. audience: who it is for, as "For the
    participants only", or "". accent: "#RRGGBB". logo: content of the picture, or "".
    """

    language: str
    title: str
    description: str
    organiser: str
    cover: Cover
    themes: tuple[ThemeSign, ...]
    chapters: tuple[Chapter, ...]
    contents_title: str
    page_words: str = "{page}"
    audience: str = ""
    accent: str = "#1D5FD1"
    logo: str = ""
