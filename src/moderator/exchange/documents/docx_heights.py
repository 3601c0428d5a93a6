"""How high the lines of a Word document will be, about; only Word itself knows."""

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Length
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph

TEXT_WIDTH = 16.6
"""Of a page, in centimetres."""
LETTER, LINE = 0.5, 1.4
"""Width of a letter and height of a line, as shares of the size of the letters."""
SIZE = 10.5
"""Of letters whose style names none, in points."""


def height_of(word: WordDocument, line: Sequence[Paragraph]) -> float:
    """Estimate the height of a line in centimetres: a paragraph, or all those of a table's row."""
    cells: defaultdict[int, float] = defaultdict(float)
    for paragraph in line:
        cells[id(paragraph._p.getparent())] += _height(word, paragraph)  # noqa: SLF001
    return max(cells.values(), default=0.0)


def _height(word: WordDocument, paragraph: Paragraph) -> float:
    style = word.styles.element.get_by_id(paragraph._p.style or "Normal")  # noqa: SLF001
    form = ParagraphStyle(style)
    size = form.font.size.cm if form.font.size is not None else Length(Cm(SIZE / 72 * 2.54)).cm
    holder = paragraph._parent  # noqa: SLF001
    width = holder.width if isinstance(holder, _Cell) else None
    a_line = max(1.0, (width.cm if width is not None else TEXT_WIDTH) / (size * LETTER))
    lines = sum(max(1, ceil(len(part) / a_line)) for part in paragraph.text.split("\n"))
    around = (form.paragraph_format.space_before, form.paragraph_format.space_after)
    pictures: int = sum(int(each.get("cy")) for each in paragraph._p.iter(qn("wp:extent")))  # noqa: SLF001
    space: float = sum(each.cm for each in around if each)
    high: float = lines * size * LINE + space + Length(pictures).cm
    return high
