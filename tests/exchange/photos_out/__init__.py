"""Tests of photos as files."""
