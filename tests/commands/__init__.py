"""Tests of the commands of a terminal."""
