"""Repairs an assignment on the day with the fewest moves."""
