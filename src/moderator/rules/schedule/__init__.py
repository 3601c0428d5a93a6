"""What follows from the programme: when things happen, where they clash, how to win time back."""
