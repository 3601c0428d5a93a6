"""Promises of the program, a test for each."""
