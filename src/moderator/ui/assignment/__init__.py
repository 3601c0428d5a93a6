"""The area where rooms are columns of people: assign, move, hold, explain."""
