"""Makes photos of pages whose true corners are known, for tests and benchmarks.

A page is a flat picture, an array of height × width × 3 in OpenCV's order of colours. The same
seed always makes the same photo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from moderator.machine.resources import resource

Picture = NDArray[np.uint8]
Corners = NDArray[np.float64]
Background = Literal["pinboard", "wall", "floor", "wood"]

BACKGROUNDS: tuple[Background, ...] = ("pinboard", "wall", "floor", "wood")
INKS = {"black": (40, 34, 30), "red": (38, 36, 170), "green": (66, 96, 24), "blue": (132, 62, 28)}
"""Marker inks, blue, green, red."""
PAPER = (238, 243, 245)
FOCAL = 0.75
"""Focal length of a phone's main camera as a share of the picture's longer side: 27 of 36 mm."""
WORDS = (
    *("Beratung", "Jugend", "Netzwerk", "Betrieb", "Termin", "Praktikum", "Wohnung", "Schulden"),
    *("Ausbildung", "Gespräch", "Zeit", "fehlt", "früher", "klären", "gemeinsam", "offene"),
    *("Fragen", "Angebot", "nach", "Woche", "Träger", "Kammer", "Probetag"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of writing on a page: its text, its ink, its box in pixels (x, y, width, height)."""

    text: str
    ink: str
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A flat page and the lines on it, from top to bottom."""

    picture: Picture
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shot:
    """How a page is photographed.

    size: width and height of the photo. tilt: largest angle in degrees of the page to the camera.
    roll: degrees by which the camera is held askew. fill: share of the photo's width or height
    that the page takes. light: 0 for even light, 1 for a side in half-darkness. shadow: darkness
    of a shadow cast over the page, 0 to 1. blur: standard deviation in pixels; noise: in levels of
    255. fingers: a hand holds an edge. neighbour: another sheet hangs beside it. cut: a corner
    lies outside the picture. turned: quarter turns clockwise of the page. bend: how far the paper
    bulges, as a share of the photo's longer side. exposure: share of the light that is caught.
    motion: pixels by which the camera moved while it looked. covered: share of the page that lies
    under something else, in one piece.
    """

    size: tuple[int, int] = (1512, 2016)
    background: Background = "pinboard"
    tilt: float = 15.0
    roll: float = 4.0
    fill: float = 0.8
    light: float = 0.3
    shadow: float = 0.0
    blur: float = 0.8
    noise: float = 3.0
    fingers: bool = False
    neighbour: bool = False
    cut: bool = False
    turned: int = 0
    bend: float = 0.0
    exposure: float = 1.0
    motion: float = 0.0
    covered: float = 0.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo and the true corners of the page in it.

    corners: 4 × 2 in pixels (x, y), the centre of the first pixel at (0, 0), in the page's order:
    its top left, top right, bottom right, bottom left; they may lie outside the picture.
    """

    picture: Picture
    corners: Corners


def flipchart_page(
    seed: int,
    *,
    texts: Sequence[tuple[str, str]] | None = None,
    size: tuple[int, int] = (1240, 1800),
    font: Path | None = None,
    letter: int = 0,
    ruled: bool = True,
) -> Page:
    """Draw a sheet of a flipchart: ruled paper and lines of marker writing.

    texts: (text, ink) of each line, the ink a name of `INKS`; by default random ones. font: of
    the writing, by default a shipped one; letter: its size in pixels, by default one that fits.
    """
    chance = np.random.default_rng(seed)
    width, height = size
    lines = _random_texts(chance) if texts is None else list(texts)
    paper = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(paper)
    if ruled:
        step = height // 36
        for y in range(step, height, step):
            draw.line((0, y, width, y), fill=(222, 216, 208), width=max(1, height // 900))
    file = str(font or resource("fonts", "Inter-Medium.otf"))
    pixels = letter or min(height // (2 * len(lines) + 2), width // 14)
    widest = max(ImageFont.truetype(file, pixels).getlength(text) for text, _ in lines)
    if not letter:
        pixels = min(pixels, int(pixels * width * 0.84 / widest))
    face = ImageFont.truetype(file, pixels)
    y, written = height // 20, []
    for text, ink in lines:
        x = width // 12 + int(chance.integers(0, width // 40))
        baseline = float(chance.uniform(-0.01, 0.01))
        left = x
        for word in text.split(" "):
            place = (x, y + round((x - left) * baseline + chance.uniform(-0.04, 0.04) * pixels))
            draw.text(place, word, font=face, fill=INKS[ink])
            x += round(face.getlength(word + " "))
        top, bottom = face.getbbox("Ag")[1::2]
        written.append(Line(text, ink, (left, round(y + top), x - left, round(bottom - top))))
        y += max(round(pixels * 1.35), (height - height // 8) // len(lines))
    return Page(np.asarray(paper, dtype=np.uint8).copy(), tuple(written))


def random_shot(seed: int, **options: Any) -> Shot:
    """Draw a shot with everything that happens in workshop rooms; options: what is to be so."""
    chance = np.random.default_rng(seed)
    turned = int(chance.choice([0, 0, 0, 1, 2, 3]))
    lying = chance.random() < 0.2
    drawn = Shot(
        size=(2016, 1512) if lying else (1512, 2016),
        background=BACKGROUNDS[int(chance.integers(len(BACKGROUNDS)))],
        tilt=float(chance.uniform(3, 28)),
        roll=float(chance.uniform(-9, 9)),
        fill=float(chance.uniform(0.6, 0.92)),
        light=float(chance.uniform(0, 0.7)),
        shadow=float(chance.choice([0.0, 0.0, 0.35, 0.5])),
        blur=float(chance.uniform(0.4, 2.0)),
        noise=float(chance.uniform(1, 8)),
        fingers=bool(chance.random() < 0.2),
        neighbour=bool(chance.random() < 0.25),
        cut=bool(chance.random() < 0.12),
        turned=turned,
    )
    return replace(drawn, **options)


def photograph(page: Picture, shot: Shot, seed: int) -> Photo:
    """Photograph a page with a pinhole camera; the page's proportions are kept."""
    chance = np.random.default_rng((seed, 7))
    if shot.covered:
        page = _covered(page, shot.covered, np.random.default_rng((seed, 8)))
    flat = np.ascontiguousarray(np.rot90(page, -shot.turned))
    corners = _placed(flat.shape[1] / flat.shape[0], shot, chance)
    scene = _background(shot, chance)
    if shot.neighbour:
        _hang_neighbour(scene, corners, chance)
    _hang(scene, flat, corners, shadow=float(chance.uniform(0.15, 0.45)))
    if shot.fingers:
        _hold(scene, corners, chance)
    if shot.bend:
        scene, corners = _bent(scene, corners, shot.bend, np.random.default_rng((seed, 9)))
    lit = scene.astype(np.float32) * _light(shot, chance)[..., None]
    lit *= 1 + chance.uniform(-0.06, 0.06, 3).astype(np.float32)
    lit *= shot.exposure
    if shot.motion:
        lit = _moved(lit, shot.motion, np.random.default_rng((seed, 10)))
    if shot.blur:
        lit = cv2.GaussianBlur(lit, (0, 0), shot.blur).astype(np.float32)
    if shot.noise:
        lit += chance.standard_normal(lit.shape, dtype=np.float32) * shot.noise
    return Photo(_levels(lit), np.roll(corners, -shot.turned, axis=0))


def _random_texts(chance: np.random.Generator) -> list[tuple[str, str]]:
    inks = tuple(INKS)
    return [
        (
            " ".join(str(word) for word in chance.choice(WORDS, size=int(chance.integers(2, 5)))),
            inks[int(chance.integers(len(inks)))],
        )
        for _ in range(int(chance.integers(5, 12)))
    ]


def _placed(ratio: float, shot: Shot, chance: np.random.Generator) -> Corners:
    """Place the four corners of a page of this width to height; clockwise from the top left."""
    width, height = shot.size
    focal = FOCAL * max(shot.size)
    around = np.deg2rad(
        [*(chance.choice([-1, 1], 2) * chance.uniform(0.3, 1, 2) * shot.tilt), shot.roll]
    )
    turn = _turn(0, around[0]) @ _turn(1, around[1]) @ _turn(2, around[2])
    sheet = np.array([(-ratio, -1, 0), (ratio, -1, 0), (ratio, 1, 0), (-ratio, 1, 0)]) / 2
    where = np.array([0, 0, focal / min(width / ratio, height) / shot.fill])
    aim = chance.uniform(-0.4, 0.4, 2)
    for _ in range(8):  # how large and where it is seen depends on how far away it is
        seen = sheet @ turn.T + where
        placed: Corners = seen[:, :2] / seen[:, 2:] * focal
        low, high = placed.min(axis=0), placed.max(axis=0)
        wanted = aim * np.maximum((width, height) - (high - low), 0)
        where[:2] += (wanted - (low + high) / 2) * where[2] / focal
        where[2] *= max((high - low) / (width, height)) / shot.fill
    placed = placed + np.array([width - 1, height - 1]) / 2
    if shot.cut:
        _cut(placed, shot.size, chance)
    return placed


def _cut(placed: Corners, size: tuple[int, int], chance: np.random.Generator) -> None:
    """Move a page so that its outermost corner in one direction leaves the picture."""
    axis, sign = int(chance.integers(2)), int(chance.choice([-1, 1]))
    inmost, second, *_ = sorted(placed[:, axis] * -sign)  # the outermost comes first
    out = min(size[axis] * float(chance.uniform(0.01, 0.05)), (second - inmost) * 0.8)
    border = size[axis] if sign > 0 else 0
    placed[:, axis] += border + sign * out + sign * inmost


def _turn(axis: int, angle: float) -> NDArray[np.float64]:
    around = np.zeros(3)
    around[axis] = angle
    return np.asarray(cv2.Rodrigues(around)[0], dtype=np.float64)


def _background(shot: Shot, chance: np.random.Generator) -> Picture:
    width, height = shot.size
    if shot.background == "wall":
        wall = np.full((height, width, 3), PAPER, np.float32) - chance.uniform(4, 26)
        wall += _grain((height, width), 3, chance)[..., None] * 1.5
        return _levels(wall)
    if shot.background == "pinboard":
        felt = np.array([(120, 140, 158), (128, 122, 112), (88, 112, 92)][chance.integers(3)])
        board = felt + _grain((height, width), 2, chance)[..., None] * 10
        picture = _levels(board)
        for _ in range(8):
            at = (int(chance.integers(width)), int(chance.integers(height)))
            cv2.circle(picture, at, max(width // 160, 2), (40, 40, 190), -1, cv2.LINE_AA)
        return picture
    if shot.background == "floor":
        side = int(chance.integers(width // 10, width // 5))
        rows, columns = np.mgrid[0:height, 0:width] // side
        shade = 150 + 18.0 * ((rows + columns) % 2) + _grain((height, width), 4, chance) * 6
        tint = chance.uniform(0.85, 1.0, 3)
        return _levels(shade[..., None] * tint)
    streaks = cv2.GaussianBlur(
        chance.standard_normal((height // 2, width // 16)), (0, 0), 3, sigmaY=1
    )
    streaks = cv2.resize(streaks, (width, height), interpolation=cv2.INTER_CUBIC)
    shade = np.asarray(streaks / streaks.std() * 12, dtype=np.float64)
    wood = np.array([72, 110, 160]) + shade[..., None]
    for y in range(0, height, height // 7):
        wood[y : y + 3] *= 0.5
    return _levels(wood)


def _grain(shape: tuple[int, int], size: float, chance: np.random.Generator) -> NDArray[np.float32]:
    grain = cv2.GaussianBlur(chance.standard_normal(shape, dtype=np.float32), (0, 0), size)
    return np.asarray(grain / grain.std(), dtype=np.float32)


def _levels(values: NDArray[Any]) -> Picture:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)


def _hang(scene: Picture, page: Picture, corners: Corners, *, shadow: float) -> None:
    """Draw a page into the scene, with the shadow that it casts on what is behind it."""
    height, width = scene.shape[:2]
    sides = np.linalg.norm(np.roll(corners, -1, 0) - corners, axis=1)
    fit = min(1.0, float(max(sides[0], sides[2]) / page.shape[1]))
    if fit < 0.9:  # a page that is shrunk is averaged, or its fine lines would flicker
        page = cv2.resize(page, None, fx=fit, fy=fit, interpolation=cv2.INTER_AREA).astype(np.uint8)
    rows, columns = page.shape[:2]
    flat = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)]) - 0.5
    onto = cv2.getPerspectiveTransform(flat.astype(np.float32), corners.astype(np.float32))
    seen = cv2.warpPerspective(
        page, onto, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    # drawn with a sixteenth of a pixel, so that edges are smooth and exactly where they should be
    mask = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners * 16).astype(np.int32), 255, cv2.LINE_AA, 4)
    cast = cv2.GaussianBlur(mask, (0, 0), width / 150).astype(np.float32) / 255 * shadow
    offset = np.array([[1, 0, width / 250], [0, 1, width / 180]], np.float32)
    cast = cv2.warpAffine(cast, offset, (width, height)).astype(np.float32)
    share = mask.astype(np.float32)[..., None] / 255
    behind = scene * (1 - cast[..., None])
    scene[:] = np.round(behind * (1 - share) + seen * share).astype(np.uint8)


def _hang_neighbour(scene: Picture, corners: Corners, chance: np.random.Generator) -> None:
    """Hang another sheet in the same plane to the left or right of the page."""
    gap = float(chance.uniform(0.01, 0.06))
    start, up = 1 + gap, float(chance.uniform(-0.06, 0.06))
    if chance.random() < 0.5:
        start = -1 - gap
    unit = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    onto = cv2.getPerspectiveTransform(unit, corners.astype(np.float32))
    beside = unit + np.array([start, up], np.float32)
    placed = cv2.perspectiveTransform(beside[None], onto)[0].astype(np.float64)
    other = flipchart_page(int(chance.integers(1 << 30)), size=(620, 900)).picture
    _hang(scene, other, placed, shadow=0.3)


def _hold(scene: Picture, corners: Corners, chance: np.random.Generator) -> None:
    """Draw two fingers that reach over an edge of the page."""
    side = int(chance.integers(4))
    start, end = corners[side], corners[(side + 1) % 4]
    inwards = corners.mean(0) - (start + end) / 2
    inwards /= np.linalg.norm(inwards)
    thick = scene.shape[1] / 28
    skin = np.array([(140, 165, 215), (92, 122, 176), (60, 82, 120)][chance.integers(3)])
    at = float(chance.uniform(0.25, 0.7))
    for number in range(2):
        tip = start + (end - start) * (at + 0.09 * number) + inwards * thick * (1.5 - number * 0.5)
        root = tip - inwards * thick * 7
        ends = [tuple(int(part) for part in np.round(place)) for place in (root, tip)]
        cv2.line(scene, ends[0], ends[1], skin.tolist(), round(thick), cv2.LINE_AA)


def _covered(page: Picture, share: float, chance: np.random.Generator) -> Picture:
    """Lay something rectangular, as a notebook, on a page; it lies within the page."""
    height, width = page.shape[:2]
    slim = float(chance.uniform(0.5, 2.0))
    across, down = min(1.0, (share * slim) ** 0.5), min(1.0, (share / slim) ** 0.5)
    left, top = (int(chance.uniform(0, 1 - part) * side)
                 for part, side in ((across, width), (down, height)))  # fmt: skip
    right, bottom = left + round(across * width), top + round(down * height)
    shade = chance.uniform(30, 230, 3)
    paper = page.copy()
    paper[top:bottom, left:right] = shade
    paper[top:bottom:9, left:right] = shade * 0.8
    return paper


def _bent(
    scene: Picture, corners: Corners, bend: float, chance: np.random.Generator
) -> tuple[Picture, Corners]:
    """Shift what is seen to and fro in long waves, as paper that bulges does."""
    height, width = scene.shape[:2]
    far = max(width, height)
    waves = chance.uniform(0.5, 1.2, (2, 2)) * 2 * np.pi / far
    phases = chance.uniform(0, 2 * np.pi, 2)

    def shift(x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        return (
            bend * far * np.sin(x * waves[0, 0] + y * waves[0, 1] + phases[0]),
            bend * far * np.sin(x * waves[1, 0] + y * waves[1, 1] + phases[1]),
        )

    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across, down = shift(x, y)
    bulged = cv2.remap(
        scene,
        (x + across).astype(np.float32),
        (y + down).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    placed = corners.copy()
    for _ in range(20):  # the place that is shown where the corner was shifted to
        placed = corners - np.stack(shift(placed[:, 0], placed[:, 1]), axis=1)
    return np.asarray(bulged, dtype=np.uint8), placed


def _moved(lit: NDArray[Any], length: float, chance: np.random.Generator) -> NDArray[np.float32]:
    """Blur along a line of this length in pixels."""
    reach = int(np.ceil(length / 2)) + 1
    line = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    angle = float(chance.uniform(0, np.pi))
    for part in np.linspace(-0.5, 0.5, 8 * reach):
        x, y = reach + length * part * np.cos(angle), reach + length * part * np.sin(angle)
        line[round(y), round(x)] += 1
    return np.asarray(cv2.filter2D(lit, -1, line / line.sum()), dtype=np.float32)


def _light(shot: Shot, chance: np.random.Generator) -> NDArray[np.float32]:
    """Make the brightness of the light at each pixel, 1 at the brightest."""
    width, height = shot.size
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    angle = float(chance.uniform(0, 2 * np.pi))
    across = (x * np.cos(angle) + y * np.sin(angle) + 1.4) / 2.8
    level = 1 - shot.light * 0.5 * across
    if shot.shadow:
        hand = np.zeros((height, width), np.float32)
        at = chance.uniform(0.2, 0.8, 2) * (width, height)
        axes = chance.uniform(0.15, 0.4, 2) * width
        cv2.ellipse(hand, (tuple(at), tuple(axes * 2), float(chance.uniform(0, 180))), 1.0, -1)
        level = level * (1 - shot.shadow * cv2.GaussianBlur(hand, (0, 0), width / 40))
    return np.asarray(level, dtype=np.float32)
