"""Timing and clashes of the programme."""
