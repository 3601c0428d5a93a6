"""Recognises the characters of a line; keeps the probabilities for whoever doubts them."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moderator.capture.reading.ctc import Letter, letters
from moderator.capture.reading.detection import Box, length_and_height

if TYPE_CHECKING:
    import onnxruntime

HEIGHT = 48
"""Height in pixels to which each line is brought, as the model was trained."""
MOST_WIDTH = 2400
"""A line of fifty times its height is none that anybody wrote."""
LEAST_DIGIT = 8
LIKELY_DIGIT = 0.1
"""Pixels of a circled digit, and its least probability; a stroke alone is a 1."""

CHARACTERS = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz"
    "ÄÖÜäöüßàáâçèéêëíîïñóôùúûøåæœ§°€–—…•·„“”‚‘’«»→←↑↓"
)
"""What German and English flipcharts are written with, of the 18,708 that the model knows: what
looks like a Chinese character is then read as the letter that it must be."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A line as it was recognised.

    logs: natural logarithms of probabilities, columns × (blank and alphabet).
    """

    letters: tuple[Letter, ...]
    logs: np.ndarray

    @property
    def text(self) -> str:
        """The characters one after another."""
        return "".join(letter.character for letter in self.letters)

    @property
    def confidence(self) -> float:
        """Mean probability of the characters, 0 if there is none."""
        return float(np.mean([letter.likely for letter in self.letters])) if self.letters else 0.0


class Recogniser:
    """The recognising model with the alphabet that it may use."""

    def __init__(self, session: "onnxruntime.InferenceSession") -> None:
        self._session = session
        self._name = session.get_inputs()[0].name
        known = session.get_modelmeta().custom_metadata_map["character"].splitlines()
        places = {character: place for place, character in enumerate(known, 1)}
        places[" "] = len(known) + 1
        self.alphabet = tuple(character for character in CHARACTERS if character in places)
        self._columns = np.array([0, *(places[character] for character in self.alphabet)])
        self.places = {character: place for place, character in enumerate(self.alphabet, 1)}

    def recognise(self, line: np.ndarray) -> Recognised:
        """Recognise one line: an upright picture (BGR) of it alone."""
        import cv2

        height, width = line.shape[:2]
        wide = min(MOST_WIDTH, max(HEIGHT, math.ceil(HEIGHT * width / height)))
        small = cv2.resize(line, (wide, HEIGHT), interpolation=cv2.INTER_LINEAR)
        values = cv2.dnn.blobFromImage(small, 1 / 127.5, mean=(127.5, 127.5, 127.5))
        (likely,) = self._session.run(None, {self._name: values})
        chosen = np.asarray(likely)[0][:, self._columns].astype(np.float64)
        logs = np.log(np.maximum(chosen, 1e-12))
        return Recognised(tuple(letters(logs, self.alphabet)), logs)

    def digit(self, picture: np.ndarray) -> int:
        """Read the one digit in a picture (BGR), 1 to 9; 0 if that is unlikely."""
        if min(picture.shape[:2], default=0) < LEAST_DIGIT:
            return 0
        logs = self.recognise(picture).logs.max(axis=0)
        likely = [
            max(logs[self.places[sign]] for sign in ("1lI/" if digit == 1 else str(digit)))
            for digit in range(1, 10)
        ]
        best = int(np.argmax(likely))
        return best + 1 if likely[best] > math.log(LIKELY_DIGIT) else 0


def cut_out(picture: np.ndarray, box: Box) -> np.ndarray:
    """Cut a line out of a picture and turn it level."""
    import cv2

    length, height = (max(4, round(size)) for size in length_and_height(box))
    target = np.array(((0, 0), (length, 0), (length, height), (0, height)), np.float32)
    turn = cv2.getPerspectiveTransform(np.array(box, np.float32), target)
    return np.asarray(
        cv2.warpPerspective(
            picture, turn, (length, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        )
    )
