"""Moderator: runs a working conference from the registration list to the documentation."""

__version__ = "0.1.0"
