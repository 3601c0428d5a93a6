"""Commands at the door and in the workshops: nothing is guessed, and what is left out is told."""

import json
from pathlib import Path

import pytest

from moderator.actions.files import open_event
from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.results import IntakePhoto, Point
from moderator.machine.clock import now_in
from moderator.machine.resources import resource
from tests.test_cli import Run, event, run, take_over

__all__ = ["event", "run"]


def conference_of(event: Path) -> Conference:
    store = open_event(event, now_in, read_only=True)
    try:
        return store.conference
    finally:
        store.close()


@pytest.fixture
def demo(demo_path: Path) -> Path:
    return demo_path


def test_a_person_is_checked_in_by_name_at_a_time(run: Run, demo: Path) -> None:
    person = conference_of(demo).participants()[0]
    assert run("check-in", demo, person.name, "--status", "no_show").status == 0
    at = "2024-11-05T10:15"
    assert run("check-in", demo, person.email, "--at", at).status == 0
    after = conference_of(demo).one(Participant, person.id)
    assert after.status is Status.CHECKED_IN
    assert str(after.checked_in_at) == "2024-11-05 10:15:00"


def test_who_is_not_there_is_told_and_nobody_is_changed(run: Run, demo: Path) -> None:
    before = conference_of(demo)
    first = before.participants()[0].name
    outcome = run("check-in", demo, first, "Erika Unbekannt", "--status", "cancelled")
    assert outcome.status == 1
    assert "Erika Unbekannt" in outcome.err
    assert conference_of(demo).table(Participant) == before.table(Participant)


def test_nobody_named_is_wrong_usage(run: Run, demo: Path) -> None:
    assert run("check-in", demo).status == 2
    assert run("check-in", demo, "Anna", "--all").status == 2


@pytest.mark.parametrize("at", ["25:00", "morgen", "2024-13-01T10:00", "2024-11-05T10:00x"])
def test_a_time_that_is_none_is_told(run: Run, demo: Path, at: str) -> None:
    outcome = run("check-in", demo, "--all", "--at", at)
    assert outcome.status == 1
    assert at in outcome.err


def test_a_row_of_the_door_that_is_not_understood_is_told_and_the_rest_is_done(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    name = conference_of(demo).participants()[0]
    rows = (
        "Uhrzeit;Was;Vorname;Nachname;Jobcenter",
        f"10:10;nicht erschienen;{name.given_name};{name.family_name};",
        "10:11;verschwunden;Anna;Becker;",
        "viertel;nicht erschienen;Anna;Becker;",
        "10:12;nicht erschienen;Erika;Unbekannt;",
        "10:13;ohne Anmeldung da;Ute;Neumann-Groß;Jobcenter Plön",
    )
    file = tmp_path / "tag.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    outcome = run("door", demo, file, "--day", "2", "--json")
    assert outcome.status == 1
    told = json.loads(outcome.out)
    assert (told["no_show"], told["walk_in"]) == (1, 1)
    assert [
        words in problem
        for words, problem in zip(("row 3", "row 4", "row 5"), told["problems"], strict=True)
    ] == [True] * 3
    after = conference_of(demo)
    assert after.one(Participant, name.id).status is Status.NO_SHOW
    assert any(p.name == "Ute Neumann-Groß" and p.walk_in for p in after.participants())


def test_a_list_of_the_door_without_its_columns_changes_nothing(run: Run, demo: Path) -> None:
    before = conference_of(demo)
    outcome = run("door", demo, resource("demo", "workshops.csv"), "--day", "1")
    assert outcome.status == 1
    assert "no column" in outcome.err
    assert conference_of(demo).tables == before.tables


def test_times_without_a_day_are_not_guessed(run: Run, demo: Path) -> None:
    outcome = run("door", demo, resource("demo", "am-tag-selbst.csv"))
    assert outcome.status == 1
    assert "--day" in outcome.err


def test_a_walk_in_gets_a_place_in_each_coming_round(run: Run, event: Path) -> None:
    take_over(run, event)
    assert run("assign", event).status == 0
    line = "Ute Neumann, Jobcenter Plön, Resilienz"
    answer = run("walk-in", event, line, "--at", "2024-11-04T12:30", "--json")
    assert json.loads(answer.out)["places"] == 3
    assert run("walk-in", event, line, "--at", "2024-11-04T12:31").status == 1
    dry = run("repair", event, "--dry-run", "--at", "2024-11-04T12:32", "--json")
    assert json.loads(dry.out)["moved"] == 0
    assert run("repair", event, "--round", "9").status == 1


CSV = """Runde;Thema;Gruppe;Überschrift;Art;Leitfrage;Punkt;Klebepunkte
3;Resilienz;1;Pausen sind Arbeit;Herausforderung;1;Niemand nimmt sie;4
3;Resilienz;1;;Lösungsansatz;2;Feste Stunde;7
3;Resilienz;77;;Lösungsansatz;;Zu viel;1
3;Astrologie;1;;Lösungsansatz;;Zu viel;1
3;Resilienz;1;;Vermutung;;Zu viel;1
3;Resilienz;1;;Lösungsansatz;;Zu viele Punkte;viele
"""


def test_results_come_from_a_table_and_rows_left_out_are_told(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    before = len(conference_of(demo).all(Point))
    file = tmp_path / "ergebnisse.csv"
    file.write_text(CSV, encoding="utf-8")
    outcome = run("results", demo, file, "--json")
    assert outcome.status == 1
    told = json.loads(outcome.out)
    assert (told["points"], len(told["problems"])) == (2, 4)
    after = conference_of(demo)
    assert len(after.all(Point)) == before + 2
    found = {point.text: point for point in after.all(Point)}
    assert found["Feste Stunde"].dots == 7
    assert found["Feste Stunde"].question_id is not None


def test_results_come_from_the_standard_input(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    value = [
        {
            "round": 3,
            "theme": "Resilienz",
            "group": 1,
            "points": [{"kind": "next_step", "text": "Termin im März"}],
        }
    ]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(value).encode())))
    assert json.loads(run("results", demo, "-", "--json").out)["points"] == 1
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"a": ')))
    assert run("results", demo, "-").status == 1


def test_photos_of_a_folder_wait_unless_their_group_is_known(run: Run, demo: Path) -> None:
    before = len(conference_of(demo).all(IntakePhoto))
    outcome = run("photos", demo, resource("demo", "photos"), "--json")
    told = json.loads(outcome.out)
    assert outcome.status == 0
    assert told["filed"] + told["unsorted"] + told["known"] == 5
    assert len(conference_of(demo).all(IntakePhoto)) == before + 5


def test_a_file_that_is_no_photo_is_told(run: Run, demo: Path) -> None:
    outcome = run("photos", demo, resource("demo", "workshops.csv"))
    assert outcome.status == 1
    assert "workshops.csv" in outcome.err


def test_the_day_is_told_and_changed_at_its_time(run: Run, demo: Path) -> None:
    now = json.loads(run("run", demo, "state", "--at", "2024-11-05T10:50", "--json").out)
    assert now["running"] == "Kaffeepause"
    assert run("run", demo, "next", "--at", "2024-11-05T11:00").status == 0
    then = json.loads(run("run", demo, "state", "--at", "2024-11-05T11:01", "--json").out)
    assert then["running"] == now["next"]
    assert run("run", demo, "start", "Gibt es nicht").status == 1
    assert run("run", demo, "start").status == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("--scene", "room_guide"),
        ("--scene", "room_guide", "--of", "9"),
        ("--scene", "group_result", "--of", "3/Resilienz/99"),
        ("--scene", "theme", "--of", "Astrologie"),
        ("--scene", "gallery"),
        ("--scene", "own_slide"),
        ("--scene", "own_slide", "--of", "Sprechzeiten"),
        ("--scene", "welcome", "--of", "Resilienz"),
        ("--scene", "welcome", "--size", "quer"),
    ],
)
def test_a_scene_that_is_not_there_is_told(
    run: Run, demo: Path, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    target = tmp_path / "out.png"
    outcome = run("show", demo, *wrong, "--picture", target)
    assert outcome.status == 1
    assert outcome.err.strip()
    assert not target.exists()


def test_a_picture_that_cannot_be_written_is_told(run: Run, demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.png"
    outcome = run("show", demo, "--scene", "welcome", "--picture", target)
    assert outcome.status == 1
    assert "out.png" in outcome.err or "nowhere" in outcome.err
