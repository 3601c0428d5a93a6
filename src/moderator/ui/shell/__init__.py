"""The window around the areas: rail, top bar, search, messages, status."""
