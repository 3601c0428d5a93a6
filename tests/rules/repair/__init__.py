"""Promises of repairs on the day."""
