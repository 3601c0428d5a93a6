"""Promises of timing and clashes."""
