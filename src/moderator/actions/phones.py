"""What phones in the room may do: the doors of the event that the server for phones opens."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from moderator.actions.intake import PhotoArrival, receive_photo
from moderator.actions.overview import due_round
from moderator.actions.port import OpenEvent
from moderator.actions.results import add_point
from moderator.actions.rooms_running import wish_minutes
from moderator.capture.phones.access import GRACE, Phone, RoomCode
from moderator.capture.phones.doors import (
    DotChoice,
    OpenDots,
    PhoneClock,
    PhoneGroup,
    PhoneMessage,
    PhoneQuestion,
    PhoneRoom,
    Sender,
    SentPhoto,
)
from moderator.capture.phones.remote import (
    OfferedMessage,
    Remote,
    RemoteHolder,
    RemotePress,
    RemoteSlide,
    RemoteView,
)
from moderator.capture.phones.server import Answering, PhoneServer
from moderator.capture.phones.spool import forget_senders_in
from moderator.capture.photos import Outcome, PhotoPreparer, Prepared, Source
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, JobProblem, KnownError, RuleProblem
from moderator.event.phrase import Phrase, Words, phrase
from moderator.event.results import (
    IntakePhoto,
    IntakeState,
    PhoneDots,
    PhotoOrigin,
    Point,
    PointKind,
)
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.prints.phone_invitations import (
    PhoneInvitation,
    Wireless,
    phone_invitations,
)
from moderator.rules.schedule.running import planned_end, planned_start, running
from moderator.store.store import Store

__all__ = [
    "GRACE",
    "Answering",
    "DotsOffer",
    "EventDoors",
    "OfferedMessage",
    "Phone",
    "PhoneMessage",
    "PhoneRoom",
    "PhoneServer",
    "Remote",
    "RemoteHolder",
    "RemotePress",
    "RemoteSlide",
    "RemoteView",
    "RoomCode",
    "dots_given",
    "phone_folder",
    "phone_rooms",
    "phone_round",
    "write_invitations",
]

MOST_DOTS = 20
"""Dots that a phone may be given; people can keep track of five."""

KEY_LENGTH = 16
"""Characters of the hash that stands for an event's file and key in a folder's name."""


def phone_round(conference: Conference, now: datetime) -> AgendaItem | None:
    """Return the round that phones send for: the latest one that has begun, else the first."""
    rounds = [item for item in conference.rounds() if not item.skipped]
    begun = any(
        item.actual_start is not None or planned_start(conference.event, item) <= now
        for item in rounds
    )
    return due_round(conference, now) if begun or not rounds else rounds[0]


def phone_rooms(conference: Conference, now: datetime) -> tuple[PhoneRoom, ...]:
    """Return the workshops of the round that phones send for, in the order of the themes."""
    item = phone_round(conference, now)
    expected = None if item is None else running(conference, now).of(item.id)
    if item is None or expected is None:
        return ()
    until = {clock.workshop.id: max(clock.end, expected.end) for clock in expected.rooms}
    return tuple(
        _room(conference, workshop, until.get(workshop.id, expected.end))
        for workshop in conference.workshops_of(item.id)
    )


def _room(conference: Conference, workshop: Workshop, until: datetime) -> PhoneRoom:
    theme = conference.theme_of(workshop)
    groups = (PhoneGroup(g.id, g.number) for g in conference.groups_of(workshop.id))
    questions = (PhoneQuestion(q.id, q.text) for q in conference.questions_of(workshop.id))
    return PhoneRoom(
        workshop.id,
        theme.name,
        theme.colour,
        str(theme.symbol),
        conference.one(Room, workshop.room_id).name,
        tuple(groups),
        tuple(questions),
        until,
    )


@dataclass(frozen=True, slots=True)
class DotsOffer:
    """How many dots each phone of a room may give now, and to which kind of points."""

    each: int
    kind: PointKind


class EventDoors:
    """Implements `PhoneDoors` on the open event; every thread may call it.

    expecting: called on any thread when a photo begins to arrive.
    """

    def __init__(self, store: Store, expecting: Callable[[], None] = lambda: None) -> None:
        self._store, self._expecting = store, expecting
        self._offers: dict[int, DotsOffer] = {}
        self._messages: dict[int, PhoneMessage] = {}
        self._preparer = PhotoPreparer()

    def title(self) -> str:
        """The event's title."""
        return self._store.conference.event.title

    def now(self) -> datetime:
        """The wall-clock time at the venue."""
        return self._store.clock()

    def saved(self) -> bool:
        """Whether all that was taken is on the disk."""
        return not self._store.unsaved

    def rooms(self) -> tuple[PhoneRoom, ...]:
        """The workshops of the round that is on, in the order of the themes."""
        return phone_rooms(self._store.conference, self._store.clock())

    def expect_photos(self) -> None:
        """Start the process that photos are decoded in."""
        self._expecting()
        with contextlib.suppress(JobProblem):  # then the photo starts it, or says why not
            self._preparer.make_ready()

    def rest(self) -> None:
        """End the process that photos are decoded in."""
        self._preparer.close()

    def receive_photos(
        self,
        photos: Sequence[SentPhoto],
        *,
        arrived: Callable[[int, Phrase | KnownError], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Put photos into the intake; see `PhoneDoors`."""

        def take(place: int, outcome: Outcome) -> None:
            if isinstance(outcome, FileProblem):
                arrived(place, outcome)
                return
            try:
                arrived(place, self._take_in(outcome, photos[place].sender))
            except KnownError as problem:
                arrived(place, problem)

        sources = [Source(photo.name, photo.file) for photo in photos]
        self._preparer.prepare_each(sources, arrived=take, cancelled=cancelled)

    def _take_in(self, prepared: Prepared, sender: Sender) -> Phrase:
        """Store a photo that was read, and return where it is now."""
        conference = self._store.conference
        workshop = conference.get(Workshop, sender.room_id)
        room = None if workshop is None else conference.get(Room, workshop.room_id)
        named = " · ".join(
            part for part in ("" if room is None else room.name, sender.name) if part
        )
        arrival = PhotoArrival(PhotoOrigin.PHONE, named, sender.group_id)
        received = receive_photo(self._store, prepared, arrival)
        if received.state is IntakeState.KNOWN:
            return phrase("The laptop has this photo already")
        entry = self._store.conference.get(IntakePhoto, received.intake_ids[0])
        group = None if entry is None else self._store.conference.get(Group, entry.filed_group)
        if received.state is IntakeState.UNSORTED or group is None:
            return phrase("Waits on the laptop to be put with its group")
        return phrase("With group {number}", number=group.number)

    def add_point(self, sender: Sender, kind: PointKind, text: str, question: int | None) -> None:
        """Add a point to the sender's group; raise RuleProblem if the group is gone."""
        conference = self._store.conference
        group = next(
            (g for g in conference.groups_of(sender.room_id) if g.id == sender.group_id), None
        )
        if group is None:
            raise RuleProblem(
                phrase("This group is no longer there."),
                kept=phrase("The point stays on your phone."),
                remedy=phrase("Please choose another group."),
            )
        add_point(self._store, group.id, kind, text, question)

    def offer_dots(self, room_id: int, offer: DotsOffer | None) -> None:
        """Let phones of a room give dots from now on; None: no longer."""
        if offer is None:
            self._offers.pop(room_id, None)
        else:
            self._offers[room_id] = offer

    def offer(self, room_id: int) -> DotsOffer | None:
        """What phones of a room may give now."""
        return self._offers.get(room_id)

    def clock(self, room_id: int) -> PhoneClock | None:
        """The clock of a room; None while its round does not run."""
        conference = self._store.conference
        workshop = conference.get(Workshop, room_id)
        state = running(conference, self._store.clock())
        expected = None if workshop is None else state.of(workshop.round_id)
        clocks = () if expected is None else expected.rooms
        found = next((clock for clock in clocks if clock.workshop.id == room_id), None)
        if found is None or found.left is None or expected is None:
            return None
        return PhoneClock(
            int(found.left.total_seconds()),
            found.end,
            planned_end(conference.event, expected.item),
            found.over,
            found.workshop.wished_minutes,
        )

    def tell(self, room_ids: Sequence[int], words: str, at: datetime | None = None) -> None:
        """Show words on the phones of rooms, in place of those before; "" takes them away.

        at: since when; None for now. Like what lies over the hall's picture they are for the
        moment, and no step of undo.
        """
        for room_id in room_ids:
            if words:
                self._messages[room_id] = PhoneMessage(words, at or self._store.clock())
            else:
                self._messages.pop(room_id, None)

    def message(self, room_id: int) -> PhoneMessage | None:
        """What the phones of a room show of that now."""
        return self._messages.get(room_id)

    def wish_minutes(self, sender: Sender, minutes: int) -> None:
        """Ask for more minutes for the sender's room; raise RuleProblem if it cannot be asked."""
        wish_minutes(self._store, sender.room_id, minutes)

    def dots(self, room_id: int) -> OpenDots | None:
        """What phones of a room may give dots to; None while that is not open."""
        offer = self._offers.get(room_id)
        if offer is None:
            return None
        points = _votable(self._store.conference, room_id, offer.kind)
        return OpenDots(offer.each, tuple(DotChoice(p.id, p.text) for p in points))

    def keep_dots(self, sender: Sender, given: Mapping[int, int]) -> None:
        """Set how many dots a phone gives to which points, in place of all that it gave before."""
        conference = self._store.conference
        ours = {
            point.id
            for group in conference.groups_of(sender.room_id)
            for point in conference.points_of(group.id)
        }
        before = {
            found.point_id: found
            for found in conference.all(PhoneDots)
            if found.phone == sender.phone and found.point_id in ours
        }
        # one step of undo for all that phones give in a while: else it would be all there is
        with self._store.edit(phrase("Dots from phones"), merge=f"dots-{sender.room_id}") as edit:
            for point_id in before.keys() | given.keys():
                count, known = given.get(point_id, 0), before.get(point_id)
                if known is None and count and point_id in ours:
                    edit.insert(PhoneDots(0, point_id, sender.phone, count))
                elif known is not None and count:
                    edit.change(known, dots=count)
                elif known is not None:
                    edit.remove(PhoneDots, known.id)


def dots_given(conference: Conference, room_id: int) -> int:
    """Count the dots that phones gave to the points of a workshop."""
    return sum(
        given.dots
        for group in conference.groups_of(room_id)
        for point in conference.points_of(group.id)
        for given in conference.phone_dots_of(point.id)
    )


def write_invitations(
    path: Path,
    conference: Conference,
    server: PhoneServer,
    network: tuple[str, str],
    words: Words,
    *,
    moderators: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write a PDF with a page for each room from which its phones are connected; return its path.

    network: name and password of the laptop's own WLAN, both "" where phones are in another one.
    moderators: write the pages for the moderators of the rooms; each has a code that is unused.
    Call it on a worker. Raises FileProblem, JobProblem or JobCancelled; then no partial file is
    left, and a file that was there before is unchanged.
    """
    check_target(path)
    answering = server.answering
    if answering is None:
        raise RuleProblem(
            phrase("Phones are not being connected any more."),
            kept=phrase("Nothing was written."),
        )
    address = answering.addresses[0]
    invitations = []
    for room in server.refresh():
        code = server.code(room)
        if moderators:
            drawn = server.moderator_code(room) or server.access.renew_moderator(room.id)
            code = RoomCode(room.id, drawn, code.until)
        invitations.append(
            PhoneInvitation(
                room.room,
                conference.theme_of(conference.one(Workshop, room.id)),
                answering.invitation(address, code.code),
                answering.typed(address),
                code.code,
                code.until,
            )
        )
    title = conference.event.title.strip()
    pages = phone_invitations(
        title,
        invitations,
        Wireless(*network),
        words,
        moderators=moderators,
        cancelled=cancelled,
    )
    write_whole(path, pages)
    return path


def phone_folder(data: Path, store: OpenEvent) -> Path:
    """Return where an event's photos on their way and its certificate are kept.

    data: the folder of the user's program data. A copy of the event file has a folder of its own,
    since both may be open, and so has another event that takes the file's place.
    """
    named = f"{store.path.resolve()}\n{store.conference.event.badge_key}"
    return data / "phones" / sha256(named.encode()).hexdigest()[:KEY_LENGTH]


def forget_senders(
    data: Path, store: OpenEvent, concerns: Callable[[str], bool] | None = None
) -> None:
    """Forget who sent photos that phones sent and nobody has taken in; raises OSError.

    data: as in `phone_folder`. concerns: says of a name whether it goes; None for everyone.
    """
    forget_senders_in(phone_folder(data, store), concerns)


def _votable(conference: Conference, room_id: int, kind: PointKind) -> list[Point]:
    return [
        point
        for group in conference.groups_of(room_id)
        for point in conference.points_of(group.id)
        if point.kind is kind and point.text.strip()
    ]
