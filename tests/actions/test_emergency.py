"""The emergency folder: complete, exchanged as a whole, and told in words where it cannot be."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from moderator.actions import emergency
from moderator.actions.demo import DEMO_NOW
from moderator.actions.emergency import SlideFiles, fingerprint, write_emergency_folder
from moderator.actions.files import Store
from moderator.actions.plenary import set_hall_depth
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.placements import Placement
from moderator.ui.words import QtWords
from tests.full_disk import fill_up, protect, small_disk

WORDS = QtWords("de")
NAME = "Notfallordner – Jahreskonferenz der Netzwerke"
FILES = {
    "Folien/001.jpg",
    "Folien.pdf",
    "Raumlisten.pdf",
    "Wer wohin.pdf",
    "Gruppenlisten.pdf",
    "Programm.pdf",
    "LIESMICH.txt",
    ".state.json",
}


def plain_slides(
    files: SlideFiles, report: Callable[[float], None], _cancelled: Callable[[], bool]
) -> None:
    files.pdf.write_bytes(b"slides")
    (files.pictures / "001.jpg").write_bytes(b"picture" * 1000)
    report(1.0)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets are a few bytes, where only the folder is looked at."""
    monkeypatch.setattr(emergency, "sheets", lambda *_args, **_more: b"sheets")
    monkeypatch.setattr(emergency, "programme_sheet", lambda *_args, **_more: b"programme")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small") as folder:
        yield folder


def within(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def write(store: Store, folder: Path, **more: Any) -> emergency.EmergencyFolder:
    return write_emergency_folder(store, folder, WORDS, plain_slides, **more)


def sentences(problem: FileProblem) -> list[str]:
    return [WORDS.translate(one) for one in problem.phrases]


def test_the_folder_holds_slides_lists_programme_and_says_how(
    demo_store: Store, stick: Path
) -> None:
    shares: list[float] = []
    made = write(demo_store, stick, report=shares.append)
    assert made.path == stick / NAME
    assert within(made.path) == FILES
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    text = (made.path / "LIESMICH.txt").read_text("utf-8-sig")
    for file in FILES - {".state.json", "LIESMICH.txt"}:
        assert file in text
    assert "Namen" in text
    assert f"{DEMO_NOW:%H:%M}" in text
    found = "".join(page.extract_text() for page in PdfReader(made.path / "Programm.pdf").pages)
    shown = re.sub(r"\s+", "", found)
    for item in demo_store.conference.items():
        assert re.sub(r"\s+", "", item.title) in shown


def test_nobody_counts_as_told_by_it(demo_store: Store, stick: Path, quick: None) -> None:
    before = demo_store.conference.all(Placement)
    write(demo_store, stick)
    assert demo_store.conference.all(Placement) == before


def test_it_is_written_again_only_when_something_changed(
    demo_store: Store, stick: Path, quick: None
) -> None:
    first = write(demo_store, stick, only_changed=True)
    again = write(demo_store, stick, only_changed=True)
    assert (first.changed, again.changed) == (True, False)
    set_hall_depth(demo_store, 7.0)
    assert write(demo_store, stick, only_changed=True).changed
    assert [path.name for path in stick.iterdir()] == [NAME]


def test_another_day_is_another_folder(demo_store: Store) -> None:
    seen = demo_store.conference
    now = datetime(2024, 11, 4, 10)
    assert fingerprint(seen, now) == fingerprint(seen, now + timedelta(hours=5))
    assert fingerprint(seen, now) != fingerprint(seen, now + timedelta(days=1))


def test_a_full_stick_keeps_the_older_folder(demo_store: Store, disk: Path, quick: None) -> None:
    write(demo_store, disk)
    before = within(disk / NAME)
    fill_up(disk)
    with pytest.raises(FileProblem) as told:
        write(demo_store, disk)
    assert sentences(told.value) == [
        "Für den Notfallordner ist kein Platz mehr.",
        "Der ältere Notfallordner ist noch da und kann benutzt werden.",
        "Bitte schaffen Sie Platz auf dem Stick oder wählen Sie einen anderen.",
    ]
    assert within(disk / NAME) == before
    assert {path.name for path in disk.iterdir()} == {NAME, "ballast"}


def test_a_protected_stick_keeps_the_older_folder(
    demo_store: Store, disk: Path, quick: None
) -> None:
    write(demo_store, disk)
    before = within(disk / NAME)
    protect(disk)
    with pytest.raises(FileProblem) as told:
        write(demo_store, disk)
    assert len(sentences(told.value)) == 3
    assert "kann nichts geschrieben werden" in sentences(told.value)[0]
    assert within(disk / NAME) == before


def test_a_stick_that_is_pulled_out_keeps_the_older_folder(
    demo_store: Store, stick: Path, tmp_path: Path, quick: None
) -> None:
    write(demo_store, stick)
    before = within(stick / NAME)
    away = tmp_path / "pocket"

    def pull(share: float) -> None:
        if share > 0.9 and stick.exists():
            stick.rename(away)

    with pytest.raises(FileProblem) as told:
        write(demo_store, stick, report=pull)
    assert len(sentences(told.value)) == 3
    assert "abgezogen" in sentences(told.value)[0]
    assert within(away / NAME) == before
    away.rename(stick)
    assert write(demo_store, stick).changed
    assert [path.name for path in stick.iterdir()] == [NAME]


def test_a_stick_that_is_not_there_is_told(demo_store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as told:
        write(demo_store, tmp_path / "none")
    assert "ist nicht da" in sentences(told.value)[0]


def test_cancelling_keeps_the_older_folder(demo_store: Store, stick: Path, quick: None) -> None:
    write(demo_store, stick)
    state = (stick / NAME / ".state.json").read_bytes()
    set_hall_depth(demo_store, 7.0)
    with pytest.raises(JobCancelled):
        write(demo_store, stick, cancelled=lambda: True)
    assert (stick / NAME / ".state.json").read_bytes() == state
    assert [path.name for path in stick.iterdir()] == [NAME]


def test_an_exchange_that_broke_off_is_taken_back(
    demo_store: Store, stick: Path, quick: None
) -> None:
    write(demo_store, stick)
    (stick / NAME).rename(stick / f"{NAME} (alt)")
    (stick / f"{NAME} (neu)").mkdir()
    again = write(demo_store, stick, only_changed=True)
    assert not again.changed
    assert [path.name for path in stick.iterdir()] == [NAME]
