"""An event with 60 groups whose texts all differ, and photos with the grain of a camera."""

import random
from io import BytesIO
from itertools import count

import numpy as np
from PIL import Image, ImageDraw

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from tests.exchange.documents.sample import (
    COLOURS,
    EVENT,
    NAMES,
    SYMBOLS,
    big_conference,
    conference_of,
)

GROUPS = 4
"""Groups of each workshop: 5 themes in 3 rounds, so 60 of them."""
WORDS = (
    "Termine", "Anrufe", "Betriebe", "Probetag", "Schule", "Eltern", "Formulare", "Zeit",
    "Dienstplan", "Kontakt", "Einladung", "Beratung", "Wohnung", "Sprache", "Nachweis",
    "Ansprechpartnerin", "Fallbesprechung", "Weiterbildung", "Zuschuss",
)  # fmt: skip


def large_conference(photos: int = 3, seed: int = 1) -> Conference:
    """Make three rounds with 20 groups each, and this many photos for each group."""
    chance, ids = random.Random(seed), count(1)
    records: list[Record] = [EVENT, *_people_and_places()]
    kept = big_conference(people=1, photos=False)
    records += kept.all(AgendaItem)
    for round_id in (1, 2, 3):
        for theme in range(1, len(NAMES) + 1):
            workshop = round_id * 10 + theme
            example = _text(chance, 6, workshop)
            records.append(
                Workshop(
                    workshop, round_id, theme, theme, "Petra Lindemann", example, 8, 40, GROUPS
                )
            )
            records += [
                GuidingQuestion(
                    workshop * 10 + q, workshop, f"{_text(chance, 5, workshop * 10 + q)}?", q
                )
                for q in (1, 2, 3)
            ]
            for number in range(1, GROUPS + 1):
                records += _group(chance, ids, workshop, number, photos)
    records += [
        Placement(n, person, round_id, workshop, workshop * 10 + 1 + person % GROUPS)
        for n, (person, round_id) in enumerate(
            ((p, r) for p in range(1, 161) for r in (1, 2, 3)), 1
        )
        for workshop in [round_id * 10 + 1 + (person + round_id) % len(NAMES)]
    ]
    return conference_of(records)


def _people_and_places() -> list[Record]:
    return [
        *(Room(n, f"Raum {n}", places=40, position=n) for n in range(1, 6)),
        *(Theme(n, name, COLOURS[n - 1], SYMBOLS[n - 1], n) for n, name in enumerate(NAMES, 1)),
        *(Participant(n, "Anna", f"Beispiel-{n:03}", f"Jobcenter {n % 29}") for n in range(1, 161)),
    ]


def _group(
    chance: random.Random, ids: "count[int]", workshop: int, number: int, photos: int
) -> list[Record]:
    group = workshop * 10 + number
    records: list[Record] = [
        Group(group, workshop, number, speaker=f"Anna Beispiel-{number:03}"),
        Result(
            group,
            group,
            _text(chance, 4, group),
            ResultState.READY,
            plenary_notes=_text(chance, 18, group) if chance.random() < 0.3 else "",
        ),
    ]
    for position in range(chance.randint(1, 4)):
        question = workshop * 10 + chance.randint(1, 3)
        first, second = next(ids), next(ids)
        records += [
            Point(
                first, group, PointKind.CHALLENGE, _text(chance, chance.randint(2, 6), first),
                question, position, chance.randint(0, 6),
            ),
            Point(
                second, group, PointKind.SOLUTION, _text(chance, chance.randint(2, 8), second),
                question, position, chance.randint(0, 9),
            ),
            Answer(first, second, first),
        ]  # fmt: skip
    step = next(ids)
    records.append(
        Point(
            step, group, PointKind.NEXT_STEP, _text(chance, 6, step), None, 90, chance.randint(0, 4)
        )
    )
    records += [Photo(group * 10 + n, group, f"{group * 10 + n:064x}", n) for n in range(photos)]
    return records


def _text(chance: random.Random, words: int, mark: int) -> str:
    return f"{' '.join(chance.choices(WORDS, k=words))} {mark}"


class CameraPhotos:
    """Draws photos of a flipchart as a camera sees it, with grain; no two have the same pixels."""

    def __init__(self, width: int = 3000, height: int = 4000) -> None:
        picture = Image.new("RGB", (width, height), "#F4F1E8")
        draw = ImageDraw.Draw(picture)
        for row in range(12):
            place = (200, 300 + row * height // 15)
            draw.text(place, f"Punkt {row} {WORDS[row]}", fill="#223355", font_size=height // 24)
        grain = np.random.default_rng(1).normal(0, 6, (height, width, 1))
        noisy = np.asarray(picture, dtype=np.float32) + grain
        self.pixels = np.clip(noisy, 0, 255).astype(np.uint8)

    def photo(self, number: int) -> bytes:
        """Return a photo as JPEG; number: which one."""
        target = BytesIO()
        moved = np.roll(self.pixels, number * 7, axis=0)
        Image.fromarray(moved).save(target, "JPEG", quality=85)
        return target.getvalue()
