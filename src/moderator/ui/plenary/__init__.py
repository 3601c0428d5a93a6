"""The area Plenum, the hall's window and the presenter's."""
