"""Repairs an assignment on the day of the event, with the fewest moves."""
