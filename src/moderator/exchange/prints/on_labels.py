"""Shared by all that is printed on sheets of labels: their measures, the test page, QR codes."""

from io import BytesIO
from typing import Any

import segno

from moderator.event.phrase import Words
from moderator.exchange.prints.order import PrintOrder


def label_values(order: PrintOrder, words: Words) -> dict[str, Any]:
    """Return the measures of an order's sheet of labels, and the words of its test page.

    `skipped` labels before the first one that is printed stay empty.
    """
    sheet = order.sheet
    return {
        "sheet": {
            "name": sheet.name,
            "width": sheet.width,
            "height": sheet.height,
            "columns": sheet.columns,
            "rows": sheet.rows,
            "left": sheet.left,
            "top": sheet.top,
            "across": sheet.across,
            "down": sheet.down,
            "cut": sheet.cut,
        },
        "skipped": min(max(order.first_label, 1), sheet.count) - 1,
        "outlines": order.outlines,
        "labels": {
            "test": words("Test page: hold it with the sheet of labels against the light."),
            "scale": words(
                "This line is 100 mm long. If not, print at actual size, without fitting it."
            ),
            "back": words("Back: print on both sides, turned over the long edge."),
        },
    }


def qr_picture(code: str, *, error: str) -> str:
    """Return a QR code as SVG without a margin; the template leaves white space around it.

    error: L, M, Q or H, the least level of error correction; the smallest code that has it.
    """
    target = BytesIO()
    segno.make(code, micro=False, error=error).save(
        target, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return target.getvalue().decode()
