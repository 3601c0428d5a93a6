"""Whatever a list or a command leaves out is told by exit code, in words and in JSON."""

import json
from pathlib import Path

import pytest

from tests.test_cli import Run, event, run, take_over

__all__ = ["event", "run"]

PEOPLE = "Vorname;Nachname;Organisation;E-Mail\r\nAnna;Becker;Jobcenter Fürth;a@x.example\r\n"


def listed(event: Path, content: str, name: str = "liste.csv") -> Path:
    file = event.with_name(name)
    file.write_text(content, "utf-8")
    return file


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("participants", f"{PEOPLE};;Jobcenter Kassel;b@x.example\r\n"),
        ("participants", f"{PEOPLE}Summe 1;;;\r\n"),
        (
            "participants",
            "Vorname;Nachname;Runde 1: 1. Wunsch\r\nAnna;Becker;Astrologie\r\n",
        ),
        (
            "participants",
            "Vorname;Nachname;Anwesend ab\r\nAnna;Becker;irgendwann\r\n",
        ),
        ("programme", "Tag;Beginn;Ende;Titel\r\n1;09:00;10:00;Begrüßung\r\n1;25:61;;Vortrag\r\n"),
        ("workshops", "Runde;Thema;Raum\r\n1;Resilienz;Fulda\r\n"),
    ],
)
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_list_that_is_not_taken_over_whole_ends_with_1(
    run: Run, event: Path, kind: str, content: str, dry: tuple[str, ...]
) -> None:
    outcome = run("import", event, kind, listed(event, content), *dry)
    assert outcome.status == 1, outcome.err
    assert "left out" in outcome.err
    assert "import it again" in outcome.err
    told = run("import", event, kind, listed(event, content), *dry, "--json")
    assert told.status == 1
    assert json.loads(told.out)["left_out"] >= 1


@pytest.mark.parametrize("kind", ["participants", "programme"])
def test_a_list_that_is_taken_over_whole_ends_with_0(run: Run, event: Path, kind: str) -> None:
    content = {
        "participants": PEOPLE,
        "programme": "Tag;Beginn;Ende;Titel\r\n1;09:00;10:00;Begrüßung\r\n",
    }[kind]
    outcome = run("import", event, kind, listed(event, content), "--json")
    assert outcome.status == 0, outcome.err
    assert json.loads(outcome.out)["left_out"] == 0


def test_a_guess_that_nobody_accepted_is_left_out(run: Run, event: Path) -> None:
    take_over(run, event)
    content = "Vorname;Nachname;Organisation;Runde 1: 1. Wunsch\r\nAnn;Neu;JC Plön;Resilenz\r\n"
    outcome = run("import", event, "participants", listed(event, content))
    assert outcome.status == 1
    accepted = run("import", event, "participants", listed(event, content), "--accept-proposals")
    assert accepted.status == 0, accepted.err


def test_rows_of_the_door_and_of_results_are_told_by_exit_code(run: Run, event: Path) -> None:
    take_over(run, event)
    run("assign", event, "--json")
    door = listed(
        event, "Uhrzeit;Was;Vorname;Nachname\r\n09:00;eingecheckt;Nie;Mand\r\n", "tür.csv"
    )
    outcome = run("door", event, door, "--day", "1", "--json")
    assert outcome.status == 1
    assert len(json.loads(outcome.out)["problems"]) == 1
    results = listed(
        event,
        "Runde;Thema;Gruppe;Art;Punkt\r\n1;Resilienz;1;Herausforderung;Zeit\r\n"
        "1;Resilienz;99;Herausforderung;Zeit\r\n",
        "ergebnisse.csv",
    )
    outcome = run("results", event, results, "--json")
    assert outcome.status == 1
    assert len(json.loads(outcome.out)["problems"]) == 1


def test_whoever_is_let_in_without_a_place_is_told(run: Run, event: Path) -> None:
    take_over(run, event)
    run("assign", event, "--json")
    at = ("--at", "2024-11-04T09:00")
    places = [
        run("walk-in", event, f"Gast {n}, Jobcenter Plön, KI", *at, "--json") for n in range(3)
    ]
    for outcome in places:
        lacking = json.loads(outcome.out)["without_place"]
        assert outcome.status == (1 if lacking else 0)
        assert ("no place in some round" in outcome.err) is bool(lacking)
