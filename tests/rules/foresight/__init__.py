"""Promises of finding problems before solving."""
