"""Finds the files that are shipped with the program."""

from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """Find a shipped file or folder, in the installed package or in a checkout."""
    installed = Path(__file__).parents[1] / "resources"
    root = installed if installed.is_dir() else Path(__file__).parents[3] / "resources"
    return root.joinpath(*parts)


def fallback_fonts() -> tuple[Path, ...]:
    """Find the shipped fonts for characters that Inter lacks, in the order they are tried."""
    return tuple(sorted(resource("fonts", "fallback").glob("*.?tf")))


@cache  # called for every font that is made, and it reads a folder
def fallback_families() -> tuple[str, ...]:
    """Return the families of the fallback fonts, as named in `tools/build_fonts.py`."""
    return tuple(f"Moderator {path.stem.partition('-')[2]}" for path in fallback_fonts())
