"""Tables that leave the event: workbooks and lists for mail merge."""
