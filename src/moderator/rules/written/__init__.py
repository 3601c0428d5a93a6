"""Times, durations, numbers and days as people write them, read completely or not at all."""
