"""Widgets that several areas share."""
