"""Tests of `moderator.ui.plenary`."""
