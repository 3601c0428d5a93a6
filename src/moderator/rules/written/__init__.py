"""What people write: times, durations, numbers and days, each read whole or not at all."""
