"""Tests of the sheets for paper."""
