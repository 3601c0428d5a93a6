"""A field for a number with decimals."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from moderator.ui import theme


class DecimalBox(QDoubleSpinBox):
    """Shows a number as the language writes it, and takes a point as well as a comma."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inset(self)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let both stand for the decimal point."""
        return super().validate(self._own(text), position)

    def valueFromText(self, text: str) -> float:
        """Read a number with either."""
        return super().valueFromText(self._own(text))

    def _own(self, text: str) -> str:
        mark = self.locale().decimalPoint()
        number = text.removesuffix(self.suffix())
        return number.replace("." if mark == "," else ",", mark) + text[len(number) :]


def inset(box: QAbstractSpinBox) -> None:
    """Keep the text of a number field off its border, which the style sheet cannot do."""
    box.lineEdit().setTextMargins(theme.TIGHT, 0, 0, 0)
