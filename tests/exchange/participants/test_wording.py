"""Statuses and hints in remarks."""

from datetime import datetime

import pytest

from moderator.event.people import Status
from moderator.exchange.participants.wording import (
    presence_hint,
    read_status,
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
        ("storniert am 3.10.", Status.CANCELLED),
        ("Storniert (per E-Mail, 03.10.2024)", Status.CANCELLED),
        ("wurde bereits abgesagt", Status.CANCELLED),
        ("Anmeldung storniert", Status.CANCELLED),
        ("cancelled on 3 October", Status.CANCELLED),
        ("Warteliste Platz 3", Status.WAITING_LIST),
        ("Warteliste (Nr. 12)", Status.WAITING_LIST),
        ("waiting list, position 4", Status.WAITING_LIST),
        ("bezahlt am 1.9.", Status.REGISTERED),
        ("approved", Status.REGISTERED),
        ("storniert, kommt doch", None),
        ("nicht storniert", None),
        ("verschoben", None),
        ("Krank", None),
        ("Vertretung: Max Muster", None),
        ("Warteliste oder storniert", None),
    ],
)
def test_statuses(text: str, wanted: Status | None) -> None:
    assert read_status(text) is wanted


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
def test_an_ambiguous_remark_gives_no_presence(remark: str) -> None:
    assert presence_hint(remark, EVENT) is None


def test_step_free() -> None:
    assert wants_step_free("Rollstuhl")
    assert wants_step_free("needs wheelchair access")
    assert not wants_step_free("rollt gern")
