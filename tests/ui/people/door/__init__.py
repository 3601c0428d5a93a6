"""Tests of the check-in."""
