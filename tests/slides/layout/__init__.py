"""Tests of how slides are laid out."""
