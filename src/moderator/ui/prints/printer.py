"""Pages onto paper: the system's printers, and the painting of pages on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from moderator.event.errors import JobCancelled, JobProblem
from moderator.event.phrase import phrase

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


def has_printer() -> bool:
    """Tell whether the system knows a printer; False, too, where it cannot print at all."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def a4_printer(*, both_sides: bool) -> QPrinter:
    """Prepare a printer for A4 pages without margins of its own."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    if both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def paint_pages(
    printer: QPrinter, pages: Sequence[bytes], cancelled: Callable[[], bool] = lambda: False
) -> int:
    """Paint A4 pages (PNG) onto a printer, each turned as it lies; return their number.

    Belongs on a worker. Raises JobProblem where the printer refuses, JobCancelled where cancelled;
    a printer that is cancelled prints nothing.
    """
    if not pages:
        return 0
    pictures = (QImage.fromData(page) for page in pages)
    painter = QPainter()
    for number, picture in enumerate(pictures):
        if cancelled():
            if painter.isActive():
                printer.abort()
                painter.end()
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was printed."))
        _lay(printer, picture)
        begun = painter.begin(printer) if number == 0 else printer.newPage()
        if not begun:
            if painter.isActive():
                painter.end()
            raise _refused()
        whole = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), picture)
    if not painter.end():
        raise _refused()
    return len(pages)


def _lay(printer: QPrinter, picture: QImage) -> None:
    wide = picture.width() > picture.height()
    lie = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(lie)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _refused() -> JobProblem:
    return JobProblem(
        phrase("The printer does not take the pages."),
        remedy=phrase("Please check the printer, or save a PDF and print that."),
    )
