"""The Word document that blocks are written into, with what has to stay on one page."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import accumulate

from docx.document import Document as WordDocument
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from moderator.exchange.documents.docx_heights import TEXT_WIDTH, height_of
from moderator.exchange.documents.docx_parts import (
    SIGNS,
    Bookmarks,
    box,
    ink,
    layout_table,
    rule_above,
    say,
    styled,
    theme_ink,
)
from moderator.exchange.documents.model import Heading, ThemeSign
from moderator.exchange.documents.pictures import DocumentPictures

MOST_TOGETHER, LEAST_TOGETHER = 19.0, 8.0
"""Height in centimetres of what stays on a page below a chapter's title, and of a beginning."""
ABOVE_KICKER = 14
"""Space above a heading's kicker in points, instead of above the heading."""


CellWriter = Callable[[], None] | None
"""Writes what a cell holds; None for an empty one."""


@dataclass(slots=True)
class WordPage:
    """What blocks are written into.

    theme: whose colour is used now. last: the paragraph that was added last. cell: the cell of a
    table that is written into, or None for the document itself.
    """

    word: WordDocument
    pictures: DocumentPictures
    bookmarks: Bookmarks
    accent: RGBColor
    german: bool
    page_words: str = "{page}"
    theme: ThemeSign | None = None
    last: Paragraph | None = None
    cell: _Cell | None = None
    _lines: list[list[Paragraph]] = field(default_factory=list)
    _depth: int = 0
    _kept: set[int] = field(default_factory=set)

    @property
    def ink(self) -> RGBColor:
        """The colour of what stands out."""
        return theme_ink(self.theme) or self.accent

    def quoted(self, text: str) -> str:
        """Return a text in the quotation marks of the document's language."""
        return f"„{text}“" if self.german else f"“{text}”"

    def paragraph(self, style: str = "Normal") -> Paragraph:
        """Add an empty paragraph."""
        if self.cell is None:
            made = self.word.add_paragraph()
            self._lines.append([made])
        else:
            first = self.cell.paragraphs[0]
            # a cell is made with a paragraph, which is the first one if it has no style yet
            made = first if first._p.pPr is None else self.cell.add_paragraph()  # noqa: SLF001
            self._lines[-1].append(made)
        self.last = styled(made, style)
        return self.last

    def row_of(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """Count the paragraphs of a table's row as one line, and return them."""
        self._lines.append(list(paragraphs))
        return paragraphs

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep on one page what is written meanwhile, if it fits on one.

        Word does so where each line stays with the next one. Of what is higher than a page only the
        beginning stays together: LibreOffice tears off its first line otherwise. What is inside
        another is part of it, and a row of a table stays together anyway.
        """
        if self.cell is not None:
            yield
            return
        if self._depth == 0:
            self._lines.clear()
            self._kept.clear()
        start = len(self._lines)
        self._depth += 1
        yield
        self._depth -= 1
        self._keep(start)

    def _keep(self, start: int) -> None:
        """Keep the lines from one on together, or else those before what is kept in itself."""
        kept = self._lines[start:]
        heights = list(accumulate(height_of(self.word, line) for line in kept))
        if kept and heights[-1] > MOST_TOGETHER:
            inner = min((n - start for n in self._kept if n >= start), default=len(kept))
            kept = kept[: min(inner, sum(height <= LEAST_TOGETHER for height in heights))]
        else:
            self._kept.add(start)
        for line in kept[:-1]:
            for paragraph in line:
                paragraph.paragraph_format.keep_with_next = True
        for line in kept:
            for paragraph in line:
                paragraph.paragraph_format.keep_together = True

    def side_by_side(self, widths: Sequence[float], rows: Sequence[Sequence[CellWriter]]) -> None:
        """Write contents beside each other, without lines between them.

        widths: of the columns, in centimetres. rows: what writes each cell, or None; one alone
        has the whole width.
        """
        before = self.cell
        for cells, contents in zip(
            layout_table(self.word, widths, [len(row) for row in rows]), rows, strict=True
        ):
            self._lines.append([])
            for cell, write in zip(cells, contents, strict=True):
                self.cell = cell
                if write is not None:
                    write()
                if cell.paragraphs[0]._p.pPr is None:  # noqa: SLF001
                    styled(cell.paragraphs[0], "Table Text")
        self.cell = before

    def heading(
        self,
        heading: Heading,
        theme: ThemeSign | None = None,
        key: str = "",
        *,
        ruled: bool = False,
        tint: str = "",
    ) -> None:
        """Add a heading with its kicker.

        theme: whose sign stands before it. ruled: with a line of the theme's colour above. tint:
        of its ground, or "".
        """
        first = None
        if heading.kicker:
            first = self.paragraph("Kicker")
            first.paragraph_format.space_before = Pt(ABOVE_KICKER)
            say(first, heading.kicker, colour=ink(theme.colour) if theme else self.ink)
        made = self.paragraph(f"Heading {heading.level}")
        if first is not None:
            made.paragraph_format.space_before = Pt(0)
        if ruled:
            rule_above(first or made, self.ink)
        if tint:
            box(made, tint)
        if theme is not None:
            say(made, f"{SIGNS[theme.symbol]} ", colour=ink(theme.colour))
        say(made, heading.text.text)
        if key:
            self.bookmarks.place(made, key)

    def add_picture(
        self, paragraph: Paragraph, picture: bytes, alt: str, width: float = TEXT_WIDTH
    ) -> None:
        """Add a picture of a width in centimetres, with what it shows in words."""
        shape = paragraph.add_run().add_picture(BytesIO(picture), Cm(width))
        inline = shape._inline  # noqa: SLF001  # python-docx has no alt texts
        inline.docPr.set("descr", alt)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # or LibreOffice leaves a third of a centimetre around it
