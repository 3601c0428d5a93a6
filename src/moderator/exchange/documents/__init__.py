"""Documents that leave the event: the documentation as a tagged PDF."""
