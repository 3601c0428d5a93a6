"""Sheets for paper: room lists, door signs, room guide, schedules, badges, flipchart sheets."""
