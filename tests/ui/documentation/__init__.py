"""Tests of the area Documentation."""
