"""Promises of the groups inside workshops."""
