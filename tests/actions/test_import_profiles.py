"""Remembered meanings of columns: found by the same headings, and never containing names."""

import json
from pathlib import Path

import pytest

from moderator.actions.importing import MOST, PlanOptions, Profiles, plan_import, revise
from moderator.exchange.plan import ImportKind, ImportPlan
from moderator.exchange.tables.sheet import ReadOptions
from tests.exchange.lists import kassel

READY = kassel("programme", "workshops")
LIST = "Wer;Wessen;Haus\nAnna;Becker;Kassel\n"


def _plan(text: str, profiles: Profiles, **options: object) -> ImportPlan:
    return plan_import(
        READY, "participants", text.encode(), PlanOptions(**options), profiles=profiles  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def profiles(tmp_path: Path) -> Profiles:
    made = Profiles(tmp_path / "config" / "columns.json")
    first = _plan(LIST, made, read=ReadOptions(header_row=1))
    assert not first.options.remembered
    columns = {0: "given_name", 1: "family_name", 2: "organisation"}
    made.keep(revise(READY, first, PlanOptions(read=first.options.read, columns=columns)))
    return made


def test_the_same_headings_keep_their_meaning(profiles: Profiles) -> None:
    made = _plan(LIST, profiles)
    assert made.options.remembered
    assert made.header_row == 1
    assert [(row.title, row.detail) for row in made.rows] == [("Anna Becker", "Kassel")]
    assert all(column.sure for column in made.columns)


def test_what_is_kept_says_how_it_is_written_for_later_versions(
    profiles: Profiles, tmp_path: Path
) -> None:
    kept = json.loads((tmp_path / "config" / "columns.json").read_text(encoding="utf-8"))
    assert kept["version"] == 1
    assert profiles.find(ImportKind.PARTICIPANTS, ("Wer", "Wessen", "Haus"))


def test_their_order_and_their_row_do_not_matter(profiles: Profiles) -> None:
    made = _plan("Liste 2024;;\nhaus;WESSEN;Wer?\nKassel;Becker;Anna\n", profiles)
    assert made.header_row == 2
    assert [(row.title, row.detail) for row in made.rows] == [("Anna Becker", "Kassel")]


def test_other_headings_and_other_lists_are_recognised_anew(profiles: Profiles) -> None:
    assert not _plan("Wer;Wessen\nAnna;Becker\n", profiles).options.remembered
    assert not _plan(LIST.replace("Haus", "Heim"), profiles).options.remembered
    other = plan_import(READY, "workshops", LIST.encode(), profiles=profiles)
    assert not other.options.remembered


def test_the_current_choice_overrides_the_remembered_one(profiles: Profiles) -> None:
    made = _plan(LIST, profiles, read=ReadOptions(header_row=1), columns={0: "full_name"})
    assert made.columns[0].field == "full_name"
    assert not made.options.remembered


def test_a_field_that_the_event_lacks_is_recognised_anew(profiles: Profiles) -> None:
    text = "Vorname;Nachname;Runde 1 – 1. Wahl\nAnna;Becker;Netzwerke\n"
    first = _plan(text, profiles, columns={2: "rank:1:ein anderes thema"})
    profiles.keep(first)
    made = _plan(text, profiles)
    assert made.options.remembered
    assert made.columns[2].field == "wish:1:1"


def test_equal_headings_keep_their_own_meaning(profiles: Profiles) -> None:
    text = "Name;Name;Name\nAnna;Becker;Kassel\n"
    columns = {0: "given_name", 1: "family_name", 2: "organisation"}
    profiles.keep(_plan(text, profiles, read=ReadOptions(header_row=1), columns=columns))
    assert [c.field for c in _plan(text, profiles).columns] == list(columns.values())


def test_no_content_of_the_list_is_stored(profiles: Profiles, tmp_path: Path) -> None:
    wrong = _plan(LIST, profiles, read=ReadOptions(header_row=2), columns={0: "given_name"})
    profiles.keep(wrong)
    kept = (tmp_path / "config" / "columns.json").read_text()
    assert not any(word in kept.casefold() for word in ("anna", "becker", "wessen"))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"profiles": [1]}', '{"profiles": [{"kind": "x"}]}']
)
def test_a_damaged_file_counts_as_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "columns.json"
    path.write_text(text)
    profiles = Profiles(path)
    made = _plan("Vorname;Nachname\nAnna;Becker\n", profiles)
    assert not made.options.remembered
    profiles.keep(made)
    assert _plan("Vorname;Nachname\nAnna;Becker\n", profiles).options.remembered


def test_a_folder_that_cannot_be_written_does_not_stop_an_import(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    profiles = Profiles(tmp_path / "file" / "columns.json")
    profiles.keep(_plan("Vorname;Nachname\nAnna;Becker\n", Profiles(tmp_path / "x.json")))


def test_the_oldest_are_forgotten(profiles: Profiles) -> None:
    for number in range(MOST):
        profiles.keep(_plan(f"Vorname;Nachname;Spalte {number}\nAnna;Becker;x\n", profiles))
    assert not _plan(LIST, profiles).options.remembered
    assert _plan("Vorname;Nachname;Spalte 0\nAnna;Becker;x\n", profiles).options.remembered
