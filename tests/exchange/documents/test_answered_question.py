"""An answer beside a challenge of another question says its own question, in each format."""

from collections.abc import Callable
from pathlib import Path

import pytest

from moderator.actions.files import open_event
from moderator.demo import demo_clock
from moderator.event.conference import Conference
from moderator.exchange.documents.model import PointSection
from moderator.exchange.documents.walking import blocks_in
from tests.exchange.documents.test_every_format import (
    chapters_of_docx,
    chapters_of_html,
    chapters_of_markdown,
    composed,
    squeezed,
)


@pytest.fixture(scope="module")
def demo(demo_original: Path) -> Conference:
    """The demo event's records."""
    store = open_event(demo_original, demo_clock(), read_only=True)
    conference = store.conference
    store.close()
    return conference


@pytest.mark.parametrize("chapters", [chapters_of_html, chapters_of_docx, chapters_of_markdown])
def test_an_answer_says_the_question_that_it_belongs_to(
    demo: Conference, chapters: Callable[[Conference], dict[str, str]]
) -> None:
    document, _ = composed(demo)
    asked = [
        (point.text.text, point.question.text)
        for block in blocks_in(document)
        if isinstance(block, PointSection)
        for point in block.points
        if point.question.text
    ]
    assert len(asked) > 5
    written = squeezed(" ".join(chapters(demo).values()))
    for answer, question in asked:
        places = written.split(squeezed(answer))[1:]
        assert any(squeezed(question) in place[:120] for place in places), answer
