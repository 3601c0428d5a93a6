"""Promises of wishes set against places."""
