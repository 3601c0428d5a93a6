"""Speakers whom an imported schedule lists one by one go with their numbers, and are counted."""

import json
from pathlib import Path

import pytest

from moderator.actions import files
from moderator.actions.one_person import erase_person
from moderator.actions.people import add_participant
from moderator.actions.personal_data import personal_overview, public_names
from moderator.actions.retention import ErasureWish, erase
from moderator.event.documentation import ErasureMethod
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemSource
from moderator.event.workshops import Workshop, WorkshopSource
from moderator.store.store import Store
from tests.actions.test_one_person import found_in

ONE, OTHER, GUEST = "Xaver Quinkelbach", "Yvonne Yppsheim", "Zita Zwölfling"
MARKS = {
    ONE: ("871", "0f9f51c2-61a4-4b8b-8d51-3f6f8c1d0a01", "QXAV77"),
    OTHER: ("872", "0f9f51c2-61a4-4b8b-8d51-3f6f8c1d0a02", "QYVO77"),
    GUEST: ("873", "0f9f51c2-61a4-4b8b-8d51-3f6f8c1d0a03", "QZIT77"),
}


def details(*names: str) -> str:
    people = [
        {"name": name, "number": number, "guid": guid, "code": code}
        for name in names
        for number, guid, code in [MARKS[name]]
    ]
    return json.dumps({"track": "Praxis", "people": people}, ensure_ascii=False)


def known_by(*names: str) -> tuple[str, ...]:
    return tuple(text for name in names for text in (name, *MARKS[name][1:]))


@pytest.fixture
def imported(demo_store: Store) -> Store:
    """The demo with a talk of two speakers and an item of a guest, as a schedule gave them."""
    conference = demo_store.conference
    workshop, item = conference.all(Workshop)[0], conference.all(AgendaItem)[0]
    with demo_store.edit(phrase("Import")) as edit:
        edit.change(workshop, moderator=f"{ONE}, {OTHER}")
        edit.insert(WorkshopSource(0, workshop.id, "talk-1", details(ONE, OTHER)))
        edit.insert(ItemSource(0, item.id, "item-1", details(GUEST)))
    files.back_up_open(demo_store)
    return demo_store


@pytest.mark.parametrize("method", ErasureMethod)
def test_every_speaker_goes_with_the_numbers_if_roles_go(
    imported: Store, tmp_path: Path, method: ErasureMethod
) -> None:
    names = public_names(imported.conference)
    assert names >= {ONE, OTHER, GUEST}
    assert personal_overview(imported).roles == len(names)
    erasure = erase(imported, ErasureWish(method, roles=True))
    assert f"Public roles: {len(names)} names removed" in map(str, erasure.lines)
    imported.close()
    assert found_in(tmp_path, known_by(ONE, OTHER, GUEST)) == []


def test_speakers_stay_with_their_numbers_if_roles_stay(imported: Store) -> None:
    given, family = ONE.split()
    add_participant(imported, given, family, "")
    erase(imported, ErasureWish(ErasureMethod.DELETED))
    (source,) = imported.conference.all(WorkshopSource)
    assert source.details == details(ONE, OTHER)


def test_one_speaker_goes_with_the_numbers_and_the_other_stays(
    imported: Store, tmp_path: Path
) -> None:
    given, family = ONE.split()
    person = add_participant(imported, given, family, "")
    erase_person(imported, person, roles=True)
    (source,) = imported.conference.all(WorkshopSource)
    kept = json.loads(source.details)["people"]
    assert [each["name"] == OTHER for each in kept] == [False, True]
    assert kept[1] == json.loads(details(OTHER))["people"][0]
    assert kept[0].keys() == {"name"}
    imported.close()
    assert found_in(tmp_path, known_by(ONE)) == []
