"""Metadata of PDFs: title and language."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from moderator.exchange.prints.contents import kind_title
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, empty_conference


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize(("kind", "language", "outlines"), [
    *((kind, language, False) for kind in PrintKind for language in ("de", "en")),
    (PrintKind.BADGES, "de", True),
])  # fmt: skip
def test_every_print_names_its_title_and_its_language(
    kind: PrintKind, language: str, outlines: bool, empty: bool
) -> None:
    words = QtWords(language)
    conference = empty_conference(language) if empty else big_conference(language, 3, photos=False)
    content = sheets(conference, words, PrintOrder(kind, outlines=outlines))
    reader = PdfReader(BytesIO(content))
    assert reader.metadata is not None
    assert reader.metadata.title == f"{kind_title(kind, words)} – {conference.event.title}"
    root: Any = reader.root_object
    assert root["/Lang"] == {"de": "de-DE", "en": "en-GB"}[language]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
