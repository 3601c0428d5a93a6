"""Writes a composed document as Markdown (CommonMark), with its photos in a folder beside."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from moderator.exchange.documents.markdown_blocks import MarkdownPage, PlacePhoto, markdown_of
from moderator.exchange.documents.markdown_parts import bold, literal, literal_lines
from moderator.exchange.documents.model import Document, FactList, PhotoBlock
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.documents.writing import check_target, problem_of, write_whole

PHOTO_PIXELS = (1600, 2000)
LONGEST_NAME = 60
QUOTES = {"de": ("„", "“"), "en": ("“", "”")}


def markdown_text(document: Document, place_photo: PlacePhoto | None = None) -> str:
    """Return the document as Markdown; every text is shown as it was typed.

    place_photo: puts a photo beside the text; None to leave photos out.
    """
    page = MarkdownPage(place_photo, QUOTES[document.language])
    return "\n\n".join(each for each in _paragraphs(document, page) if each) + "\n"


def _paragraphs(document: Document, page: MarkdownPage) -> Iterator[str]:
    cover = document.cover
    yield f"# {literal(cover.title.text)}"
    yield literal_lines(cover.motto.text)
    yield from markdown_of(FactList(cover.facts), page)
    yield bold(document.audience)
    for chapter in document.chapters:
        yield f"## {literal(chapter.title.text)}"
        yield literal(chapter.when)
        for block in chapter.blocks:
            yield from markdown_of(block, page)


def write_markdown(path: Path, document: Document, pictures: DocumentPictures, folder: str) -> None:
    """Write the document as Markdown, and its photos to a folder beside the file.

    folder: its name after that of the file, as "Photos". Raises FileProblem or JobCancelled; then
    an older file is unchanged, and what was written of the photos is gone.
    """
    check_target(path)
    photos = PhotoFolder(path.with_name(f"{path.stem} {folder}"), pictures)
    try:
        write_whole(path, markdown_text(document, photos.place).encode())
    except BaseException:
        photos.remove()
        raise


class PhotoFolder:
    """A folder that photos are written to, once each; none of its older files is touched."""

    def __init__(self, folder: Path, pictures: DocumentPictures) -> None:
        self._folder = folder
        self._pictures = pictures
        self._names: dict[tuple[str, int], str | None] = {}
        self._written: list[Path] = []
        self._is_new = not folder.exists()

    def place(self, photo: PhotoBlock) -> str | None:
        """Write a photo unless it is there; return its address, None where it cannot be read."""
        key = (photo.content, photo.quarter_turns)
        if key not in self._names:
            made = self._pictures.scaled(photo, *PHOTO_PIXELS)
            self._names[key] = None if made is None else self._write(made.jpeg, key)
        return self._names[key]

    def _write(self, jpeg: bytes, key: tuple[str, int]) -> str:
        content, turns = key
        try:
            self._folder.mkdir(exist_ok=True)
        except OSError as error:
            raise problem_of(self._folder, error) from error
        # named by its content, so that the photos of an older file beside it stay what they are
        file = self._folder / f"{content[:16]}{f'-{turns}' if turns else ''}.jpg"
        if not file.exists():
            write_whole(file, jpeg)
            self._written.append(file)
        return f"{quote(self._folder.name)}/{quote(file.name)}"

    def remove(self) -> None:
        """Remove what was written, as where the file itself could not be."""
        with contextlib.suppress(OSError):
            for file in self._written:
                file.unlink(missing_ok=True)
            if self._is_new:
                self._folder.rmdir()
