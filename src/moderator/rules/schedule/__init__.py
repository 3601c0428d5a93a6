"""What follows from the schedule: when things happen, clashes, and how to win back time."""
