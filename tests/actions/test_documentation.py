"""The documentation: its inventory, and a file that is written completely or not at all."""

import errno
import os
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.actions.documentation import (
    DocumentChoice,
    inventory,
    preview_documentation,
    write_documentation,
)
from moderator.actions.photos import set_internal
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.exchange.documents.writing import write_whole, written_whole
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords

WORDS = QtWords("de")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(store)
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def test_inventory_counts_what_there_is(demo: Store) -> None:
    found = inventory(demo.conference)
    assert (found.items, found.run) == (16, 12)
    assert (found.participants, found.organisations) == (123, 29)
    assert [entry.groups for entry in found.rounds] == [18, 18, 18]
    last = found.rounds[2]
    assert (last.number, last.ready, last.begun, last.missing, last.photos) == (3, 17, 1, 0, 5)
    assert not found.empty


def test_inventory_counts_only_photos_that_the_document_shows(demo: Store) -> None:
    before = inventory(demo.conference).rounds[2].photos
    workshop = demo.conference.workshops_of(inventory(demo.conference).rounds[2].round_id)
    groups = [group for one in workshop for group in demo.conference.groups_of(one.id)]
    photo = next(photo for group in groups for photo in demo.conference.photos_of(group.id))
    set_internal(demo, photo.id, internal=True)
    assert inventory(demo.conference).rounds[2].photos == before - 1


def test_fresh_event_is_empty_and_still_gives_a_document(tmp_path: Path, folder: Path) -> None:
    event = Event(1, "Leer", date(2025, 1, 1))
    store = create_store(tmp_path / "empty.moderator", event, lambda: DEMO_NOW)
    assert inventory(store.conference).empty
    path = write_documentation(store, folder / "leer.pdf", WORDS)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) >= 2
    store.close()


def test_demo_is_published_with_photos(demo: Store, folder: Path) -> None:
    path = write_documentation(demo, folder / "Doku.pdf", WORDS)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 30
        photos = [image for page in pdf.pages for image in page.get_images().values()]
        assert len({bytes(image.read_raw_bytes()) for image in photos}) == 5
        assert len(photos) == 10, "each with its group and with its theme"
    assert [file.name for file in folder.iterdir()] == ["Doku.pdf"]
    assert path.stat().st_mode & 0o777 == 0o644


def test_preview_gives_every_page(demo: Store) -> None:
    choice = DocumentChoice(people=False, photos=False)
    pages = preview_documentation(demo, WORDS, choice=choice, ppi=20).pages
    assert len(pages) > 20
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_cancelled_job_keeps_the_old_file(demo: Store, folder: Path) -> None:
    path = folder / "Doku.pdf"
    path.write_bytes(b"old")
    stop = threading.Event()
    with pytest.raises(JobCancelled):
        write_documentation(demo, path, WORDS, report=lambda _: stop.set(), cancelled=stop.is_set)
    assert path.read_bytes() == b"old"
    assert len(list(folder.iterdir())) == 1


def test_a_missing_folder_and_a_folder_as_file_are_refused_at_once(
    demo: Store, folder: Path
) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        write_documentation(demo, folder / "nowhere" / "a.pdf", WORDS)
    with pytest.raises(FileProblem, match="is a folder"):
        write_documentation(demo, folder, WORDS)


def test_a_folder_without_permission_is_refused(
    demo: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    with pytest.raises(FileProblem, match="cannot be written to"):
        write_documentation(demo, folder / "a.pdf", WORDS)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EACCES, "cannot be written to"),
        (errno.EROFS, "cannot be written to"),
        (errno.EBUSY, "open in another program"),
        (errno.EIO, "could not be written"),
    ],
)
def test_failure_while_writing_keeps_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = folder / "Doku.pdf"
    path.write_bytes(b"old")

    def fail(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileProblem, match=words) as caught:
        write_whole(path, b"new")
    assert "unchanged" in str(caught.value)
    assert path.read_bytes() == b"old"
    assert len(list(folder.iterdir())) == 1


def test_rights_of_a_replaced_file_stay(folder: Path) -> None:
    path = folder / "Doku.pdf"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_written_bit_by_bit_is_there_once_it_is_whole(folder: Path) -> None:
    path = folder / "Fotos.zip"
    path.write_bytes(b"old")
    with written_whole(path) as file:
        file.write(b"new ")
        assert path.read_bytes() == b"old"
        file.write(b"one")
    assert path.read_bytes() == b"new one"
    with pytest.raises(JobCancelled), written_whole(path) as file:
        file.write(b"half")
        raise JobCancelled(phrase("Cancelled."))
    assert path.read_bytes() == b"new one"
    assert len(list(folder.iterdir())) == 1
