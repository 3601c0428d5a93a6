"""Writes the documentation, and what belongs to it, in the formats that other programs open."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from moderator.actions.documentation import write_documentation
from moderator.actions.port import OpenEvent
from moderator.event.errors import JobCancelled
from moderator.event.phrase import Phrase, Words, phrase
from moderator.exchange.documents.choice import DocumentChoice, choice_of
from moderator.exchange.documents.cleaning import cleaned, cleaning_remarks
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.edits import laid_over, publishable
from moderator.exchange.documents.html_writer import html_chunks
from moderator.exchange.documents.letters import ReportBoxes
from moderator.exchange.documents.markdown_writer import write_markdown
from moderator.exchange.documents.model import Document
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.documents.walking import photos_in
from moderator.exchange.documents.writing import written_whole
from moderator.exchange.photos_out.archive import PhotoSide, write_photo_archive
from moderator.exchange.photos_out.names import photo_places
from moderator.exchange.tables_out.results_book import results_book

__all__ = ["DocumentFormat", "Publication", "write_document"]


class DocumentFormat(StrEnum):
    """In what form the documentation goes out; the words are those of the command line."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    XLSX = "xlsx"
    PHOTOS = "photos"
    ORIGINAL_PHOTOS = "original-photos"

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        return ".zip" if self in _SIDES else f".{self.value}"


_SIDES = {
    DocumentFormat.PHOTOS: PhotoSide.STRAIGHTENED,
    DocumentFormat.ORIGINAL_PHOTOS: PhotoSide.ORIGINAL,
}


@dataclass(frozen=True, slots=True)
class Publication:
    """What goes out, in which language, and whom to tell how far it is.

    words: in the language of the event. choice: None means everything, with today's date. boxed:
    called with the letters that no font of this computer can draw, which only a PDF needs. report:
    called with the share that is done, 0 to 1. cancelled: asked all the time.
    """

    store: OpenEvent
    words: Words
    choice: DocumentChoice | None = None
    boxed: ReportBoxes = lambda _letters: None
    report: Callable[[float], None] = lambda _share: None
    cancelled: Callable[[], bool] = lambda: False

    @property
    def chosen(self) -> DocumentChoice:
        """What was chosen to be in it."""
        return self.choice or choice_of(self.store.conference, self.store.clock().date())


def write_document(wanted: DocumentFormat, out: Publication, path: Path) -> tuple[Phrase, ...]:
    """Write the documentation of the event as it is now to a file; return remarks.

    Remarks say what is missing in it and why; the rest is there. Call it on a worker. Raises
    FileProblem, JobProblem or JobCancelled; then a file that was there before is unchanged.
    """
    if wanted is DocumentFormat.PDF:
        lacking: list[Phrase] = []
        write_documentation(
            out.store,
            path,
            out.words,
            choice=out.chosen,
            boxed=out.boxed,
            remark=lacking.extend,
            report=out.report,
            cancelled=out.cancelled,
        )
        return tuple(lacking)
    if wanted is DocumentFormat.MARKDOWN:
        document, pictures, remarks = _composed(out)
        write_markdown(path, document, pictures, out.words("Photos"))
        out.report(1.0)
        return (*remarks, *pictures.remarks())
    with written_whole(path) as file:
        remarks = _write(wanted, out, file)
        if out.cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
    out.report(1.0)
    return remarks


def _write(wanted: DocumentFormat, out: Publication, file: BinaryIO) -> tuple[Phrase, ...]:
    conference, choice = out.store.conference, out.chosen
    if wanted in _SIDES:
        return write_photo_archive(
            file,
            photo_places(conference, out.words, choice),
            out.store,
            _SIDES[wanted],
            report=out.report,
            cancelled=out.cancelled,
        )
    if wanted is DocumentFormat.XLSX:
        file.write(results_book(conference, out.words, choice))
        return ()
    document, pictures, remarks = _composed(out)
    if wanted is DocumentFormat.DOCX:
        # only read where it is wanted, since it takes a while
        from moderator.exchange.documents.docx_writer import write_docx

        write_docx(file, document, pictures)
    else:
        for chunk in html_chunks(document, pictures, out.words("Skip to the contents")):
            file.write(chunk.encode())
    return (*remarks, *pictures.remarks())


def _composed(out: Publication) -> tuple[Document, DocumentPictures, tuple[Phrase, ...]]:
    """Return the document with its edits and without control characters, and remarks on these."""
    conference = out.store.conference
    edits = publishable(conference, out.chosen)
    composed, _ = laid_over(compose(conference, out.words, out.chosen), edits)
    document, unclean = cleaned(composed)
    pictures = DocumentPictures(
        out.store.shown_photo,
        total=len(photos_in(document)),
        report=out.report,
        cancelled=out.cancelled,
    )
    return document, pictures, cleaning_remarks(unclean)
