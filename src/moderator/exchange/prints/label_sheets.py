"""Sheets of labels and badge inserts that are sold, with their measures in millimetres.

Sources: "glabels": templates of gLabels-qt (avery-iso-templates.xml). "pretix": formats of the
badge export of pretix (badges/exporters.py). "libreoffice": its list of labels (labels.xml).
"must": print forms of CardPrintStd by Christoph Mueller. "package": the size that the package
names, where a source rounds it. "cut": ours, plain A4 paper with marks for cutting. Every sheet is
taken as centred on its paper, as all sources have it to a tenth of a millimetre or two. Sources
disagree on L4784: gLabels has it as 80 × 50 mm, LibreOffice and Herma's equal 4418 as 63.5 × 29.6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
STANDARD = "54x90"


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of equal labels; all measures in millimetres.

    name: as it stands on the package, with the size of one label. across, down: pitch from one
    label to the next. adhesive: labels are stuck on, so they have no back.
    cut: paper without perforation, to be cut along printed marks.
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

    @property
    def left(self) -> float:
        """Distance of the first column from the left edge of the paper."""
        return (A4_WIDTH - (self.columns - 1) * self.across - self.width) / 2

    @property
    def top(self) -> float:
        """Distance of the first row from the upper edge of the paper."""
        return (A4_HEIGHT - (self.rows - 1) * self.down - self.height) / 2

    @property
    def count(self) -> int:
        """Number of labels on a sheet."""
        return self.columns * self.rows


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
        "L4785": LabelSheet(
            "Avery L4785, 80 × 50 mm", 80, 50, 2, 5, 95, 55, "glabels", adhesive=True
        ),
        "4412": LabelSheet("Herma 4412, 80 × 50 mm", 80, 50, 2, 5, 95, 55, "pretix", adhesive=True),
        "L4784": LabelSheet(
            "Avery L4784, Herma 4418, 63.5 × 29.6 mm",
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
        "A4-90x54": LabelSheet("A4, 90 × 54 mm", 90, 54, 2, 5, 90, 54, "cut", cut=True),
        "A4-A7": LabelSheet("A4, A7 (105 × 74 mm)", 105, 74.25, 2, 4, 105, 74.25, "cut", cut=True),
        "A4-A6": LabelSheet("A4, A6 (105 × 148 mm)", 105, 148.5, 2, 2, 105, 148.5, "cut", cut=True),
    }
)
"""Sheets by the key that orders and the command line use."""
