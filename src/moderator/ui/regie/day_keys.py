"""What keys do in the run sheet."""

from PySide6.QtWidgets import QWidget

from moderator.ui.widgets.keys_list import KeySection, KeysList
from moderator.ui.words import tr


def key_words() -> tuple[tuple[str, str], ...]:
    """List the keys of the run sheet with what they do."""
    return (
        (tr("Enter"), tr("Start what comes next, or end the day")),
        (tr("Backspace"), tr("Take the last start or end back")),
        (tr("+ / −"), tr("1 minute more or less for what runs")),
        (tr("5"), tr("5 minutes more for what runs")),
        (tr("P"), tr("Stop the clock of what runs, or resume")),
        (tr("S"), tr("Skip the next item")),
        (tr("G"), tr("Grant the minutes that a room asks for")),
        (tr("1, 2, 3"), tr("Show in the plan what a way to win time back would bring")),
        (tr("Ctrl+Enter"), tr("Take that way, or the first")),
        (tr("Escape"), tr("Leave the preview")),
        (tr("M"), tr("Write a message to the phones or the hall")),
        (tr("N"), tr("Write a note on what runs, or on the chosen item")),
        (tr("F2, I, V, Del"), tr("Change, keep internal, move or delete the selected note")),
        (tr("F1"), tr("Show this list")),
    )


def show_keys(parent: QWidget) -> None:
    """Show what keys do in the run sheet."""
    KeysList(tr("Keys of the run sheet"), (KeySection(tr("Keys"), key_words()),), parent).open()
