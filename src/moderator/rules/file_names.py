"""Names of files and folders that every system accepts, made of texts that people typed."""

from collections.abc import Collection

FORBIDDEN = frozenset('<>:"/\\|?*')
RESERVED = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)
"""Names that Windows reserves for devices, with any extension."""

LONGEST_NAME = 80


def file_name(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text as the name of a file without its suffix: "–" where nothing of it is left."""
    kept = "".join(char if char.isprintable() and char not in FORBIDDEN else " " for char in text)
    name = " ".join(kept.split()).strip(" .")[:longest].strip(" .") or "–"
    return f"_{name}" if name.partition(".")[0].strip().casefold() in RESERVED else name


def unused_name(stem: str, taken: Collection[str]) -> str:
    """Return a name that is not taken yet, whatever the case of its letters: "A", "A (2)", …

    taken: names as `casefold` makes them.
    """
    name, number = stem, 2
    while name.casefold() in taken:
        name = f"{stem} ({number})"
        number += 1
    return name
