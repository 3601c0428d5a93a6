"""What hangs on flipcharts and pinboards: sheets and labels of groups, posters, cards."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Ink, PointKind
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import point_kind_name
from moderator.exchange.prints.on_labels import label_values, qr_picture
from moderator.exchange.prints.order import PrintOrder
from moderator.exchange.prints.places import Times, chosen_workshops, workshop_values
from moderator.rules.legend import legend_of
from moderator.rules.sheet_code import code_of, short_code_of
from moderator.rules.sheet_layout import CODES, CORNER_MARKERS, LABEL_MARKER, PAGE, PATTERNS

QUESTIONS_A_PAGE = 6
"""Most guiding questions on a page; with more, fewer than two lines are left for each."""
CARDS_A_PAGE = 3
"""A moderation card is a third of A4, 210 × 99 mm, as those that are sold."""


def group_sheets(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a sheet for the flipchart of each group, with its code and the guiding questions.

    Where there are more questions than a page has room for, a group has several, all with its code.
    """
    sheets = []
    for item, workshop, group, head in _groups(conference, words, order):
        code = _code_values(conference, item, group, label=False)
        pages = _pages(_questions(conference, workshop))
        for number, questions in enumerate(pages, start=1):
            of = words("Sheet {number} of {total}").format(number=number, total=len(pages))
            sheets.append(
                {
                    **head,
                    "first": number == 1,
                    "part": of if len(pages) > 1 else "",
                    "questions": questions,
                    "code": code,
                }
            )
    return {
        "sheets": sheets,
        "legend": _legend(conference, words),
        "layout": {
            "page": PAGE,
            "markers": [
                {**asdict(place), "rows": PATTERNS[number]}
                for number, place in enumerate(CORNER_MARKERS)
            ],
            "codes": [asdict(place) for place in CODES],
        },
        "labels": {
            "sentence": words("Our sentence for the plenary"),
            "code": words("Code of this sheet"),
            "again": words("The same code once more"),
            "hint": words(
                "Put sign and colour before each point. Keep all four corners free, and in the "
                "photo."
            ),
        },
    }


def group_labels(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a label for the flipchart of each group, with its code and, where large, questions."""
    values = label_values(order, words)
    stickers = [
        {
            **head,
            "questions": _questions(conference, workshop),
            "code": _code_values(conference, item, group, label=True),
        }
        for item, workshop, group, head in _groups(conference, words, order)
        if group is not None
    ]
    return {
        **values,
        "stickers": stickers,
        "back": False,
        "legend": _legend(conference, words),
        "marker": PATTERNS[LABEL_MARKER],
        "labels": {**values["labels"], "code": words("Code of this group")},
    }


def question_posters(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a poster for each guiding question of each workshop."""
    times = Times(conference, words, order)
    return {
        "posters": [
            {**workshop_values(conference, item, workshop, words, times), "question": question}
            for item, workshop in chosen_workshops(conference, order)
            for question in _questions(conference, workshop)
        ],
        "labels": {"question": words("Guiding question")},
    }


def moderation_cards(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a page of cards for each kind of point of each workshop, to be cut."""
    times, legend = Times(conference, words, order), _legend(conference, words)
    return {
        "cards": [
            {**workshop_values(conference, item, workshop, words, times), **kind}
            for item, workshop in chosen_workshops(conference, order)
            for kind in legend
        ],
        "a_page": CARDS_A_PAGE,
        "labels": {},
    }


def _groups(
    conference: Conference, words: Words, order: PrintOrder
) -> Iterator[tuple[AgendaItem, Workshop, Group | None, dict[str, Any]]]:
    """Yield each chosen group with round, workshop and heading; None for a workshop without any."""
    times = Times(conference, words, order)
    for item, workshop in chosen_workshops(conference, order):
        head = workshop_values(conference, item, workshop, words, times)
        when = times.span(item)
        if conference.event.days > 1:
            when = f"{words.short_day(conference.event.date_of(item.day))}, {when}"
        for group in conference.groups_of(workshop.id) or (None,):
            named = {"when": when, "group": "", "table": "", "speaker": ""}
            if group is not None:
                named["group"] = words("Group {number}").format(number=group.number)
                named["table"] = group.table
                named["speaker"] = group.speaker and words("Speaker: {name}").format(
                    name=group.speaker
                )
            yield item, workshop, group, {**head, **named}


def _questions(conference: Conference, workshop: Workshop) -> list[dict[str, str]]:
    return [
        {"number": str(number), "text": question.text}
        for number, question in enumerate(conference.questions_of(workshop.id), start=1)
    ]


def _pages(questions: list[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Divide questions among pages; one page if there are none."""
    starts = range(0, max(1, len(questions)), QUESTIONS_A_PAGE)
    return [questions[start : start + QUESTIONS_A_PAGE] for start in starts]


def _code_values(
    conference: Conference, item: AgendaItem, group: Group | None, *, label: bool
) -> dict[str, str] | None:
    """Return the code of a group as letters and as QR code; None where there is no group."""
    if group is None:
        return None
    key = conference.event.badge_key
    scanned = code_of(group.id, item.id, key, label=label)
    return {"short": short_code_of(group.id, key), "content": qr_picture(scanned, error="q")}


def _legend(conference: Conference, words: Words) -> list[dict[str, Any]]:
    """Return the kinds of points, each with its first sign and its ink, further ones as "more"."""
    found: dict[PointKind, dict[str, Any]] = {}
    for sign in legend_of(conference):
        mark = {"sign": sign.sign, "ink": (sign.ink or Ink.BLACK).value}
        colour = "" if sign.ink is None else ink_name(sign.ink, words)
        values = found.get(sign.kind)
        if values is None:
            name = point_kind_name(sign.kind, words)
            found[sign.kind] = {"name": name, **mark, "colour": colour, "more": []}
        else:
            values["more"].append(mark)
            if colour not in values["colour"].split(", "):
                values["colour"] = ", ".join(filter(None, (values["colour"], colour)))
    return list(found.values())


def ink_name(ink: Ink, words: Words) -> str:
    """Return the name of the colour of a pen."""
    return {
        Ink.BLACK: words("black"),
        Ink.RED: words("red"),
        Ink.ORANGE: words("orange"),
        Ink.GREEN: words("green"),
        Ink.BLUE: words("blue"),
    }[ink]
