"""All commands of this room by their names, and their options."""

import argparse
from collections.abc import Callable, Mapping

from moderator.command_options import AddCommand
from moderator.commands import people

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {**people.COMMANDS}


def add_options(add: AddCommand) -> None:
    """Add the options of all commands."""
    for module in (people,):
        module.add_options(add)
