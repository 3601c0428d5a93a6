"""Compares wishes with places."""
