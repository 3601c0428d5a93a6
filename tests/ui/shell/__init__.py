"""Promises of the window around the areas."""
