"""Tests of what a moderator can do."""
