"""Pages onto paper: the system's printers, and the painting of pages on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from moderator.actions.prints import Paper
from moderator.event.errors import JobCancelled, JobProblem, KnownError
from moderator.event.phrase import phrase

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


class PrinterProblem(KnownError):
    """There is no printer to print on."""


PAGES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.A3: QPageSize.PageSizeId.A3,
    Paper.A5: QPageSize.PageSizeId.A4,
}


def printer_names() -> tuple[str, ...]:
    """Ask the system for its printers; none, too, where it cannot print at all.

    Belongs on a worker: printers of a network may keep it waiting for many seconds.
    """
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return ()
    return tuple(QPrinterInfo.availablePrinterNames())


def require_printer() -> tuple[str, ...]:
    """Ask as `printer_names`; raise PrinterProblem where there is none."""
    names = printer_names()
    if not names:
        raise PrinterProblem(
            phrase("This computer knows no printer."),
            remedy=phrase("Please save a PDF and print that on any other computer."),
        )
    return names


def page_printer(paper: Paper, *, both_sides: bool) -> QPrinter:
    """Prepare a printer for pages of this size without margins of its own."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(PAGES[paper]))
    printer.setFullPage(True)
    if both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def paint_pages(
    printer: QPrinter, pages: Sequence[bytes], cancelled: Callable[[], bool] = lambda: False
) -> int:
    """Paint pages (PNG) onto a printer, each turned as it lies; return their number.

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
