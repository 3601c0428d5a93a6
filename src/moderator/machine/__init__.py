"""What the computer provides: time, processes, memory, sleep prevention, libraries, files."""
