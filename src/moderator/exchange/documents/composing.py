"""What the composers of all chapters ask: which groups, people, points and words they have."""

import re
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.documentation import ItemNote
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.results import Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.letters import shortened
from moderator.exchange.documents.model import DocumentPoint, KeyedText, PhotoBlock, ThemeSign
from moderator.exchange.documents.programme import kind_name
from moderator.rules.attendance import attended
from moderator.rules.consent import Unnamed, consent_asked, may_be_named
from moderator.rules.dots import all_dots

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
PLAIN_COLOUR = "#49525F"
LONGEST_NAME = 240
DONE = frozenset({ResultState.READY, ResultState.SHOWN})


@dataclass(frozen=True, slots=True)
class Composing:
    """An event, the words of a language, and what was chosen of the event."""

    conference: Conference
    words: Words
    choice: DocumentChoice
    _asked: bool = field(init=False)
    _unnamed: Unnamed = field(init=False)

    def __post_init__(self) -> None:
        # looked at for each point, so found once
        object.__setattr__(self, "_asked", consent_asked(self.conference))
        everyone = self.conference.all(Participant)
        unnamed = Unnamed(person for person in everyone if not self.may_be_named(person))
        object.__setattr__(self, "_unnamed", unnamed)

    def who_took_part(self) -> tuple[Participant, ...]:
        """Return the people who count as having taken part, ordered by name."""
        if self.choice.only_checked_in:
            return attended(self.conference)
        return self.conference.present()

    def listed(self) -> tuple[Participant, ...]:
        """Return the people whom the list names, ordered by name; nobody if none are wanted."""
        people = self.who_took_part() if self.choice.people else ()
        return tuple(person for person in people if self.may_be_named(person))

    def may_be_named(self, person: Participant) -> bool:
        """Return whether a person still has a name, and agreed where people were asked."""
        return may_be_named(person, asked=self.choice.only_consenting and self._asked)

    def who(self, text: str) -> str:
        """Return whom a text names, without participants who may not be named."""
        return self._unnamed.left_out(text) if self.choice.people else ""

    def attendants(self, workshop: Workshop) -> list[tuple[Participant, int | None]]:
        """Return the people who took part in a workshop with the ids of their groups, by name."""
        there = {person.id for person in self.who_took_part()}
        return [
            (self.conference.one(Participant, place.participant_id), place.group_id)
            for place in self.conference.placements_in(workshop.id)
            if place.participant_id in there
        ]

    def points(self, group: Group) -> tuple[Point, ...]:
        """Return the written points of a group that go into the documentation, in order."""
        return self.conference.written_points_of(group.id)

    def photos(self, group: Group) -> tuple[Photo, ...]:
        """Return the photos of a group that go into the documentation, in order.

        Internal ones are in no edition.
        """
        return self.conference.public_photos_of(group.id) if self.choice.photos else ()

    def notes(self, item: AgendaItem) -> tuple[ItemNote, ...]:
        """Return what was noted in an agenda item and goes into the documentation."""
        return tuple(
            note
            for note in self.conference.notes_of(item.id)
            if note.text.strip() and (self.choice.internal or not note.internal)
        )

    def result(self, group: Group) -> Result:
        """Return the result of a group; an empty one if nothing has been entered."""
        return self.conference.result_of(group.id) or Result(0, group.id)

    def is_published(self, group: Group) -> bool:
        """Return whether a group has something that goes into the documentation."""
        result = self.result(group)
        if self.choice.only_ready and result.state not in DONE:
            return False
        spoken = bool(f"{result.headline}{result.plenary_notes}".strip())
        return spoken or bool(self.photos(group)) or bool(self.points(group))

    def published(self) -> list[tuple[AgendaItem, Workshop, Group]]:
        """Return all groups that go into the documentation, with rounds and workshops, in order."""
        return [
            (item, workshop, group)
            for item in self.conference.rounds()
            for workshop in self.conference.workshops_of(item.id)
            for group in self.conference.groups_of(workshop.id)
            if self.is_published(group)
        ]

    def point(self, point: Point) -> DocumentPoint:
        """Return a point as it stands below its group."""
        dots = all_dots(self.conference, point)
        return DocumentPoint(
            kind=point.kind,
            kind_name=point_kind_name(point.kind, self.words),
            text=point_text(point),
            dots=dots,
            dots_words=self.words("%n sticky dots", n=dots) if dots else "",
            who=self.who(point.contributor),
            target=group_key(point.group_id),
        )

    def photo(self, photo: Photo, group: Group) -> PhotoBlock:
        """Return a photo of a group's flipchart."""
        words, headline = self.words, self.result(group).headline
        workshop = self.conference.one(Workshop, group.workshop_id)
        theme = self.conference.theme_of(workshop).name
        alt = (
            words("Flipchart of group {number}, {theme}: {headline}")
            if headline
            else words("Flipchart of group {number}, {theme}")
        ).format(number=group.number, theme=theme, headline=headline)
        return PhotoBlock(
            content=photo.shown,
            quarter_turns=photo.quarter_turns % 4,
            alt=alt,
            caption=KeyedText(photo.caption, f"photo:{photo.id}:caption"),
            missing=alt,
        )


def group_key(group_id: int) -> str:
    """Return the key of the section of a group."""
    return f"group:{group_id}"


def point_text(point: Point) -> KeyedText:
    """Return the text of a point with its key."""
    return KeyedText(point.text, f"point:{point.id}:text")


def item_title(item: AgendaItem, words: Words) -> KeyedText:
    """Return the title of an agenda item, or what it is, with its key."""
    return KeyedText(item.title or kind_name(item.kind, words), f"item:{item.id}:title")


def theme_sign(theme: Theme) -> ThemeSign:
    """Return name, colour and symbol of a theme; an invalid colour becomes grey.

    A name of more than 240 letters is cut and ends with "…", since it is used in headings.
    """
    colour = theme.colour if COLOUR.match(theme.colour) else PLAIN_COLOUR
    name = KeyedText(shortened(theme.name, LONGEST_NAME), f"theme:{theme.id}:name")
    return ThemeSign(name, colour, theme.symbol)


def theme_values(theme: Theme) -> dict[str, str]:
    """Return the sign of a theme as a template reads it."""
    sign = theme_sign(theme)
    return {"name": sign.name.text, "colour": sign.colour, "symbol": sign.symbol.value}


def point_kind_name(kind: PointKind, words: Words) -> str:
    """Return the name of a kind of point, as printed beside the point."""
    return {
        PointKind.PROBLEM: words("Problem field"),
        PointKind.CHALLENGE: words("Challenge"),
        PointKind.SOLUTION: words("Solution"),
        PointKind.NEXT_STEP: words("Next step"),
        PointKind.OPEN_QUESTION: words("Open question"),
    }[kind]
