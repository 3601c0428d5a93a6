"""Tells what stands in the way of an assignment, before it is solved, and what helps."""
