"""Published schedules: schedule XML and JSON, and calendars, as they come in and go out."""
