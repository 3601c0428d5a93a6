"""The two pages of the area, and their keys."""

from enum import StrEnum


class PlenaryPage(StrEnum):
    """The two pages of the area."""

    ORDER = "order"
    SCENES = "scenes"


KEYS = {PlenaryPage.ORDER: "Ctrl+R", PlenaryPage.SCENES: "Ctrl+E"}
"""In every language; neither is a key of the stage, nor means anything to a text field."""
