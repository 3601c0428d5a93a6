"""Slides as files: PowerPoint and PDF, from plain values that know no Qt."""
