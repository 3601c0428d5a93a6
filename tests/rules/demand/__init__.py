"""Promises of comparing wishes with places."""
