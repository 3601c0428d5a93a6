"""A folder is watched: what is complete and new is taken once, whatever else lies there."""

import os
from pathlib import Path

from moderator.capture.folder import FolderWatch, photos_in


def written(folder: Path, name: str, content: bytes = b"photo") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_photos_are_found_in_folders_within_and_nothing_else(tmp_path: Path) -> None:
    wanted = [
        written(tmp_path, "DCIM/100/IMG_1.JPG"),
        written(tmp_path, "DCIM/100/IMG_2.heic"),
        written(tmp_path, "a.png"),
    ]
    written(tmp_path, "brief.docx")
    written(tmp_path, ".trash/b.jpg")
    written(tmp_path, "._a.png")
    assert sorted(photos_in(tmp_path)) == sorted(wanted)


def test_what_lies_there_already_is_offered_and_not_taken(tmp_path: Path) -> None:
    old = written(tmp_path, "old.jpg")
    watch = FolderWatch(tmp_path)
    assert watch.leave_alone() == [old]
    assert (watch.look(), watch.look()) == ([], [])


def test_a_new_photo_is_taken_once_it_is_complete_and_only_once(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    path = written(tmp_path, "new.jpg", b"half")
    assert watch.look() == []
    written(tmp_path, "new.jpg", b"half and the rest")
    assert watch.look() == [], "it has grown since"
    assert watch.look() == [path]
    assert watch.look() == []


def test_an_empty_file_is_not_a_photo_yet(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    written(tmp_path, "new.jpg", b"")
    assert (watch.look(), watch.look()) == ([], [])


def test_a_photo_that_was_replaced_is_taken_again(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    path = written(tmp_path, "a.jpg")
    assert (watch.look(), watch.look()) == ([], [path])
    path.write_bytes(b"another photo")
    os.utime(path, (1, 1))
    assert (watch.look(), watch.look()) == ([], [path])


def test_a_card_that_was_pulled_is_noticed_and_goes_on(tmp_path: Path) -> None:
    card = tmp_path / "card"
    card.mkdir()
    watch = FolderWatch(card)
    card.rename(tmp_path / "away")
    assert (watch.is_there, watch.look()) == (False, [])
    (tmp_path / "away").rename(card)
    path = written(card, "a.jpg")
    assert watch.is_there
    assert (watch.look(), watch.look()) == ([], [path])
