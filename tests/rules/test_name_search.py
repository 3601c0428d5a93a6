"""People are found by the beginnings of their names."""

import sys
from dataclasses import replace

from moderator.actions.files import Store
from moderator.event.people import Participant, Status
from moderator.rules.name_search import NameIndex, plain

SHOWN = 8
"""So many are listed at the door."""

PEOPLE = (
    Participant(1, "Jörg", "Müller", "Jobcenter Kassel"),
    Participant(2, "Jorge", "Muñoz", "Stadt Fulda"),
    Participant(3, "Anna", "von der Berg", "Kassel"),
    Participant(4, "Mustafa", "Öztürk", "Kassel"),
    Participant(5, "Karla", "Mustermann", "Gießen", status=Status.CHECKED_IN),
)


def _index() -> NameIndex:
    index = NameIndex()
    index.take(PEOPLE)
    return index


def _names(text: str) -> list[int]:
    return [person.id for person in _index().find(text, 10)]


def test_umlauts_are_found_in_every_writing() -> None:
    for text in ("müller", "mueller", "muller", "MÜLLER", "Mül"):
        assert _names(text) == [1], text
    assert _names("gies") == []
    assert _names("must gies") == [5]
    assert plain("Weiß-Groß, Jörg") == "weiss gross jorg"


def test_expected_people_come_first_then_family_names() -> None:
    assert _names("mu") == [1, 2, 4, 5]
    assert _names("jo") == [1, 2]
    assert _names("mu jo fu") == [2]


def test_any_word_of_a_name_begins_a_match_but_the_organisation_alone_does_not() -> None:
    assert _names("berg") == [3]
    assert _names("vonderb") == [3]
    assert _names("von der b") == [3]
    assert _names("kassel") == []
    assert _names("  ") == []


def test_index_follows_one_person() -> None:
    index = _index()
    index.note(1, Participant(1, "Jörg", "Zabel"))
    index.note(2, None)
    assert [p.id for p in index.find("za", 5)] == [1]
    assert [p.id for p in index.find("m", 5)] == [4, 5]


def test_initials_before_the_family_name_find_a_person() -> None:
    assert _names("jmu") == [1, 2]
    assert _names("jmuell") == [1]
    assert _names("avond") == _names("abe") == [3]
    assert _names("m ozt") == [4]
    assert _names("kmu") == [5]


def test_whole_beginnings_come_before_initials() -> None:
    index = _index()
    index.note(6, Participant(6, "Mara", "Usinger"))
    assert [p.id for p in index.find("mu", 9)] == [1, 2, 4, 5, 6]
    index.note(4, None)
    assert [p.id for p in index.find("mus", 9)] == [5, 6], "checked in, but written out"


def test_names_count_before_organisations() -> None:
    index = _index()
    index.take(
        [
            Participant(1, "Maja", "Wagner", "Ulm", status=Status.CHECKED_IN),
            Participant(2, "Moritz", "Meyer", "Wagenfeld"),
        ]
    )
    assert [p.id for p in index.find("m wag", 9)] == [1, 2]


def test_organisation_is_found_by_initials_and_right_after_letters_by_digits() -> None:
    index = _index()
    index.take(
        [
            Participant(1, "Maja", "Wagner", "Stadt 137"),
            Participant(2, "Maja", "Wagner", "Jobcenter Kassel"),
            Participant(3, "Maja", "Wagner", "Stadt 13", number="137"),
        ]
    )
    assert [p.id for p in index.find("mwa137", 9)] == [3, 1]
    assert [p.id for p in index.find("wagner jk", 9)] == [2]
    assert [p.id for p in index.find("137", 9)] == [3], "a number alone is the one in the list"


def test_the_same_word_twice_has_to_match_two_words() -> None:
    index = _index()
    index.take([Participant(1, "Mara", "Adler"), Participant(2, "Mara", "Mai")])
    assert [p.id for p in index.find("m m", 9)] == [2]


def test_the_order_of_equal_matches_can_be_given() -> None:
    last = {1: 9}
    ranked = _index().find("mu", 9, lambda person: last.get(person.id, 0))
    assert [p.id for p in ranked] == [2, 5, 4, 1]


def test_everyone_in_the_demo_is_found_with_four_keys(demo_store: Store) -> None:
    """Three letters and Enter, or two and Alt with the position in the list; prints the mean."""
    people = [
        replace(person, status=Status.REGISTERED) for person in demo_store.conference.participants()
    ]
    index = NameIndex()
    index.take(people)
    counts = []
    for person in people:
        short = plain(person.given_name)[:1] + plain(person.family_name)
        for letters in range(1, len(short) + 1):
            listed = [match.id for match in index.find(short[:letters], SHOWN)]
            if person.id in listed:
                counts.append(letters + (1 if listed[0] == person.id else 2))
                break
    assert len(counts) == len(people)
    sys.stdout.write(
        f"\n{len(people)} people named with {sum(counts) / len(counts):.2f} keys each\n"
    )
    assert max(counts) <= 4
