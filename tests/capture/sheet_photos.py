"""Photos of printed group sheets, with what is in them, for tests and benchmarks."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
import pypdfium2 as pdfium

from moderator.event.conference import Conference
from moderator.event.schedule import Event
from moderator.event.workshops import GuidingQuestion
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.capture.photo_maker import (
    Photo,
    Picture,
    Shot,
    flipchart_page,
    photograph,
    random_shot,
)
from tests.exchange.documents.sample import big_conference

KEY = "W7K"
QUESTIONS = (
    "Wo kostet uns Routine die meiste Zeit?",
    "Welche Anwendung löst ein konkretes Problem?",
    "Was brauchen die Mitarbeitenden dafür?",
)
COVERED = 0.2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed page of a group, flat."""

    group_id: int
    picture: Picture


def event_with_key() -> Conference:
    """Make an event with three rounds of 18 groups, whose codes have a key."""
    made = big_conference(people=5, photos=False)
    questions = {
        key: replace(question, text=QUESTIONS[question.position - 1])
        for key, question in made.table(GuidingQuestion).items()
    }
    return made.replaced(
        {Event: {1: replace(made.event, badge_key=KEY)}, GuidingQuestion: questions}
    )


def printed(order: PrintOrder, dots: float, conference: Conference | None = None) -> list[Picture]:
    """Print pages of an event as PDF, and render that with so many dots an inch; BGR."""
    content = sheets(conference or event_with_key(), QtWords("de"), order)
    return [
        np.ascontiguousarray(page.render(scale=dots / 72).to_numpy()[..., :3])
        for page in pdfium.PdfDocument(content)
    ]


def printed_sheets(round_id: int, dots: float) -> list[Sheet]:
    """Print the group sheets of a round."""
    conference = event_with_key()
    pages = printed(PrintOrder(PrintKind.GROUP_SHEETS, round_id=round_id), dots, conference)
    groups = [
        group.id
        for workshop in conference.workshops_of(round_id)
        for group in conference.groups_of(workshop.id)
    ]
    return [Sheet(group, page) for group, page in zip(groups, pages, strict=True)]


def sheet_shot(seed: int, size: tuple[int, int] = (1512, 2016)) -> Shot:
    """Draw a shot of a group sheet: warped, blurred, dark, turned, half of them 20 % covered.

    size: of the upright photo; blur grows with it, as it does in a camera.
    """
    chance = np.random.default_rng((seed, 1))
    drawn = random_shot(seed, cut=False)
    larger = size[0] / 1512
    return replace(
        drawn,
        size=size if drawn.size[0] < drawn.size[1] else size[::-1],
        roll=float(chance.uniform(-20, 20)),
        blur=drawn.blur * larger,
        motion=float(chance.choice([0.0, chance.uniform(1, 5)])) * larger,
        bend=float(chance.uniform(0, 0.01)),
        exposure=float(chance.uniform(0.15, 1)),
        covered=float(chance.choice([0.0, COVERED])),
    )


def photo_of(sheet: Sheet, seed: int, size: tuple[int, int] = (1512, 2016)) -> Photo:
    """Photograph a sheet as its seed says."""
    return photograph(sheet.picture, sheet_shot(seed, size), seed)


def labelled_flipchart(labels: str, density: float) -> Sheet:
    """Stick the first label of a workshop on a flipchart of 0.7 × 1 m, of `density` pixels a mm."""
    conference, order = event_with_key(), PrintOrder(PrintKind.GROUP_LABELS, workshop_id=12)
    order = replace(order, labels=labels)
    dots = 8.0  # a millimetre
    page, sheet = printed(order, dots * 25.4, conference)[0], order.sheet
    left, top = round(sheet.left * dots), round(sheet.top * dots)
    cut = page[top : top + round(sheet.height * dots), left : left + round(sheet.width * dots)]
    fit = density / dots
    label = cv2.resize(cut, None, fx=fit, fy=fit, interpolation=cv2.INTER_AREA)
    paper = flipchart_page(3, size=(round(700 * density), round(1000 * density))).picture
    height, width = label.shape[:2]
    start = paper.shape[1] - width - round(20 * density)
    paper[round(20 * density) :, start:][:height, :width] = label
    return Sheet(conference.groups_of(12)[0].id, paper)
