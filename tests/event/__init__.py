"""Promises of the records."""
