"""Tests of what the computer gives."""
