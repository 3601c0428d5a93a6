"""Promises of looking ahead."""
