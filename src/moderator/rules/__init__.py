"""What follows from an event? Pure functions over its records."""
