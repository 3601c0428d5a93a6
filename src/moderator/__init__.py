"""Moderator: runs a working conference from the registration list to the documentation."""

from moderator.lasting import keep_none

__version__ = "0.1.0"

keep_none()
