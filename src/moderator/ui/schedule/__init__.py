"""The area "Schedule": the programme as a timeline and as a table, with details beside it."""
