"""What the computer gives: time, processes, memory, wakefulness, libraries, shipped files."""
