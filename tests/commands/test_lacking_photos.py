"""A photo whose pixels are gone ends no command: the file is written without it, and it is told."""

import json
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from moderator.actions.files import open_event
from moderator.event.results import Photo
from moderator.event.schedule import Theme
from moderator.event.workshops import Group, Workshop
from moderator.machine.clock import now_in
from tests.test_cli import Run, run

__all__ = ["run"]


@pytest.fixture
def lacking(demo_path: Path) -> Path:
    """The demo, of whose first photo the pixels are gone."""
    store = open_event(demo_path, now_in, read_only=True)
    photo = next(p for p in store.conference.all(Photo) if not p.internal)
    store.close()
    with closing(sqlite3.connect(demo_path)) as connection, connection:
        names = (photo.content, photo.shown)
        connection.execute("DELETE FROM photo_content WHERE content IN (?, ?)", names)
    return demo_path


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("slides", "{event}", "--pptx", "{file}"), "slides.pptx"),
        (("slides", "{event}", "--pdf", "{file}"), "slides.pdf"),
        (("export", "{event}", "{file}"), "documentation.pptx"),
        (("export", "{event}", "{file}"), "documentation.docx"),
        (("export", "{event}", "{file}"), "documentation.pdf"),
        (("export", "{event}", "{file}", "--what", "documentation"), "published.pdf"),
        (("export", "{event}", "{file}", "--what", "event"), "event.zip"),
        (("export", "{event}", "{file}", "--what", "event"), "event.json"),
        (("emergency", "{event}", "{file}"), ""),
    ],
)
def test_a_file_is_written_without_it_and_that_is_told(
    run: Run, lacking: Path, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    parts = [part.format(event=lacking, file=folder / name) for part in command]
    outcome = run(*parts)
    assert outcome.status == 1, outcome.err
    assert re.search("could not be read|damaged or missing", outcome.err)
    assert list(folder.iterdir()) != []


@pytest.mark.parametrize("scene", ["gallery", "photo"])
def test_a_scene_is_drawn_without_it_and_that_is_told(
    run: Run, lacking: Path, tmp_path: Path, scene: str
) -> None:
    file = tmp_path / "scene.png"
    group, theme = of_first_photo(lacking)
    show = ("show", lacking, "--scene", scene, "--of", group if scene == "photo" else theme)
    outcome = run(*show, "--picture", file)
    assert outcome.status == 1
    assert "1 photo could not be read and is missing" in outcome.err
    assert file.exists()
    told = run(*show, "--picture", file, "--json")
    assert told.status == 1
    assert json.loads(told.out)["problems"] == ["1 photo could not be read and is missing."]


def test_a_scene_with_all_of_its_photos_is_complete(
    run: Run, demo_path: Path, tmp_path: Path
) -> None:
    _, theme = of_first_photo(demo_path)
    file = tmp_path / "scene.png"
    outcome = run("show", demo_path, "--scene", "gallery", "--of", theme, "--picture", file)
    assert outcome.status == 0, outcome.err


def of_first_photo(event: Path) -> tuple[str, str]:
    """Name the group of the first photo as commands do, and its theme."""
    store = open_event(event, now_in, read_only=True)
    try:
        conference = store.conference
        photo = next(p for p in conference.all(Photo) if not p.internal)
        group = conference.one(Group, photo.group_id)
        workshop = conference.one(Workshop, group.workshop_id)
        place = [item.id for item in conference.rounds()].index(workshop.round_id) + 1
        theme = conference.one(Theme, workshop.theme_id).name
        return f"{place}/{theme}/{group.number}", theme
    finally:
        store.close()


def test_a_damaged_photo_is_handed_over_by_no_zip(
    run: Run, demo_path: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(demo_path)) as connection, connection:
        connection.execute(
            "UPDATE photo_content SET original = x'64616d61676564' WHERE content ="
            " (SELECT content FROM photo LIMIT 1)"
        )
    file = tmp_path / "event.zip"
    outcome = run("export", demo_path, file, "--what", "event")
    assert outcome.status == 1
    assert "without 1 photo that is damaged or missing" in outcome.err
    with zipfile.ZipFile(file) as archive:
        assert not any(archive.read(name) == b"damaged" for name in archive.namelist())
    taken = run("new", tmp_path / "new.moderator", "--from", file)
    assert taken.status == 1
    assert (tmp_path / "new.moderator").exists()
