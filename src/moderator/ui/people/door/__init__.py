"""Check-in at the door: one field, what it finds, and who is still missing."""
