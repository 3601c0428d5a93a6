"""The preview of a list from outside, before anything is written."""

from moderator.ui.importing.dialog import ImportDialog

__all__ = ["ImportDialog"]
