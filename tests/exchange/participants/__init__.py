"""Tests of understanding registration lists."""
