"""Which photos leave, where they belong, and the names of their files."""

from collections import Counter
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Photo
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.composing import Composing
from moderator.exchange.prints.places import round_title
from moderator.rules.file_names import file_name, unused_name

SUFFIX = ".jpg"


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """A photo with the round, theme and group that it shows, and its file in an archive.

    file: with a folder for each round, as "1 Runde 1/Resilienz, Gruppe 2, Foto 1.jpg"; no two are
    the same, whatever the case of their letters.
    """

    photo: Photo
    round: str
    theme: str
    group: int
    file: str


def photo_places(
    conference: Conference, words: Words, choice: DocumentChoice
) -> tuple[PhotoPlace, ...]:
    """Return the photos that a documentation shows, in its order; none that is internal."""
    on = Composing(conference, words, choice)
    places: list[PhotoPlace] = []
    taken: set[str] = set()
    for number, item in enumerate(conference.rounds(), start=1):
        title = round_title(item, words)
        folder = file_name(f"{number} {title}")
        workshops = conference.workshops_of(item.id)
        often = Counter(workshop.theme_id for workshop in workshops)
        for workshop in workshops:
            theme = conference.theme_of(workshop).name
            named = theme if often[workshop.theme_id] == 1 else _in_room(conference, workshop)
            for group in conference.groups_of(workshop.id):
                shown = on.photos(group) if on.is_published(group) else ()
                for count, photo in enumerate(shown, start=1):
                    # the theme alone is cut, so that group and number always stay
                    tail = words("group {group}, photo {number}").format(
                        group=group.number, number=count
                    )
                    stem = unused_name(f"{folder}/{file_name(named)}, {tail}", taken)
                    taken.add(stem.casefold())
                    places.append(PhotoPlace(photo, title, theme, group.number, stem + SUFFIX))
    return tuple(places)


def _in_room(conference: Conference, workshop: Workshop) -> str:
    """Return the theme with the room, where two workshops of a round have the same theme."""
    theme, room = conference.theme_of(workshop).name, conference.get(Room, workshop.room_id)
    return f"{theme} ({room.name})" if room is not None else theme
