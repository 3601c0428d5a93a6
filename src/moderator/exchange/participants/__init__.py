"""Registration lists: their columns, their rows, and who in them is whom."""
