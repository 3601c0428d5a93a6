"""Statuses, titles, names and hints in remarks."""

from datetime import datetime

import pytest

from moderator.event.people import Status
from moderator.exchange.participants.wording import (
    presence_hint,
    read_status,
    split_name,
    split_titles,
    wants_step_free,
)
from tests.exchange.lists import EVENT


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("angemeldet", Status.REGISTERED),
        ("Registered", Status.REGISTERED),
        ("", Status.REGISTERED),
        ("Warteliste", Status.WAITING_LIST),
        ("Waiting list", Status.WAITING_LIST),
        ("storniert", Status.CANCELLED),
        ("canceled", Status.CANCELLED),
        ("nicht erschienen", Status.NO_SHOW),
        ("vielleicht", None),
    ],
)
def test_statuses(text: str, wanted: Status | None) -> None:
    assert read_status(text) is wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Dr. Ludwina", ("Dr.", "Ludwina")),
        ("Prof. Dr. Anna-Maria", ("Prof. Dr.", "Anna-Maria")),
        ("Dr. rer. nat. Jan", ("Dr. rer. nat.", "Jan")),
        ("Prof. Dr.-Ing. Udo", ("Prof. Dr.-Ing.", "Udo")),
        ("Drago", ("", "Drago")),
        ("Magdalena", ("", "Magdalena")),
        ("Dr.", ("", "Dr.")),
    ],
)
def test_academic_titles(name: str, wanted: tuple[str, str]) -> None:
    assert split_titles(name) == wanted


def test_whole_names() -> None:
    assert split_name("Heinz, Lisa") == ("Lisa", "Heinz")
    assert split_name("Ursula von der Leyen") == ("Ursula", "von der Leyen")
    assert split_name("Cher") == ("", "Cher")


@pytest.mark.parametrize(
    ("remark", "arrives", "moment"),
    [
        ("kommt erst zum Mittag des ersten Tages", True, datetime(2024, 11, 4, 12)),
        ("reist am 05.11. um 12 Uhr ab", False, datetime(2024, 11, 5, 12)),
        ("leaves on the second day at 10:30", False, datetime(2024, 11, 5, 10, 30)),
    ],
)
def test_presence_in_remarks(remark: str, arrives: bool, moment: datetime) -> None:
    hint = presence_hint(remark, EVENT)
    assert hint is not None
    assert (hint.arrives, hint.moment) == (arrives, moment)


@pytest.mark.parametrize(
    "remark",
    ["bitte mit Kollegin in dieselbe Gruppe", "kommt am 31.12. um 9 Uhr", "reist um 25 Uhr ab", ""],
)
def test_no_presence_where_none_is_certain(remark: str) -> None:
    assert presence_hint(remark, EVENT) is None


def test_step_free() -> None:
    assert wants_step_free("Rollstuhl")
    assert wants_step_free("needs wheelchair access")
    assert not wants_step_free("rollt gern")
