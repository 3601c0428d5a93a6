"""Look-ups over the whole event."""

from moderator.event.conference import Conference
from moderator.event.encoding import decode, encode
from moderator.event.people import Participant, Status, Wish
from moderator.event.schedule import Room


def conference_of(*people: Participant) -> Conference:
    return Conference.empty().replaced({Participant: {p.id: p for p in people}})


def test_people_are_listed_as_german_lists_have_them() -> None:
    names = ("Zander", "Özdemir", "Ofen", "Ägidius", "Straße", "Strasser", "Çelik", "Dorn")
    conference = conference_of(*(Participant(n, "A", x) for n, x in enumerate(names, 1)))
    assert [p.family_name for p in conference.participants()] == [
        "Ägidius", "Çelik", "Dorn", "Ofen", "Özdemir", "Straße", "Strasser", "Zander",
    ]  # fmt: skip


def test_only_people_who_take_part_are_present() -> None:
    people = [Participant(n, "A", str(n), status=s) for n, s in enumerate(Status, 1)]
    present = {p.status for p in conference_of(*people).present()}
    assert present == {Status.REGISTERED, Status.CHECKED_IN, Status.LEFT_EARLY}


def test_a_look_up_is_cached_until_its_tables_change() -> None:
    conference = conference_of(Participant(1, "Anna", "Becker"))
    people = conference.participants()
    other = conference.replaced({Room: {1: Room(1, "Eder")}})
    assert other.participants() is people
    assert other.rooms() != conference.rooms()
    assert other.replaced({Participant: {}}).participants() == ()


def test_every_record_survives_json() -> None:
    person = Participant(7, "Anna", "Becker", status=Status.CHECKED_IN, photo_consent=None)
    assert decode(Participant, encode(person)) == person
    assert decode(
        Wish, {"id": 1, "participant_id": 2, "round_id": 3, "rank": 1, "theme_id": 4}
    ) == (Wish(1, 2, 3, 1, 4))
