"""Entries that are probably one person."""

from moderator.event.people import Participant, Status
from moderator.rules.duplicates import likely_duplicates


def _found(*people: Participant) -> list[tuple[int, int, str]]:
    return [(p.one_id, p.other_id, str(p.reason)) for p in likely_duplicates(people)]


def test_same_name_in_any_writing_and_order() -> None:
    assert _found(
        Participant(2, "Jörg", "Müller", "Kassel"),
        Participant(1, "Mueller", "Joerg", "Fulda"),
        Participant(3, "Jörg", "Möller", "Erfurt"),
    ) == [(1, 2, "Same name")]


def test_one_address_needs_similar_names() -> None:
    assert _found(
        Participant(1, "Anna", "Becker", email="anna@x.example"),
        Participant(2, "Anna", "Becker-Ost", email="Anna@x.example"),
        Participant(3, "Bodo", "Becker", email="anna@x.example"),
    ) == [(1, 2, "Same e-mail address, similar name")]


def test_one_organisation_needs_nearly_the_same_name() -> None:
    assert _found(
        Participant(1, "Anna", "Meier", "Jena"),
        Participant(2, "Anna", "Meyer", "Jena"),
        Participant(3, "Anna", "Schulz", "Jena"),
        Participant(4, "Anna", "Meyer", "Ulm", status=Status.CANCELLED),
    ) == [(1, 2, "Same organisation, similar name")]


def test_address_of_an_office_proves_nothing() -> None:
    office = [Participant(n, "Kim", f"Lee{n}", email="info@x.example") for n in range(1, 30)]
    assert _found(*office) == []
