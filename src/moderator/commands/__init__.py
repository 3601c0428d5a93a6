"""Commands of a terminal that do what a moderator does in the window, a file for each area."""
