"""Where the models are that find and recognise writing; they belong to the extra `reading`."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase

DETECTION, RECOGNITION = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


@dataclass(frozen=True, slots=True)
class Models:
    """The files of the two models, in the format of ONNX."""

    detection: Path
    recognition: Path


def models() -> Models | None:
    """Find the models that come with the package rapidocr; None where the extra is missing.

    Only the files of the package are used: importing it would load code that downloads.
    """
    if importlib.util.find_spec("onnxruntime") is None:
        return None
    package = importlib.util.find_spec("rapidocr")
    for folder in package.submodule_search_locations or () if package is not None else ():
        found = Models(
            Path(folder, "models", DETECTION),
            Path(folder, "models", RECOGNITION),
        )
        if found.detection.is_file() and found.recognition.is_file():
            return found
    return None


def reads() -> bool:
    """Return whether the extra that reads handwriting is installed."""
    return models() is not None


def missing() -> JobProblem:
    """Say that the extra is not installed."""
    return JobProblem(
        phrase("The extra that reads handwriting is not installed."),
        kept=phrase("Everything else works as before, and points can be typed beside the photo."),
        remedy=phrase("Please install the program with its extra “reading”."),
    )
