"""Draws photographed pinboards of which every card is known.

Cards of the usual sizes hang on brown paper or felt, each a little turned, with pins; some lie
over others. The proportions are those of a board of 150 × 120 cm.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from moderator.machine.resources import resource
from tests.capture.photo_maker import Corners, Picture, Shot, photograph

PER_CENTIMETRE = 12
BOARD = (150 * PER_CENTIMETRE, 120 * PER_CENTIMETRE)
COLOURS = {
    "yellow": (120, 236, 252),
    "green": (150, 214, 168),
    "blue": (226, 196, 150),
    "orange": (106, 176, 250),
    "pink": (190, 172, 244),
    "white": (248, 250, 250),
}
"""Blue, green and red of moderation cards' paper."""
SIZES = {"card": (20.5, 9.5), "strip": (54.5, 9.5), "oval": (19.0, 11.0), "circle": (14.0, 14.0)}
"""Width and height in centimetres."""
GROUNDS = {
    "brown paper": (112, 150, 186),
    "grey felt": (128, 122, 112),
    "green felt": (88, 112, 92),
}
PINS = ((40, 40, 190), (180, 90, 30), (50, 150, 60), (40, 190, 220))
TEXTS = (
    "Zeit fehlt", "Zu viele Formulare", "Feste Ansprechperson", "Kurze Wege im Haus",
    "Technik fällt aus", "Niemand weiß Bescheid", "Schulung für alle", "Früher einladen",
    "Räume sind zu klein", "Patenschaften", "Probezeit begleiten", "Sprache einfach halten",
)  # fmt: skip
TITLES = ("Was hindert uns?", "Was hilft?", "Nächste Schritte", "Wer macht mit?")


@dataclass(frozen=True, slots=True)
class Pinned:
    """A card on a board.

    corners: of the box around what is seen of it, clockwise from its top left, in pixels of the
    picture that it is in. visible: the share that no other card hides.
    """

    shape: str
    colour: str
    text: str
    corners: Corners
    visible: float = 1.0


@dataclass(frozen=True, slots=True)
class Pinboard:
    """A picture of a board, and its cards."""

    picture: Picture
    cards: tuple[Pinned, ...]


def pinboard(seed: int, *, overlaps: float = 0.2, font: Path | None = None) -> Pinboard:
    """Draw a board from straight ahead. overlaps: share of cards that lie over another one."""
    chance = np.random.default_rng((seed, 21))
    scene = _ground(chance)
    kept: list[Pinned] = []
    over = np.zeros(scene.shape[:2], np.int32)
    for number, (shape, at) in enumerate(_places(chance, overlaps), start=1):
        colour = str(chance.choice(list(COLOURS)))
        texts = TITLES if shape == "strip" else TEXTS
        text = str(texts[int(chance.integers(len(texts)))])
        angle = float(chance.normal(0, 2.5))
        card = _card(shape, colour, text, font, chance)
        corners = _hang(scene, over, card, at, angle, number)
        kept.append(Pinned(shape, colour, text, corners))
    counts = np.bincount(over.ravel(), minlength=len(kept) + 1)
    shares = [counts[number] / max(_area(card), 1.0) for number, card in enumerate(kept, start=1)]
    cards = [replace(c, visible=float(min(s, 1.0))) for c, s in zip(kept, shares, strict=True)]
    cards = [_as_seen(card, over == number) for number, card in enumerate(cards, start=1)]
    return Pinboard(scene, tuple(card for card in cards if card.visible > 0.5))


def photographed(board: Pinboard, shot: Shot, seed: int) -> Pinboard:
    """Photograph a board; its cards are then found in the photo."""
    photo = photograph(board.picture, shot, seed)
    height, width = board.picture.shape[:2]
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32) - 0.5
    onto = cv2.getPerspectiveTransform(flat, photo.corners.astype(np.float32))
    cards = tuple(
        replace(
            card,
            corners=cv2.perspectiveTransform(card.corners[None].astype(np.float32), onto)[0].astype(
                np.float64
            ),
        )
        for card in board.cards
    )
    return Pinboard(photo.picture, cards)


def board_shot(seed: int, **options: Any) -> Shot:
    """Draw how a board is photographed; options: what is to be so."""
    chance = np.random.default_rng((seed, 22))
    shot = Shot(
        size=(2016, 1512),
        background="wall",
        tilt=float(chance.uniform(2, 12)),
        roll=float(chance.uniform(-2, 2)),
        fill=float(chance.uniform(0.9, 1.0)),
        light=float(chance.uniform(0, 0.5)),
        shadow=float(chance.choice([0.0, 0.0, 0.3])),
        blur=float(chance.uniform(0.4, 1.6)),
        noise=float(chance.uniform(1, 6)),
    )
    return replace(shot, **options)


def _as_seen(card: Pinned, mask: np.ndarray) -> Pinned:
    """Take the box of what is seen, where another card hides a part."""
    if card.visible > 0.95 or card.visible < 0.3:
        return card
    points = cv2.findNonZero(mask.astype(np.uint8))
    box = cv2.boxPoints(cv2.minAreaRect(points)).astype(np.float64)
    return replace(card, corners=box)


def _area(card: Pinned) -> float:
    box = float(cv2.contourArea(card.corners.astype(np.float32)))
    return box * np.pi / 4 if card.shape in ("oval", "circle") else box


def _places(chance: np.random.Generator, overlaps: float) -> list[tuple[str, tuple[float, float]]]:
    """Choose shapes and middles: columns under a strip or an oval, as people hang them."""
    columns = int(chance.integers(3, 6))
    width, height = BOARD[0] / columns, BOARD[1]
    found = []
    if chance.random() < 0.6:
        found.append(("strip", (BOARD[0] / 2, 10.0 * PER_CENTIMETRE)))
    for column in range(columns):
        y = 24.0 * PER_CENTIMETRE
        while y < height - 9 * PER_CENTIMETRE and len(found) < 26:
            shape = str(chance.choice(["card", "card", "card", "card", "oval", "circle"]))
            tall = SIZES[shape][1] * PER_CENTIMETRE
            x = width * (column + 0.5) + float(chance.normal(0, 8))
            if chance.random() < 0.85:
                found.append((shape, (x, y + tall / 2)))
            lies_over = chance.random() < overlaps
            y += tall * (0.75 if lies_over else 1) + (
                0 if lies_over else float(chance.uniform(1.5, 5)) * PER_CENTIMETRE
            )
    return found


def _ground(chance: np.random.Generator) -> Picture:
    width, height = BOARD
    colour = np.array(list(GROUNDS.values())[int(chance.choice([0, 0, 1, 2]))], np.float32)
    grain = cv2.GaussianBlur(chance.standard_normal((height, width), dtype=np.float32), (0, 0), 2)
    wave = cv2.GaussianBlur(chance.standard_normal((height, width), dtype=np.float32), (0, 0), 60)
    scene = colour + (grain / grain.std() * 5 + wave / wave.std() * 3)[..., None]
    return np.asarray(np.clip(scene, 0, 255), np.uint8)


def _card(
    shape: str, colour: str, text: str, font: Path | None, chance: np.random.Generator
) -> tuple[Picture, Picture]:
    """Draw a card flat, and the mask of its shape."""
    width, height = (round(side * PER_CENTIMETRE) for side in SIZES[shape])
    tint = np.array(COLOURS[colour], np.float32) * float(chance.uniform(0.94, 1.0))
    paper = np.clip(np.broadcast_to(tint, (height, width, 3)), 0, 255).astype(np.uint8)
    image = Image.fromarray(paper[..., ::-1])
    draw = ImageDraw.Draw(image)
    file = str(font or resource("fonts", "Inter-Medium.otf"))
    size = round(height * (0.42 if shape == "strip" else 0.26 if shape == "card" else 0.2))
    face = ImageFont.truetype(file, size)
    lines = [text] if shape == "strip" else _broken(text)
    widest = max(face.getlength(line) for line in lines)
    room = width * (0.9 if shape in ("card", "strip") else 0.78)
    face = ImageFont.truetype(file, round(size * min(1.0, room / widest)))
    step = face.size * 1.25
    for place, line in enumerate(lines):
        y = height / 2 + (place - (len(lines) - 1) / 2) * step
        draw.text((width / 2, y), line, font=face, fill=(40, 38, 44), anchor="mm", stroke_width=1)
    picture = np.asarray(image, np.uint8)[..., ::-1].copy()
    mask = np.zeros((height, width), np.uint8)
    if shape in ("oval", "circle"):
        middle, axes = (width // 2, height // 2), (width // 2 - 1, height // 2 - 1)
        cv2.ellipse(mask, middle, axes, 0, 0, 360, 255, -1)
    else:
        mask[:] = 255
    pin = PINS[int(chance.integers(len(PINS)))]
    cv2.circle(picture, (width // 2, height // 8 + 3), 7, pin, -1, cv2.LINE_AA)
    return picture, mask


def _broken(text: str) -> list[str]:
    words = text.split(" ")
    half = (len(words) + 1) // 2
    return [part for part in (" ".join(words[:half]), " ".join(words[half:])) if part]


def _hang(
    scene: Picture,
    over: np.ndarray,
    card: tuple[Picture, Picture],
    at: tuple[float, float],
    angle: float,
    number: int,
) -> Corners:
    picture, mask = card
    height, width = mask.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    turn[:, 2] += np.array(at) - ((width - 1) / 2, (height - 1) / 2)
    size = (scene.shape[1], scene.shape[0])
    seen = cv2.warpAffine(picture, turn, size, flags=cv2.INTER_LINEAR)
    share = cv2.warpAffine(mask, turn, size, flags=cv2.INTER_LINEAR)
    shadow = cv2.GaussianBlur(np.roll(share, (4, 3), (0, 1)), (0, 0), 4).astype(np.float32)
    alpha = share.astype(np.float32)[..., None] / 255
    behind = scene * (1 - shadow[..., None] / 255 * 0.3)
    scene[:] = np.round(behind * (1 - alpha) + seen * alpha).astype(np.uint8)
    over[share > 127] = number
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)]) - 0.5
    return np.asarray(flat @ turn[:, :2].T + turn[:, 2])
