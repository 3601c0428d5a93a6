"""People are found by the beginnings of their names."""

from moderator.event.people import Participant, Status
from moderator.rules.name_search import NameIndex, plain

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
