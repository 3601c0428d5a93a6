"""Makes films of what a camera at the door sees: people who hold badges up."""

import io
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import segno
from PIL import Image

from moderator.rules.badge_code import code_of
from tests.actions.people_event import KEY

WIDTH, HEIGHT = 640, 480


def picture(*codes: str, scale: int = 6) -> np.ndarray:
    """Paint a grey wall with badges side by side, each less wide than the one before."""
    shown = np.full((HEIGHT, WIDTH, 3), 110, np.uint8)
    left = 20
    for number, code in enumerate(codes):
        drawn = io.BytesIO()
        made = segno.make(code, micro=False, error="m")
        made.save(drawn, kind="png", scale=scale - 2 * number, border=4)
        badge = np.array(Image.open(drawn).convert("RGB"))
        high, wide = badge.shape[:2]
        shown[60 : 60 + high, left : left + wide] = badge
        left += wide + 20
    return shown


def film(path: Path, scenes: Sequence[tuple[Sequence[int], int]], rate: int = 60) -> str:
    """Write a film of scenes: ids of those who hold their badge up, and for how many pictures.

    rate: pictures a second. Returns the path as a camera's source.
    """
    shown = [
        picture(*(code_of(person, KEY) for person in people))
        for people, count in scenes
        for _ in range(count)
    ]
    return film_of(path, shown, rate)


def film_of(path: Path, pictures: Sequence[np.ndarray], rate: int = 60) -> str:
    """Write a film of pictures, BGR, of one size; return its path as a camera's source."""
    height, width = pictures[0].shape[:2]
    out = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (width, height))
    for each in pictures:
        out.write(each)
    out.release()
    return str(path)
