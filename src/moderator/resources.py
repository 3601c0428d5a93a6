"""Finds what is shipped beside the code."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Find a shipped file or folder, in the installed package or in a checkout."""
    installed = Path(__file__).parent / "resources"
    root = installed if installed.is_dir() else Path(__file__).parents[2] / "resources"
    return root.joinpath(*parts)
