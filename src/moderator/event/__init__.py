"""What is an event? Frozen records for each part of the vocabulary."""
