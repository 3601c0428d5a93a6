"""Tests of the board where people are put into rooms."""
