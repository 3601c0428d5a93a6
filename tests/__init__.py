"""Tests of Moderator; the folders mirror those of the code."""
