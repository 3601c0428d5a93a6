"""What the documents for builders name is there."""

import re
from pathlib import Path

import pytest

from tools.architecture import SOURCE, draw

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("docs/architecture.md", "docs/glossary.md", "docs/announcing.md", "README.md")
PATH = re.compile(r"`((?:\w+/)+(?:\w+\.\w+)?|\w+\.(?:py|toml))`")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)\)")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_and_link_of_a_document_leads_somewhere(name: str) -> None:
    file = ROOT / name
    text = file.read_text(encoding="utf-8")
    paths = set(PATH.findall(text))
    roots = (ROOT, ROOT / "src" / "moderator")
    assert [path for path in sorted(paths) if not any((r / path).exists() for r in roots)] == []
    assert [link for link in LINK.findall(text) if not (file.parent / link).exists()] == []


def test_the_map_is_the_picture_of_its_text() -> None:
    assert SOURCE.with_suffix(".png").read_bytes() == draw()


def test_the_map_names_every_file_that_moves_people() -> None:
    package = ROOT / "src" / "moderator"
    moving = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if ".moved_to(" in path.read_text(encoding="utf-8")
    }
    last = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("\n\n")[-1]
    assert set(PATH.findall(last)) == {*moving, "event/placements.py"}
