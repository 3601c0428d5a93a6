"""Draws the flipchart photos of the demo event: handwriting on paper, as a phone sees it.

python tools/demo_photos.py FONT ...  handwriting fonts, taken in turn, as SteveHand.ttf and
                                      Delphine.ttf of Debian's fonts-sjfonts

Reads resources/demo/results.json, writes resources/demo/photos/*.jpg. Their headline and points
are those of the group that they belong to. The pictures are kept in the repository; this is only
needed when the texts change.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from moderator.rules.legend import STANDARD_LEGEND

DEMO = Path(__file__).resolve().parents[1] / "resources" / "demo"
PAPER = (1200, 1640)
SHOWN = (1050, 1400)
INKS = {
    "problem": "#A3241C",
    "challenge": "#A3241C",
    "solution": "#14532D",
    "next_step": "#1B2A6B",
    "open_question": "#1B2A6B",
}
SIGNS = {each.kind.value: each.sign for each in STANDARD_LEGEND}
WALLS = ((196, 202, 205), (205, 196, 186), (184, 190, 184), (201, 201, 207), (190, 182, 176))
DOT = "#D9480F"


def sheet(entry: dict[str, Any], font: Path, chance: random.Random) -> Image.Image:
    """Draw a group's sheet flat, in the largest hand that fits on it."""
    state = chance.getstate()
    for size in range(96, 40, -4):
        chance.setstate(state)
        paper, bottom = drawn(entry, font, size, chance)
        if bottom < PAPER[1] - 40:
            break
    return paper


def drawn(
    entry: dict[str, Any], font: Path, size: int, chance: random.Random
) -> tuple[Image.Image, int]:
    """Draw headline, underlined, and a line or two for each point; tell where it ends."""
    paper = Image.new("RGB", PAPER, (247, 245, 238))
    draw = ImageDraw.Draw(paper)
    for y in range(60, PAPER[1], 58):
        draw.line((0, y, PAPER[0], y), fill=(236, 234, 227), width=1)
    y = 90
    large = size * 5 // 4
    for line in wrapped(entry["headline"], font, large, 1020):
        write(paper, line, (90, y), font, size=large, ink="#1A1F2B", chance=chance)
        y += large * 11 // 10
    y += large // 6
    wave = [(90 + x, y + chance.randint(-4, 4)) for x in range(0, 900, 90)]
    draw.line(wave, fill="#1A1F2B", width=7)
    y += size * 3 // 4
    for point in entry["points"]:
        ink = INKS[point["kind"]]
        sign = SIGNS[point["kind"]]
        gap = size // 4
        if sign == "→":  # which the fonts do not have
            length = size * 2 // 3
            point_at(draw, (150 - gap - length, y + size * 7 // 10), length, ink, chance)
        else:
            wide = int(ImageFont.truetype(str(font), size).getlength(sign.replace("–", "-")))
            at = (150 - gap - wide, y)
            write(paper, sign, at, font, size=size, ink=ink, chance=chance)
        for line in wrapped(point["text"], font, size, 940):
            write(paper, line, (150, y), font, size=size, ink=ink, chance=chance)
            y += size * 21 // 20
        for number in range(point["dots"]):
            x = 172 + number * 48 + chance.randint(-6, 6)
            high = y + 26 + chance.randint(-4, 4)
            draw.ellipse((x - 16, high - 16, x + 16, high + 16), fill=DOT)
        y += 56 + size // 4 if point["dots"] else size // 3
    return paper, y


def point_at(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], length: int, ink: str, chance: random.Random
) -> None:
    """Draw an arrow to the right by hand."""
    x, y = at
    tip = (x + length, y + chance.randint(-3, 3))
    wing = length * 2 // 5
    draw.line((x, y + chance.randint(-3, 3), *tip), fill=ink, width=7)
    for down in (-wing, wing):
        draw.line((tip[0] - wing, tip[1] + down * 4 // 5, *tip), fill=ink, width=7)


def wrapped(text: str, font: Path, size: int, width: int) -> list[str]:
    """Break a text at spaces into lines of at most this many pixels."""
    face = ImageFont.truetype(str(font), size)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) + 0.3 * size * longer.count(" ") > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def write(
    paper: Image.Image,
    text: str,
    at: tuple[int, int],
    font: Path,
    *,
    size: int,
    ink: str,
    chance: random.Random,
) -> None:
    """Write word by word with a hand that is never quite level."""
    x, y = float(at[0]), at[1]
    for word in text.replace("–", "-").split(" "):
        face = ImageFont.truetype(str(font), size + chance.randint(-3, 3))
        width = int(face.getlength(word)) + 40
        piece = Image.new("L", (width, size * 2), 0)
        ImageDraw.Draw(piece).text(
            (15, size // 3), word, font=face, fill=235, stroke_width=2, stroke_fill=235
        )
        piece = piece.rotate(chance.uniform(-1.6, 1.6), resample=Image.Resampling.BICUBIC)
        paper.paste(ink, (int(x) - 15, y - size // 3 + chance.randint(-4, 4)), piece)
        x += face.getlength(word) + size * 0.42


def photographed(paper: Image.Image, wall: tuple[int, int, int], chance: random.Random) -> bytes:
    """See the sheet from a little aside, in uneven light, in front of a wall; as JPEG."""
    width, height = SHOWN

    def near(x: float, y: float) -> tuple[float, float]:
        return (x * width + chance.uniform(-18, 18), y * height + chance.uniform(-18, 18))

    seen = [near(0.07, 0.05), near(0.94, 0.06), near(0.97, 0.97), near(0.04, 0.96)]
    view = perspective(seen, [(0, 0), (PAPER[0], 0), PAPER, (0, PAPER[1])])
    how = (SHOWN, Image.Transform.PERSPECTIVE, view, Image.Resampling.BICUBIC)
    mask = Image.new("L", PAPER, 255).transform(*how).filter(ImageFilter.GaussianBlur(1))
    shadow = Image.new("L", SHOWN, 0)
    shadow.paste(mask, (10, 14))
    shadow = shadow.filter(ImageFilter.GaussianBlur(14)).point(lambda value: value * 0.35)
    picture = Image.new("RGB", SHOWN, wall)
    picture.paste((0, 0, 0), (0, 0), shadow)
    picture.paste(paper.transform(*how), (0, 0), mask)
    down, across = np.mgrid[0:height, 0:width]
    light = 1.02 - 0.22 * (across / width) * (down / height) - 0.06 * np.abs(across / width - 0.3)
    noise = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 2.2, (height, width, 1))
    lit = np.clip(np.asarray(picture) * light[..., None] + noise, 0, 255).astype(np.uint8)
    return encoded(Image.fromarray(lit).filter(ImageFilter.GaussianBlur(0.5)))


def perspective(seen: list[tuple[float, float]], flat: list[tuple[float, float]]) -> list[float]:
    """Find the eight numbers that lead from a point of the photo back to one of the sheet."""
    rows, goals = [], []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        goals += [u, v]
    return [float(value) for value in np.linalg.solve(np.array(rows), np.array(goals))]


def encoded(picture: Image.Image) -> bytes:
    """Encode as JPEG of at most 120 kB."""
    from io import BytesIO

    for quality in range(80, 30, -5):
        target = BytesIO()
        picture.save(target, "JPEG", quality=quality, optimize=True)
        if target.tell() <= 120_000:
            break
    return target.getvalue()


def main(fonts: list[Path]) -> None:
    """Draw each photo that the results name."""
    folder = DEMO / "photos"
    folder.mkdir(exist_ok=True)
    entries = json.loads((DEMO / "results.json").read_text("utf-8"))
    named = [(entry, name) for entry in entries for name in entry["photos"]]
    for number, (entry, name) in enumerate(named):
        chance = random.Random(name)
        paper = sheet(entry, fonts[number % len(fonts)], chance)
        (folder / name).write_bytes(photographed(paper, WALLS[number % len(WALLS)], chance))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main([Path(argument) for argument in sys.argv[1:]])
