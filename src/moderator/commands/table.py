"""All commands of this room by their names, and their options."""

import argparse
from collections.abc import Callable, Mapping

from moderator.command_options import AddCommand
from moderator.commands import people, results, retention, running, showing

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    **people.COMMANDS,
    **running.COMMANDS,
    **results.COMMANDS,
    **showing.COMMANDS,
    **retention.COMMANDS,
}


def add_options(add: AddCommand) -> None:
    """Add the options of all commands."""
    for module in (people, running, results, showing, retention):
        module.add_options(add)
