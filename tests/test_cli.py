"""The whole job on the command line, as a script would do it."""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pytest

from moderator.actions import programme_template
from moderator.actions.demo import DEMO_NOW
from moderator.actions.files import open_event
from moderator.actions.prints import PrintKind
from moderator.actions.workshops import change_workshop
from moderator.cli import main
from moderator.command_options import SHEETS
from moderator.event.placements import Placement
from moderator.machine.resources import resource
from tests.case_table import CASES
from tests.test_house import ROOT

LISTS = (
    ("programme", "programm.csv"),
    ("workshops", "workshops.csv"),
    ("participants", "anmeldungen.csv"),
)
PRESENT = {"registered", "checked_in", "left_early"}


class Outcome(NamedTuple):
    """What a command answered."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command and take what it prints; messages are English."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def call(*arguments: str | Path) -> Outcome:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def event(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "kassel.moderator"
    assert run("new", path, "--title", "Kassel", "--start", "2024-11-04", "--days", "2").status == 0
    return path


def take_over(run: Run, event: Path) -> None:
    for kind, name in LISTS:
        outcome = run("import", event, kind, resource("demo", name), "--accept-proposals")
        assert outcome.status == 0, outcome.err


def exported(run: Run, event: Path) -> dict[str, Any]:
    path = event.with_suffix(".json")
    assert run("export", event, path).status == 0
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def test_the_whole_job_runs_in_a_row_and_its_promises_hold(run: Run, event: Path) -> None:
    take_over(run, event)
    answer = run("assign", event, "--json")
    assert answer.status == 0
    solution = json.loads(answer.out)
    assert solution["status"] == "optimal"
    assert solution["unplaced"] == 0
    assert all(level["value"] == level["bound"] for level in solution["levels"])
    pdf = event.with_suffix(".pdf")
    assert run("export", event, pdf).status == 0
    with pikepdf.open(pdf) as document:
        assert document.Root.MarkInfo.Marked
        assert len(document.pages) > 5
    data = exported(run, event)
    statuses = Counter(person["status"] for person in data["participants"])
    assert statuses == {"registered": 123, "waiting_list": 5, "cancelled": 3}
    twice = [p for p in data["participants"] if p["family_name"] == "Lindner"]
    assert len(twice) == 1
    assert sum(solution["by_wish"].values()) == 3 * 123
    assert_sound_assignment(data)
    assert run("check", event).status == 0


def assert_sound_assignment(data: dict[str, Any]) -> None:
    """Check the assignment from the open JSON alone, independent of the program's own rules."""
    workshops = {workshop["id"]: workshop for workshop in data["workshops"]}
    rooms = {room["id"]: room for room in data["rooms"]}
    present = {p["id"]: p for p in data["participants"] if p["status"] in PRESENT}
    places = Counter((p["participant"], p["round"]) for p in data["placements"])
    rounds = [entry["id"] for entry in data["rounds"]]
    assert places == {(person, number): 1 for person in present for number in rounds}
    assert all(workshops[p["workshop"]]["round"] == p["round"] for p in data["placements"])
    sizes = Counter(p["workshop"] for p in data["placements"])
    for key, workshop in workshops.items():
        assert workshop["least"] <= sizes[key] <= workshop["most"]
        assert sizes[key] <= rooms[workshop["room"]]["places"]
    for person in present.values():
        visited = Counter(
            workshops[p["workshop"]]["theme"]
            for p in data["placements"]
            if p["participant"] == person["id"]
        )
        for theme, times in visited.items():
            wished = sum(theme in wishes for wishes in person["wishes"].values())
            assert times <= max(1, wished)


def test_importing_the_same_list_again_changes_nothing(run: Run, event: Path) -> None:
    take_over(run, event)
    before = exported(run, event)
    take_over(run, event)
    assert exported(run, event) == before


def test_the_lists_may_come_as_a_workbook(run: Run, event: Path) -> None:
    take_over(run, event)
    before = exported(run, event)
    again = run(
        "import",
        event,
        "participants",
        resource("demo", "anmeldungen.xlsx"),
        "--accept-proposals",
        "--json",
    )
    assert again.status == 0
    counts = json.loads(again.out)["counts"]
    assert counts.get("new", 0) == 0
    assert exported(run, event)["participants"] == before["participants"]


def test_a_dry_run_writes_nothing(run: Run, event: Path) -> None:
    before = event.read_bytes()
    outcome = run("import", event, "programme", resource("demo", "programm.csv"), "--dry-run")
    assert outcome.status == 0
    assert "16 new" in outcome.err
    assert event.read_bytes() == before


def test_proposals_are_listed_and_left_out_unless_accepted(run: Run, event: Path) -> None:
    for kind, name in LISTS:
        outcome = run("import", event, kind, resource("demo", name))
        assert outcome.status == (1 if kind == "participants" else 0)
    assert "“Resilenz” could mean “Resilienz”" in outcome.err
    wishes = [w for p in exported(run, event)["participants"] for w in p["wishes"].values()]
    careful = sum(len(themes) for themes in wishes)
    run("import", event, "participants", resource("demo", "anmeldungen.csv"), "--accept-proposals")
    wishes = [w for p in exported(run, event)["participants"] for w in p["wishes"].values()]
    assert sum(len(themes) for themes in wishes) > careful


def test_the_open_json_makes_the_same_event_anew(run: Run, event: Path, tmp_path: Path) -> None:
    take_over(run, event)
    run("assign", event, "--json")
    before = exported(run, event)
    other = tmp_path / "other.moderator"
    run("new", other, "--title", "Leer", "--start", "2020-01-01")
    assert run("import", other, "event", event.with_suffix(".json")).status == 0
    assert exported(run, other) == before
    assert run("check", other).status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "missing.moderator"), "does not exist"),
        (("assign", "missing.moderator"), "does not exist"),
        (("export", "missing.moderator", "x.pdf"), "does not exist"),
        (("export", "missing.moderator", "x.doc"), "no kind of file that can be written"),
        (("new", "no/folder/e.moderator", "--title", "E", "--start", "2024-11-04"), "folder"),
        (("new", "e.moderator", "--title", " ", "--start", "2024-11-04"), "no title"),
        (("new", "e.moderator", "--title", "E", "--start", "2024-11-04", "--days", "0"), "days"),
    ],
)
def test_what_fails_says_why_on_standard_error(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run(*arguments)
    assert outcome.status == 1
    assert said in outcome.err
    assert outcome.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "e.moderator", "--title", "E", "--start", "31.02.2024"),
        ("new", "e.moderator", "--title", "E", "--start", "4.11."),
        ("new", "e.moderator", "--title", "E", "--start", "04.11.2024 early"),
        ("new", "e.moderator", "--title", "E", "--start", "04.11.2024", "--days", "2_0"),
        ("assign", "e.moderator", "--seconds", "1e3"),
        ("import", "e.moderator", "rooms", "x.csv"),
        ("assign",),
        ("e.moderator", "extra"),
        ("--unknown",),
    ],
)
def test_misuse_has_its_own_status(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments).status == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.csv", b"", "empty.csv"),
        ("binary.csv", bytes(range(256)) * 50, "binary.csv"),
        ("binary.xlsx", b"PK\x03\x04" + bytes(400), "binary.xlsx"),
        ("nothing.csv", b"a;b;c\r\n1;2;3\r\n", "nothing.csv"),
    ],
)
def test_a_bad_list_is_named_and_the_event_is_as_before(
    run: Run, event: Path, name: str, content: bytes, said: str
) -> None:
    file = event.with_name(name)
    file.write_bytes(content)
    before = exported(run, event)
    outcome = run("import", event, "participants", file)
    assert outcome.status == 1
    assert said in outcome.err
    assert exported(run, event) == before


def test_an_impossible_assignment_says_who_and_where_and_what_would_help(
    run: Run, event: Path, tmp_path: Path
) -> None:
    take_over(run, event)
    small = tmp_path / "workshops.csv"
    text = resource("demo", "workshops.csv").read_text(encoding="utf-8-sig")
    for places in (28, 32, 24, 20):
        text = re.sub(rf";{places};\d+;", f";{places};{places};", text)
    small.write_text(text, "utf-8")
    run("import", event, "workshops", small)
    before = exported(run, event)
    outcome = run("assign", event, "--json")
    after = exported(run, event)
    solution = json.loads(outcome.out)
    assert solution["status"] == "infeasible"
    assert outcome.status == 1
    assert "at least 128 people together, 123 are present" in outcome.err
    assert "Lower the minimum" in outcome.err
    assert after == before


def test_the_window_without_a_display_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    outcome = run("some.moderator")
    assert outcome.status == 1
    assert "no display" in outcome.err


def test_the_readme_names_the_commands_that_exist(run: Run) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    help_text = run("--help").out
    for command in ("demo", "new", "import", "assign", "export", "check"):
        assert f"moderator {command}" in readme
        assert command in help_text


def test_sheets_tables_and_calendars_are_exported(run: Run, event: Path) -> None:
    take_over(run, event)
    assert run("assign", event).status == 0
    heads = {
        ".xlsx": b"PK",
        ".csv": b"\xef\xbb\xbf",
        ".ics": b"BEGIN:VCALENDAR",
        ".xml": b"<?xml",
        ".zip": b"PK",
    }
    for suffix, head in heads.items():
        path = event.with_suffix(suffix)
        assert run("export", event, path).status == 0
        assert path.read_bytes().startswith(head)
    lists = event.with_name("lists.pdf")
    assert run("export", event, lists, "--what", "room-lists").status == 0
    with pikepdf.open(lists) as pdf:
        assert len(pdf.pages) >= 15
    assert set(SHEETS) == {kind.value for kind in PrintKind}
    schedule = event.with_name("schedule.json")
    assert run("export", event, schedule, "--what", "schedule").status == 0
    again = run("import", event, "programme", schedule)
    assert again.status == 0
    assert "changes nothing" in again.err
    wrong = run("export", event, event.with_suffix(".csv"), "--what", "badges")
    assert wrong.status == 1
    assert ".pdf" in wrong.err


def test_letters_that_no_font_has_are_told_with_where_they_stand(run: Run, event: Path) -> None:
    people = event.with_name("people.csv")
    people.write_text("Vorname;Nachname\nAnna \U0001cf50;Becker\n王伟;Li\n", encoding="utf-8")
    assert run("import", event, "participants", people).status == 0
    outcome = run("export", event, event.with_name("badges.pdf"), "--what", "badges")
    assert outcome.status == 0
    assert "\U0001cf50 (Anna \U0001cf50)" in outcome.err
    assert "王" not in outcome.err


def told_places(event: Path) -> int:
    store = open_event(event, lambda _zone: DEMO_NOW, read_only=True)
    try:
        return sum(placement.told for placement in store.conference.all(Placement))
    finally:
        store.close()


def test_an_export_says_that_nobody_counts_as_told_and_notes_it_when_asked(
    run: Run, event: Path
) -> None:
    take_over(run, event)
    csv, book = event.with_suffix(".csv"), event.with_suffix(".xlsx")
    assert "told" not in run("export", event, csv).err  # there are no places yet
    assert run("assign", event).status == 0
    quiet = run("export", event, csv)
    assert quiet.status == 0
    assert "Nobody counts as told by this file." in quiet.err
    assert "--told" in quiet.err
    assert told_places(event) == 0
    assert "told" not in run("export", event, book).err
    noted = run("export", event, csv, "--told")
    assert noted.status == 0
    assert "369 more places became known" in noted.err
    assert told_places(event) == 369
    assert "0 more places" in run("export", event, event.with_suffix(".zip"), "--told").err


def test_an_assignment_says_whom_it_moves_although_they_know_their_place(
    run: Run, event: Path
) -> None:
    take_over(run, event)
    first = run("assign", event, "--json")
    assert json.loads(first.out)["moved"] == {"told": 0, "others": 0}
    assert "know their place" not in first.err
    run("export", event, event.with_suffix(".csv"), "--told")
    store = open_event(event, lambda _zone: DEMO_NOW)
    workshop = store.conference.workshops_of(store.conference.rounds()[0].id)[0]
    change_workshop(store, workshop.id, most=20)
    store.close()
    again = run("assign", event, "--json")
    moved = json.loads(again.out)["moved"]
    assert moved["told"] > 0
    assert moved["others"] == 0
    assert f"{moved['told']} people who know their place go elsewhere now." in again.err


def test_the_sheet_of_a_workbook_can_be_chosen(run: Run, event: Path) -> None:
    file = CASES / "25-sheets.xlsx"
    guessed = run("import", event, "participants", file, "--dry-run")
    assert "Only the sheet “Süd” is read, and not: Nord." in guessed.err
    assert "--sheet" in guessed.err
    assert run("import", event, "participants", file, "--sheet", "Nord").status == 0
    assert {p["family_name"] for p in exported(run, event)["participants"]} == {"Beispiel", "Probe"}
    wrong = run("import", event, "participants", file, "--sheet", "West")
    assert wrong.status == 1
    assert "It has these sheets: Nord, Süd, alt." in wrong.err


def test_the_encoding_of_a_list_can_be_chosen(run: Run, event: Path) -> None:
    file = CASES / "16-cp850.csv"
    guessed = run("import", event, "participants", file, "--dry-run")
    assert "“Jörg”" in guessed.err
    assert "--encoding" in guessed.err
    assert run("import", event, "participants", file, "--encoding", "cp437").status == 0
    assert {p["given_name"] for p in exported(run, event)["participants"]} == {"Jörg", "Änne"}
    wrong = run("import", event, "participants", file, "--encoding", "klingon")
    assert wrong.status == 1
    assert "mac_roman" in wrong.err


@pytest.mark.parametrize("start", ["04.11.2024", "4. November 2024", "Mo 4.11.24", "2024-11-04"])
def test_a_first_day_may_be_written_as_people_write_it(
    run: Run, tmp_path: Path, start: str
) -> None:
    path = tmp_path / "e.moderator"
    assert run("new", path, "--title", "E", "--start", start, "--days", "2").status == 0
    assert exported(run, path)["event"]["start"] == "2024-11-04"


def test_what_is_not_understood_whole_is_told_with_row_and_column_before_anything_is_written(
    run: Run, event: Path, tmp_path: Path
) -> None:
    rows = "04.11.2024;ca. 9:00;10:00;Vortrag;A\n04.11.2024;10 oder 11;12:00;Vortrag;B\n"
    table = tmp_path / "programm.csv"
    table.write_text(f"Tag;Beginn;Ende;Art;Titel\n{rows}", "utf-8")
    outcome = run("import", event, "programme", table, "--dry-run")
    assert outcome.status == 1
    assert "programm.csv, row 2, column “Beginn”\n“ca. 9:00” is taken as 9:00." in outcome.err
    assert "programm.csv, row 3, column “Beginn”\n“10 oder 11” is not a time" in outcome.err
    assert exported(run, event)["items"] == []


def test_what_values_mean_can_be_said(run: Run, event: Path) -> None:
    for kind, name in LISTS[:2]:
        run("import", event, kind, resource("demo", name))
    file = CASES / "61-rating.csv"
    told = run("import", event, "participants", file, "--dry-run")
    assert "“5 - unbedingt” is no rank and was left out (1×)." in told.err
    assert "Runde 1 [Resilienz]" in told.err
    said = run("import", event, "participants", file, "--means", "5 - unbedingt=1")
    assert said.status == 1, "other values are still unknown"
    assert "5 - unbedingt" not in said.err
    ava = next(p for p in exported(run, event)["participants"] if p["given_name"] == "Ava")
    assert sum(len(wishes) for wishes in ava["wishes"].values()) == 1
    assert run("import", event, "participants", file, "--means", "gern").status == 1


def test_columns_that_are_not_used_are_listed(run: Run, event: Path) -> None:
    outcome = run("import", event, "participants", CASES / "31c-odd-headings.csv", "--dry-run")
    assert "Not used: Telefon dienstlich · Ich nehme teil an" in outcome.err


def test_slides_are_written_as_powerpoint_and_pdf(run: Run, event: Path, tmp_path: Path) -> None:
    files = (tmp_path / "Folien.pptx", tmp_path / "Folien.pdf")
    done = run("slides", event, "--pptx", files[0], "--pdf", files[1], "--aspect", "4:3")
    assert done.status == 0, done.err
    assert [file.read_bytes()[:4] for file in files] == [b"PK\x03\x04", b"%PDF"]
    assert run("slides", event).status == 2
    itself = run("slides", event, "--pptx", event)
    assert itself.status == 1
    assert "is the event itself" in itself.err
    nowhere = run("slides", event, "--pptx", tmp_path / "none" / "Folien.pptx")
    assert nowhere.status == 1
    assert "does not exist" in nowhere.err


def test_the_emergency_folder_is_written_and_its_names_are_mentioned(
    run: Run, event: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    done = run("emergency", event, stick)
    assert done.status == 0, done.err
    assert "It holds names" in done.err
    (folder,) = stick.iterdir()
    assert {"LIESMICH.txt", "Folien.pdf", "Programm.pdf", "Raumlisten.pdf"} <= {
        path.name for path in folder.iterdir()
    }
    assert run("emergency", event, tmp_path / "none").status == 1


def test_an_event_begins_from_a_template_and_is_duplicated(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programme_template, "template_folder", lambda: tmp_path / "templates")
    first, second, third = (tmp_path / f"{name}.moderator" for name in ("a", "b", "c"))
    begun = ("--title", "Tagung", "--start", "2025-03-03", "--template", "barcamp")
    assert run("new", first, *begun).status == 0
    assert run("duplicate", first, second, "--start", "2026-03-02").status == 0
    assert run("template", first, "--title", "Unsere").status == 0
    again = ("--title", "X", "--start", "2027-01-01", "--template", "own:unsere")
    assert run("new", third, *again).status == 0
    shown = []
    for path in (first, second, third):
        store = open_event(path, lambda _zone: DEMO_NOW, read_only=True)
        shown.append([(item.day, item.title) for item in store.conference.items()])
        store.close()
    assert shown[0] == shown[1] == shown[2]
    assert len(shown[0]) > 10
    wrong = run("new", tmp_path / "d.moderator", "--title", "X", "--start", "2027-01-01",
                "--template", "gibt-es-nicht")  # fmt: skip
    assert wrong.status == 1
    assert not (tmp_path / "d.moderator").exists()
    assert run("duplicate", first, second, "--start", "2026-03-02").status == 1
