"""Tests of the whole event as a ZIP."""
