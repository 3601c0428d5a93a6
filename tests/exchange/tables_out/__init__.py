"""Tests of the tables that leave the event."""
