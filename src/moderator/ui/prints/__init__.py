"""The dialog that prints and hands out: sheets, calendars and tables."""
