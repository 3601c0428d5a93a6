"""Finds what is shipped beside the code."""

from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """Find a shipped file or folder, in the installed package or in a checkout."""
    installed = Path(__file__).parents[1] / "resources"
    root = installed if installed.is_dir() else Path(__file__).parents[3] / "resources"
    return root.joinpath(*parts)


def fallback_fonts() -> tuple[Path, ...]:
    """Find the shipped fonts for what Inter lacks, in the order in which they are asked."""
    return tuple(sorted(resource("fonts", "fallback").glob("*.?tf")))


@cache  # asked with every font that is made, and the folder is read for it
def fallback_families() -> tuple[str, ...]:
    """Name the families of the fallback fonts, as `tools/build_fonts.py` names them."""
    return tuple(f"Moderator {path.stem.partition('-')[2]}" for path in fallback_fonts())
