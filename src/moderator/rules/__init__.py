"""What follows from an event: pure functions over its records."""
