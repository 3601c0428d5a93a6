"""Tests of the dialog that prints and hands out."""
