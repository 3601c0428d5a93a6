"""The whole event as a ZIP: written and read bit by bit, at any size of event."""
