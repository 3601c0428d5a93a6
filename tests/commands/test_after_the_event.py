"""Commands for after the event: nothing goes without the title, and then nothing is left."""

import json
from pathlib import Path

import pytest

from moderator.actions.files import back_up, open_event
from moderator.event.people import Participant
from moderator.machine import log_files
from moderator.machine.clock import now_in
from moderator.ui import remembered
from tests.actions.test_one_person import found_in
from tests.test_cli import Run, run

__all__ = ["run"]


@pytest.fixture
def person(demo_path: Path) -> Participant:
    store = open_event(demo_path, now_in, read_only=True)
    try:
        return store.conference.participants()[0]
    finally:
        store.close()


def title(event: Path) -> str:
    store = open_event(event, now_in, read_only=True)
    try:
        return store.conference.event.title
    finally:
        store.close()


def test_what_is_personal_is_told(run: Run, demo_path: Path) -> None:
    told = json.loads(run("retention", demo_path, "--json").out)
    assert told["people"] == 131
    assert told["until"] is None
    assert run("retention", demo_path, "--until", "2024-12-31").status == 0
    assert json.loads(run("retention", demo_path, "--json").out)["until"] == "2024-12-31"


@pytest.mark.parametrize("confirm", [(), ("--confirm", "Jahreskonferenz")])
def test_nothing_goes_without_the_title(
    run: Run, demo_path: Path, person: Participant, confirm: tuple[str, ...]
) -> None:
    outcome = run("retention", demo_path, "--do", "deleted", *confirm)
    assert outcome.status == 1
    assert "cannot be undone" in outcome.err
    assert found_in(demo_path.parent, (person.email,)) != []


def test_names_go_everywhere_and_the_protocol_stays(
    run: Run, demo_path: Path, person: Participant
) -> None:
    back_up(demo_path)
    sure = ("--confirm", title(demo_path))
    told = json.loads(run("retention", demo_path, "--do", "pseudonymised", *sure, "--json").out)
    assert told["people"] == 131
    assert found_in(demo_path.parent, (person.email, person.name)) == []
    again = run("retention", demo_path, "--protocol")
    assert "131" in again.err


def test_a_person_gets_a_file(run: Run, demo_path: Path, person: Participant) -> None:
    file = demo_path.with_name("auskunft.html")
    assert run("person", demo_path, person.name, file).status == 0
    assert person.email in file.read_text("utf-8")
    assert run("person", demo_path, person.name, file.with_suffix(".pdf")).status == 2
    assert run("person", demo_path, "Niemand", file).status == 1


def test_a_person_is_deleted_in_event_backup_settings_and_log(
    run: Run, demo_path: Path, person: Participant
) -> None:
    back_up(demo_path)
    other = "Danke, Frau Unbeteiligt!"
    remembered.HALL_MESSAGES.set((f"{person.name}, bitte zum Empfang", other))
    remembered.keep_printed(demo_path, "badges", {person.id: "a mark", 4711: "another"})
    log = log_files.log_folder() / log_files.NAME
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(f"INFO one\nERROR {person.name} is full\nINFO two\n", "utf-8")
    assert run("forget", demo_path, person.name).status == 1
    done = run("forget", demo_path, person.name, "--confirm", person.name)
    assert done.status == 0, done.err
    remembered.settings().sync()
    places = (demo_path.parent, log.parent, Path(remembered.settings().fileName()).parent)
    for place in places:
        assert found_in(place, (person.name, person.email)) == []
    assert log.read_text("utf-8") == "INFO one\nINFO two\n"
    assert remembered.HALL_MESSAGES.get() == (other,)
    assert remembered.printed(demo_path, "badges").get() == {4711: "another"}
    assert run("check", demo_path).status == 0
