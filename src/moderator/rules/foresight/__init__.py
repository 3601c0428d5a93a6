"""Finds out before solving what will make an assignment impossible or bad, and what helps."""
