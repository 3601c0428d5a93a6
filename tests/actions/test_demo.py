"""The demo event: the shipped file is what the actions make, and it is plausible."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from moderator.actions.assignment import proof_of
from moderator.actions.demo import (
    DEMO_NOW,
    DemoStep,
    create_demo,
    demo_file,
    demo_text,
    fill_demo,
    load_demo,
)
from moderator.actions.files import open_event
from moderator.actions.people import set_status
from moderator.demo import fresh_demo
from moderator.event.changes import Changes
from moderator.event.errors import NothingToUndo
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import ItemKind, Room
from moderator.event.workshops import Group
from moderator.machine.resources import resource
from moderator.rules.schedule.running import running
from moderator.store.store import Store

BUILT = datetime(2024, 11, 1, 9, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_demo(tmp_path / "demo.moderator", lambda _time_zone: BUILT)
    yield opened
    opened.close()


def without_seconds(text: str) -> str:
    """The solver's seconds differ from run to run."""
    return re.sub(r'\\"seconds\\": [0-9.]+', "", text)


def test_the_shipped_demo_is_what_the_code_makes(store: Store) -> None:
    reported: list[str] = []
    fill_demo(store, report=lambda sentence: reported.append(str(sentence)))
    shipped = demo_file().read_text("utf-8")
    assert without_seconds(demo_text(store.conference)) == without_seconds(shipped), (
        "run: python tools/build_demo.py"
    )
    assert reported[0] == "Importing programm.csv"


def test_shipped_demo_loads_as_a_whole(store: Store) -> None:
    seen: list[Changes] = []
    store.subscribe(seen.append)
    load_demo(store)
    conference = store.conference
    assert len(seen) == 1
    assert demo_text(conference) == demo_file().read_text("utf-8")
    assert len(conference.present()) == 123
    assert len(conference.all(Placement)) == 3 * 123
    assert all(place.group_id for place in conference.all(Placement))
    assert len(conference.all(Group)) == 54
    proof = proof_of(conference)
    assert proof is not None
    assert proof.status == "optimal"
    assert proof.holds
    for photo in conference.all(Photo):
        assert store.shown_photo(photo.content).startswith(b"\xff\xd8")
    with pytest.raises(NothingToUndo):
        store.undo()


def test_undo_in_the_demo_never_undoes_the_demo_itself(tmp_path: Path) -> None:
    path = tmp_path / "demo.moderator"
    made = create_demo(path, lambda _time_zone: BUILT)
    load_demo(made)
    made.close()
    opened = open_event(path, lambda _time_zone: BUILT)
    before = opened.conference
    set_status(opened, [before.present()[0].id], Status.NO_SHOW)
    opened.undo()
    assert opened.conference.all(Participant) == before.all(Participant)
    with pytest.raises(NothingToUndo):
        opened.undo()
    opened.close()


def test_all_groups_have_a_result_and_one_is_unfinished(store: Store) -> None:
    load_demo(store)
    conference = store.conference
    results = conference.all(Result)
    assert len(results) == 54
    states = [result.state for result in results]
    assert states.count(ResultState.BEGUN) == 1
    assert states.count(ResultState.READY) == 53
    last = conference.rounds()[-1]
    for workshop in conference.workshops_of(last.id):
        for group in conference.groups_of(workshop.id):
            assert 3 <= len(conference.points_of(group.id)) <= 7
            assert group.speaker


def test_answers_lead_from_solutions_to_what_they_answer(store: Store) -> None:
    load_demo(store)
    conference = store.conference
    for answer in conference.all(Answer):
        solution = conference.one(Point, answer.solution_id)
        challenge = conference.one(Point, answer.challenge_id)
        assert solution.kind is PointKind.SOLUTION
        assert challenge.kind in {PointKind.PROBLEM, PointKind.CHALLENGE}
        assert solution.group_id == challenge.group_id


def test_it_is_the_break_before_the_plenary(store: Store) -> None:
    load_demo(store)
    now = running(store.conference, DEMO_NOW)
    assert now.current is not None
    assert now.current.item.kind is ItemKind.BREAK
    assert now.current.start <= DEMO_NOW < now.current.end
    assert now.next is not None
    assert now.next.item.kind is ItemKind.PLENARY_RESULTS
    first_day = [item for item in store.conference.items() if item.day == 1]
    assert all(item.actual_start and item.actual_end for item in first_day)
    for item in store.conference.items():
        if item.actual_start and item.actual_end:
            assert item.actual_start < item.actual_end


def test_texts_are_german_and_written_with_care() -> None:
    entries = json.loads(resource("demo", "results.json").read_text("utf-8"))
    texts = [entry["headline"] for entry in entries]
    texts += [point["text"] for entry in entries for point in entry["points"]]
    for text in texts:
        assert text == text.strip()
        assert "lorem" not in text.lower()
        assert "  " not in text
        assert not re.search(r'["\']', text), text
        assert 8 <= len(text) <= 72, text
    assert len(set(texts)) > 0.98 * len(texts)


def test_photos_are_small_upright_and_without_metadata() -> None:
    files = sorted(resource("demo", "photos").iterdir())
    assert 1 <= len(files) <= 6
    for file in files:
        assert file.stat().st_size <= 120_000
        with Image.open(file) as picture:
            assert picture.height > picture.width
            assert not picture.getexif()


def test_steps_end_where_they_should(store: Store) -> None:
    fill_demo(store, until=DemoStep.LISTS)
    conference = store.conference
    assert len(conference.present()) == 123
    assert {person.status for person in conference.present()} == {Status.REGISTERED}
    assert not conference.all(Placement)
    assert all(room.way for room in conference.all(Room))
    assert conference.event.motto


def test_the_assignment_of_a_fresh_demo_is_proven(tmp_path: Path) -> None:
    store = open_event(fresh_demo(tmp_path), lambda _zone: DEMO_NOW)
    proof = proof_of(store.conference)
    store.close()
    assert proof is not None
    assert proof.holds
