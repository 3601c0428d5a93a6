"""The documentation in each of its formats, by command."""

from pathlib import Path

import pytest

from moderator.actions.demo import DEMO_NOW, create_demo, load_demo
from moderator.actions.files import open_event
from moderator.cli import main
from moderator.command_options import FORMATS
from moderator.event.phrase import phrase
from moderator.event.results import Photo

HEADS = {
    "pdf": b"%PDF",
    "docx": b"PK",
    "html": b"<!DOCTYPE html>",
    "md": b"# Jahreskonferenz der Netzwerke",
    "pptx": b"PK",
    "xlsx": b"PK",
    "photos": b"PK",
    "original-photos": b"PK",
}


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("event") / "demo.moderator"
    store = create_demo(path, lambda _zone: DEMO_NOW)
    load_demo(store)
    store.close()
    return path


def export(event: Path, file: Path, *options: str) -> int:
    return main(["export", str(event), str(file), "--what", "documentation", *options])


@pytest.mark.parametrize("form", FORMATS)
def test_the_documentation_is_exported_in_each_form(
    event: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / (f"{form}.zip" if "photos" in form else f"published.{form}")
    assert export(event, path, "--format", form) == 0
    assert path.read_bytes().startswith(HEADS[form])
    assert capsys.readouterr() == ("", "")


def test_the_name_of_the_file_says_its_form(event: Path, tmp_path: Path) -> None:
    named, said = tmp_path / "named.xlsx", tmp_path / "said.xlsx"
    assert export(event, named) == 0
    assert export(event, said, "--format", "xlsx") == 0
    assert named.read_bytes() == said.read_bytes()


def test_what_is_missing_in_a_file_is_said(
    event: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "event.moderator"
    copy.write_bytes(event.read_bytes())
    store = open_event(copy, lambda _zone: DEMO_NOW)
    with store.edit(phrase("Lose a photo")) as edit:
        edit.change(store.conference.all(Photo)[0], picture="f" * 64)
    store.close()
    for form in ("docx", "html", "md"):
        assert export(copy, tmp_path / f"published.{form}") == 1
        assert "could not be read" in capsys.readouterr().err


def test_a_name_that_does_not_fit_the_form_is_refused(
    event: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "photos.xlsx"
    assert export(event, path, "--format", "photos") == 1
    assert ".zip" in capsys.readouterr().err
    assert not path.exists()
