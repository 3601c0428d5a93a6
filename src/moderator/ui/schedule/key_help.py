"""What keys and mouse do on the timeline and in the table."""

from PySide6.QtWidgets import QWidget

from moderator.ui.schedule.board_keys import key_words
from moderator.ui.widgets.keys_list import KeySection, KeysList
from moderator.ui.words import tr


def mouse_words() -> tuple[tuple[str, str], ...]:
    """List what the mouse does, with the keys that are held."""
    return (
        (tr("Drag on free time"), tr("New item")),
        (tr("Shift+drag on free time"), tr("Select all that the frame touches")),
        (tr("Ctrl+click, Shift+click"), tr("Add one to the selection, or all up to it")),
        (tr("Drag an item"), tr("Move the selection, also to another room or day")),
        (tr("Drag an edge"), tr("Another start, or another end")),
        (tr("Shift while dragging"), tr("To the minute instead of five")),
        (tr("Ctrl while dragging"), tr("Leave the original, and drop a copy")),
        (tr("Alt while dragging"), tr("Push the rest, close the gap, or only this")),
        (tr("Ctrl+wheel"), tr("Higher or lower hours at the pointer")),
    )


def table_words() -> tuple[tuple[str, str], ...]:
    """List the keys of the table with what they do."""
    return (
        (tr("Enter, Shift+Enter"), tr("One row down, or up")),
        (tr("Ctrl+Enter, Insert"), tr("New row below")),
        (tr("F2"), tr("Edit the cell")),
        (tr("Delete"), tr("Empty the cells, or delete whole rows")),
        (tr("Shift+Space"), tr("Select whole rows")),
        (tr("Alt+↑ / Alt+↓"), tr("Exchange the item with the one above or below")),
        (tr("Ctrl+L"), tr("Begins on time, or moves along")),
        (tr("Ctrl+D"), tr("Fill the cells below with the first")),
        (tr("Ctrl+."), tr("Show or hide the parts")),
        (tr("Ctrl+C, Ctrl+X, Ctrl+V"), tr("Copy, cut and paste, also from a spreadsheet")),
        (tr("Alt+Enter"), tr("Show or hide the details")),
        (tr("Ctrl+Page up / Page down"), tr("The day before or after")),
    )


def show_keys(parent: QWidget) -> None:
    """Show what keys and mouse do in the schedule."""
    sections = (
        KeySection(tr("Timeline"), key_words()),
        KeySection(tr("Mouse"), mouse_words()),
        KeySection(tr("Table"), table_words()),
    )
    KeysList(tr("Keys of the schedule"), sections, parent).open()
