"""Importing lists: one edit, one step of undo, completely or not at all."""

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.actions.importing import (
    ImportKind,
    PlanOptions,
    Verdict,
    plan_import,
    revise,
    take_over,
)
from moderator.actions.people import change_participant
from moderator.actions.wishes import set_wishes
from moderator.event.errors import ImportProblem, JobCancelled
from moderator.event.people import Bond, BondKind, Participant, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import Event, Room
from moderator.event.workshops import Workshop
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.exchange.lists import KASSEL

FILES = {
    "programme": KASSEL / "programm.csv",
    "workshops": KASSEL / "workshops.csv",
    "participants": KASSEL / "anmeldungen.csv",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_store(
        tmp_path / "a.moderator", Event(1, "Kassel", date(2024, 11, 4), 2),
        lambda: datetime(2024, 11, 1),
    )  # fmt: skip
    yield opened
    opened.close()


@pytest.fixture
def full(store: Store) -> Store:
    for kind, file in FILES.items():
        take_over(store, plan_import(store.conference, kind, file))
    return store


def test_the_kassel_lists_are_imported_and_read_back_from_the_file(full: Store) -> None:
    full.close()
    again = open_store(full.path, full.clock)
    statuses = Counter(person.status for person in again.conference.participants())
    assert statuses == {Status.REGISTERED: 123, Status.WAITING_LIST: 5, Status.CANCELLED: 3}
    assert len(again.conference.rounds()) == 3
    assert len(again.conference.all(Wish)) > 1000
    again.close()


def test_an_import_is_one_step_of_undo(full: Store) -> None:
    before = full.conference
    full.undo()
    assert not full.conference.participants()
    assert len(full.conference.themes()) == 5
    full.redo()
    assert full.conference.tables[Participant] == before.tables[Participant]
    assert full.conference.tables[Wish] == before.tables[Wish]


def test_importing_the_same_lists_again_makes_no_edit(full: Store) -> None:
    count = len(full.history())
    for kind, file in FILES.items():
        text = take_over(full, plan_import(full.conference, kind, file))
        assert "changes nothing" in str(text)
    take_over(full, plan_import(full.conference, "participants", KASSEL / "anmeldungen.xlsx"))
    assert len(full.history()) == count


def test_accepted_proposals_and_the_list_once_more(full: Store) -> None:
    plan = plan_import(full.conference, "participants", FILES["participants"])
    assert len(plan.proposals) == 10
    accepted = revise(full.conference, plan, PlanOptions(accept_all=True))
    assert accepted.counts[Verdict.CHANGED] == 9  # one of them with two proposals
    take_over(full, accepted)
    assert plan_import(full.conference, "participants", FILES["participants"]).steps == ()


def test_what_a_moderator_edits_survives_the_next_list(full: Store) -> None:
    person = next(p for p in full.conference.participants() if p.family_name == "Heinz")
    item, theme = full.conference.rounds()[0], full.conference.themes()[4]
    change_participant(full, person.id, organisation="Jobcenter Plön")
    set_wishes(full, person.id, item.id, [theme.id])
    plan = plan_import(full.conference, "participants", FILES["participants"])
    assert plan.steps == ()
    row = next(row for row in plan.rows if row.title == "Lisa Heinz")
    assert [str(change.old) for change in row.kept] == ["Jobcenter Plön", f"1. {theme.name}"]


def test_a_workshop_that_a_list_moves_to_another_room_has_to_be_announced_again(
    full: Store, tmp_path: Path
) -> None:
    person = full.conference.participants()[0]
    moved, other = full.conference.workshops_of(full.conference.rounds()[0].id)[:2]
    with full.edit(phrase("Tell")) as edit:
        edit.insert(Placement(0, person.id, moved.round_id, moved.id, told=True))
    rooms = [full.conference.one(Room, workshop.room_id).name for workshop in (moved, other)]
    changed = tmp_path / "workshops.csv"
    text = FILES["workshops"].read_text("utf-8-sig")
    changed.write_text(
        text.replace(rooms[0], "X").replace(rooms[1], rooms[0]).replace("X;", f"{rooms[1]};"),
        "utf-8-sig",
    )
    take_over(full, plan_import(full.conference, "workshops", changed))
    assert full.conference.one(Workshop, moved.id).room_id == other.room_id
    assert [place.told for place in full.conference.all(Placement)] == [False]


def test_a_plan_is_made_anew_if_the_event_changed_meanwhile(full: Store) -> None:
    text = (
        FILES["participants"]
        .read_bytes()
        .decode("cp1252")
        .replace("Jobcenter Kassel", "Jobcenter Plön")
    )
    plan = plan_import(full.conference, "participants", text.encode(), name="neu.csv")
    person = next(p for p in full.conference.participants() if p.family_name == "Heinz")
    change_participant(full, person.id, organisation="Von Hand")
    take_over(full, plan)
    assert full.conference.one(Participant, person.id).organisation == "Von Hand"


def test_a_list_without_content_is_refused_and_the_event_is_unchanged(full: Store) -> None:
    before = full.conference
    plan = plan_import(full.conference, "participants", b"Farbe;Form\nrot;rund\n", name="x.csv")
    with pytest.raises(ImportProblem) as raised:
        take_over(full, plan)
    assert raised.value.remedy is not None
    assert full.conference is before


def test_a_plan_is_described_in_both_languages(full: Store) -> None:
    plan = plan_import(full.conference, "participants", FILES["participants"])
    for language in ("de", "en"):
        words = QtWords(language)
        lines = [words.translate(line) for line in plan.lines()]
        assert all("{" not in line and "%n" not in line for line in lines)
    assert any("Resilenz" in line for line in lines)


def test_ten_thousand_rows_are_imported(full: Store, tmp_path: Path) -> None:
    rows = "".join(
        f"{n};Vor{n};Nach{n};Haus {n % 99};p{n}@x.example;Resilienz;Netzwerke;angemeldet\n"
        for n in range(10_000)
    )
    header = "Nr.;Vorname;Nachname;Firma;E-Mail;Runde 1 Wahl 1;Runde 1 Wahl 2;Anmeldestatus\n"
    path = tmp_path / "viele.csv"
    path.write_text(header + rows, encoding="utf-8")
    os.utime(path, (1, 1))
    plan = plan_import(full.conference, ImportKind.PARTICIPANTS, path)
    assert plan.counts[Verdict.NEW] == 10_000
    take_over(full, plan)
    assert plan_import(full.conference, ImportKind.PARTICIPANTS, path).steps == ()


def test_stopping_leaves_the_event_as_it_was(full: Store) -> None:
    before = full.conference
    rows = "".join(f"V{n};N{n}\n" for n in range(900)).encode()
    plan = plan_import(before, "participants", b"Vorname;Nachname\n" + rows)
    reported: list[tuple[int, int]] = []

    def stop(done: int, in_all: int) -> None:
        reported.append((done, in_all))
        if done > 400:
            raise JobCancelled(phrase("Stopped"))

    with pytest.raises(JobCancelled):
        take_over(full, plan, stop)
    assert reported[-1] == (500, 900)
    assert full.conference is before
    assert full.path.exists()
    take_over(full, plan)
    assert len(full.conference.participants()) == len(before.participants()) + 900


@pytest.mark.parametrize("file", ["anmeldungen.csv", "anmeldungen.xlsx"])
def test_reading_and_comparing_can_be_stopped(full: Store, file: str) -> None:
    def stop(_done: int, _in_all: int) -> None:
        raise JobCancelled(phrase("Stopped"))

    with pytest.raises(JobCancelled):
        plan_import(full.conference, "participants", KASSEL / file, progress=stop)


def test_ties_refusals_bonds_and_newcomers_are_read_back_from_the_file(full: Store) -> None:
    first, second, third, *_ = (theme.name for theme in full.conference.themes())
    text = (
        f"Vorname;Nachname;Runde 1 [{first}];Runde 1 [{second}];Runde 1 [{third}];Bemerkung;"
        "Zum ersten Mal dabei\n"
        "Neu;Eins;1;1;auf keinen Fall;gemeinsam mit Neu Zwei;ja\nNeu;Zwei;2;1;;;nein\n"
    )
    plan = plan_import(full.conference, "participants", text.encode(), PlanOptions(accept_all=True))
    take_over(full, plan)
    full.close()
    again = open_store(full.path, full.clock)
    conference = again.conference
    one, two = (p for p in conference.participants() if p.given_name == "Neu")
    item = conference.rounds()[0]
    assert [wish.tied for wish in conference.wishes_of(one.id, item.id)] == [False, True]
    assert len(conference.refused_by(one.id, item.id)) == 1
    assert [bond.kind for bond in conference.bonds_of(two.id)] == [BondKind.TOGETHER]
    assert (one.newcomer, two.newcomer) == (True, False)
    assert not plan_import(conference, "participants", text.encode()).proposals
    again.undo()
    assert not again.conference.all(Bond)
    again.close()


def test_rows_that_are_left_out_are_reported(full: Store) -> None:
    text = b"Vorname;Nachname\nNeu;Eins\nNeu;Zwei\n"
    plan = plan_import(
        full.conference, "participants", text, PlanOptions(decisions={"row-2": "leave"})
    )
    shown = str(take_over(full, plan))
    assert "1 new" in shown
    assert "1 left out" in shown
