"""Tests of `moderator.slides`."""
