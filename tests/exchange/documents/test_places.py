"""Where texts stand on the pages is what a reader of the PDF finds there."""

import subprocess
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.documentation import (
    documentation,
    documentation_pages,
    edited_document,
)
from moderator.exchange.documents.places import TextPlace, marked
from moderator.exchange.documents.walking import texts_in
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords

WORDS = QtWords("de")
CHOICE = DocumentChoice(made=date(2024, 11, 5), photos=False, people=False)
Word = tuple[int, float, float, str]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("places") / "demo.moderator"
    made = create_store(path, DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(made)
    return made


def words_of(pdf: Path) -> list[Word]:
    """Read the words of a PDF with poppler: page, middle in shares of the page, and letters."""
    page, found = -1, []
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    for element in ET.fromstring(done.stdout).iter():
        kind = element.tag.rpartition("}")[2]
        if kind == "page":
            page += 1
            wide, high = float(element.attrib["width"]), float(element.attrib["height"])
        elif kind == "word":
            left, top, right, bottom = (
                float(element.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")
            )
            middle = (left + right) / 2 / wide, (top + bottom) / 2 / high
            found.append((page, *middle, element.text or ""))
    return found


def holds(place: TextPlace, word: Word) -> bool:
    page, x, y, _ = word
    inside = place.left <= x <= place.right and place.top <= y <= place.bottom
    return page == place.page and inside


def test_each_point_is_where_its_words_are_printed(store: Store, tmp_path: Path) -> None:
    found: list[TextPlace] = []
    pages = documentation_pages(
        store.conference, store.shown_photo, WORDS, choice=CHOICE, ppi=20, places=found.extend
    )
    pdf = tmp_path / "d.pdf"
    pdf.write_bytes(documentation(store.conference, store.shown_photo, WORDS, choice=CHOICE))
    printed = words_of(pdf)
    assert max(word[0] for word in printed) + 1 == len(pages), "signs move nothing"
    document = edited_document(store.conference, WORDS, CHOICE)
    texts = {text.key: text.text for text in texts_in(document) if text.text.strip()}
    places = {place.key for place in found}
    assert places <= set(texts)
    said = {key for key in texts if key.startswith(("point:", "result:", "question:"))}
    assert said <= places, "all that groups said has a place"
    points = [place for place in found if place.key.startswith(("point:", "result:"))]
    assert len(points) > 100
    wrong = []
    for place in points:
        inside = [word[3] for word in printed if holds(place, word)]
        first = texts[place.key].split()[0]
        if not any(first.startswith(word.rstrip("\u00ad-")[:3]) for word in inside):
            wrong.append((place, first, inside))
    assert wrong == []


def test_signs_number_the_texts_and_leave_empty_ones_alone(store: Store) -> None:
    document = edited_document(store.conference, WORDS, CHOICE)
    signed, keys = marked(document)
    assert list(keys) == [text.key for text in texts_in(document) if text.text.strip()]
    assert all(
        before.text in after.text
        for before, after in zip(texts_in(document), texts_in(signed), strict=True)
    )
