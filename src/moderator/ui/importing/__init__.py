"""The preview of a list from outside, before anything is written."""

from moderator.ui.importing.dialog import ImportDialog, preview_list

__all__ = ["ImportDialog", "preview_list"]
