"""Tests of the slides as files."""
