"""The area "Schedule"."""
