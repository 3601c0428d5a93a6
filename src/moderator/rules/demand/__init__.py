"""Sets wishes against places."""
