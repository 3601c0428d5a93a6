"""The area where the list of people is kept."""
