"""Moderator: runs a working conference from the registration list to the documentation."""

from moderator.machine.lasting import keep_constants

__version__ = "0.1.0"

keep_constants()
