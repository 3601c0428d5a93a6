"""A field for a number with decimals."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox


class DecimalBox(QDoubleSpinBox):
    """Shows a number as the language writes it, and takes a point as well as a comma."""

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
