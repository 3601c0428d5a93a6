"""Tests of reading what people write."""
