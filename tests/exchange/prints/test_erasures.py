"""The protocol of what was done with personal data, on paper."""

import io
from datetime import datetime

from pypdf import PdfReader

from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.phrase import label_text, phrase
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.lists import kassel


def printed(conference: Conference) -> str:
    content = sheets(conference, QtWords("de"), PrintOrder(PrintKind.ERASURE_PROTOCOL))
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(page.extract_text().replace("\u00ad", "") for page in pages)


def erasure(number: int, day: int, method: ErasureMethod, line: str) -> Erasure:
    return Erasure(number, datetime(2025, 2, day, 9, 30), method, 131, line)


def test_each_erasure_stands_on_paper_the_newest_first() -> None:
    kept = label_text(phrase("Organisations: kept"))
    first = erasure(1, 3, ErasureMethod.PSEUDONYMISED, kept)
    second = erasure(2, 10, ErasureMethod.DELETED, "* von Hand #vermerkt <b>")
    conference = kassel()
    text = printed(Conference({**conference.tables, Erasure: {1: first, 2: second}}))
    assert "Organisationen: behalten" in text or "Organisationen: bleiben" in text
    assert "* von Hand #vermerkt <b>" in text
    assert text.index("10. Februar 2025, 09:30") < text.index("3. Februar 2025, 09:30")
    assert conference.event.title in text


def test_without_an_erasure_the_sheet_says_so() -> None:
    assert "keine personenbezogenen Daten entfernt" in printed(kassel())
