"""The documentation as Markdown, as a renderer shows it."""

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from PIL import Image

from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.results import Point
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.cleaning import cleaned
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.markdown_blocks import markdown_of
from moderator.exchange.documents.markdown_parts import literal, literal_lines
from moderator.exchange.documents.markdown_writer import markdown_text, write_markdown
from moderator.exchange.documents.model import Block
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import photo_bytes
from tests.exchange.documents.test_html import rich_conference

GERMAN = QtWords("de")
RENDERERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False})]
SIGNS = st.sampled_from("\\`*_{}[]()<>#+-.!|~&=:;\"'$^@/0123456789abÄ é\n\t\u00a0")
TEXTS = st.text(st.one_of(SIGNS, st.characters(exclude_categories=["Cs", "Cc"])), max_size=60)


def shown(markdown: str, renderer: MarkdownIt) -> str:
    """Return what a reader sees of Markdown."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", renderer.render(markdown))).split())


def written(conference: Conference, path: Path) -> tuple[str, DocumentPictures]:
    document, _ = cleaned(compose(conference, GERMAN, DocumentChoice()))
    pictures = DocumentPictures(lambda _content: photo_bytes(300, 400))
    write_markdown(path, document, pictures, "Fotos")
    return path.read_text(encoding="utf-8"), pictures


@given(TEXTS)
def test_a_text_is_shown_as_it_was_typed(text: str) -> None:
    wanted = " ".join(text.split())
    for renderer in RENDERERS:
        assert shown(literal(text), renderer) == wanted
        assert shown(f"- {literal_lines(text, '  ')}", renderer) == wanted or not wanted
        assert shown(f"# {literal(text)}", renderer) == wanted


@given(TEXTS)
def test_no_text_becomes_an_element(text: str) -> None:
    for renderer in RENDERERS:
        tags = set(
            re.findall(r"<(\w+)", renderer.render(f"a {literal(text)}\n\n- {literal(text)}"))
        )
        assert tags <= {"p", "ul", "li"}


def test_photos_lie_in_a_folder_beside(tmp_path: Path) -> None:
    text, _ = written(rich_conference(), tmp_path / "Doku 1.md")
    addresses = re.findall(r"!\[[^]]*\]\(([^)]+)\)", text)
    assert len(addresses) > 50
    for address in addresses:
        with Image.open(tmp_path / unquote(address)) as photo:
            photo.load()
    assert {unquote(address).split("/")[0] for address in addresses} == {"Doku 1 Fotos"}
    assert RENDERERS[0].render(text).count("<img") == len(addresses)


def test_without_photos_there_is_no_folder(tmp_path: Path) -> None:
    document = compose(rich_conference(), GERMAN, DocumentChoice(photos=False))
    write_markdown(tmp_path / "a.md", document, DocumentPictures(lambda _: b""), "Fotos")
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
    assert "![" not in markdown_text(document)


def test_where_the_file_cannot_be_written_no_photo_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Doku Fotos").mkdir()
    kept = tmp_path / "Doku Fotos" / "meins.jpg"
    kept.write_bytes(b"mine")
    replaced = Path.replace

    def refuse(draft: Path, target: Path) -> Path:
        if target.suffix == ".md":
            raise OSError(28, "No space left on device")
        return replaced(draft, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileProblem, match="no space left"):
        written(rich_conference(), tmp_path / "Doku.md")
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [kept]


def test_headings_are_those_of_the_document(tmp_path: Path) -> None:
    text, _ = written(rich_conference(), tmp_path / "a.md")
    levels = [int(level) for level in re.findall(r"<h([1-6])>", RENDERERS[0].render(text))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lines_of_a_text_stay_lines() -> None:
    conference = rich_conference()
    point = conference.all(Point)[0]
    changed = {**conference.table(Point), point.id: replace(point, text="Erstens\n\n1. Zweitens")}
    document = compose(conference.replaced({Point: changed}), GERMAN, DocumentChoice())
    assert "Erstens<br />\n1. Zweitens" in RENDERERS[0].render(markdown_text(document))


def test_every_kind_of_block_is_written_as_markdown() -> None:
    default = markdown_of.dispatch(object)
    assert [kind for kind in get_args(Block) if markdown_of.dispatch(kind) is default] == []
