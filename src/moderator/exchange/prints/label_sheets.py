"""Commercial sheets of labels, cards and badge inserts, with their measures in millimetres.

Where a measure comes from stands beside each sheet:
"glabels": templates of gLabels-qt (avery-, zweckform- and herma-iso-templates.xml).
"libreoffice": LibreOffice's list of labels (extras/source/labels/labels.xml), as its makers of
labels have given them. "pretix": formats of the badge export of pretix (badges/exporters.py).
"must": print forms of CardPrintStd by Christoph Mueller. "package": the size that the package
names, where a source rounds it. "cut": ours, plain A4 paper with marks for cutting.
Every sheet is taken as centred on its paper, as all sources have it to a millimetre at most.
Sources disagree on L4784: gLabels has it as 80 × 50 mm, LibreOffice and Herma's equal 4418 as
63.5 × 29.6. A size that the list does not have can be entered as a sheet of one's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from moderator.event.phrase import Phrase, phrase

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
STANDARD, STANDARD_STICKERS = "54x90", "L7165"
OWN = "own"
"""Key of a sheet whose measures the moderator entered."""

SMALLEST_WIDTH, SMALLEST_HEIGHT = 50.0, 25.0
"""Smallest label; a name, an organisation and a readable code do not fit on smaller ones."""


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of equal labels; all measures in millimetres.

    name: as printed on the package, with the size of one label. across, down: pitch from one label
    to the next. adhesive: labels are stuck on, so they have no back. cut: paper without
    perforation, to be cut along printed marks. first: distances of the first label from the left
    and the upper edge of the paper; None if the labels are centred on it.
    """

    name: str
    width: float
    height: float
    columns: int
    rows: int
    across: float
    down: float
    source: str
    adhesive: bool = False
    cut: bool = False
    first: tuple[float, float] | None = None

    @property
    def left(self) -> float:
        """Distance of the first column from the left edge of the paper."""
        if self.first is not None:
            return self.first[0]
        return (A4_WIDTH - (self.columns - 1) * self.across - self.width) / 2

    @property
    def top(self) -> float:
        """Distance of the first row from the upper edge of the paper."""
        if self.first is not None:
            return self.first[1]
        return (A4_HEIGHT - (self.rows - 1) * self.down - self.height) / 2

    @property
    def right(self) -> float:
        """Distance of the last column's right edge from the left edge of the paper."""
        return self.left + (self.columns - 1) * self.across + self.width

    @property
    def bottom(self) -> float:
        """Distance of the last row's lower edge from the upper edge of the paper."""
        return self.top + (self.rows - 1) * self.down + self.height

    @property
    def count(self) -> int:
        """Number of labels on a sheet."""
        return self.columns * self.rows


def misfit(sheet: LabelSheet) -> Phrase | None:
    """Describe what is wrong with the measures of a sheet; None if it can be printed."""
    if sheet.width < SMALLEST_WIDTH or sheet.height < SMALLEST_HEIGHT:
        return phrase(
            "A label needs at least {width} × {height} mm.",
            width=round(SMALLEST_WIDTH),
            height=round(SMALLEST_HEIGHT),
        )
    if sheet.across < sheet.width or sheet.down < sheet.height:
        return phrase("The labels lie upon each other.")
    over = max(sheet.right - A4_WIDTH, -sheet.left)
    if over > TOLERANCE:
        return phrase(
            "The labels stick out of the sheet at the side, by {over} mm.", over=_mm(over)
        )
    below = max(sheet.bottom - A4_HEIGHT, -sheet.top)
    if below > TOLERANCE:
        return phrase("The labels stick out of the sheet below, by {below} mm.", below=_mm(below))
    return None


TOLERANCE = 0.05
"""Tolerance in millimetres that nobody sees."""


def _mm(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")


LABEL_SHEETS: Mapping[str, LabelSheet] = MappingProxyType(
    {
        STANDARD: LabelSheet(
            "Avery L4727, Durable 1445, 90 × 54 mm", 90, 54, 2, 5, 90, 54, "must, pretix"
        ),
        "60x90": LabelSheet(
            "Avery L4728, Durable 1456, 90 × 60 mm", 90, 60, 2, 4, 90, 60, "must, pretix"
        ),
        "L7418": LabelSheet(
            "Avery L7418, 86.5 × 55.5 mm", 86.5, 55.5, 2, 4, 86.5, 55.5, "libreoffice, package"
        ),
        "40x75": LabelSheet("Durable Badgemaker 1453, 75 × 40 mm", 75, 40, 2, 6, 75, 40, "pretix"),
        "85x54": LabelSheet(
            "Avery 32010, 32011, C9362, 85 × 54 mm", 85, 54, 2, 5, 95, 54, "glabels, libreoffice"
        ),
        "32015": LabelSheet(
            "Avery 32015, C9312, 85 × 54 mm", 85, 54, 2, 4, 91, 60, "glabels, libreoffice"
        ),
        "DP835": LabelSheet("Sigel DP835, 85 × 55 mm", 85, 55, 2, 5, 95, 55, "libreoffice"),
        "L4785": LabelSheet(
            "Avery L4785, L4786, L4787, 80 × 50 mm", 80, 50, 2, 5, 95, 55, "glabels", adhesive=True
        ),
        "4412": LabelSheet("Herma 4412, 80 × 50 mm", 80, 50, 2, 5, 95, 55, "pretix", adhesive=True),
        "L4784": LabelSheet(
            "Avery L4784, Herma 4418, 4419, 63.5 × 29.6 mm",
            63.5,
            29.63,
            3,
            9,
            66.04,
            29.63,
            "libreoffice",
            adhesive=True,
        ),
        "L7160": LabelSheet(
            "Avery L7160, 63.5 × 38.1 mm",
            63.5,
            38.1,
            3,
            7,
            66.04,
            38.1,
            "glabels, libreoffice",
            adhesive=True,
        ),
        "4349": LabelSheet(
            "Herma 4349, 96 × 50.8 mm",
            96,
            50.8,
            2,
            5,
            98.54,
            50.8,
            "libreoffice, glabels",
            adhesive=True,
        ),
        STANDARD_STICKERS: LabelSheet(
            "Avery L7165, 99.1 × 67.7 mm",
            99.1,
            67.73,
            2,
            4,
            101.6,
            67.73,
            "libreoffice, glabels",
            adhesive=True,
        ),
        "A4-90x54": LabelSheet("A4, 90 × 54 mm", 90, 54, 2, 5, 90, 54, "cut", cut=True),
        "A4-A7": LabelSheet("A4, A7 (105 × 74 mm)", 105, 74.25, 2, 4, 105, 74.25, "cut", cut=True),
        "A4-A6": LabelSheet("A4, A6 (105 × 148 mm)", 105, 148.5, 2, 2, 105, 148.5, "cut", cut=True),
    }
)
"""Sheets by their key in orders and on the command line."""
