"""Tests of the server for phones and of its page."""
