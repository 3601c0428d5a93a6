"""Promises of the assignment."""
